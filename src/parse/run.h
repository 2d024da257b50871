/* run.h - quotations over several paragraphs. */
#ifndef PRCHECK_RUN_H
#define PRCHECK_RUN_H

#include "parse/marks.h"

typedef enum RunVerdict {
	RUN_ENDS,         /* the next block does not go on */
	RUN_GOES_ON,      /* it reopens with the same mark */
	RUN_LACKS_OPENER, /* it closes what it never reopened */
	RUN_AMBIGUOUS,    /* it reopens, but this block named its speaker:
	                    * a closing mark was forgotten */
} RunVerdict;

/* Whether `quote`, open at the end of `block`, goes on in the next block. */
RunVerdict
run_next(const Release *release, const Grammar *grammar, const Pairs *pairs,
         const Quote *quote, uint32_t block);

/* True when `block` begins with the mark that continues `quote`: its opener
 * again, or the closer at the front (comillas de seguir). */
bool
run_mark(const Release *release, const Pairs *pairs, const Quote *quote,
         uint32_t block);

#endif
