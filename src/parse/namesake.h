/* namesake.h - which of the people named before a name means. */
#ifndef PRCHECK_NAMESAKE_H
#define PRCHECK_NAMESAKE_H

#include "parse/people.h"

/* Whom a name may mean. */
typedef struct Bearers {
	uint32_t last;   /* the likeliest with that last name, NONE */
	uint32_t lasts;  /* how many have it */
	uint32_t given;  /* the latest with that given name, NONE */
	uint32_t givens; /* how many have it */
	uint32_t other;  /* the latest with that word inside, NONE */
} Bearers;

/* Those of the registry whom `name` may mean. */
Bearers
namesake_bearers(const Registry *registry, const Name *name);

/* Whom it means: somebody with the same given and last name; for a single word
 * the likeliest with that last name, else the only one with that given name,
 * else one with that word inside the name ("Ana Ruiz Soto", "Ruiz"); NONE:
 * nobody named before. */
uint32_t
namesake_choose(const Bearers *found, const Name *name);

/* Another person with the last name of the one at item `at`, named before it;
 * NONE: no other. */
uint32_t
namesake_other(const Registry *registry, uint32_t at);

#endif
