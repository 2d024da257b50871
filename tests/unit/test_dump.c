/* test_dump.c - a Release as a View. */
#include "doc/dump.h"

#include "expect.h"

#include <string.h>

static const char text[] =
	"“We are glad,” said Ann Lee. “It opens.” “Never.”\n";

/* The span of the first `words` in the text. */
static Span
span_of(const char *words)
{
	const char *at = strstr(text, words);

	ck_assert_ptr_nonnull(at);
	return (Span){(uint32_t)(at - text),
	              (uint32_t)(at - text) + str_from(words).len};
}

static Quote *
add_quote(Arena *arena, Release *release, const char *words)
{
	Quote *quote = array_push(arena, &release->quotes);

	quote->span = span_of(words);
	quote->attribution = NONE;
	quote->paragraphs = 1;
	return quote;
}

static Release *
example(Arena *arena)
{
	Release *release = arena_new(arena, Release);
	Attribution *attribution;
	Person *person;
	Quote *quote;

	release->source = source_read(arena, STR("x.txt"), STR(text));
	release->language = STR("en");
	person = array_push(arena, &release->people);
	person->name = span_of("Ann Lee");
	array_push(arena, &person->mentions)->span = person->name;
	attribution = array_push(arena, &release->attributions);
	attribution->pattern = PATTERN_AFTER;
	attribution->speaker = attribution->head = person->name;
	attribution->cue = span_of("said");
	add_quote(arena, release, "“We are glad,”")->attribution = 0;
	add_quote(arena, release, "“It opens.”")->kind = QUOTE_PARTIAL;
	quote = add_quote(arena, release, "“Never.”");
	quote->attempts = arena_take(arena, 2, sizeof *quote->attempts);
	quote->attempts[0].place = ATTEMPT_BEHIND;
	quote->attempts[0].failure = FAILURE_NO_SPEAKER;
	quote->attempts[0].cue = span_of("said");
	quote->attempts[1].place = ATTEMPT_SENTENCE;
	quote->attempts[1].failure = FAILURE_NO_CUE;
	quote->attempt_count = 2;
	return release;
}

START_TEST(quotations_and_their_speakers)
{
	Arena arena = {0};
	const View *view = dump_view(&arena, example(&arena), STR("standard"));
	const ViewQuote *quote = view->quotes;

	ck_assert_uint_eq(view->quote_count, 3);
	ck_assert(quote->attributed && quote->speaker.present);
	ck_assert_str_eq(quote->kind, "direct");
	ck_assert_str_eq(quote->pattern, "after");
	ck_assert_int_eq(quote->person, 0);
	expect_span(quote->cue.span, span_of("said").begin,
	            span_of("said").end);
	expect_str(view->people[0].name, "Ann Lee");
	ck_assert_str_eq(view->people[0].kind, "person");
	ck_assert_uint_eq(view->people[0].mention_count, 1);
	arena_end(&arena);
}
END_TEST

START_TEST(why_a_speaker_is_nobody_known)
{
	Arena arena = {0};
	Release *release = example(&arena);
	Attribution *attribution = &release->attributions.items[0];

	ck_assert_str_eq(
		dump_view(&arena, release, STR(""))->quotes[0].unresolved, "");
	attribution->person = NONE;
	attribution->unresolved = UNRESOLVED_UNNAMED;
	ck_assert_str_eq(
		dump_view(&arena, release, STR(""))->quotes[0].unresolved,
		"nobody is named there");
	arena_end(&arena);
}
END_TEST

START_TEST(why_there_is_no_speaker)
{
	Arena arena = {0};
	Release *release = example(&arena);
	const View *view = dump_view(&arena, release, STR("standard"));
	const ViewQuote *quote;

	ck_assert(!view->quotes[1].attributed);
	ck_assert_int_eq(view->quotes[1].person, -1);
	ck_assert_str_eq(view->quotes[1].kind, "partial");
	ck_assert_uint_eq(view->quotes[1].attempt_count, 0);
	quote = &view->quotes[2];
	ck_assert_uint_eq(quote->attempt_count, 2);
	ck_assert_str_eq(quote->attempts[0].where, "behind it");
	ck_assert_str_eq(quote->attempts[0].why, "has no speaker beside it");
	expect_span(quote->attempts[0].cue.span, span_of("said").begin,
	            span_of("said").end);
	ck_assert_str_eq(quote->attempts[1].where, "sentence before");
	ck_assert_str_eq(quote->attempts[1].why, "no word of saying");
	ck_assert(!quote->attempts[1].cue.present);
	arena_end(&arena);
}
END_TEST

START_TEST(an_ambiguous_speaker_is_nobody)
{
	Arena arena = {0};
	Release *release = example(&arena);
	Attribution *attribution = &release->attributions.items[0];
	const View *view;

	attribution->ambiguous = true;
	attribution->candidate_count = 1;
	view = dump_view(&arena, release, STR("standard"));
	ck_assert(view->quotes[0].ambiguous);
	ck_assert_int_eq(view->quotes[0].person, -1);
	ck_assert_uint_eq(view->quotes[0].candidate_count, 1);
	arena_end(&arena);
}
END_TEST

START_TEST(a_dateline_has_a_date_when_all_of_it_is_there)
{
	Arena arena = {0};
	Release *release = example(&arena);
	const View *view;

	ck_assert(!dump_view(&arena, release, STR(""))->dateline.present);
	release->dateline.span = (Span){0, 3};
	release->dateline.place = (Span){0, 3};
	release->dateline.date = (Date){2024, 3, 0};
	view = dump_view(&arena, release, STR(""));
	ck_assert(view->dateline.present);
	expect_str(view->place, "“");
	expect_str(view->date, "");
	expect_str(view->wire, "");
	release->dateline.date.day = 5;
	expect_str(dump_view(&arena, release, STR(""))->date, "2024-03-05");
	arena_end(&arena);
}
END_TEST

START_TEST(searches_of_the_release)
{
	Arena arena = {0};
	Release *release = example(&arena);

	ck_assert_uint_eq(release_block_at(release, 0), NONE);
	array_push(&arena, &release->blocks)->span = (Span){2, 5};
	array_push(&arena, &release->blocks)->span = (Span){7, 9};
	ck_assert_uint_eq(release_block_at(release, 0), 0);
	ck_assert_uint_eq(release_block_at(release, 4), 0);
	ck_assert_uint_eq(release_block_at(release, 5), 1);
	ck_assert_uint_eq(release_block_at(release, 99), 1);
	ck_assert(release_quoted(release, span_of("glad")));
	ck_assert(!release_quoted(release, span_of("said")));
	ck_assert(release_quoted(release, span_of("opens")));
	release->quotes.items[1].kind = QUOTE_TERM;
	ck_assert(!release_quoted(release, span_of("opens")));
	arena_end(&arena);
}
END_TEST

Suite *
dump_suite(void)
{
	const TTest *const tests[] = {
		quotations_and_their_speakers,
		why_a_speaker_is_nobody_known,
		why_there_is_no_speaker,
		an_ambiguous_speaker_is_nobody,
		a_dateline_has_a_date_when_all_of_it_is_there,
		searches_of_the_release,
	};

	return SUITE_OF("dump", tests);
}
