/* explain.h - the documentation of the rules, from their table. */
#ifndef PRCHECK_EXPLAIN_H
#define PRCHECK_EXPLAIN_H

#include "base/buf.h"
#include "base/ruleinfo.h"

/* One rule as plain text for a terminal, lines of at most 80 columns. What
 * can't be seen in its examples is written as <U+200B> or <E9>. */
void
rule_explain(Buf *out, const RuleInfo *rule);

/* docs/rules.md: all rules by family, then the diagnostics of schemas. */
void
rules_markdown(Buf *out);

#endif
