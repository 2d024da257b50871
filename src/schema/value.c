/* value.c - nodes become typed values by the rows of a meta table. */
#include "schema/value.h"

#include "lex/quotemark.h"
#include "text/utf8.h"

Str
value_got(Arena *arena, const Node *node)
{
	Str text;

	if (node->kind == NODE_LIST)
		return STR("a list");
	if (node->kind == NODE_MAP)
		return STR("a map");
	if (!node->text.len && node->plain)
		return STR("nothing");
	text = fault_clip(arena, node->text);
	return arena_format(arena, "\"%.*s\"", STR_ARG(text));
}

Origin
value_origin(const ValueReader *reader, const Node *node, Str path)
{
	Origin origin = node->place;

	origin.key = path;
	if (reader->prefix.len)
		origin.key = arena_format(reader->log->arena, "%.*s%.*s",
		                          STR_ARG(reader->prefix),
		                          STR_ARG(path));
	return origin;
}

/* "KEY: expected WHAT, got …" */
static bool
unexpected(const ValueReader *reader, FaultId id, const MetaRow *row,
           const Node *node, const char *what)
{
	Origin origin = value_origin(reader, node, str_from(row->path));
	Str got = value_got(reader->log->arena, node);

	fault_add(reader->log, id, origin, "%.*s: expected %s, got %.*s",
	          STR_ARG(origin.key), what, STR_ARG(got));
	return false;
}

static bool
some_text(const Node *node)
{
	return node->kind == NODE_SCALAR && node->text.len > 0;
}

/* integer = [ "-" ] 1*9DIGIT */
static bool
read_integer(const ValueReader *reader, const MetaRow *row, const Node *node,
             Value *value)
{
	Str text = node->text;
	bool negative = text.len && text.ptr[0] == '-';
	uint32_t at = negative ? 1 : 0;
	int64_t number = 0;
	const char *bare = node->kind == NODE_SCALAR && !node->plain
	                           ? " without quotation marks"
	                           : "";
	Str what = arena_format(reader->log->arena,
	                        "an integer from %d to %d%s", row->low,
	                        row->high, bare);
	bool good = node->kind == NODE_SCALAR && node->plain && text.len > at &&
	            text.len <= at + 9;

	for (; good && at < text.len; at++) {
		good = text.ptr[at] >= '0' && text.ptr[at] <= '9';
		number = number * 10 + (text.ptr[at] - '0');
	}
	if (row->low == row->high)
		what = arena_format(reader->log->arena, "%d%s", row->low, bare);
	if (!good)
		return unexpected(reader, FAULT_TYPE, row, node, what.ptr);
	value->number = negative ? -number : number;
	if (value->number < row->low || value->number > row->high)
		return unexpected(reader, FAULT_RANGE, row, node, what.ptr);
	value->text = text;
	return true;
}

static bool
read_boolean(const ValueReader *reader, const MetaRow *row, const Node *node,
             Value *value)
{
	bool yes = str_equal(node->text, STR("true"));

	if (node->kind != NODE_SCALAR || !node->plain ||
	    (!yes && !str_equal(node->text, STR("false"))))
		return unexpected(reader, FAULT_TYPE, row, node,
		                  node->kind != NODE_SCALAR || node->plain
		                          ? "true or false"
		                          : "true or false without quotation "
		                            "marks");
	value->number = yes;
	value->text = node->text;
	return true;
}

/* The index of the word among "a|b|c", or -1. */
static int32_t
choice_index(const char *choices, Str word)
{
	Str all = str_from(choices);
	uint32_t at = 0;
	int32_t index = 0;

	for (; at < all.len; index++) {
		uint32_t end = str_find(all, '|', at);

		if (str_equal(str_slice(all, at, end), word))
			return index;
		at = end + 1;
	}
	return -1;
}

