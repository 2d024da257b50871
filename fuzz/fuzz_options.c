/* fuzz_options.c - any words are a command line or an error that is said, once
 * and harmlessly, with exit status 2 and nothing on standard output.
 *
 * input = 1*( word LF ) [ LF text ] ; the text is standard input */
#include "cli/options.h"
#include "command.h"
#include "expect.h"
#include "harmless.h"

#include <string.h>

enum { MOST_WORDS = 24 };

/* Cuts the words off `input`; NULs end them early, as the system would. */
static int
words_of(Arena *arena, Str *input, char *argv[MOST_WORDS + 1])
{
	int argc = 0;

	argv[argc++] = (char *)arena_copy(arena, STR("prcheck")).ptr;
	while (input->len && input->ptr[0] != '\n' && argc < MOST_WORDS) {
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

/* Nothing of the machine is read or written but the streams. */
static bool
stays_inside(const Options *options)
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str input = {(const char *)data, (uint32_t)size};
	char *argv[MOST_WORDS + 1];
	Arena arena = {0};
	int argc = words_of(&arena, &input, argv);
	Messages messages;
	Options options;
	bool good;
	Command run;

	message_begin(&messages, &arena, -1);
	messages.out = buf_memory(&arena);
	good = options_read(&options, &arena, &messages, argc, argv);
	EXPECT(good == (messages.said == 0) && messages.said <= 1);
	EXPECT(harmless_lines(buf_view(&messages.out)) == messages.said);
	if (!good || stays_inside(&options)) {
		run = command_run(&arena, argc, argv, input);
		EXPECT(good || (run.status == 2 && run.out.len == 0));
		EXPECT(good || str_equal(run.err, buf_view(&messages.out)));
		EXPECT(run.status != 2 || run.err.len > 0 ||
		       options.mode == MODE_NDJSON);
		if (options.color != WHEN_ALWAYS)
			harmless_lines(run.out);
		harmless_lines(run.err);
	}
	arena_end(&arena);
	return 0;
}
