/* fuzz_options.c - any words are a command line or an error that is said, once
 * and harmlessly, with exit status 2 and nothing on standard output.
 *
 * input = 1*( word LF ) [ LF text ] ; the text is standard input */
#include "command.h"
#include "expect.h"
#include "harmless.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str input = {(const char *)data, (uint32_t)size};
	char *argv[COMMAND_WORDS + 1];
	Arena arena = {0};
	int argc = command_words(&arena, &input, argv);
	Messages messages;
	Options options;
	bool good;
	Command run;

	message_begin(&messages, &arena, -1);
	messages.out = buf_memory(&arena);
	good = options_read(&options, &arena, &messages, argc, argv);
	EXPECT(good == (messages.said == 0) && messages.said <= 1);
	EXPECT(harmless_lines(buf_view(&messages.out)) == messages.said);
	if (!good || command_stays_inside(&options)) {
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
