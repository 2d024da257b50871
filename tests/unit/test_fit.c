/* test_fit.c - what a block is taken for among its neighbours, and what a
 * schema may ask of it. */
#include "reading.h"

#define HEADLINE "Council opens the bridge over the river Lune\n\n"
#define LEAD                                                                     \
	"HARBORTON, May 3, 2024 – The council of Harborton opened the bridge " \
	"over the river on Friday. Hundreds came to see it.\n\n"
#define PLAIN                                                                \
	"The council of Harborton proudly opened the bridge over the river " \
	"Lune at noon, which took ten years and ends the long way round by " \
	"the old ferry for all.\n\n"
#define BODY                                                                \
	"The masons began their work in 2014. They laid the last stone in " \
	"April.\n\n"                                                        \
	"The council had wanted the bridge since the flood. It cost less "  \
	"than was feared.\n\n"
#define TOP                                    \
	SCHEMA_IN("en")                        \
	"  - {id: headline, kind: headline}\n" \
	"  - {id: lead, kind: lead}\n"
#define TEXT TOP "  - {id: body, kind: paragraphs}\n"

/* Reads `text` and expects its sections and faults; NULL: any. */
static void
expect(const char *schema, Str text, const char *kinds, const char *faults)
{
	Reading reading;

	reading_begin(&reading, schema, text);
	if (faults)
		ck_assert_str_eq(reading_faults(&reading), faults);
	if (kinds)
		ck_assert_str_eq(reading_kinds(&reading), kinds);
	reading_end(&reading);
}

START_TEST(a_block_without_a_section_is_what_it_shows)
{
	static const char two[] = TOP;

	expect(two, STR(HEADLINE LEAD "May 4, 2024\n\n"), "headline lead other",
	       "unexpected");
	expect(two, STR(HEADLINE "May 4, 2024\n\n" LEAD),
	       "headline date-line lead", "unexpected");
	expect(two, STR(HEADLINE LEAD "Embargoed until May 4, 2024\n\n"),
	       "headline lead embargo", "unexpected");
	expect(two, STR("Reference: HC/24\n\n" HEADLINE LEAD),
	       "reference headline lead", "unexpected");
	/* nothing but a hidden sign is no block */
	expect(two, STR(HEADLINE LEAD "\xE2\x80\xAE\n\n"), "headline lead", "");
}
END_TEST

START_TEST(an_optional_section_is_not_missing)
{
	expect(TEXT "  - {id: end, kind: end-mark, count: {min: 0}}\n",
	       STR(HEADLINE LEAD BODY), NULL, "");
	expect(TEXT "  - {id: end, kind: end-mark, required: false}\n",
	       STR(HEADLINE LEAD BODY), NULL, "");
	expect(TEXT "  - {id: end, kind: end-mark}\n", STR(HEADLINE LEAD BODY),
	       NULL, "missing end");
}
END_TEST

START_TEST(a_sequence_may_be_fixed_and_a_group_free)
{
	static const char fixed[] = TOP
		"  - id: tail\n"
		"    kind: sequence\n"
		"    order: fixed\n"
		"    one-of:\n"
		"      - {id: notes, kind: labelled, labels: [Memo]}\n"
		"      - {id: end, kind: end-mark}\n";
	static const char loose[] = TOP
		"  - id: tail\n"
		"    kind: group\n"
		"    order: any\n"
		"    items:\n"
		"      - {id: notes, kind: labelled, labels: [Memo]}\n"
		"      - {id: links, kind: links, required: false}\n"
		"      - {id: end, kind: end-mark}\n";

	expect(fixed, STR(HEADLINE LEAD "Memo: it rained.\n\n###\n"),
	       "headline lead other end-mark", "");
	expect(fixed, STR(HEADLINE LEAD "###\n\nMemo: it rained.\n"), NULL,
	       "order end notes");
	expect(loose, STR(HEADLINE LEAD "###\n\nMemo: it rained.\n"), NULL, "");
	expect(loose, STR(HEADLINE LEAD "Memo: it rained.\n"), NULL,
	       "missing end");
	expect(loose, STR(HEADLINE LEAD), NULL, "missing tail");
}
END_TEST

