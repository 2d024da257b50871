/* chain.c - a schema file and those that it extends, as trees. */
#include "schema/chain.h"

#include "schema/value.h"

bool
chain_names_file(Str name)
{
	return str_find(name, '.', 0) < name.len ||
	       str_find(name, '/', 0) < name.len;
}

bool
chain_open(FaultLog *log, const SchemaWorld *world, Str from, Str name,
           Origin place, SchemaText *text)
{
	Str problem = STR("no files can be read here");
	Str shown = fault_clip(log->arena, name);

	if (world->open &&
	    world->open(world->context, log->arena, from, name, text, &problem))
		return true;
	fault_add(log, FAULT_MISSING_FILE, place, "\"%.*s\": %.*s",
	          STR_ARG(shown), STR_ARG(problem));
	return false;
}

/* "; did you mean …" among the built-in schemas. */
static Str
suggest_builtin(Arena *arena, Str name)
{
	Array(Str) names = {0};
	uint32_t i;

	for (i = 0; schema_builtin_name(i); i++)
		*array_push(arena, &names) = str_from(schema_builtin_name(i));
	return fault_suggest(arena, name, names.items, names.count);
}

static bool
find(FaultLog *log, const SchemaWorld *world, const Layer *from,
     const Node *name, SchemaText *text)
{
	Origin place = name->place;
	Str shown = fault_clip(log->arena, name->text);
	Str hint;

	place.key = STR("extends");
	if (chain_names_file(name->text))
		return chain_open(log, world, from->text.path, name->text,
		                  place, text);
	if (schema_builtin(name->text, text))
		return true;
	hint = suggest_builtin(log->arena, name->text);
	fault_add(log, FAULT_MISSING_FILE, place,
	          "\"%.*s\" is not built in%.*s", STR_ARG(shown), STR_ARG(hint))
		->help = STR("the name of a file ends with .yaml");
	return false;
}

/* "a.yaml -> b.yaml -> a.yaml" when `path` is in the chain already. */
static bool
cycle(FaultLog *log, const Chain *chain, Str path, Origin place)
{
	Buf way = buf_memory(log->arena);
	uint32_t first = 0, i;

	while (first < chain->count &&
	       !str_equal(chain->layers[first].text.path, path))
		first++;
	if (first == chain->count)
		return false;
	for (i = first; i < chain->count; i++) {
		buf_str(&way, chain->layers[i].text.path);
		buf_text(&way, " -> ");
	}
	buf_str(&way, path);
	fault_add(log, FAULT_CYCLE, place, "%.*s", STR_ARG(buf_view(&way)));
	return true;
}

/* Reads one file; true when it is a map that extends another one, whose name
 * is then in `extends`. */
static bool
read_layer(FaultLog *log, Chain *chain, SchemaText text, const Node **extends)
{
	YamlLimits limits = {LIMIT_SCHEMA_BYTES, LIMIT_SCHEMA_NODES};
	const Node *root = yaml_read(log, text, limits);
	Layer *layer;

	if (root && root->kind != NODE_MAP) {
		Str got = value_got(log->arena, root);

		fault_add(log, FAULT_TYPE, root->place,
		          "expected a map of keys, got %.*s", STR_ARG(got));
		root = NULL;
	}
	if (!root)
		return false;
	layer = &chain->layers[chain->count++];
	layer->text = text;
	layer->root = root;
	*extends = node_get(root, STR("extends"));
	if (!*extends || (*extends)->kind != NODE_SCALAR ||
	    !(*extends)->text.len)
		return false;
	layer->extends = (*extends)->place;
	layer->extends.key = STR("extends");
	return true;
}

void
chain_read(FaultLog *log, const SchemaWorld *world, SchemaText text,
           Chain *chain)
{
	const Node *extends;

	chain->count = 0;
	while (read_layer(log, chain, text, &extends)) {
		const Layer *from = &chain->layers[chain->count - 1];

		if (!find(log, world, from, extends, &text) ||
		    cycle(log, chain, text.path, from->extends))
			return;
		if (chain->count == LIMIT_SCHEMA_CHAIN) {
			fault_add(log, FAULT_CHAIN, from->extends, "at most %d",
			          LIMIT_SCHEMA_CHAIN);
			return;
		}
	}
}
