/* renderer.h - the three functions of each format of renderers.def. */
#ifndef PRCHECK_RENDERER_H
#define PRCHECK_RENDERER_H

#include "report/report.h"

#define RENDERER(name, what)                                                \
	void report_##name##_begin(Buf *out, const ReportOptions *options); \
	void report_##name##_file(Buf *out, const ReportOptions *options,   \
	                          const FileReport *file, uint32_t index);  \
	void report_##name##_end(Buf *out, const ReportOptions *options,    \
	                         const ReportSummary *summary);
#include "report/renderers.def"
#undef RENDERER

#endif
