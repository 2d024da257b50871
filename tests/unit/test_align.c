/* test_align.c - sections laid over blocks, and the faults of structure. */
#include "reading.h"

#define HEADLINE   "Council opens the bridge over the river Lune\n\n"
#define STANDFIRST "The bridge was ten years late.\n\n"
#define LEAD                                                                     \
	"HARBORTON, May 3, 2024 – The council of Harborton opened the bridge " \
	"over the river on Friday. Hundreds came to see it.\n\n"
#define PLAIN                                                                \
	"The council of Harborton proudly opened the bridge over the river " \
	"Lune "                                                              \
	"at noon, which took ten years and ends the long way round by the "  \
	"old "                                                               \
	"ferry for all.\n\n"
#define BODY                                                                \
	"The masons began their work in 2014. They laid the last stone in " \
	"April.\n\n"                                                        \
	"The council had wanted the bridge since the flood. It cost less "  \
	"than was feared.\n\n"
#define ABOUT                                                                 \
	"About Harborton\n\nHarborton is a town on the river Lune. It has a " \
	"bridge.\n\n"
#define CONTACT "Contact:\n\nAnn Lee\n\n+1 512-555-0142\n\nann@example.org\n\n"
#define END     "###\n"

static const char strict[] = SCHEMA_IN(
	"en") "  - {id: headline, kind: headline}\n"
	      "  - {id: standfirst, kind: subheadline, chars: {max: 200}}\n"
	      "  - {id: lead, kind: lead}\n"
	      "  - {id: body, kind: paragraphs, count: {min: 2, max: 4}}\n"
	      "  - {id: about, kind: labelled, labels: [builtin:about]}\n"
	      "  - {id: contact, kind: contact}\n"
	      "  - {id: end, kind: end-mark, required: false}\n";

/* Reads `text` and expects its sections and faults; NULL: any sections. */
static void
expect(const char *schema, Str text, const char *kinds, const char *faults)
{
	Reading reading;

	reading_begin(&reading, schema, text);
	ck_assert_str_eq(reading_faults(&reading), faults);
	if (kinds)
		ck_assert_str_eq(reading_kinds(&reading), kinds);
	reading_end(&reading);
}

START_TEST(a_sound_release_has_no_fault)
{
	expect(strict, STR(HEADLINE STANDFIRST LEAD BODY ABOUT CONTACT END),
	       "headline subheadline lead paragraph paragraph boilerplate "
	       "boilerplate contact contact contact contact end-mark",
	       "");
}
END_TEST

START_TEST(an_introduction_is_the_lead_and_no_standfirst)
{
	expect(strict,
	       STR(HEADLINE "The mayor of Harborton made this statement:\n\n"
	                    "We had to wait for ten years. Now the bridge is "
	                    "open.\n\n" BODY ABOUT CONTACT END),
	       "headline lead paragraph paragraph paragraph boilerplate "
	       "boilerplate contact contact contact contact end-mark",
	       "missing standfirst");
}
END_TEST

START_TEST(the_menu_of_a_page_is_no_boilerplate)
{
	static const char page[] = SCHEMA_IN("en") //
		"  - {id: headline, kind: headline}\n"
		"  - {id: lines, kind: subheadline, required: false, "
		"count: {max: 8}}\n"
		"  - {id: lead, kind: lead}\n"
		"  - {id: body, kind: paragraphs, count: {min: 2, max: 4}}\n"
		"  - {id: about, kind: labelled, labels: [builtin:about], "
		"required: false}\n";

	expect(page,
	       STR(HEADLINE "Home\n\nAbout us\n\nTown & Port\n\n" LEAD BODY),
	       "headline subheadline subheadline subheadline lead paragraph "
	       "paragraph",
	       "");
}
END_TEST

START_TEST(one_missing_section_is_one_fault)
{
	expect(strict, STR(HEADLINE LEAD BODY ABOUT CONTACT END), NULL,
	       "missing standfirst");
	expect(strict, STR(STANDFIRST LEAD BODY ABOUT CONTACT END), NULL,
	       "missing standfirst");
	expect(strict, STR(HEADLINE STANDFIRST LEAD BODY CONTACT END), NULL,
	       "missing about");
	expect(strict, STR(HEADLINE STANDFIRST LEAD BODY ABOUT END), NULL,
	       "missing contact");
	expect(strict, STR(HEADLINE STANDFIRST LEAD BODY ABOUT CONTACT), NULL,
	       "");
}
END_TEST

