/* text.c - findings for people: the line, the place in it, the schema line
 * behind it, what to do. */
#include "base/limits.h"
#include "report/color.h"
#include "report/escape.h"
#include "report/renderer.h"
#include "report/snippet.h"

/* path:line:column */
static void
write_place(Buf *out, const FileReport *file, uint32_t offset)
{
	Place place = source_place(file->source, offset);

	escape_path(out, file->path);
	buf_byte(out, ':');
	buf_number(out, place.line);
	buf_byte(out, ':');
	buf_number(out, place.column);
}

static void
write_origin(Buf *out, const Origin *origin)
{
	escape_terminal(out, origin->path);
	if (!origin->line)
		return;
	buf_byte(out, ':');
	buf_number(out, origin->line);
	buf_byte(out, ':');
	buf_number(out, origin->column);
}

/* A line-less origin with a path is an option of the command line. */
static void
write_reason(Buf *out, const Finding *finding)
{
	const Origin *origin = &finding->required_by;

	if (!origin->line && !origin->path.len) {
		buf_text(out, "   = default of this rule\n");
		return;
	}
	buf_text(out, "   = required by ");
	write_origin(out, origin);
	if (origin->key.len) {
		buf_text(out, " (");
		escape_terminal(out, origin->key);
		buf_byte(out, ')');
	}
	if (finding->via.line) {
		buf_text(out, " via ");
		write_origin(out, &finding->via);
	}
	buf_byte(out, '\n');
}

/* The line of the finding, then its second places: on the same line if that
 * is where they are. */
static void
write_snippets(Buf *out, const ReportOptions *options, const FileReport *file,
               const Finding *finding)
{
	const char *color = options->color ? color_severity(finding->severity)
	                                   : NULL;
	const char *second = options->color ? COLOR_BOLD : NULL;
	Snippet snippet = snippet_line(out, file->source, finding->span,
	                               options->color);
	const Related *related;
	uint32_t shown = 0;

	snippet_mark(out, &snippet, finding->span, "^~", color, STR(""));
	for (related = finding->related;
	     related && shown++ < LIMIT_RELATED_SHOWN;
	     related = related->next) {
		if (snippet_mark(out, &snippet, related->span, "~~", second,
		                 related->message))
			continue;
		snippet = snippet_line(out, file->source, related->span,
		                       options->color);
		snippet_mark(out, &snippet, related->span, "~~", second,
		             related->message);
	}
}

static void
write_finding(Buf *out, const ReportOptions *options, const FileReport *file,
              const Finding *finding)
{
	const char *color = color_severity(finding->severity);

	color_begin(out, options->color, COLOR_BOLD);
	write_place(out, file, finding->span.begin);
	buf_byte(out, ':');
	color_end(out, options->color);
	buf_byte(out, ' ');
	color_begin(out, options->color, color);
	buf_text(out, severity_name(finding->severity));
	buf_byte(out, ':');
	color_end(out, options->color);
	buf_byte(out, ' ');
	buf_text(out, finding->rule->message);
	if (finding->detail.len)
		buf_text(out, ": ");
	escape_terminal(out, finding->detail);
	buf_text(out, " [");
	buf_text(out, finding->rule->id);
	buf_text(out, "]\n");
	write_snippets(out, options, file, finding);
	write_reason(out, finding);
	if (finding->help.len) {
		buf_text(out, "   = help: ");
		escape_terminal(out, finding->help);
		buf_byte(out, '\n');
	}
}

void
report_text_begin(Buf *out, const ReportOptions *options)
{
	(void)out;
	(void)options;
}

void
report_text_file(Buf *out, const ReportOptions *options, const FileReport *file,
                 uint32_t index)
{
	const Findings *findings = file->findings;
	uint32_t i;

	(void)index;
	for (i = 0; i < findings->count; i++)
		if (findings->items[i].severity >= options->least)
			write_finding(out, options, file, &findings->items[i]);
	if (findings->dropped) {
		escape_path(out, file->path);
		buf_text(out, ": ");
		buf_number(out, findings->dropped);
		buf_text(out, " more findings are not shown\n");
	}
}

void
report_text_end(Buf *out, const ReportOptions *options,
                const ReportSummary *summary)
{
	(void)out;
	(void)options;
	(void)summary;
}
