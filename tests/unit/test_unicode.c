/* test_unicode.c - classes of code points and folding. */
#include "expect.h"

#include "text/unicode.h"

static Arena arena;

static Str
folded(Str text)
{
	Buf buf = buf_memory(&arena);

	unicode_fold_text(&buf, text);
	return buf_view(&buf);
}

#define expect_fold(from, to)                                       \
	do {                                                        \
		expect_str(folded(STR(from)), to);                  \
		ck_assert(unicode_folds_to(STR(from), STR(to)));    \
		ck_assert(unicode_folds_alike(STR(from), STR(to))); \
	} while (0)

START_TEST(space_class)
{
	static const uint32_t spaces[] = {
		9, 0x20, 0xA0, 0x2000, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000};
	static const uint32_t others[] = {0,      0xA,    0xD,    0xB,
	                                  0x85,   0x200B, 0x2028, 0x180E,
	                                  0xFEFF, 'a',    0x1FFF};
	uint32_t i;

	for (i = 0; i < sizeof spaces / sizeof *spaces; i++)
		ck_assert_msg(unicode_space(spaces[i]), "U+%04X", spaces[i]);
	for (i = 0; i < sizeof others / sizeof *others; i++)
		ck_assert_msg(!unicode_space(others[i]), "U+%04X", others[i]);
}
END_TEST

START_TEST(letters_and_case)
{
	ck_assert(unicode_letter('a') && unicode_letter('Z'));
	ck_assert(!unicode_letter('@') && !unicode_letter('[') &&
	          !unicode_letter('`') && !unicode_letter('{'));
	ck_assert(unicode_letter(0xDF) && unicode_letter(0x439) &&
	          unicode_letter(0x4E2D) && unicode_letter(0x1D400));
	ck_assert(!unicode_letter(0x301) && !unicode_letter(0xD7));
	ck_assert(unicode_upper('A') && unicode_upper(0x416) &&
	          unicode_upper(0x401) && unicode_upper(0x1C5));
	ck_assert(!unicode_upper('a') && !unicode_upper(0x436));
	ck_assert(unicode_lower('z') && unicode_lower(0x451) &&
	          unicode_lower(0xDF) && !unicode_lower('Z'));
	ck_assert(unicode_digit('0') && unicode_digit(0x663) &&
	          !unicode_digit(0xB2));
	ck_assert(unicode_mark(0x301) && !unicode_mark('a'));
	ck_assert(!unicode_letter(0x10FFFF) && !unicode_letter(0x110000));
}
END_TEST

START_TEST(scripts)
{
	ck_assert_int_eq(unicode_script('x'), SCRIPT_LATIN);
	ck_assert_int_eq(unicode_script(0x153), SCRIPT_LATIN);
	ck_assert_int_eq(unicode_script(0x1E9E), SCRIPT_LATIN);
	ck_assert_int_eq(unicode_script(0x457), SCRIPT_CYRILLIC);
	ck_assert_int_eq(unicode_script(0x3B1), SCRIPT_GREEK);
	ck_assert_int_eq(unicode_script(0x5D0), SCRIPT_OTHER);
	ck_assert_int_eq(unicode_script(0x4E2D), SCRIPT_OTHER);
	ck_assert_int_eq(unicode_script('1'), SCRIPT_NONE);
	ck_assert_int_eq(unicode_script(0x2019), SCRIPT_NONE);
	ck_assert(unicode_ideograph(0x4E2D) && unicode_ideograph(0x3042) &&
	          !unicode_ideograph(0x0E01) && !unicode_ideograph('a'));
}
END_TEST

START_TEST(odd_classes)
{
	uint32_t code, bidi = 0, invisible = 0, control = 0, several = 0;

	for (code = 0; code <= 0x10FFFF; code++) {
		bidi += unicode_bidi(code);
		invisible += unicode_invisible(code);
		control += unicode_control(code);
		several += unicode_bidi(code) + unicode_invisible(code) +
		                   unicode_control(code) >
		           1;
	}
	ck_assert_uint_eq(several, 0);
	ck_assert_uint_eq(bidi, 12);
	ck_assert_uint_eq(invisible, 11 + 128);
	ck_assert_uint_eq(control, 32 - 3 + 1 + 32 - 1);
	ck_assert(!unicode_control('\t') && !unicode_control('\n') &&
	          !unicode_control('\r') && !unicode_control(0x85));
	ck_assert(unicode_control(0) && unicode_control(0x7F) &&
	          unicode_control(0x9F) && !unicode_control(0xA0));
}
END_TEST

