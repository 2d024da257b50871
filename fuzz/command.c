/* command.c - a run of the command for harnesses. */
#define _XOPEN_SOURCE 700
#include "command.h"

#include "cli/cli.h"
#include "expect.h"

#include <string.h>
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

int
command_words(Arena *arena, Str *input, char *argv[COMMAND_WORDS + 1])
{
	int argc = 0;

	argv[argc++] = (char *)arena_copy(arena, STR("prcheck")).ptr;
	while (input->len && input->ptr[0] != '\n' && argc < COMMAND_WORDS) {
		uint32_t end = str_find(*input, '\n', 0);

		argv[argc++] = (char *)arena_copy(arena,
		                                  str_slice(*input, 0, end))
		                       .ptr;
		*input = str_slice(*input, end + 1, input->len);
	}
	*input = str_slice(*input, 1, input->len);
	argv[argc] = NULL;
	return argc;
}

bool
command_stays_inside(const Options *options)
{
	SchemaText text;
	uint32_t i;

	for (i = 0; i < options->formats.count; i++)
		if (options->formats.items[i].path)
			return false;
	for (i = 0; i < options->operands.count; i++)
		if (strcmp(options->operands.items[i], "-") != 0)
			return false;
	return !options->files_from &&
	       schema_builtin(str_from(options->schema), &text);
}
