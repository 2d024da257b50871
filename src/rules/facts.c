/* facts.c - small questions about the release that several rules ask. */
#include "rules/facts.h"

#include "base/limits.h"
#include "text/mojibake.h"
#include "text/unicode.h"

enum { SHOWN = 40 }; /* code points of the text in a detail */

SectionKind
fact_section(const RuleRun *run, uint32_t block)
{
	/* align/ gives every block one */
	return (SectionKind)run->release->sections.items[block].kind;
}

/* True for the CR of a CR LF at byte `at`. */
static bool
halves_line_end(Str text, uint32_t at)
{
	return text.ptr[at] == '\r' && at + 1 < text.len &&
	       text.ptr[at + 1] == '\n';
}

uint32_t
fact_characters(const RuleRun *run, Span span)
{
	Str text = source_text(run->source, span);
	uint32_t at, count = 0;

	for (at = 0; at < text.len; at += utf8_at(text, at).len)
		count += !halves_line_end(text, at);
	return count;
}

Str
fact_words(const RuleRun *run, Span span)
{
	Str text = source_text(run->source, span);
	uint32_t at = 0, len = 0, shown = 0;
	char *out;

	if (run->reported >= LIMIT_RULE_FINDINGS)
		return STR("");
	out = arena_take(run->arena, SHOWN + 1, 4);
	while (at < text.len && shown < SHOWN) {
		Utf8 next = utf8_at(text, at);
		bool space = next.code == '\n' || next.code == '\r' ||
		             unicode_space(next.code);

		at += next.len;
		if (halves_line_end(text, at - next.len))
			continue;
		if (space)
			next.code = ' ';
		else if (unicode_control(next.code) || unicode_bidi(next.code))
			continue;
		shown++;
		len += utf8_write(next.code, out + len);
	}
	if (at < text.len)
		len += utf8_write(0x2026, out + len);
	return (Str){out, len};
}

uint32_t
fact_line(const RuleRun *run, uint32_t offset)
{
	return line_at(&run->source->lines, offset) + 1;
}

uint32_t
fact_token(const RuleRun *run, uint32_t offset)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t low = 0, high = tokens->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (tokens->items[middle].begin < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
fact_language(const RuleRun *run)
{
	return !str_equal(run->release->language, STR("und"));
}

static char
ascii_lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

bool
fact_listed(const Value *words, Str word)
{
	uint32_t i, k;

	for (i = 0; i < words->count; i++) {
		Str item = words->items[i];

		for (k = 0; k < word.len && item.len == word.len; k++) {
			if (ascii_lower(item.ptr[k]) !=
			    ascii_lower(word.ptr[k]))
				break;
		}
		if (k == word.len && item.len == word.len)
			return true;
	}
	return false;
}

const Attribution *
fact_attribution(const RuleRun *run, const Quote *quote)
{
	return quote->attribution == NONE
	               ? NULL
	               : &run->release->attributions.items[quote->attribution];
}

const Quote *
fact_next_quote(const RuleRun *run, uint32_t *from)
{
	const Quotes *quotes = &run->release->quotes;

	while (fact_language(run) && *from < quotes->count) {
		const Quote *quote = &quotes->items[(*from)++];

		if (quote->depth == 0 && !quote->broken)
			return quote;
	}
	return NULL;
}

const Quote *
fact_next_attributed(const RuleRun *run, uint32_t *from)
{
	const Quote *quote;

	while ((quote = fact_next_quote(run, from))) {
		if (quote->attribution != NONE && quote->continues == NONE)
			return quote;
	}
	return NULL;
}

bool
fact_prose(const RuleRun *run, uint32_t index)
{
	const Block *block = &run->release->blocks.items[index];

	if (block->flags & (BLOCK_LIST_ITEM | BLOCK_CONTACT_DATA |
	                    BLOCK_END_MARK | BLOCK_MAIL | BLOCK_EMBARGO) ||
	    block->label != LABEL_NONE)
		return false;
	switch (fact_section(run, index)) {
	case SECTION_LEAD:
	case SECTION_PARAGRAPH:
	case SECTION_OTHER:
		return true;
	default:
		return false;
	}
}

bool
fact_differ_in_curl(Glyph open, Glyph close)
{
	static const bool curls[GLYPHS] = {
		[GLYPH_STRAIGHT_DOUBLE] = true, [GLYPH_LEFT_DOUBLE] = true,
		[GLYPH_RIGHT_DOUBLE] = true,    [GLYPH_STRAIGHT_SINGLE] = true,
		[GLYPH_LEFT_SINGLE] = true,     [GLYPH_RIGHT_SINGLE] = true,
	};

	return curls[open] && curls[close] &&
	       glyph_level(open) == glyph_level(close);
}

/* True when `fault` hides neither where speech begins nor where it ends. */
static bool
is_blemish(const MarkFault *fault)
{
	return fault->kind == MARK_MISMATCH &&
	       fact_differ_in_curl((Glyph)fault->open, (Glyph)fault->close);
}

const bool *
fact_faulty_blocks(const RuleRun *run)
{
	const MarkFaults *faults = &run->release->mark_faults;
	bool *faulty = arena_take(run->arena, run->release->blocks.count,
	                          sizeof *faulty);
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		uint32_t block = release_block_at(run->release,
		                                  faults->items[i].span.begin);

		if (!faults->items[i].single && !is_blemish(&faults->items[i]))
			faulty[block] = true;
	}
	return faulty;
}

bool
fact_mojibake(const RuleRun *run, Span span)
{
	enum { REACH = 3 }; /* characters of one wrong one around `span` */
	Str text = run->source->text;
	uint32_t from = span.begin, end = span.end, i;
	Mojibake found;

	for (i = 0; i < REACH && from > 0; i++)
		from -= utf8_before(text, from).len;
	for (i = 0; i < REACH && end < text.len; i++)
		end += utf8_at(text, end).len;
	text = str_slice(text, 0, end);
	while (mojibake_next(text, from, &found)) {
		if (span_meets(found.span, span))
			return true;
		from = found.span.end;
	}
	return false;
}

bool
fact_beside(const RuleRun *run, Span one, Span other)
{
	Span left = one.begin < other.begin ? one : other;
	Span right = one.begin < other.begin ? other : one;
	uint32_t at = fact_token(run, left.end);

	if (span_empty(one) || span_empty(other) || span_meets(one, other))
		return false;
	if (fact_sign(run, at) == ',')
		at++;
	return run->release->tokens.items[at].begin == right.begin;
}

uint32_t
fact_sign(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;

	return at < tokens->count && tokens->items[at].kind == TOKEN_SIGN
	               ? tokens->items[at].sign
	               : 0;
}
