/* test_block.c - lines become blocks; wrapping; features; end marks. */
#include "reading.h"

#define PARAGRAPH                                                              \
	"The council of Harborton opened the bridge over the river Lune on\n"  \
	"Monday, after ten years of work, and thanked the engineers who had\n" \
	"drawn it, the masons who had built it and the people who had "        \
	"waited\n"                                                             \
	"for it.\n"

static void
expect_blocks(const char *yaml, Str text, uint32_t count)
{
	Reading reading;

	reading_begin(&reading, yaml, text);
	ck_assert_msg(reading.result.release->blocks.count == count,
	              "%u blocks, not %u, in: %.60s",
	              reading.result.release->blocks.count, count, text.ptr);
	reading_end(&reading);
}

START_TEST(every_line_is_a_block_unless_it_is_wrapped)
{
	const char *any = "prcheck-schema: 1\nid: t\nlanguage: en\n"
			  "text: {wrap: any}\nstructure:\n" LOOSE;
	const char *none = "prcheck-schema: 1\nid: t\nlanguage: en\n"
			   "text: {wrap: none}\nstructure:\n" LOOSE;

	expect_blocks("standard", STR(""), 0);
	expect_blocks("standard", STR("\n \n\t\n"), 0);
	expect_blocks("standard", STR("one\ntwo\n\nthree"), 3);
	expect_blocks("standard", STR("one\r\ntwo\rthree\n"), 3);
	expect_blocks(any, STR("one\ntwo\n\nthree"), 2);
	expect_blocks(none, STR(PARAGRAPH), 4);
	expect_blocks("standard", STR(PARAGRAPH), 1);
}
END_TEST

START_TEST(a_wrapped_text_keeps_headings_and_short_lines_apart)
{
	Reading reading;

	reading_begin(
		&reading, "standard",
		STR("Bridge opens\n\n" PARAGRAPH
	            "Second paragraph without a blank line above it, and\n"
	            "with a short end.\n\nAnn Lee\nHarborton\n"));
	ck_assert_uint_eq(reading.result.release->blocks.count, 5);
	ck_assert(reading.result.release->wrapped);
	ck_assert_uint_eq(reading.result.release->wrapped_at.begin, 14);
	ck_assert_uint_eq(reading_block(&reading, 1)->lines, 4);
	expect_str(reading_text(&reading, reading_block(&reading, 3)->span),
	           "Ann Lee");
	reading_end(&reading);
}
END_TEST

/* The blocks of a wrapped paragraph, a long line and `line` below that. */
static void
expect_below(const char *line, uint32_t count)
{
	char text[1024];

	snprintf(text, sizeof text,
	         "Bridge opens\n\n" PARAGRAPH
	         "\nThe council of Harborton opened the bridge over the "
	         "Lune on\n%s\n",
	         line);
	expect_blocks("standard", str_from(text), count);
}

/* Three long lines with that end each, which go on in lower case. */
static void
expect_wrapped(const char *end, bool wrapped)
{
	char text[512];
	Reading reading;

	snprintf(text, sizeof text,
	         "the council of Harborton opened the bridge over the Lune%s\n"
	         "the council of Harborton opened the bridge over the Lune%s\n"
	         "the council of Harborton opened the bridge over the Lune%s\n",
	         end, end, end);
	reading_begin(&reading, "standard", str_from(text));
	ck_assert_msg(reading.result.release->wrapped == wrapped, "%s", end);
	reading_end(&reading);
}

START_TEST(lines_that_end_with_a_stop_are_not_wrapped)
{
	static const char *const stops[] = {
		".",  "!",  "?",  ":",  ";",  "…",  ".\"",
		".'", ".)", ".’", ".“", ".”", ".»", ".’”",
	};
	uint32_t i;

	for (i = 0; i < sizeof stops / sizeof *stops; i++)
		expect_wrapped(stops[i], false);
	expect_wrapped("", true);
	expect_wrapped(",", true);
	expect_wrapped("”", true);
	expect_wrapped(".)’”", true);
}
END_TEST

