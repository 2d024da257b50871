/* schema_rules.c - the rows of schema_rules.def as rules with documentation. */
#include "schema/schema.h"

const RuleInfo schema_rules[] = {
#define SCHEMA_RULE(NAME, name, level, text, about, reason, fails, passes) \
	{.id = name,                                                       \
	 .family = "schema",                                               \
	 .nature = NATURE_SCHEMA,                                          \
	 .scope = SCOPE_BOTH,                                              \
	 .severity = SEVERITY_##level,                                     \
	 .message = text,                                                  \
	 .what = about,                                                    \
	 .why = reason,                                                    \
	 .configure = "prcheck --check-schema FILE",                       \
	 .bad = fails,                                                     \
	 .good = passes},
#include "schema/schema_rules.def"
#undef SCHEMA_RULE
};

const uint32_t schema_rule_count = (uint32_t)(sizeof schema_rules /
                                              sizeof *schema_rules);
