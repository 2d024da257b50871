/* test_mojibake.c - UTF-8 read as an old code page, and what looks like it. */
#include "text/mojibake.h"

#include "expect.h"

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

START_TEST(real_texts)
{
	expect_clean(STR(""));
	expect_clean(STR("“AMANHÔ, disse. SÃO JOÃO, NÃO"));
	expect_clean(STR("„Zum Gruß“, L’ÉTÉ… SÅ” 5 Å’s «Â»"));
	expect_clean(STR("Россия и Сербия, Сё и Рікс, в… — он"));
	expect_clean(STR("ESPAÑA… «NIÑO» Ñ’"));
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
	};

	return SUITE_OF("mojibake", tests);
}