START_TEST(a_line_of_its_own_is_not_joined)
{
	static const char *const bullets[] = {
		"*",
		"-",
		"•",
		"●",
		"▪",
		"◦",
		"■",
		"‣",
		"·",
		"–",
		"—",
		"➢",
		"\xEF\x82\xB7",
		"\xEF\x82\xA7",
	};
	char line[64];
	uint32_t i;

	expect_below("Monday", 3);
	for (i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		snprintf(line, sizeof line, "%s Monday", bullets[i]);
		expect_below(line, 4);
		snprintf(line, sizeof line, "%sMonday", bullets[i]);
		expect_below(line, 3);
		expect_below(bullets[i], 4);
	}
	expect_below("+ Monday", 3);
	/* lines that are much longer than the others end where meant */
	expect_below(
		"Monday, after ten years of work, and thanked the engineers "
		"who had drawn it and all the masons\nof it",
		4);
	/* a word that no line holds */
	expect_below("https://example.org/the-council-of-harborton-opened-the-"
	             "bridge-over-the-lune-on-monday-after-ten-years-of-work",
	             3);
}
END_TEST

START_TEST(lists_of_links_are_not_wrapped)
{
	expect_blocks(
		"standard",
		STR("Heart of the city: how a bridge changed Harborton in a "
	            "year\n"
	            "Ten years of work: the story of the masons of the river "
	            "Lune\n"
	            "All you need to know about the opening days in "
	            "Harborton\n"),
		3);
}
END_TEST

START_TEST(spaces_around_a_block_are_not_part_of_it)
{
	Reading reading;

	reading_begin(&reading, "standard",
	              STR("\xEF\xBB\xBF \xC2\xA0Title \t\n\n\n  Text "
	                  "here.\xE2\x80\x89\n"));
	expect_str(reading_text(&reading, reading_block(&reading, 0)->span),
	           "Title");
	expect_str(reading_text(&reading, reading_block(&reading, 1)->span),
	           "Text here.");
	ck_assert_uint_eq(reading_block(&reading, 1)->blanks, 2);
	reading_end(&reading);
}
END_TEST

/* A zero width space between columns, marks of direction between separators of
 * lines and beside words. */
START_TEST(what_shows_nothing_is_no_block)
{
	Reading reading;

	reading_begin(
		&reading, SCHEMA_IN("en") LOOSE,
		STR("Title            \xE2\x80\x8B     text\n\xE2\x80\x8E\n"
	            "\xE2\x81\xA6one.\xE2\x81\xA9\n \xE2\x80\xA8\n"
	            "\xD8\x9C\xC2\x85\xE2\x80\xA9two.\n"));
	ck_assert_uint_eq(reading.result.release->blocks.count, 4);
	expect_str(reading_text(&reading, reading_block(&reading, 0)->span),
	           "Title");
	expect_str(reading_text(&reading, reading_block(&reading, 1)->span),
	           "text");
	expect_str(reading_text(&reading, reading_block(&reading, 2)->span),
	           "one.");
	expect_str(reading_text(&reading, reading_block(&reading, 3)->span),
	           "two.");
	ck_assert_uint_eq(reading_block(&reading, 2)->blanks, 1);
	ck_assert_uint_eq(reading_block(&reading, 3)->blanks, 4);
	reading_end(&reading);
}
END_TEST

#define LONG                                                       \
	"and a text with so many words that nobody would write a " \
	"tag of that length, and a few words more "

static void
expect_flags(const char *text, uint32_t flags, uint32_t asked)
{
	Reading reading;
	uint32_t found;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
	found = reading_block(&reading, 0)->flags & asked;
	ck_assert_msg(found == flags, "flags %x, not %x: %s", found, flags,
	              text);
	reading_end(&reading);
}

static void
expect_label_of(const char *text, Label label)
{
	Reading reading;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
	ck_assert_msg(reading_block(&reading, 0)->label == label, "%s", text);
	reading_end(&reading);
}

