/* rule.h - running the rules of a schema over a release.
 *
 * A rule is a row of rules.def and a function of its family's file. It reads
 * the model and reports; it doesn't write, know other rules, or look at raw
 * bytes. */
#ifndef PRCHECK_RULE_H
#define PRCHECK_RULE_H

#include "align/align.h"

/* What a rule sees. */
typedef struct RuleRun {
	Arena *arena;
	const Source *source;
	const Release *release;
	const Alignment *alignment;
	const Schema *schema;
	Findings *findings;
	Date today;                      /* --date, or zeros */
	const struct Calendar *calendar; /* of calendar_of(), once asked for */
	/* of the rule that is running */
	const RuleInfo *rule;
	const RuleSetting *setting;
	Severity severity;
	Severity full; /* that of findings beyond doubt */
	Origin required_by;
	Origin via;
	uint32_t reported; /* findings so far, over the limit too */
	Span rest;         /* the first finding over the limit */
	Finding spare;     /* takes what is over the limit */
	Fix *fix;          /* the last one that was proposed */
} RuleRun;

typedef enum RuleId {
#define RULE(name, id, nature, scope, severity, fix, message) RULE_##name,
#include "rules/rules.def"
#undef RULE
	RULES,
} RuleId;

/* All rules, in the order of rules.def. */
extern const RuleInfo rule_table[RULES];

/* The row of `id`, or NULL. */
const RuleInfo *
rule_find(Str id);

/* Runs every rule that the schema turns on; `findings` are sorted. `only`:
 * run nothing but this rule (tests), or NULL. Past LIMIT_RULE_FINDINGS one
 * last finding of a rule says how many more there are. */
void
rules_run(RuleRun *run, const RuleInfo *only);

/* The severity that `schema` gives to `rule`: rules: has the last word, then
 * a policy word (allow, warn, forbid), then the row's if the rule is on.
 * Writes the schema node that set it to `origin` and `via`, or none. */
Severity
rule_severity(const Schema *schema, const RuleInfo *rule, Origin *origin,
              Origin *via);

/* Reports the running rule at `span`. The pointer is good until the next
 * report. The detail is made by printf from integers and strings. */
Finding *
rule_report(RuleRun *run, Span span, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* What the running rule reports from here on is a warning where `doubtful`, and
 * else of the severity it is set to; `rules` of a schema means both. */
void
rule_soften(RuleRun *run, bool doubtful);

/* A parameter of the running rule: its value or its default. Never NULL for
 * the name of an own parameter. */
const Value *
rule_param(const RuleRun *run, const char *name);

/* A value of the schema that the running rule reads. Once set by a schema, it
 * is what stands behind the findings reported after this call. */
const Value *
rule_value(RuleRun *run, SchemaKey key);

/* Proposes to replace `span` by `text`, which must outlive the findings. Again
 * for the finding that had the last proposal, at a place behind it: both. */
void
rule_fix(RuleRun *run, Finding *finding, bool safe, Span span, Str text);

/* Attaches a second place; an empty one is ignored. Borrows `message`. */
void
rule_relate(RuleRun *run, Finding *finding, Span span, const char *message);

/* True when `list` names `word`; its line is then behind the findings. */
bool
rule_lists(RuleRun *run, const Value *list, const char *word);

#endif
