/* place.h - the name of a place at the start of a dateline. */
#ifndef PRCHECK_PLACE_H
#define PRCHECK_PLACE_H

#include "doc/release.h"

typedef struct PlaceName {
	uint32_t end;   /* token after it */
	bool upper;     /* the city is in capitals */
	bool region;    /* a region or country follows the city */
	uint32_t glued; /* byte after a hyphen that glues the region to the
	                  * text, "Springfield, N.Y.-Officials"; 0 = none */
} PlaceName;

/* Reads a place in tokens [at, end). False when there is none. Looks at a
 * bounded number of tokens. */
bool
place_read(const Release *release, uint32_t at, uint32_t end, PlaceName *place);

/* True when a word with a capital stands at `at`, before `end`. */
bool
place_capital(const Release *release, uint32_t at, uint32_t end);

#endif
