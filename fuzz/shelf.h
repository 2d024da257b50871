/* shelf.h - the files that schemas of a harness may name, and what must hold
 * of the faults that are found in them. */
#ifndef PRCHECK_FUZZ_SHELF_H
#define PRCHECK_FUZZ_SHELF_H

#include "schema/schema.h"

enum { SHELF_FILES = 10 };

/* Called 0.y to 9.y; any other name is file 1. */
typedef struct Shelf {
	Str files[SHELF_FILES];
	bool read[SHELF_FILES];
	uint32_t opened; /* since the last shelf_load */
} Shelf;

/* input = file *9( NUL file ) */
Shelf
shelf_cut(Str input);

/* Loads file 0. Only files that were read name others, no more of them than a
 * chain and a list can; each fault lies in a line of a file that was read, and
 * can be printed; there is a schema if and only if no fault is an error. */
const Schema *
shelf_load(Arena *arena, Shelf *shelf, bool allow_abstract);

#endif
