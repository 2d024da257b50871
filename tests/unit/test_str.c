/* test_str.c - borrowed text and spans. */
#include "expect.h"

START_TEST(equality_is_of_bytes)
{
	ck_assert(str_equal(STR(""), (Str){NULL, 0}));
	ck_assert(str_equal(STR("a\0b"), STR("a\0b")));
	ck_assert(!str_equal(STR("a\0b"), STR("a\0c")));
	ck_assert(!str_equal(STR("a"), STR("ab")));
}
END_TEST

START_TEST(order_is_of_unsigned_bytes)
{
	ck_assert_int_lt(str_compare(STR("a"), STR("b")), 0);
	ck_assert_int_gt(str_compare(STR("\xC3"), STR("z")), 0);
	ck_assert_int_lt(str_compare(STR("a"), STR("aa")), 0);
	ck_assert_int_eq(str_compare(STR("aa"), STR("aa")), 0);
	ck_assert_int_eq(str_compare(STR(""), (Str){NULL, 0}), 0);
}
END_TEST

START_TEST(prefix_and_suffix)
{
	ck_assert(str_starts(STR("quote-unclosed"), STR("quote-")));
	ck_assert(str_starts(STR("quote"), STR("")));
	ck_assert(!str_starts(STR("quo"), STR("quote")));
	ck_assert(str_ends(STR("release.txt"), STR(".txt")));
	ck_assert(str_ends(STR("x"), STR("")));
	ck_assert(!str_ends(STR("txt"), STR(".txt")));
}
END_TEST

START_TEST(slices_are_clamped)
{
	expect_str(str_slice(STR("headline"), 4, 8), "line");
	expect_str(str_slice(STR("headline"), 4, 99), "line");
	expect_str(str_slice(STR("headline"), 9, 99), "");
	expect_str(str_slice(STR("headline"), 5, 2), "");
	expect_str(str_slice((Str){NULL, 0}, 0, 3), "");
}
END_TEST

START_TEST(find_gives_the_length_when_absent)
{
	ck_assert_uint_eq(str_find(STR("a:b:c"), ':', 0), 1);
	ck_assert_uint_eq(str_find(STR("a:b:c"), ':', 2), 3);
	ck_assert_uint_eq(str_find(STR("a:b:c"), ':', 4), 5);
	ck_assert_uint_eq(str_find(STR("abc"), ':', 99), 3);
	ck_assert_uint_eq(str_find(STR(""), ':', 0), 0);
}
END_TEST

START_TEST(trim_takes_blanks_only)
{
	expect_str(str_trim(STR(" \t\r\n a b \n")), "a b");
	expect_str(str_trim(STR(" \t\r\n")), "");
	expect_str(str_trim(STR("")), "");
	expect_str(str_trim(STR("\xC2\xA0x\v")), "\xC2\xA0x\v");
}
END_TEST

START_TEST(from_takes_null)
{
	expect_str(str_from(NULL), "");
	expect_str(str_from("abc"), "abc");
}
END_TEST

START_TEST(distance_counts_four_edits)
{
	ck_assert_uint_eq(str_distance(STR("wrap"), STR("wrap"), 2), 0);
	ck_assert_uint_eq(str_distance(STR("wrap"), STR("warp"), 2), 1);
	ck_assert_uint_eq(str_distance(STR("wrap"), STR("wraps"), 2), 1);
	ck_assert_uint_eq(str_distance(STR("wrap"), STR("rap"), 2), 1);
	ck_assert_uint_eq(str_distance(STR("wrap"), STR("wrip"), 2), 1);
	ck_assert_uint_eq(str_distance(STR(""), STR("abc"), 3), 3);
	/* a swap of neighbours is one edit, of others two */
	ck_assert_uint_eq(str_distance(STR("ab"), STR("ba"), 2), 1);
	ck_assert_uint_eq(str_distance(STR("xab"), STR("xca"), 2), 2);
	ck_assert_uint_eq(str_distance(STR("xab"), STR("xbc"), 2), 2);
	ck_assert_uint_eq(str_distance(STR("abcd"), STR("badc"), 3), 2);
	ck_assert_uint_eq(str_distance(STR("wrap"), STR("eol"), 2), 3);
}
END_TEST

START_TEST(distance_of_long_strings_is_not_computed)
{
	char text[STR_DISTANCE_MAX + 1];
	Str longest = {text, STR_DISTANCE_MAX};
	Str longer = {text, STR_DISTANCE_MAX + 1};
	unsigned i;

	for (i = 0; i < sizeof text; i++)
		text[i] = 'a';
	ck_assert_uint_eq(str_distance(longest, longest, 2), 0);
	ck_assert_uint_eq(str_distance(longer, longer, 2), 3);
	ck_assert_uint_eq(str_distance(longest, longer, 2), 3);
	ck_assert_uint_eq(str_distance(longer, longest, 2), 3);
}
END_TEST

START_TEST(spans_are_half_open)
{
	Span a = {2, 5}, b = {5, 7}, inner = {3, 5}, none = {5, 5};

	ck_assert_uint_eq(span_length(a), 3);
	ck_assert(span_empty(none));
	ck_assert(!span_empty(a));
	ck_assert(span_contains(a, inner));
	ck_assert(span_contains(a, none));
	ck_assert(!span_contains(inner, a));
	ck_assert(!span_meets(a, b));
	ck_assert(span_meets(a, inner));
	ck_assert(!span_meets(a, none));
}
END_TEST

Suite *
str_suite(void)
{
	const TTest *const tests[] = {
		equality_is_of_bytes,
		order_is_of_unsigned_bytes,
		prefix_and_suffix,
		slices_are_clamped,
		find_gives_the_length_when_absent,
		trim_takes_blanks_only,
		from_takes_null,
		distance_counts_four_edits,
		distance_of_long_strings_is_not_computed,
		spans_are_half_open,
	};

	return SUITE_OF("str", tests);
}
