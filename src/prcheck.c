/* prcheck.c - the pipeline on one page. */
#include "prcheck.h"

#include "base/limits.h"
#include "doc/dump.h"
#include "parse/parse.h"

PrcheckStatus
prcheck_schema(PrcheckSchema *loaded, const SchemaWorld *world, SchemaText text)
{
	jmp_buf exhausted;

	if (setjmp(exhausted) != 0) {
		arena_guard(&loaded->arena, NULL);
		loaded->schema = NULL;
		return PRCHECK_NO_MEMORY;
	}
	arena_guard(&loaded->arena, &exhausted);
	loaded->schema = schema_load(&loaded->arena, world, text,
	                             &loaded->faults);
	arena_guard(&loaded->arena, NULL);
	return loaded->schema ? PRCHECK_OK : PRCHECK_BAD_SCHEMA;
}

void
prcheck_schema_end(PrcheckSchema *loaded)
{
	arena_end(&loaded->arena);
	*loaded = (PrcheckSchema){0};
}

void
prcheck_set_rule(PrcheckSchema *loaded, const RuleInfo *rule, Severity severity,
                 Origin origin)
{
	RuleSetting *setting =
		&loaded->schema->rules[rule - loaded->schema->rule_table];

	setting->set = true;
	setting->severity = severity;
	setting->origin = origin;
	setting->via = (Origin){0};
}

PrcheckStatus
prcheck_set_language(PrcheckSchema *loaded, Str code)
{
	jmp_buf exhausted;
	bool known;

	if (setjmp(exhausted) != 0) {
		arena_guard(&loaded->arena, NULL);
		return PRCHECK_NO_MEMORY;
	}
	arena_guard(&loaded->arena, &exhausted);
	known = schema_set_language(&loaded->arena, (Schema *)loaded->schema,
	                            code);
	arena_guard(&loaded->arena, NULL);
	return known ? PRCHECK_OK : PRCHECK_BAD_SCHEMA;
}

static void
check(Arena *arena, const Schema *schema, const PrcheckOptions *options,
      Str path, Str text, PrcheckResult *result)
{
	Source *source = source_read(arena, path, text);
	Release *release = parse_release(arena, source, &schema->grammar);
	const Alignment *alignment = align_release(arena, schema, release);
	uint32_t most = options->most_findings;

	if (!most)
		most = (uint32_t)schema_value(schema, KEY_LIMITS_MAX_FINDINGS)
		               ->number;
	result->source = source;
	result->release = release;
	result->alignment = alignment;
	result->findings = (Findings){.arena = arena, .most = most};
	if (!options->parse_only) {
		RuleRun run = {
			.arena = arena,
			.source = source,
			.release = release,
			.alignment = alignment,
			.schema = schema,
			.findings = &result->findings,
			.today = options->today,
		};

		rules_run(&run, options->only);
	}
	result->view = dump_view(arena, release, schema->id);
}

PrcheckStatus
prcheck_check(Arena *arena, const Schema *schema, const PrcheckOptions *options,
              Str path, Str text, PrcheckResult *result)
{
	jmp_buf exhausted;

	arena_reset(arena);
	*result = (PrcheckResult){0};
	if (text.len > LIMIT_INPUT_MOST)
		return PRCHECK_TOO_LARGE;
	if (setjmp(exhausted) != 0) {
		arena_guard(arena, NULL);
		*result = (PrcheckResult){0};
		return PRCHECK_NO_MEMORY;
	}
	arena_guard(arena, &exhausted);
	check(arena, schema, options, path, text, result);
	arena_guard(arena, NULL);
	return PRCHECK_OK;
}
