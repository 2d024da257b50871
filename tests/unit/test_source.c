/* test_source.c - odd characters, encodings, places. */
#include "expect.h"

#include "base/limits.h"
#include "text/source.h"

#include <string.h>

static Arena arena;

static Source *
source_of(Str text)
{
	return source_read(&arena, STR("x.txt"), text);
}

static void
expect_odd(const Source *source, uint32_t index, OddKind kind, Span span)
{
	ck_assert_uint_lt(index, source->odds.count);
	ck_assert_int_eq(source->odds.items[index].kind, kind);
	expect_span(source->odds.items[index].span, span.begin, span.end);
}

/* The text has one odd thing alone. */
static void
expect_only(Str text, OddKind kind, uint32_t begin, uint32_t end)
{
	const Source *source = source_of(text);

	ck_assert_uint_eq(source->odds.count, 1);
	expect_odd(source, 0, kind, (Span){begin, end});
}

static void
expect_clean(Str text)
{
	ck_assert_uint_eq(source_of(text)->odds.count, 0);
}

START_TEST(clean_text_has_no_odds)
{
	expect_clean(STR(""));
	expect_clean(STR("Plain text, two lines\r\nof it ~\n"));
	expect_clean(STR("\xC2\xA0\xE2\x80\x9C\xD0\x96\xE2\x80\xAF\xF0\x9F\x98"
	                 "\x80\xC2\x85\xE2\x80\xA8"));
}
END_TEST

START_TEST(each_kind)
{
	expect_only(STR("ab\xFF"
	                "cd"),
	            ODD_ILL_FORMED, 2, 3);
	expect_only(STR("\xEF\xBB\xBF"
	                "ab"),
	            ODD_BOM, 0, 3);
	expect_only(STR("a\xEF\xBB\xBF"
	                "b"),
	            ODD_INVISIBLE, 1, 4);
	expect_only(STR("a\0b"), ODD_NUL, 1, 2);
	expect_only(STR("a\x1B"
	                "b"),
	            ODD_CONTROL, 1, 2);
	expect_only(STR("a\x7F"), ODD_CONTROL, 1, 2);
	expect_only(STR("a\xC2\x93"
	                "b"),
	            ODD_CONTROL, 1, 3);
	expect_only(STR("a\t\tb"), ODD_TAB, 1, 3);
	expect_only(STR("a\xE2\x80\xAE"
	                "b"),
	            ODD_BIDI, 1, 4);
	expect_only(STR("a\xC2\xAD"
	                "b"),
	            ODD_INVISIBLE, 1, 3);
	expect_only(STR("a\xEF\xBF\xBD"), ODD_REPLACEMENT, 1, 4);
}
END_TEST

START_TEST(runs_are_one)
{
	const Source *source = source_of(STR("\xE2\x80\xFF\x80"
	                                     "a\0\0\x01\x01"
	                                     "\x02"));

	ck_assert_uint_eq(source->odds.count, 4);
	expect_odd(source, 0, ODD_ILL_FORMED, (Span){0, 4});
	ck_assert_int_eq(source->odds.items[0].detail, UTF8_TRUNCATED);
	expect_odd(source, 1, ODD_NUL, (Span){5, 7});
	expect_odd(source, 2, ODD_CONTROL, (Span){7, 9});
	expect_odd(source, 3, ODD_CONTROL, (Span){9, 10});
	ck_assert_uint_eq(source->odds.items[3].code, 2);
}
END_TEST

START_TEST(ill_formed_at_every_alignment)
{
	char bytes[64];
	uint32_t at, len;

	for (len = 1; len <= sizeof bytes; len++)
		for (at = 0; at < len; at++) {
			memset(bytes, 'x', len);
			bytes[at] = (char)0xE9;
			expect_only((Str){bytes, len}, ODD_ILL_FORMED, at,
			            at + 1);
			bytes[at] = (char)0x1F;
			expect_only((Str){bytes, len}, ODD_CONTROL, at, at + 1);
			bytes[at] = (char)0x7F;
			expect_only((Str){bytes, len}, ODD_CONTROL, at, at + 1);
		}
}
END_TEST

