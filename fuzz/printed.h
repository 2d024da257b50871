/* printed.h - a schema as --print-schema shows it, to compare two of them. */
#ifndef PRCHECK_PRINTED_H
#define PRCHECK_PRINTED_H

#include "schema/schema.h"

/* All of it in `whole`; gives it without the comments, which name places. */
Str
printed_schema(Arena *arena, const Schema *schema, Str *whole);

#endif
