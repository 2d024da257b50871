/* unicode.c - classes of code points, as far as releases need them. */
#include "text/unicode.h"

#include "text/utf8.h"

#include <utf8proc.h>

/* 1 << category, for tests of several at once. */
#define CATEGORY(name) (1u << UTF8PROC_CATEGORY_##name)

static bool
category_in(uint32_t code, uint32_t categories)
{
	return (1u << utf8proc_category((utf8proc_int32_t)code)) & categories;
}

static bool
between(uint32_t code, uint32_t low, uint32_t high)
{
	return code >= low && code <= high;
}

bool
unicode_space(uint32_t code)
{
	if (code < 0x80)
		return code == ' ' || code == '\t';
	return code == 0xA0 || between(code, 0x2000, 0x200A) ||
	       code == 0x202F || code == 0x205F || code == 0x3000;
}

bool
unicode_letter(uint32_t code)
{
	if (code < 0x80)
		return between(code | 0x20, 'a', 'z');
	if (between(code, 0x400, 0x481))
		return true;
	return category_in(code, CATEGORY(LU) | CATEGORY(LL) | CATEGORY(LT) |
	                                 CATEGORY(LM) | CATEGORY(LO));
}

bool
unicode_upper(uint32_t code)
{
	if (code < 0x80)
		return between(code, 'A', 'Z');
	if (between(code, 0x400, 0x45F))
		return code < 0x430;
	return category_in(code, CATEGORY(LU) | CATEGORY(LT));
}

bool
unicode_lower(uint32_t code)
{
	if (code < 0x80)
		return between(code, 'a', 'z');
	if (between(code, 0x400, 0x45F))
		return code >= 0x430;
	return category_in(code, CATEGORY(LL));
}

bool
unicode_digit(uint32_t code)
{
	if (code < 0x80)
		return between(code, '0', '9');
	return category_in(code, CATEGORY(ND));
}

bool
unicode_mark(uint32_t code)
{
	return code >= 0x300 &&
	       category_in(code, CATEGORY(MN) | CATEGORY(MC) | CATEGORY(ME));
}

/* The scripts that a homoglyph can come from, in order of code points. */
static const struct {
	uint32_t first, last;
	Script script;
} stretches[] = {
	{0x0000, 0x02B8, SCRIPT_LATIN},    {0x02E0, 0x02E4, SCRIPT_LATIN},
	{0x0370, 0x03E1, SCRIPT_GREEK},    {0x03F0, 0x03FF, SCRIPT_GREEK},
	{0x0400, 0x052F, SCRIPT_CYRILLIC}, {0x1C80, 0x1C8F, SCRIPT_CYRILLIC},
	{0x1D00, 0x1D25, SCRIPT_LATIN},    {0x1D26, 0x1D2A, SCRIPT_GREEK},
	{0x1D2B, 0x1D2B, SCRIPT_CYRILLIC}, {0x1D2C, 0x1D5C, SCRIPT_LATIN},
	{0x1D5D, 0x1D61, SCRIPT_GREEK},    {0x1D62, 0x1D65, SCRIPT_LATIN},
	{0x1D66, 0x1D6A, SCRIPT_GREEK},    {0x1D6B, 0x1D77, SCRIPT_LATIN},
	{0x1D78, 0x1D78, SCRIPT_CYRILLIC}, {0x1D79, 0x1DBE, SCRIPT_LATIN},
	{0x1DBF, 0x1DBF, SCRIPT_GREEK},    {0x1E00, 0x1EFF, SCRIPT_LATIN},
	{0x1F00, 0x1FFF, SCRIPT_GREEK},    {0x2071, 0x2071, SCRIPT_LATIN},
	{0x207F, 0x207F, SCRIPT_LATIN},    {0x2090, 0x209C, SCRIPT_LATIN},
	{0x2126, 0x2126, SCRIPT_GREEK},    {0x212A, 0x212B, SCRIPT_LATIN},
	{0x2C60, 0x2C7F, SCRIPT_LATIN},    {0xA640, 0xA69F, SCRIPT_CYRILLIC},
	{0xA722, 0xA7FF, SCRIPT_LATIN},    {0xAB30, 0xAB64, SCRIPT_LATIN},
	{0xAB65, 0xAB65, SCRIPT_GREEK},    {0xFB00, 0xFB06, SCRIPT_LATIN},
	{0xFF21, 0xFF3A, SCRIPT_LATIN},    {0xFF41, 0xFF5A, SCRIPT_LATIN},
};

Script
unicode_script(uint32_t code)
{
	uint32_t i;

	if (!unicode_letter(code))
		return SCRIPT_NONE;
	for (i = 0; i < sizeof stretches / sizeof *stretches; i++) {
		if (code <= stretches[i].last)
			return code >= stretches[i].first ? stretches[i].script
			                                  : SCRIPT_OTHER;
	}
	return SCRIPT_OTHER;
}

bool
unicode_ideograph(uint32_t code)
{
	return between(code, 0x3041, 0x30FF) || between(code, 0x31F0, 0x31FF) ||
	       between(code, 0x3400, 0x4DBF) || between(code, 0x4E00, 0x9FFF) ||
	       between(code, 0xF900, 0xFAFF) || between(code, 0x20000, 0x3FFFD);
}

