/* yaml.c - YAML files as trees of nodes: the only file that sees <yaml.h>. */
#include "schema/yaml.h"

#include "base/limits.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <yaml.h>

/* A list or map that is still open. */
typedef struct Level {
	Node *node;
	Node *last;
	Str name; /* of a map: the key that waits for its value */
	Origin name_place;
	bool named;
} Level;

typedef struct Run {
	FaultLog *log;
	Arena *arena;
	Str path;
	yaml_parser_t parser;
	yaml_event_t event;
	Level levels[LIMIT_SCHEMA_DEPTH];
	uint32_t depth;
	uint32_t nodes;
	uint32_t most; /* nodes */
	uint32_t documents;
	Node *root;
	bool refused;
	bool ended;
} Run;

/* libyaml's problems in plain words; what is not here is shown as it is. */
static const char *const plain_words[][2] = {
	{"did not find expected key",
         "expected a key with the indentation of its neighbours"},
	{"could not find expected ':'", "expected \":\" after a key"},
	{"mapping values are not allowed in this context",
         "\":\" is not expected here: write the text in quotation marks, or "
         "the map on lines of its own"},
	{"block sequence entries are not allowed in this context",
         "\"- \" is not expected here: begin the list on a line of its own"},
	{"did not find expected '-' indicator",
         "expected \"- \" with the indentation of its neighbours"},
	{"did not find expected ',' or ']'", "expected \",\" or \"]\""},
	{"did not find expected ',' or '}'", "expected \",\" or \"}\""},
	{"found character that cannot start any token",
         "this character can't begin a text: write the text in quotation "
         "marks"},
	{"found unexpected end of stream", "a quotation mark is not closed"},
	{"found unknown escape character",
         "unknown escape after the backslash: write \\\\ for a backslash"},
	{"did not find expected <document start>",
         "more text after the end of the document"},
	{"did not find expected node content", "expected a value"},
	{"found undefined tag handle",
         "tags are not allowed: write the text in quotation marks"},
	{"did not find expected alphabetic or numeric character",
         "\"&\" and \"*\" can't begin a text: write it in quotation marks"},
	{"found invalid Unicode character escape code",
         "the escape names no character"},
};

static void
release(void *what)
{
	Run *run = what;

	if (run->ended)
		return;
	run->ended = true;
	yaml_event_delete(&run->event);
	yaml_parser_delete(&run->parser);
}

static Origin
place_of(const Run *run, yaml_mark_t mark)
{
	return (Origin){.path = run->path,
	                .line = (uint32_t)mark.line + 1,
	                .column = (uint32_t)mark.column + 1};
}

static Origin
event_place(const Run *run)
{
	return place_of(run, run->event.start_mark);
}

static void
refuse(Run *run, FaultId id, const char *detail)
{
	fault_add(run->log, id, event_place(run), "%s", detail);
	run->refused = true;
}

/* `problem` may be NULL for memory. */
static void
refuse_parser(Run *run)
{
	Str words = str_from(run->parser.problem);
	uint32_t i;

	run->refused = true;
	if (run->parser.error == YAML_MEMORY_ERROR)
		arena_fail(run->arena);
	for (i = 0; i < sizeof plain_words / sizeof *plain_words; i++)
		if (str_equal(words, str_from(plain_words[i][0])))
			words = str_from(plain_words[i][1]);
	fault_add(run->log, FAULT_SYNTAX,
	          place_of(run, run->parser.problem_mark), "%.*s",
	          STR_ARG(words));
}

/* Hangs a new node under the open list or map. */
static Node *
hang(Run *run, NodeKind kind)
{
	Level *level = run->depth ? &run->levels[run->depth - 1] : NULL;
	Node *node = arena_new(run->arena, Node);

	node->kind = (uint8_t)kind;
	node->place = event_place(run);
	if (!level) {
		run->root = node;
		return node;
	}
	node->name = level->name;
	node->name_place = level->name_place;
	level->named = false;
	if (level->last)
		level->last->next = node;
	else
		level->node->first = node;
	level->last = node;
	level->node->count++;
	return node;
}

/* True when the next node is the key of a map. */
static bool
key_expected(const Run *run)
{
	const Level *level = run->depth ? &run->levels[run->depth - 1] : NULL;

	return level && level->node->kind == NODE_MAP && !level->named;
}

static void
refuse_character(Run *run, uint32_t code)
{
	run->refused = true;
	if (code == '\n')
		fault_add(run->log, FAULT_CONTROL, event_place(run),
		          "a line break inside a text");
	else
		fault_add(run->log, FAULT_CONTROL, event_place(run),
		          "U+%04X inside a text", (unsigned)code);
}

/* A copy of a scalar's text. */
static Str
scalar_text(Run *run)
{
	Str text = {(const char *)run->event.data.scalar.value,
	            (uint32_t)run->event.data.scalar.length};
	uint32_t at;

	for (at = 0; at < text.len;) {
		Utf8 c = utf8_at(text, at);

		if (c.code < ' ' || yaml_refused(c.code)) {
			refuse_character(run, c.code);
			return STR("");
		}
		at += c.len;
	}
	return arena_copy(run->arena, text);
}

static void
read_key(Run *run, Str text, bool plain)
{
	Level *level = &run->levels[run->depth - 1];

	if (!text.len) {
		refuse(run, FAULT_COMPLEX_KEY, "the key is empty");
		return;
	}
	if (plain && str_equal(text, STR("<<"))) {
		refuse(run, FAULT_MERGE_KEY, "use \"extends\"");
		return;
	}
	level->name = text;
	level->name_place = event_place(run);
	level->named = true;
}

