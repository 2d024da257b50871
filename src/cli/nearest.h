/* nearest.h - did you mean: the known word nearest to a misspelt one. */
#ifndef PRCHECK_NEAREST_H
#define PRCHECK_NEAREST_H

#include "base/str.h"

#include <stddef.h>

typedef struct Nearest {
	Str word;         /* as written */
	const char *best; /* NULL: none is near */
	uint32_t distance;
} Nearest;

static inline Nearest
nearest_begin(Str word)
{
	return (Nearest){word, NULL, word.len < 5 ? 2 : 3};
}

/* Keeps `known` when it is nearer than what was tried before. */
static inline void
nearest_try(Nearest *nearest, const char *known)
{
	uint32_t distance = str_distance(nearest->word, str_from(known),
	                                 nearest->distance);

	if (distance < nearest->distance) {
		nearest->distance = distance;
		nearest->best = known;
	}
}

#endif
