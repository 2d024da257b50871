/* clause.h - the subject of a verb of saying where the verb stands second. */
#ifndef PRCHECK_CLAUSE_H
#define PRCHECK_CLAUSE_H

#include "parse/phrase.h"

/* Puts the parts of the verb at `cue` together, in the frame that ends at
 * `end`: its separable prefix, which chooses the entry, and its auxiliary.
 * False when the word without its prefix is no verb of saying. */
bool
clause_join(const Narrative *narrative, Cue *cue, uint32_t end);

/* The subject of the cue among items [low, limit). */
Phrase
clause_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
               uint32_t limit);

/* The word that opens what the cue says, right before item `end` or its
 * article, "sprach die Stadt von einer …"; 0 = there is none. */
uint32_t
clause_governed(const Narrative *narrative, const Cue *cue, uint32_t end);

/* The first phrase of a sentence that may be its subject. */
Phrase
clause_first(const Narrative *narrative, Range items);

/* The subject behind a verb that ends before item `at`. */
Phrase
clause_behind(const Narrative *narrative, uint32_t at, uint32_t limit);

#endif
