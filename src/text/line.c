/* line.c - where the lines of a text begin and end. */
#include "text/line.h"

#include <string.h>

#define EACH_BYTE(byte) (0x0101010101010101u * (byte))

/* True when one of the eight bytes is `byte`; may also be true for others,
 * never false when it is there. */
static inline uint64_t
holds(uint64_t eight, uint8_t byte)
{
	uint64_t other = eight ^ EACH_BYTE((uint64_t)byte);

	return (other - EACH_BYTE(1)) & ~other & EACH_BYTE(0x80);
}

/* The line end at `at`, or LINE_END_NONE; `at` is a candidate(). C2 and E2 are
 * lead bytes, so their sequences are found without decoding what is before. */
static LineEnd
ending_at(Str text, uint32_t at, uint32_t *len)
{
	const uint8_t *bytes = (const uint8_t *)text.ptr + at;
	uint32_t left = text.len - at;

	*len = 1;
	switch (bytes[0]) {
	case '\n':
		return LINE_END_LF;
	case '\r':
		if (left < 2 || bytes[1] != '\n')
			return LINE_END_CR;
		*len = 2;
		return LINE_END_CRLF;
	case 0xC2:
		*len = 2;
		if (left >= 2 && bytes[1] == 0x85)
			return LINE_END_NEL;
		break;
	default: /* E2 */
		*len = 3;
		if (left >= 3 && bytes[1] == 0x80 && bytes[2] == 0xA8)
			return LINE_END_LS;
		if (left >= 3 && bytes[1] == 0x80 && bytes[2] == 0xA9)
			return LINE_END_PS;
		break;
	}
	*len = 0;
	return LINE_END_NONE;
}

/* The first byte from `at` to `stop` that may end a line, or `stop`. */
static uint32_t
candidate(Str text, uint32_t at, uint32_t stop)
{
	for (; at < stop; at++) {
		uint8_t byte = str_byte(text, at);

		if (byte == '\n' || byte == '\r' || byte == 0xC2 ||
		    byte == 0xE2)
			break;
	}
	return at;
}

/* The line that begins at `begin`. */
static Line
line_from(Str text, uint32_t begin)
{
	uint32_t at = begin, len;
	uint64_t eight;

	while (at < text.len) {
		uint32_t stop = text.len;
		LineEnd ending;

		if (text.len - at >= sizeof eight) {
			stop = at + (uint32_t)sizeof eight;
			memcpy(&eight, text.ptr + at, sizeof eight);
			if (!(holds(eight, '\n') | holds(eight, '\r') |
			      holds(eight, 0xC2) | holds(eight, 0xE2))) {
				at = stop;
				continue;
			}
		}
		at = candidate(text, at, stop);
		if (at == stop)
			continue;
		ending = ending_at(text, at, &len);
		if (ending != LINE_END_NONE)
			return (Line){begin, at, at + len, (uint8_t)ending};
		at++;
	}
	return (Line){begin, text.len, text.len, LINE_END_NONE};
}

/* Counts first: a text of newlines alone has 16 bytes of lines a byte, and a
 * growing array would leave as much behind again. */
Lines
lines_split(Arena *arena, Str text)
{
	Lines lines = {0};
	uint32_t at = 0;

	do {
		at = line_from(text, at).next;
		lines.capacity++;
	} while (at < text.len);
	lines.items = arena_take(arena, lines.capacity, sizeof *lines.items);
	at = 0;
	do {
		lines.items[lines.count] = line_from(text, at);
		at = lines.items[lines.count++].next;
	} while (at < text.len);
	return lines;
}

uint32_t
line_at(const Lines *lines, uint32_t offset)
{
	uint32_t low = 0, high = lines->count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (lines->items[middle].begin <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}
