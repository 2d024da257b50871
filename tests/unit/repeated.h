/* repeated.h - texts of a given length, for tests of bounds. */
#ifndef PRCHECK_UNIT_REPEATED_H
#define PRCHECK_UNIT_REPEATED_H

#include "base/buf.h"

#include <string.h>

/* `head`, `count` times `unit`, `tail`. In the unit "%s" is a word of its own
 * each time, of lower case letters. */
static inline Str
text_of(Arena *arena, const char *head, const char *unit, uint32_t count,
        const char *tail)
{
	Buf out = buf_memory(arena);
	uint32_t i;

	buf_text(&out, head);
	for (i = 0; i < count; i++) {
		char word[] = {(char)('a' + i % 26), (char)('a' + i / 26 % 26),
		               (char)('a' + i / 676), '\0'};
		const char *slot = strstr(unit, "%s");

		if (slot) {
			buf_str(&out, (Str){unit, (uint32_t)(slot - unit)});
			buf_text(&out, word);
		}
		buf_text(&out, slot ? slot + 2 : unit);
	}
	buf_text(&out, tail);
	return buf_view(&out);
}

#endif
