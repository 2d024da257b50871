/* office.h - whom "the mayor" stands for. */
#ifndef PRCHECK_OFFICE_H
#define PRCHECK_OFFICE_H

#include "parse/antecedent.h"

/* Who is meant by the descriptor `phrase` of `narrative` in block `block`: who
 * holds the office that it names; where nobody is told to hold it, the only
 * person in reach, whose own office isn't told either. */
Resolution
office_resolve(const Resolver *resolver, const Narrative *narrative,
               const Phrase *phrase, uint32_t block);

#endif
