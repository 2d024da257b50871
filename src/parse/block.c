/* block.c - lines become blocks, blocks become tokens. */
#include "parse/parse.h"

#include "parse/feature.h"
#include "parse/wrap.h"
#include "text/unicode.h"

enum {
	END_SIGNS = 3,
	RETURN_BYTES = 24,
	GAP_SPACES = 12, /* so many spaces in a line part columns */
};

/* True when the line has no letter or digit: a rule or an end mark, which no
 * wrapping joins. */
static bool
only_signs(Str text)
{
	uint32_t at = 0;

	while (at < text.len) {
		Utf8 next = utf8_at(text, at);

		if (unicode_letter(next.code) || unicode_digit(next.code))
			return false;
		at += next.len;
	}
	return true;
}

/* True when the line begins with a bullet and a space. */
static bool
begins_item(Str text)
{
	Utf8 first = utf8_at(text, 0);

	return feature_bullet(first.code) && first.len < text.len &&
	       unicode_space(utf8_at(text, first.len).code);
}

/* True when line `index` and the next one are parts of one block. */
static bool
continues(const Wrapping *wrapping, const Source *source, uint32_t index)
{
	Str next;

	if (index + 1 >= source->lines.count)
		return false;
	next = source_text(source, wrap_line(source, index + 1));
	if (!next.len)
		return false;
	if (!wrapping->all &&
	    (!wrapping->some || begins_item(next) || only_signs(next) ||
	     only_signs(source_text(source, wrap_line(source, index)))))
		return false;
	return wrap_joins(wrapping, source, index);
}

/* The end of `text` without "###" or "# # #" glued to it, or its length. */
static uint32_t
before_end_mark(Str text)
{
	uint32_t at = text.len;
	uint32_t end = text.len;
	uint32_t signs = 0;

	while (at > 0) {
		Utf8 last = utf8_before(text, at);

		if (last.code == '#') {
			signs++;
			end = at - last.len;
		} else if (!unicode_space(last.code)) {
			break;
		}
		at -= last.len;
	}
	return at > 0 && signs >= END_SIGNS ? end : text.len;
}

/* The bytes of "###" at the start of `text`, 0 when it has none. */
static uint32_t
end_mark_first(Str text)
{
	uint32_t at = 0;

	while (at < text.len && text.ptr[at] == '#')
		at++;
	return at == END_SIGNS && at < text.len && text.ptr[at] == ' ' ? at : 0;
}

/* `span` without blanks around; it holds something else. */
static Span
trimmed(const Source *source, Span span)
{
	Str text = source->text;

	for (;;) {
		Utf8 last = utf8_before(text, span.end);

		if (!wrap_blank(last.code))
			break;
		span.end -= last.len;
	}
	for (;;) {
		Utf8 first = utf8_at(text, span.begin);

		if (!wrap_blank(first.code))
			break;
		span.begin += first.len;
	}
	return span;
}

static void
push_block(Arena *arena, Release *release, const Block *block)
{
	*array_push(arena, &release->blocks) = *block;
}

/* Cuts an end mark off that stands glued to the last words of a block. */
static void
push_ended(Arena *arena, Release *release, Block block)
{
	const Source *source = release->source;
	uint32_t cut = before_end_mark(source_text(source, block.span));
	Block mark = block;

	cut += block.span.begin;
	if (cut == block.span.end) {
		push_block(arena, release, &block);
		return;
	}
	mark.span.begin = cut;
	mark.line += mark.lines - 1;
	mark.lines = 1;
	mark.blanks = 0;
	block.span.end = cut;
	block.span = trimmed(source, block.span);
	push_block(arena, release, &block);
	push_block(arena, release, &mark);
}

/* The offset of the first run of GAP_SPACES spaces in `text`, or its length. */
static uint32_t
find_gap(Str text)
{
	uint32_t at = 0;
	uint32_t begin = 0;
	uint32_t spaces = 0;

	while (at < text.len) {
		Utf8 next = utf8_at(text, at);

		if (!unicode_space(next.code))
			spaces = 0;
		else if (!spaces++)
			begin = at;
		if (spaces == GAP_SPACES)
			return begin;
		at += next.len;
	}
	return text.len;
}

/* A line whose columns or lost line ends show as long runs of spaces gives a
 * block for each. */
static void
push_blocks(Arena *arena, Release *release, Block block)
{
	const Source *source = release->source;
	uint32_t end = block.span.end;

	while (block.lines == 1) {
		uint32_t gap = find_gap(source_text(source, block.span));
		Block part = block;

		if (block.span.begin + gap >= end)
			break;
		part.span.end = part.span.begin + gap;
		push_ended(arena, release, part);
		block.span.begin = part.span.end;
		block.span = trimmed(source, block.span);
		block.blanks = 0;
	}
	push_ended(arena, release, block);
}

/* "### Return": an end mark with what the page had after it. Only in the last
 * block: elsewhere it is a heading of Markdown. */
static void
split_last(Arena *arena, Release *release)
{
	const Source *source = release->source;
	Block *last;
	Block rest;
	uint32_t cut;

	if (release->blocks.count < 2)
		return;
	last = &release->blocks.items[release->blocks.count - 1];
	if (span_length(last->span) > RETURN_BYTES)
		return;
	cut = end_mark_first(source_text(source, last->span));
	if (!cut)
		return;
	rest = *last;
	rest.span.begin += cut;
	rest.span = trimmed(source, rest.span);
	rest.blanks = 0;
	last->span.end = last->span.begin + cut;
	push_block(arena, release, &rest);
}

void
parse_blocks(Arena *arena, Release *release, const Grammar *grammar)
{
	const Source *source = release->source;
	Wrapping wrapping = wrap_find(source, grammar->wrap);
	uint32_t blanks = 0;
	uint32_t i = 0;

	release->wrapped = wrapping.some;
	release->wrapped_at = wrapping.proof;
	while (i < source->lines.count) {
		Block block = {.line = i, .lines = 1, .blanks = blanks};

		block.span = wrap_line(source, i);
		if (span_empty(block.span)) {
			blanks++;
			i++;
			continue;
		}
		while (continues(&wrapping, source, i)) {
			i++;
			block.lines++;
		}
		block.span.end = wrap_line(source, i).end;
		push_blocks(arena, release, block);
		blanks = 0;
		i++;
	}
	split_last(arena, release);
}

void
parse_words(Arena *arena, Release *release, const Grammar *grammar)
{
	uint32_t i;

	(void)grammar;
	for (i = 0; i < release->blocks.count; i++) {
		Block *block = &release->blocks.items[i];

		block->tokens.begin = release->tokens.count;
		words_cut(arena, release->lexicon, release->source->text,
		          block->span, &release->tokens);
		block->tokens.end = release->tokens.count;
	}
}