/* A word of the row's choices, or a fault and -1. */
static int32_t
read_choice(const ValueReader *reader, const MetaRow *row, const char *choices,
            const Node *node)
{
	Arena *arena = reader->log->arena;
	int32_t index = -1;
	uint32_t count, i;
	const Str *words;
	Buf what;
	Str hint;

	if (some_text(node))
		index = choice_index(choices, node->text);
	if (index >= 0 || fault_full(reader->log))
		return index;
	words = fault_words(arena, choices, &count);
	what = buf_memory(arena);
	for (i = 0; i < count; i++) {
		buf_text(&what, i == 0 ? "" : i + 1 < count ? ", " : " or ");
		buf_str(&what, words[i]);
	}
	buf_byte(&what, '\0');
	if (!some_text(node)) {
		unexpected(reader, FAULT_TYPE, row, node, buf_view(&what).ptr);
		return -1;
	}
	hint = fault_suggest(arena, node->text, words, count);
	unexpected(reader, FAULT_CHOICE, row, node, buf_view(&what).ptr);
	if (hint.len && !fault_full(reader->log)) {
		SchemaFault *fault =
			&reader->log->faults
				 ->items[reader->log->faults->count - 1];

		fault->detail = arena_format(arena, "%.*s%.*s",
		                             STR_ARG(fault->detail),
		                             STR_ARG(hint));
	}
	return -1;
}

/* {any-of: [words]} becomes "any-of:word|word". */
static bool
read_any_of(const ValueReader *reader, const MetaRow *row, const Node *node,
            Str *item)
{
	const Node *list = node->count == 1 ? node_get(node, STR("any-of"))
	                                    : NULL;
	const Node *word;
	Buf text = buf_memory(reader->log->arena);

	if (!list || list->kind != NODE_LIST || !list->count)
		return unexpected(reader, FAULT_TYPE, row, list ? list : node,
		                  "a word, or any-of: [words]");
	buf_text(&text, "any-of:");
	for (word = list->first; word; word = word->next) {
		if (read_choice(reader, row, row->choices, word) < 0)
			return false;
		if (word != list->first)
			buf_byte(&text, '|');
		buf_str(&text, word->text);
	}
	*item = buf_view(&text);
	return true;
}

/* One member of a list of choices; its word is marked in `value`. */
static bool
read_member(const ValueReader *reader, const MetaRow *row, const Node *node,
            Value *value, Str *item)
{
	int32_t index;

	if (row->type == META_REQUIRES && node->kind == NODE_MAP)
		return read_any_of(reader, row, node, item);
	index = read_choice(reader, row, row->choices, node);
	if (index < 0)
		return false;
	if (value->number & (int64_t)1 << index) {
		Origin origin = value_origin(reader, node, str_from(row->path));

		fault_add(reader->log, FAULT_DUPLICATE_KEY, origin,
		          "%.*s: \"%.*s\"", STR_ARG(origin.key),
		          STR_ARG(node->text));
		return false;
	}
	value->number |= (int64_t)1 << index;
	*item = node->text;
	return true;
}

static bool
read_template(const ValueReader *reader, const MetaRow *row, const Node *node,
              Template *compiled)
{
	Arena *arena = reader->log->arena;
	TemplateError error = template_compile(arena, node->text, compiled);
	Origin origin;
	Str hint = STR(""), name;

	if (!error.message)
		return true;
	origin = value_origin(reader, node, str_from(row->path));
	name = fault_clip(arena, error.name);
	if (error.suggestion)
		hint = arena_format(arena, "; did you mean \"{%s}\"?",
		                    error.suggestion);
	fault_add(reader->log, FAULT_TEMPLATE, origin,
	          "%.*s: %s%s%.*s%s at character %u%.*s", STR_ARG(origin.key),
	          error.message, name.len ? " \"{" : "", STR_ARG(name),
	          name.len ? "}\"" : "",
	          utf8_count(str_slice(node->text, 0, error.offset)) + 1,
	          STR_ARG(hint));
	return false;
}

/* One item of a list; `compiled` is for a template. */
static bool
read_item(const ValueReader *reader, const MetaRow *row, const Node *node,
          Value *value, Str *item, Template *compiled)
{
	if (row->type == META_CHOICES || row->type == META_REQUIRES)
		return read_member(reader, row, node, value, item);
	if (!some_text(node))
		return unexpected(reader, FAULT_TYPE, row, node, "a text");
	*item = node->text;
	return row->type != META_TEMPLATES ||
	       read_template(reader, row, node, compiled);
}

