/* show.c - the modes that print what the program knows: rules, schemas. */
#include "cli/job.h"
#include "cli/nearest.h"
#include "cli/rulelist.h"

enum { ID_WIDTH = 30, LEVEL_WIDTH = 9, NATURE_WIDTH = 7, SCHEMA_WIDTH = 14 };

static const char *const natures[] = {"fault", "house", "schema"};

static void
write_column(Buf *out, const char *text, uint32_t width)
{
	uint32_t len = str_from(text).len;

	buf_text(out, text);
	buf_repeat(out, ' ', len < width ? width - len : 1);
}

static void
write_rule(Buf *out, const RuleInfo *rule)
{
	write_column(out, rule->id, ID_WIDTH);
	write_column(out, severity_name(rule->severity), LEVEL_WIDTH);
	write_column(out, natures[rule->nature], NATURE_WIDTH);
	buf_text(out, rule->message);
	buf_byte(out, '\n');
}

/* All rules, then the diagnostics of schemas. */
static const RuleInfo *
rule_at(uint32_t index)
{
	return index < RULES ? &rule_table[index]
	                     : &schema_rules[index - RULES];
}

static bool
as_json(const Job *job)
{
	return job->options.formats.count &&
	       job->options.formats.items->renderer ==
	               renderer_find(STR("json"));
}

void
show_rules(Job *job)
{
	Buf *out = &job->out.buf;
	bool json = as_json(job);
	uint32_t i;

	if (json)
		rulelist_begin(out);
	for (i = 0; i < RULES + schema_rule_count; i++) {
		if (json)
			rulelist_rule(out, rule_at(i), i == 0);
		else
			write_rule(out, rule_at(i));
	}
	if (json)
		rulelist_end(out);
}

static void
explain(Job *job, const RuleInfo *rule)
{
	Buf *out = &job->out.buf;

	if (!as_json(job)) {
		rule_explain(out, rule);
		return;
	}
	rulelist_begin(out);
	rulelist_rule(out, rule, true);
	rulelist_end(out);
}

void
show_explain(Job *job)
{
	Str id = str_from(job->options.explain);
	Nearest nearest = nearest_begin(id);
	uint32_t i;

	for (i = 0; i < RULES + schema_rule_count; i++) {
		const RuleInfo *rule = rule_at(i);

		if (str_equal(id, str_from(rule->id))) {
			explain(job, rule);
			return;
		}
		nearest_try(&nearest, rule->id);
	}
	message_error(&job->messages, NULL, "unknown rule %s: %s%s",
	              job->options.explain,
	              nearest.best ? "did you mean " : "see --list-rules",
	              nearest.best ? nearest.best : "");
}

void
show_schemas(Job *job)
{
	Buf *out = &job->out.buf;
	const char *name;
	uint32_t i;

	for (i = 0; (name = schema_builtin_name(i)); i++) {
		write_column(out, name, SCHEMA_WIDTH);
		buf_text(out, schema_builtin_title(i));
		buf_text(out, schema_builtin_abstract(i)
		                      ? " (only to be extended)\n"
		                      : "\n");
	}
}

void
show_schema(Job *job)
{
	Options *options = &job->options;
	const Schema *schema;

	if (options->print_schema)
		options->schema = options->print_schema;
	else if (options->operands.count)
		options->schema = options->operands.items[0];
	schema = shelf_main(&job->shelf, &job->messages);
	if (schema)
		schema_print(&job->out.buf, schema);
}

void
show_schema_faults(Job *job)
{
	uint32_t i;
	bool good = true;

	for (i = 0; i < job->options.operands.count; i++)
		good &= shelf_check(&job->shelf, &job->out.buf, &job->messages,
		                    job->options.operands.items[i]);
	if (!job->options.operands.count)
		message_error(&job->messages, NULL,
		              "--check-schema needs a file");
	else if (!good)
		job->messages.said++;
}

void
show_json_schema(Job *job)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};

	schema_json(&job->out.buf, &world);
}
