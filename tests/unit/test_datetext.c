/* test_datetext.c - where a date in a text ends. */
#include "lex/datetext.h"

#include "expect.h"
#include "lexicon_fixture.h"

static const FixtureRow rows[] = {
	{LEX_MONTH, "april", 4, false},
	{LEX_MONTH, "apr", 4, false},
};

/* The text of the date that `text` begins with. */
static Str
date_of(Arena *arena, Str text)
{
	const Lexicon *lexicon = LEXICON_OF(arena, (Lexicon){0}, rows);
	Tokens tokens = {0};
	DateText found;

	words_cut(arena, lexicon, text, (Span){0, text.len}, &tokens);
	if (!datetext_at(lexicon, text, tokens.items, 0, tokens.count, &found))
		return STR("");
	return str_slice(text, found.span.begin, found.span.end);
}

START_TEST(a_stop_is_of_a_month_before_more_of_the_date)
{
	Arena arena = {0};

	expect_str(date_of(&arena, STR("14 Apr. 2025 was dry.")),
	           "14 Apr. 2025");
	expect_str(date_of(&arena, STR("Apr. 14, 2025")), "Apr. 14, 2025");
	expect_str(date_of(&arena, STR("14 April. 58 people came.")),
	           "14 April");
	expect_str(date_of(&arena, STR("14 April. Many came.")), "14 April");
	expect_str(date_of(&arena, STR("14 April")), "14 April");
	arena_end(&arena);
}
END_TEST

Suite *
datetext_suite(void)
{
	const TTest *const tests[] = {
		a_stop_is_of_a_month_before_more_of_the_date,
	};

	return SUITE_OF("datetext", tests);
}
