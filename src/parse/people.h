/* people.h - who is named in the narration, and what the names share. */
#ifndef PRCHECK_PEOPLE_H
#define PRCHECK_PEOPLE_H

#include "parse/bearer.h"
#include "parse/phrase.h"

/* A word that a person may be called by. */
typedef enum AliasKind { ALIAS_LAST, ALIAS_GIVEN, ALIAS_OTHER } AliasKind;

typedef struct Alias {
	uint32_t hash;
	uint32_t person;
	uint32_t next; /* next alias + 1 of the same bucket */
	uint8_t kind;  /* AliasKind */
} Alias;

/* A noun for who somebody is, by the hash of its last word. */
typedef struct Office {
	uint32_t noun;
	uint32_t words;
} Office;

enum { OFFICES = 3 };

/* What is remembered of somebody beside the Release. */
typedef struct Known {
	uint32_t given;   /* hash of the first word; 0 when there is one only */
	uint32_t last;    /* hash of the last name */
	uint32_t letter;  /* the first one of the given name */
	bool initial;     /* the given name is only that: "J." */
	bool inner;       /* once written with a capital of its own */
	uint8_t evidence; /* EVIDENCE_* */
	uint8_t office_count;
	Office offices[OFFICES];
} Known;

/* Everybody named so far; people are release->people, in order. */
typedef struct Registry {
	Arena *arena;
	Narrative *narrative;
	uint32_t *person_of;  /* per item: person + 1 of the name there, or 0 */
	uint32_t *mention_of; /* per item: which of its mentions, where
	                       * person_of is not 0 */
	Array(Known) known;   /* parallel to release->people */
	Array(Alias) aliases;
	uint32_t *buckets; /* hash of a word -> alias + 1 */
	uint32_t mask;
} Registry;

/* Finds all names of the narration. O(items). */
Registry *
people_read(Arena *arena, Narrative *narrative);

/* The person or organisation whose name covers item `at`, or NONE. */
uint32_t
people_at(const Registry *registry, uint32_t at);

/* Adds the name at `items` of `narrative`, which may be one inside a
 * quotation, with the titles around it in `frame`; gives its person. */
uint32_t
people_add(Registry *registry, const Narrative *narrative, Range items,
           Range frame);

/* Remembers that the name at item `at` is the subject of its sentence, and
 * whether of a verb of saying. */
void
people_subject(Registry *registry, uint32_t at, bool speaks);

void
people_prove(Registry *registry, uint32_t person, uint8_t evidence);

/* Drops the names without evidence; attributions keep pointing right. */
void
people_settle(Registry *registry);

#endif
