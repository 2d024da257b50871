/* source.h - the bytes of a release, what is odd about them, and places. */
#ifndef PRCHECK_SOURCE_H
#define PRCHECK_SOURCE_H

#include "base/array.h"
#include "text/line.h"
#include "text/utf8.h"

/* What the bytes seem to be. */
typedef enum Encoding {
	ENCODING_UTF8,
	ENCODING_UTF16_LE,
	ENCODING_UTF16_BE,
	ENCODING_WINDOWS_1252, /* ill-formed bytes that are letters and marks there */
	ENCODING_WINDOWS_1251, /* mostly Cyrillic there */
} Encoding;

/* Odd characters, as facts; the encoding rules make findings of them. */
typedef enum OddKind {
	ODD_ILL_FORMED, /* a run of ill-formed bytes; `detail` = Utf8Fault of
	                  * its first */
	ODD_BOM,        /* U+FEFF at offset 0 */
	ODD_NUL,
	ODD_CONTROL, /* `code` says which */
	ODD_TAB,
	ODD_BIDI,
	ODD_INVISIBLE,
	ODD_REPLACEMENT, /* U+FFFD, written as such */
	ODD_KINDS,
} OddKind;

typedef struct Odd {
	uint8_t kind; /* OddKind */
	uint8_t detail;
	uint32_t code; /* of the first character */
	Span span;     /* a run of the same kind and code */
} Odd;

typedef Array(Odd) Odds;

/* How much lies before an offset, so that a place in a line of 10 MB is found
 * without reading the line. One every few KiB. */
typedef struct Checkpoint {
	uint32_t offset; /* begin of a code point */
	uint32_t points; /* code points before it */
	uint32_t astral; /* of these above U+FFFF: two UTF-16 units */
} Checkpoint;

/* The text of one release. */
typedef struct Source {
	Str path; /* as shown in findings; borrows */
	Str text; /* all bytes; borrows */
	Str body; /* text without a leading BOM */
	Encoding encoding;
	Lines lines;
	Odds odds;      /* in order */
	bool truncated; /* more odds than are listed (LIMIT ODDS) */
	Checkpoint *checkpoints;
	uint32_t checkpoint_count; /* at least 1 */
} Source;

/* Reads `text`: lines, odd characters, a guess at the encoding. Total for any
 * bytes; O(n). Borrows path and text, takes memory of `arena`. */
Source *
source_read(Arena *arena, Str path, Str text);

/* A place as editors count: line and column from 1, columns in code points
 * (ill-formed bytes: one each maximal subpart). */
typedef struct Place {
	uint32_t line;
	uint32_t column;
} Place;

/* Line `index` as its reader sees it: the first without a byte order mark. */
Line
source_line(const Source *source, uint32_t index);

/* The place of byte `offset`, which may equal the length: the place just past
 * the end. An offset inside a code point counts as its first byte; a BOM is in
 * no column. O(log lines) and at most a few KiB of text. */
Place
source_place(const Source *source, uint32_t offset);

/* The column of `offset` in UTF-16 code units from 1 (LSP, SARIF). */
uint32_t
source_utf16_column(const Source *source, uint32_t offset);

/* The bytes of `span`, clamped to the text. */
Str
source_text(const Source *source, Span span);

#endif
