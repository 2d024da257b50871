/* test_label.c - what a block says of itself in its first words. */
#include "reading.h"

static void
expect_label(const char *language, const char *text, Label label,
             const char *words)
{
	char schema[512];
	Reading reading;
	const Block *block;
	Str span;

	snprintf(schema, sizeof schema, SCHEMA_IN("%s") LOOSE, language);
	reading_begin(&reading, schema, str_from(text));
	block = reading_block(&reading, 0);
	ck_assert_msg(block->label == label, "label %u, not %u: %s",
	              block->label, label, text);
	span = reading_text(&reading, block->label_span);
	ck_assert_msg(str_equal(span, str_from(words)), "\"%.*s\" in: %s",
	              STR_ARG(span), text);
	reading_end(&reading);
}

START_TEST(labels_stand_like_labels)
{
	expect_label("en", "FOR IMMEDIATE RELEASE", LABEL_RELEASE_LINE,
	             "FOR IMMEDIATE RELEASE");
	expect_label("en", "For Immediate Release: May 3, 2024",
	             LABEL_RELEASE_LINE, "For Immediate Release:");
	expect_label("en", "Notes to editors", LABEL_NOTES, "Notes to editors");
	expect_label("en", "Notes to editors: pictures are free.", LABEL_NOTES,
	             "Notes to editors:");
	expect_label("en", "Contact: Ann Lee, ann@example.org", LABEL_CONTACT,
	             "Contact:");
	expect_label("en", "Contact the council if the bridge shakes.",
	             LABEL_NONE, "");
	expect_label("en", "Background music helps the masons of the bridge.",
	             LABEL_NONE, "");
	expect_label("de", "Pressekontakt:", LABEL_CONTACT, "Pressekontakt:");
	expect_label("de", "Pressemitteilung", LABEL_RELEASE_LINE,
	             "Pressemitteilung");
}
END_TEST

START_TEST(about_needs_a_name_and_a_shape)
{
	expect_label("en", "About Acme Corporation", LABEL_ABOUT,
	             "About Acme Corporation");
	expect_label("en", "About Acme: Acme is a builder of bridges.",
	             LABEL_ABOUT, "About Acme:");
	expect_label("en",
	             "About Acme Acme is a builder of bridges in Norland.",
	             LABEL_ABOUT, "About Acme ");
	expect_label(
		"en",
		"About Acme WorksAcme Works is a builder of bridges there.",
		LABEL_ABOUT, "About Acme Works");
	expect_label("en", "About iFerry Inc.", LABEL_ABOUT,
	             "About iFerry Inc.");
	expect_label("en", "About ferrio.", LABEL_ABOUT, "About ferrio.");
	expect_label("en",
	             "About 3 million people of Norland live by the sea. Most "
	             "of the bridges, 3 in 4, are old.",
	             LABEL_NONE, "");
	expect_label("en", "About half of the bridges of the country are old.",
	             LABEL_NONE, "");
	expect_label("en",
	             "About Norland little is known outside its borders, "
	             "and the council wants to change that this year.",
	             LABEL_NONE, "");
}
END_TEST

START_TEST(a_lost_line_break_glues_a_contact)
{
	expect_label("en", "ContactAnn Lee Acme Works Email Us", LABEL_CONTACT,
	             "Contact");
	expect_label("en", "CONTACTAnn Lee", LABEL_CONTACT, "CONTACT");
}
END_TEST

#define expect_en(text, label, words) expect_label("en", text, label, words)

START_TEST(signs_part_a_label_from_the_rest)
{
	expect_en("Notes - pictures are free", LABEL_NOTES, "Notes");
	expect_en("Notes – pictures are free", LABEL_NOTES, "Notes");
	expect_en("Notes — pictures are free", LABEL_NOTES, "Notes");
	expect_en("Notes. Pictures are free.", LABEL_NOTES, "Notes");
	expect_en("Notes.Pictures are free.", LABEL_NONE, "");
	expect_en("Notes –pictures are free", LABEL_NONE, "");
	expect_en("Notes– pictures are free", LABEL_NONE, "");
	expect_en("Notes + pictures are free", LABEL_NONE, "");
	expect_en("Ends the Old Port Plan", LABEL_NONE, "");
	expect_en("+ + Notes: pictures", LABEL_NOTES, "Notes:");
	expect_en("+++++++++ Notes: pictures", LABEL_NONE, "");
}
END_TEST

