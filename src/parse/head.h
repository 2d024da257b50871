/* head.h - the name, pronoun or noun that a noun phrase is about. */
#ifndef PRCHECK_HEAD_H
#define PRCHECK_HEAD_H

#include "parse/phrase.h"

/* The phrase of items [begin, end), whose words without appositions end at
 * `core`: its kind and its head. PHRASE_NONE when begin >= core. */
Phrase
head_find(const Narrative *narrative, uint32_t begin, uint32_t core,
          uint32_t end);

#endif
