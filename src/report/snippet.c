/* snippet.c - a line of the source with a caret under the place meant. */
#include "report/snippet.h"

#include "base/limits.h"
#include "report/color.h"
#include "report/escape.h"
#include "text/utf8.h"

enum {
	GUTTER = 5,
	TAB = 8,
	BEHIND = 20, /* columns kept for what follows the span */
	STEPS = 4,   /* characters looked at for each column: marks have none */
};

#define MORE "…"

static uint32_t
digits(uint32_t number)
{
	uint32_t count = 1;

	while (number >= 10) {
		number /= 10;
		count++;
	}
	return count;
}

/* The number of a line, or blanks for 0, in the width of `line`. */
static void
gutter(Buf *out, uint32_t line, uint32_t number, bool color)
{
	uint32_t wide = digits(line) > GUTTER ? digits(line) : GUTTER;

	color_begin(out, color, COLOR_DIM);
	buf_repeat(out, ' ', wide - (number ? digits(number) : 0));
	if (number)
		buf_number(out, number);
	buf_text(out, " |");
	color_end(out, color);
	buf_byte(out, ' ');
}

/* The columns of [at, end), at most `most`. A tab counts as widest. */
static uint32_t
columns_of(Str text, uint32_t at, uint32_t end, uint32_t most)
{
	uint32_t columns = 0, steps = most * STEPS;

	while (at < end && columns < most && steps--) {
		Piece piece = escape_piece(NULL, text, at);

		columns += piece.width;
		at += piece.len;
	}
	return columns < most ? columns : most;
}

/* The place at most `columns` before `at`, but not before `line`. */
static uint32_t
window_begin(Str text, uint32_t line, uint32_t at, uint32_t columns)
{
	uint32_t steps = columns * STEPS;

	while (at > line && steps--) {
		uint32_t before = at - utf8_before(text, at).len;
		uint32_t width;

		width = escape_piece(NULL, text, before).width;
		if (width > columns)
			break;
		columns -= width;
		at = before;
	}
	return at;
}

/* The columns of the character at `at`, which begins in `column`. */
static uint32_t
advance(Buf *out, Str text, uint32_t at, uint32_t column, uint32_t *next)
{
	bool tab = text.ptr[at] == '\t';
	Piece piece = escape_piece(tab ? NULL : out, text, at);

	*next = at + piece.len;
	if (!tab)
		return piece.width;
	piece.width = TAB - column % TAB;
	if (out)
		buf_repeat(out, ' ', piece.width);
	return piece.width;
}

Snippet
snippet_line(Buf *out, const Source *source, Span span, bool color)
{
	uint32_t index = line_at(&source->lines, span.begin);
	const Line *line = &source->lines.items[index];
	uint32_t at = span.begin < line->end ? span.begin : line->end;
	uint32_t past = span.end < line->end ? span.end : line->end;
	uint32_t steps = LIMIT_SNIPPET_COLUMNS * STEPS, ahead, column;
	Snippet snippet = {.source = source, .line = index};

	ahead = columns_of(source->text, at, past, LIMIT_SNIPPET_COLUMNS / 2);
	at = window_begin(source->text, line->begin, at,
	                  LIMIT_SNIPPET_COLUMNS - BEHIND - ahead);
	snippet.lead = column = at > line->begin;
	snippet.shown.begin = at;
	gutter(out, index + 1, index + 1, color);
	if (snippet.lead)
		buf_text(out, MORE);
	while (at < line->end && column < LIMIT_SNIPPET_COLUMNS && steps--)
		column += advance(out, source->text, at, column, &at);
	snippet.shown.end = at;
	if (at < line->end)
		buf_text(out, MORE);
	buf_byte(out, '\n');
	return snippet;
}

/* True when `offset` lies in what is shown, or at the end of its line. */
static bool
shows(const Snippet *snippet, uint32_t offset)
{
	const Lines *lines = &snippet->source->lines;

	if (offset < snippet->shown.begin)
		return false;
	return offset < snippet->shown.end ||
	       (line_at(lines, offset) == snippet->line &&
	        snippet->shown.end >= lines->items[snippet->line].end);
}

bool
snippet_mark(Buf *out, const Snippet *snippet, Span span, const char *marks,
             const char *color, Str label)
{
	Str text = snippet->source->text;
	uint32_t at = snippet->shown.begin, next, column = snippet->lead;
	uint32_t begin = column, end = column;

	if (!shows(snippet, span.begin))
		return false;
	while (at < snippet->shown.end && at < span.end) {
		uint32_t width = advance(NULL, text, at, column, &next);

		column += width;
		if (next <= span.begin)
			begin = column;
		end = column;
		at = next;
	}
	if (span_empty(span) || span.begin >= snippet->shown.end)
		begin = end;
	gutter(out, snippet->line + 1, 0, color != NULL);
	buf_repeat(out, ' ', begin);
	color_begin(out, color != NULL, color);
	buf_byte(out, marks[0]);
	if (end > begin + 1)
		buf_repeat(out, marks[1], end - begin - 1);
	color_end(out, color != NULL);
	buf_text(out, label.len ? " " : "");
	escape_terminal(out, label);
	buf_byte(out, '\n');
	return true;
}
