/* quotemark.c - the glyphs of quotation marks and the pairs they form. */
#include "lex/quotemark.h"

typedef struct GlyphRow {
	Str text;
	uint8_t level;
} GlyphRow;

static const GlyphRow rows[] = {
	{{"", 0}, 0},
#define GLYPH(name, text, level) {{(text), sizeof(text) - 1}, (level)},
#include "lex/quotemark.def"
#undef GLYPH
};

/* True when the glyph of `row` stands at the begin of `rest`, which is not
 * empty. Most differ in the first byte or, behind E2 80, in the last. */
static inline bool
stands_at(const GlyphRow *row, Str rest)
{
	uint32_t len = row->text.len;

	return row->text.ptr[0] == rest.ptr[0] && len <= rest.len &&
	       row->text.ptr[len - 1] == rest.ptr[len - 1] &&
	       str_starts(rest, row->text);
}

Glyph
glyph_at(Str text, uint32_t offset, uint32_t *len)
{
	uint32_t i, found = GLYPH_NONE;
	Str rest = str_slice(text, offset, text.len);

	*len = 0;
	if (!rest.len)
		return GLYPH_NONE;
	for (i = 1; i < GLYPHS; i++) {
		if (rows[i].text.len > *len && stands_at(&rows[i], rest)) {
			found = i;
			*len = rows[i].text.len;
		}
	}
	return (Glyph)found;
}

Glyph
glyph_of(Str text)
{
	uint32_t len;
	Glyph glyph = glyph_at(text, 0, &len);

	return len == text.len ? glyph : GLYPH_NONE;
}

Str
glyph_text(Glyph glyph)
{
	return rows[glyph].text;
}

uint32_t
glyph_level(Glyph glyph)
{
	return rows[glyph < GLYPHS ? glyph : GLYPH_NONE].level;
}
