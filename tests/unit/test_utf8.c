/* test_utf8.c - strict UTF-8, fault by fault, at every alignment. */
#include "expect.h"

#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

typedef struct Case {
	const char *bytes;
	uint32_t count; /* bytes */
	uint32_t code;
	uint32_t len;
	Utf8Fault fault;
} Case;

#define BYTES(literal) (literal), sizeof(literal) - 1

/* Bytes, what the first code point of them is. */
static const Case cases[] = {
	{BYTES("A"), 'A', 1, UTF8_GOOD},
	{BYTES("\0"), 0, 1, UTF8_GOOD},
	{BYTES("\x7F"), 0x7F, 1, UTF8_GOOD},
	{BYTES("\xC2\x80"), 0x80, 2, UTF8_GOOD},
	{BYTES("\xDF\xBF"), 0x7FF, 2, UTF8_GOOD},
	{BYTES("\xE0\xA0\x80"), 0x800, 3, UTF8_GOOD},
	{BYTES("\xED\x9F\xBF"), 0xD7FF, 3, UTF8_GOOD},
	{BYTES("\xEE\x80\x80"), 0xE000, 3, UTF8_GOOD},
	{BYTES("\xEF\xBF\xBD"), 0xFFFD, 3, UTF8_GOOD},
	{BYTES("\xEF\xBF\xBF"), 0xFFFF, 3, UTF8_GOOD},
	{BYTES("\xF0\x90\x80\x80"), 0x10000, 4, UTF8_GOOD},
	{BYTES("\xF4\x8F\xBF\xBF"), 0x10FFFF, 4, UTF8_GOOD},
	{BYTES("\x80"), 0xFFFD, 1, UTF8_STRAY},
	{BYTES("\xBF\xBF"), 0xFFFD, 1, UTF8_STRAY},
	{BYTES("\xC2"), 0xFFFD, 1, UTF8_TRUNCATED},
	{BYTES("\xC2\xC2"), 0xFFFD, 1, UTF8_TRUNCATED},
	{BYTES("\xE2\x80"), 0xFFFD, 2, UTF8_TRUNCATED},
	{BYTES("\xE2\x80 "), 0xFFFD, 2, UTF8_TRUNCATED},
	{BYTES("\xE2 \x80"), 0xFFFD, 1, UTF8_TRUNCATED},
	{BYTES("\xF0\x9F\x98"), 0xFFFD, 3, UTF8_TRUNCATED},
	{BYTES("\xF0\x9F"), 0xFFFD, 2, UTF8_TRUNCATED},
	{BYTES("\xF0\x9F\x98\xF0"), 0xFFFD, 3, UTF8_TRUNCATED},
	{BYTES("\xF4"), 0xFFFD, 1, UTF8_TRUNCATED},
	{BYTES("\xC0\x80"), 0xFFFD, 1, UTF8_OVERLONG},
	{BYTES("\xC1\xBF"), 0xFFFD, 1, UTF8_OVERLONG},
	{BYTES("\xE0\x80\x80"), 0xFFFD, 1, UTF8_OVERLONG},
	{BYTES("\xE0\x9F\xBF"), 0xFFFD, 1, UTF8_OVERLONG},
	{BYTES("\xF0\x80\x80\x80"), 0xFFFD, 1, UTF8_OVERLONG},
	{BYTES("\xF0\x8F\xBF\xBF"), 0xFFFD, 1, UTF8_OVERLONG},
	{BYTES("\xED\xA0\x80"), 0xFFFD, 1, UTF8_SURROGATE},
	{BYTES("\xED\xBF\xBF"), 0xFFFD, 1, UTF8_SURROGATE},
	{BYTES("\xF4\x90\x80\x80"), 0xFFFD, 1, UTF8_TOO_LARGE},
	{BYTES("\xF5\x80\x80\x80"), 0xFFFD, 1, UTF8_TOO_LARGE},
	{BYTES("\xF7\xBF\xBF\xBF"), 0xFFFD, 1, UTF8_TOO_LARGE},
	{BYTES("\xF8\x88\x80\x80\x80"), 0xFFFD, 1, UTF8_NEVER},
	{BYTES("\xFE"), 0xFFFD, 1, UTF8_NEVER},
	{BYTES("\xFF\xFF"), 0xFFFD, 1, UTF8_NEVER},
};
enum { CASES = sizeof cases / sizeof *cases };

