/* fit.h - how well a block fits a kind of section, by evidence alone. */
#ifndef PRCHECK_FIT_H
#define PRCHECK_FIT_H

#include "align/cost.h"

/* What a fit looks at. */
typedef struct Sight {
	const Block *block;
	const Evidence *seen;
	const Survey *survey;
	uint32_t at; /* index of the block */
} Sight;

/* The cost of the block as the first, or a further, block of `section`. What
 * begins with a label of the schema's own is decided before, in cost. */
uint32_t
fit(const Sight *sight, const SchemaSection *section, bool more);

/* True for what is no text at all: end marks and rules. */
bool
fit_mark(const Sight *sight);

#endif
