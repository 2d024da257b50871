/* command.h - a run of the command for harnesses: bytes in, bytes out. */
#ifndef PRCHECK_FUZZ_COMMAND_H
#define PRCHECK_FUZZ_COMMAND_H

#include "cli/options.h"

typedef struct Command {
	int status;
	Str out;
	Str err;
} Command;

/* Runs the words of `argv` with `input` as standard input. What it wrote is in
 * memory of `arena`. The words must not name a file to write. */
Command
command_run(Arena *arena, int argc, char **argv, Str input);

enum { COMMAND_WORDS = 24 };

/* Cuts the words off `input`, a line each up to an empty one; the first is the
 * name of the command. NULs end them early, as the system would. Gives their
 * number. */
int
command_words(Arena *arena, Str *input, char *argv[COMMAND_WORDS + 1]);

/* True when nothing of the machine is read or written but the streams. */
bool
command_stays_inside(const Options *options);

#endif
