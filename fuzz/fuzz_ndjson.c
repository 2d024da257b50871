/* fuzz_ndjson.c - a line in, a line out, in order, each JSON; exit status 2 if
 * and only if one is an error; no answer depends on the records before. */
#include "command.h"
#include "expect.h"
#include "harmless.h"
#include "json_reader.h"

static Command
answer(Arena *arena, Str records)
{
	char name[] = "prcheck", mode[] = "--ndjson";
	char *argv[] = {name, mode, NULL};

	return command_run(arena, 2, argv, records);
}

/* Lines of a stream; the last one may lack its end. */
static uint32_t
lines_of(Str text)
{
	uint32_t at, count = 0;

	for (at = 0; at < text.len; at = str_find(text, '\n', at) + 1)
		count++;
	return count;
}

/* Claims that each line of `out` is JSON; gives the number of errors. An id
 * may look like one, so the end of a line tells. */
static uint32_t
errors_of(Str out)
{
	uint32_t at, end, errors = 0;

	for (at = 0; at < out.len; at = end + 1) {
		Str line;

		end = str_find(out, '\n', at);
		line = str_slice(out, at, end);
		EXPECT(json_reader_accepts(line));
		EXPECT(str_starts(line, STR("{\"id\":")));
		errors += str_ends(line, STR("\"}}"));
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
	uint32_t errors = errors_of(whole.out);

	EXPECT(harmless_lines(whole.out) == lines_of(input));
	EXPECT((whole.status == 2) == (errors > 0));
	EXPECT(whole.err.len == 0);
	/* an error tells its line, which is another then */
	if (!errors_of(second.out))
		EXPECT(str_ends(whole.out, second.out));
	arena_end(&arena);
	return 0;
}
