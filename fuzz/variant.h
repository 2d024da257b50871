/* variant.h - texts that say the same in other bytes. */
#ifndef PRCHECK_FUZZ_VARIANT_H
#define PRCHECK_FUZZ_VARIANT_H

#include "base/arena.h"

typedef struct Variant {
	Str text;
	uint32_t *moved; /* per byte of the first text, and for its end: the
	                  * byte of `text` that it became */
} Variant;

enum { VARIANTS = 3 };

/* The text with a byte order mark, with each LF as CR LF, or with one more
 * line end. A text without moves when it can't have that variant: it has the
 * mark, or a CR, or one of both is not UTF-8. */
Variant
variant_make(Arena *arena, Str text, uint32_t which);

#endif
