/* summary.h - what a run has found, in a line or a few. */
#ifndef PRCHECK_SUMMARY_H
#define PRCHECK_SUMMARY_H

#include "cli/job.h"

/* Writes "3 files: 2 errors, 1 warning", or nothing when nothing was found. */
void
summary_write(Buf *out, const Tally *tally);

/* Writes all counts: files, bytes, quotations, people, findings by rule. */
void
summary_stats(Buf *out, const Tally *tally);

#endif