START_TEST(a_structure_may_have_more_pairs_than_are_compared)
{
	static const char *const kinds[] = {"contact", "links", "list",
	                                    "kicker"};
	Arena arena = {0};
	Buf yaml = buf_memory(&arena);
	uint32_t i;

	buf_text(&yaml, TOP);
	for (i = 0; i < 250; i++)
		buf_str(&yaml,
		        arena_format(
				&arena,
				"  - {id: s%u, kind: %s, required: false}\n", i,
				kinds[i % 4]));
	expect(arena_copy(&arena, buf_view(&yaml)).ptr,
	       STR(HEADLINE LEAD "www.example.org\n\nann@example.org\n"),
	       "headline lead contact contact", "");
	arena_end(&arena);
}
END_TEST

START_TEST(a_label_of_the_house_begins_a_block)
{
	static const char memo[] = TOP
		"  - {id: memo, kind: labelled, labels: [Memo of the day]}\n";
	static const char *const faults = "unexpected, missing memo";

	expect(memo, STR(HEADLINE LEAD "Memo of the day\n\n"), NULL, "");
	expect(memo, STR(HEADLINE LEAD "# Memo of the day: rain.\n\n"), NULL,
	       "");
	expect(memo, STR(HEADLINE LEAD "Memo of the day\nIt rained.\n\n"), NULL,
	       "");
	expect(memo, STR(HEADLINE LEAD "Memo of the day is late.\n\n"), NULL,
	       faults);
	expect(memo, STR(HEADLINE LEAD "Memo of the day, it rained.\n\n"), NULL,
	       faults);
	expect(memo, STR(HEADLINE LEAD "Memo of the\n\n"), NULL, faults);
	expect(memo, STR(HEADLINE LEAD "Memo of a day\n\n"), NULL, faults);
}
END_TEST

START_TEST(a_pattern_says_what_a_label_is)
{
	static const char file[] = TEXT
		"  - {id: file, kind: labelled, label-pattern: \"File "
		"{number}\", required: false}\n";

	expect(file, STR(HEADLINE LEAD BODY "File 12\n\nIt rained.\n\n"),
	       "headline lead paragraph paragraph other other", "");
	expect(file, STR(HEADLINE LEAD BODY "File A\n\n"),
	       "headline lead paragraph paragraph paragraph", "");
}
END_TEST

START_TEST(a_pattern_makes_a_line_of_the_masthead)
{
	static const char by_pattern[] = SCHEMA_IN(
		"en") "  - {id: ref, kind: reference, pattern: \"Paper "
		      "{number}\"}\n"
		      "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n";
	static const char by_mark[] = SCHEMA_IN(
		"en") "  - {id: ref, kind: reference, pattern: \"# # #\", "
		      "required: "
		      "false}\n"
		      "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n";

	expect(by_pattern, STR("Paper 12\n\n" HEADLINE LEAD),
	       "reference headline lead", "");
	expect(by_mark, STR("# # #\n\n" HEADLINE LEAD),
	       "end-mark headline lead", "unexpected");
}
END_TEST

START_TEST(words_behind_a_release_line_may_be_the_headline)
{
	static const char *const glued =
		"For immediate release: Council opens the old bridge\n\n";
	Arena arena = {0};

	expect(TEXT,
	       STR("For immediate release: Council opens the “old bridge” "
	           "now\n\n" LEAD BODY),
	       "headline lead paragraph paragraph", "");
	/* the first of two, and one of a few words only when it is first */
	expect(TEXT, arena_format(&arena, "%s%s%s", glued, glued, LEAD BODY),
	       "headline release-line lead paragraph paragraph", "unexpected");
	expect(TEXT,
	       arena_format(&arena, "Bridge news\n\n%s%s", glued, LEAD BODY),
	       "headline release-line lead paragraph paragraph", "unexpected");
	expect(TEXT,
	       arena_format(&arena, "%sBridge news\n\n%s", glued, LEAD BODY),
	       "headline other lead paragraph paragraph", "unexpected");
	arena_end(&arena);
}
END_TEST

