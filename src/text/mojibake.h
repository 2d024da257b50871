/* mojibake.h - UTF-8 that somebody read as Windows-1252, Latin-1 or
 * Windows-1251: "â€œ" for a quotation mark.
 *
 * A run counts only if its characters, written as bytes of the old code page,
 * are well-formed UTF-8 again, and if it is an unlikely piece of any real
 * text: an upper-case letter inside a lower-case word, a lone Â before a sign,
 * several pairs in a row. Single letters prove nothing. */
#ifndef PRCHECK_MOJIBAKE_H
#define PRCHECK_MOJIBAKE_H

#include "base/str.h"

typedef enum CodePage { CODEPAGE_1252, CODEPAGE_1251 } CodePage;

typedef struct Mojibake {
	Span span; /* the whole run */
	CodePage page;
	Span first;    /* its first wrong character as written */
	uint32_t code; /* what that was; 0 = its last byte is lost */
} Mojibake;

/* The first run that begins at or after `from`; false when there is none.
 * O(distance to it). */
bool
mojibake_next(Str text, uint32_t from, Mojibake *found);

#endif
