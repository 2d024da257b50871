/* schema.c - loading a schema: its chain, layer over layer, then the whole. */
#include "schema/chain.h"
#include "schema/grammar_fill.h"
#include "schema/schema_check.h"
#include "schema/section.h"
#include "schema/setting.h"
#include "schema/yaml.h"

typedef struct Loading {
	FaultLog *log;
	const SchemaWorld *world;
	Schema *schema;
	Value values[KEYS];    /* of the layer */
	const Node *structure; /* of the layer, or NULL */
	const Node *override;
	const Node *rules;
} Loading;

/* Lists that a child lengthens instead of replacing them, and the list that
 * takes words out again. */
static const struct {
	uint8_t key;
	uint8_t opposite; /* or `key`: none */
} lists[] = {
	{KEY_CUE_VERBS_ADD, KEY_CUE_VERBS_REMOVE},
	{KEY_CUE_VERBS_REMOVE, KEY_CUE_VERBS_ADD},
	{KEY_TITLES_ADD, KEY_TITLES_REMOVE},
	{KEY_TITLES_REMOVE, KEY_TITLES_ADD},
	{KEY_KNOWN_PEOPLE, KEY_KNOWN_PEOPLE},
};

/* Keys that describe one file and are not handed down. */
static const uint8_t own[] = {KEY_PRCHECK_SCHEMA, KEY_ID, KEY_TITLE,
                              KEY_ABSTRACT, KEY_EXTENDS};

static void
by_hand(void *context, uint32_t row, const Node *node)
{
	Loading *loading = context;

	if (row == KEY_STRUCTURE)
		loading->structure = node;
	else if (row == KEY_OVERRIDE)
		loading->override = node;
	else
		loading->rules = node;
}

static bool
unknown(void *context, Str path, const Node *node)
{
	Loading *loading = context;

	(void)path;
	return settings_claim(loading->log, loading->world, node);
}

static bool
value_holds(const Value *list, Str word)
{
	uint32_t i;

	for (i = 0; i < list->count; i++)
		if (str_equal(list->items[i], word))
			return true;
	return false;
}

/* The items of `old` without those of `gone`, then those of `more`. */
static Value
value_join(Arena *arena, const Value *old, const Value *gone, const Value *more)
{
	Value joined = more->set ? *more : *old;
	uint32_t most = old->count + more->count, i;
	Str *items = arena_take(arena, most, sizeof *items);
	Origin *origins = arena_take(arena, most, sizeof *origins);

	joined.count = 0;
	for (i = 0; i < old->count; i++) {
		if (value_holds(gone, old->items[i]) ||
		    value_holds(more, old->items[i]))
			continue;
		items[joined.count] = old->items[i];
		origins[joined.count++] = old->item_origins[i];
	}
	for (i = 0; i < more->count; i++) {
		items[joined.count] = more->items[i];
		origins[joined.count++] = more->item_origins[i];
	}
	joined.items = items;
	joined.item_origins = origins;
	return joined;
}

/* Drops from an inherited list of verb classes those that the layer puts into
 * another list: the last word counts. */
static void
drop_classes(Loading *loading, uint32_t key)
{
	Value *value = &loading->schema->values[key];
	uint32_t other;

	for (other = KEY_ATTRIBUTION_VERBS_ALLOW;
	     other <= KEY_ATTRIBUTION_VERBS_FORBID; other++) {
		const Value *taken = &loading->values[other];

		if (other == key || !taken->set || loading->values[key].set ||
		    !value->set)
			continue;
		value->number &= ~taken->number;
		*value = value_join(loading->log->arena, value, taken,
		                    &(Value){0});
	}
}

/* Puts the values of a layer over those below it. */
static void
merge(Loading *loading)
{
	static const Value none;
	Value *values = loading->schema->values;
	Value joined[sizeof lists / sizeof *lists];
	uint32_t i;

	for (i = 0; i < sizeof own / sizeof *own; i++)
		values[own[i]] = value_default(loading->log->arena,
		                               &schema_keys[own[i]]);
	for (i = 0; i < sizeof lists / sizeof *lists; i++) {
		const Value *gone =
			lists[i].opposite == lists[i].key
				? &none
				: &loading->values[lists[i].opposite];
		const Value *more = &loading->values[lists[i].key];

		joined[i] = values[lists[i].key];
		if (joined[i].count + more->count + gone->count >
		    LIMIT_HOUSE_WORDS) {
			fault_add(loading->log, FAULT_NODES,
			          more->set ? more->origin : gone->origin,
			          "%s: at most %d words",
			          schema_keys[lists[i].key].path,
			          LIMIT_HOUSE_WORDS);
			continue;
		}
		joined[i] = value_join(loading->log->arena,
		                       &values[lists[i].key], gone,
		                       &loading->values[lists[i].key]);
	}
	for (i = KEY_ATTRIBUTION_VERBS_ALLOW; i <= KEY_ATTRIBUTION_VERBS_FORBID;
	     i++)
		drop_classes(loading, i);
	for (i = 0; i < KEYS; i++)
		if (loading->values[i].set)
			values[i] = loading->values[i];
	for (i = 0; i < sizeof lists / sizeof *lists; i++)
		values[lists[i].key] = joined[i];
}

