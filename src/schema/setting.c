/* setting.c - what `rules:` says of each rule. */
#include "schema/setting.h"

MetaRow
setting_row(const RuleParam *param)
{
	static const uint8_t types[] = {
		[PARAM_PATH] = META_MAP,        [PARAM_INTEGER] = META_INTEGER,
		[PARAM_BOOLEAN] = META_BOOLEAN, [PARAM_CHOICE] = META_CHOICE,
		[PARAM_WORDS] = META_STRINGS,
	};

	return (MetaRow){
		.path = param->name,
		.type = types[param->type],
		.fallback = param->type == PARAM_PATH ? NULL : param->fallback,
		.low = param->low,
		.high = param->high,
		.choices = param->choices,
	};
}

RuleSetting *
settings_begin(Arena *arena, const SchemaWorld *world)
{
	RuleSetting *settings = arena_take(arena, world->rule_count,
	                                   sizeof *settings);
	uint32_t i, j;

	for (i = 0; i < world->rule_count; i++) {
		const RuleInfo *rule = &world->rules[i];

		settings[i].params = arena_take(arena, rule->param_count,
		                                sizeof(Value));
		for (j = 0; j < rule->param_count; j++) {
			MetaRow row = setting_row(&rule->params[j]);

			settings[i].params[j] = value_default(arena, &row);
		}
	}
	return settings;
}

/* True when `name` is a component of the dotted `path`, or all of it. */
static bool
component(Str path, Str name)
{
	uint32_t at = 0;

	while (at < path.len) {
		uint32_t end = str_find(path, '.', at);

		if (str_equal(str_slice(path, at, end), name))
			return true;
		at = end + 1;
	}
	return str_equal(path, name);
}

static void
report_home(FaultLog *log, const RuleInfo *rule, const RuleParam *param,
            const Node *node)
{
	Str section = STR("section."), path = str_from(param->name);
	Str name = fault_clip(log->arena, node->name);
	bool every = str_starts(path, section);

	if (every)
		path = str_slice(path, section.len, path.len);
	fault_add(log, FAULT_HOME, node->name_place,
	          "\"%.*s\" of rule \"%s\" is written at \"%.*s\"%s",
	          STR_ARG(name), rule->id, STR_ARG(path),
	          every ? " of a section" : "");
}

/* A parameter that the rule doesn't own: perhaps it reads a path of that
 * name. */
static void
unknown_param(FaultLog *log, const RuleInfo *rule, const Node *node)
{
	Arena *arena = log->arena;
	Str name = fault_clip(arena, node->name);
	Array(Str) known = {0};
	uint32_t i;
	Str hint;

	*array_push(arena, &known) = STR("severity");
	for (i = 0; i < rule->param_count; i++) {
		const RuleParam *param = &rule->params[i];

		if (param->type != PARAM_PATH) {
			*array_push(arena, &known) = str_from(param->name);
		} else if (component(str_from(param->name), node->name)) {
			report_home(log, rule, param, node);
			return;
		}
	}
	hint = fault_suggest(arena, node->name, known.items, known.count);
	fault_add(log, FAULT_PARAMETER, node->name_place,
	          "\"%.*s\" of rule \"%s\"%.*s", STR_ARG(name), rule->id,
	          STR_ARG(hint));
}

static void
read_param(const ValueReader *reader, const RuleInfo *rule,
           RuleSetting *setting, const Node *node)
{
	uint32_t i;

	for (i = 0; i < rule->param_count; i++) {
		MetaRow row = setting_row(&rule->params[i]);

		if (row.type != META_MAP &&
		    str_equal(str_from(row.path), node->name)) {
			value_read(reader, &row, node, &setting->params[i]);
			return;
		}
	}
	unknown_param(reader->log, rule, node);
}

static void
read_severity(const ValueReader *reader, RuleSetting *setting, const Node *node,
              const char *path)
{
	MetaRow row = {.path = path, .type = META_SEVERITY};
	Value value;

	if (!value_read(reader, &row, node, &value))
		return;
	setting->set = true;
	setting->severity = (Severity)value.number;
	setting->origin = value.origin;
	setting->via = reader->via;
}

static void
read_setting(FaultLog *log, const RuleInfo *rule, RuleSetting *setting,
             const Node *node, Origin via)
{
	ValueReader reader = {.log = log, .via = via};
	const Node *entry;

	if (node->kind != NODE_MAP) {
		reader.prefix = STR("rules.");
		read_severity(&reader, setting, node, rule->id);
		return;
	}
	reader.prefix = arena_format(log->arena, "rules.%s.", rule->id);
	for (entry = node->first; entry; entry = entry->next) {
		if (str_equal(entry->name, STR("severity")))
			read_severity(&reader, setting, entry, "severity");
		else
			read_param(&reader, rule, setting, entry);
	}
}

static void
unknown_rule(FaultLog *log, const SchemaWorld *world, const Node *node)
{
	Str *ids = arena_take(log->arena, world->rule_count, sizeof *ids);
	Str name = fault_clip(log->arena, node->name);
	uint32_t i;
	Str hint;

	for (i = 0; i < world->rule_count; i++)
		ids[i] = str_from(world->rules[i].id);
	hint = fault_suggest(log->arena, node->name, ids, world->rule_count);
	fault_add(log, FAULT_RULE, node->name_place, "\"%.*s\"%.*s",
	          STR_ARG(name), STR_ARG(hint));
}

void
settings_read(FaultLog *log, const SchemaWorld *world, RuleSetting *settings,
              const Node *rules, Origin via)
{
	const Node *node;
	uint32_t i;

	if (rules->kind != NODE_MAP) {
		Str got = value_got(log->arena, rules);

		fault_add(log, FAULT_TYPE, rules->place,
		          "rules: expected a map of rule ids, got %.*s",
		          STR_ARG(got));
		return;
	}
	for (node = rules->first; node && !fault_full(log); node = node->next) {
		for (i = 0; i < world->rule_count; i++)
			if (str_equal(str_from(world->rules[i].id), node->name))
				break;
		if (i < world->rule_count)
			read_setting(log, &world->rules[i], &settings[i], node,
			             via);
		else
			unknown_rule(log, world, node);
	}
}

bool
settings_claim(FaultLog *log, const SchemaWorld *world, const Node *node)
{
	const RuleInfo *owner = NULL;
	uint32_t i, j, owners = 0;

	for (i = 0; i < world->rule_count; i++) {
		const RuleInfo *rule = &world->rules[i];

		for (j = 0; j < rule->param_count; j++) {
			if (rule->params[j].type == PARAM_PATH ||
			    !str_equal(str_from(rule->params[j].name),
			               node->name))
				continue;
			owner = rule;
			owners++;
		}
	}
	if (owners != 1)
		return false;
	fault_add(log, FAULT_HOME, node->name_place,
	          "\"%.*s\" is written at \"rules.%s.%.*s\"",
	          STR_ARG(node->name), owner->id, STR_ARG(node->name));
	return true;
}
