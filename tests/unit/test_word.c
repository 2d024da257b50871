/* test_word.c - text cut into tokens. */
#include "expect.h"
#include "lexicon_fixture.h"

#include "base/limits.h"
#include "text/unicode.h"

#include <string.h>

static Arena arena;

static const FixtureRow english[] = {
	{LEX_CONTRACTION, "don't", 0, false},
	{LEX_CONTRACTION, "he's", 0, false},
	{LEX_ELISION, "'tis", 0, false},
	{LEX_ELISION, "'n'", 0, false},
	{LEX_ELISION, "'n", 0, false},
	{LEX_ELISION, "o'", 0, false},
	{LEX_ORG_WORD, "Inc.", 0, false},
	{LEX_ABBREVIATION, "a.m.", 0, false},
	{LEX_ABBREVIATION, "U.S.", 0, false},
	{LEX_HONORIFIC, "Mr.", 0, false},
	{LEX_HONORIFIC, "M.", 0, false},
	{LEX_CUE_VERB, "said", 0, false},
	{LEX_ORG_DESCRIPTOR, "company", 0, false},
	{LEX_FUNCTION, "at", 0, false},
};

static const FixtureRow french[] = {
	{LEX_DETERMINER, "l'", 0, false},
	{LEX_PREPOSITION, "d'", 0, false},
	{LEX_PARTICLE, "dell'", 0, false},
	{LEX_CONJUNCTION, "qu'", 0, false},
	{LEX_RELATIVE_DATE, "aujourd'hui", 0, false},
	{LEX_CUE_PHRASE, "d'accord", 0, false},
	{LEX_PREPOSITION, "de l'avis de", 0, false},
};

/* The tokens of a text as one line: each is a letter for its kind, its text,
 * and flags; separated by spaces. */
static Str
shown_with(const Lexicon *lexicon, Str text)
{
	Buf buf = buf_memory(&arena);
	Tokens tokens = {0};
	uint32_t i;

	words_cut(&arena, lexicon, text, (Span){0, text.len}, &tokens);
	for (i = 0; i < tokens.count; i++) {
		const Token *token = &tokens.items[i];

		if (i)
			buf_byte(&buf, ' ');
		buf_byte(&buf, "wnmsa"[token->kind]);
		buf_byte(&buf, ':');
		buf_str(&buf, str_slice(text, token->begin, token->end));
		if (token->shape & SHAPE_POSSESSIVE)
			buf_text(&buf, "/p");
		if (token->shape & SHAPE_DOTTED)
			buf_text(&buf, "/d");
		if (token->word && token->kind == TOKEN_WORD)
			buf_text(&buf, "/k");
	}
	return buf_view(&buf);
}

static const Lexicon *
english_lexicon(void)
{
	return LEXICON_OF(&arena,
	                  ((Lexicon){.language = "en", .decades = true}),
	                  english);
}

#define expect_cut(text, want) \
	expect_str(shown_with(english_lexicon(), STR(text)), want)
#define expect_french(text, want)                                            \
	expect_str(                                                          \
		shown_with(LEXICON_OF(&arena, ((Lexicon){.language = "fr"}), \
	                              french),                               \
	                   STR(text)),                                       \
		want)

START_TEST(words_and_signs)
{
	expect_cut("", "");
	expect_cut(" \t\n ", "");
	expect_cut("One, two.", "w:One s:, w:two s:.");
	expect_cut("(Naïve) Été", "s:( w:Naïve s:) w:Été");
	expect_cut("H1N1 B2B", "w:H1N1 w:B2B");
	expect_cut("a_b*c", "w:a s:_ w:b s:* w:c");
	expect_cut("x—y – z-", "w:x s:— w:y s:– w:z s:-");
	expect_cut("a--b --- c", "w:a s:-- w:b s:--- w:c");
	expect_cut("so... yes…", "w:so s:... w:yes s:…");
	expect_cut("end.... Then ......", "w:end s:... s:. w:Then s:......");
	expect_cut("a..b", "w:a s:. s:. w:b");
	expect_cut("日本 x", "w:日 w:本 w:x");
	expect_cut("한국어 x", "w:한국어 w:x");
	expect_cut("٣ a٣", "n:٣ w:a٣");
	expect_cut("a ↘ b", "w:a s:↘ w:b");
	expect_cut("a\xFF\xFE\x80"
	           "b",
	           "w:a s:\xFF\xFE\x80 w:b");
}
END_TEST

