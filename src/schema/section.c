/* section.c - the sections of `structure`, and the patches of `override`. */
#include "schema/section.h"

#include "base/limits.h"

/* A list of sections that waits to be read: breadth first, so that parents
 * come before children and siblings lie together. */
typedef struct Waiting {
	const Node *list;
	uint32_t parent; /* index, NONE at the top */
	uint32_t level;  /* 1 at the top */
} Waiting;

typedef struct Reading {
	FaultLog *log;
	Schema *schema;
	Origin via;
	Array(SchemaSection) sections;
	Array(Waiting) waiting;
	uint32_t current; /* section */
	uint32_t level;
	bool patch; /* an override: some keys are fixed */
} Reading;

bool
section_id_good(Str id)
{
	uint32_t i;

	if (id.len > 64 || id.ptr[0] < 'a' || id.ptr[0] > 'z')
		return false;
	for (i = 1; i < id.len; i++) {
		char c = id.ptr[i];

		if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-')
			return false;
	}
	return true;
}

uint32_t
section_find(const Schema *schema, Str id)
{
	uint32_t i;

	for (i = 0; i < schema->section_count; i++)
		if (str_equal(schema->sections[i].id, id))
			return i;
	return NONE;
}

Str
section_suggest(Arena *arena, const Schema *schema, Str id)
{
	Str *ids = arena_take(arena, schema->section_count, sizeof *ids);
	uint32_t i;

	for (i = 0; i < schema->section_count; i++)
		ids[i] = schema->sections[i].id;
	return fault_suggest(arena, id, ids, schema->section_count);
}

static Value
number_default(int64_t number)
{
	return (Value){.present = true, .number = number};
}

void
section_counts(SchemaSection *section)
{
	Value *least = &section->values[SECTION_KEY_COUNT_MIN];
	Value *most = &section->values[SECTION_KEY_COUNT_MAX];
	bool many = false;

	switch (section->kind) {
	case ASK_SEQUENCE:
		return;
	case ASK_PARAGRAPHS:
	case ASK_LIST:
	case ASK_QUOTED_PARAGRAPHS:
	case ASK_LABELLED:
	case ASK_ANY:
		many = true;
		break;
	default:
		break;
	}
	if (!least->set)
		*least = number_default(1);
	if (most->set)
		return;
	/* A house that asks for two of them doesn't mean one at most. */
	*most = (Value){0};
	if (!many && least->number <= 1)
		*most = number_default(1);
}

static void
read_kind(Reading *reading, const Node *node)
{
	static const char choices[] =
#define SECTION_KIND(NAME, name, doc) name "|"
#include "schema/meta.def"
		;
	SchemaSection *section = &reading->sections.items[reading->current];
	ValueReader reader = {.log = reading->log, .via = reading->via};
	MetaRow row = {.path = "kind", .type = META_CHOICE, .choices = choices};

	if (section->id.len)
		reader.prefix = arena_format(reading->log->arena, "%.*s.",
		                             STR_ARG(section->id));
	if (value_read(&reader, &row, node, &section->values[SECTION_KEY_KIND]))
		section->kind =
			(uint8_t)section->values[SECTION_KEY_KIND].number;
}

/* `one-of` and `items`: a list of sections, read later. */
static void
read_members(Reading *reading, uint32_t row, const Node *node)
{
	SchemaSection *section = &reading->sections.items[reading->current];
	Value *value = &section->values[row];

	if (node->kind != NODE_LIST || !node->count) {
		Str got = value_got(reading->log->arena, node);

		fault_add(reading->log, FAULT_TYPE, node->place,
		          "%s: expected a list of sections, got %.*s",
		          section_keys[row].path,
		          STR_ARG(node->kind == NODE_LIST ? STR("an empty one")
		                                          : got));
		return;
	}
	if (reading->level >= LIMIT_SCHEMA_NESTING) {
		fault_add(reading->log, FAULT_STRUCTURE, node->place,
		          "sections lie at most %d deep in each other",
		          LIMIT_SCHEMA_NESTING);
		return;
	}
	*value = (Value){.set = true,
	                 .present = true,
	                 .origin = node->place,
	                 .via = reading->via};
	value->origin.key = str_from(section_keys[row].path);
	*array_push(reading->log->arena, &reading->waiting) = (Waiting){
		node, reading->current, reading->level + 1};
}

