/* tree_json.c - the understood document as prcheck-document/1. */
#include "report/escape.h"
#include "report/json.h"

static void
write_sections(Buf *out, const View *view)
{
	uint32_t i;

	buf_text(out, ",\"sections\":[");
	for (i = 0; i < view->section_count; i++) {
		const ViewSection *section = &view->sections[i];

		buf_text(out, i ? ",{\"kind\":\"" : "{\"kind\":\"");
		buf_text(out, section->kind);
		buf_text(out, "\",\"id\":");
		json_text(out, section->id);
		buf_byte(out, ',');
		json_span(out, section->span);
		buf_byte(out, '}');
	}
	buf_byte(out, ']');
}

static void
write_dateline(Buf *out, const View *view)
{
	buf_text(out, ",\"dateline\":");
	if (!view->dateline.present) {
		buf_text(out, "null");
		return;
	}
	buf_byte(out, '{');
	json_span(out, view->dateline.span);
	buf_text(out, ",\"place\":");
	json_text(out, view->place);
	buf_text(out, ",\"date\":");
	json_text(out, view->date);
	buf_text(out, ",\"wire\":");
	json_text(out, view->wire);
	buf_byte(out, '}');
}

static void
write_words(Buf *out, const View *view, const char *key, ViewPlace place)
{
	buf_text(out, key);
	if (!place.present) {
		buf_text(out, "null");
		return;
	}
	buf_byte(out, '{');
	json_span(out, place.span);
	buf_text(out, ",\"text\":");
	escape_json(out,
	            str_slice(view->text, place.span.begin, place.span.end));
	buf_byte(out, '}');
}

static void
write_attribution(Buf *out, const View *view, const ViewQuote *quote)
{
	uint32_t i;

	if (!quote->attributed) {
		buf_text(out, "null");
		return;
	}
	buf_text(out, "{\"pattern\":\"");
	buf_text(out, quote->pattern);
	write_words(out, view, "\",\"speaker\":", quote->speaker);
	write_words(out, view, ",\"head\":", quote->head);
	write_words(out, view, ",\"cue\":", quote->cue);
	buf_text(out, ",\"person\":");
	if (quote->person < 0)
		buf_text(out, "null");
	else
		buf_number(out, quote->person);
	buf_text(out, ",\"ambiguous\":");
	buf_text(out, quote->ambiguous ? "true" : "false");
	buf_text(out, ",\"candidates\":[");
	for (i = 0; i < quote->candidate_count; i++) {
		if (i)
			buf_byte(out, ',');
		buf_number(out, quote->candidates[i]);
	}
	buf_text(out, "]}");
}

static void
write_quotes(Buf *out, const View *view)
{
	uint32_t i;

	buf_text(out, ",\"quotes\":[");
	for (i = 0; i < view->quote_count; i++) {
		const ViewQuote *quote = &view->quotes[i];

		buf_text(out, i ? ",{" : "{");
		json_span(out, quote->span);
		buf_text(out, ",\"kind\":\"");
		buf_text(out, quote->kind);
		buf_text(out, "\",\"paragraphs\":");
		buf_number(out, quote->paragraphs);
		buf_text(out, ",\"depth\":");
		buf_number(out, quote->depth);
		buf_text(out, ",\"attribution\":");
		write_attribution(out, view, quote);
		buf_byte(out, '}');
	}
	buf_byte(out, ']');
}

static void
write_people(Buf *out, const View *view)
{
	uint32_t i, j;

	buf_text(out, ",\"people\":[");
	for (i = 0; i < view->person_count; i++) {
		const ViewPerson *person = &view->people[i];

		buf_text(out, i ? ",{\"name\":" : "{\"name\":");
		escape_json(out, person->name);
		buf_text(out, ",\"kind\":\"");
		buf_text(out, person->kind);
		buf_text(out, "\",\"mentions\":[");
		for (j = 0; j < person->mention_count; j++) {
			buf_text(out, j ? ",{" : "{");
			json_span(out, person->mentions[j]);
			buf_byte(out, '}');
		}
		buf_text(out, "]}");
	}
	buf_byte(out, ']');
}

void
tree_json(Buf *out, const View *view)
{
	buf_text(out, "{\"format\":\"prcheck-document/1\",\"path\":");
	escape_json(out, view->path);
	buf_text(out, ",\"size\":");
	buf_number(out, view->text.len);
	buf_text(out, ",\"schema\":");
	json_text(out, view->schema);
	buf_text(out, ",\"language\":");
	json_text(out, view->language);
	write_sections(out, view);
	write_dateline(out, view);
	write_quotes(out, view);
	write_people(out, view);
	buf_byte(out, '}');
}
