/* phrasing.h - finding the phrases of a list in the words of a release. */
#ifndef PRCHECK_PHRASING_H
#define PRCHECK_PHRASING_H

#include "rules/facts.h"

/* The phrases of a list as tokens, by the hash of their first word. */
typedef struct Phrasing Phrasing;

/* Cuts the phrases of `words`; empty ones are left out. */
const Phrasing *
phrasing_cut(const RuleRun *run, const Value *words);

/* The next phrase that begins at or after token `at` and ends before `end`:
 * its tokens, of the longest one. An empty range when there is none. */
Range
phrasing_next(const RuleRun *run, const Phrasing *phrasing, uint32_t at,
              uint32_t end);

/* The name of the issuer and its short ones. */
const Phrasing *
phrasing_issuer_names(const RuleRun *run);

/* True when the name of the issuer, or a short one, stands in `tokens`. */
bool
phrasing_issuer(const RuleRun *run, Range tokens);

#endif