START_TEST(an_item_of_a_list_has_few_labels)
{
	expect_en("• Notes: pictures are free", LABEL_NONE, "");
	expect_en("• Contact: Ann Lee of the council", LABEL_NONE, "");
	expect_en("• Contact: Ann Lee, ann@example.org", LABEL_CONTACT,
	          "Contact:");
	expect_en("• ContactAnn Lee", LABEL_NONE, "");
	expect_en("• Embargo: 3 May 2024, 9:00", LABEL_EMBARGO, "Embargo:");
}
END_TEST

START_TEST(a_kind_asks_for_what_follows)
{
	/* a number, in few words and no sentence */
	expect_en("Release no. 24-117", LABEL_REFERENCE, "Release no.");
	expect_en("Reference number 12 was wrong.", LABEL_NONE, "");
	expect_en("Reference number one two three four five 6 seven",
	          LABEL_NONE, "");
	expect_en("Reference number unknown", LABEL_NONE, "");
	/* a moment, in few words and no sentence */
	expect_en("FOR IMMEDIATE RELEASE!", LABEL_RELEASE_LINE,
	          "FOR IMMEDIATE RELEASE");
	expect_en("Released in the early hours of the second Monday of the "
	          "year",
	          LABEL_DATE_LINE, "Released");
	expect_en("Released in the early hours of the second Monday of the "
	          "year.",
	          LABEL_NONE, "");
	expect_en("Released in the early hours of the second day of the year",
	          LABEL_NONE, "");
	expect_en("Released in the early hours of the second Monday of the "
	          "year in which the bridge was opened to all who live here",
	          LABEL_NONE, "");
	expect_en("Embargo!", LABEL_EMBARGO, "Embargo");
	/* data in no long text */
	expect_en("Contact Ann Lee at ann@example.org", LABEL_CONTACT,
	          "Contact");
	expect_en("Contact the council at press@example.org when the bridge "
	          "shakes, when the lamps are out, when a stone is loose, "
	          "when the river is high, when a boat has hit a pier, when "
	          "snow lies on the road, or when you want to say that all "
	          "is well",
	          LABEL_NONE, "");
	/* a text behind a heading of two words */
	expect_en("Safe harbor Some statements here look ahead.",
	          LABEL_SAFE_HARBOR, "Safe harbor");
	expect_en("Safe harbor rules protect boats.", LABEL_NONE, "");
	expect_en("Forward-looking: some statements here look ahead.",
	          LABEL_NONE, "");
}
END_TEST

START_TEST(about_ends_where_its_name_does)
{
	expect_en("About Acme – Acme builds bridges, tunnels and ferries, in "
	          "all of Norland. It has done so for ten years.",
	          LABEL_ABOUT, "About Acme ");
	expect_en("About Acme– Acme builds bridges, tunnels and ferries, in "
	          "all of Norland. It did so for ten years there.",
	          LABEL_ABOUT, "About Acme– ");
	expect_en("About Norland– the old one, not the new, which is far from "
	          "all of the sea. It has been so for ten years.",
	          LABEL_NONE, "");
	expect_en("About Acme\nAcme builds bridges, tunnels and ferries, in "
	          "all of Norland. It has done so for ten years.",
	          LABEL_ABOUT, "About Acme");
	/* the name again, and what only begins like it */
	expect_en("About AcmeAcme is a builder of bridges in Norland.",
	          LABEL_ABOUT, "About Acme");
	expect_en("About Acme Harborto is a builder of bridges in Norland.",
	          LABEL_NONE, "");
	expect_en("About Harborto, a builder of bridges, little is known.",
	          LABEL_NONE, "");
	expect_en("About Acme WorksFerry is a builder of bridges there.",
	          LABEL_NONE, "");
	expect_en("About Acme WorksAcmeland is a builder of bridges there.",
	          LABEL_NONE, "");
	expect_en("About Acmeland WorksAcme is a builder of bridges there.",
	          LABEL_NONE, "");
	expect_en("About Acme, HarbortoHarborto is a builder of bridges.",
	          LABEL_NONE, "");
	/* what a name begins with */
	expect_en("About 365 Ferries", LABEL_ABOUT, "About 365 Ferries");
	expect_en("About my ferry", LABEL_ABOUT, "About my ferry");
	expect_en("About “acme”", LABEL_ABOUT, "About “acme”");
	expect_en("About: Acme is a builder of bridges.", LABEL_ABOUT,
	          "About:");
	expect_en("About me and my boat", LABEL_ABOUT, "About me and my boat");
	expect_en("About as many bridges are old", LABEL_NONE, "");
	expect_en("About Acme Harbour Works Technologies, Inc.", LABEL_ABOUT,
	          "About Acme Harbour Works Technologies, Inc.");
	expect_en("About the Fund for Harbour College: The Fund is a friend of "
	          "all who learn there, and has been for ten years.",
	          LABEL_ABOUT, "About the Fund for Harbour College:");
}
END_TEST

