/* test_rule.c - the table of rules, and who turns a rule on. */
#include "rules/rule.h"

#include "base/limits.h"
#include "expect.h"
#include "rules/explain.h"

#include <string.h>

/* A schema of values alone, as a loader would leave them. */
typedef struct World {
	Arena arena;
	Schema schema;
	Source source;
	Release release;
	Alignment alignment;
	Findings findings;
	RuleRun run;
} World;

static void
world_begin(World *world)
{
	memset(world, 0, sizeof *world);
	world->schema.rules = arena_take(&world->arena, RULES,
	                                 sizeof *world->schema.rules);
	world->schema.rule_count = RULES;
	world->source.lines = lines_split(&world->arena, STR(""));
	world->findings.arena = &world->arena;
	world->run = (RuleRun){
		.arena = &world->arena,
		.source = &world->source,
		.release = &world->release,
		.alignment = &world->alignment,
		.schema = &world->schema,
		.findings = &world->findings,
	};
}

START_TEST(table_is_whole)
{
	uint32_t i, k;

	for (i = 0; i < RULES; i++) {
		const RuleInfo *rule = &rule_table[i];

		ck_assert(rule->id && rule->family && rule->message);
		ck_assert_msg(rule->what && rule->why && rule->configure &&
		                      rule->bad && rule->good,
		              "%s has no documentation", rule->id);
		ck_assert(strncmp(rule->id, rule->family,
		                  strlen(rule->family)) == 0);
		ck_assert_ptr_eq(rule_find(str_from(rule->id)), rule);
		ck_assert(rule->severity != SEVERITY_OFF);
		for (k = 0; k < i; k++)
			ck_assert(strcmp(rule->message,
			                 rule_table[k].message) != 0);
	}
	ck_assert_ptr_null(rule_find(STR("quote-unclose")));
	for (i = 0; i < schema_rule_count; i++) {
		const RuleInfo *rule = &schema_rules[i];

		ck_assert_msg(rule->what && rule->why && rule->configure &&
		                      rule->bad && rule->good,
		              "%s has no documentation", rule->id);
	}
}
END_TEST

/* Each path of a parameter is the one of its key. */
START_TEST(paths_are_keys)
{
	static const char *const keys[] = {
#define KEY(NAME, path, type, fallback, low, high, choices, doc) path,
#include "schema/meta.def"
	};
	static const char *const section_keys[] = {
#define SECTION_KEY(NAME, path, type, fallback, low, high, choices, doc) path,
#include "schema/meta.def"
	};
	uint32_t i, k;

	for (i = 0; i < RULES; i++) {
		for (k = 0; k < rule_table[i].param_count; k++) {
			const RuleParam *param = &rule_table[i].params[k];

			if (param->type != PARAM_PATH)
				continue;
			if (param->high)
				ck_assert_str_eq(param->name +
				                         strlen("section."),
				                 section_keys[param->low]);
			else
				ck_assert_str_eq(param->name, keys[param->low]);
		}
	}
}
END_TEST

START_TEST(faults_are_on)
{
	World world;
	Origin origin, via;

	world_begin(&world);
	ck_assert_int_eq(rule_severity(&world.schema,
	                               &rule_table[RULE_quote_unclosed],
	                               &origin, &via),
	                 SEVERITY_ERROR);
	ck_assert_uint_eq(origin.line, 0);
	ck_assert_int_eq(rule_severity(&world.schema,
	                               &rule_table[RULE_quote_length], &origin,
	                               &via),
	                 SEVERITY_OFF);
	arena_end(&world.arena);
}
END_TEST

START_TEST(a_path_turns_house_style_on)
{
	World world;
	Origin origin, via;
	Value *most;

	world_begin(&world);
	most = &world.schema.values[KEY_QUOTES_WORDS_MAX];
	most->set = most->present = true;
	most->number = 20;
	most->origin.line = 7;
	ck_assert_int_eq(rule_severity(&world.schema,
	                               &rule_table[RULE_quote_length], &origin,
	                               &via),
	                 SEVERITY_INFO);
	ck_assert_uint_eq(origin.line, 7);
	arena_end(&world.arena);
}
END_TEST

START_TEST(policy_words)
{
	static const struct {
		Str word;
		Severity severity;
	} policies[] = {
		{{"allow", 5}, SEVERITY_OFF},
		{{"warn", 4}, SEVERITY_WARNING},
		{{"forbid", 6}, SEVERITY_ERROR},
	};
	World world;
	Origin origin, via;
	RuleSetting *setting;
	Value *policy;
	uint32_t i;

	world_begin(&world);
	policy = &world.schema.values[KEY_ATTRIBUTION_ANONYMOUS];
	policy->set = policy->present = true;
	for (i = 0; i < 3; i++) {
		policy->text = policies[i].word;
		ck_assert_int_eq(
			rule_severity(&world.schema,
		                      &rule_table[RULE_attribution_anonymous],
		                      &origin, &via),
			policies[i].severity);
	}
	setting = &world.schema.rules[RULE_attribution_anonymous];
	setting->set = true;
	setting->severity = SEVERITY_INFO;
	setting->origin.line = 9;
	ck_assert_int_eq(rule_severity(&world.schema,
	                               &rule_table[RULE_attribution_anonymous],
	                               &origin, &via),
	                 SEVERITY_INFO);
	ck_assert_uint_eq(origin.line, 9);
	arena_end(&world.arena);
}
END_TEST

