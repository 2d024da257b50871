/* text_claims.c - what must hold of lines, places, code points and tokens. */
#include "text_claims.h"

#include "expect.h"
#include "text/unicode.h"

/* Claims that `found`, at `at`, is what a table of ranges says (RFC 3629). */
static void
claim_code(Str text, uint32_t at, Utf8 found)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	Utf8 before = utf8_before(text, at + found.len);
	char bytes[4];
	uint32_t i, code = str_byte(text, at);
	uint32_t len = code < 0x80 ? 1 : code < 0xE0 ? 2 : code < 0xF0 ? 3 : 4;
	bool good = code < 0x80 || (code >= 0xC0 && code < 0xF8);

	code &= len == 1 ? 0x7F : 0x7Fu >> len;
	for (i = 1; i < len && good; i++) {
		good = at + i < text.len && str_byte(text, at + i) >> 6 == 2;
		if (good)
			code = code << 6 | (str_byte(text, at + i) & 0x3F);
	}
	good = good && code >= least[len] && code <= 0x10FFFF &&
	       (code < 0xD800 || code > 0xDFFF);
	EXPECT((found.fault == UTF8_GOOD) == good);
	EXPECT(before.code == found.code && before.len == found.len);
	if (good)
		EXPECT(str_equal((Str){bytes, utf8_write(code, bytes)},
		                 str_slice(text, at, at + found.len)));
}

static void
claim_place(const Source *source, uint32_t at, uint32_t line, uint32_t column)
{
	Place place = source_place(source, at);

	EXPECT(place.line == line && place.column == column);
	EXPECT(source_utf16_column(source, at) >= column);
}

void
claim_lines(const Source *source)
{
	Str text = source->text;
	uint32_t i, at = 0, column = 1, bom = text.len - source->body.len;

	for (i = 0; i < source->lines.count; i++, column = 1) {
		Line line = source->lines.items[i];

		EXPECT(line.begin == at && line.end <= line.next);
		EXPECT(line.begin < line.next || text.len == 0);
		while (at < line.next) {
			Utf8 found = utf8_at(text, at);

			claim_code(text, at, found);
			if (text.len < 256 || at % 61 == 0)
				claim_place(source, at, i + 1, column);
			column += at >= bom;
			at += found.len;
		}
		EXPECT(at == line.next);
	}
	EXPECT(at == text.len);
}

void
claim_tokens(Arena *arena, const Lexicon *lexicon, Str text)
{
	Tokens tokens = {0};
	uint32_t i, at = 0;

	words_cut(arena, lexicon, text, (Span){0, text.len}, &tokens);
	for (i = 0; i <= tokens.count; i++) {
		const Token *token = i < tokens.count ? &tokens.items[i] : NULL;
		uint32_t end = token ? token->begin : text.len;

		EXPECT(at <= end);
		while (at < end) {
			Utf8 found = utf8_at(text, at);

			EXPECT(unicode_space(found.code) ||
			       unicode_invisible(found.code) ||
			       unicode_bidi(found.code) || found.code == '\n' ||
			       found.code == '\r' || found.code == 0x85 ||
			       found.code >> 1 == 0x1014);
			at += found.len;
		}
		if (!token)
			return;
		EXPECT(token->end > at);
		EXPECT((token->kind == TOKEN_MARK) ==
		       (token->sign != 0 && token->kind != TOKEN_SIGN));
		if (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER)
			EXPECT(token->shape & SHAPE_DOTTED ||
			       token->hash == lexicon_hash(word_folded(
						      arena, text, token)));
		at = token->end;
	}
}
