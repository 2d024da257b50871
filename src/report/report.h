/* report.h - findings and documents written for people and machines. */
#ifndef PRCHECK_REPORT_H
#define PRCHECK_REPORT_H

#include "base/buf.h"
#include "base/finding.h"
#include "base/view.h"
#include "text/source.h"

/* One checked file. Borrowed for the call. */
typedef struct FileReport {
	Str path;
	Str schema; /* its id */
	const Source *source;
	const Findings *findings;
	const View *view; /* or NULL */
} FileReport;

typedef struct ReportOptions {
	bool color;
	Severity least;        /* shown from here on */
	const RuleInfo *rules; /* for formats that list them */
	uint32_t rule_count;
	const char *version;
} ReportOptions;

typedef struct ReportSummary {
	uint32_t files;
	uint32_t errors, warnings, infos; /* of the findings shown */
	bool complete;                    /* every file was read and checked */
} ReportSummary;

/* A format: begin, each file, end. One row of renderers.def. A renderer takes
 * no memory: what `begin` wrote has reserved the piece of a Buf with a sink,
 * so that `end` can close the stream whatever failed between. */
typedef struct Renderer {
	const char *name;
	const char *what;
	void (*begin)(Buf *out, const ReportOptions *options);
	void (*file)(Buf *out, const ReportOptions *options,
	             const FileReport *file, uint32_t index);
	void (*end)(Buf *out, const ReportOptions *options,
	            const ReportSummary *summary);
} Renderer;

/* All formats; NULL name past the last. */
extern const Renderer renderers[];

/* The format of that name, or NULL. */
const Renderer *
renderer_find(Str name);

/* prcheck-document/1 of a view, without a newline. */
void
tree_json(Buf *out, const View *view);

/* The same for people. */
void
tree_text(Buf *out, const View *view, const Source *source, bool color);

/* The findings array of prcheck-findings/1, without a newline; those below
 * options->least are left out. */
void
findings_json(Buf *out, const ReportOptions *options, const FileReport *file);

#endif
