/* test_templaterun.c - templates over what the parser saw and parts of texts. */
#include "expect.h"

#include "base/limits.h"
#include "lex/template.h"

#include <string.h>

static Arena arena;

START_TEST(persons_as_the_parser_saw)
{
	static const uint8_t persons[] = {1, 1, 0, 0};
	Str text = STR("jane roe said so");
	TemplateWorld world = {.text = text, .persons = persons};
	Template template;
	Tokens tokens = {0};

	template_compile(&arena, STR("{person} said"), &template);
	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(template_match(&template, &world, tokens.items, 0,
	                                 tokens.count, false),
	                  3);
}
END_TEST

START_TEST(persons_end_with_the_text)
{
	static uint8_t persons[LIMIT_TEMPLATE_NAME + 1];
	Str text = STR("a b c d e f g h i j k l m");
	TemplateWorld world = {.text = text, .persons = persons};
	Template template;
	Tokens tokens = {0};

	memset(persons, 1, sizeof persons);
	template_compile(&arena, STR("{person}"), &template);
	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(
		template_match(&template, &world, tokens.items, 0, 2, false),
		2);
	ck_assert_uint_eq(template_match(&template, &world, tokens.items, 0,
	                                 tokens.count, false),
	                  LIMIT_TEMPLATE_NAME);
}
END_TEST

/* What stands behind the end of the range is not looked at. */
START_TEST(ranges_end_inside_a_text)
{
	Str text = STR("3.March");
	TemplateWorld world = {.text = text};
	Template template;
	Tokens tokens = {0};

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	template_compile(&arena, STR("3."), &template);
	ck_assert_uint_eq(
		template_match(&template, &world, tokens.items, 0, 2, true), 2);
	ck_assert_uint_eq(
		template_match(&template, &world, tokens.items, 0, 1, false),
		UINT32_MAX);
	template_compile(&arena, STR("3 "), &template);
	ck_assert_uint_eq(
		template_match(&template, &world, tokens.items, 0, 2, false),
		1);
	ck_assert_uint_eq(
		template_match(&template, &world, tokens.items, 0, 1, false),
		UINT32_MAX);
	template = (Template){0};
	ck_assert_uint_eq(
		template_match(&template, &world, tokens.items, 0, 2, false),
		UINT32_MAX);
}
END_TEST

/* A dot behind a day is of it where the language writes ordinals so. */
START_TEST(days_with_dots)
{
	Str text = STR("3. March 3 . March 3 March");
	Lexicon lexicon = {.ordinal_dot = true};
	TemplateWorld world = {.text = text};
	Template template;
	Tokens tokens = {0};

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	template_compile(&arena, STR("{day} march"), &template);
	ck_assert_uint_eq(template_match(&template, &world, tokens.items, 0,
	                                 tokens.count, false),
	                  UINT32_MAX);
	world.lexicon = &lexicon;
	ck_assert_uint_eq(template_match(&template, &world, tokens.items, 0,
	                                 tokens.count, false),
	                  3);
	ck_assert_uint_eq(template_match(&template, &world, tokens.items, 3,
	                                 tokens.count, false),
	                  UINT32_MAX);
	ck_assert_uint_eq(template_match(&template, &world, tokens.items, 6,
	                                 tokens.count, false),
	                  8);
}
END_TEST

Suite *
templaterun_suite(void)
{
	const TTest *const tests[] = {
		persons_as_the_parser_saw,
		persons_end_with_the_text,
		ranges_end_inside_a_text,
		days_with_dots,
	};

	return SUITE_OF("templaterun", tests);
}