START_TEST(two_sentences_are_a_title_above_a_date_line)
{
	expect("standard",
	       STR("The bridge is open to all. Hundreds came.\n\n"
	           "May 3, 2024\n\n" PLAIN BODY),
	       "headline date-line lead paragraph paragraph", "");
	expect("standard", STR("The bridge is open to all. Hundreds came.\n"),
	       NULL, NULL);
	expect("standard",
	       STR("The bridge is open to all. Hundreds came.\n\n" PLAIN BODY),
	       "lead paragraph paragraph paragraph", "missing headline");
}
END_TEST

START_TEST(a_title_below_the_lead_is_near_it)
{
	static const char *const faults = "order lead headline";

	expect("standard",
	       STR(PLAIN
	           "Reference: HC/24\n\nDate: May 3, 2024\n\n" HEADLINE BODY),
	       NULL, faults);
	expect("standard",
	       STR(PLAIN
	           "Reference: HC/24\n\nReference: HC/25\n\n"
	           "Reference: HC/26\n\nReference: HC/27\n\n" HEADLINE BODY),
	       NULL, NULL);
}
END_TEST

START_TEST(a_headline_may_go_on_in_the_next_line)
{
	static const char *const one = "headline headline lead paragraph "
				       "paragraph";

	expect("standard",
	       STR("Council opens the bridge and\n\nThe Old Ferry "
	           "Stops\n\n" LEAD BODY),
	       one, "");
	expect("standard",
	       STR("News Of The Council:\n\nThe Bridge Is Open To All\n\n" LEAD
	                   BODY),
	       NULL, "");
	expect("standard",
	       STR("council opens the bridge:\n\nThe bridge is open\n\n" LEAD
	                   BODY),
	       "headline subheadline lead paragraph paragraph", "");
	expect("standard",
	       STR("Council opens the bridge\n\n3rd one over the river\n\n" LEAD
	                   BODY),
	       "headline subheadline lead paragraph paragraph", "");
	/* a block of nothing but a hidden sign goes on in none */
	expect("standard",
	       STR("Council opens the bridge\n\n\xE2\x80\xAE\n\n" LEAD BODY),
	       NULL, "");
	expect("standard",
	       STR("\xE2\x80\xAE\n\nThe bridge is open\n\n" LEAD BODY), NULL,
	       "");
	expect("standard",
	       STR("Council opens the bridge and\n\nAbout us\n\n" LEAD BODY),
	       NULL, NULL);
}
END_TEST

START_TEST(a_standfirst_below_the_lead_repeats_it)
{
	static const char both[] = TOP
		"  - {id: standfirst, kind: subheadline, required: false}\n"
		"  - {id: body, kind: paragraphs}\n";

	expect(both,
	       STR(HEADLINE "May 3, 2024\n\n" PLAIN
	                    "The council of Harborton proudly opened the "
	                    "bridge over the river Lune.\n\n" BODY),
	       NULL, NULL);
	expect(both,
	       STR(HEADLINE "The bridge of Harborton opened over the river "
	                    "Lune at last for all.\n\n"
	                    "12 years after the flood the bridge of "
	                    "Harborton opened over the river Lune at last "
	                    "for all.\n\n" BODY),
	       NULL, NULL);
	expect(both,
	       STR(HEADLINE "The bridge of Harborton opened over the river "
	                    "Lune at last for all.\n\n"
	                    "After twelve years the bridge of "
	                    "Harborton opened over the river Lune at last "
	                    "for all.\n\n" BODY),
	       NULL, NULL);
}
END_TEST

