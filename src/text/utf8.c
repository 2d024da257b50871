/* utf8.c - strict UTF-8 (RFC 3629, Unicode 15.0 table 3-7), one code point at
 * a time. */
#include "text/utf8.h"

#include <string.h>

/* What may follow a lead byte. */
typedef struct Lead {
	uint8_t more;      /* continuation bytes; 0 = the byte leads nothing */
	uint8_t low, high; /* bounds of the first of them */
	uint8_t below;     /* Utf8Fault when it is less than `low` */
	uint8_t above;     /* Utf8Fault when it is more than `high` */
	uint8_t fault;     /* Utf8Fault when `more` is 0 */
} Lead;

static Lead
lead_of(uint8_t byte)
{
	Lead lead = {1, 0x80, 0xBF, UTF8_TRUNCATED, UTF8_TRUNCATED, 0};

	if (byte < 0xC0)
		return (Lead){.fault = UTF8_STRAY};
	if (byte < 0xC2)
		return (Lead){.fault = UTF8_OVERLONG};
	if (byte >= 0xF8)
		return (Lead){.fault = UTF8_NEVER};
	if (byte >= 0xF5)
		return (Lead){.fault = UTF8_TOO_LARGE};
	if (byte >= 0xF0) {
		lead.more = 3;
		if (byte == 0xF0) {
			lead.low = 0x90;
			lead.below = UTF8_OVERLONG;
		} else if (byte == 0xF4) {
			lead.high = 0x8F;
			lead.above = UTF8_TOO_LARGE;
		}
	} else if (byte >= 0xE0) {
		lead.more = 2;
		if (byte == 0xE0) {
			lead.low = 0xA0;
			lead.below = UTF8_OVERLONG;
		} else if (byte == 0xED) {
			lead.high = 0x9F;
			lead.above = UTF8_SURROGATE;
		}
	}
	return lead;
}

static bool
continues(Str text, uint32_t at)
{
	return at < text.len && (str_byte(text, at) & 0xC0) == 0x80;
}

static Utf8
ill_formed(uint32_t len, uint8_t fault)
{
	return (Utf8){UTF8_REPLACEMENT, (uint8_t)len, fault};
}

Utf8
utf8_at(Str text, uint32_t offset)
{
	uint8_t first = str_byte(text, offset), byte;
	uint32_t code, i;
	Lead lead;

	if (first < 0x80)
		return (Utf8){first, 1, UTF8_GOOD};
	/* The commonest by far, and without special cases. */
	if (first >= 0xC2 && first <= 0xDF && continues(text, offset + 1)) {
		code = (first & 0x1Fu) << 6 |
		       (str_byte(text, offset + 1) & 0x3Fu);
		return (Utf8){code, 2, UTF8_GOOD};
	}
	lead = lead_of(first);
	if (!lead.more)
		return ill_formed(1, lead.fault);
	if (!continues(text, offset + 1))
		return ill_formed(1, UTF8_TRUNCATED);
	byte = str_byte(text, offset + 1);
	if (byte < lead.low)
		return ill_formed(1, lead.below);
	if (byte > lead.high)
		return ill_formed(1, lead.above);
	code = first & (0x3Fu >> lead.more);
	for (i = 1; i <= lead.more; i++) {
		if (!continues(text, offset + i))
			return ill_formed(i, UTF8_TRUNCATED);
		code = code << 6 | (str_byte(text, offset + i) & 0x3Fu);
	}
	return (Utf8){code, (uint8_t)(lead.more + 1), UTF8_GOOD};
}

/* A lead byte is never a continuation byte, so what begins at the nearest
 * lead and ends exactly at `offset` is what a reader from the front saw. */
Utf8
utf8_before(Str text, uint32_t offset)
{
	Str head = str_slice(text, 0, offset);
	uint32_t back;

	for (back = 1; back <= 4 && back <= head.len; back++) {
		if (continues(head, head.len - back))
			continue;
		Utf8 found = utf8_at(head, head.len - back);

		if (found.len == back)
			return found;
		break;
	}
	return ill_formed(1, UTF8_STRAY);
}

uint32_t
utf8_write(uint32_t code, char bytes[4])
{
	if (code < 0x80) {
		bytes[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		bytes[0] = (char)(0xC0 | code >> 6);
		bytes[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		bytes[0] = (char)(0xE0 | code >> 12);
		bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | code >> 18);
	bytes[1] = (char)(0x80 | (code >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (code >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

uint32_t
utf8_count(Str text)
{
	uint32_t at = 0, count = 0;

	while (at < text.len) {
		uint64_t eight;

		if (text.len - at >= sizeof eight) {
			memcpy(&eight, text.ptr + at, sizeof eight);
			if (!(eight & 0x8080808080808080u)) {
				at += (uint32_t)sizeof eight;
				count += (uint32_t)sizeof eight;
				continue;
			}
		}
		at += utf8_at(text, at).len;
		count++;
	}
	return count;
}