START_TEST(joiners_that_are_needed)
{
	/* family emoji, heart with selector, Persian, Devanagari, flag */
	expect_clean(STR("\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9"));
	expect_clean(STR("\xE2\x9D\xA4\xEF\xB8\x8F\xE2\x80\x8D\xF0\x9F\x94"
	                 "\xA5"));
	expect_clean(STR("\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xB4"));
	expect_clean(STR("\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8D\xE0\xA4\xB7"));
	expect_clean(STR("\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7\xF3\xA0\x81\xA2"
	                 "\xF3\xA0\x81\xBF"));
	expect_clean(STR("\xE2\x80\x8D\xF0\x9F\x91\xA9"));
	expect_only(STR("a\xE2\x80\x8D"
	                "b"),
	            ODD_INVISIBLE, 1, 4);
	/* a tag behind the end of a flag; U+E007F, U+E0080 and no flag */
	expect_only(STR("\xF0\x9F\x8F\xB4\xF3\xA0\x81\xBF\xF3\xA0\x81\xA7"),
	            ODD_INVISIBLE, 8, 12);
	expect_only(STR("\xF0\x9F\x8F\xB4\xF3\xA0\x80\x81"), ODD_INVISIBLE, 4,
	            8);
	expect_only(STR("\xD0\xB6\xE2\x80\x8C\xD0\xB6"), ODD_INVISIBLE, 2, 5);
	expect_only(STR("\xE2\x80\x8D"), ODD_INVISIBLE, 0, 3);
	expect_only(STR("a \xE2\x80\x8D."), ODD_INVISIBLE, 2, 5);
	expect_only(STR("x\xF3\xA0\x81\xA7"), ODD_INVISIBLE, 1, 5);
}
END_TEST

START_TEST(odds_up_to_the_limit)
{
	uint32_t i, len = (LIMIT_ODDS + 1) * 2;
	char *bytes = arena_take(&arena, len, 1);
	const Source *source;

	for (i = 0; i < len; i++)
		bytes[i] = i % 2 ? 'a' : '\1';
	source = source_of((Str){bytes, LIMIT_ODDS * 2});
	ck_assert_uint_eq(source->odds.count, LIMIT_ODDS);
	ck_assert(!source->truncated);
	source = source_of((Str){bytes, len});
	ck_assert_uint_eq(source->odds.count, LIMIT_ODDS);
	ck_assert(source->truncated);
}
END_TEST

START_TEST(body_is_without_bom)
{
	const Source *source = source_of(STR("\xEF\xBB\xBF"
	                                     "ab"));

	expect_str(source->body, "ab");
	ck_assert_uint_eq(source->text.len, 5);
	expect_str(source_of(STR("ab"))->body, "ab");
	expect_str(source_of(STR("\xEF\xBB\xBF"))->body, "");
	expect_str(source_text(source, (Span){3, 99}), "ab");
	expect_str(source->path, "x.txt");
}
END_TEST

START_TEST(encodings)
{
	ck_assert_int_eq(source_of(STR(""))->encoding, ENCODING_UTF8);
	ck_assert_int_eq(source_of(STR("caf\xC3\xA9"))->encoding,
	                 ENCODING_UTF8);
	ck_assert_int_eq(source_of(STR("\xFF\xFEH\0i\0"))->encoding,
	                 ENCODING_UTF16_LE);
	ck_assert_int_eq(source_of(STR("\xFE\xFF\0H\0i"))->encoding,
	                 ENCODING_UTF16_BE);
	ck_assert_int_eq(source_of(STR("H\0e\0l\0l\0o\0 \0"))->encoding,
	                 ENCODING_UTF16_LE);
	ck_assert_int_eq(source_of(STR("\0H\0e\0l\0l\0o"))->encoding,
	                 ENCODING_UTF16_BE);
	ck_assert_int_eq(
		source_of(STR("one\0NUL only, in a longer text"))->encoding,
		ENCODING_UTF8);
	ck_assert_int_eq(source_of(STR("The caf\xE9 said \x93yes\x94 \x96 it "
	                               "\x92s"))
	                         ->encoding,
	                 ENCODING_WINDOWS_1252);
	ck_assert_int_eq(source_of(STR("\xCF\xF0\xE5\xF1\xF1-\xF0\xE5\xEB\xE8"
	                               "\xE7 \xEE\xF2 \xEC\xE0\xF0\xF2\xE0"))
	                         ->encoding,
	                 ENCODING_WINDOWS_1251);
	/* NULs at both places, and too few of them */
	ck_assert_int_eq(source_of(STR("a\0\0b\0\0c\0\0d"))->encoding,
	                 ENCODING_UTF8);
	ck_assert_int_eq(source_of(STR("0123456789abcdef0123456789abcdef"
	                               "0123456789abcdef0123456789abcde\0\0"))
	                         ->encoding,
	                 ENCODING_UTF8);
	/* Ukrainian letters that lie outside of the Russian ones */
	ck_assert_int_eq(source_of(STR("\xBA\xBF\xB3 \xB4\xAA\xAF \xA5\xB2\xA8"
	                               " \xB8\xC0\xFF"))
	                         ->encoding,
	                 ENCODING_WINDOWS_1251);
	/* bytes that neither code page has there */
	ck_assert_int_eq(
		source_of(STR("a\x81z b\x8Dz c\x8Fz d\x90z e\x9Dz"))->encoding,
		ENCODING_UTF8);
	ck_assert_int_eq(source_of(STR("a\xA7\xA7\xA7\xA7z"))->encoding,
	                 ENCODING_UTF8);
	/* UTF-8 with one byte that went wrong stays UTF-8 */
	ck_assert_int_eq(source_of(STR("\xE2\x80\x9C\xC3\xA9t\xE9\xE2\x80\x9D"))
	                         ->encoding,
	                 ENCODING_UTF8);
}
END_TEST

