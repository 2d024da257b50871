/* homoglyph.c - letters of another script that look like the word's own. */
#include "text/homoglyph.h"

#include "text/utf8.h"

/* What a part of a word holds of one script. */
typedef struct Share {
	uint32_t letters;
	uint32_t alike; /* that look like letters of another script */
	uint32_t upper;
	uint32_t code; /* the first one */
	Span span;     /* from the first to the last one */
} Share;

typedef struct Part {
	Share shares[SCRIPT_OTHER + 1];
	uint32_t letters;
} Part;

static bool
looks_latin(uint32_t code)
{
	static const uint16_t cyrillic_greek[] = {
		0x0391, 0x0392, 0x0395, 0x0396, 0x0397, 0x0399, 0x039A,
		0x039C, 0x039D, 0x039F, 0x03A1, 0x03A4, 0x03A5, 0x03A7,
		0x03BD, 0x03BF, 0x0405, 0x0406, 0x0408, 0x0410, 0x0412,
		0x0415, 0x041A, 0x041C, 0x041D, 0x041E, 0x0420, 0x0421,
		0x0422, 0x0423, 0x0425, 0x0430, 0x0435, 0x043E, 0x0440,
		0x0441, 0x0443, 0x0445, 0x0455, 0x0456, 0x0458,
	};
	uint32_t i;

	for (i = 0; i < sizeof cyrillic_greek / sizeof *cyrillic_greek; i++) {
		if (cyrillic_greek[i] == code)
			return true;
	}
	return false;
}

static bool
looks_cyrillic(uint32_t code)
{
	return code < 128 &&
	       str_find(STR("ABEKMHOPCTXYaeopcyxiIjJsS"), (char)code, 0) < 25;
}

static void
part_add(Part *part, uint32_t code, Span span)
{
	Script script = unicode_script(code);
	Share *share = &part->shares[script];

	if (script == SCRIPT_NONE)
		return;
	if (!share->letters) {
		share->span.begin = span.begin;
		share->code = code;
	}
	share->span.end = span.end;
	share->letters++;
	share->upper += unicode_upper(code);
	share->alike += script == SCRIPT_LATIN ? looks_cyrillic(code)
	                                       : looks_latin(code);
	part->letters++;
}

/* A Latin abbreviation with a Russian ending. */
static bool
ending(const Share *latin, const Share *cyrillic)
{
	return latin->letters >= 2 && latin->upper == latin->letters &&
	       cyrillic->upper == 0 && cyrillic->span.begin >= latin->span.end;
}

/* The odd script of `part` beside Latin, or SCRIPT_NONE. */
static Script
odd_script(const Part *part, Script foreign)
{
	const Share *latin = &part->shares[SCRIPT_LATIN];
	const Share *other = &part->shares[foreign];
	bool latin_odd = latin->alike == latin->letters &&
	                 foreign == SCRIPT_CYRILLIC;
	bool other_odd = other->alike == other->letters;

	if (!latin->letters || !other->letters || part->letters < 3 ||
	    ending(latin, other))
		return SCRIPT_NONE;
	if (latin_odd && other_odd)
		return latin->letters < other->letters ? SCRIPT_LATIN : foreign;
	return other_odd ? foreign : latin_odd ? SCRIPT_LATIN : SCRIPT_NONE;
}

static bool
part_judge(const Part *part, Homoglyph *found)
{
	Script foreign = part->shares[SCRIPT_CYRILLIC].letters ? SCRIPT_CYRILLIC
	                                                       : SCRIPT_GREEK;
	Script odd = odd_script(part, foreign);

	if (odd == SCRIPT_NONE)
		return false;
	found->span = part->shares[odd].span;
	found->code = part->shares[odd].code;
	found->script = odd;
	found->other = odd == SCRIPT_LATIN ? foreign : SCRIPT_LATIN;
	return true;
}

bool
homoglyph_find(Str word, Homoglyph *found)
{
	Part part = {0};
	uint32_t at = 0;

	while (at < word.len) {
		Utf8 next = utf8_at(word, at);

		if (!unicode_letter(next.code) && !unicode_mark(next.code) &&
		    !unicode_digit(next.code)) {
			if (part_judge(&part, found))
				return true;
			part = (Part){0};
		} else {
			part_add(&part, next.code, (Span){at, at + next.len});
		}
		at += next.len;
	}
	return part_judge(&part, found);
}
