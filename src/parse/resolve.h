/* resolve.h - whom a pronoun or "the minister" stands for.
 *
 * Sentences are taken in order. Each gives its subject, and that of its verb
 * of saying; a pronoun stands for the latest subject that fits it in number
 * and, where the text itself tells it, gender. Nothing is guessed: two that
 * fit equally well make it ambiguous. */
#ifndef PRCHECK_RESOLVE_H
#define PRCHECK_RESOLVE_H

#include "parse/people.h"

enum { SUBJECTS = 16 };

/* Somebody who was the subject of a sentence. */
typedef struct Subject {
	uint32_t person;
	uint32_t rival; /* another one of equal rank in it, NONE */
	uint32_t frame;
	uint32_t block;
	bool speaks; /* subject of a verb of saying */
} Subject;

typedef struct Resolver {
	Registry *registry;
	Subject recent[SUBJECTS]; /* newest last */
	uint32_t count;
	Subject named; /* latest person named at all; NONE = nobody */
} Resolver;

/* Nobody is remembered yet. Borrows `registry`. */
Resolver
resolver_begin(Registry *registry);

/* What a head stands for. */
typedef struct Resolution {
	uint32_t person; /* NONE */
	uint32_t candidates[2];
	uint32_t candidate_count; /* 2: ambiguous */
} Resolution;

/* The person that `phrase` of `narrative` names or stands for; it stands in
 * block `block`. The narrative may be one inside a quotation. */
Resolution
resolve_phrase(Resolver *resolver, const Narrative *narrative,
               const Phrase *phrase, uint32_t block);

/* Remembers the subject of `frame` for the ones after it. */
void
resolve_frame(Resolver *resolver, uint32_t frame);

/* Remembers that `person` spoke in `frame`. */
void
resolve_speaker(Resolver *resolver, uint32_t person, uint32_t frame);

#endif
