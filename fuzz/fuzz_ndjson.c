/* fuzz_ndjson.c - a line in, a line out, in order, each JSON; exit status 2 if
 * and only if one is an error; no answer depends on the records before. */
#include "command.h"
#include "expect.h"
#include "harmless.h"
#include "json_reader.h"

static Command
answer(Arena *arena, Str records)
{
	char name[] = "prcheck", mode[] = "--ndjson",
	     *argv[] = {name, mode, NULL};

	return command_run(arena, 2, argv, records);
}

/* Answers that are an error: an id may look like one, but no end of a line. */
static uint32_t
errors_of(Str out)
{
	uint32_t at, end, errors = 0;

	for (at = 0; at < out.len; at = end + 1) {
		end = str_find(out, '\n', at);
		EXPECT(str_starts(str_slice(out, at, end), STR("{\"id\":")));
		errors += str_ends(str_slice(out, at, end), STR("\"}}"));
	}
	return errors;
}

/* The border of lines that is next to the middle. */
static uint32_t
middle(Str text)
{
	uint32_t end = str_find(text, '\n', text.len / 2);

	return end < text.len ? end + 1 : text.len;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str input = {(const char *)data, (uint32_t)size};
	uint32_t cut = middle(input);
	Arena arena = {0};
	Command whole = answer(&arena, input);
	Command second = answer(&arena, str_slice(input, cut, input.len));
	uint32_t errors = errors_of(whole.out), at, lines = 0;

	for (at = 0; at < input.len; at = str_find(input, '\n', at) + 1)
		lines++;
	EXPECT(harmless_lines(whole.out) == lines);
	EXPECT(json_reader_lines(whole.out) == lines);
	EXPECT((whole.status == 2) == (errors > 0) && !whole.err.len);
	/* an error tells its line, which is another then */
	if (!errors_of(second.out))
		EXPECT(str_ends(whole.out, second.out));
	arena_end(&arena);
	return 0;
}
