/* rule.c - which rules are on, running them, and what they report. */
#include "rules/rule.h"

#include "base/limits.h"
#include "rules/family.h"

#include <stdarg.h>
#include <string.h>

typedef void
RuleCheck(RuleRun *run);

static RuleCheck *const checks[RULES] = {
#define RULE(name, id, nature, scope, severity, fix, message) name,
#include "rules/rules.def"
#undef RULE
};

const RuleInfo *
rule_find(Str id)
{
	uint32_t i;

	for (i = 0; i < RULES; i++) {
		if (str_equal(id, str_from(rule_table[i].id)))
			return &rule_table[i];
	}
	return NULL;
}

/* The first value of `param`, a path, that a schema sets; or NULL. */
static const Value *
path_value(const Schema *schema, const RuleParam *param)
{
	uint32_t i;

	if (param->high == 0) {
		const Value *value = schema_value(schema,
		                                  (SchemaKey)param->low);

		return value->set ? value : NULL;
	}
	for (i = 0; i < schema->section_count; i++) {
		const Value *value = section_value(&schema->sections[i],
		                                   (SectionKey)param->low);

		if (value->set)
			return value;
	}
	return NULL;
}

/* DESIGN 9.2: allow = off, warn = warning, forbid = error; else `otherwise`. */
static Severity
policy(const Value *value, Severity otherwise)
{
	if (str_equal(value->text, STR("allow")))
		return SEVERITY_OFF;
	if (str_equal(value->text, STR("warn")))
		return SEVERITY_WARNING;
	if (str_equal(value->text, STR("forbid")))
		return SEVERITY_ERROR;
	return otherwise;
}

Severity
rule_severity(const Schema *schema, const RuleInfo *rule, Origin *origin,
              Origin *via)
{
	const RuleSetting *setting = &schema->rules[rule - rule_table];
	Severity severity = rule->nature == NATURE_HOUSE ? SEVERITY_OFF
	                                                 : rule->severity;
	uint32_t i;

	*origin = *via = (Origin){0};
	for (i = 0; i < rule->param_count; i++) {
		const RuleParam *param = &rule->params[i];
		const Value *value = param->type == PARAM_PATH
		                             ? path_value(schema, param)
		                             : NULL;
		Severity word;

		if (!value)
			continue;
		word = policy(value, rule->severity);
		if (word == severity || origin->line)
			continue;
		severity = word;
		*origin = value->origin;
		*via = value->via;
	}
	if (setting->set) {
		severity = setting->severity;
		*origin = setting->origin;
		*via = setting->via;
	}
	return severity;
}

/* Says how many findings there are over the limit, at the first of them. */
static void
report_rest(RuleRun *run)
{
	uint32_t more;
	Finding *finding;

	if (run->reported <= LIMIT_RULE_FINDINGS)
		return;
	more = run->reported - LIMIT_RULE_FINDINGS;
	finding = findings_add(run->findings, run->rule, run->severity,
	                       run->rest);
	finding->detail = arena_format(
		run->arena,
		more == 1 ? "%u more of these"
			  : "%u more of these from here on",
		more);
	finding->required_by = run->required_by;
	finding->via = run->via;
}

/* A text that is no text gets what is said of its bytes and nothing else. */
static bool
readable(const Source *source)
{
	return source->encoding != ENCODING_UTF16_LE &&
	       source->encoding != ENCODING_UTF16_BE;
}

void
rules_run(RuleRun *run, const RuleInfo *only)
{
	bool text = readable(run->source);
	uint32_t i;

	for (i = 0; i < RULES; i++) {
		const RuleInfo *rule = &rule_table[i];

		if (only && rule != only)
			continue;
		if (!text && i != RULE_encoding_utf8)
			continue;
		run->rule = rule;
		run->setting = &run->schema->rules[i];
		run->reported = 0;
		run->severity = rule_severity(run->schema, rule,
		                              &run->required_by, &run->via);
		run->full = run->severity;
		if (run->severity == SEVERITY_OFF)
			continue;
		checks[i](run);
		report_rest(run);
	}
	findings_sort(run->findings);
}

