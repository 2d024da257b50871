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

/* What comes behind each token of a block, found in one pass from its end;
 * indexed by token - tokens.begin. */
typedef struct Ahead {
	/* The next token whose mark of that level stands as a closer before
	 * any that stands as an opener; NONE without. A single one lies on
	 * the same side of each pair of double marks. */
	uint32_t *single;
	uint32_t *twofold;
	/* Of a mark that stands as an opener: its partner closes it as
	 * brackets close. */
	bool *matched;
	uint32_t surplus[GLYPHS]; /* closers that no opener of the block has */
} Ahead;

Ahead
marks_ahead(Arena *arena, const Release *release, const Pairs *pairs,
            Range tokens);

/* True when an apostrophe looks like `glyph`. */
bool
mark_doubtful(Glyph glyph);

/* True when the mark at `at` stands between a stop and a word, the spaces
 * lost, and opens and closes alike: an open quotation ends there. */
bool
mark_glued(const Release *release, const Pairs *pairs, Range tokens,
           uint32_t at);

/* True when the mark at `at`, which opens and closes alike, stands on the
 * wrong side of its space: He said," We wait". */
bool
mark_strayed(const Release *release, const Pairs *pairs, Range tokens,
             uint32_t at);

/* True when the single mark at `at` is an apostrophe: a possessive plural, an
 * elision the lexicon doesn't list. `open` = a quotation in single marks is
 * open. */
bool
mark_apostrophe(const Release *release, Range tokens, const Ahead *ahead,
                uint32_t at, bool open);

#endif
