/* test_homoglyph.c - words that mix scripts by mistake, and on purpose. */
#include "text/homoglyph.h"

#include "expect.h"

START_TEST(cyrillic_in_latin)
{
	Homoglyph found;

	ck_assert(homoglyph_find(STR("Mаrlow"), &found));
	expect_span(found.span, 1, 3);
	ck_assert_uint_eq(found.code, 0x430);
	ck_assert_int_eq(found.script, SCRIPT_CYRILLIC);
	ck_assert_int_eq(found.other, SCRIPT_LATIN);
}
END_TEST

START_TEST(latin_in_cyrillic)
{
	Homoglyph found;

	ck_assert(homoglyph_find(STR("причaл"), &found));
	expect_span(found.span, 8, 9);
	ck_assert_int_eq(found.script, SCRIPT_LATIN);
}
END_TEST

START_TEST(greek_in_latin)
{
	Homoglyph found;

	ck_assert(homoglyph_find(STR("Αthens"), &found));
	ck_assert_int_eq(found.script, SCRIPT_GREEK);
}
END_TEST

/* Where the letters of both scripts could be of the other, the fewer are. */
START_TEST(either_could_be_odd)
{
	Homoglyph found;

	ck_assert(homoglyph_find(STR("TОРАРА"), &found));
	ck_assert_int_eq(found.script, SCRIPT_LATIN);
	expect_span(found.span, 0, 1);
	ck_assert(homoglyph_find(STR("TАOC"), &found));
	ck_assert_int_eq(found.script, SCRIPT_CYRILLIC);
	ck_assert(homoglyph_find(STR("Wi-Mаrlow-x"), &found));
	expect_span(found.span, 4, 6);
	ck_assert(homoglyph_find(STR("AВСАО"), &found));
	ck_assert(homoglyph_find(STR("аNNа"), &found));
	ck_assert_int_eq(found.script, SCRIPT_CYRILLIC);
}
END_TEST

START_TEST(on_purpose)
{
	static const char *const words[] = {
		"",      "Kremlin",   "причал",  "TNFα",         "NF-κB",
		"SMSки", "VIPа",      "Я-Group", "Wi-Fi-роутер", "Ту-154M",
		"Δt",    "iPhone’ом", "\xD0",    "5G",           "Zдж",
	};
	Homoglyph found;
	uint32_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_msg(!homoglyph_find(str_from(words[i]), &found), "%s",
		              words[i]);
}
END_TEST

Suite *
homoglyph_suite(void)
{
	const TTest *const tests[] = {
		cyrillic_in_latin,   latin_in_cyrillic, greek_in_latin,
		either_could_be_odd, on_purpose,
	};

	return SUITE_OF("homoglyph", tests);
}