static void
expect_place(const Source *source, uint32_t offset, uint32_t line,
             uint32_t column, uint32_t utf16)
{
	Place place = source_place(source, offset);

	ck_assert_uint_eq(place.line, line);
	ck_assert_uint_eq(place.column, column);
	ck_assert_uint_eq(source_utf16_column(source, offset), utf16);
}

START_TEST(places)
{
	const Source *source = source_of(
		STR("a\xC3\xA9\xF0\x9F\x98\x80z\n\xE2\x80!\r\nx"));

	expect_place(source, 0, 1, 1, 1);
	expect_place(source, 1, 1, 2, 2);
	expect_place(source, 2, 1, 2, 2);
	expect_place(source, 3, 1, 3, 3);
	expect_place(source, 6, 1, 3, 3);
	expect_place(source, 7, 1, 4, 5);
	expect_place(source, 8, 1, 5, 6);
	expect_place(source, 9, 2, 1, 1);
	expect_place(source, 11, 2, 2, 2);
	expect_place(source, 14, 3, 1, 1);
	expect_place(source, 15, 3, 2, 2);
	expect_place(source, 99, 3, 2, 2);
	expect_place(source_of(STR("")), 0, 1, 1, 1);
	expect_place(source_of(STR("ab\n")), 3, 1, 4, 4);
}
END_TEST

START_TEST(a_bom_has_no_column)
{
	const Source *source = source_of(STR("\xEF\xBB\xBF"
	                                     "ab"));

	expect_place(source, 0, 1, 1, 1);
	expect_place(source, 2, 1, 1, 1);
	expect_place(source, 3, 1, 1, 1);
	expect_place(source, 4, 1, 2, 2);
}
END_TEST

/* Lines far longer than the distance of checkpoints, of any code points. */
START_TEST(places_in_a_long_line)
{
	static const Str units[] = {{"x", 1},
	                            {"\xC3\xA9", 2},
	                            {"\xE2\x80\x9C", 3},
	                            {"\xF0\x9F\x98\x80", 4},
	                            {"a\xF0\x9F\x98\x80", 5},
	                            {"\xFF", 1}};
	uint32_t u, i, len = 40000;
	char *bytes = arena_take(&arena, len + 8, 1);

	for (u = 0; u < sizeof units / sizeof *units; u++) {
		const Source *source;
		uint32_t points = 0, wide = 0, at = 0;

		for (i = 0; i < len; i += units[u].len)
			memcpy(bytes + i, units[u].ptr, units[u].len);
		bytes[0] = '\n';
		source = source_of((Str){bytes, len});
		for (at = 1; at < len;) {
			Utf8 found = utf8_at(source->text, at);

			if (at % 7 == 0 || at % 4096 < 8)
				expect_place(source, at, 2, points + 1,
				             points + wide + 1);
			points++;
			wide += found.code > 0xFFFF;
			at += found.len;
		}
	}
}
END_TEST

START_TEST(checkpoints_at_block_sizes)
{
	uint32_t len;
	char *bytes = arena_take(&arena, 3 * 4096 + 2, 1);

	memset(bytes, 'x', 3 * 4096 + 2);
	for (len = 4094; len <= 3 * 4096 + 1;
	     len += len % 4096 > 2 ? 4091 : 1) {
		const Source *source = source_of((Str){bytes, len});

		ck_assert_uint_eq(source->checkpoint_count, len / 4096 + 1);
		expect_place(source, len, 1, len + 1, len + 1);
		expect_place(source, len - 1, 1, len, len);
	}
}
END_TEST

Suite *
source_suite(void)
{
	const TTest *const tests[] = {
		clean_text_has_no_odds,
		each_kind,
		runs_are_one,
		ill_formed_at_every_alignment,
		joiners_that_are_needed,
		odds_up_to_the_limit,
		body_is_without_bom,
		encodings,
		places,
		a_bom_has_no_column,
		places_in_a_long_line,
		checkpoints_at_block_sizes,
	};

	return SUITE_OF("source", tests);
}