START_TEST(a_label_reaches_to_the_next_one)
{
	static const char links[] = TOP
		"  - {id: links, kind: labelled, labels: [builtin:links]}\n";
	static const char about[] = TOP
		"  - {id: about, kind: labelled, labels: [builtin:about]}\n";
	static const char contact[] = TOP "  - {id: contact, kind: labelled, "
					  "labels: [builtin:contact]}\n";

	expect(links,
	       STR(HEADLINE LEAD "Links:\n\nwww.example.org\n\nLinks:"
	                         "\n\nwww.example.org/a\n\n"),
	       "headline lead links links links links", "");
	expect(about,
	       STR(HEADLINE LEAD "About Harborton\n\nIt is a town.\n\n"
	                         "About Lune\n\nIt is a river.\n\n"),
	       "headline lead boilerplate boilerplate boilerplate boilerplate",
	       "");
	expect(about,
	       STR(HEADLINE LEAD "About Harborton\n\nIt is a town.\n\n"
	                         "Notes to editors\n\nNone.\n\n"),
	       "headline lead boilerplate boilerplate notes boilerplate",
	       "unexpected");
	expect(contact,
	       STR(HEADLINE LEAD "Contact:\n\nAnn Lee\n\nann@example.org\n\n"),
	       "headline lead contact contact contact", "");
}
END_TEST

START_TEST(a_contact_ends_where_prose_begins)
{
	static const char *const kinds =
		"contact contact headline lead paragraph paragraph";

	expect("standard",
	       STR("Ann Lee\n\nann@example.org\n\n" HEADLINE LEAD BODY), kinds,
	       "");
	expect("standard",
	       STR("Contact: ann@example.org\n\nCOUNCIL NEWS\n\n" HEADLINE LEAD
	                   BODY),
	       NULL, NULL);
	expect("standard",
	       STR("Contact: ann@example.org\n\nCOUNCIL OF HARBORTON "
	           "NEWS\n\n" LEAD BODY),
	       "contact headline lead paragraph paragraph", "");
	expect("standard",
	       STR("Contact: ann@example.org\n\nMay 3, 2024\n\n" HEADLINE LEAD
	                   BODY),
	       "contact date-line headline lead paragraph paragraph", "");
	expect("standard",
	       STR(HEADLINE LEAD BODY
	           "Media inquiries and expert views of the new bridge and of "
	           "the old one:\n\nAnn Lee\n\nann@example.org\n\n"),
	       NULL, NULL);
	expect("standard",
	       STR(HEADLINE LEAD BODY "Notes to editors\n\nAnn Lee\n\n"
	                              "ann@example.org\n\n"),
	       NULL, NULL);
}
END_TEST

START_TEST(a_stray_block_is_adopted_as_far_as_it_reaches)
{
	static const char tail[] = SCHEMA_IN(
		"en") "  - {id: about, kind: labelled, labels: "
		      "[builtin:about]}\n"
		      "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n"
		      "  - {id: first, kind: quoted-paragraphs}\n"
		      "  - {id: second, kind: crosshead}\n"
		      "  - {id: third, kind: quoted-paragraphs}\n";
	static const char *const plain = HEADLINE LEAD
		"“We waited ten years.”\n\nThe bridge\n\n“It is ours.”\n\n"
		"About Harborton\n\nIt is a town by the river.\n\n";
	Arena arena = {0};

	expect(tail, str_from(plain),
	       "headline lead paragraph crosshead paragraph boilerplate "
	       "boilerplate",
	       "order about");
	expect(tail,
	       arena_format(&arena, "%sNotes to editors: none.\n\n", plain),
	       NULL, "order about");
	expect(tail,
	       arena_format(&arena, "%s%s", plain,
	                    "HARBORTON, May 3, 2024 – All is well in the town "
	                    "today, the council said at noon.\n\n"),
	       NULL, "order about");
	expect(tail, arena_format(&arena, "%s###\n\n", plain), NULL,
	       "order about");
	arena_end(&arena);
}
END_TEST

