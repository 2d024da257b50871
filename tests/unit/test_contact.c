/* test_contact.c - labels, contact data, embargoes, telephone numbers. */
#include "reading.h"

#include "lex/phone.h"

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

static void
expect_embargo(const char *language, const char *text, bool embargo)
{
	char schema[512];
	Reading reading;

	snprintf(schema, sizeof schema, SCHEMA_IN("%s") LOOSE, language);
	reading_begin(&reading, schema, str_from(text));
	ck_assert_msg(!(reading_block(&reading, 0)->flags & BLOCK_EMBARGO) ==
	                      !embargo,
	              "%s", text);
	reading_end(&reading);
}

START_TEST(embargoes_and_their_traps)
{
	expect_embargo("en", "EMBARGOED UNTIL 9:30 A.M., FRIDAY, MAY 3, 2024",
	               true);
	expect_embargo("en", "Embargoed until 6 a.m. CT/7 a.m. ET, May 3",
	               true);
	expect_embargo("en", "***Embargoed until 7.30pm, 26 May 2024***", true);
	expect_embargo("en", "EMBARGOED UNTIL DELIVERY", true);
	expect_embargo("en", "Embargo on beef from Norland is lifted at last",
	               false);
	expect_embargo("en", "The beef embargo ended on May 3, 2024.", false);
	expect_embargo("es", "Sin embargo, el puente abrió el 3 de mayo.",
	               false);
}
END_TEST

START_TEST(contact_data_is_counted)
{
	Reading reading;
	const Block *block;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE,
	              STR("Ann Lee, ann@example.org, +1 512-555-0142, "
	                  "www.example.org"));
	block = reading_block(&reading, 0);
	ck_assert_uint_eq(block->emails, 1);
	ck_assert_uint_eq(block->phones, 1);
	ck_assert_uint_eq(block->urls, 1);
	ck_assert(block->flags & BLOCK_CONTACT_DATA);
	reading_end(&reading);
}
END_TEST

/* The number of telephone numbers in `text`. */
static uint32_t
phones(const char *text)
{
	Reading reading;
	uint32_t count;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
	count = reading_block(&reading, 0)->phones;
	reading_end(&reading);
	return count;
}

START_TEST(telephone_numbers)
{
	ck_assert_uint_eq(phones("call 202/224-2206 now"), 1);
	ck_assert_uint_eq(phones("call (908) 555-0142 now"), 1);
	ck_assert_uint_eq(phones("call 214.555.0142 now"), 1);
	ck_assert_uint_eq(phones("call +49 69 1344 7455 now"), 1);
	ck_assert_uint_eq(phones("call 01 23 45 67 89 now"), 1);
	ck_assert_uint_eq(phones("call 01.23.45.67.89 now"), 1);
	ck_assert_uint_eq(phones("on 2024-03-15 and 15.03.2024"), 0);
	ck_assert_uint_eq(phones("the years 2010-2015"), 0);
	ck_assert_uint_eq(phones("1,250,000 people and 12,345.67"), 0);
	ck_assert_uint_eq(phones("at 192.0.2.10"), 0);
}
END_TEST

Suite *
contact_suite(void)
{
	const TTest *const tests[] = {
		labels_stand_like_labels,
		about_needs_a_name_and_a_shape,
		a_lost_line_break_glues_a_contact,
		embargoes_and_their_traps,
		contact_data_is_counted,
		telephone_numbers,
	};

	return SUITE_OF("contact", tests);
}