/* Keys that every file has. */
static void
check_own(Loading *loading, const Layer *layer)
{
	const Value *id = &loading->values[KEY_ID];
	Origin place = layer->root->place;
	Str shown;

	if (!node_get(layer->root, STR("prcheck-schema")))
		fault_add(loading->log, FAULT_REQUIRED, place,
		          "\"prcheck-schema\": write \"prcheck-schema: 1\"");
	if (!node_get(layer->root, STR("id")))
		fault_add(loading->log, FAULT_REQUIRED, place,
		          "\"id\": the name of the schema");
	if (id->set && !section_id_good(id->text)) {
		shown = fault_clip(loading->log->arena, id->text);
		fault_add(loading->log, FAULT_ID, id->origin,
		          "\"%.*s\": expected a letter a-z and up to 63 of "
		          "a-z, 0-9 and -",
		          STR_ARG(shown));
	}
}

static void
apply(Loading *loading, const Layer *layer, Origin via)
{
	FaultLog *log = loading->log;
	Schema *schema = loading->schema;
	uint32_t i;
	MapReader reader = {
		.values = {log, STR(""), via},
		.rows = schema_keys,
		.count = KEYS,
		.out = loading->values,
		.by_hand = by_hand,
		.unknown = unknown,
		.context = loading,
	};

	for (i = 0; i < KEYS; i++)
		loading->values[i] = (Value){0};
	loading->structure = loading->override = loading->rules = NULL;
	map_read(&reader, layer->root);
	check_own(loading, layer);
	merge(loading);
	if (loading->structure)
		sections_read(log, schema, loading->structure, via);
	if (loading->override && (loading->structure || !schema->section_count))
		fault_add(log, FAULT_OVERRIDE, loading->override->name_place,
		          loading->structure
		                  ? "the structure of this file needs none"
		                  : "no structure is inherited");
	else if (loading->override)
		sections_override(log, schema, loading->override, via);
	if (loading->rules)
		settings_read(log, loading->world, schema->rules,
		              loading->rules, via);
}

static Schema *
begin(Arena *arena, const SchemaWorld *world, Str path)
{
	Schema *schema = arena_new(arena, Schema);
	uint32_t i;

	schema->path = path;
	schema->rule_table = world->rules;
	schema->rule_count = world->rule_count;
	schema->rules = settings_begin(arena, world);
	for (i = 0; i < KEYS; i++)
		schema->values[i] = value_default(arena, &schema_keys[i]);
	return schema;
}

/* All layers, the lowest first; then what only the whole shows. */
static void
load(Loading *loading, const Chain *chain)
{
	Schema *schema = loading->schema;
	FaultLog *log = loading->log;
	uint32_t i;

	for (i = chain->count; i-- > 0;)
		apply(loading, &chain->layers[i],
		      i ? chain->layers[0].extends : (Origin){0});
	schema->id = schema->values[KEY_ID].text;
	schema->abstract = schema->values[KEY_ABSTRACT].number != 0;
	for (i = 0; i < schema->section_count; i++)
		section_counts(&schema->sections[i]);
	if (schema->abstract && !loading->world->allow_abstract)
		fault_add(log, FAULT_ABSTRACT,
		          schema->values[KEY_ABSTRACT].origin,
		          "\"%.*s\" is there to be extended",
		          STR_ARG(schema->id));
	if (!log->errors)
		schema_check(log, schema, chain->layers[0].root->place);
	if (!log->errors)
		grammar_fill(log, loading->world, schema);
}

const Schema *
schema_load(Arena *arena, const SchemaWorld *world, SchemaText text,
            SchemaFaults *faults)
{
	FaultLog log = {.arena = arena, .faults = faults};
	Chain *chain = arena_new(arena, Chain);
	Loading *loading = arena_new(arena, Loading);

	chain_read(&log, world, text, chain);
	loading->log = &log;
	loading->world = world;
	loading->schema = begin(arena, world, text.path);
	if (chain->count && !log.errors)
		load(loading, chain);
	faults_sort(faults, text.path);
	return log.errors ? NULL : loading->schema;
}

const char *
schema_yaml_version(void)
{
	return yaml_version();
}