START_TEST(swapped_sections_are_one_fault_with_two_places)
{
	Reading reading;
	const AlignFault *fault;

	reading_begin(&reading, strict,
	              STR(HEADLINE STANDFIRST LEAD BODY CONTACT ABOUT END));
	ck_assert_str_eq(reading_faults(&reading), "order contact about");
	fault = &reading.result.alignment->faults.items[0];
	expect_str(reading_text(&reading, fault->span), "Contact:");
	expect_str(reading_text(&reading, fault->related), "About Harborton");
	ck_assert(reading.result.alignment->transposed[fault->block]);
	reading_end(&reading);
	expect("standard", STR(LEAD HEADLINE BODY),
	       "lead headline paragraph "
	       "paragraph",
	       "order lead headline");
}
END_TEST

START_TEST(a_lead_above_its_headline_is_out_of_order)
{
	static const char *const faults = "order lead headline";

	/* lines of the masthead between them hide nothing */
	expect("standard", STR(PLAIN "May 3, 2024\n\n" HEADLINE BODY),
	       "other date-line headline lead paragraph", faults);
	expect("standard",
	       STR("May 3, 2024\n\n" PLAIN
	           "For immediate release\n\n" HEADLINE BODY),
	       NULL, faults);
	/* a heading below the lead of a sound release is none */
	expect("standard",
	       STR(HEADLINE "May 3, 2024\n\n" PLAIN "The bridge\n\n" BODY),
	       "headline date-line lead crosshead paragraph paragraph", "");
}
END_TEST

START_TEST(a_block_that_fits_nowhere_is_unexpected_once)
{
	static const char plain[] = SCHEMA_IN(
		"en") "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n"
		      "  - {id: body, kind: paragraphs}\n";

	expect(plain, STR(HEADLINE LEAD BODY CONTACT),
	       "headline lead paragraph paragraph contact contact contact "
	       "contact",
	       "unexpected");
	expect(plain, STR(HEADLINE LEAD BODY "----\n\n"),
	       "headline lead paragraph paragraph other", "");
}
END_TEST

START_TEST(a_section_in_the_wrong_place_is_not_missing)
{
	static const char tail[] = SCHEMA_IN(
		"en") "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n"
		      "  - {id: body, kind: paragraphs}\n"
		      "  - {id: contact, kind: contact}\n";

	expect(tail, STR(CONTACT HEADLINE LEAD BODY), NULL, "order contact");
}
END_TEST

START_TEST(counts_are_checked)
{
	expect(strict,
	       STR(HEADLINE STANDFIRST LEAD BODY BODY BODY ABOUT CONTACT), NULL,
	       "count body 6");
	expect(strict,
	       STR(HEADLINE STANDFIRST LEAD
	           "The masons began in 2014. They are "
	           "done.\n\n" ABOUT CONTACT),
	       NULL, "count body 1");
	expect(strict, STR(HEADLINE STANDFIRST LEAD BODY ABOUT CONTACT END END),
	       NULL, "count end 2");
}
END_TEST

START_TEST(sections_that_exclude_each_other)
{
	static const char either[] = SCHEMA_IN(
		"en") "  - {id: line, kind: release-line, required: false}\n"
		      "  - {id: embargo, kind: embargo, required: false, "
		      "conflicts-with: [line]}\n"
		      "  - {id: top, kind: contact, alternative-to: bottom}\n"
		      "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n"
		      "  - {id: body, kind: paragraphs}\n"
		      "  - {id: bottom, kind: contact, alternative-to: top}\n";

	expect(either, STR(HEADLINE LEAD BODY CONTACT), NULL, "");
	expect(either, STR(CONTACT HEADLINE LEAD BODY), NULL, "");
	expect(either, STR(HEADLINE LEAD BODY), NULL, "conflict top bottom");
	expect(either, STR(CONTACT HEADLINE LEAD BODY CONTACT), NULL,
	       "conflict top bottom");
	expect(either,
	       STR("FOR IMMEDIATE RELEASE\n\nEmbargoed until May 3, "
	           "2024\n\n" HEADLINE LEAD BODY CONTACT),
	       NULL, "conflict embargo line");
}
END_TEST

