/* test_mojibake.c - UTF-8 read as an old code page, and what looks like it. */
#include "text/mojibake.h"

#include "expect.h"

#include <stdio.h>

static void
expect_clean(Str text)
{
	Mojibake found;

	ck_assert_msg(!mojibake_next(text, 0, &found), "%.*s", STR_ARG(text));
}

START_TEST(quotation_mark)
{
	Str text = STR("He said â€œYes");
	Mojibake found;

	ck_assert(mojibake_next(text, 0, &found));
	expect_span(found.span, 8, 15);
	ck_assert_uint_eq(found.code, 0x201C);
	ck_assert_int_eq(found.page, CODEPAGE_1252);
	ck_assert(!mojibake_next(text, found.span.end, &found));
}
END_TEST

START_TEST(latin1_controls)
{
	Str text = STR("board\xC3\xA2\xC2\x80\xC2\x99s");
	Mojibake found;

	ck_assert(mojibake_next(text, 0, &found));
	expect_span(found.span, 5, 11);
	ck_assert_uint_eq(found.code, 0x2019);
}
END_TEST

START_TEST(lost_last_byte)
{
	Mojibake found;

	ck_assert(mojibake_next(STR("quay,â€ she said"), 0, &found));
	ck_assert_uint_eq(found.code, 0);
}
END_TEST

START_TEST(accents)
{
	Mojibake found;

	ck_assert(mojibake_next(STR("cafÃ©"), 0, &found));
	ck_assert_uint_eq(found.code, 0xE9);
	ck_assert(mojibake_next(STR("Ã‰cole"), 0, &found));
	ck_assert_uint_eq(found.code, 0xC9);
	ck_assert(mojibake_next(STR("5 Â£ 7"), 0, &found));
	ck_assert_uint_eq(found.code, 0xA3);
}
END_TEST

START_TEST(cyrillic)
{
	Mojibake found;

	ck_assert(mojibake_next(STR("РџРѕСЂС‚"), 0, &found));
	ck_assert_int_eq(found.page, CODEPAGE_1251);
	expect_span(found.span, 0, 17);
	ck_assert_uint_eq(found.code, 0x41F);
	ck_assert(mojibake_next(STR("Ð\x9FÐ¾Ñ€Ñ‚"), 0, &found));
}
END_TEST

static bool
is_broken(Str text)
{
	Mojibake found;

	return mojibake_next(text, 0, &found);
}

/* What closes words stands behind a capital by right: only a small letter
 * behind both shows that they were one letter. */
START_TEST(closing_marks)
{
	static const char *const marks[] = {"®", "»", "–", "—", "‘",
	                                    "’", "“", "”", "„", "…",
	                                    "™", "›", "«", "‹", "‚"};
	uint32_t i;
	char text[32];

	for (i = 0; i < sizeof marks / sizeof *marks; i++) {
		snprintf(text, sizeof text, " Ã%st", marks[i]);
		ck_assert_msg(is_broken(str_from(text)), "%s", text);
		snprintf(text, sizeof text, " Ã%s ", marks[i]);
		ck_assert_msg(!is_broken(str_from(text)), "%s", text);
		snprintf(text, sizeof text, " Â%st", marks[i]);
		ck_assert_msg(!is_broken(str_from(text)), "%s", text);
		snprintf(text, sizeof text, "%sÂ£", marks[i]);
		ck_assert_msg(!is_broken(str_from(text)), "%s", text);
	}
	ck_assert(is_broken(STR(" Ã\u00A0la")));
	ck_assert(is_broken(STR("5Â\u00A0km")));
	/* Â with what is no control */
	ck_assert(is_broken(STR("sÂ»")));
	ck_assert(!is_broken(STR("sÂ–")));
}
END_TEST

/* The decoded code point says whether a text would hold it. */
START_TEST(long_units)
{
	Mojibake found;

	ck_assert(mojibake_next(STR("ðŸ˜€"), 0, &found));
	ck_assert_uint_eq(found.code, 0x1F600);
	ck_assert(!is_broken(STR("ð€€€")));
	ck_assert(!is_broken(STR("ðŸ˜ ")));
	ck_assert(!is_broken(STR("\xC3\xA2\0x")));
	ck_assert(mojibake_next(STR("ï»¿One"), 0, &found));
	ck_assert_uint_eq(found.code, 0xFEFF);
	ck_assert(mojibake_next(STR("ï¿½"), 0, &found));
	ck_assert_uint_eq(found.code, 0xFFFD);
	ck_assert(!is_broken(STR("ï¬‚")));
	ck_assert(mojibake_next(STR("âˆš"), 0, &found));
	ck_assert_uint_eq(found.code, 0x221A);
	ck_assert(!is_broken(STR("â°€")));
	ck_assert(!is_broken(STR("â° 5")));
	ck_assert(is_broken(STR("в„– 5")));
	ck_assert(is_broken(STR("в„ў")));
	ck_assert(is_broken(STR("в‚¬5")));
	ck_assert(!is_broken(STR("в€љ")));
	ck_assert(is_broken(STR("вЂ™")));
	ck_assert(!is_broken(STR("вЂ")));
	ck_assert(!is_broken(STR("РџРѕ")));
	ck_assert(!is_broken(STR("Ð\x9F")));
}
END_TEST

/* A find goes on while units of its page do. */
START_TEST(ends_of_finds)
{
	Mojibake found;

	ck_assert(mojibake_next(STR("caféÃ©Ã©Â€"), 0, &found));
	expect_span(found.span, 5, 13);
	ck_assert(mojibake_next(STR("rÃ©вЂ™"), 0, &found));
	expect_span(found.span, 1, 5);
	ck_assert(mojibake_next(STR("rÃ©"), 0, &found));
	expect_span(found.span, 1, 5);
}
END_TEST

START_TEST(real_texts)
{
	expect_clean(STR(""));
	expect_clean(STR("“AMANHÔ, disse. SÃO JOÃO, NÃO"));
	expect_clean(STR("„Zum Gruß“, L’ÉTÉ… SÅ” 5 Å’s «Â»"));
	expect_clean(STR("Россия и Сербия, Сё и Рікс, в… — он"));
	expect_clean(STR("ESPAÑA… «NIÑO» Ñ’"));
	/* a capital alone before a space that does not break */
	expect_clean(STR("Å\u00A0"));
	expect_clean(STR("\xC3"));
	expect_clean(STR("\xC3\xA2\xE2\x82"));
}
END_TEST

Suite *
mojibake_suite(void)
{
	const TTest *const tests[] = {
		quotation_mark, latin1_controls, lost_last_byte,
		accents,        cyrillic,        real_texts,
		closing_marks,  long_units,      ends_of_finds,
	};

	return SUITE_OF("mojibake", tests);
}
