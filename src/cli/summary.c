/* summary.c - what a run has found, in a line or a few. */
#include "cli/summary.h"

static void
count(Buf *out, const char *before, uint64_t number, const char *one,
      const char *many)
{
	buf_text(out, before);
	buf_number(out, (int64_t)number);
	buf_byte(out, ' ');
	buf_text(out, number == 1 ? one : many);
}

void
summary_write(Buf *out, const Tally *tally)
{
	static const char *const ones[] = {"", "info", "warning", "error"};
	static const char *const many[] = {"", "infos", "warnings", "errors"};
	const char *before = ": ";
	int level;

	if (!tally->hidden && !tally->shown[SEVERITY_ERROR] &&
	    !tally->shown[SEVERITY_WARNING] && !tally->shown[SEVERITY_INFO])
		return;
	count(out, "", tally->files, "file", "files");
	for (level = SEVERITY_ERROR; level >= SEVERITY_INFO; level--) {
		if (!tally->shown[level])
			continue;
		count(out, before, tally->shown[level], ones[level],
		      many[level]);
		before = ", ";
	}
	if (tally->hidden)
		count(out, before, tally->hidden, "finding not shown",
		      "findings not shown");
	buf_byte(out, '\n');
}

void
summary_stats(Buf *out, const Tally *tally)
{
	uint32_t i;

	count(out, "", tally->files, "file", "files");
	count(out, ", ", tally->bytes, "byte", "bytes");
	count(out, ", ", tally->quotes, "quotation", "quotations");
	count(out, " (", tally->attributed, "attributed", "attributed");
	count(out, "), ", tally->people, "person", "people");
	buf_byte(out, '\n');
	for (i = 0; i < RULES; i++) {
		if (!tally->rules[i])
			continue;
		count(out, "  ", tally->rules[i], rule_table[i].id,
		      rule_table[i].id);
		buf_byte(out, '\n');
	}
}
