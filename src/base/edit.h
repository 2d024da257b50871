/* edit.h - a proposed change of a text. */
#ifndef PRCHECK_EDIT_H
#define PRCHECK_EDIT_H

#include "base/str.h"

/* Replace the bytes of `span` by `text`. */
typedef struct Edit {
	Span span;
	Str text;
} Edit;

/* The edits of one finding: ordered, not overlapping, applied together. */
typedef struct Fix {
	bool safe;
	Edit *edits;
	uint32_t count;
} Fix;

#endif