bool
unicode_joined(uint32_t code)
{
	if (code < 0x590)
		return code == 0xA9 || code == 0xAE;
	return unicode_script(code) == SCRIPT_OTHER ||
	       between(code, 0xFE00, 0xFE0F) ||
	       between(code, 0x1F3FB, 0x1F3FF) ||
	       category_in(code, CATEGORY(SO)) ||
	       (unicode_mark(code) && !between(code, 0x1AB0, 0x1DFF));
}

uint32_t
unicode_fold(uint32_t code)
{
	if (code < 0x80)
		return between(code, 'A', 'Z') ? code + 0x20 : code;
	if (between(code, 0x400, 0x45F)) {
		if (code < 0x410)
			return code + 0x50;
		return code < 0x430 ? code + 0x20 : code;
	}
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

uint32_t
unicode_compose(uint32_t letter, uint32_t mark)
{
	/* The library writes a NUL behind what it composes. */
	utf8proc_int32_t pair[3] = {(utf8proc_int32_t)letter,
	                            (utf8proc_int32_t)mark, 0};
	utf8proc_ssize_t count = utf8proc_normalize_utf32(
		pair, 2, UTF8PROC_STABLE | UTF8PROC_COMPOSE);

	return count == 1 ? (uint32_t)pair[0] : 0;
}

uint32_t
unicode_width(uint32_t code)
{
	int width;

	if (code < 0x80)
		return between(code, 0x20, 0x7E);
	if (unicode_invisible(code) || unicode_bidi(code))
		return 0;
	width = utf8proc_charwidth((utf8proc_int32_t)code);
	return width > 0 ? (uint32_t)width : 0;
}

bool
unicode_bidi(uint32_t code)
{
	return code == 0x61C || code == 0x200E || code == 0x200F ||
	       between(code, 0x202A, 0x202E) || between(code, 0x2066, 0x2069);
}

bool
unicode_invisible(uint32_t code)
{
	return code == 0xAD || code == 0x180E ||
	       between(code, 0x200B, 0x200D) || between(code, 0x2060, 0x2064) ||
	       code == 0xFEFF || between(code, 0xE0000, 0xE007F);
}

bool
unicode_control(uint32_t code)
{
	if (code < 0x20)
		return code != '\t' && code != '\n' && code != '\r';
	return between(code, 0x7F, 0x9F) && code != 0x85;
}

uint32_t
unicode_fold_sign(uint32_t code)
{
	switch (code) {
	case 0x2018:
	case 0x2019:
	case 0x2BC:
		return '\'';
	case 0x2010:
	case 0x2011:
		return '-';
	default:
		return unicode_fold(code);
	}
}

/* Composes `code` with the marks that follow it. */
static uint32_t
fold_marks(Folding *folding, uint32_t code)
{
	while (folding->at < folding->text.len) {
		Utf8 next = utf8_at(folding->text, folding->at);
		uint32_t both;

		if (!unicode_mark(next.code))
			break;
		both = unicode_compose(code, next.code);
		if (!both)
			break;
		code = both;
		folding->at += next.len;
	}
	return code;
}

uint32_t
unicode_fold_next(Folding *folding)
{
	Str text = folding->text;

	while (folding->at < text.len) {
		Utf8 next = utf8_at(text, folding->at);
		uint32_t code = next.code;

		folding->at += next.len;
		if (unicode_invisible(code))
			continue;
		if (unicode_space(code)) {
			while (folding->at < text.len) {
				next = utf8_at(text, folding->at);
				if (!unicode_space(next.code) &&
				    !unicode_invisible(next.code))
					break;
				folding->at += next.len;
			}
			return ' ';
		}
		code = unicode_fold_sign(code);
		if (folding->at < text.len &&
		    str_byte(text, folding->at) > 0x7F)
			code = fold_marks(folding, code);
		return code == 0x451 ? 0x435 : code;
	}
	return UNICODE_END;
}

void
unicode_fold_text(Buf *out, Str text)
{
	Folding folding = {text, 0};
	char bytes[4];
	uint32_t code;

	while ((code = unicode_fold_next(&folding)) != UNICODE_END) {
		uint32_t len = utf8_write(code, bytes);

		buf_str(out, (Str){bytes, len});
	}
}

Str
unicode_folded(Arena *arena, Str text)
{
	/* One ill-formed byte gives three, no code point gives more bytes. */
	char *bytes = arena_take(arena, text.len, 3), piece[4];
	Folding folding = {text, 0};
	uint32_t code, len = 0;

	while ((code = unicode_fold_next(&folding)) != UNICODE_END) {
		uint32_t i, count = utf8_write(code, piece);

		for (i = 0; i < count; i++)
			bytes[len++] = piece[i];
	}
	return (Str){bytes, len};
}

bool
unicode_folds_to(Str text, Str folded)
{
	Folding folding = {text, 0};
	uint32_t at = 0, code;

	while ((code = unicode_fold_next(&folding)) != UNICODE_END) {
		Utf8 next;

		if (at >= folded.len)
			return false;
		next = utf8_at(folded, at);
		if (next.code != code)
			return false;
		at += next.len;
	}
	return at == folded.len;
}

bool
unicode_folds_alike(Str a, Str b)
{
	Folding left = {a, 0}, right = {b, 0};
	uint32_t code;

	do {
		code = unicode_fold_next(&left);
		if (code != unicode_fold_next(&right))
			return false;
	} while (code != UNICODE_END);
	return true;
}

const char *
unicode_version(void)
{
	return utf8proc_unicode_version();
}