START_TEST(a_lead_stands_out_without_a_place)
{
	expect(SCHEMA_IN("en") "  - {id: headline, kind: headline}\n"
	                       "  - {id: body, kind: crosshead}\n",
	       STR(LEAD HEADLINE), NULL, NULL);
	expect(SCHEMA_IN("en") "  - {id: headline, kind: headline}\n"
	                       "  - {id: body, kind: crosshead}\n",
	       STR(PLAIN BODY), NULL, NULL);
	expect(TOP, STR(LEAD LEAD), NULL, NULL);
}
END_TEST

START_TEST(a_text_that_was_cut_has_not_too_few)
{
	static const char few[] =
		"prcheck-schema: 1\nid: test\nlanguage: en\n"
		"limits: {max-blocks: 3}\nstructure:\n"
		"  - {id: headline, kind: headline}\n"
		"  - {id: body, kind: paragraphs, count: {min: 4}}\n";
	static const char loose[] =
		"prcheck-schema: 1\nid: test\nlanguage: en\n"
		"limits: {max-blocks: 3}\nstructure:\n"
		"  - {id: headline, kind: headline}\n"
		"  - {id: lead, kind: lead}\n"
		"  - id: tail\n"
		"    kind: group\n"
		"    order: any\n"
		"    items:\n"
		"      - {id: body, kind: paragraph}\n"
		"      - {id: end, kind: end-mark}\n";

	expect(few, STR(HEADLINE BODY BODY), NULL, "");
	expect(loose, STR(HEADLINE LEAD BODY BODY), NULL, "");
}
END_TEST

START_TEST(a_release_line_may_hold_a_little_more)
{
	expect("standard",
	       STR("For immediate release: all of the news from the council "
	           "of the town by the river Lune\n\n" HEADLINE LEAD BODY),
	       NULL, NULL);
	expect("standard",
	       STR("For immediate release: today\n\n" HEADLINE LEAD BODY),
	       "release-line headline lead paragraph paragraph", "");
}
END_TEST

START_TEST(a_speaker_may_stand_under_a_block_quotation)
{
	static const char quoted[] = TOP
		"  - {id: words, kind: quoted-paragraphs}\n";

	expect(quoted,
	       STR(HEADLINE LEAD "“We waited ten years for it.”\n\n"
	                         "— Ann Lee, mayor of Harborton\n\n"),
	       "headline lead paragraph paragraph", "");
	expect(quoted,
	       STR(HEADLINE LEAD "“We waited ten years for it.”\n\n"
	                         "— Ann Lee was glad to see it open.\n\n"),
	       NULL, "unexpected");
	expect(quoted,
	       STR(HEADLINE LEAD "“We waited ten years for it.”\n\n"
	                         "— Ann Lee, mayor of Harborton and of all "
	                         "the towns by the river Lune and the "
	                         "sea\n\n"),
	       NULL, "unexpected");
}
END_TEST

Suite *
fit_suite(void)
{
	const TTest *const tests[] = {
		a_block_without_a_section_is_what_it_shows,
		an_optional_section_is_not_missing,
		a_sequence_may_be_fixed_and_a_group_free,
		a_structure_may_have_more_pairs_than_are_compared,
		a_label_of_the_house_begins_a_block,
		a_pattern_says_what_a_label_is,
		a_pattern_makes_a_line_of_the_masthead,
		words_behind_a_release_line_may_be_the_headline,
		two_sentences_are_a_title_above_a_date_line,
		a_title_below_the_lead_is_near_it,
		a_headline_may_go_on_in_the_next_line,
		a_standfirst_below_the_lead_repeats_it,
		a_label_reaches_to_the_next_one,
		a_contact_ends_where_prose_begins,
		a_stray_block_is_adopted_as_far_as_it_reaches,
		a_lead_stands_out_without_a_place,
		a_text_that_was_cut_has_not_too_few,
		a_release_line_may_hold_a_little_more,
		a_speaker_may_stand_under_a_block_quotation,
	};

	return SUITE_OF("fit", tests);
}
