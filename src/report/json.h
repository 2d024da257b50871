/* json.h - the JSON that several formats share. */
#ifndef PRCHECK_JSON_H
#define PRCHECK_JSON_H

#include "report/report.h"

/* The members of one finding, without braces. */
void
json_finding(Buf *out, const Source *source, const Finding *finding);

/* "start":N,"end":N */
void
json_span(Buf *out, Span span);

/* A string, or null when `text` is empty. */
void
json_text(Buf *out, Str text);

#endif