/* The keys that are loaded by hand. */
static void
by_hand(void *context, uint32_t row, const Node *node)
{
	Reading *reading = context;

	if (reading->patch && row != SECTION_KEY_EACH) {
		fault_add(reading->log, FAULT_OVERRIDE, node->name_place,
		          "\"%s\" can't be changed: write a structure of your "
		          "own",
		          section_keys[row].path);
		return;
	}
	if (row == SECTION_KEY_KIND)
		read_kind(reading, node);
	else if (row != SECTION_KEY_EACH)
		read_members(reading, row, node);
}

/* Reads the keys of `map` into the current section. */
static void
read_keys(Reading *reading, const Node *map, Str prefix)
{
	SchemaSection *section = &reading->sections.items[reading->current];
	Arena *arena = reading->log->arena;
	MapReader reader = {
		.values = {reading->log, prefix, reading->via},
		.rows = section_keys,
		.count = SECTION_KEYS,
		.out = section->values,
		.by_hand = by_hand,
		.context = reading,
	};

	if (section->id.len)
		reader.where = arena_format(arena, " in section \"%.*s\"",
		                            STR_ARG(section->id));
	map_read(&reader, map);
}

static void
read_id(Reading *reading, const Node *map, SchemaSection *section)
{
	const Node *id = node_get(map, STR("id"));
	Str shown;

	if (!id) {
		fault_add(reading->log, FAULT_REQUIRED, map->place,
		          "a section needs \"id\"");
	} else if (id->kind == NODE_SCALAR && id->text.len &&
	           !section_id_good(id->text)) {
		shown = fault_clip(reading->log->arena, id->text);
		fault_add(reading->log, FAULT_ID, id->place,
		          "\"%.*s\": expected a letter a-z and up to 63 of "
		          "a-z, 0-9 and -",
		          STR_ARG(shown));
	} else if (id->kind == NODE_SCALAR) {
		section->id = id->text;
	}
	if (!node_get(map, STR("kind")))
		fault_add(reading->log, FAULT_REQUIRED, map->place,
		          "a section needs \"kind\"");
}

/* A new section under `waiting`; false when there are too many. */
static bool
read_section(Reading *reading, const Waiting *waiting, const Node *map,
             uint32_t index)
{
	Arena *arena = reading->log->arena;
	SchemaSection *section;
	uint32_t i;
	Str prefix;

	if (map->kind != NODE_MAP) {
		Str got = value_got(arena, map);

		fault_add(reading->log, FAULT_TYPE, map->place,
		          "expected a section, got %.*s", STR_ARG(got));
		return true;
	}
	if (reading->sections.count == LIMIT_SCHEMA_SECTIONS) {
		fault_add(reading->log, FAULT_STRUCTURE, map->place,
		          "at most %d sections", LIMIT_SCHEMA_SECTIONS);
		return false;
	}
	reading->current = reading->sections.count;
	section = array_push(arena, &reading->sections);
	section->origin = map->place;
	section->parent = waiting->parent;
	section->first_child = section->next = NONE;
	section->kind = ASK_ANY;
	for (i = 0; i < SECTION_KEYS; i++)
		section->values[i] = value_default(arena, &section_keys[i]);
	read_id(reading, map, section);
	prefix = section->id.len
	                 ? arena_format(arena, "%.*s.", STR_ARG(section->id))
	                 : arena_format(arena, "structure[%u].", index);
	section->origin.key = str_slice(prefix, 0, prefix.len - 1);
	read_keys(reading, map, prefix);
	return true;
}

/* The members of one list, linked to each other and their parent. */
static bool
read_siblings(Reading *reading, Waiting waiting)
{
	uint32_t first = reading->sections.count, index = 0, i;
	const Node *node;

	reading->level = waiting.level;
	for (node = waiting.list->first; node; node = node->next)
		if (!read_section(reading, &waiting, node, index++))
			return false;
	for (i = first; i + 1 < reading->sections.count; i++)
		reading->sections.items[i].next = i + 1;
	if (waiting.parent != NONE && first < reading->sections.count)
		reading->sections.items[waiting.parent].first_child = first;
	return true;
}

