/* house.h - the lexicons of a house: built-in words, its own, without those
 * that it takes away. */
#ifndef PRCHECK_HOUSE_H
#define PRCHECK_HOUSE_H

#include "schema/lexicon_build.h"

/* The lexicon of `language` as the schema wants it: `listed` (a draft of the
 * files under `lexicons`) or the built-in one, with the words that
 * cue-verbs and titles add and without those that they remove. NULL when
 * `listed` is NULL and nothing of that language is built in. The tables are
 * the built-in ones when nothing changes them. */
const Lexicon *
house_lexicon(FaultLog *log, const Schema *schema, Str language,
              const LexDraft *listed);

/* The words that the schema adds, as a lexicon of their own, or NULL. */
const Lexicon *
house_words(FaultLog *log, const Schema *schema);

#endif