START_TEST(members_of_a_sequence_stand_in_any_order)
{
	static const char yaml[] = SCHEMA_IN(
		"en") "  - {id: headline, kind: headline}\n"
		      "  - id: main\n"
		      "    kind: sequence\n"
		      "    count: {min: 2}\n"
		      "    one-of:\n"
		      "      - id: speech\n"
		      "        kind: group\n"
		      "        items:\n"
		      "          - {id: intro, kind: paragraph, "
		      "pattern: \"{any} said:\"}\n"
		      "          - {id: words, kind: quoted-paragraphs}\n"
		      "      - {id: bullets, kind: list}\n"
		      "      - {id: para, kind: paragraph}\n";
	Reading reading;

	reading_begin(
		&reading, yaml,
		STR(HEADLINE
	            "The masons are done. They go home.\n\n"
	            "Mayor Ann Lee said:\n\n“We waited ten years.”\n\n"
	            "• one stone\n\n• two stones\n\nNobody else came.\n"));
	ck_assert_str_eq(reading_faults(&reading), "");
	ck_assert_str_eq(reading_kinds(&reading),
	                 "headline paragraph paragraph paragraph list list "
	                 "paragraph");
	expect_str(reading.result.release->sections.items[2].id, "intro");
	expect_str(reading.result.release->sections.items[3].id, "words");
	reading_end(&reading);
	expect(yaml, STR(HEADLINE "The masons are done. They go home.\n"), NULL,
	       "count main 1");
	expect(yaml, STR(HEADLINE), NULL, "missing main");
}
END_TEST

START_TEST(an_empty_text_misses_nothing)
{
	expect(strict, STR(""), "", "");
	expect(strict, STR(" \n\n"), "", "");
}
END_TEST

START_TEST(past_max_blocks_nothing_is_aligned)
{
	static const char few[] = "prcheck-schema: 1\nid: test\nlanguage: en\n"
				  "limits: {max-blocks: 3}\nstructure:\n"
				  "  - {id: headline, kind: headline}\n"
				  "  - {id: body, kind: paragraphs}\n"
				  "  - {id: end, kind: end-mark}\n";
	Reading reading;

	reading_begin(&reading, few, STR(HEADLINE BODY BODY END));
	ck_assert(reading.result.alignment->cut);
	ck_assert(reading.result.release->overlong);
	ck_assert_str_eq(reading_faults(&reading), "");
	ck_assert_uint_eq(reading.result.release->sections.count, 6);
	reading_end(&reading);
}
END_TEST

START_TEST(the_standard_reads_what_is_usual)
{
	expect("standard",
	       STR("FOR IMMEDIATE RELEASE\n\nMay 3, 2024\n\n" HEADLINE
	                   STANDFIRST LEAD BODY
	           "What comes next\n\n" BODY ABOUT CONTACT END),
	       "release-line date-line headline subheadline lead paragraph "
	       "paragraph crosshead paragraph paragraph boilerplate "
	       "boilerplate "
	       "contact contact contact contact end-mark",
	       "");
	expect("standard",
	       STR("Contact:\n\nAnn Lee\n\n+1 512-555-0142\n\n" HEADLINE
	           "Research highlights:\n\n• The bridge is long.\n\n"
	           "Embargoed until 4 a.m. ET, May 3, 2024\n\n" LEAD BODY),
	       "contact contact contact headline list list embargo lead "
	       "paragraph "
	       "paragraph",
	       "");
	expect("standard",
	       STR("Council of Harborton opens the bridge\n\nafter ten years "
	           "of "
	           "work\n\n" LEAD),
	       "headline headline lead", "");
	expect("standard", STR(BODY), "lead paragraph", "missing headline");
}
END_TEST

Suite *
align_suite(void)
{
	const TTest *const tests[] = {
		a_sound_release_has_no_fault,
		an_introduction_is_the_lead_and_no_standfirst,
		the_menu_of_a_page_is_no_boilerplate,
		one_missing_section_is_one_fault,
		swapped_sections_are_one_fault_with_two_places,
		a_lead_above_its_headline_is_out_of_order,
		a_block_that_fits_nowhere_is_unexpected_once,
		a_section_in_the_wrong_place_is_not_missing,
		counts_are_checked,
		sections_that_exclude_each_other,
		members_of_a_sequence_stand_in_any_order,
		an_empty_text_misses_nothing,
		past_max_blocks_nothing_is_aligned,
		the_standard_reads_what_is_usual,
	};

	return SUITE_OF("align", tests);
}