START_TEST(signs_have_codes)
{
	Tokens tokens = {0};
	Str text = STR("- – — ... … 😀 \xFF\xC0 & ″ --");
	static const uint16_t want[] = {'-',    0x2013, 0x2014, 0x2026, 0x2026,
	                                0xFFFF, 0xFFFD, '&',    0x2033, '-'};
	uint32_t i;

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, sizeof want / sizeof *want);
	for (i = 0; i < tokens.count; i++)
		ck_assert_uint_eq(tokens.items[i].sign, want[i]);
	ck_assert_uint_eq(
		span_length((Span){tokens.items[9].begin, tokens.items[9].end}),
		2);
}
END_TEST

START_TEST(apostrophes_inside)
{
	expect_cut("O’Brien O'Brien", "w:O’Brien w:O'Brien");
	expect_cut("don't don’t won't", "w:don't/k w:don’t/k w:won't");
	expect_cut("Hawai‘i rock’n’roll", "w:Hawai‘i w:rock’n’roll");
	expect_cut("rock ’n’ roll", "w:rock w:’n’/k w:roll");
	expect_cut("'Tis ’tis", "w:'Tis/k w:’tis/k");
	expect_cut("man o' war", "w:man w:o'/k w:war");
	expect_cut("the ’90s '90s ‘90s", "w:the w:’90s w:'90s w:‘90s");
	expect_cut("class of ’24,", "w:class w:of w:’24 s:,");
	expect_cut("'90 things", "m:' n:90 w:things");
	expect_cut("’5 ’2024 ’24th", "m:’ n:5 m:’ n:2024 m:’ n:24th");
	expect_cut("'quoted' text", "m:' w:quoted m:' w:text");
	expect_cut("‘quoted’ text", "m:‘ w:quoted m:’ w:text");
}
END_TEST

START_TEST(possessives)
{
	expect_cut("company’s COMPANY'S", "w:company’s/p/k w:COMPANY'S/p/k");
	expect_cut("drivers’ dogs' x", "w:drivers m:’ w:dogs m:' w:x");
	expect_cut("he’s Jones's", "w:he’s/k w:Jones's/p");
	expect_cut("U.S.’s", "w:U.S./d/k m:’ w:s");
	expect_cut("it's 's", "w:it's/p m:' w:s");
	expect_cut("1990’s 5'so", "n:1990’s/p n:5 m:' w:so");
}
END_TEST

START_TEST(possessives_hash_without_it)
{
	Tokens tokens = {0};
	Str text = STR("Company’s company CO\xC2\xADMPANY");

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, 3);
	ck_assert_uint_eq(tokens.items[0].hash, lexicon_hash(STR("company")));
	ck_assert_uint_eq(tokens.items[1].hash, tokens.items[0].hash);
	ck_assert_uint_eq(tokens.items[2].hash, tokens.items[0].hash);
	ck_assert(tokens.items[2].shape & SHAPE_ALL_CAPITALS);
	ck_assert(tokens.items[0].shape & SHAPE_CAPITAL);
	ck_assert(!(tokens.items[0].shape & SHAPE_ALL_CAPITALS));
	expect_str(word_folded(&arena, text, &tokens.items[0]), "company");
	expect_str(word_folded(&arena, text, &tokens.items[2]), "company");
}
END_TEST

