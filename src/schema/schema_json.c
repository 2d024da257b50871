/* schema_json.c - JSON Schema 2020-12 of the schema language. */
#include "lex/quotemark.h"
#include "schema/keypath.h"
#include "schema/meta.h"
#include "schema/setting.h"

/* A JSON string; the texts are those of our own tables. */
static void
put_string(Buf *out, Str text)
{
	uint32_t i;

	buf_byte(out, '"');
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"' || text.ptr[i] == '\\')
			buf_byte(out, '\\');
		buf_byte(out, text.ptr[i]);
	}
	buf_byte(out, '"');
}

static void
put_line(Buf *out, uint32_t level)
{
	buf_byte(out, '\n');
	buf_repeat(out, ' ', level * 2);
}

/* "enum": ["a", "b"] of "a|b" */
static void
put_enum(Buf *out, const char *choices)
{
	Str all = str_from(choices);
	uint32_t at = 0;

	buf_text(out, "\"enum\": [");
	while (at < all.len) {
		uint32_t end = str_find(all, '|', at);

		if (at)
			buf_text(out, ", ");
		put_string(out, str_slice(all, at, end));
		at = end + 1;
	}
	buf_byte(out, ']');
}

static void
put_pair(Buf *out, const char *choices)
{
	uint32_t glyph;

	buf_text(out, "\"anyOf\": [{");
	put_enum(out, choices);
	buf_text(out, "}, {\"type\": \"array\", \"minItems\": 2, \"maxItems\": "
	              "2, \"items\": {\"enum\": [");
	for (glyph = 1; glyph < GLYPHS; glyph++) {
		if (glyph > 1)
			buf_text(out, ", ");
		put_string(out, glyph_text((Glyph)glyph));
	}
	buf_text(out, "]}}]");
}

static void
put_requires(Buf *out, const char *choices)
{
	buf_text(out, "\"type\": \"array\", \"items\": {\"anyOf\": [{");
	put_enum(out, choices);
	buf_text(out,
	         "}, {\"type\": \"object\", \"additionalProperties\": false, "
	         "\"required\": [\"any-of\"], \"properties\": {\"any-of\": "
	         "{\"type\": \"array\", \"minItems\": 1, \"items\": {");
	put_enum(out, choices);
	buf_text(out, "}}}}]}");
}

static void
put_type(Buf *out, const MetaRow *row)
{
	static const char text[] = "\"type\": \"string\", \"minLength\": 1";

	switch (row->type) {
	case META_INTEGER:
		buf_text(out, "\"type\": \"integer\", \"minimum\": ");
		buf_number(out, row->low);
		buf_text(out, ", \"maximum\": ");
		buf_number(out, row->high);
		break;
	case META_BOOLEAN:
		buf_text(out, "\"type\": \"boolean\"");
		break;
	case META_CHOICE:
		put_enum(out, row->choices);
		break;
	case META_CHOICES:
		buf_text(out, "\"type\": \"array\", \"uniqueItems\": true, "
		              "\"items\": {");
		put_enum(out, row->choices);
		buf_byte(out, '}');
		break;
	case META_SEVERITY:
		buf_text(out, "\"$ref\": \"#/$defs/severity\"");
		break;
	case META_PAIR:
		put_pair(out, row->choices);
		break;
	case META_REQUIRES:
		put_requires(out, row->choices);
		break;
	case META_STRINGS:
	case META_TEMPLATES:
		buf_text(out, "\"type\": \"array\", \"items\": {");
		buf_text(out, text);
		buf_byte(out, '}');
		break;
	default:
		buf_text(out, text);
		break;
	}
}

static bool
quoted_default(const MetaRow *row)
{
	return row->type != META_INTEGER && row->type != META_BOOLEAN;
}

/* The description of one key, without its name. */
static void
put_row(Buf *out, const MetaRow *row)
{
	bool id = str_equal(str_from(row->path), STR("id"));

	buf_byte(out, '{');
	if (row->doc) {
		buf_text(out, "\"description\": ");
		put_string(out, str_from(row->doc));
		buf_text(out, ", ");
	}
	put_type(out, row);
	if (id)
		buf_text(out, ", \"pattern\": \"^[a-z][a-z0-9-]{0,63}$\"");
	if (row->fallback && row->type != META_STRINGS) {
		buf_text(out, ", \"default\": ");
		if (quoted_default(row))
			put_string(out, str_from(row->fallback));
		else
			buf_text(out, row->fallback);
	}
	buf_byte(out, '}');
}

/* An object with nothing but the properties that follow. */
static void
put_object(Buf *out)
{
	buf_text(out, "{\"type\": \"object\", \"additionalProperties\": false, "
	              "\"properties\": {");
}

/* Properties of dotted paths, one a line. */
typedef struct Properties {
	Buf *out;
	KeyPath at;
	uint32_t level; /* of the outermost properties */
	bool begun;     /* something stands before, at this level */
} Properties;

/* Begins the property `path`: ends and begins the objects around it, and
 * writes its name. */