/* The case stands at the end of a buffer of its exact size, which a
 * sanitizer watches. */
START_TEST(every_class_at_every_alignment)
{
	const Case *test = &cases[_i];
	uint32_t before;

	for (before = 0; before <= 16; before++) {
		char *bytes = malloc(before + test->count);
		Str text = {bytes, before + test->count};
		Utf8 found;

		ck_assert_ptr_nonnull(bytes);
		memset(bytes, 'x', before);
		memcpy(bytes + before, test->bytes, test->count);
		found = utf8_at(text, before);
		ck_assert_uint_eq(found.code, test->code);
		ck_assert_uint_eq(found.len, test->len);
		ck_assert_int_eq(found.fault, test->fault);
		text.len = before + test->len;
		found = utf8_before(text, before + test->len);
		ck_assert_uint_eq(found.code, test->code);
		ck_assert_uint_eq(found.len, test->len);
		free(bytes);
	}
}
END_TEST

/* Both directions must cut the same bytes in the same way. */
START_TEST(backwards_is_forwards_reversed)
{
	Str text = STR("a\xE2\x80\x9C\xE2\x80\xC3\xA9\x80\x80\xF0\x9F\x98\x80"
	               "\xF0\x9F\x98\xED\xA0\x80\xC0\x80z\xF4\x90\xC2");
	uint32_t ends[64], count = 0, at = 0;

	while (at < text.len) {
		at += utf8_at(text, at).len;
		ends[count++] = at;
	}
	ck_assert_uint_eq(at, text.len);
	ck_assert_uint_eq(utf8_count(text), count);
	while (count--) {
		uint32_t begin = count ? ends[count - 1] : 0;

		ck_assert_uint_eq(utf8_before(text, ends[count]).len,
		                  ends[count] - begin);
	}
}
END_TEST

START_TEST(offsets_inside_a_code_point_are_safe)
{
	Str text = STR("\xF0\x9F\x98\x80");
	uint32_t i;

	for (i = 1; i < text.len; i++)
		ck_assert_int_ne(utf8_before(text, i).fault, UTF8_GOOD);
	ck_assert_uint_eq(utf8_before(text, 4).code, 0x1F600);
	/* no lead as far back as one could be */
	text = STR("\x80\x80\x80\x80\x80");
	ck_assert_uint_eq(utf8_before(text, 5).len, 1);
	ck_assert_int_ne(utf8_before(text, 5).fault, UTF8_GOOD);
}
END_TEST

START_TEST(all_code_points_round_trip)
{
	uint32_t code;

	for (code = 0; code <= 0x10FFFF; code++) {
		char bytes[4];
		Utf8 found;
		Str text = {bytes, 0};

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		text.len = utf8_write(code, bytes);
		found = utf8_at(text, 0);
		if (found.code != code || found.len != text.len || found.fault)
			ck_abort_msg("U+%04X", code);
	}
}
END_TEST

START_TEST(count_at_every_length)
{
	char bytes[80];
	uint32_t len;

	memset(bytes, 'a', sizeof bytes);
	for (len = 0; len <= sizeof bytes; len++)
		ck_assert_uint_eq(utf8_count((Str){bytes, len}), len);
	for (len = 0; len + 3 <= sizeof bytes; len++) {
		memset(bytes, 'a', sizeof bytes);
		memcpy(bytes + len, "\xE2\x80\x94", 3);
		ck_assert_uint_eq(utf8_count((Str){bytes, sizeof bytes}), 78);
	}
	ck_assert_uint_eq(utf8_count(STR("")), 0);
	ck_assert_uint_eq(utf8_count(STR("\xFF\xFF\xE2\x80")), 3);
}
END_TEST

Suite *
utf8_suite(void)
{
	const TTest *const tests[] = {
		backwards_is_forwards_reversed,
		offsets_inside_a_code_point_are_safe,
		all_code_points_round_trip,
		count_at_every_length,
	};
	Suite *suite = SUITE_OF("utf8", tests);
	TCase *classes = tcase_create("classes");

	tcase_add_loop_test(classes, every_class_at_every_alignment, 0, CASES);
	suite_add_tcase(suite, classes);
	return suite;
}
