/* calls.h - calls of the library, in the shape of tests/faults/refuse.h. What
 * they give is claimed: a result, or no memory and no part of a result. */
#ifndef PRCHECK_FUZZ_CALLS_H
#define PRCHECK_FUZZ_CALLS_H

#include "prcheck.h"

/* What goes in, and what came out so far. */
typedef struct Calls {
	Str yaml;
	PrcheckSchema loaded;
	Str text;
	const Schema *schema;
	Arena arena;
	uint32_t found; /* findings of a whole check + 1 */
} Calls;

/* Loads `yaml`. */
PrcheckStatus
calls_load(void *calls);

/* Checks `text` by `schema`; each whole check finds as much as the first. */
PrcheckStatus
calls_check(void *calls);

/* Gives back what both took. */
void
calls_end(void *calls);

#endif
