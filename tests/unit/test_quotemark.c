/* test_quotemark.c - the glyphs of quotation marks. */
#include "expect.h"

#include "lex/quotemark.h"

START_TEST(every_glyph_is_found)
{
	uint32_t i, len;

	for (i = 1; i < GLYPHS; i++) {
		Str text = glyph_text((Glyph)i);

		ck_assert_uint_ge(text.len, 1);
		ck_assert_int_eq(glyph_at(text, 0, &len), i);
		ck_assert_uint_eq(len, text.len);
		ck_assert_int_eq(glyph_of(text), i);
		ck_assert(glyph_level((Glyph)i) == 1 ||
		          glyph_level((Glyph)i) == 2);
	}
}
END_TEST

START_TEST(the_longest_wins)
{
	uint32_t len;

	ck_assert_int_eq(glyph_at(STR("a``"), 1, &len), GLYPH_TWO_GRAVES);
	ck_assert_uint_eq(len, 2);
	ck_assert_int_eq(glyph_at(STR("a``"), 2, &len), GLYPH_GRAVE);
	ck_assert_int_eq(glyph_at(STR("'''"), 0, &len), GLYPH_TWO_STRAIGHT);
	ck_assert_int_eq(glyph_at(STR("'\""), 0, &len), GLYPH_STRAIGHT_SINGLE);
	ck_assert_uint_eq(len, 1);
}
END_TEST

START_TEST(others_are_none)
{
	uint32_t len = 7;

	ck_assert_int_eq(glyph_at(STR("abc"), 1, &len), GLYPH_NONE);
	ck_assert_uint_eq(len, 0);
	ck_assert_int_eq(glyph_at(STR("a"), 1, &len), GLYPH_NONE);
	ck_assert_int_eq(glyph_at(STR("\xE2\x80"), 0, &len), GLYPH_NONE);
	ck_assert_int_eq(glyph_at(STR("\xE2\x80\x94"), 0, &len), GLYPH_NONE);
	ck_assert_int_eq(glyph_of(STR("")), GLYPH_NONE);
	ck_assert_int_eq(glyph_of(STR("\"x")), GLYPH_NONE);
	ck_assert_uint_eq(glyph_level(GLYPH_NONE), 0);
	ck_assert_uint_eq(glyph_level(GLYPHS), 0);
	expect_str(glyph_text(GLYPH_NONE), "");
	expect_str(glyph_text(GLYPH_LEFT_DOUBLE), "\xE2\x80\x9C");
}
END_TEST

Suite *
quotemark_suite(void)
{
	const TTest *const tests[] = {every_glyph_is_found, the_longest_wins,
	                              others_are_none};

	return SUITE_OF("quotemark", tests);
}
