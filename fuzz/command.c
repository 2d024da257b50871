/* command.c - a run of the command for harnesses. */
#define _XOPEN_SOURCE 700
#include "command.h"

#include "cli/cli.h"
#include "expect.h"

#include <unistd.h>

enum { IN, OUT, ERR, STREAMS };

/* Opened once for all runs; each begins empty. */
static int
stream(unsigned which)
{
	static FILE *files[STREAMS];

	if (!files[which])
		files[which] = tmpfile();
	EXPECT(files[which]);
	EXPECT(ftruncate(fileno(files[which]), 0) == 0);
	EXPECT(lseek(fileno(files[which]), 0, SEEK_SET) == 0);
	return fileno(files[which]);
}

static Str
written(Arena *arena, int fd)
{
	off_t len = lseek(fd, 0, SEEK_END);
	char *bytes;

	EXPECT(len >= 0 && len < 1 << 30);
	bytes = arena_take(arena, (size_t)len + 1, 1);
	EXPECT(pread(fd, bytes, (size_t)len, 0) == len);
	return (Str){bytes, (uint32_t)len};
}

Command
command_run(Arena *arena, int argc, char **argv, Str input)
{
	Streams streams = {stream(IN), stream(OUT), stream(ERR)};
	Command run;

	EXPECT(pwrite(streams.in, input.ptr, input.len, 0) == input.len);
	run.status = cli_run(argc, argv, streams);
	run.out = written(arena, streams.out);
	run.err = written(arena, streams.err);
	EXPECT(run.status >= 0 && run.status <= 2);
	return run;
}
