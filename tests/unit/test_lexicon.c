/* test_lexicon.c - lookups of words, stems and phrases. */
#include "expect.h"
#include "lexicon_fixture.h"

#include "base/limits.h"

static Arena arena;

static const FixtureRow rows[] = {
	{LEX_CUE_VERB, "said", 1, false},
	{LEX_CUE_PHRASE, "went on", 2, false},
	{LEX_CUE_PHRASE, "went on to say", 3, false},
	{LEX_CUE_VERB, "went on to say", 4, false},
	{LEX_CONJUNCTION, "and", 0, false},
	{LEX_CONJUNCTION, "&", 0, false},
	{LEX_LABEL, "# # #", LABEL_END_MARK, false},
	{LEX_LABEL, "-30-", LABEL_END_MARK, false},
	{LEX_TITLE, "минист", 0, true},
	{LEX_TITLE, "минист культуры", 0, true},
	{LEX_PERSON_DESCRIPTOR, "глав", 0, true},
	{LEX_PERSON_DESCRIPTOR, "мэр", 0, true},
};

static const Lexicon *
lexicon(void)
{
	return LEXICON_OF(&arena,
	                  ((Lexicon){.language = "xx", .stem_matching = true}),
	                  rows);
}

START_TEST(words_have_ids)
{
	const Lexicon *known = lexicon();
	uint32_t said = lexicon_word(known, STR("said"));

	ck_assert_uint_ne(said, 0);
	expect_str(lexicon_text(known, said), "said");
	ck_assert_uint_eq(
		lexicon_find(known, STR("said"), lexicon_hash(STR("said"))),
		said);
	ck_assert_uint_eq(lexicon_word(known, STR("Said")), 0);
	ck_assert_uint_eq(lexicon_word(known, STR("")), 0);
	ck_assert_uint_eq(lexicon_word(NULL, STR("said")), 0);
	ck_assert_uint_eq(lexicon_word(&(Lexicon){0}, STR("said")), 0);
	expect_str(lexicon_text(known, 0), "");
	expect_str(lexicon_text(known, 9999), "");
	expect_str(lexicon_text(NULL, said), "");
}
END_TEST

/* Words of one hash are told apart by their length, then by their bytes. */
START_TEST(hashes_may_collide)
{
	static const FixtureRow alike[] = {
		{LEX_FUNCTION, "liquid", 0, false},
		{LEX_FUNCTION, "declinate", 0, false},
	};
	const Lexicon *known = LEXICON_OF(&arena, (Lexicon){0}, alike);

	ck_assert_uint_eq(lexicon_hash(STR("liquid")),
	                  lexicon_hash(STR("costarring")));
	ck_assert_uint_eq(lexicon_hash(STR("declinate")),
	                  lexicon_hash(STR("macallums")));
	ck_assert_uint_ne(lexicon_word(known, STR("liquid")), 0);
	ck_assert_uint_eq(lexicon_word(known, STR("costarring")), 0);
	ck_assert_uint_eq(lexicon_word(known, STR("macallums")), 0);
}
END_TEST

/* A phrase may have as many words as the limit says; the word behind them
 * ends the search. */
START_TEST(longest_phrases)
{
	const FixtureRow row = {LEX_FUNCTION, "a b c d e f g h i j k l", 0,
	                        false};
	const Lexicon *known = lexicon_fixture(&arena, (Lexicon){0}, &row, 1);
	Str text = STR("A B C D E F G H I J K L M");
	LexMatch matches[2];
	Tokens tokens = {0};

	words_cut(&arena, known, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, LIMIT_PHRASE_WORDS + 1);
	ck_assert_uint_eq(
		lex_match(known, tokens.items, 0, tokens.count, LEX_FUNCTION)
			.tokens,
		LIMIT_PHRASE_WORDS);
	ck_assert_uint_eq(
		lex_matches(known, tokens.items, 0, tokens.count, matches, 2),
		1);
}
END_TEST

/* Each word of the text is both itself and its stem, so that eight phrases
 * fit. Four ways are walked, one of which ends. */