START_TEST(hyphens)
{
	expect_cut("Kasym-Jomart co‑op", "w:Kasym-Jomart w:co‑op");
	expect_cut("COVID-19 pre- and", "w:COVID-19 w:pre s:- w:and");
	expect_cut("co\u2010op co\u2011op", "w:co\u2010op w:co\u2011op");
	expect_cut("30-year-old", "n:30 s:- w:year-old");
	expect_cut("-x- a-t-il", "s:- w:x s:- w:a-t-il");
}
END_TEST

START_TEST(dots)
{
	expect_cut("U.S. a.m. e.g. D.C.",
	           "w:U.S./d/k w:a.m./d/k w:e.g./d w:D.C./d");
	expect_cut("Ph.D. M.Sc. J.P.", "w:Ph.D./d w:M.Sc./d w:J.P./d");
	expect_cut("in the U.S.A and", "w:in w:the w:U.S.A/d w:and");
	expect_cut("J. Roe and J.K. Doe", "w:J./d w:Roe w:and w:J.K./d w:Doe");
	expect_cut("J.Roe J.K.Doe", "w:J./d w:Roe w:J.K./d w:Doe");
	expect_cut("J.-P. Doe", "w:J.-P./d w:Doe");
	expect_cut("plan b. Then", "w:plan w:b s:. w:Then");
	expect_cut("plan B.", "w:plan w:B s:.");
	expect_cut("plan B. then", "w:plan w:B s:. w:then");
	expect_cut("Acme Inc. said.", "w:Acme w:Inc./k w:said/k s:.");
	expect_cut("Mr. Roe, M. Doe", "w:Mr./k w:Roe s:, w:M./k w:Doe");
	expect_cut("Inc...", "w:Inc s:...");
	expect_cut("the U.S.. Then U.S...",
	           "w:the w:U.S./d/k s:. w:Then w:U.S/d s:...");
	expect_cut("B.Sc.Ed. Ph.d x", "w:B.Sc.Ed./d w:Ph s:. w:d w:x");
	expect_cut("J.-Paul.A x", "w:J.-Paul./d w:A w:x");
	expect_cut("J.\n\nRoe J.\nRoe", "w:J s:. w:Roe w:J./d w:Roe");
	expect_cut("A5. Then A-5. Then", "w:A5 s:. w:Then w:A-5 s:. w:Then");
	expect_cut("No.5 ab.5c.d", "w:No s:. n:5 w:ab s:. n:5c s:. w:d");
	/* A letter and a hyphen hide none. */
	expect_cut("(R-Inc.), (D-N.C.), D-U.S.",
	           "s:( w:R-Inc./d s:) s:, s:( w:D-N.C./d s:) s:, w:D-U.S./d");
	expect_cut("T-shirt. pre-Inc.", "w:T-shirt s:. w:pre-Inc s:.");
	expect_cut("end.The v2.0", "w:end s:. w:The w:v2.0");
	expect_cut("И.О. Фамилия", "w:И.О./d w:Фамилия");
}
END_TEST

START_TEST(initials_are_looked_up)
{
	const Lexicon *known = english_lexicon();
	Tokens tokens = {0};
	Str text = STR("J. Roe M. Doe");

	words_cut(&arena, known, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.items[0].hash, lexicon_hash(STR("j")));
	expect_str(lexicon_text(known, tokens.items[2].word), "m.");
}
END_TEST

START_TEST(numbers)
{
	expect_cut("2.2 1,500 10:30", "n:2.2 n:1,500 n:10:30");
	expect_cut("7.30pm 1990s 26th 14h30",
	           "n:7.30pm n:1990s n:26th n:14h30");
	expect_cut("7.30p.m. 8 a.m.", "n:7.30p.m. n:8 w:a.m./d/k");
	expect_cut("7p.m, 5p.x 5a.mb", "n:7p.m s:, n:5p s:. w:x n:5a s:. w:mb");
	expect_cut("19–20 $5 45%.", "n:19 s:– n:20 s:$ n:5 n:45 s:% s:.");
	expect_cut("1'000'000 1’000", "n:1'000'000 n:1’000");
	expect_cut("6' 5’10” 9\"", "n:6 m:' n:5 m:’ n:10 m:” n:9 m:\"");
	expect_cut("1,2, 3. 4:", "n:1,2 s:, n:3 s:. n:4 s::");
	expect_cut("2024-03-15 1/2", "n:2024 s:- n:03 s:- n:15 n:1 s:/ n:2");
	expect_cut("15.03.2024", "n:15.03.2024");
}
END_TEST

