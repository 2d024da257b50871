/* antecedent.h - who was spoken of before, and whom a pronoun may stand for. */
#ifndef PRCHECK_ANTECEDENT_H
#define PRCHECK_ANTECEDENT_H

#include "parse/people.h"

enum { SUBJECTS = 16 };

/* Subjects whom no name tells: "a spokesman said", "residents said". */
typedef enum Unnamed { UNNAMED_NOT, UNNAMED_PERSON, UNNAMED_GROUP } Unnamed;

/* Somebody who was the subject of a sentence. */
typedef struct Subject {
	uint32_t person;       /* NONE: nobody named */
	uint8_t unnamed;       /* Unnamed */
	uint8_t gender;        /* of somebody unnamed: Gender */
	uint32_t rival;        /* another one of equal rank in it, NONE */
	uint32_t organisation; /* the first one named beside it, NONE */
	uint32_t frame;
	uint32_t block;
	bool speaks;     /* subject of a verb of saying */
	bool joint;      /* both at once: "Roe and Hale" */
	bool weak;       /* two words with capitals, perhaps no person */
	bool weak_rival; /* counts only where the subject can't be meant */
} Subject;

typedef struct Resolver {
	Registry *registry;
	Subject recent[SUBJECTS]; /* newest last */
	uint32_t count;
	Subject named; /* latest person named at all; NONE = nobody */
} Resolver;

/* What a head stands for. */
typedef struct Resolution {
	uint32_t person; /* NONE */
	uint32_t candidates[2];
	uint32_t candidate_count; /* 2: ambiguous */
	uint8_t unresolved;       /* Unresolved, when person is NONE */
} Resolution;

static inline Resolution
antecedent_nobody(Unresolved why)
{
	return (Resolution){.person = NONE, .unresolved = (uint8_t)why};
}

static inline const Person *
antecedent_person(const Resolver *resolver, uint32_t person)
{
	return &resolver->registry->narrative->release->people.items[person];
}

static inline const Known *
antecedent_known(const Resolver *resolver, uint32_t person)
{
	return &resolver->registry->known.items[person];
}

/* `first` or `second`, either of which may be NONE; two make it ambiguous. */
Resolution
antecedent_either(uint32_t first, uint32_t second);

/* The gender that a noun for a person tells: "spokeswoman". */
Gender
antecedent_gender(const Item *item);

/* What stands for somebody can stand for `person`, by number and gender. */
bool
antecedent_fits(const Resolver *resolver, const Item *head, uint32_t person);

/* The word leads in somebody new, or stands for nobody named: "a spokesman",
 * "someone". */
bool
antecedent_is_new(const Narrative *narrative, const Item *item);

/* Whom the pronoun or noun `head` in block `block` stands for by the sentences
 * before it: the latest subject that fits within the window of paragraphs,
 * without one the latest person named at all. */
Resolution
antecedent_find(const Resolver *resolver, const Item *head, uint32_t block);

/* Another person than `person` was a subject within the window. */
bool
antecedent_has_rivals(const Resolver *resolver, uint32_t person,
                      uint32_t block);

#endif