static bool
read_list(const ValueReader *reader, const MetaRow *row, const Node *list,
          Value *value)
{
	Arena *arena = reader->log->arena;
	Str *items;
	Origin *origins;
	Template *templates;
	const Node *node;
	bool good = true;
	uint32_t i = 0;

	if (list->kind != NODE_LIST)
		return unexpected(reader, FAULT_TYPE, row, list,
		                  row->type == META_STRINGS ? "a list of texts"
		                  : row->type == META_TEMPLATES
		                          ? "a list of templates"
		                          : "a list of words");
	items = arena_take(arena, list->count, sizeof *items);
	origins = arena_take(arena, list->count, sizeof *origins);
	templates = arena_take(arena, list->count, sizeof *templates);
	for (node = list->first; node; node = node->next, i++) {
		origins[i] = value_origin(reader, node, str_from(row->path));
		if (!read_item(reader, row, node, value, &items[i],
		               &templates[i]))
			good = false;
	}
	value->items = items;
	value->item_origins = origins;
	if (row->type == META_TEMPLATES)
		value->templates = templates;
	value->count = list->count;
	return good;
}

/* Two quotation marks, or a word. */
static bool
read_pair(const ValueReader *reader, const MetaRow *row, const Node *node,
          Value *value)
{
	const Node *mark;
	int32_t index;

	if (node->kind != NODE_LIST) {
		index = read_choice(reader, row, row->choices, node);
		value->number = index;
		value->text = node->text;
		return index >= 0;
	}
	if (node->count != 2)
		return unexpected(reader, FAULT_TYPE, row, node,
		                  "two marks: opener and closer");
	for (mark = node->first; mark; mark = mark->next)
		if (!some_text(mark) || glyph_of(mark->text) == GLYPH_NONE)
			return unexpected(reader, FAULT_MARK, row, mark,
			                  "a quotation mark");
	value->number = -1;
	return read_list(reader,
	                 &(MetaRow){.path = row->path, .type = META_STRINGS},
	                 node, value);
}

static bool
read_typed(const ValueReader *reader, const MetaRow *row, const Node *node,
           Value *value)
{
	Template *compiled;

	switch (row->type) {
	case META_INTEGER:
		return read_integer(reader, row, node, value);
	case META_BOOLEAN:
		return read_boolean(reader, row, node, value);
	case META_CHOICE:
	case META_SEVERITY:
		value->number = read_choice(reader, row,
		                            row->type == META_SEVERITY
		                                    ? "off|info|warning|error"
		                                    : row->choices,
		                            node);
		value->text = node->text;
		return value->number >= 0;
	case META_PAIR:
		return read_pair(reader, row, node, value);
	case META_STRING:
	case META_TEXT:
	case META_TEMPLATE:
		if (node->kind != NODE_SCALAR ||
		    (!node->text.len &&
		     (row->type != META_TEXT || node->plain)))
			return unexpected(reader, FAULT_TYPE, row, node,
			                  "a text");
		value->text = node->text;
		if (row->type != META_TEMPLATE)
			return true;
		compiled = arena_new(reader->log->arena, Template);
		value->templates = compiled;
		return read_template(reader, row, node, compiled);
	default:
		return read_list(reader, row, node, value);
	}
}

bool
value_read(const ValueReader *reader, const MetaRow *row, const Node *node,
           Value *value)
{
	Value fresh = {.set = true, .present = true, .via = reader->via};

	fresh.origin = value_origin(reader, node, str_from(row->path));
	if (!read_typed(reader, row, node, &fresh))
		return false;
	*value = fresh;
	return true;
}

Value
value_default(Arena *arena, const MetaRow *row)
{
	SchemaFaults faults = {0};
	FaultLog log = {.arena = arena, .faults = &faults};
	ValueReader reader = {.log = &log};
	Value value = {0};
	Node scalar = {.kind = NODE_SCALAR, .plain = true};
	const Node *node = &scalar;

	if (!row->fallback)
		return value;
	scalar.text = str_from(row->fallback);
	if (row->type == META_STRINGS)
		node = yaml_read(
			&log, (SchemaText){.bytes = scalar.text},
			(YamlLimits){scalar.text.len, scalar.text.len + 1});
	if (node)
		value_read(&reader, row, node, &value);
	value.set = false;
	value.origin = (Origin){0};
	value.item_origins = NULL;
	return value;
}
