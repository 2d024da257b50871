/* str.h - borrowed text: a pointer and a length, and half-open byte spans. */
#ifndef PRCHECK_STR_H
#define PRCHECK_STR_H

#include <stdbool.h>
#include <stdint.h>

/* Text that somebody else owns. Never NUL-terminated; may hold any bytes. */
typedef struct Str {
	const char *ptr;
	uint32_t len; /* bytes */
} Str;

/* A place in a text: byte offsets, `end` exclusive. */
typedef struct Span {
	uint32_t begin;
	uint32_t end;
} Span;

/* A Str of a string literal. */
#define STR(literal) ((Str){(literal), (uint32_t)(sizeof(literal) - 1)})
/* The two arguments of a "%.*s" conversion. */
#define STR_ARG(s) (int)(s).len, (s).ptr

/* A Str over a NUL-terminated string; NULL gives the empty one. Borrows. */
Str
str_from(const char *text);

bool
str_equal(Str a, Str b);

/* Bytewise order, shorter first among equals: <0, 0 or >0. */
int
str_compare(Str a, Str b);

bool
str_starts(Str s, Str prefix);

bool
str_ends(Str s, Str suffix);

/* Bytes [begin, end) of `s`; both are clamped to its length. */
Str
str_slice(Str s, uint32_t begin, uint32_t end);

/* The offset of the first `byte` at or after `from`, or s.len. */
uint32_t
str_find(Str s, char byte, uint32_t from);

/* Without the bytes SPACE, TAB, CR and LF at both ends. */
Str
str_trim(Str s);

/* Edit distance (insert, delete, replace, swap of neighbours: one each) of
 * two byte strings, or `limit` + 1 when it is larger or either has more than
 * STR_DISTANCE_MAX bytes. For did-you-mean hints on short identifiers. */
enum { STR_DISTANCE_MAX = 64 };
uint32_t
str_distance(Str a, Str b, uint32_t limit);

static inline uint8_t
str_byte(Str s, uint32_t at)
{
	return (uint8_t)s.ptr[at];
}

static inline uint32_t
span_length(Span span)
{
	return span.end - span.begin;
}

static inline bool
span_empty(Span span)
{
	return span.begin >= span.end;
}

static inline bool
span_contains(Span outer, Span inner)
{
	return outer.begin <= inner.begin && inner.end <= outer.end;
}

static inline bool
span_meets(Span a, Span b)
{
	return a.begin < b.end && b.begin < a.end;
}

#endif
