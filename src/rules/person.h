/* person.h - questions about the people of a release. */
#ifndef PRCHECK_PERSON_H
#define PRCHECK_PERSON_H

#include "rules/facts.h"

/* True for the blocks in which people are introduced: lead and paragraphs. */
bool
person_in_body(const RuleRun *run, uint32_t block);

/* True when `known-people` has somebody whose name ends like `name`. */
bool
person_known(const RuleRun *run, Str name);

/* The first mention of `person` in the narration of the body, or NULL. `full`:
 * whether any mention there is a full name. */
const Mention *
person_first(const RuleRun *run, const Person *person, bool *full);

/* Who speaks: for each person, and for each token that begins the words for a
 * speaker. */
typedef struct Speakers {
	bool *people;
	bool *tokens;
} Speakers;

Speakers
person_speakers(const RuleRun *run);

/* True for somebody who speaks here, or has an honorific: other names may be
 * those of places, products, organisations. */
bool
person_surely(const RuleRun *run, const Speakers *speakers, uint32_t index);

#endif
