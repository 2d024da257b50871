/* variant.c - texts that say the same in other bytes. */
#include "variant.h"

#include "base/buf.h"
#include "text/source.h"

enum { MARK, CRLF, LINE_END };

/* NULs between words are UTF-16 when most are at even or at odd places: a byte
 * more may turn that guess, and then nothing else is said of the text. */
static bool
is_utf8(Arena *arena, Str text)
{
	return source_read(arena, STR("x.txt"), text)->encoding ==
	       ENCODING_UTF8;
}

static bool
can_vary(Arena *arena, Str text, uint32_t which)
{
	return is_utf8(arena, text) && !str_starts(text, STR("\xEF\xBB\xBF")) &&
	       (which == MARK || str_find(text, '\r', 0) == text.len);
}

Variant
variant_make(Arena *arena, Str text, uint32_t which)
{
	Buf out = buf_memory(arena);
	Variant variant = {.text = text};
	uint32_t i;

	if (!can_vary(arena, text, which))
		return variant;
	variant.moved = arena_take(arena, text.len + 1u, sizeof(uint32_t));
	if (which == MARK)
		buf_text(&out, "\xEF\xBB\xBF");
	for (i = 0; i < text.len; i++) {
		variant.moved[i] = (uint32_t)out.len;
		if (which == CRLF && text.ptr[i] == '\n')
			buf_byte(&out, '\r');
		buf_byte(&out, text.ptr[i]);
	}
	variant.moved[text.len] = (uint32_t)out.len;
	if (which == LINE_END)
		buf_byte(&out, '\n');
	variant.text = buf_view(&out);
	if (!is_utf8(arena, variant.text))
		variant.moved = NULL;
	return variant;
}
