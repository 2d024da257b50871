/* test_snippet.c - a line of the source with a caret under the place. */
#include "report/snippet.h"

#include "expect.h"

#include <string.h>

/* Both lines of a snippet of `text`. */
static Str
snippet_of(Arena *arena, Str text, Span span)
{
	Buf out = buf_memory(arena);
	const Source *source = source_read(arena, STR("x"), text);
	Snippet snippet = snippet_line(&out, source, span, false);

	ck_assert(snippet_mark(&out, &snippet, span, "^~", NULL, STR("")));
	return buf_view(&out);
}

START_TEST(carets_stand_under_the_span)
{
	Arena arena = {0};
	Str text = STR("one\ntwo words\n");

	expect_str(snippet_of(&arena, text, (Span){8, 13}),
	           "    2 | two words\n      |     ^~~~~\n");
	expect_str(snippet_of(&arena, text, (Span){4, 4}),
	           "    2 | two words\n      | ^\n");
	expect_str(snippet_of(&arena, text, (Span){3, 3}),
	           "    1 | one\n      |    ^\n");
	expect_str(snippet_of(&arena, text, (Span){0, 9}),
	           "    1 | one\n      | ^~~\n");
	expect_str(snippet_of(&arena, STR(""), (Span){0, 0}),
	           "    1 | \n      | ^\n");
	arena_end(&arena);
}
END_TEST

START_TEST(columns_are_those_of_the_terminal)
{
	Arena arena = {0};

	expect_str(snippet_of(&arena, STR("日本 x"), (Span){7, 8}),
	           "    1 | 日本 x\n      |      ^\n");
	expect_str(snippet_of(&arena, STR("a\tb"), (Span){2, 3}),
	           "    1 | a       b\n      |         ^\n");
	expect_str(snippet_of(&arena,
	                      STR("a\xFF"
	                          "b"),
	                      (Span){1, 2}),
	           "    1 | a<ff>b\n      |  ^~~~\n");
	expect_str(snippet_of(&arena,
	                      STR("a\x1B"
	                          "b"),
	                      (Span){2, 3}),
	           "    1 | a<U+001B>b\n      |          ^\n");
	arena_end(&arena);
}
END_TEST

START_TEST(long_lines_are_cut_around_the_span)
{
	enum { LONG = 1000 };
	char line[LONG];
	Arena arena = {0};
	Str shown;
	uint32_t first;

	memset(line, 'x', LONG);
	line[500] = 'y';
	shown = snippet_of(&arena, (Str){line, LONG}, (Span){500, 501});
	ck_assert(str_starts(shown, STR("    1 | …xxx")));
	first = str_find(shown, '\n', 0);
	ck_assert(str_ends(str_slice(shown, 0, first), STR("x…")));
	/* Each … is one column of three bytes. */
	ck_assert_uint_eq(str_find(shown, 'y', 0) - 2,
	                  str_find(shown, '^', 0) - first - 1);
	ck_assert_uint_le(first, 106);
	arena_end(&arena);
}
END_TEST

START_TEST(a_place_elsewhere_is_not_marked)
{
	Arena arena = {0};
	Buf out = buf_memory(&arena);
	const Source *source = source_read(&arena, STR("x"), STR("a\nb\nc\n"));
	Snippet snippet = snippet_line(&out, source, (Span){2, 3}, false);

	ck_assert(!snippet_mark(&out, &snippet, (Span){0, 1}, "~~", NULL,
	                        STR("x")));
	ck_assert(!snippet_mark(&out, &snippet, (Span){4, 5}, "~~", NULL,
	                        STR("x")));
	ck_assert(snippet_mark(&out, &snippet, (Span){3, 3}, "~~", NULL,
	                       STR("end")));
	expect_str(buf_view(&out), "    2 | b\n      |  ~ end\n");
	arena_end(&arena);
}
END_TEST

Suite *
snippet_suite(void)
{
	const TTest *const tests[] = {
		carets_stand_under_the_span,
		columns_are_those_of_the_terminal,
		long_lines_are_cut_around_the_span,
		a_place_elsewhere_is_not_marked,
	};

	return SUITE_OF("snippet", tests);
}
