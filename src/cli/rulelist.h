/* rulelist.h - the documentation of rules as JSON. */
#ifndef PRCHECK_RULELIST_H
#define PRCHECK_RULELIST_H

#include "base/buf.h"
#include "base/ruleinfo.h"

/* The object around rules, one rule a line. */
void
rulelist_begin(Buf *out);
void
rulelist_end(Buf *out);

/* Writes one rule in it: all that `--explain` says of it. Bytes of an example
 * that are no UTF-8 become U+FFFD. */
void
rulelist_rule(Buf *out, const RuleInfo *rule, bool first);

#endif