START_TEST(marks)
{
	expect_cut("“A,” she said. ``B''", "m:“ w:A s:, m:” w:she w:said/k s:. "
	                                   "m:`` w:B m:''");
	expect_cut("\"It's\"", "m:\" w:It's/p m:\"");
	expect_cut("«A»„B“", "m:« w:A m:» m:„ w:B m:“");
	expect_cut("“‘A’”", "m:“ m:‘ w:A m:’ m:”");
}
END_TEST

START_TEST(addresses)
{
	expect_cut("See https://example.org/a(b)?x=1, and (http://x.example/).",
	           "w:See a:https://example.org/a(b)?x=1 s:, w:and s:( "
	           "a:http://x.example/ s:) s:.");
	expect_cut("www.example.org press.example.org/path.",
	           "a:www.example.org a:press.example.org/path s:.");
	expect_cut("example.org’s", "a:example.org m:’ w:s");
	expect_cut("jane.roe+x@press.example.org, j@x",
	           "a:jane.roe+x@press.example.org s:, w:j a:@x");
	expect_cut("4news.example 24-7x.example",
	           "a:4news.example n:24 s:- a:7x.example");
	expect_cut("@roe_j. #Budget2024! #1 ###",
	           "a:@roe_j s:. a:#Budget2024 s:! s:# n:1 s:# s:# s:#");
	expect_cut("mailto:a@example.org", "w:mailto s:: a:a@example.org");
	expect_cut("http:// x://", "w:http s:: s:/ s:/ w:x s:: s:/ s:/");
	expect_cut("Mr.://x", "w:Mr./k s:: s:/ s:/ w:x");
	expect_cut("sentence.It is, so.no", "w:sentence s:. w:It w:is s:, w:so "
	                                    "s:. w:no");
	expect_cut("t.co/x", "a:t.co/x");
}
END_TEST

START_TEST(french_elision)
{
	expect_french("l’eau L'Assemblée", "w:l’/k w:eau w:L'/k w:Assemblée");
	expect_french("qu’il aujourd’hui", "w:qu’/k w:il w:aujourd’hui/k");
	expect_french("d’accord d’un", "w:d’accord/k w:d’/k w:un");
	expect_french("l’« eau »", "w:l’/k m:« w:eau m:»");
	/* a name keeps what begins it */
	expect_french("Dell'Acqua dell'acqua",
	              "w:Dell'Acqua w:dell'/k w:acqua");
	expect_french("l’l’l’x", "w:l’/k w:l’/k w:l’/k w:x");
	expect_french("a-t-il dit-elle", "w:a-t-il w:dit-elle");
}
END_TEST

/* Where a pronoun behind a hyphen is a word, t between them is of it. */
START_TEST(pronouns_behind_verbs)
{
	static const FixtureRow pronouns[] = {
		{LEX_PRONOUN, "il", 0, false},
		{LEX_PRONOUN, "t", 0, false},
	};
	const Lexicon *known = LEXICON_OF(
		&arena, ((Lexicon){.hyphen_pronouns = true}), pronouns);

	expect_str(shown_with(known, STR("dit-il a-t-il")),
	           "w:dit w:-il/k w:a w:-t-il/k");
	expect_str(shown_with(known, STR("a-t il a-x-il")),
	           "w:a w:-t/k w:il/k w:a-x w:-il/k");
}
END_TEST

