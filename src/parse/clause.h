/* clause.h - the subject of a verb of saying where the verb stands second. */
#ifndef PRCHECK_CLAUSE_H
#define PRCHECK_CLAUSE_H

#include "parse/phrase.h"

/* Who speaks by the cue among items [low, limit): its subject, or the object
 * of a verb that quotes others. */
Phrase
clause_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
               uint32_t limit);

/* The same when the subject is known: „…“, zitiert die Zeitung den Minister. */
Phrase
clause_speaker(const Narrative *narrative, const Cue *cue, const Phrase *found,
               uint32_t limit);

/* The noun phrase of any case that ends before item `end`: what a relative
 * clause is about, "in einer Mitteilung der Stadt" before "heißt es". */
Phrase
clause_source(const Narrative *narrative, uint32_t end, uint32_t low);

/* The first phrase of a sentence that may be its subject. */
Phrase
clause_first(const Narrative *narrative, Range items);

/* The clause that ends with the verb of `cue` is a relative one that a comma
 * closes before item `end`: "Anna Weber, die das Amt leitet, …". */
bool
clause_is_aside(const Narrative *narrative, const Cue *cue, uint32_t low,
                uint32_t end);

/* The subject behind a verb that ends before item `at`. */
Phrase
clause_behind(const Narrative *narrative, uint32_t at, uint32_t limit);

#endif
