/* bearer.h - what a name and the words around it say of who bears it. */
#ifndef PRCHECK_BEARER_H
#define PRCHECK_BEARER_H

#include "parse/narrative.h"

/* Why a name is taken for somebody: a release has many names of places and
 * products that nobody speaks for. */
enum {
	EVIDENCE_HONORIFIC = 1 << 0,
	EVIDENCE_TITLE = 1 << 1,
	EVIDENCE_APPOSITION = 1 << 2, /* a title behind the name */
	EVIDENCE_CUE = 1 << 3,        /* next to a verb of saying */
	EVIDENCE_KNOWN = 1 << 4,      /* the schema knows the person */
	EVIDENCE_SPEAKER = 1 << 5,    /* a quotation is attributed to it */
	EVIDENCE_ORG = 1 << 6,        /* a word that makes an organisation */
};

/* A name being read. */
typedef struct Name {
	const Narrative *narrative;
	Range items;
	uint32_t last; /* item of the last name */
	uint8_t evidence;
	uint8_t gender;
	bool organisation;
	bool inner;    /* its capital is not that of a sentence or heading */
	uint32_t role; /* first item of the titles before it, NONE */
	Range office;  /* items of the noun for who it is, "prime minister";
	                * empty: none */
} Name;

/* Capitals say nothing at this item: a heading, a text in capitals. */
bool
bearer_capitals_void(const Narrative *narrative, uint32_t item);

/* The name at `items` with the titles around it in `frame`. */
Name
bearer_read(const Narrative *narrative, Range items, Range frame);

/* The hash of the word at an item. */
uint32_t
bearer_hash(const Narrative *narrative, uint32_t item);

/* The bytes of a name without the 's of a possessive. */
Span
bearer_span(const Narrative *narrative, Range items);

/* An initial: "J." */
bool
bearer_is_initial(const Narrative *narrative, uint32_t item);

/* The first letter at an item. */
uint32_t
bearer_letter(const Narrative *narrative, uint32_t item);

/* The item of the given name; NONE when the name has only one word. */
uint32_t
bearer_given(const Name *name);

#endif
