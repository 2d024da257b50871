/* test_phone.c - telephone numbers and what looks like them. */
#include "lex/phone.h"
#include "lex/word.h"

#include "expect.h"

static Arena arena;

/* The bytes of the telephone number at the front; 0 for none. */
static uint32_t
phone_bytes(Str text)
{
	const Lexicon lexicon = {.language = "en"};
	Tokens tokens = {0};
	uint32_t end;

	words_cut(&arena, &lexicon, text, (Span){0, text.len}, &tokens);
	end = phone_at(text, tokens.items, 0, tokens.count, NULL);
	return end ? tokens.items[end - 1].end : 0;
}

START_TEST(whole_numbers)
{
	static const char *const phones[] = {
		"+44 20 7946 0000",
		"+442079460000",
		"(020) 7946 0000",
		"020 7946-0000",
		"202-555-0100",
		"202.555.0100",
		"01 23 45 67 89",
		"1-800-FLOWERS",
		"0123456789",
		"555-0100",
		"012345-6789012",
		"8 (800) 555-01-00",
		"030\xE2\x80\x91"
		"1234\xE2\x80\x91"
		"5678",
	};
	uint32_t i;

	for (i = 0; i < sizeof phones / sizeof *phones; i++)
		ck_assert_msg(phone_bytes(str_from(phones[i])) ==
		                      str_from(phones[i]).len,
		              "%s: %u", phones[i],
		              phone_bytes(str_from(phones[i])));
}
END_TEST

START_TEST(other_numbers)
{
	static const char *const others[] = {
		"",
		"+",
		"2010-2015",
		"192.0.2.10",
		"15.03.2024",
		"2024-03-15",
		"12 34 56 78",
		"11 23 45 67 89",
		"123456",
		"123456789",
		"1234567890123",
		"1/2/3",
		"(020",
		"-5550100",
		"1,234,567,890",
		"01 2 34 56 78",
		"01 02 3 04 05",
		"11-23-45-67-89-01",
	};
	uint32_t i;

	for (i = 0; i < sizeof others / sizeof *others; i++)
		ck_assert_msg(!phone_bytes(str_from(others[i])), "%s: %u",
		              others[i], phone_bytes(str_from(others[i])));
}
END_TEST

START_TEST(what_follows_is_left)
{
	ck_assert_uint_eq(phone_bytes(STR("202-555-0100 or")), 12);
	ck_assert_uint_eq(phone_bytes(STR("202-555-0100.")), 12);
	ck_assert_uint_eq(phone_bytes(STR("1-800-flowers")), 0);
	ck_assert_uint_eq(phone_bytes(STR("12-800-FLOWERS")), 0);
}
END_TEST

Suite *
phone_suite(void)
{
	const TTest *const tests[] = {whole_numbers, other_numbers,
	                              what_follows_is_left};

	return SUITE_OF("phone", tests);
}
