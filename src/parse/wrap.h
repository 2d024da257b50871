/* wrap.h - whether the lines of a text are hard wrapped, and which of them
 * belong together. */
#ifndef PRCHECK_WRAP_H
#define PRCHECK_WRAP_H

#include "doc/release.h"
#include "lex/grammar.h"

/* How the lines of a text are joined. */
typedef struct Wrapping {
	bool all;       /* every run of non-blank lines is one block */
	bool some;      /* lines are joined unless they end short */
	uint32_t width; /* code points of a full line */
	Span proof;     /* the first lines that show hard wrapping */
} Wrapping;

/* Decides by `wrap` and, for WRAP_AUTO, by the lines. O(length). */
Wrapping
wrap_find(const Source *source, Wrap wrap);

/* True when line `index` goes on in the next line, which must exist and not
 * be blank. */
bool
wrap_joins(const Wrapping *wrapping, const Source *source, uint32_t index);

/* True for what shows nothing on a line: spaces, invisible and bidirectional
 * characters. Of all others tokens are made. */
bool
wrap_blank(uint32_t code);

/* The text of line `index` without blanks around it, as a span; empty for a
 * blank line. */
Span
wrap_line(const Source *source, uint32_t index);

#endif