START_TEST(features_of_a_block)
{
	expect_flags("It ended.”", BLOCK_STOP, BLOCK_STOP | BLOCK_COLON);
	expect_flags("Ann Lee said:", BLOCK_COLON | BLOCK_SPEAKER_INTRO,
	             BLOCK_STOP | BLOCK_COLON | BLOCK_SPEAKER_INTRO);
	expect_flags("• one thing", BLOCK_LIST_ITEM, BLOCK_LIST_ITEM);
	expect_flags("2. one thing", BLOCK_LIST_ITEM, BLOCK_LIST_ITEM);
	expect_flags("(2) one thing", BLOCK_LIST_ITEM, BLOCK_LIST_ITEM);
	expect_flags("(2. one thing", 0, BLOCK_LIST_ITEM);
	expect_flags("a. one thing", 0, BLOCK_LIST_ITEM);
	expect_flags("-based on trust", 0, BLOCK_LIST_ITEM);
	expect_flags("----", BLOCK_RULE, BLOCK_RULE | BLOCK_END_MARK);
	expect_flags("COUNCIL OPENS BRIDGE", BLOCK_UPPER | BLOCK_TITLE_CASE,
	             BLOCK_UPPER | BLOCK_TITLE_CASE);
	expect_flags("Council Opens Bridge", BLOCK_TITLE_CASE,
	             BLOCK_UPPER | BLOCK_TITLE_CASE);
	expect_flags("“We waited.”", BLOCK_QUOTE_FIRST, BLOCK_QUOTE_FIRST);
	expect_flags("Subject: the bridge", BLOCK_MAIL, BLOCK_MAIL);
	expect_flags("A <b>bridge</b>", BLOCK_MARKUP, BLOCK_MARKUP);
	expect_flags("a < b and b > c", 0, BLOCK_MARKUP);
	expect_flags("Ben &amp; Ann", BLOCK_MARKUP, BLOCK_MARKUP);
	expect_flags("Ben &am{p; &{b; Ann", 0, BLOCK_MARKUP);
	expect_flags("A <{b}>", 0, BLOCK_MARKUP);
	expect_flags("a <b " LONG LONG LONG ">", 0, BLOCK_MARKUP);
	expect_flags("Tuesday, March 5, 2024", BLOCK_DATE, BLOCK_DATE);
	expect_flags("The plan of March 5, 2024 is dead", 0, BLOCK_DATE);
	expect_flags("March 5, 2024, 12:00, central", BLOCK_DATE, BLOCK_DATE);
	expect_flags("March 2024", 0, BLOCK_DATE);
	expect_flags("3. March 2024", 0, BLOCK_LIST_ITEM);
	expect_flags("日本。", BLOCK_STOP, BLOCK_STOP);
	expect_flags("AT &am", 0, BLOCK_MARKUP);
	expect_label_of("MIN/24/3", LABEL_REFERENCE);
	expect_label_of("MIN /24/3", LABEL_NONE);
	expect_label_of("MIN/x/24/3", LABEL_NONE);
}
END_TEST

START_TEST(end_marks_of_all_kinds)
{
	static const char *const marks[] = {"###",      "# # #",  "#",
	                                    "-30-",     "– 30 –", "ENDS",
	                                    "- Ends -", "(Ends.)"};
	uint32_t i;

	for (i = 0; i < sizeof marks / sizeof *marks; i++)
		expect_flags(marks[i], BLOCK_END_MARK, BLOCK_END_MARK);
	expect_flags("30", 0, BLOCK_END_MARK);
	expect_flags("-30", 0, BLOCK_END_MARK);
	expect_flags("- 30 x", 0, BLOCK_END_MARK);
	expect_flags("- 30 - x", 0, BLOCK_END_MARK);
	expect_flags("The road ends", 0, BLOCK_END_MARK);
	expect_flags("#bridge", 0, BLOCK_END_MARK);
}
END_TEST

START_TEST(a_glued_end_mark_is_cut_off)
{
	Reading reading;

	reading_begin(&reading, "standard",
	              STR("Title\n\nThe bridge is open.###\n\n### Back\n"));
	ck_assert_str_eq(reading_kinds(&reading),
	                 "headline lead end-mark end-mark other");
	expect_str(reading_text(&reading, reading_block(&reading, 1)->span),
	           "The bridge is open.");
	reading_end(&reading);
	expect_blocks("standard",
	              STR("Title\n\nThe bridge is open.\n\n###Back\n"), 3);
}
END_TEST

START_TEST(columns_of_a_line_are_blocks)
{
	expect_blocks(
		"standard",
		STR("Council opens bridge                 March 4, 2024\n"), 2);
}
END_TEST

Suite *
block_suite(void)
{
	const TTest *const tests[] = {
		every_line_is_a_block_unless_it_is_wrapped,
		a_wrapped_text_keeps_headings_and_short_lines_apart,
		lines_that_end_with_a_stop_are_not_wrapped,
		a_line_of_its_own_is_not_joined,
		lists_of_links_are_not_wrapped,
		spaces_around_a_block_are_not_part_of_it,
		what_shows_nothing_is_no_block,
		features_of_a_block,
		end_marks_of_all_kinds,
		a_glued_end_mark_is_cut_off,
		columns_of_a_line_are_blocks,
	};

	return SUITE_OF("block", tests);
}
