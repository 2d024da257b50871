/* tree_text.c - the understood document for people. */
#include "report/color.h"
#include "report/escape.h"
#include "report/report.h"

enum {
	LINE_WIDTH = 5,
	KIND_WIDTH = 14,
	WORDS_WIDTH = 72,
	SEEN_WIDTH = 40,
	LINES_SHOWN = 12
};

/* The number of the line of `offset`, in a column. */
static void
write_line(Buf *out, const Source *source, uint32_t offset)
{
	uint32_t line = line_at(&source->lines, offset) + 1;
	uint32_t rest = line, width = 0;

	for (; rest; rest /= 10)
		width++;
	while (width++ < LINE_WIDTH)
		buf_byte(out, ' ');
	buf_number(out, line);
	buf_text(out, "  ");
}

/* A word padded to the column of kinds, by at least one blank. */
static void
write_kind(Buf *out, const char *kind)
{
	uint32_t width = str_from(kind).len;

	buf_text(out, kind);
	do
		buf_byte(out, ' ');
	while (++width < KIND_WIDTH);
}

static void
write_words(Buf *out, const View *view, Span span, uint32_t width)
{
	escape_start(out, str_slice(view->text, span.begin, span.end), width);
}

static void
write_heading(Buf *out, const char *heading, bool color)
{
	color_begin(out, color, COLOR_BOLD);
	buf_text(out, heading);
	color_end(out, color);
	buf_byte(out, '\n');
}

static void
write_head(Buf *out, const View *view, bool color)
{
	color_begin(out, color, COLOR_BOLD);
	escape_path(out, view->path);
	color_end(out, color);
	buf_text(out, ": ");
	buf_number(out, view->text.len);
	buf_text(out, " bytes, schema ");
	escape_terminal(out, view->schema);
	buf_text(out, ", language ");
	escape_terminal(out, view->language);
	buf_byte(out, '\n');
}

static void
write_sections(Buf *out, const View *view, const Source *source, bool color)
{
	uint32_t i;

	write_heading(out, "sections", color);
	for (i = 0; i < view->section_count; i++) {
		const ViewSection *section = &view->sections[i];

		write_line(out, source, section->span.begin);
		write_kind(out, section->kind);
		write_words(out, view, section->span, WORDS_WIDTH);
		if (!section->id.len) {
			buf_text(out, "  (matches nothing in the schema)");
		} else if (!str_equal(section->id, str_from(section->kind))) {
			buf_text(out, "  (");
			escape_terminal(out, section->id);
			buf_byte(out, ')');
		}
		buf_byte(out, '\n');
	}
}

static void
write_dateline(Buf *out, const View *view, const Source *source, bool color)
{
	if (!view->dateline.present)
		return;
	write_heading(out, "dateline", color);
	write_line(out, source, view->dateline.span.begin);
	buf_text(out, "place ");
	escape_terminal(out, view->place.len ? view->place : STR("unknown"));
	buf_text(out, ", date ");
	escape_terminal(out, view->date.len ? view->date : STR("unknown"));
	if (view->wire.len) {
		buf_text(out, ", wire ");
		escape_terminal(out, view->wire);
	}
	buf_byte(out, '\n');
}

/* A line under a quotation: key and words. */
static void
write_part(Buf *out, const View *view, const char *key, ViewPlace place)
{
	if (!place.present)
		return;
	buf_repeat(out, ' ', LINE_WIDTH + 2);
	write_kind(out, key);
	write_words(out, view, place.span, WORDS_WIDTH);
	buf_byte(out, '\n');
}