Finding *
rule_report(RuleRun *run, Span span, const char *format, ...)
{
	va_list args;
	Finding *finding;

	if (run->reported++ >= LIMIT_RULE_FINDINGS) {
		if (run->reported == LIMIT_RULE_FINDINGS + 1)
			run->rest = span;
		run->spare = (Finding){.rule = run->rule, .span = span};
		return &run->spare;
	}
	finding = findings_add(run->findings, run->rule, run->severity, span);
	va_start(args, format);
	finding->detail = arena_format_list(run->arena, format, args);
	va_end(args);
	finding->required_by = run->required_by;
	finding->via = run->via;
	return finding;
}

void
rule_soften(RuleRun *run, bool doubtful)
{
	run->severity = doubtful && !run->setting->set ? SEVERITY_WARNING
	                                               : run->full;
}

/* "[a, b]" as a list of strings. */
static void
read_words(Arena *arena, Str text, Value *value)
{
	Array(Str) items = {0};
	uint32_t at, end;

	text = str_slice(text, 1, text.len - 1);
	for (at = 0; at < text.len; at = end + 1) {
		end = str_find(text, ',', at);
		*array_push(arena, &items) = str_trim(str_slice(text, at, end));
	}
	value->items = items.items;
	value->count = items.count;
}

/* The index of `word` in "a|b|c". */
static int64_t
choice_index(const char *choices, Str word)
{
	Str text = str_from(choices);
	uint32_t at, end;
	int64_t index = 0;

	for (at = 0; at < text.len; at = end + 1, index++) {
		end = str_find(text, '|', at);
		if (str_equal(str_slice(text, at, end), word))
			break;
	}
	return index;
}

/* The default of `param`, read as YAML would be. */
static const Value *
default_value(Arena *arena, const RuleParam *param)
{
	Value *value = arena_new(arena, Value);
	uint32_t i;

	if (!param->fallback)
		return value;
	value->present = true;
	value->text = str_from(param->fallback);
	if (param->type == PARAM_BOOLEAN)
		value->number = str_equal(value->text, STR("true"));
	else if (param->type == PARAM_CHOICE)
		value->number = choice_index(param->choices, value->text);
	else if (param->type == PARAM_WORDS)
		read_words(arena, value->text, value);
	for (i = 0; param->type == PARAM_INTEGER && i < value->text.len; i++)
		value->number = value->number * 10 + (value->text.ptr[i] - '0');
	return value;
}

const Value *
rule_param(const RuleRun *run, const char *name)
{
	uint32_t i;

	for (i = 0; i < run->rule->param_count; i++) {
		const RuleParam *param = &run->rule->params[i];

		if (param->type == PARAM_PATH || strcmp(param->name, name) != 0)
			continue;
		if (run->setting->params && run->setting->params[i].present)
			return &run->setting->params[i];
		return default_value(run->arena, param);
	}
	return NULL;
}

const Value *
rule_value(RuleRun *run, SchemaKey key)
{
	const Value *value = schema_value(run->schema, key);

	if (value->set) {
		run->required_by = value->origin;
		run->via = value->via;
	}
	return value;
}

/* Adds an edit to `fix`, whose room doubles when it is full: at 0, 1, 2, 4… */
static Edit *
add_edit(Arena *arena, Fix *fix)
{
	if ((fix->count & (fix->count - 1)) == 0) {
		Edit *edits = arena_take(arena, fix->count ? fix->count * 2 : 1,
		                         sizeof *edits);

		if (fix->count)
			memcpy(edits, fix->edits, fix->count * sizeof *edits);
		fix->edits = edits;
	}
	return &fix->edits[fix->count++];
}

void
rule_fix(RuleRun *run, Finding *finding, bool safe, Span span, Str text)
{
	if (finding == &run->spare)
		return;
	if (!finding->fix) {
		run->fix = arena_new(run->arena, Fix);
		finding->fix = run->fix;
	}
	*add_edit(run->arena, run->fix) = (Edit){span, text};
	run->fix->safe = safe;
}

void
rule_relate(RuleRun *run, Finding *finding, Span span, const char *message)
{
	if (finding != &run->spare && !span_empty(span))
		finding_relate(run->findings, finding, span, str_from(message));
}

bool
rule_lists(RuleRun *run, const Value *list, const char *word)
{
	uint32_t i;

	for (i = 0; i < list->count; i++) {
		if (!str_equal(list->items[i], str_from(word)))
			continue;
		run->required_by = list->item_origins ? list->item_origins[i]
		                                      : list->origin;
		run->via = list->via;
		return true;
	}
	return false;
}
