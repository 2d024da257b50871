/* harmless.c - what must hold of all bytes that the program prints. */
#include "harmless.h"

#include "expect.h"
#include "text/unicode.h"
#include "text/utf8.h"

uint32_t
harmless_lines(Str text)
{
	uint32_t at, line = 0, count = 0;

	for (at = 0; at < text.len; at += utf8_at(text, at).len) {
		Utf8 c = utf8_at(text, at);
		Str rest = str_slice(text, at, text.len);

		EXPECT(c.fault == UTF8_GOOD && c.code != 0x85);
		EXPECT(c.code != 0x2028 && c.code != 0x2029);
		EXPECT(c.code == '\n' || c.code >= 0x20);
		EXPECT(!unicode_control(c.code) && !unicode_bidi(c.code));
		EXPECT(!unicode_invisible(c.code));
		EXPECT(!str_starts(rest, STR("##[")));
		EXPECT(at > line || !str_starts(rest, STR("::")));
		count += c.code == '\n';
		line = c.code == '\n' ? at + 1 : line;
	}
	EXPECT(line == text.len);
	return count;
}
