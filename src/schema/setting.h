/* setting.h - what `rules:` says of each rule. */
#ifndef PRCHECK_SETTING_H
#define PRCHECK_SETTING_H

#include "schema/value.h"

/* The settings of rules that no schema names: parameters have their defaults,
 * severities are not set. */
RuleSetting *
settings_begin(Arena *arena, const SchemaWorld *world);

/* Reads `rules:` of one schema over `settings`, parallel to the world's
 * rules. */
void
settings_read(FaultLog *log, const SchemaWorld *world, RuleSetting *settings,
              const Node *rules, Origin via);

/* Reports that the key at `node` is a parameter of one rule, which has its
 * home under `rules`. False: no rule knows it, or several do. */
bool
settings_claim(FaultLog *log, const SchemaWorld *world, const Node *node);

/* The row by which a rule's own parameter is read. */
MetaRow
setting_row(const RuleParam *param);

#endif
