/* escape.h - text of strangers made harmless for terminals, logs and JSON.
 *
 * No text of a release, file name or schema leaves the program but through
 * here. What a reader couldn't see, or a terminal would obey, is shown by its
 * name: <U+202E> for a character, <e9> for a byte that is no UTF-8. So is the
 * bracket of "##[" and "##word[", which CI logs take for a command. */
#ifndef PRCHECK_ESCAPE_H
#define PRCHECK_ESCAPE_H

#include "base/buf.h"

/* One character of a text as it is shown. */
typedef struct Piece {
	uint32_t len;   /* bytes of the text */
	uint32_t width; /* columns of a terminal */
} Piece;

/* Writes the character at `at` (< text.len); measures only when `out` is
 * NULL. */
Piece
escape_piece(Buf *out, Str text, uint32_t at);

/* Writes `text` as one line. */
void
escape_terminal(Buf *out, Str text);

/* Writes a path as one line that may begin a line, with a ":" behind it: a
 * path that begins with ":" or holds "::" gets "./" in front, since a line that
 * begins with "::" is a command to a CI log. */
void
escape_path(Buf *out, Str path);

/* Writes the first `columns` columns of `text` as one line, with blanks for
 * line ends, and … when there is more. */
void
escape_start(Buf *out, Str text, uint32_t columns);

/* Writes `text` as a JSON string with its quotation marks. Bytes that are no
 * UTF-8 become U+FFFD; what escape_piece would name becomes \uXXXX. */
void
escape_json(Buf *out, Str text);

#endif
