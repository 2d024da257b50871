/* attempt.h - why a quotation has no attribution. */
#ifndef PRCHECK_ATTEMPT_H
#define PRCHECK_ATTEMPT_H

#include "parse/further.h"

/* Writes into the quotation where its speaker was looked for, and what kept the
 * words of saying there from being its own; of the nearest one alone as well.
 * For a quotation without attribution only. */
void
attempt_explain(Speech *speech, uint32_t quote);

#endif
