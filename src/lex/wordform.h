/* wordform.h - a word while it is read: its folded form, hash and shape.
 *
 * Nothing is allocated: the folded bytes stand in a buffer of the size of the
 * longest word that a lexicon may hold. The form of a longer word is lost, its
 * hash is not. */
#ifndef PRCHECK_WORDFORM_H
#define PRCHECK_WORDFORM_H

#include "base/limits.h"
#include "lex/lexicon.h"

/* All that changes while a word is read; copied to go back. */
typedef struct FormState {
	uint32_t hash;      /* of the folded bytes */
	uint32_t len;       /* of the folded bytes */
	uint32_t last;      /* folded code point added last; 0 = none that a
	                     * mark may be composed with */
	uint32_t last_hash; /* hash and length before it */
	uint32_t last_len;
	uint32_t letters;
	uint32_t uppers;
	uint32_t segment; /* letters since the last joint */
	bool digits;
} FormState;

typedef struct WordForm {
	const Lexicon *lexicon; /* or NULL */
	Str text;               /* of the source, to the end of the span */
	uint32_t tried;         /* no address begins before this offset */
	FormState state;
	char bytes[LIMIT_WORD_BYTES];
} WordForm;

/* Begins a new word. */
void
form_begin(WordForm *form);

/* Adds one folded code point that is no letter: a joint. */
void
form_joint(WordForm *form, uint32_t code);

/* Adds letters and digits with their marks from `at` on, and the invisible
 * characters among them; gives the offset after them. Stops at ideographs. */
uint32_t
form_run(WordForm *form, uint32_t at);

/* Adds any text without spaces. */
void
form_text(WordForm *form, Span span);

/* The id of the word so far, or 0. */
uint32_t
form_find(const WordForm *form);

/* The id of its stem, or 0. */
uint32_t
form_stem(const WordForm *form);

/* True when a letter begins at `at`. */
bool
form_letter_at(const WordForm *form, uint32_t at);

/* True when an ASCII digit stands at `at`. */
bool
form_digit_at(const WordForm *form, uint32_t at);

/* The length of an apostrophe at `at` (' ’ and, with `inner`, ‘), or 0. */
uint32_t
form_apostrophe_at(const WordForm *form, uint32_t at, bool inner);

#endif
