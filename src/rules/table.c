/* table.c - rule_table: the rows of rules.def with the prose and parameters of
 * FAMILY.def. */
#include "rules/rule.h"

#define PATH(key, path)                                    \
	{                                                  \
		path, PARAM_PATH, KEY_##key, 0, NULL, NULL \
	}
#define SECTION_PATH(key, path)                                               \
	{                                                                     \
		"section." path, PARAM_PATH, SECTION_KEY_##key, 1, NULL, NULL \
	}
#define INTEGER(key, low, high, fallback)                     \
	{                                                     \
		key, PARAM_INTEGER, low, high, NULL, fallback \
	}
#define BOOLEAN(key, fallback)                           \
	{                                                \
		key, PARAM_BOOLEAN, 0, 0, NULL, fallback \
	}
#define CHOICE(key, choices, fallback)                     \
	{                                                  \
		key, PARAM_CHOICE, 0, 0, choices, fallback \
	}
#define WORDS(key, fallback)                           \
	{                                              \
		key, PARAM_WORDS, 0, 0, NULL, fallback \
	}

#define DOC(name, what_, why_, configure_, bad_, good_)                 \
	[RULE_##name].family = FAMILY, [RULE_##name].what = what_,      \
	[RULE_##name].why = why_, [RULE_##name].configure = configure_, \
	[RULE_##name].bad = bad_, [RULE_##name].good = good_,
#define PARAMS(name, ...)                                                      \
	[RULE_##name].params = (const RuleParam[]){__VA_ARGS__},               \
	[RULE_##name].param_count = sizeof((const RuleParam[]){__VA_ARGS__}) / \
	                            sizeof(RuleParam),

const RuleInfo rule_table[RULES] = {
#define RULE(name, id_, nature_, scope_, severity_, fix_, message_)      \
	[RULE_##name].id = id_, [RULE_##name].nature = NATURE_##nature_, \
	[RULE_##name].scope = SCOPE_##scope_,                            \
	[RULE_##name].severity = SEVERITY_##severity_,                   \
	[RULE_##name].fix = FIX_##fix_, [RULE_##name].message = message_,
#include "rules/rules.def"
#undef RULE

#define FAMILY "encoding"
#include "rules/encoding.def"
#undef FAMILY

#define FAMILY "structure"
#include "rules/structure.def"
#undef FAMILY

#define FAMILY "quote"
#include "rules/quote.def"
#undef FAMILY

#define FAMILY "attribution"
#include "rules/attribution.def"
#undef FAMILY

#define FAMILY "placeholder"
#include "rules/placeholder.def"
#undef FAMILY

#define FAMILY "date"
#include "rules/date.def"
#undef FAMILY

#define FAMILY "typography"
#include "rules/typography.def"
#undef FAMILY

#define FAMILY "release"
#include "rules/release.def"
#undef FAMILY

#define FAMILY "dateline"
#include "rules/dateline.def"
#undef FAMILY

#define FAMILY "link"
#include "rules/link.def"
#undef FAMILY

#define FAMILY "number"
#include "rules/number.def"
#undef FAMILY

#define FAMILY "contact"
#include "rules/contact.def"
#undef FAMILY

#define FAMILY "end-mark"
#include "rules/end-mark.def"
#undef FAMILY

#define FAMILY "boilerplate"
#include "rules/boilerplate.def"
#undef FAMILY

#define FAMILY "headline"
#include "rules/headline.def"
#undef FAMILY

#define FAMILY "subheadline"
#include "rules/subheadline.def"
#undef FAMILY

#define FAMILY "lead"
#include "rules/lead.def"
#undef FAMILY

#define FAMILY "paragraph"
#include "rules/paragraph.def"
#undef FAMILY

#define FAMILY "name"
#include "rules/name.def"
#undef FAMILY

#define FAMILY "style"
#include "rules/style.def"
#undef FAMILY
};
