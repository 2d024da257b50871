/* color.h - the colours of a terminal; never the only carrier of a meaning. */
#ifndef PRCHECK_COLOR_H
#define PRCHECK_COLOR_H

#include "base/buf.h"
#include "base/ruleinfo.h"

#define COLOR_BOLD "1"
#define COLOR_DIM  "2"

/* The parameter of the SGR sequence of a severity. */
static inline const char *
color_severity(Severity severity)
{
	static const char *const colors[] = {"0", "1;36", "1;33", "1;31"};

	return colors[severity];
}

/* Begins a colour, when `on`. */
static inline void
color_begin(Buf *out, bool on, const char *parameter)
{
	if (!on)
		return;
	buf_text(out, "\x1B[");
	buf_text(out, parameter);
	buf_byte(out, 'm');
}

static inline void
color_end(Buf *out, bool on)
{
	color_begin(out, on, "0");
}

#endif
