/* output_claims.h - what may be printed of a file, at most. */
#ifndef PRCHECK_FUZZ_OUTPUT_CLAIMS_H
#define PRCHECK_FUZZ_OUTPUT_CLAIMS_H

#include "report/report.h"

/* `format` prints of `file` so many bytes for each finding and each edit of
 * one, and no more, however long the lines are that they are in. */
void
claim_output(Arena *arena, const char *format, const FileReport *file);

#endif
