/* verb.h - the parts of a verb of saying that stand apart. */
#ifndef PRCHECK_VERB_H
#define PRCHECK_VERB_H

#include "parse/narrative.h"

/* Puts the parts of the verb at `cue` together, in the frame that ends at
 * `end`: its separable prefix, which chooses the entry, and its auxiliary.
 * False when it is no verb of saying without its prefix, or no verb at all but
 * an attribute. */
bool
verb_join(const Narrative *narrative, Cue *cue, uint32_t end);

/* The word that opens what the cue says, right before item `end` or its
 * article, "sprach die Stadt von einer …"; 0 = there is none. */
uint32_t
verb_governed(const Narrative *narrative, const Cue *cue, uint32_t end);

/* The subject of a passive does not speak: "wurde kritisiert". */
bool
verb_is_passive(const Narrative *narrative, const Cue *cue);

/* Its object speaks: "die Zeitung zitiert den Minister". */
bool
verb_quotes(const Narrative *narrative, const Cue *cue);

/* A clause of the frame that ends at `end` may end before item `at`. */
bool
verb_ends_clause(const Narrative *narrative, uint32_t at, uint32_t end);

#endif
