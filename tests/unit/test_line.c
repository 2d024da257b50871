/* test_line.c - where the lines of a text begin and end. */
#include "expect.h"

#include "text/line.h"

#include <stdlib.h>
#include <string.h>

static Arena arena;

typedef struct Want {
	uint32_t begin, end, next;
	LineEnd ending;
} Want;

static void
expect_lines(Str text, const Want *wants, uint32_t count)
{
	Lines lines = lines_split(&arena, text);
	uint32_t i;

	ck_assert_uint_eq(lines.count, count);
	for (i = 0; i < count; i++) {
		ck_assert_uint_eq(lines.items[i].begin, wants[i].begin);
		ck_assert_uint_eq(lines.items[i].end, wants[i].end);
		ck_assert_uint_eq(lines.items[i].next, wants[i].next);
		ck_assert_int_eq(lines.items[i].ending, wants[i].ending);
	}
}

#define expect_lines_of(text, ...)                           \
	expect_lines(STR(text), (const Want[]){__VA_ARGS__}, \
	             sizeof((const Want[]){__VA_ARGS__}) / sizeof(Want))

START_TEST(empty_and_single)
{
	expect_lines_of("", {0, 0, 0, LINE_END_NONE});
	expect_lines_of("abc", {0, 3, 3, LINE_END_NONE});
	expect_lines_of("abc\n", {0, 3, 4, LINE_END_LF});
	expect_lines_of("\n", {0, 0, 1, LINE_END_LF});
	expect_lines_of("\n\n", {0, 0, 1, LINE_END_LF}, {1, 1, 2, LINE_END_LF});
}
END_TEST

START_TEST(every_ending)
{
	expect_lines_of("a\nb\r\nc\rd\xC2\x85"
	                "e\xE2\x80\xA8"
	                "f\xE2\x80\xA9"
	                "g",
	                {0, 1, 2, LINE_END_LF}, {2, 3, 5, LINE_END_CRLF},
	                {5, 6, 7, LINE_END_CR}, {7, 8, 10, LINE_END_NEL},
	                {10, 11, 14, LINE_END_LS}, {14, 15, 18, LINE_END_PS},
	                {18, 19, 19, LINE_END_NONE});
	expect_lines_of("\n\r", {0, 0, 1, LINE_END_LF}, {1, 1, 2, LINE_END_CR});
	expect_lines_of("\r\r\n", {0, 0, 1, LINE_END_CR},
	                {1, 1, 3, LINE_END_CRLF});
}
END_TEST

START_TEST(near_misses_end_no_line)
{
	expect_lines_of("\xC2\x84\xE2\x80\xA7\xE2\x80\xAA\xE2\x81\xA8",
	                {0, 11, 11, LINE_END_NONE});
	expect_lines_of("\xC2", {0, 1, 1, LINE_END_NONE});
	expect_lines_of("\xE2\x80", {0, 2, 2, LINE_END_NONE});
	expect_lines_of("a\x0B"
	                "b\x0C",
	                {0, 4, 4, LINE_END_NONE});
	expect_lines_of("\xE0\xC2\x85", {0, 1, 3, LINE_END_NEL});
}
END_TEST

START_TEST(at_every_alignment)
{
	static const Str ends[] = {{"\n", 1},
	                           {"\r\n", 2},
	                           {"\r", 1},
	                           {"\xC2\x85", 2},
	                           {"\xE2\x80\xA8", 3}};
	uint32_t i, before, after;

	for (i = 0; i < sizeof ends / sizeof *ends; i++)
		for (before = 0; before < 20; before++)
			for (after = 0; after < 10; after++) {
				uint32_t len = before + ends[i].len + after;
				char *bytes = malloc(len);
				Lines lines;

				ck_assert_ptr_nonnull(bytes);
				memset(bytes, 'x', len);
				memcpy(bytes + before, ends[i].ptr,
				       ends[i].len);
				lines = lines_split(&arena, (Str){bytes, len});
				ck_assert_uint_eq(lines.count, after ? 2 : 1);
				ck_assert_uint_eq(lines.items[0].end, before);
				ck_assert_uint_eq(lines.items[0].next,
				                  before + ends[i].len);
				free(bytes);
			}
}
END_TEST

START_TEST(line_of_an_offset)
{
	Lines lines = lines_split(&arena, STR("ab\r\n\ncd\n"));

	ck_assert_uint_eq(lines.count, 3);
	ck_assert_uint_eq(line_at(&lines, 0), 0);
	ck_assert_uint_eq(line_at(&lines, 2), 0);
	ck_assert_uint_eq(line_at(&lines, 3), 0);
	ck_assert_uint_eq(line_at(&lines, 4), 1);
	ck_assert_uint_eq(line_at(&lines, 5), 2);
	ck_assert_uint_eq(line_at(&lines, 7), 2);
	ck_assert_uint_eq(line_at(&lines, 8), 2);
	ck_assert_uint_eq(line_at(&lines, 99), 2);
	lines = lines_split(&arena, STR(""));
	ck_assert_uint_eq(line_at(&lines, 0), 0);
}
END_TEST

Suite *
line_suite(void)
{
	const TTest *const tests[] = {
		empty_and_single,   every_ending,      near_misses_end_no_line,
		at_every_alignment, line_of_an_offset,
	};

	return SUITE_OF("line", tests);
}
