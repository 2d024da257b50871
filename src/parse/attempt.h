/* attempt.h - why a quotation has no attribution. */
#ifndef PRCHECK_ATTEMPT_H
#define PRCHECK_ATTEMPT_H

#include "parse/further.h"

/* Writes into the quotation how near the search came: the nearest word of
 * saying in its sentence or a neighbouring one, and what kept it from being this
 * quotation's. For one without attribution only. */
void
attempt_explain(Speech *speech, uint32_t quote);

#endif