/* `count` faults of marks, one a byte. */
static void
run_faults(World *world, uint32_t count)
{
	uint32_t i;

	world_begin(world);
	world->source.text = (Str){arena_take(&world->arena, count + 1, 1),
	                           count};
	world->source.lines = lines_split(&world->arena, world->source.text);
	for (i = 0; i < count; i++) {
		MarkFault *fault = array_push(&world->arena,
		                              &world->release.mark_faults);

		fault->kind = MARK_UNCLOSED;
		fault->span = (Span){i, i + 1};
		fault->quote = NONE;
	}
	rules_run(&world->run, &rule_table[RULE_quote_unclosed]);
}

START_TEST(findings_of_a_rule_are_bounded)
{
	World world;
	const Finding *last;

	run_faults(&world, LIMIT_RULE_FINDINGS);
	ck_assert_uint_eq(world.findings.count, LIMIT_RULE_FINDINGS);
	arena_end(&world.arena);

	run_faults(&world, LIMIT_RULE_FINDINGS + 1);
	ck_assert_uint_eq(world.findings.count, LIMIT_RULE_FINDINGS + 1);
	last = &world.findings.items[LIMIT_RULE_FINDINGS];
	expect_str(last->detail, "1 more of these");
	expect_span(last->span, LIMIT_RULE_FINDINGS, LIMIT_RULE_FINDINGS + 1);
	arena_end(&world.arena);

	run_faults(&world, LIMIT_RULE_FINDINGS + 900);
	ck_assert_uint_eq(world.findings.count, LIMIT_RULE_FINDINGS + 1);
	last = &world.findings.items[LIMIT_RULE_FINDINGS];
	expect_str(last->detail, "900 more of these from here on");
	arena_end(&world.arena);
}
END_TEST

/* A text of `count` CRLF lines where LF is asked for. */
static const Finding *
run_line_ends(World *world, uint32_t count)
{
	Value *eol;
	Buf text;
	uint32_t i;

	world_begin(world);
	eol = &world->schema.values[KEY_TEXT_EOL];
	eol->set = eol->present = true;
	eol->text = STR("lf");
	text = buf_memory(&world->arena);
	for (i = 0; i < count; i++)
		buf_text(&text, "a\r\n");
	world->source.text = buf_view(&text);
	world->source.lines = lines_split(&world->arena, world->source.text);
	rules_run(&world->run, &rule_table[RULE_encoding_line_ending]);
	ck_assert_uint_eq(world->findings.count, 1);
	return world->findings.items;
}

START_TEST(a_fix_is_bounded)
{
	World world;
	const Finding *finding = run_line_ends(&world, LIMIT_FIX_EDITS);

	ck_assert(finding->fix && finding->fix->safe);
	ck_assert_uint_eq(finding->fix->count, LIMIT_FIX_EDITS);
	expect_span(finding->fix->edits[1].span, 4, 6);
	expect_str(finding->fix->edits[1].text, "\n");
	arena_end(&world.arena);
	ck_assert_ptr_null(run_line_ends(&world, LIMIT_FIX_EDITS + 1)->fix);
	arena_end(&world.arena);
}
END_TEST

START_TEST(off_is_silent)
{
	World world;
	RuleSetting *setting;

	run_faults(&world, 1);
	ck_assert_uint_eq(world.findings.count, 1);
	world.findings.count = 0;
	setting = &world.schema.rules[RULE_quote_unclosed];
	setting->set = true;
	setting->severity = SEVERITY_OFF;
	rules_run(&world.run, &rule_table[RULE_quote_unclosed]);
	ck_assert_uint_eq(world.findings.count, 0);
	arena_end(&world.arena);
}
END_TEST

START_TEST(parameters_have_defaults)
{
	World world;
	const Value *value;

	world_begin(&world);
	world.run.rule = &rule_table[RULE_encoding_bidirectional];
	world.run.setting = &world.schema.rules[RULE_encoding_bidirectional];
	value = rule_param(&world.run, "allow");
	ck_assert_uint_eq(value->count, 3);
	expect_str(value->items[2], "ALM");
	world.run.rule = &rule_table[RULE_quote_duplicate];
	world.run.setting = &world.schema.rules[RULE_quote_duplicate];
	ck_assert_int_eq(rule_param(&world.run, "min-words")->number, 6);
	world.run.rule = &rule_table[RULE_encoding_control];
	world.run.setting = &world.schema.rules[RULE_encoding_control];
	ck_assert_int_eq(rule_param(&world.run, "allow-tab")->number, 1);
	arena_end(&world.arena);
}
END_TEST

/* Nothing unseen reaches a terminal. */
START_TEST(explanations_are_visible)
{
	Arena arena = {0};
	Buf out = buf_memory(&arena);
	Str text;
	uint32_t i;

	for (i = 0; i < RULES; i++)
		rule_explain(&out, &rule_table[i]);
	text = buf_view(&out);
	for (i = 0; i < text.len; i++)
		ck_assert((uint8_t)text.ptr[i] >= ' ' || text.ptr[i] == '\n');
	arena_end(&arena);
}
END_TEST

Suite *
rule_suite(void)
{
	const TTest *const tests[] = {
		table_is_whole,
		paths_are_keys,
		faults_are_on,
		a_path_turns_house_style_on,
		policy_words,
		findings_of_a_rule_are_bounded,
		a_fix_is_bounded,
		off_is_silent,
		parameters_have_defaults,
		explanations_are_visible,
	};

	return SUITE_OF("rule", tests);
}
