/* marks.h - which glyph may open, close, or be no quotation mark at all. */
#ifndef PRCHECK_MARKS_H
#define PRCHECK_MARKS_H

#include "doc/release.h"
#include "lex/grammar.h"

/* The pairs of one document as tables. */
typedef struct Pairs {
	bool opens[GLYPHS];
	bool closes_any[GLYPHS];
	bool closes[GLYPHS][GLYPHS]; /* [opener][closer] */
	uint8_t partner[GLYPHS];     /* preferred closer of an opener */
} Pairs;

/* The pairs of the schema and of the language. */
Pairs
pairs_of(const Release *release, const Grammar *grammar);

/* Where a mark stands: what is left and right of it. */
typedef struct Stance {
	bool opening;  /* free on the left, text on the right */
	bool closing;  /* text on the left, free on the right */
	bool attached; /* no space on the left */
} Stance;

/* The stance of the mark at token `at` of the block with `tokens`. */
Stance
mark_stance(const Release *release, Range tokens, uint32_t at);

/* True when the mark at `at` measures: 6" pipe, 5’10”. */
bool
mark_measures(const Release *release, Range tokens, uint32_t at);

/* Per token of a block, from its end: the next token whose mark of that level
 * stands as a closer before any that stands as an opener; NONE without. */
typedef struct Ahead {
	uint32_t *single; /* indexed by token - tokens.begin */
	uint32_t *twofold;
} Ahead;

Ahead
marks_ahead(Arena *arena, const Release *release, Range tokens);

/* True when the single mark at `at` is an apostrophe: a possessive plural, an
 * elision the lexicon doesn't list. `open` = a quotation in single marks is
 * open. */
bool
mark_apostrophe(const Release *release, Range tokens, const Ahead *ahead,
                uint32_t at, bool open);

#endif
