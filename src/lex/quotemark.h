/* quotemark.h - the glyphs of quotation marks and the pairs they form. */
#ifndef PRCHECK_QUOTEMARK_H
#define PRCHECK_QUOTEMARK_H

#include "base/str.h"

typedef enum Glyph {
	GLYPH_NONE,
#define GLYPH(name, text, level) GLYPH_##name,
#include "lex/quotemark.def"
#undef GLYPH
	GLYPHS,
} Glyph;

/* An opener and its closer. */
typedef struct MarkPair {
	uint8_t open;  /* Glyph */
	uint8_t close; /* Glyph */
} MarkPair;

/* The glyph at `offset` and its length in bytes, or GLYPH_NONE. The longest
 * one wins: two graves are one glyph. */
Glyph
glyph_at(Str text, uint32_t offset, uint32_t *len);

/* The glyph that `text` is as a whole, or GLYPH_NONE. */
Glyph
glyph_of(Str text);

/* As written: "“". */
Str
glyph_text(Glyph glyph);

/* 2 = double, 1 = single, 0 = GLYPH_NONE. */
uint32_t
glyph_level(Glyph glyph);

#endif
