/* map_read.c - maps whose keys are the rows of a meta table. */
#include "base/limits.h"
#include "schema/value.h"

/* A map that is being read: its next entry, and the path down to it. */
typedef struct Open {
	const Node *next;
	Str path; /* "" or "attribution.verbs." */
} Open;

/* The row of that path, or `count`. */
static uint32_t
row_find(const MapReader *reader, Str path)
{
	uint32_t i;

	for (i = 0; i < reader->count; i++)
		if (str_equal(str_from(reader->rows[i].path), path))
			return i;
	return i;
}

/* True when some row lies below `path`. */
static bool
group(const MapReader *reader, Str path)
{
	uint32_t i;

	for (i = 0; i < reader->count; i++) {
		Str row = str_from(reader->rows[i].path);

		if (row.len > path.len && row.ptr[path.len] == '.' &&
		    str_starts(row, path))
			return true;
	}
	return false;
}

/* The keys that may stand under `path`. */
static const Str *
siblings(const MapReader *reader, Str path, uint32_t *count)
{
	Arena *arena = reader->values.log->arena;
	Array(Str) names = {0};
	uint32_t i;

	for (i = 0; i < reader->count; i++) {
		Str row = str_from(reader->rows[i].path);

		if (str_starts(row, path))
			*array_push(arena, &names) = str_slice(
				row, path.len, str_find(row, '.', path.len));
	}
	*count = names.count;
	return names.items;
}

static void
unknown(const MapReader *reader, Str path, Str full, const Node *node)
{
	FaultLog *log = reader->values.log;
	Str name = fault_clip(log->arena, node->name);
	Str above = path.len ? str_slice(path, 0, path.len - 1) : path;
	Origin place = node->name_place;
	const Str *names;
	uint32_t count;
	Str hint;
	SchemaFault *fault;

	names = siblings(reader, path, &count);
	hint = fault_suggest(log->arena, node->name, names, count);
	if (!hint.len && reader->unknown &&
	    reader->unknown(reader->context, full, node))
		return;
	place.key = full;
	fault = fault_add(log, FAULT_KEY, place, "\"%.*s\"%s%.*s%s%.*s%.*s",
	                  STR_ARG(name), above.len ? " in \"" : "",
	                  STR_ARG(above), above.len ? "\"" : "",
	                  STR_ARG(reader->where), STR_ARG(hint));
	if (str_find(node->name, '.', 0) < node->name.len)
		fault->help = STR(
			"maps in maps are written by indentation, not by dots");
}

/* One entry; true when it is a map to go into. */
static bool
entry(const MapReader *reader, Str path, const Node *node, Str *full)
{
	Arena *arena = reader->values.log->arena;
	uint32_t row;
	bool leaf, above;

	*full = arena_format(arena, "%.*s%.*s", STR_ARG(path),
	                     STR_ARG(node->name));
	row = row_find(reader, *full);
	leaf = row < reader->count &&
	       str_find(node->name, '.', 0) == node->name.len;
	above = group(reader, *full) &&
	        str_find(node->name, '.', 0) == node->name.len;
	if (!leaf && !above) {
		unknown(reader, path, *full, node);
		return false;
	}
	if (above && node->kind != NODE_MAP) {
		Origin origin = value_origin(&reader->values, node, *full);
		Str got = value_got(arena, node);

		fault_add(reader->values.log, FAULT_TYPE, origin,
		          "%.*s: expected a map, got %.*s", STR_ARG(origin.key),
		          STR_ARG(got));
		return false;
	}
	if (leaf && reader->rows[row].type == META_MAP)
		reader->by_hand(reader->context, row, node);
	else if (leaf)
		value_read(&reader->values, &reader->rows[row], node,
		           &reader->out[row]);
	return above;
}

void
map_read(const MapReader *reader, const Node *map)
{
	Open open[LIMIT_SCHEMA_DEPTH + 1];
	uint32_t depth = 0;

	open[depth++] = (Open){map->first, STR("")};
	while (depth && !fault_full(reader->values.log)) {
		Open *top = &open[depth - 1];
		const Node *node = top->next;
		Str full;

		if (!node) {
			depth--;
			continue;
		}
		top->next = node->next;
		if (entry(reader, top->path, node, &full))
			open[depth++] = (Open){
				node->first,
				arena_format(reader->values.log->arena, "%.*s.",
			                     STR_ARG(full))};
	}
}
