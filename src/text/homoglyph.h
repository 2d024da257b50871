/* homoglyph.h - letters of another script that look like the word's own:
 * "Кremlin" with a Cyrillic К. */
#ifndef PRCHECK_HOMOGLYPH_H
#define PRCHECK_HOMOGLYPH_H

#include "base/str.h"
#include "text/unicode.h"

typedef struct Homoglyph {
	Span span;     /* from the first to the last odd letter, in `word` */
	uint32_t code; /* the first one */
	Script script; /* theirs */
	Script other;  /* of the rest of the word */
} Homoglyph;

/* Looks for letters of another script in `word`, part by part between hyphens
 * and other signs. Only those are found that look like letters of the word's
 * own script: Greek letters in formulas and Russian endings on Latin
 * abbreviations are no mistakes. False when there are none. O(length). */
bool
homoglyph_find(Str word, Homoglyph *found);

#endif
