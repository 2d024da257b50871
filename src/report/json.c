/* json.c - findings as one object of prcheck-findings/1. */
#include "report/json.h"

#include "report/escape.h"
#include "report/renderer.h"

void
json_span(Buf *out, Span span)
{
	buf_text(out, "\"start\":");
	buf_number(out, span.begin);
	buf_text(out, ",\"end\":");
	buf_number(out, span.end);
}

void
json_text(Buf *out, Str text)
{
	if (text.len)
		escape_json(out, text);
	else
		buf_text(out, "null");
}

static void
write_place(Buf *out, const Source *source, Span span)
{
	Place begin = source_place(source, span.begin);
	Place end = source_place(source, span.end);

	buf_text(out, ",\"line\":");
	buf_number(out, begin.line);
	buf_text(out, ",\"column\":");
	buf_number(out, begin.column);
	buf_text(out, ",\"end-line\":");
	buf_number(out, end.line);
	buf_text(out, ",\"end-column\":");
	buf_number(out, end.column);
}

/* "path":…,"line":N,"column":N,"key":… */
static void
write_origin(Buf *out, const Origin *origin)
{
	buf_text(out, "\"path\":");
	escape_json(out, origin->path);
	buf_text(out, ",\"line\":");
	buf_number(out, origin->line);
	buf_text(out, ",\"column\":");
	buf_number(out, origin->column);
	buf_text(out, ",\"key\":");
	json_text(out, origin->key);
}

static void
write_reason(Buf *out, const Finding *finding)
{
	buf_text(out, ",\"required-by\":");
	if (!finding->required_by.line) {
		buf_text(out, "null");
		return;
	}
	buf_byte(out, '{');
	write_origin(out, &finding->required_by);
	buf_text(out, ",\"via\":");
	if (finding->via.line) {
		buf_byte(out, '{');
		write_origin(out, &finding->via);
		buf_byte(out, '}');
	} else {
		buf_text(out, "null");
	}
	buf_byte(out, '}');
}

static void
write_related(Buf *out, const Related *related)
{
	const char *comma = "";

	buf_text(out, ",\"related\":[");
	for (; related; related = related->next) {
		buf_text(out, comma);
		buf_byte(out, '{');
		json_span(out, related->span);
		buf_text(out, ",\"message\":");
		escape_json(out, related->message);
		buf_byte(out, '}');
		comma = ",";
	}
	buf_byte(out, ']');
}

static void
write_fix(Buf *out, const Fix *fix)
{
	uint32_t i;

	buf_text(out, ",\"fix\":");
	if (!fix) {
		buf_text(out, "null");
		return;
	}
	buf_text(out, "{\"safe\":");
	buf_text(out, fix->safe ? "true" : "false");
	buf_text(out, ",\"edits\":[");
	for (i = 0; i < fix->count; i++) {
		buf_text(out, i ? ",{" : "{");
		json_span(out, fix->edits[i].span);
		buf_text(out, ",\"text\":");
		escape_json(out, fix->edits[i].text);
		buf_byte(out, '}');
	}
	buf_text(out, "]}");
}

void
json_finding(Buf *out, const Source *source, const Finding *finding)
{
	buf_text(out, "\"rule\":\"");
	buf_text(out, finding->rule->id);
	buf_text(out, "\",\"severity\":\"");
	buf_text(out, severity_name(finding->severity));
	buf_text(out, "\",\"message\":");
	escape_json(out, str_from(finding->rule->message));
	buf_text(out, ",\"detail\":");
	json_text(out, finding->detail);
	buf_byte(out, ',');
	json_span(out, finding->span);
	write_place(out, source, finding->span);
	write_reason(out, finding);
	write_related(out, finding->related);
	buf_text(out, ",\"help\":");
	json_text(out, finding->help);
	write_fix(out, finding->fix);
}

void
findings_json(Buf *out, const ReportOptions *options, const FileReport *file)
{
	const Findings *findings = file->findings;
	const char *brace = "{";
	uint32_t i;

	buf_byte(out, '[');
	for (i = 0; i < findings->count; i++) {
		if (findings->items[i].severity < options->least)
			continue;
		buf_text(out, brace);
		json_finding(out, file->source, &findings->items[i]);
		buf_byte(out, '}');
		brace = ",{";
	}
	buf_byte(out, ']');
}

void
report_json_begin(Buf *out, const ReportOptions *options)
{
	buf_text(out, "{\"format\":\"prcheck-findings/1\",\"tool\":{\"name\":"
	              "\"prcheck\",\"version\":");
	escape_json(out, str_from(options->version));
	buf_text(out, "},\"files\":[");
}

void
report_json_file(Buf *out, const ReportOptions *options, const FileReport *file,
                 uint32_t index)
{
	buf_text(out, index ? ",\n{\"path\":" : "\n{\"path\":");
	escape_json(out, file->path);
	buf_text(out, ",\"schema\":");
	json_text(out, file->schema);
	buf_text(out, ",\"findings\":");
	findings_json(out, options, file);
	buf_text(out, ",\"dropped\":");
	buf_number(out, file->findings->dropped);
	buf_byte(out, '}');
}

void
report_json_end(Buf *out, const ReportOptions *options,
                const ReportSummary *summary)
{
	(void)options;
	buf_text(out, "\n],\"summary\":{\"files\":");
	buf_number(out, summary->files);
	buf_text(out, ",\"error\":");
	buf_number(out, summary->errors);
	buf_text(out, ",\"warning\":");
	buf_number(out, summary->warnings);
	buf_text(out, ",\"info\":");
	buf_number(out, summary->infos);
	buf_text(out, "},\"complete\":");
	buf_text(out, summary->complete ? "true}\n" : "false}\n");
}