/* Every id once. There are at most LIMIT_SCHEMA_SECTIONS. */
static void
check_ids(FaultLog *log, const Schema *schema)
{
	uint32_t i, first;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];

		first = section->id.len ? section_find(schema, section->id) : i;
		if (first < i)
			fault_add(log, FAULT_ID,
			          section->values[SECTION_KEY_ID].origin,
			          "\"%.*s\" is a section in line %u already",
			          STR_ARG(section->id),
			          schema->sections[first].origin.line);
	}
}

/* Room for all sections at once: one has a value for each of its keys, so
 * that growing by doubling would be most of the memory of a run. */
static void
make_room(Reading *reading, const Node *structure)
{
	Array(const Node *) lists = {0};
	Arena *arena = reading->log->arena;
	uint32_t count = 0, i;

	*array_push(arena, &lists) = structure;
	for (i = 0; i < lists.count && count < LIMIT_SCHEMA_SECTIONS; i++) {
		const Node *node = lists.items[i]->first, *inner;

		for (; node; node = node->next) {
			count += node->kind == NODE_MAP;
			for (inner = node->first; inner; inner = inner->next)
				if (inner->kind == NODE_LIST && inner->first &&
				    inner->first->kind == NODE_MAP)
					*array_push(arena, &lists) = inner;
		}
	}
	if (count > LIMIT_SCHEMA_SECTIONS)
		count = LIMIT_SCHEMA_SECTIONS;
	reading->sections.items = arena_take(arena, count,
	                                     sizeof *reading->sections.items);
	reading->sections.capacity = count;
}

void
sections_read(FaultLog *log, Schema *schema, const Node *structure, Origin via)
{
	Reading reading = {.log = log, .schema = schema, .via = via};
	uint32_t i;

	if (structure->kind != NODE_LIST || !structure->count) {
		Str got = value_got(log->arena, structure);

		fault_add(log, FAULT_TYPE, structure->place,
		          "structure: expected a list of sections, got %.*s",
		          STR_ARG(structure->kind == NODE_LIST
		                          ? STR("an empty one")
		                          : got));
		return;
	}
	make_room(&reading, structure);
	*array_push(log->arena, &reading.waiting) = (Waiting){structure, NONE,
	                                                      1};
	for (i = 0; i < reading.waiting.count; i++)
		if (!read_siblings(&reading, reading.waiting.items[i]))
			break;
	schema->sections = reading.sections.items;
	schema->section_count = reading.sections.count;
	schema->values[KEY_STRUCTURE] = (Value){.set = true,
	                                        .present = true,
	                                        .origin = structure->place,
	                                        .via = via};
	schema->values[KEY_STRUCTURE].origin.key = STR("structure");
	check_ids(log, schema);
}

static void
patch(Reading *reading, const Node *node)
{
	Schema *schema = reading->schema;
	FaultLog *log = reading->log;
	uint32_t index = section_find(schema, node->name);
	Str shown = fault_clip(log->arena, node->name);
	Str prefix;

	if (index == NONE) {
		Str hint = section_suggest(log->arena, schema, node->name);

		fault_add(log, FAULT_OVERRIDE, node->name_place,
		          "no section \"%.*s\"%.*s", STR_ARG(shown),
		          STR_ARG(hint));
	} else if (node->kind != NODE_MAP) {
		Str got = value_got(log->arena, node);

		fault_add(log, FAULT_TYPE, node->place,
		          "override.%.*s: expected a map, got %.*s",
		          STR_ARG(shown), STR_ARG(got));
	} else if (node_get(node, STR("id"))) {
		fault_add(log, FAULT_OVERRIDE,
		          node_get(node, STR("id"))->name_place,
		          "\"id\" can't be changed: write a structure of your "
		          "own");
	} else {
		reading->current = index;
		prefix = arena_format(log->arena, "%.*s.", STR_ARG(node->name));
		read_keys(reading, node, prefix);
	}
}

void
sections_override(FaultLog *log, Schema *schema, const Node *override,
                  Origin via)
{
	Reading reading = {
		.log = log, .schema = schema, .via = via, .patch = true};
	const Node *node;

	if (override->kind != NODE_MAP) {
		Str got = value_got(log->arena, override);

		fault_add(log, FAULT_TYPE, override->place,
		          "override: expected a map of section ids, got %.*s",
		          STR_ARG(got));
		return;
	}
	reading.sections.items = schema->sections;
	reading.sections.count = schema->section_count;
	for (node = override->first; node; node = node->next)
		patch(&reading, node);
}
