/* word.h - text cut into tokens: words, numbers, marks and signs. */
#ifndef PRCHECK_WORD_H
#define PRCHECK_WORD_H

#include "base/array.h"
#include "lex/lexicon.h"

typedef enum TokenKind {
	TOKEN_WORD,    /* letters, with inner apostrophes, hyphens and the dots
	               * of initialisms (U.S., a.m.); may hold digits */
	TOKEN_NUMBER,  /* digits with inner . , : ' and %-like signs apart */
	TOKEN_MARK,    /* a glyph of a quotation mark that is no apostrophe */
	TOKEN_SIGN,    /* one other character */
	TOKEN_ADDRESS, /* a URL, e-mail address, handle or hash tag: opaque */
} TokenKind;

/* Shape of a token. */
enum {
	SHAPE_CAPITAL = 1 << 0,      /* first letter upper case */
	SHAPE_ALL_CAPITALS = 1 << 1, /* >= 2 letters, all upper case */
	SHAPE_DIGITS = 1 << 2,
	SHAPE_SPACE_BEFORE = 1 << 3, /* or a line end, or the block begins */
	SHAPE_SPACE_AFTER = 1 << 4,  /* or a line end, or the block ends */
	SHAPE_LINE_FIRST = 1 << 5,   /* first of its line */
	SHAPE_POSSESSIVE = 1 << 6, /* ends in 's or s' ; `word` is without it */
	SHAPE_DOTTED = 1 << 7,     /* an initialism with dots, or an initial */
};

typedef struct Token {
	uint32_t begin; /* byte offsets of the source */
	uint32_t end;
	uint8_t kind; /* TokenKind */
	uint8_t shape;
	uint16_t sign; /* TOKEN_MARK: Glyph; TOKEN_SIGN: the code point, dashes
	                 * as '-' U+2013 U+2014, 0xFFFF above the BMP */
	uint32_t word; /* id in the lexicon, 0 = not in it */
	uint32_t stem; /* id of the stem, 0 = none */
	uint32_t
		hash; /* lexicon_hash of the folded text without a possessive */
} Token;

typedef Array(Token) Tokens;

/* Appends the tokens of `text` within `span`, which begins and ends between
 * code points. The tokens leave out spaces, line ends and invisible characters
 * only. `lexicon` may be NULL. O(length).
 *
 * Words, numbers, signs and addresses are looked up in the lexicon, signs as
 * they are written ("&", "--"). A form with an apostrophe that the lexicon
 * knows whole ("don't", "today's") is no possessive. The apostrophe after a
 * final s (drivers') is a token of its own, a mark. A dot is part of the word
 * after an initialism (U.S.), a word that the lexicon knows with its dot
 * (Inc.) and an initial before a capital (J. Roe; `word` is then "j." or "j"). */
void
words_cut(Arena *arena, const Lexicon *lexicon, Str text, Span span,
          Tokens *tokens);

/* The folded text under which a token is looked up: without a possessive. A
 * lexicon that is built from phrases cut by words_cut with these texts as its
 * words matches the same phrases in a release. Takes memory of `arena`. */
Str
word_folded(Arena *arena, Str text, const Token *token);

/* A match of the lexicon at a token. */
typedef struct LexMatch {
	const LexEntry *entry;
	uint32_t tokens; /* length of the phrase */
} LexMatch;

/* The longest phrase of `category` that begins at token `at` and ends before
 * `end`; entry NULL when there is none. */
LexMatch
lex_match(const Lexicon *lexicon, const Token *tokens, uint32_t at,
          uint32_t end, LexCategory category);

/* All matches at `at`, longest last; at most `most`. Gives their number. */
uint32_t
lex_matches(const Lexicon *lexicon, const Token *tokens, uint32_t at,
            uint32_t end, LexMatch *matches, uint32_t most);

/* True when the single token is in `category`. */
bool
lex_is(const Lexicon *lexicon, const Token *token, LexCategory category);

#endif
