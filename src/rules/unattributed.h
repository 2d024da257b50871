/* unattributed.h - the quotations whose speaker is missing. */
#ifndef PRCHECK_UNATTRIBUTED_H
#define PRCHECK_UNATTRIBUTED_H

#include "rules/introduced.h"

/* The next quotation at or after index `from`, which moves past it, that nobody
 * says and that is long enough to be somebody's. `faulty`: of
 * fact_faulty_blocks. `introduction` becomes anything but
 * INTRODUCTION_POSSIBLE. NULL at the end. */
const Quote *
unattributed_next(const RuleRun *run, const bool *faulty, uint32_t *from,
                  Introduction *introduction);

#endif
