/* spelling.h - words compared letter by letter, and how often they occur. */
#ifndef PRCHECK_SPELLING_H
#define PRCHECK_SPELLING_H

#include "base/limits.h"
#include "rules/facts.h"

enum { SPELLING_LETTERS = 24 };

/* A word as folded code points, without a possessive. */
typedef struct Spelling {
	uint32_t codes[SPELLING_LETTERS];
	uint32_t count; /* 0: too long, or not of letters alone */
} Spelling;

Spelling
spelling_read(const RuleRun *run, const Token *token);

/* Edit distance with swaps of neighbours, at most `limit` + 1. */
uint32_t
spelling_distance(const Spelling *left, const Spelling *right, uint32_t limit);

/* True for a difference that grammar makes: one word begins with the other, or
 * only the last letters differ: three in languages with cases and genders,
 * else `least`. */
bool
spelling_inflected(const RuleRun *run, const Spelling *left,
                   const Spelling *right, uint32_t least);

/* True for two ways to write one word (-ise, -ize, -er, -re, -or) and for the
 * plural of -man: such a difference tells nothing of a name. */
bool
spelling_custom(const Spelling *left, const Spelling *right);

/* How often words occur, by their hash. */
typedef struct TallySlot {
	uint32_t hash;
	uint32_t count;
	bool used;
} TallySlot;

typedef struct Tally {
	TallySlot slots[LIMIT_NAMES * 8];
} Tally;

/* The slot of the word `token`, which is free when the word is not asked
 * for. */
TallySlot *
tally_slot(Tally *tally, const Token *token);

/* Asks for the word `token`; at most 4 * LIMIT_NAMES are asked for. */
void
tally_ask(Tally *tally, const Token *token);

/* Counts the words asked for. O(tokens). */
void
tally_count(Tally *tally, const Tokens *tokens);

#endif
