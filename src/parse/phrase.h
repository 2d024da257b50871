/* phrase.h - noun phrases that may be speakers. */
#ifndef PRCHECK_PHRASE_H
#define PRCHECK_PHRASE_H

#include "parse/narrative.h"

typedef enum PhraseKind {
	PHRASE_NONE,
	PHRASE_NAME,       /* has a name: Jane Roe, director of Acme */
	PHRASE_PRONOUN,    /* she */
	PHRASE_DESCRIPTOR, /* the minister, a spokesman for the city */
	PHRASE_ORG,        /* the company, Acme Corporation */
	PHRASE_GROUP,      /* officials, residents */
	PHRASE_OTHER,      /* a noun phrase of no known kind */
} PhraseKind;

/* Items [begin, end) of a narrative; `head` is the name, pronoun or noun. */
typedef struct Phrase {
	uint8_t kind; /* PhraseKind; PHRASE_NONE = no phrase here */
	Range items;
	Range head;
	Range second; /* head of a conjoined speaker: "Smith and Jones" */
} Phrase;

/* The phrase that begins at item `from` and ends before `limit`, with its
 * appositions: "Jane Roe, who leads the agency". */
Phrase
phrase_after(const Narrative *narrative, uint32_t from, uint32_t limit);

/* The same behind a preposition of saying, where the clause goes on behind
 * the next comma: an apposition shows as such by its first words. */
Phrase
phrase_named(const Narrative *narrative, uint32_t from, uint32_t limit);

/* The phrase that ends just before item `end` and begins at or after `low`;
 * a comma before `end` closes an apposition. */
Phrase
phrase_before(const Narrative *narrative, uint32_t end, uint32_t low);

/* The phrase that [begin, end) is as a whole. */
Phrase
phrase_within(const Narrative *narrative, uint32_t begin, uint32_t end);

/* A word of a noun phrase that is neither its border nor a joint. */
bool
phrase_word(const Item *item);

/* Such a word, or a determiner. */
bool
phrase_opens(const Item *item);

static inline bool
phrase_found(const Phrase *phrase)
{
	return phrase->kind != PHRASE_NONE;
}

/* Somebody who can speak, not just any noun phrase. */
static inline bool
phrase_is_somebody(const Phrase *phrase)
{
	return phrase->kind != PHRASE_NONE && phrase->kind != PHRASE_OTHER;
}

#endif
