/* test_quote.c - the automaton of quotation marks, and sentences. */
#include "base/limits.h"
#include "parse/marks.h"

#include "reading.h"

#define ENGLISH SCHEMA_IN("en") LOOSE
#define GERMAN  SCHEMA_IN("de") LOOSE
#define SPANISH SCHEMA_IN("es") LOOSE

/* The quotations of `text`, each as depth:words, "!" behind broken ones, then
 * the faults, by kind. */
static const char *
marks_of(const char *yaml, Str text)
{
	static char line[512];
	static const char *const faults[] = {
		"unclosed", "unopened",     "mismatch", "nesting",
		"too-deep", "continuation", "ambiguous"};
	Reading reading;
	const Release *release;
	size_t used = 0;
	uint32_t i;

	line[0] = '\0';
	reading_begin(&reading, yaml, text);
	release = reading.result.release;
	for (i = 0; i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];

		used += (size_t)snprintf(line + used, sizeof line - used,
		                         "%s%u:%u%s", used ? " " : "",
		                         quote->depth, quote->words,
		                         quote->broken ? "!" : "");
	}
	for (i = 0; i < release->mark_faults.count; i++)
		used += (size_t)snprintf(
			line + used, sizeof line - used, "%s%s",
			used ? " " : "",
			faults[release->mark_faults.items[i].kind]);
	reading_end(&reading);
	return line;
}

#define MARKS(yaml, text, expected) \
	ck_assert_str_eq(marks_of(yaml, STR(text)), expected)

START_TEST(pairs_open_and_close)
{
	MARKS(ENGLISH, "He said “yes, we do” today.", "0:3");
	MARKS(ENGLISH, "He said \"yes, we do\" today.", "0:3");
	MARKS(ENGLISH, "“One,” he said. “Two.” Then “three.”", "0:1 0:1 0:1");
	MARKS(ENGLISH, "“He told me ‘go home’ twice,” she said.", "0:6 1:2");
	MARKS(ENGLISH, "``Yes we do,'' he said.", "0:3");
	MARKS(GERMAN, "Er sagte: „Ja, das ist so.“", "0:4");
	MARKS(GERMAN, "Er sagte: »Ja, das ist so.«", "0:4");
	MARKS(SPANISH, "Dijo: «Sí, es “muy” así».", "0:4 1:1");
}
END_TEST

/* What the schema says of quotations over several paragraphs. */
START_TEST(no_quotation_goes_on_where_none_may)
{
	const char *text = "“We waited.\n\n“It was worth it,” he said.";
	const char *none = "prcheck-schema: 1\nid: t\nlanguage: en\n"
			   "quotes: {continuation: none}\nstructure:\n" LOOSE;

	ck_assert_str_eq(marks_of(ENGLISH, str_from(text)), "0:6");
	ck_assert_str_eq(marks_of(none, str_from(text)), "0:2! 0:4 unclosed");
}
END_TEST

/* Marks that nobody takes for an apostrophe. */
START_TEST(single_marks_that_are_surely_marks)
{
	ck_assert(mark_doubtful(GLYPH_RIGHT_SINGLE));
	ck_assert(!mark_doubtful(GLYPH_LEFT_CHEVRON));
	ck_assert(!mark_doubtful(GLYPH_RIGHT_CHEVRON));
	ck_assert(!mark_doubtful(GLYPH_LEFT_WHITE_CORNER));
	ck_assert(!mark_doubtful(GLYPH_RIGHT_WHITE_CORNER));
	ck_assert(!mark_doubtful(GLYPH_LEFT_DOUBLE));
}
END_TEST

START_TEST(apostrophes_and_inches_are_no_marks)
{
	MARKS(ENGLISH, "The drivers' strike and the boss's car.", "");
	MARKS(ENGLISH, "’Tis the season of the ’90s, rock ’n’ roll.", "");
	MARKS(ENGLISH, "A 6\" pipe and a 5'10\" man.", "");
	MARKS(ENGLISH, "\"The 6\" pipe leaks,\" he said.", "0:4");
	MARKS(ENGLISH, "‘The drivers’ strike is over,’ she said.", "0:5");
}
END_TEST

