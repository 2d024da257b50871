/* resolve.h - whom a pronoun or "the minister" stands for.
 *
 * Sentences are taken in order. Each gives its subject, and that of its verb
 * of saying; a pronoun stands for the latest subject that fits it in number
 * and, where the text itself tells it, gender. Nothing is guessed: two that
 * fit equally well make it ambiguous. */
#ifndef PRCHECK_RESOLVE_H
#define PRCHECK_RESOLVE_H

#include "parse/antecedent.h"

/* Nobody is remembered yet. Borrows `registry`. */
Resolver
resolver_begin(Registry *registry);

/* The person that `phrase` of `narrative` names or stands for; it stands in
 * block `block`. The narrative may be one inside a quotation. */
Resolution
resolve_phrase(Resolver *resolver, const Narrative *narrative,
               const Phrase *phrase, uint32_t block);

/* Remembers the subject of `frame` for the ones after it. */
void
resolve_frame(Resolver *resolver, uint32_t frame);

/* Remembers that somebody without a name, "a spokesman", was the subject of
 * `frame`: a pronoun behind it may mean that one. */
void
resolve_unnamed(Resolver *resolver, const Narrative *narrative,
                const Phrase *phrase, uint32_t frame);

/* Remembers that `person` spoke in `frame`. */
void
resolve_speaker(Resolver *resolver, uint32_t person, uint32_t frame);

#endif
