/* equal.h - whether two schemas say the same. */
#ifndef PRCHECK_EQUAL_H
#define PRCHECK_EQUAL_H

#include "schema/schema.h"

/* The first difference in words, or NULL. Places and `extends` may differ. */
const char *
schema_difference(const Schema *a, const Schema *b);

#endif
