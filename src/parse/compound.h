/* compound.h - what a compound noun is, told by its last part. */
#ifndef PRCHECK_COMPOUND_H
#define PRCHECK_COMPOUND_H

#include "parse/narrative.h"

/* The classes that the last part of an unknown compound gives it, where nouns
 * have capitals and are written as one word: IS_TITLE of "Museumsdirektor",
 * with IS_MASCULINE or IS_FEMININE; 0 = none. */
uint32_t
compound_classes(Arena *arena, const Release *release, const Token *token);

#endif
