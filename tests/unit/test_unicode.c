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

/* The ends of every stretch of letters, and their neighbours. */
START_TEST(scripts_at_their_ends)
{
	static const struct {
		uint32_t code;
		Script script;
	} cases[] = {
		{0x02E0, SCRIPT_LATIN},    {0x02E4, SCRIPT_LATIN},
		{0x0370, SCRIPT_GREEK},    {0x03E1, SCRIPT_GREEK},
		{0x03E2, SCRIPT_OTHER},    {0x03EF, SCRIPT_OTHER},
		{0x03F0, SCRIPT_GREEK},    {0x03FF, SCRIPT_GREEK},
		{0x0400, SCRIPT_CYRILLIC}, {0x052F, SCRIPT_CYRILLIC},
		{0x0531, SCRIPT_OTHER},    {0x1C80, SCRIPT_CYRILLIC},
		{0x1C88, SCRIPT_CYRILLIC}, {0x1C90, SCRIPT_OTHER},
		{0x1D00, SCRIPT_LATIN},    {0x1D25, SCRIPT_LATIN},
		{0x1D26, SCRIPT_GREEK},    {0x1D2A, SCRIPT_GREEK},
		{0x1D2B, SCRIPT_CYRILLIC}, {0x1D2C, SCRIPT_LATIN},
		{0x1D5C, SCRIPT_LATIN},    {0x1D5D, SCRIPT_GREEK},
		{0x1D61, SCRIPT_GREEK},    {0x1D62, SCRIPT_LATIN},
		{0x1D65, SCRIPT_LATIN},    {0x1D66, SCRIPT_GREEK},
		{0x1D6A, SCRIPT_GREEK},    {0x1D6B, SCRIPT_LATIN},
		{0x1D77, SCRIPT_LATIN},    {0x1D78, SCRIPT_CYRILLIC},
		{0x1D79, SCRIPT_LATIN},    {0x1DBE, SCRIPT_LATIN},
		{0x1DBF, SCRIPT_GREEK},    {0x1E00, SCRIPT_LATIN},
		{0x1EFF, SCRIPT_LATIN},    {0x1F00, SCRIPT_GREEK},
		{0x1FFC, SCRIPT_GREEK},    {0x2071, SCRIPT_LATIN},
		{0x207F, SCRIPT_LATIN},    {0x2090, SCRIPT_LATIN},
		{0x209C, SCRIPT_LATIN},    {0x2126, SCRIPT_GREEK},
		{0x212A, SCRIPT_LATIN},    {0x212B, SCRIPT_LATIN},
		{0x212C, SCRIPT_OTHER},    {0x2C5F, SCRIPT_OTHER},
		{0x2C60, SCRIPT_LATIN},    {0x2C7F, SCRIPT_LATIN},
		{0x2C80, SCRIPT_OTHER},    {0xA640, SCRIPT_CYRILLIC},
		{0xA69D, SCRIPT_CYRILLIC}, {0xA6A0, SCRIPT_OTHER},
		{0xA722, SCRIPT_LATIN},    {0xA7CA, SCRIPT_LATIN},
		{0xA7FF, SCRIPT_LATIN},    {0xA800, SCRIPT_OTHER},
		{0xAB30, SCRIPT_LATIN},    {0xAB64, SCRIPT_LATIN},
		{0xAB65, SCRIPT_GREEK},    {0xAB70, SCRIPT_OTHER},
		{0xFB00, SCRIPT_LATIN},    {0xFB06, SCRIPT_LATIN},
		{0xFB13, SCRIPT_OTHER},    {0xFF21, SCRIPT_LATIN},
		{0xFF3A, SCRIPT_LATIN},    {0xFF41, SCRIPT_LATIN},
		{0xFF5A, SCRIPT_LATIN},    {0xFF66, SCRIPT_OTHER},
	};
	uint32_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(unicode_script(cases[i].code) == cases[i].script,
		              "U+%04X", cases[i].code);
}
END_TEST

START_TEST(ideographs_at_their_ends)
{
	static const uint32_t ends[][2] = {
		{0x3041, 0x30FF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF},
		{0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFD}};
	uint32_t i;

	for (i = 0; i < sizeof ends / sizeof *ends; i++) {
		ck_assert_msg(unicode_ideograph(ends[i][0]), "U+%04X",
		              ends[i][0]);
		ck_assert_msg(unicode_ideograph(ends[i][1]), "U+%04X",
		              ends[i][1]);
		ck_assert_msg(!unicode_ideograph(ends[i][0] - 1), "U+%04X",
		              ends[i][0] - 1);
		ck_assert_msg(!unicode_ideograph(ends[i][1] + 1), "U+%04X",
		              ends[i][1] + 1);
	}
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
	ck_assert_uint_eq(unicode_width(0x202E), 0);
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
	ck_assert(unicode_joined(0xA9) && unicode_joined(0xAE) &&
	          !unicode_joined(0xAA) && !unicode_joined(0x1DC4));
}
END_TEST

Suite *
unicode_suite(void)
{
	const TTest *const tests[] = {
		space_class,
		letters_and_case,
		scripts,
		scripts_at_their_ends,
		ideographs_at_their_ends,
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
