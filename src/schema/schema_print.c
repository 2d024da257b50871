/* schema_print.c - the effective schema as YAML that loads to the same. */
#include "schema/keypath.h"
#include "schema/meta.h"
#include "schema/setting.h"
#include "text/utf8.h"

/* Spaces of a level. */
enum { INDENT = 2 };

static void
put_indent(Buf *out, uint32_t level)
{
	buf_repeat(out, ' ', level * INDENT);
}

/* Words that need no quotation marks: [a-z][a-z0-9-]*. Not so the words that
 * some readers of YAML take for something else. */
static bool
bare(Str text)
{
	static const char *const taken[] = {
		"yes", "no", "on", "off", "true", "false", "null", "y", "n"};
	uint32_t i;

	for (i = 0; i < sizeof taken / sizeof *taken; i++)
		if (str_equal(text, str_from(taken[i])))
			return false;
	for (i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if ((c < 'a' || c > 'z') &&
		    (i == 0 || ((c < '0' || c > '9') && c != '-')))
			return false;
	}
	return text.len > 0;
}

static void
put_text(Buf *out, Str text)
{
	uint32_t i;

	if (bare(text)) {
		buf_str(out, text);
		return;
	}
	buf_byte(out, '"');
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"' || text.ptr[i] == '\\')
			buf_byte(out, '\\');
		buf_byte(out, text.ptr[i]);
	}
	buf_byte(out, '"');
}

/* "  # path:line". A path may hold anything; a comment may not. */
static void
put_origin(Buf *out, Origin origin)
{
	uint32_t at;

	buf_text(out, "  # ");
	for (at = 0; at < origin.path.len;) {
		Utf8 c = utf8_at(origin.path, at);

		if (c.fault != UTF8_GOOD || c.code < ' ' ||
		    yaml_refused(c.code))
			buf_byte(out, '?');
		else
			buf_str(out, str_slice(origin.path, at, at + c.len));
		at += c.len;
	}
	buf_byte(out, ':');
	buf_number(out, origin.line);
	buf_byte(out, '\n');
}

/* An item of `require`: a word, or "any-of:a|b". */
static void
put_item(Buf *out, const MetaRow *row, Str item)
{
	Str any = STR("any-of:");
	uint32_t at = any.len;

	if (row->type != META_REQUIRES || !str_starts(item, any)) {
		put_text(out, item);
		return;
	}
	buf_text(out, "{any-of: [");
	while (at < item.len) {
		uint32_t end = str_find(item, '|', at);

		put_text(out, str_slice(item, at, end));
		if (end < item.len)
			buf_text(out, ", ");
		at = end + 1;
	}
	buf_text(out, "]}");
}

static void
put_value(Buf *out, const MetaRow *row, const Value *value)
{
	uint32_t i;

	if (row->type == META_INTEGER) {
		buf_number(out, value->number);
	} else if (row->type == META_BOOLEAN || row->type == META_SEVERITY) {
		buf_str(out, value->text);
	} else if (!value->items) {
		put_text(out, value->text);
	} else {
		buf_byte(out, '[');
		for (i = 0; i < value->count; i++) {
			if (i)
				buf_text(out, ", ");
			put_item(out, row, value->items[i]);
		}
		buf_byte(out, ']');
	}
}

/* The key of a row and the maps around it, from `level` on. */
static void
put_key(Buf *out, KeyPath *at, const MetaRow *row, uint32_t level,
        const Value *value)
{
	KeyStep step = keypath_go(at, str_from(row->path));
	uint32_t i;

	for (i = 0; i < step.count; i++) {
		put_indent(out, level + at->depth - step.count + i);
		buf_str(out, step.opened[i]);
		buf_text(out, ":\n");
	}
	put_indent(out, level + at->depth);
	buf_str(out, step.leaf);
	buf_text(out, ": ");
	put_value(out, row, value);
	put_origin(out, value->origin);
}

/* The keys of one section behind "- id: NAME", all but its members. */
static void
put_section(Buf *out, const SchemaSection *section, uint32_t level)
{
	KeyPath at = {.depth = 0};
	uint32_t i;

	put_indent(out, level - 1);
	buf_text(out, "- id: ");
	put_text(out, section->id);
	put_origin(out, section->origin);
	for (i = 0; i < SECTION_KEYS; i++) {
		const Value *value = &section->values[i];

		if (i == SECTION_KEY_ID || !value->set)
			continue;
		if (section_keys[i].type != META_MAP || i == SECTION_KEY_KIND)
			put_key(out, &at, &section_keys[i], level, value);
	}
}

/* Into the members of a section, or on to the next one, or out and on. */
static uint32_t
put_members(Buf *out, const Schema *schema, uint32_t index, uint32_t *level)
{
	const SchemaSection *section = &schema->sections[index];

	if (section->first_child != NONE) {
		uint32_t key = section->kind == ASK_GROUP ? SECTION_KEY_ITEMS
		                                          : SECTION_KEY_ONE_OF;

		put_indent(out, *level);
		buf_text(out, section_keys[key].path);
		buf_byte(out, ':');
		put_origin(out, section->values[key].origin);
		*level += 2;
		return section->first_child;
	}
	while (section->next == NONE && section->parent != NONE) {
		section = &schema->sections[section->parent];
		*level -= 2;
	}
	return section->next;
}

static void
put_structure(Buf *out, const Schema *schema)
{
	uint32_t index = schema->section_count ? 0 : NONE, level = 2;

	if (index == NONE)
		return;
	buf_text(out, "structure:");
	put_origin(out, schema->values[KEY_STRUCTURE].origin);
	while (index != NONE) {
		put_section(out, &schema->sections[index], level);
		index = put_members(out, schema, index, &level);
	}
}

static void
put_setting(Buf *out, const RuleInfo *rule, const RuleSetting *setting)
{
	uint32_t i;

	put_indent(out, 1);
	buf_text(out, rule->id);
	buf_text(out, ":\n");
	if (setting->set) {
		put_indent(out, 2);
		buf_text(out, "severity: ");
		buf_text(out, severity_name(setting->severity));
		put_origin(out, setting->origin);
	}
	for (i = 0; i < rule->param_count; i++) {
		MetaRow row = setting_row(&rule->params[i]);

		if (!setting->params[i].set)
			continue;
		put_indent(out, 2);
		buf_text(out, row.path);
		buf_text(out, ": ");
		put_value(out, &row, &setting->params[i]);
		put_origin(out, setting->params[i].origin);
	}
}

static bool
says_something(const RuleInfo *rule, const RuleSetting *setting)
{
	uint32_t i;

	for (i = 0; i < rule->param_count; i++)
		if (setting->params[i].set)
			return true;
	return setting->set;
}

static void
put_settings(Buf *out, const Schema *schema)
{
	bool begun = false;
	uint32_t i;

	for (i = 0; i < schema->rule_count; i++) {
		if (!says_something(&schema->rule_table[i], &schema->rules[i]))
			continue;
		if (!begun)
			buf_text(out, "rules:\n");
		begun = true;
		put_setting(out, &schema->rule_table[i], &schema->rules[i]);
	}
}

void
schema_print(Buf *out, const Schema *schema)
{
	KeyPath at = {.depth = 0};
	uint32_t i;

	for (i = 0; i < KEYS; i++) {
		const Value *value = &schema->values[i];

		if (i == KEY_STRUCTURE)
			put_structure(out, schema);
		else if (i == KEY_RULES)
			put_settings(out, schema);
		else if (value->set && i != KEY_EXTENDS)
			put_key(out, &at, &schema_keys[i], 0, value);
	}
}
