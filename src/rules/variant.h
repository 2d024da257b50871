/* variant.h - the words that may be variants of a name. */
#ifndef PRCHECK_VARIANT_H
#define PRCHECK_VARIANT_H

#include "base/limits.h"
#include "rules/spelling.h"

enum { VARIANT_SHORTEST = 5 }; /* letters: shorter names are alike by chance */

/* A word that may be a variant. */
typedef struct Suspect {
	uint32_t token;
	uint32_t other; /* a token with the other spelling */
	bool beside;    /* only the word before them is the same */
} Suspect;

typedef Array(Suspect) Suspects;

/* A word with a capital that may be one of a name: no acronym. */
bool
variant_is_name(const Token *token);

/* Adds words beside the same word of a name (before them for `step` -1, behind
 * them for 1), one edit apart. Either may be the variant, so both are added.
 * O(tokens). */
void
variant_neighbours(const RuleRun *run, Suspects *suspects, int step);

#endif
