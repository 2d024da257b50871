/* jsonl.c - one finding a line, as JSON. */
#include "report/escape.h"
#include "report/json.h"
#include "report/renderer.h"

void
report_jsonl_begin(Buf *out, const ReportOptions *options)
{
	(void)out;
	(void)options;
}

void
report_jsonl_file(Buf *out, const ReportOptions *options,
                  const FileReport *file, uint32_t index)
{
	const Findings *findings = file->findings;
	uint32_t i;

	(void)index;
	for (i = 0; i < findings->count; i++) {
		if (findings->items[i].severity < options->least)
			continue;
		buf_text(out, "{\"path\":");
		escape_json(out, file->path);
		buf_text(out, ",\"schema\":");
		json_text(out, file->schema);
		buf_byte(out, ',');
		json_finding(out, file->source, &findings->items[i]);
		buf_text(out, "}\n");
	}
}

void
report_jsonl_end(Buf *out, const ReportOptions *options,
                 const ReportSummary *summary)
{
	(void)out;
	(void)options;
	(void)summary;
}