static void
write_person(Buf *out, const View *view, const ViewQuote *quote)
{
	const char *before = "";
	uint32_t i;

	buf_repeat(out, ' ', LINE_WIDTH + 2);
	write_kind(out, "person");
	if (quote->person >= 0) {
		escape_terminal(out, view->people[quote->person].name);
	} else if (quote->ambiguous) {
		buf_text(out, "ambiguous: ");
		for (i = 0; i < quote->candidate_count; i++) {
			buf_text(out, before);
			escape_terminal(
				out, view->people[quote->candidates[i]].name);
			before = " or ";
		}
	} else {
		buf_text(out, "not known");
		buf_text(out, *quote->unresolved ? ": " : "");
		buf_text(out, quote->unresolved);
	}
	buf_byte(out, '\n');
}

/* Why nobody says it: what was tried, one line each. */
static void
write_attempts(Buf *out, const View *view, const Source *source,
               const ViewQuote *quote)
{
	uint32_t i;

	for (i = 0; i < quote->attempt_count; i++) {
		const ViewAttempt *attempt = &quote->attempts[i];

		buf_repeat(out, ' ', LINE_WIDTH + 2);
		write_kind(out, i ? "" : "no speaker");
		buf_text(out, attempt->where);
		buf_text(out, ": ");
		if (attempt->cue.present) {
			buf_text(out, "“");
			write_words(out, view, attempt->cue.span, WORDS_WIDTH);
			buf_text(out, "” in line ");
			buf_number(out, line_at(&source->lines,
			                        attempt->cue.span.begin) +
			                        1);
			buf_byte(out, ' ');
		}
		buf_text(out, attempt->why);
		if (attempt->words.present && !attempt->cue.present) {
			buf_text(out, " in “");
			write_words(out, view, attempt->words.span, SEEN_WIDTH);
			buf_text(out, "”");
		}
		buf_byte(out, '\n');
	}
}

static void
write_quote(Buf *out, const View *view, const Source *source,
            const ViewQuote *quote)
{
	write_line(out, source, quote->span.begin);
	buf_repeat(out, ' ', quote->depth * 2);
	write_kind(out, quote->kind);
	write_words(out, view, quote->span, WORDS_WIDTH);
	if (quote->paragraphs > 1) {
		buf_text(out, "  (");
		buf_number(out, quote->paragraphs);
		buf_text(out, " paragraphs)");
	}
	buf_byte(out, '\n');
	if (quote->attributed) {
		buf_repeat(out, ' ', LINE_WIDTH + 2);
		write_kind(out, "pattern");
		buf_text(out, quote->pattern);
		buf_byte(out, '\n');
		write_part(out, view, "speaker", quote->speaker);
		write_part(out, view, "cue", quote->cue);
		write_person(out, view, quote);
	} else {
		write_attempts(out, view, source, quote);
	}
}

static void
write_quotes(Buf *out, const View *view, const Source *source, bool color)
{
	uint32_t i;

	if (!view->quote_count)
		return;
	write_heading(out, "quotations", color);
	for (i = 0; i < view->quote_count; i++)
		write_quote(out, view, source, &view->quotes[i]);
}

static void
write_people(Buf *out, const View *view, const Source *source, bool color)
{
	uint32_t i, j;

	if (!view->person_count)
		return;
	write_heading(out, "people", color);
	for (i = 0; i < view->person_count; i++) {
		const ViewPerson *person = &view->people[i];

		buf_repeat(out, ' ', LINE_WIDTH + 2);
		write_kind(out, person->kind);
		escape_start(out, person->name, WORDS_WIDTH);
		buf_text(out,
		         person->mention_count == 1 ? ": line" : ": lines");
		for (j = 0; j < person->mention_count && j < LINES_SHOWN; j++) {
			buf_text(out, j ? ", " : " ");
			buf_number(out, line_at(&source->lines,
			                        person->mentions[j].begin) +
			                        1);
		}
		buf_text(out, j < person->mention_count ? "…\n" : "\n");
	}
}

void
tree_text(Buf *out, const View *view, const Source *source, bool color)
{
	write_head(out, view, color);
	write_sections(out, view, source, color);
	write_dateline(out, view, source, color);
	write_quotes(out, view, source, color);
	write_people(out, view, source, color);
}
