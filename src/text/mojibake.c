/* mojibake.c - UTF-8 that somebody read as an old code page. */
#include "text/mojibake.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* One wrong character: a lead and its continuations, as written. */
typedef struct Unit {
	CodePage page;
	uint8_t lead; /* byte of the old code page */
	uint32_t begin;
	uint32_t end;
	uint32_t second; /* the character after the lead, as written */
	uint32_t code;   /* decoded; 0 = not well-formed */
} Unit;

/* Bytes 80 to 9F of Windows-1252; 0 = undefined. */
static const uint16_t upper_1252[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
	0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* Bytes 80 to BF of Windows-1251. */
static const uint16_t upper_1251[64] = {
	0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021,
	0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
	0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0,      0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
	0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7,
	0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
	0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
	0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
};

/* The byte 80 to BF that `code` is in `page`, or 0. Latin-1 gives the controls
 * U+0080 to U+009F. */
static uint8_t
continuation(CodePage page, uint32_t code)
{
	const uint16_t *table = page == CODEPAGE_1252 ? upper_1252 : upper_1251;
	uint32_t i, count = page == CODEPAGE_1252 ? 32 : 64;

	if (page == CODEPAGE_1252 && code >= 0x80 && code <= 0xBF)
		return (uint8_t)code;
	for (i = 0; code && i < count; i++) {
		if (table[i] == code)
			return (uint8_t)(0x80 + i);
	}
	return 0;
}

/* The lead that the two bytes at `offset` are: their byte in the old page, or
 * 0. Â Ã Ä Å Ð Ñ â ï ð of Windows-1252, Р С в of Windows-1251. */
static uint8_t
lead_at(Str text, uint32_t offset, CodePage *page)
{
	uint8_t first = (uint8_t)text.ptr[offset], second;

	if ((first != 0xC3 && first != 0xD0) || offset + 1 >= text.len)
		return 0;
	second = (uint8_t)text.ptr[offset + 1];
	if (first == 0xC3) {
		*page = CODEPAGE_1252;
		switch (second) {
		case 0x82:
		case 0x83:
		case 0x84:
		case 0x85:
		case 0x90:
		case 0x91:
		case 0xA2:
		case 0xAF:
		case 0xB0:
			return (uint8_t)(second + 0x40);
		default:
			return 0;
		}
	}
	*page = CODEPAGE_1251;
	switch (second) {
	case 0xA0:
		return 0xD0; /* Р */
	case 0xA1:
		return 0xD1; /* С */
	case 0xB2:
		return 0xE2; /* в */
	default:
		return 0;
	}
}

/* Reads the unit at `offset`; false when no continuation follows the lead. The
 * code of one that is not whole is 0; a unit of two is always whole. */
static bool
unit_at(Str text, uint32_t offset, Unit *unit)
{
	char bytes[4];
	uint32_t need, have = 1, at = offset + 2;
	Utf8 decoded;

	unit->lead = lead_at(text, offset, &unit->page);
	if (!unit->lead)
		return false;
	need = unit->lead >= 0xF0 ? 4 : unit->lead >= 0xE0 ? 3 : 2;
	bytes[0] = (char)unit->lead;
	unit->begin = offset;
	unit->second = 0;
	while (have < need && at < text.len) {
		Utf8 next = utf8_at(text, at);
		uint8_t byte = continuation(unit->page, next.code);

		if (!byte)
			break;
		if (have == 1)
			unit->second = next.code;
		bytes[have++] = (char)byte;
		at += next.len;
	}
	unit->end = at;
	decoded = utf8_at((Str){bytes, have}, 0);
	unit->code = have == need && decoded.fault == UTF8_GOOD ? decoded.code
	                                                        : 0;
	return have > 1;
}

static bool
closes_words(uint32_t code)
{
	switch (code) {
	case 0x00A0:
	case 0x00AE:
	case 0x00BB:
	case 0x2013:
	case 0x2014:
	case 0x2018:
	case 0x2019:
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x2026:
	case 0x2122:
	case 0x203A:
	case 0x00AB:
	case 0x2039:
	case 0x201A:
		return true;
	default:
		return false;
	}
}

/* Two characters whose lead is a capital that some languages use: unlikely
 * only by what stands around them. */
static bool
pair_unlikely(Str text, const Unit *unit)
{
	uint32_t before = unit->begin ? utf8_before(text, unit->begin).code : 0;
	uint32_t after = unit->end < text.len ? utf8_at(text, unit->end).code
	                                      : 0;
	uint32_t second = unit->second;

	if (unicode_upper(before))
		return false;
	if (unit->lead == 0xC2 && (unit->code < 0xA0 || closes_words(before)))
		return false;
	if (unicode_lower(before))
		return true;
	if (unit->lead == 0xC3 && second == 0x00A0)
		return !unicode_letter(before);
	if (unit->lead == 0xC2 && second == 0x00A0)
		return true;
	if (closes_words(second))
		return unit->lead == 0xC3 && unicode_lower(after);
	return true;
}

/* True for a unit that no real text holds. `pairs` is the number of units of
 * Cyrillic leads in a row from this one on. */
static bool
unit_unlikely(Str text, const Unit *unit, uint32_t pairs)
{
	switch (unit->lead) {
	case 0xC2:
	case 0xC3:
	case 0xC4:
	case 0xC5:
		return pair_unlikely(text, unit);
	case 0xD0:
	case 0xD1:
		return pairs >= (unit->page == CODEPAGE_1252 ? 2u : 3u);
	case 0xE2:
		if (unit->page == CODEPAGE_1252 && unit->second == 0x20AC)
			return true;
		if (unit->page == CODEPAGE_1252)
			return unit->code >= 0x2000 && unit->code < 0x2C00;
		if (unit->second == 0x0402)
			return unit->code != 0;
		return unit->code == 0x2116 || unit->code == 0x2122 ||
		       unit->code == 0x20AC;
	case 0xEF:
		return unit->code == 0xFEFF || unit->code == 0xFFFD;
	default:
		return unit->code >= 0x1F000;
	}
}

/* The units of Cyrillic leads in a row from `offset` on, at most 3. */
static uint32_t
count_pairs(Str text, uint32_t offset)
{
	uint32_t pairs = 0;
	Unit unit;

	while (pairs < 3 && offset < text.len && unit_at(text, offset, &unit) &&
	       (unit.lead == 0xD0 || unit.lead == 0xD1)) {
		offset = unit.end;
		pairs++;
	}
	return pairs;
}

bool
mojibake_next(Str text, uint32_t from, Mojibake *found)
{
	uint32_t at, row = 0;
	Unit unit;

	for (at = from; at < text.len; at++) {
		if (str_byte(text, at) < 0x80 || !unit_at(text, at, &unit) ||
		    !unit_unlikely(text, &unit, count_pairs(text, at)))
			continue;
		found->span = found->first = (Span){unit.begin, unit.end};
		found->page = unit.page;
		found->code = unit.code;
		row = unit.lead == 0xD0 || unit.lead == 0xD1 ? 3 : 0;
		while (unit.end < text.len && unit_at(text, unit.end, &unit) &&
		       unit.page == found->page &&
		       unit_unlikely(text, &unit, row))
			found->span.end = unit.end;
		return true;
	}
	return false;
}