START_TEST(many_ways_at_once)
{
	static const FixtureRow ways[] = {
		{LEX_TITLE, "глав", 0, true},
		{LEX_TITLE, "город", 0, true},
		{LEX_TITLE, "мост", 0, true},
		{LEX_TITLE, "глава города мосты", 0, false},
		{LEX_TITLE, "глава города мост", 0, false},
		{LEX_TITLE, "глава город мосты", 0, false},
		{LEX_TITLE, "глава город мост", 0, false},
		{LEX_TITLE, "глав города мосты", 0, false},
		{LEX_TITLE, "глав города мост", 0, false},
		{LEX_TITLE, "глав город мосты", 0, false},
		{LEX_TITLE, "глав город мост", 0, false},
	};
	const Lexicon *known = LEXICON_OF(
		&arena, ((Lexicon){.stem_matching = true}), ways);
	Str text = STR("Глава города мосты");
	Tokens tokens = {0};

	words_cut(&arena, known, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(
		lex_match(known, tokens.items, 0, tokens.count, LEX_TITLE)
			.tokens,
		3);
}
END_TEST

START_TEST(hash_is_fnv)
{
	uint32_t hash = LEXICON_HASH;

	ck_assert_uint_eq(lexicon_hash(STR("")), 2166136261u);
	ck_assert_uint_eq(lexicon_hash(STR("a")), 0xE40C292Cu);
	ck_assert_uint_eq(lexicon_hash(STR("foobar")), 0xBF9CF968u);
	ck_assert_uint_eq(lexicon_hash_byte(hash, 'a'), 0xE40C292Cu);
}
END_TEST

START_TEST(stems_take_four_letters)
{
	const Lexicon *known = lexicon();
	uint32_t stem = lexicon_word(known, STR("минист"));

	ck_assert_uint_ne(stem, 0);
	ck_assert_uint_eq(lexicon_stem(known, STR("минист")), stem);
	ck_assert_uint_eq(lexicon_stem(known, STR("министр")), stem);
	ck_assert_uint_eq(lexicon_stem(known, STR("министрами")), stem);
	ck_assert_uint_eq(lexicon_stem(known, STR("министерств")), 0);
	ck_assert_uint_eq(lexicon_stem(known, STR("минис")), 0);
	ck_assert_uint_eq(lexicon_stem(known, STR("said")), 0);
	ck_assert_uint_eq(lexicon_stem(known, STR("")), 0);
	ck_assert_uint_ne(lexicon_stem(known, STR("главе")), 0);
	/* three letters are no stem */
	ck_assert_uint_eq(lexicon_stem(known, STR("мэру")), 0);
	ck_assert_uint_eq(lexicon_stem(&(Lexicon){0}, STR("министр")), 0);
}
END_TEST

START_TEST(steps_lead_through_the_trie)
{
	const Lexicon *known = lexicon();
	uint32_t count, node;
	const LexEntry *entries;

	node = lexicon_step(known, 0, lexicon_word(known, STR("went")));
	ck_assert_uint_ne(node, 0);
	lexicon_entries(known, node, &count);
	ck_assert_uint_eq(count, 0);
	ck_assert_uint_eq(
		lexicon_step(known, node, lexicon_word(known, STR("said"))), 0);
	node = lexicon_step(known, node, lexicon_word(known, STR("on")));
	entries = lexicon_entries(known, node, &count);
	ck_assert_uint_eq(count, 1);
	ck_assert_uint_eq(entries[0].value, 2);
	ck_assert_uint_eq(lexicon_step(known, node, 0), 0);
	ck_assert_uint_eq(lexicon_step(known, node, 9999), 0);
	ck_assert_uint_eq(lexicon_step(NULL, 0, 1), 0);
	ck_assert_ptr_null(lexicon_entries(NULL, 0, &count));
	ck_assert_ptr_null(lexicon_entries(known, 9999, &count));
	ck_assert_uint_eq(count, 0);
}
END_TEST

static Tokens
cut(const Lexicon *known, Str text)
{
	Tokens tokens = {0};

	words_cut(&arena, known, text, (Span){0, text.len}, &tokens);
	return tokens;
}

START_TEST(the_longest_phrase_wins)
{
	const Lexicon *known = lexicon();
	Tokens tokens = cut(known, STR("She Went\xC2\xA0on  to\nsay so"));
	LexMatch match = lex_match(known, tokens.items, 1, tokens.count,
	                           LEX_CUE_PHRASE);

	ck_assert_uint_eq(match.tokens, 4);
	ck_assert_uint_eq(match.entry->value, 3);
	match = lex_match(known, tokens.items, 1, 4, LEX_CUE_PHRASE);
	ck_assert_uint_eq(match.tokens, 2);
	match = lex_match(known, tokens.items, 1, 2, LEX_CUE_PHRASE);
	ck_assert_ptr_null(match.entry);
	match = lex_match(known, tokens.items, 1, 1, LEX_CUE_PHRASE);
	ck_assert_ptr_null(match.entry);
	ck_assert_ptr_null(
		lex_match(NULL, tokens.items, 1, tokens.count, LEX_CUE_PHRASE)
			.entry);
}
END_TEST

START_TEST(all_matches_longest_last)
{
	const Lexicon *known = lexicon();
	Tokens tokens = cut(known, STR("went on to say"));
	LexMatch matches[4];

	ck_assert_uint_eq(
		lex_matches(known, tokens.items, 0, tokens.count, matches, 4),
		3);
	ck_assert_uint_eq(matches[0].tokens, 2);
	ck_assert_uint_eq(matches[2].tokens, 4);
	ck_assert_uint_eq(
		lex_matches(known, tokens.items, 0, tokens.count, matches, 2),
		2);
	ck_assert_uint_eq(
		lex_matches(known, tokens.items, 0, tokens.count, matches, 0),
		0);
}
END_TEST

START_TEST(signs_are_words_too)
{
	const Lexicon *known = lexicon();
	Tokens tokens = cut(known, STR("Roe & Sons ### -30-"));

	ck_assert(lex_is(known, &tokens.items[1], LEX_CONJUNCTION));
	ck_assert(!lex_is(known, &tokens.items[0], LEX_CONJUNCTION));
	ck_assert_uint_eq(
		lex_match(known, tokens.items, 3, tokens.count, LEX_LABEL)
			.tokens,
		3);
	ck_assert_uint_eq(
		lex_match(known, tokens.items, 6, tokens.count, LEX_LABEL)
			.tokens,
		3);
}
END_TEST

START_TEST(stems_match_in_phrases)
{
	const Lexicon *known = lexicon();
	Tokens tokens = cut(known, STR("Министру культуры и министрам"));

	ck_assert_uint_eq(
		lex_match(known, tokens.items, 0, tokens.count, LEX_TITLE)
			.tokens,
		2);
	ck_assert(lex_is(known, &tokens.items[3], LEX_TITLE));
}
END_TEST

Suite *
lexicon_suite(void)
{
	const TTest *const tests[] = {
		words_have_ids,
		hash_is_fnv,
		hashes_may_collide,
		longest_phrases,
		many_ways_at_once,
		stems_take_four_letters,
		steps_lead_through_the_trie,
		the_longest_phrase_wins,
		all_matches_longest_last,
		signs_are_words_too,
		stems_match_in_phrases,
	};

	return SUITE_OF("lexicon", tests);
}
