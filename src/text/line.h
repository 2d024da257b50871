/* line.h - where the lines of a text begin and end. */
#ifndef PRCHECK_LINE_H
#define PRCHECK_LINE_H

#include "base/array.h"

/* How a line ends. NEL, LS and PS end a line too: a reader sees one. */
typedef enum LineEnd {
	LINE_END_NONE, /* the last line of a text without a final newline */
	LINE_END_LF,
	LINE_END_CRLF,
	LINE_END_CR,
	LINE_END_NEL, /* U+0085 */
	LINE_END_LS,  /* U+2028 */
	LINE_END_PS,  /* U+2029 */
	LINE_ENDS,
} LineEnd;

typedef struct Line {
	uint32_t begin;
	uint32_t end;   /* before the line end */
	uint32_t next;  /* begin of the next line, or the length of the text */
	uint8_t ending; /* LineEnd */
} Line;

typedef Array(Line) Lines;

/* The lines of `text`, at least one. A final line end starts no new line,
 * except in the empty text, which has one empty line. */
Lines
lines_split(Arena *arena, Str text);

/* The index of the line with byte `offset`; the last line for an offset at
 * or past the end. O(log n). */
uint32_t
line_at(const Lines *lines, uint32_t offset);

#endif
