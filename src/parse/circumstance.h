/* circumstance.h - where or how it was said, between verb and speaker. */
#ifndef PRCHECK_CIRCUMSTANCE_H
#define PRCHECK_CIRCUMSTANCE_H

#include "parse/phrase.h"

/* circumstance = preposition *word   between the dash that parts the words of
 * the author and their verb: — с улыбкой сказала Анна Ветрова. Gives the item
 * of the verb, or `at`. */
uint32_t
circumstance_end(const Narrative *narrative, uint32_t at, uint32_t limit);

/* The speaker behind a circumstance that begins at item `at`; without one
 * `found`, which was found there. */
Phrase
circumstance_speaker(const Narrative *narrative, const Phrase *found,
                     uint32_t at, uint32_t limit);

#endif