START_TEST(widths)
{
	ck_assert_uint_eq(unicode_width('a'), 1);
	ck_assert_uint_eq(unicode_width(0), 0);
	ck_assert_uint_eq(unicode_width(0x1B), 0);
	ck_assert_uint_eq(unicode_width(0x301), 0);
	ck_assert_uint_eq(unicode_width(0x200B), 0);
	ck_assert_uint_eq(unicode_width(0xAD), 0);
	ck_assert_uint_eq(unicode_width(0x416), 1);
	ck_assert_uint_eq(unicode_width(0x4E2D), 2);
	ck_assert_uint_eq(unicode_width(0x1F600), 2);
}
END_TEST

START_TEST(folding_of_letters)
{
	expect_fold("", "");
	expect_fold("Hello, WORLD 12", "hello, world 12");
	expect_fold("\xC3\x89"
	            "COLE",
	            "\xC3\xA9"
	            "cole");
	expect_fold("\xD0\x81\xD1\x91\xD0\x96", "\xD0\xB5\xD0\xB5\xD0\xB6");
	expect_fold("\xCE\xA3", "\xCF\x83");
	ck_assert_uint_eq(unicode_fold(0x130) != 0, 1);
	ck_assert_uint_eq(unicode_fold(0x40F), 0x45F);
}
END_TEST

START_TEST(folding_of_spaces_and_signs)
{
	expect_fold("a  b\t\xC2\xA0 c", "a b c");
	expect_fold(" a ", " a ");
	expect_fold("a\xE2\x80\xAF\xE2\x80\x8B b", "a b");
	expect_fold("a\nb", "a\nb");
	expect_fold("don\xE2\x80\x99t \xE2\x80\x98tis \xCA\xBC",
	            "don't 'tis '");
	expect_fold("vice\xE2\x80\x91"
	            "chair\xE2\x80\x90"
	            "x",
	            "vice-chair-x");
	expect_fold("a\xE2\x80\x93"
	            "b",
	            "a\xE2\x80\x93"
	            "b");
	expect_fold("co\xC2\xADop\xE2\x80\x8D\xEF\xBB\xBF", "coop");
}
END_TEST

START_TEST(folding_composes)
{
	expect_fold("E\xCC\x81"
	            "cole",
	            "\xC3\xA9"
	            "cole");
	expect_fold("\xD0\x98\xCC\x86", "\xD0\xB9");
	expect_fold("\xD0\xB5\xCC\x88", "\xD0\xB5");
	expect_fold("x\xCC\x81", "x\xCC\x81");
	expect_fold("\xCC\x81", "\xCC\x81");
	ck_assert_uint_eq(unicode_compose('e', 0x301), 0xE9);
	ck_assert_uint_eq(unicode_compose('x', 0x301), 0);
}
END_TEST

START_TEST(folding_of_ill_formed_bytes)
{
	expect_fold("a\xFF"
	            "b",
	            "a\xEF\xBF\xBD"
	            "b");
	expect_fold("\xE2\x80", "\xEF\xBF\xBD");
	expect_fold("\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD");
}
END_TEST

START_TEST(comparison)
{
	ck_assert(!unicode_folds_to(STR("abc"), STR("ab")));
	ck_assert(!unicode_folds_to(STR("ab"), STR("abc")));
	ck_assert(!unicode_folds_to(STR("abd"), STR("abc")));
	ck_assert(unicode_folds_alike(STR("O\xE2\x80\x99"
	                                  "Brien"),
	                              STR("o'BRIEN")));
	ck_assert(!unicode_folds_alike(STR("ab"), STR("abc")));
}
END_TEST

START_TEST(joined_characters)
{
	ck_assert(unicode_joined(0x1F468) && unicode_joined(0x2764) &&
	          unicode_joined(0xFE0F) && unicode_joined(0x6CC) &&
	          unicode_joined(0x94D) && unicode_joined(0x1F3FD));
	ck_assert(!unicode_joined('a') && !unicode_joined(' ') &&
	          !unicode_joined(0x416) && !unicode_joined(0x3B1) &&
	          !unicode_joined('.') && !unicode_joined(0) &&
	          !unicode_joined(0x301) && !unicode_joined(0x2014));
}
END_TEST

Suite *
unicode_suite(void)
{
	const TTest *const tests[] = {
		space_class,
		letters_and_case,
		scripts,
		odd_classes,
		widths,
		folding_of_letters,
		folding_of_spaces_and_signs,
		folding_composes,
		folding_of_ill_formed_bytes,
		comparison,
		joined_characters,
	};

	return SUITE_OF("unicode", tests);
}
