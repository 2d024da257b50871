/* path.h - the cheapest way of the blocks through the structure. */
#ifndef PRCHECK_PATH_H
#define PRCHECK_PATH_H

#include "align/automaton.h"

/* What became of a block. */
typedef struct Step {
	uint32_t state; /* its leaf, NONE = no section takes the block */
	bool first;     /* it begins its section, or begins it once more */
	bool repeated;  /* one more than the section may have */
} Step;

/* A required section that the way passes by. */
typedef struct Gap {
	uint32_t section;
	uint32_t at; /* index of the block before which it is missing; the
	                 * number of blocks = at the end */
} Gap;

typedef struct Path {
	Step *steps; /* one a block */
	uint32_t count;
	Array(Gap) gaps; /* in order */
	uint32_t cost;
} Path;

/* The way of least cost; among equals the one that enters the earlier state
 * and keeps to it. O(blocks x states), memory as much. */
Path
path_find(Arena *arena, const Fitting *fitting, const Automaton *automaton);

#endif
