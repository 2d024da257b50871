/* test_datetext.c - where a date in a text ends. */
#include "lex/datetext.h"

#include "expect.h"
#include "lexicon_fixture.h"

static const FixtureRow rows[] = {
	{LEX_MONTH, "april", 4, false},
	{LEX_MONTH, "apr", 4, false},
	{LEX_DATE_WORD, "of", 0, false},
	{LEX_TIME_ZONE, "ET", 0, false},
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

START_TEST(figures_are_a_date_when_they_can_be_one)
{
	Arena arena = {0};

	expect_str(date_of(&arena, STR("2025-04-14, Tuesday")), "2025-04-14");
	expect_str(date_of(&arena, STR("2025-04-39")), "2025-04-39");
	expect_str(date_of(&arena, STR("2025-04-40")), "");
	expect_str(date_of(&arena, STR("2025-04-00")), "");
	expect_str(date_of(&arena, STR("2025-00-14")), "");
	expect_str(date_of(&arena, STR("2025-13-14")), "");
	expect_str(date_of(&arena, STR("2025 - x - 14")), "");
	expect_str(date_of(&arena, STR("2025-04-x")), "");
	expect_str(date_of(&arena, STR("14.04.2025")), "14.04.2025");
	expect_str(date_of(&arena, STR("14.04.0925")), "");
	expect_str(date_of(&arena, STR("14.00.2025")), "");
	expect_str(date_of(&arena, STR("14x April")), "");
	expect_str(date_of(&arena, STR("14th April")), "14th April");
	expect_str(date_of(&arena, STR("14 of April")), "14 of April");
	expect_str(date_of(&arena, STR("14 of. April")), "14 of. April");
	expect_str(date_of(&arena, STR("14 of . April")), "");
	/* an ideograph is no ordinal */
	expect_str(date_of(&arena, STR("14\xE6\x97\xA5 April")), "");
	expect_str(date_of(&arena, STR("")), "");
	arena_end(&arena);
}
END_TEST

/* The text of the time that `text` begins with. */
static Str
time_of(Arena *arena, Str text)
{
	const Lexicon *lexicon = LEXICON_OF(arena, (Lexicon){0}, rows);
	Tokens tokens = {0};
	uint32_t end;

	words_cut(arena, lexicon, text, (Span){0, text.len}, &tokens);
	end = timetext_at(lexicon, text, tokens.items, 0, tokens.count);
	return str_slice(text, 0, end ? tokens.items[end - 1].end : 0);
}

START_TEST(what_shows_a_time)
{
	static const char *const times[] = {
		"16:30", "4pm",    "4PM",  "7.30pm", "7.30p.m.",
		"16h",   "16h30",  "4am",  "4a.m.",  "4 p.m. ET",
		"4 ET",  "4pm ET", "4 am",
	};
	static const char *const others[] = {
		"4",  "3rd",  "5.2",   "10km", "16hrs", "25pm",
		"pm", "4 of", "4.pmx", "",     "412pm",
	};
	Arena arena = {0};
	uint32_t i;

	for (i = 0; i < sizeof times / sizeof *times; i++)
		ck_assert_msg(str_equal(time_of(&arena, str_from(times[i])),
		                        str_from(times[i])),
		              "%s", times[i]);
	for (i = 0; i < sizeof others / sizeof *others; i++)
		ck_assert_msg(!time_of(&arena, str_from(others[i])).len, "%s",
		              others[i]);
	expect_str(time_of(&arena, STR("4pm of 14 April")), "4pm");
	/* the stop is that of the sentence */
	expect_str(time_of(&arena, STR("4 pm. Then")), "4 pm");
	arena_end(&arena);
}
END_TEST

Suite *
datetext_suite(void)
{
	const TTest *const tests[] = {
		a_stop_is_of_a_month_before_more_of_the_date,
		figures_are_a_date_when_they_can_be_one,
		what_shows_a_time,
	};

	return SUITE_OF("datetext", tests);
}
