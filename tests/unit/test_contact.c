/* test_contact.c - contact data, embargoes, telephone numbers. */
#include "reading.h"

#include "lex/phone.h"

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
		embargoes_and_their_traps,
		contact_data_is_counted,
		telephone_numbers,
	};

	return SUITE_OF("contact", tests);
}
