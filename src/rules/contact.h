/* contact.h - what the contact sections of a schema set. */
#ifndef PRCHECK_CONTACT_H
#define PRCHECK_CONTACT_H

#include "rules/rule.h"

/* The first value of `key` that a contact section sets, which is then behind
 * the findings; NULL when none does. */
const Value *
contact_value(RuleRun *run, SectionKey key);

#endif
