/* test_people.c - who is taken for somebody, and who is not. */
#include "reading.h"

#define HEAD "Harborton opens its bridge\n\n"

/* The names of all people of a kind in the release below HEAD, with commas
 * between. */
static void
expect_people(const char *text, PersonKind kind, const char *expected)
{
	Reading reading;
	char got[256] = "";
	const People *people;
	uint32_t i;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
	people = &reading.result.release->people;
	for (i = 0; i < people->count; i++) {
		Str name = source_text(reading.result.source,
		                       people->items[i].name);
		size_t at = strlen(got);

		if (people->items[i].kind != kind)
			continue;
		snprintf(got + at, sizeof got - at, "%s%.*s", at ? ", " : "",
		         STR_ARG(name));
	}
	ck_assert_str_eq(got, expected);
	reading_end(&reading);
}

START_TEST(the_text_proves_a_person)
{
	expect_people(HEAD "Mayor Jane Marlow opened it. Marlow left.\n",
	              PERSON_PERSON, "Jane Marlow");
	expect_people(HEAD "Jane Marlow, director of the port, opened it.\n",
	              PERSON_PERSON, "Jane Marlow");
	expect_people(HEAD "Today Jane Marlow said it was late.\n",
	              PERSON_PERSON, "Jane Marlow");
	expect_people(HEAD "U.S. Senators Ann Lee (R-ME) and Tom Orr spoke.\n",
	              PERSON_PERSON, "Ann Lee");
	expect_people(HEAD "It rained in Jane Marlow Park.\n", PERSON_PERSON,
	              "");
}
END_TEST

START_TEST(a_given_name_is_no_surname)
{
	Reading reading;
	const People *people;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE,
	              STR(HEAD "Mayor Jane Marlow said it was late. “We wait,” "
	                       "Jane said.\n"));
	people = &reading.result.release->people;
	ck_assert_uint_eq(people->count, 1);
	ck_assert_uint_eq(people->items[0].mentions.count, 2);
	expect_str(reading_text(&reading, people->items[0].surname), "Marlow");
	reading_end(&reading);
}
END_TEST

START_TEST(a_possessive_is_no_part_of_a_name)
{
	expect_people(HEAD "Mayor Jane Marlow’s plan worked.\n", PERSON_PERSON,
	              "Jane Marlow");
	expect_people(HEAD "Mayor Jane Marlow's plan worked.\n", PERSON_PERSON,
	              "Jane Marlow");
}
END_TEST

START_TEST(a_family_name_may_be_a_word_of_organisations)
{
	expect_people(HEAD "Mayor Jane Church opened it.\n", PERSON_PERSON,
	              "Jane Church");
	expect_people(HEAD "Mr House, Ann Post, 42, and Ida Krol came.\n",
	              PERSON_PERSON, "House, Ann Post");
	expect_people(HEAD "It began at Mayor Hale School.\n",
	              PERSON_ORGANISATION, "Hale School");
	expect_people(HEAD "Queen Anne Hospital closed.\n", PERSON_ORGANISATION,
	              "Anne Hospital");
	expect_people(HEAD "Harbour Trust, owner of it, and Harbour Bank, "
	                   "a charity, came.\n",
	              PERSON_ORGANISATION, "Harbour Trust, Harbour Bank");
	expect_people(HEAD "Ann Lee of Harbour Bank, head of loans, came.\n",
	              PERSON_ORGANISATION, "Harbour Bank");
}
END_TEST

START_TEST(what_leads_in_another_clause_proves_nobody)
{
	expect_people(HEAD "It lies near Harborton, a spokesman said.\n",
	              PERSON_PERSON, "");
	expect_people(HEAD "It lies near Harborton, mayor Tom Hale said.\n",
	              PERSON_PERSON, "Tom Hale");
}
END_TEST

START_TEST(capitals_of_a_heading_prove_nobody)
{
	expect_people("Harborton Father Sentenced for Theft of Bridge\n\n"
	              "It rained.\n",
	              PERSON_PERSON, "");
	expect_people("OFFICER INDICTED FOR THEFT OF BRIDGE\n\nIt rained.\n",
	              PERSON_PERSON, "");
	expect_people("Mayor Marlow Opens Harborton Bridge\n\n"
	              "Mayor Jane Marlow opened it.\n",
	              PERSON_PERSON, "Jane Marlow");
}
END_TEST

START_TEST(a_capital_that_begins_a_sentence_proves_nobody)
{
	expect_people(HEAD "Work went on. Sales added two points.\n",
	              PERSON_PERSON, "");
	expect_people(HEAD "It rained. Retailers said that it was late.\n",
	              PERSON_PERSON, "");
	expect_people(HEAD "It rained. Later Marlow said that it was late.\n",
	              PERSON_PERSON, "Marlow");
}
END_TEST

START_TEST(an_initialism_is_an_organisation)
{
	expect_people(HEAD "Today PORTA said that it was late.\n",
	              PERSON_PERSON, "");
	expect_people(HEAD "Today PORTA said that it was late.\n",
	              PERSON_ORGANISATION, "PORTA");
}
END_TEST

Suite *
people_suite(void)
{
	Suite *suite = suite_create("people");
	TCase *who = tcase_create("who");

	tcase_add_test(who, the_text_proves_a_person);
	tcase_add_test(who, a_given_name_is_no_surname);
	tcase_add_test(who, a_possessive_is_no_part_of_a_name);
	tcase_add_test(who, capitals_of_a_heading_prove_nobody);
	tcase_add_test(who, a_family_name_may_be_a_word_of_organisations);
	tcase_add_test(who, what_leads_in_another_clause_proves_nobody);
	tcase_add_test(who, a_capital_that_begins_a_sentence_proves_nobody);
	tcase_add_test(who, an_initialism_is_an_organisation);
	suite_add_tcase(suite, who);
	return suite;
}