START_TEST(phrases_with_elision_match)
{
	const Lexicon *known = LEXICON_OF(&arena, ((Lexicon){.language = "fr"}),
	                                  french);
	Tokens tokens = {0};
	Str text = STR("De l’avis de tous");

	words_cut(&arena, known, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(
		lex_match(known, tokens.items, 0, tokens.count, LEX_PREPOSITION)
			.tokens,
		4);
}
END_TEST

START_TEST(spaces_around)
{
	Tokens tokens = {0};
	Str text = STR("One,two\n\xC2\xA0three\xE2\x80\x8B \xE2\x80\x8E"
	               "four\xE2\x80\xA8"
	               "five\xE2\x80\xA9"
	               "six");
	enum {
		B = SHAPE_SPACE_BEFORE,
		A = SHAPE_SPACE_AFTER,
		L = SHAPE_LINE_FIRST
	};
	static const uint8_t want[] = {B | L, 0,         A,        B | A | L,
	                               B | A, B | A | L, B | A | L};
	uint32_t i;

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, 7);
	for (i = 0; i < tokens.count; i++)
		ck_assert_uint_eq(tokens.items[i].shape & (B | A | L), want[i]);
}
END_TEST

START_TEST(spans_are_kept)
{
	Tokens tokens = {0};
	Str text = STR("one two’s three");

	words_cut(&arena, NULL, text, (Span){4, 7}, &tokens);
	words_cut(&arena, NULL, text, (Span){12, 99}, &tokens);
	ck_assert_uint_eq(tokens.count, 2);
	ck_assert_uint_eq(tokens.items[0].begin, 4);
	ck_assert_uint_eq(tokens.items[0].end, 7);
	ck_assert_uint_eq(tokens.items[1].begin, 12);
	ck_assert_uint_eq(tokens.items[1].end, 17);
	ck_assert(tokens.items[0].shape & SHAPE_SPACE_AFTER);
}
END_TEST

START_TEST(long_words)
{
	char bytes[LIMIT_WORD_BYTES + 2];
	FixtureRow row = {LEX_FUNCTION, bytes, 0, true};
	uint32_t len;

	memset(bytes, 'a', sizeof bytes);
	for (len = LIMIT_WORD_BYTES; len <= LIMIT_WORD_BYTES + 1; len++) {
		const Lexicon *known;
		Tokens tokens = {0};

		bytes[len] = '\0';
		known = lexicon_fixture(
			&arena, (Lexicon){.stem_matching = true}, &row, 1);
		words_cut(&arena, known, (Str){bytes, len}, (Span){0, len},
		          &tokens);
		ck_assert_uint_eq(tokens.count, 1);
		ck_assert_uint_eq(tokens.items[0].hash,
		                  lexicon_hash((Str){bytes, len}));
		ck_assert_int_eq(tokens.items[0].word != 0,
		                 len == LIMIT_WORD_BYTES);
		ck_assert_int_eq(tokens.items[0].stem != 0,
		                 len == LIMIT_WORD_BYTES);
		bytes[len] = 'a';
	}
}
END_TEST

START_TEST(composed_or_not)
{
	Tokens tokens = {0};
	Str text = STR("e\xCC\x81t\xC3\xA9 \xC3\xA9te\xCC\x81");

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, 2);
	ck_assert_uint_eq(tokens.items[0].hash, tokens.items[1].hash);
	ck_assert_uint_eq(tokens.items[0].hash,
	                  lexicon_hash(STR("\xC3\xA9t\xC3\xA9")));
	/* a mark behind an invisible character is of the word, by itself */
	text = STR("e\xC2\xAD\xCC\x81t");
	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, 3);
	ck_assert_uint_eq(tokens.items[2].hash,
	                  lexicon_hash(STR("e\xCC\x81t")));
}
END_TEST

Suite *
word_suite(void)
{
	const TTest *const tests[] = {
		words_and_signs,
		signs_have_codes,
		apostrophes_inside,
		possessives,
		possessives_hash_without_it,
		hyphens,
		dots,
		initials_are_looked_up,
		numbers,
		marks,
		addresses,
		french_elision,
		pronouns_behind_verbs,
		phrases_with_elision_match,
		spaces_around,
		spans_are_kept,
		long_words,
		composed_or_not,
	};

	return SUITE_OF("word", tests);
}