static void
put_name(Properties *properties, Str path)
{
	Buf *out = properties->out;
	KeyStep step = keypath_go(&properties->at, path);
	uint32_t depth = properties->at.depth - step.count, i;

	for (i = 0; i < step.closed; i++) {
		put_line(out, properties->level + depth + step.closed - i - 1);
		buf_text(out, "}}");
	}
	if (!step.leaf.len)
		return;
	for (i = 0; i <= step.count; i++) {
		if (properties->begun)
			buf_byte(out, ',');
		put_line(out, properties->level + depth + i);
		put_string(out, i < step.count ? step.opened[i] : step.leaf);
		buf_text(out, ": ");
		properties->begun = i == step.count;
		if (i < step.count)
			put_object(out);
	}
}

static void
put_severity_or(Buf *out, const RuleInfo *rule)
{
	uint32_t i;

	buf_text(out, "{\"description\": ");
	put_string(out, str_from(rule->message));
	buf_text(out, ", \"anyOf\": [{\"$ref\": \"#/$defs/severity\"}, ");
	put_object(out);
	buf_text(out, "\"severity\": {\"$ref\": \"#/$defs/severity\"}");
	for (i = 0; i < rule->param_count; i++) {
		MetaRow row = setting_row(&rule->params[i]);

		if (row.type == META_MAP)
			continue;
		buf_text(out, ", ");
		put_string(out, str_from(row.path));
		buf_text(out, ": ");
		put_row(out, &row);
	}
	buf_text(out, "}}]}");
}

static void
put_rules(Buf *out, const SchemaWorld *world, uint32_t level)
{
	uint32_t i;

	put_object(out);
	for (i = 0; i < world->rule_count; i++) {
		if (i)
			buf_byte(out, ',');
		put_line(out, level + 1);
		put_string(out, str_from(world->rules[i].id));
		buf_text(out, ": ");
		put_severity_or(out, &world->rules[i]);
	}
	put_line(out, level);
	buf_text(out, "}}");
}

static void
put_kinds(Buf *out)
{
	static const char choices[] =
#define SECTION_KIND(NAME, name, doc) name "|"
#include "schema/meta.def"
		;

	buf_byte(out, '{');
	put_enum(out, choices);
	buf_byte(out, '}');
}

/* Keys of a section: all, or those that `override` may change. */
static void
put_section(Buf *out, bool patch)
{
	Properties properties = {.out = out, .level = 3};
	uint32_t i;

	put_object(out);
	for (i = 0; i < SECTION_KEYS; i++) {
		const MetaRow *row = &section_keys[i];
		bool fixed = i == SECTION_KEY_ID || i == SECTION_KEY_KIND ||
		             i == SECTION_KEY_ONE_OF || i == SECTION_KEY_ITEMS;

		if (i == SECTION_KEY_EACH || (patch && fixed))
			continue;
		put_name(&properties, str_from(row->path));
		if (i == SECTION_KEY_KIND)
			put_kinds(out);
		else if (row->type == META_MAP)
			buf_text(out, "{\"$ref\": \"#/$defs/sections\"}");
		else
			put_row(out, row);
	}
	put_name(&properties, STR(""));
	put_line(out, 2);
	buf_byte(out, '}');
	if (!patch)
		buf_text(out, ", \"required\": [\"id\", \"kind\"]");
	buf_byte(out, '}');
}

static void
put_definitions(Buf *out)
{
	buf_text(out,
	         ",\n  \"$defs\": {\n    \"severity\": {\"enum\": [\"off\", "
	         "\"info\", \"warning\", \"error\"]},\n    \"sections\": "
	         "{\"type\": \"array\", \"minItems\": 1, \"items\": {\"$ref\": "
	         "\"#/$defs/section\"}},\n    \"section\": ");
	put_section(out, false);
	buf_text(out, ",\n    \"patch\": ");
	put_section(out, true);
	buf_text(out, "\n  }\n}\n");
}

void
schema_json(Buf *out, const SchemaWorld *world)
{
	Properties properties = {.out = out, .level = 2};
	uint32_t i;

	buf_text(out, "{\n  \"$schema\": "
	              "\"https://json-schema.org/draft/2020-12/schema\",\n  "
	              "\"title\": \"prcheck schema\",\n  \"description\": "
	              "\"Made by prcheck --json-schema. The loader of prcheck "
	              "checks more.\",\n  \"type\": \"object\",\n  "
	              "\"additionalProperties\": false,\n  \"required\": "
	              "[\"prcheck-schema\", \"id\"],\n  \"properties\": {");
	for (i = 0; i < KEYS; i++) {
		put_name(&properties, str_from(schema_keys[i].path));
		if (i == KEY_STRUCTURE)
			buf_text(out, "{\"$ref\": \"#/$defs/sections\"}");
		else if (i == KEY_OVERRIDE)
			buf_text(out, "{\"type\": \"object\", "
			              "\"additionalProperties\": {\"$ref\": "
			              "\"#/$defs/patch\"}}");
		else if (i == KEY_RULES)
			put_rules(out, world, 2);
		else
			put_row(out, &schema_keys[i]);
	}
	put_name(&properties, STR(""));
	buf_text(out, "\n  }");
	put_definitions(out);
}
