/* rulelist.c - the documentation of rules as JSON. */
#include "cli/rulelist.h"

#include "base/finding.h"
#include "prcheck.h"
#include "report/escape.h"

static const char *const natures[] = {"fault", "house", "schema"};
static const char *const scopes[] = {"narration", "quotations", "all"};
static const char *const fixes[] = {"none", "safe", "unsafe"};
static const char *const types[] = {"path", "integer", "boolean", "choice",
                                    "words"};

/* ,"key":"text"   or null for none */
static void
put_text(Buf *out, const char *key, const char *text)
{
	buf_byte(out, ',');
	escape_json(out, str_from(key));
	buf_byte(out, ':');
	if (text)
		escape_json(out, str_from(text));
	else
		buf_text(out, "null");
}

/* "a|b|c" as an array */
static void
put_choices(Buf *out, const char *choices)
{
	Str text = str_from(choices);
	uint32_t at, end;

	buf_text(out, ",\"choices\":[");
	for (at = 0; at < text.len; at = end + 1) {
		end = str_find(text, '|', at);
		if (at)
			buf_byte(out, ',');
		escape_json(out, str_slice(text, at, end));
	}
	buf_byte(out, ']');
}

/* A parameter of the rule has a type and a default as in YAML; a path of the
 * schema is described there. */
static void
put_param(Buf *out, const RuleParam *param)
{
	buf_text(out, "{\"name\":");
	escape_json(out, str_from(param->name));
	put_text(out, "type", types[param->type]);
	if (param->type == PARAM_INTEGER) {
		buf_text(out, ",\"min\":");
		buf_number(out, param->low);
		buf_text(out, ",\"max\":");
		buf_number(out, param->high);
	}
	if (param->type == PARAM_CHOICE)
		put_choices(out, param->choices);
	if (param->type != PARAM_PATH)
		put_text(out, "default", param->fallback);
	buf_byte(out, '}');
}

void
rulelist_rule(Buf *out, const RuleInfo *rule, bool first)
{
	bool schema = rule->nature == NATURE_SCHEMA;
	uint32_t i;

	buf_text(out, first ? "{\"id\":" : ",\n{\"id\":");
	escape_json(out, str_from(rule->id));
	put_text(out, "family", schema ? "schema" : rule->family);
	put_text(out, "nature", natures[rule->nature]);
	put_text(out, "severity", severity_name(rule->severity));
	put_text(out, "judges", schema ? NULL : scopes[rule->scope]);
	put_text(out, "fix", fixes[rule->fix]);
	put_text(out, "message", rule->message);
	put_text(out, "what", rule->what);
	put_text(out, "why", rule->why);
	buf_text(out, ",\"reads\":[");
	for (i = 0; i < rule->param_count; i++) {
		if (i)
			buf_byte(out, ',');
		put_param(out, &rule->params[i]);
	}
	buf_byte(out, ']');
	put_text(out, schema ? "checked-by" : "configure", rule->configure);
	put_text(out, "wrong", rule->bad);
	put_text(out, "right", rule->good);
	buf_byte(out, '}');
}

void
rulelist_begin(Buf *out)
{
	buf_text(out, "{\"format\":\"prcheck-rules/1\",\"tool\":{\"name\":"
	              "\"prcheck\",\"version\":\"" PRCHECK_VERSION
	              "\"},\"rules\":[\n");
}

void
rulelist_end(Buf *out)
{
	buf_text(out, "\n]}\n");
}
