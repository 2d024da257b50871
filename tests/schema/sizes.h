/* sizes.h - schemas that are too large to be read by people. */
#ifndef PRCHECK_SIZES_H
#define PRCHECK_SIZES_H

#include "base/arena.h"

/* A schema that is just too large for the diagnostic `id`; false when that one
 * is not about size. */
bool
sizes_make(Arena *arena, const char *id, Str *bytes);

#endif
