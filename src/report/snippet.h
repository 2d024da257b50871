/* snippet.h - a line of the source with a caret under the place meant. */
#ifndef PRCHECK_SNIPPET_H
#define PRCHECK_SNIPPET_H

#include "base/buf.h"
#include "text/source.h"

/* The part of a line that was written. */
typedef struct Snippet {
	const Source *source;
	uint32_t line; /* index */
	Span shown;    /* bytes */
	uint32_t lead; /* columns before them: the … of a cut line */
} Snippet;

/* Writes the first line of `span`; a long one is cut to a window around it.
 * Takes time by the width of the window, not by the length of the line. */
Snippet
snippet_line(Buf *out, const Source *source, Span span, bool color);

/* Writes a line that marks `span` under the snippet, by the two characters of
 * `marks` (the first column, the others) and by `label`; in the colour `color` unless that is NULL. Writes
 * nothing and gives false when the span begins outside of the snippet. */
bool
snippet_mark(Buf *out, const Snippet *snippet, Span span, const char *marks,
             const char *color, Str label);

#endif
