/* utf8.h - strict UTF-8 (RFC 3629, Unicode 15.0 table 3-7), one code point
 * at a time. */
#ifndef PRCHECK_UTF8_H
#define PRCHECK_UTF8_H

#include "base/str.h"

/* Why bytes are not UTF-8. */
typedef enum Utf8Fault {
	UTF8_GOOD,
	UTF8_STRAY,     /* a continuation byte 80..BF without a lead */
	UTF8_TRUNCATED, /* a lead without enough continuation bytes */
	UTF8_OVERLONG,  /* longer than needed: C0, C1, E0 80..9F, F0 80..8F */
	UTF8_SURROGATE, /* U+D800..DFFF: ED A0..BF */
	UTF8_TOO_LARGE, /* above U+10FFFF: F4 90.., F5..F7 */
	UTF8_NEVER,     /* F8..FF: in no UTF-8 at all */
	UTF8_FAULTS,
} Utf8Fault;

enum { UTF8_REPLACEMENT = 0xFFFD };

typedef struct Utf8 {
	uint32_t code; /* UTF8_REPLACEMENT for ill-formed bytes */
	uint8_t len;   /* bytes, at least 1; ill-formed: the maximal subpart
	                  * (Unicode 15.0, section 3.9, U+FFFD substitution) */
	uint8_t fault; /* Utf8Fault */
} Utf8;

/* The code point at `offset`, which must be < text.len. */
Utf8
utf8_at(Str text, uint32_t offset);

/* The code point that ends just before `offset` (> 0). */
Utf8
utf8_before(Str text, uint32_t offset);

/* Writes `code` to `bytes`; gives the number of bytes, 1 to 4. */
uint32_t
utf8_write(uint32_t code, char bytes[4]);

/* The number of code points; each ill-formed subpart counts as one. */
uint32_t
utf8_count(Str text);

#endif