START_TEST(each_fault_is_told_once)
{
	MARKS(ENGLISH, "“Trade grew, he said.", "0:4! unclosed");
	MARKS(ENGLISH, "Trade grew,” he said.", "unopened");
	MARKS(ENGLISH, "“Trade grew,\" he said.", "0:2! mismatch");
	MARKS(ENGLISH, "“He said “yes” to me,” she said.", "0:5 1:1 nesting");
	MARKS(ENGLISH, "“Trade grew, he said. “And more,” she said.",
	      "0:4! 0:2 unclosed");
}
END_TEST

START_TEST(a_quotation_goes_on_over_paragraphs)
{
	MARKS(ENGLISH, "“We met.\n\n“We left,” he said.", "0:4");
	MARKS(ENGLISH, "“We met.\n\nWe left,” he said.", "0:4! continuation");
	MARKS(ENGLISH, "“We met.\n\n“We left.\n\nThe town is old.",
	      "0:4! continuation");
	MARKS(ENGLISH, "“Should we? he asked.\n\n“Yes,” said Ann.",
	      "0:4! 0:1 ambiguous");
	MARKS(SPANISH, "«Fuimos allí.\n\n»Volvimos ayer», dijo.", "0:4");
}
END_TEST

START_TEST(the_stack_has_a_bound)
{
	char text[64] = "";
	Reading reading;
	uint32_t i;

	for (i = 0; i < LIMIT_QUOTE_DEPTH + 1; i++)
		strcat(text, i % 2 ? " \xC2\xAB" : " \xE2\x80\x9E");
	strcat(text, "x");
	reading_begin(&reading, GERMAN, str_from(text));
	ck_assert_uint_eq(reading.result.release->quotes.count,
	                  LIMIT_QUOTE_DEPTH);
	reading_end(&reading);
	/* where the schema allows as many, the one more is told */
	reading_begin(&reading,
	              "prcheck-schema: 1\nid: t\nlanguage: de\n"
	              "quotes: {max-depth: 16}\nstructure:\n" LOOSE,
	              str_from(text));
	ck_assert_uint_eq(reading.result.release->mark_faults.items[0].kind,
	                  MARK_TOO_DEEP);
	ck_assert_uint_eq(reading.result.release->mark_faults.items[0].quote,
	                  NONE);
	reading_end(&reading);
}
END_TEST

static uint32_t
sentences_of(const char *yaml, Str text)
{
	Reading reading;
	uint32_t count;

	reading_begin(&reading, yaml, text);
	count = reading.result.release->sentences.count;
	reading_end(&reading);
	return count;
}

START_TEST(sentences_know_abbreviations)
{
	ck_assert_uint_eq(sentences_of(ENGLISH, STR("One. Two! Three?")), 3);
	ck_assert_uint_eq(
		sentences_of(ENGLISH, STR("Mr. Hale of Acme Inc. met J. Roe.")),
		1);
	ck_assert_uint_eq(
		sentences_of(ENGLISH, STR("He left the U.S. The town slept.")),
		2);
	ck_assert_uint_eq(sentences_of(ENGLISH, STR("It cost 2.5 m. euros.")),
	                  1);
	ck_assert_uint_eq(
		sentences_of(ENGLISH, STR("“Really?” she asked. He nodded.")),
		2);
	ck_assert_uint_eq(
		sentences_of(GERMAN, STR("Am 3. Mai kam er. Er blieb.")), 2);
}
END_TEST

Suite *
quote_suite(void)
{
	Suite *suite = suite_create("quote");
	TCase *tcase = tcase_create("marks");

	tcase_add_test(tcase, pairs_open_and_close);
	tcase_add_test(tcase, no_quotation_goes_on_where_none_may);
	tcase_add_test(tcase, single_marks_that_are_surely_marks);
	tcase_add_test(tcase, apostrophes_and_inches_are_no_marks);
	tcase_add_test(tcase, each_fault_is_told_once);
	tcase_add_test(tcase, a_quotation_goes_on_over_paragraphs);
	tcase_add_test(tcase, the_stack_has_a_bound);
	tcase_add_test(tcase, sentences_know_abbreviations);
	suite_add_tcase(suite, tcase);
	return suite;
}
