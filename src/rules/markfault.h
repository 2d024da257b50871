/* markfault.h - the faults of marks that a rule can judge. */
#ifndef PRCHECK_MARKFAULT_H
#define PRCHECK_MARKFAULT_H

#include "rules/facts.h"

/* The next fault of `kind` at or after index `from`, which moves past it; NULL at
 * the end. Left out are single marks, which may be apostrophes, code, text that
 * was wrongly decoded, paragraphs that were torn apart or go on in a list, and
 * straight marks that don't tell which of them is to blame. */
const MarkFault *
markfault_next(const RuleRun *run, MarkFaultKind kind, uint32_t *from);

#endif
