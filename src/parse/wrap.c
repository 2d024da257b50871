/* wrap.c - hard-wrapped lines.
 *
 * Wrapping shows in at least three lines one after the other that are 55 to
 * 100 characters long, end mostly without a stop and go on mostly in lower
 * case: lists of links and headings do not. Then a line end is meant where
 * the first word of the next line would still have fitted. */
#include "parse/wrap.h"

#include "text/unicode.h"

enum {
	NARROW = 55,
	WIDE = 100,
	LINES_LEAST = 3,
	FULL = 76, /* per cent of the width: shorter lines end where meant */
};

bool
wrap_blank(uint32_t code)
{
	return unicode_space(code) || unicode_invisible(code) ||
	       unicode_bidi(code);
}

Span
wrap_line(const Source *source, uint32_t index)
{
	const Line *line = &source->lines.items[index];
	Span span = {line->begin, line->end};
	Str text = source->text;

	while (span.begin < span.end) {
		Utf8 first = utf8_at(text, span.begin);

		if (!wrap_blank(first.code))
			break;
		span.begin += first.len;
	}
	while (span.begin < span.end) {
		Utf8 last = utf8_before(text, span.end);

		if (!wrap_blank(last.code))
			break;
		span.end -= last.len;
	}
	if (span.begin >= span.end)
		span.begin = span.end = line->begin;
	return span;
}

/* True when a line of some length ends with a stop, a colon or a closing mark after one. */
static bool
ends_stopped(Str text, Span span)
{
	uint32_t i;

	for (i = 0; i < 3; i++) {
		Utf8 last = utf8_before(text, span.end);

		switch (last.code) {
		case '.':
		case '!':
		case '?':
		case ':':
		case ';':
		case 0x2026:
			return true;
		case '"':
		case '\'':
		case ')':
		case 0x2019:
		case 0x201C:
		case 0x201D:
		case 0xBB:
			span.end -= last.len;
			break;
		default:
			return false;
		}
	}
	return false;
}

static bool
begins_lower(Str text, Span span)
{
	return unicode_lower(utf8_at(text, span.begin).code);
}

/* A run of lines that may show wrapping. */
typedef struct Run {
	uint32_t first;
	uint32_t lines;
	uint32_t stops;
	uint32_t lower; /* lines after the first that begin in lower case */
	uint32_t width; /* the longest */
} Run;

static bool
run_proves(const Run *run)
{
	return run->lines >= LINES_LEAST && run->stops * 3 <= run->lines &&
	       run->lower * 3 >= run->lines - 1;
}

static void
note_run(Wrapping *wrapping, const Source *source, Run *run)
{
	if (run_proves(run)) {
		if (!wrapping->some) {
			wrapping->proof.begin =
				wrap_line(source, run->first).begin;
			wrapping->proof.end =
				wrap_line(source, run->first + run->lines - 1)
					.end;
		}
		wrapping->some = true;
		if (run->width > wrapping->width)
			wrapping->width = run->width;
	}
	*run = (Run){0};
}

Wrapping
wrap_find(const Source *source, Wrap wrap)
{
	Wrapping wrapping = {.all = wrap == WRAP_ANY};
	Run run = {0};
	uint32_t i;

	if (wrap != WRAP_AUTO)
		return wrapping;
	for (i = 0; i < source->lines.count; i++) {
		Span span = wrap_line(source, i);
		uint32_t length = 0;

		if (span_length(span) >= NARROW)
			length = utf8_count(source_text(source, span));
		if (length < NARROW || length > WIDE) {
			note_run(&wrapping, source, &run);
			continue;
		}
		if (!run.lines)
			run.first = i;
		else
			run.lower += begins_lower(source->text, span);
		run.lines++;
		run.stops += ends_stopped(source->text, span);
		if (length > run.width)
			run.width = length;
	}
	note_run(&wrapping, source, &run);
	return wrapping;
}

/* The code points of the first word of `text`, at most `most`. */
static uint32_t
first_word(Str text, uint32_t most)
{
	uint32_t at = 0;
	uint32_t count = 0;

	while (at < text.len && count < most) {
		Utf8 next = utf8_at(text, at);

		if (unicode_space(next.code))
			break;
		at += next.len;
		count++;
	}
	return count;
}

bool
wrap_joins(const Wrapping *wrapping, const Source *source, uint32_t index)
{
	Str line;
	Str next;
	uint32_t length;
	uint32_t room;

	if (wrapping->all)
		return true;
	line = source_text(source, wrap_line(source, index));
	next = source_text(source, wrap_line(source, index + 1));
	length = utf8_count(line);
	if (length > wrapping->width + wrapping->width / 4)
		return false;
	room = wrapping->width * FULL / 100;
	return length + 1 + first_word(next, wrapping->width) > room;
}
