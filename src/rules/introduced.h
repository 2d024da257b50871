/* introduced.h - quotations whose source is said without a verb of saying. */
#ifndef PRCHECK_INTRODUCED_H
#define PRCHECK_INTRODUCED_H

#include "rules/family.h"

/* True when the text around `quote` may say whose words they are, or that
 * nobody spoke them: an announcement before it, a colon, a name behind it, or
 * the shape of a title. Then nothing proves that a speaker is missing. */
bool
quote_introduced(const RuleRun *run, const Quote *quote);

#endif
