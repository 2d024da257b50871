/* gcc.c - findings as compilers write them, for editors and problem matchers.
 *
 * line = path ":" line ":" column ": " ( "error" | "warning" | "note" ) ": "
 *        message [ ": " detail ] [ " [" rule "]" ]
 *      | path ": note: " number " more findings are not shown" */
#include "report/escape.h"
#include "report/renderer.h"

static const char *
word(Severity severity)
{
	return severity == SEVERITY_INFO ? "note" : severity_name(severity);
}

static void
write_head(Buf *out, const FileReport *file, uint32_t offset, const char *kind)
{
	Place place = source_place(file->source, offset);

	escape_path(out, file->path);
	buf_byte(out, ':');
	buf_number(out, place.line);
	buf_byte(out, ':');
	buf_number(out, place.column);
	buf_text(out, ": ");
	buf_text(out, kind);
	buf_text(out, ": ");
}

static void
write_finding(Buf *out, const FileReport *file, const Finding *finding)
{
	const Related *related;

	write_head(out, file, finding->span.begin, word(finding->severity));
	buf_text(out, finding->rule->message);
	if (finding->detail.len)
		buf_text(out, ": ");
	escape_terminal(out, finding->detail);
	buf_text(out, " [");
	buf_text(out, finding->rule->id);
	buf_text(out, "]\n");
	for (related = finding->related; related; related = related->next) {
		write_head(out, file, related->span.begin, "note");
		escape_terminal(out, related->message);
		buf_byte(out, '\n');
	}
}

void
report_gcc_begin(Buf *out, const ReportOptions *options)
{
	(void)out;
	(void)options;
}

void
report_gcc_file(Buf *out, const ReportOptions *options, const FileReport *file,
                uint32_t index)
{
	const Findings *findings = file->findings;
	uint32_t i;

	(void)index;
	for (i = 0; i < findings->count; i++)
		if (findings->items[i].severity >= options->least)
			write_finding(out, file, &findings->items[i]);
	if (findings->dropped) {
		escape_path(out, file->path);
		buf_text(out, ": note: ");
		buf_number(out, findings->dropped);
		buf_text(out, " more findings are not shown\n");
	}
}

void
report_gcc_end(Buf *out, const ReportOptions *options,
               const ReportSummary *summary)
{
	(void)out;
	(void)options;
	(void)summary;
}
