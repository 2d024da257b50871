/* placename.h - names of places and organisations as templates take them. */
#ifndef PRCHECK_PLACENAME_H
#define PRCHECK_PLACENAME_H

#include "lex/templatetoken.h"

typedef enum PlaceShape {
	PLACE_WORDS,        /* one to four words with a capital: St. Albans */
	PLACE_CAPITALS,     /* the same in capitals: NEW YORK, McLEAN */
	PLACE_ORGANISATION, /* more words, also &, numbers: Roe & Sons, Inc. */
} PlaceShape;

/* The lengths of such a name at `place`. */
uint32_t
placename_lengths(const TemplatePlace *place, PlaceShape shape);

/* The lengths of a state of region.def at `place`. */
uint32_t
placename_region(const TemplatePlace *place);

#endif