static void
read_scalar(Run *run)
{
	bool plain = run->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	Str text = scalar_text(run);

	if (run->refused)
		return;
	if (key_expected(run)) {
		read_key(run, text, plain);
	} else {
		Node *node = hang(run, NODE_SCALAR);

		node->text = text;
		node->plain = plain;
	}
}

static void
read_begin(Run *run, NodeKind kind)
{
	if (key_expected(run)) {
		refuse(run, FAULT_COMPLEX_KEY, "a list or map as a key");
	} else if (run->depth == LIMIT_SCHEMA_DEPTH) {
		fault_add(run->log, FAULT_DEPTH, event_place(run), "at most %d",
		          LIMIT_SCHEMA_DEPTH);
		run->refused = true;
	} else {
		Node *node = hang(run, kind);

		run->levels[run->depth++] = (Level){.node = node};
	}
}

static int
compare_names(const void *left, const void *right)
{
	const Node *const *a = left, *const *b = right;
	int order = str_compare((*a)->name, (*b)->name);

	if (order != 0)
		return order;
	if ((*a)->name_place.line != (*b)->name_place.line)
		return (int)(*a)->name_place.line - (int)(*b)->name_place.line;
	return (int)(*a)->name_place.column - (int)(*b)->name_place.column;
}

/* Sorting finds twins without a hash that an attacker could fill. */
static void
check_names(Run *run, const Node *map)
{
	const Node **sorted = arena_take(run->arena, map->count,
	                                 sizeof *sorted);
	const Node *node;
	uint32_t i = 0;

	for (node = map->first; node; node = node->next)
		sorted[i++] = node;
	if (map->count > 1)
		qsort(sorted, map->count, sizeof *sorted, compare_names);
	for (i = 1; i < map->count; i++) {
		Str name = fault_clip(run->arena, sorted[i]->name);

		if (str_equal(sorted[i]->name, sorted[i - 1]->name))
			fault_add(run->log, FAULT_DUPLICATE_KEY,
			          sorted[i]->name_place,
			          "\"%.*s\", first in line %u", STR_ARG(name),
			          sorted[i - 1]->name_place.line);
	}
}

/* True for a node without an anchor and a tag that is not one too many; else
 * it is refused. */
static bool
welcome(Run *run, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor) {
		refuse(run, FAULT_ALIAS, "write the value where it is used");
	} else if (tag) {
		refuse(run, FAULT_TAG, "the key says what type its value has");
	} else if (run->nodes++ >= run->most) {
		fault_add(run->log, FAULT_NODES, event_place(run), "at most %u",
		          run->most);
		run->refused = true;
	}
	return !run->refused;
}

static void
read_event(Run *run)
{
	const yaml_event_t *event = &run->event;

	switch (event->type) {
	case YAML_SCALAR_EVENT:
		if (welcome(run, event->data.scalar.anchor,
		            event->data.scalar.tag))
			read_scalar(run);
		break;
	case YAML_SEQUENCE_START_EVENT:
		if (welcome(run, event->data.sequence_start.anchor,
		            event->data.sequence_start.tag))
			read_begin(run, NODE_LIST);
		break;
	case YAML_MAPPING_START_EVENT:
		if (welcome(run, event->data.mapping_start.anchor,
		            event->data.mapping_start.tag))
			read_begin(run, NODE_MAP);
		break;
	case YAML_MAPPING_END_EVENT:
		check_names(run, run->levels[run->depth - 1].node);
		run->depth--;
		break;
	case YAML_SEQUENCE_END_EVENT:
		run->depth--;
		break;
	case YAML_ALIAS_EVENT:
		refuse(run, FAULT_ALIAS, "write the value where it is used");
		break;
	case YAML_DOCUMENT_START_EVENT:
		if (run->documents++)
			refuse(run, FAULT_DOCUMENT, "a second document begins");
		break;
	default:
		break;
	}
}

const char *
yaml_version(void)
{
	return yaml_get_version_string();
}

const Node *
yaml_read(FaultLog *log, SchemaText text, YamlLimits limits)
{
	Run *run = arena_new(log->arena, Run);
	bool last = false;
	uint32_t skip;

	if (!yaml_bytes(log, text, limits.bytes, &skip))
		return NULL;
	*run = (Run){.log = log,
	             .arena = log->arena,
	             .path = text.path,
	             .most = limits.nodes,
	             .ended = true};
	arena_defer(log->arena, release, run);
	if (!yaml_parser_initialize(&run->parser))
		arena_fail(log->arena);
	run->ended = false;
	yaml_parser_set_encoding(&run->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&run->parser,
		text.bytes.len ? (const unsigned char *)text.bytes.ptr + skip
			       : (const unsigned char *)"",
		text.bytes.len - skip);
	while (!run->refused && !last) {
		if (!yaml_parser_parse(&run->parser, &run->event)) {
			refuse_parser(run);
			break;
		}
		read_event(run);
		last = run->event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&run->event);
	}
	release(run);
	if (!run->refused && !run->root) {
		fault_add(log, FAULT_DOCUMENT,
		          (Origin){.path = text.path, .line = 1, .column = 1},
		          "the file is empty");
		run->refused = true;
	}
	return run->refused ? NULL : run->root;
}

const Node *
node_get(const Node *map, Str name)
{
	const Node *node;

	for (node = map->first; node; node = node->next)
		if (str_equal(node->name, name))
			return node;
	return NULL;
}
