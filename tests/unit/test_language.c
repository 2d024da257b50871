/* test_language.c - the language of a text, or none. */
#include "base/limits.h"
#include "parse/parse.h"

#include "reading.h"

static void
expect_language(const char *text, const char *language)
{
	Reading reading;

	reading_begin(&reading, "standard", str_from(text));
	ck_assert_msg(
		str_equal(reading.result.release->language, str_from(language)),
		"\"%.*s\", not \"%s\": %s",
		STR_ARG(reading.result.release->language), language, text);
	reading_end(&reading);
}

START_TEST(the_languages_of_the_lexicons)
{
	expect_language("The council opened the bridge over the river, and it "
	                "was the first of its kind in the country.",
	                "en");
	expect_language("Der Rat der Stadt hat die neue Brücke über den Fluss "
	                "eröffnet, und sie ist die erste ihrer Art.",
	                "de");
	expect_language(
		"Le conseil de la ville a ouvert le nouveau pont sur la "
		"rivière, et c’est le premier de son genre.",
		"fr");
	expect_language(
		"El consejo de la ciudad abrió el nuevo puente sobre el "
		"río, y es el primero de su clase en el país.",
		"es");
	expect_language(
		"Городской совет открыл новый мост через реку, и он стал "
		"первым в своём роде, что было бы невозможно без них.",
		"ru");
	expect_language(
		"Міська рада відкрила новий міст через річку, і він став "
		"першим у своєму роді, що було б неможливо без них.",
		"uk");
}
END_TEST

START_TEST(no_language_is_better_than_a_wrong_one)
{
	expect_language("", "und");
	expect_language("12 345 – 678", "und");
	expect_language(
		"De raad van de stad heeft de nieuwe brug over de rivier "
		"geopend, en het is de eerste van zijn soort.",
		"und");
	expect_language("Byrådet har åbnet den nye bro over floden, og den er "
	                "den første af sin slags i landet.",
	                "und");
	expect_language("Stadens råd har öppnat den nya bron över floden, och "
	                "den är den första i sitt slag i landet.",
	                "und");
	expect_language("Il consiglio della città ha aperto il nuovo ponte sul "
	                "fiume, ed è il primo del suo genere nel paese.",
	                "und");
	expect_language(
		"A direção da cidade abriu a nova ponte sobre o rio, e a "
		"população não esperava que fosse então.",
		"und");
}
END_TEST

/* A few words of Cyrillic: the letters say it, then a verb of saying. */
START_TEST(brief_texts_in_cyrillic)
{
	expect_language("Мост закрыт.", "ru");
	expect_language("Міст є.", "uk");
	expect_language("Порт наш, заявил Ганс.", "ru");
	expect_language("Порт наш.", "und");
	expect_language("Порт \xFF 日本 наш.", "und");
}
END_TEST

/* More lexicons than are compared, and a letter far from all alphabets. */
START_TEST(as_many_lexicons_as_are_compared)
{
	static const uint32_t letters[] = {'a', 0x1E9E};
	static const Lexicon some = {
		.language = "xx", .letters = letters, .letter_count = 2};
	static const Lexicon neutral = {.language = "und"};
	const Lexicon *candidates[LIMIT_LANGUAGES + 1];
	Source source = {.text = STR("a b c"), .body = STR("a b c")};
	Release release = {.source = &source};
	Grammar grammar = {.candidates = candidates,
	                   .candidate_count = LIMIT_LANGUAGES + 1,
	                   .neutral = &neutral};
	uint32_t i;

	for (i = 0; i <= LIMIT_LANGUAGES; i++)
		candidates[i] = &some;
	parse_language(&release, &grammar);
	ck_assert_ptr_eq(release.lexicon, &neutral);
}
END_TEST

Suite *
language_suite(void)
{
	const TTest *const tests[] = {
		the_languages_of_the_lexicons,
		no_language_is_better_than_a_wrong_one,
		brief_texts_in_cyrillic,
		as_many_lexicons_as_are_compared,
	};

	return SUITE_OF("language", tests);
}