#define ABOVE "Title\n\nThe council has opened the bridge.\n\n"
#define MAKER                                                           \
	"Acme Corporation is a maker of bridges, and has been one for " \
	"all of the forty years since it was founded in Norland."

/* The label of the third block. */
static void
expect_third(const char *text, Label label)
{
	Reading reading;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
	ck_assert_msg(reading_block(&reading, 2)->label == label, "%s", text);
	reading_end(&reading);
}

START_TEST(a_name_above_what_it_begins_is_an_about)
{
	expect_third(ABOVE "Acme Corporation:\n\n" MAKER, LABEL_ABOUT);
	expect_third(ABOVE "Acme Corporation\n\n" MAKER, LABEL_ABOUT);
	expect_third(ABOVE "Acme Corporation\n\n" MAKER "\n\n###", LABEL_ABOUT);
	expect_third(ABOVE "Acme Works\n\n" MAKER, LABEL_NONE);
	expect_third(ABOVE "Acme Corporation.\n\n" MAKER, LABEL_NONE);
	expect_third(ABOVE "Acme Corporation\n\nAcme Corporation is here.",
	             LABEL_NONE);
	expect_third(ABOVE "Acme Corporation\n\nAcme Corporation is a maker of "
	                   "bridges and ferries and tunnels and all that",
	             LABEL_NONE);
	expect_third(ABOVE "Acme Corporation:\n\n###\n\n" MAKER, LABEL_NONE);
	expect_third(
		ABOVE
		"Acme Corporation is a maker of bridges, and has\n\n" MAKER,
		LABEL_NONE);
	expect_third(ABOVE "---\n\n" MAKER, LABEL_NONE);
	/* the body goes on */
	expect_third(ABOVE "Acme Corporation\n\n" MAKER "\n\nOne.\n\nTwo.\n\n"
	                   "Three.\n\nFour.",
	             LABEL_NONE);
}
END_TEST

/* Whether the third block ends the release. */
static void
expect_end(const char *text, bool ends)
{
	Reading reading;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
	ck_assert_msg(!(reading_block(&reading, 2)->flags & BLOCK_END_MARK) ==
	                      !ends,
	              "%s", text);
	ck_assert_msg(!(reading_block(&reading, 2)->flags & BLOCK_RULE) == ends,
	              "%s", text);
	reading_end(&reading);
}

START_TEST(three_asterisks_end_a_body_or_part_it)
{
	expect_end(ABOVE "* * *", true);
	expect_end(ABOVE "***\n\nNotes to editors", true);
	expect_end(ABOVE "***\n\nAnn Lee, ann@example.org, +1 512-555-0142",
	           true);
	expect_end(ABOVE "***\n\n###", true);
	expect_end(ABOVE "***\n\nIt took ten years.", false);
	expect_end(ABOVE "**", false);
	expect_end(ABOVE "---", false);
}
END_TEST

START_TEST(only_a_contact_is_glued)
{
	expect_en("Contact DetailsAnn Lee", LABEL_CONTACT, "Contact Details");
	expect_en("NotesAnn Lee", LABEL_NONE, "");
	expect_en("Contact whereAnn Lee", LABEL_NONE, "");
	expect_en("insteadAnn Lee", LABEL_NONE, "");
	/* longer than any word of a label */
	expect_en("contactcontactcontactcontactcontactcontactcontactcontact"
	          "contactcontactAnn Lee",
	          LABEL_NONE, "");
}
END_TEST

Suite *
label_suite(void)
{
	const TTest *const tests[] = {
		labels_stand_like_labels,
		about_needs_a_name_and_a_shape,
		a_lost_line_break_glues_a_contact,
		signs_part_a_label_from_the_rest,
		an_item_of_a_list_has_few_labels,
		a_kind_asks_for_what_follows,
		about_ends_where_its_name_does,
		only_a_contact_is_glued,
		a_name_above_what_it_begins_is_an_about,
		three_asterisks_end_a_body_or_part_it,
	};

	return SUITE_OF("label", tests);
}
