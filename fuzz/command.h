/* command.h - a run of the command for harnesses: bytes in, bytes out. */
#ifndef PRCHECK_FUZZ_COMMAND_H
#define PRCHECK_FUZZ_COMMAND_H

#include "base/arena.h"

typedef struct Command {
	int status;
	Str out;
	Str err;
} Command;

/* Runs the words of `argv` with `input` as standard input. What it wrote is in
 * memory of `arena`. The words must not name a file to write. */
Command
command_run(Arena *arena, int argc, char **argv, Str input);

#endif
