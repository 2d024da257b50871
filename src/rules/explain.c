/* explain.c - the documentation of the rules, from their table. */
#include "rules/explain.h"

#include "rules/rule.h"
#include "text/unicode.h"
#include "text/utf8.h"

#include <string.h>

enum { WIDTH = 78 };

static const char *
nature_text(RuleNature nature)
{
	switch (nature) {
	case NATURE_FAULT:
		return "a fault in any house: on unless turned off";
	case NATURE_HOUSE:
		return "house style: off until a schema sets it";
	default:
		return "a fault of a schema file";
	}
}

static const char *
scope_text(RuleScope scope)
{
	switch (scope) {
	case SCOPE_NARRATION:
		return "words outside quotations";
	case SCOPE_QUOTE:
		return "quotations";
	default:
		return "all words";
	}
}

static const char *
fix_text(FixKind fix)
{
	switch (fix) {
	case FIX_SAFE:
		return "safe, where the change is certain";
	case FIX_UNSAFE:
		return "unsafe, only when asked for";
	default:
		return "none";
	}
}

static const char *
configure_title(const RuleInfo *rule)
{
	return rule->nature == NATURE_SCHEMA ? "Checked by" : "In a schema";
}

static void
put_hex(Buf *out, uint32_t number, uint32_t digits)
{
	while (digits-- > 0)
		buf_byte(out, "0123456789ABCDEF"[number >> digits * 4 & 15]);
}

/* A line of an example with everything unseen made visible. */
static void
put_visible(Buf *out, Str line)
{
	uint32_t at = 0;

	while (at < line.len) {
		Utf8 next = utf8_at(line, at);

		if (next.fault != UTF8_GOOD) {
			buf_byte(out, '<');
			put_hex(out, (uint8_t)line.ptr[at], 2);
			buf_byte(out, '>');
		} else if (next.code == '\r') {
			buf_text(out, "<CR>");
		} else if (unicode_control(next.code) ||
		           unicode_invisible(next.code) ||
		           unicode_bidi(next.code) || next.code == 0xFFFD) {
			buf_text(out, "<U+");
			put_hex(out, next.code, 4);
			buf_byte(out, '>');
		} else {
			buf_str(out, str_slice(line, at, at + next.len));
		}
		at += next.len;
	}
}

/* Each line of `text` behind `indent` blanks; blank lines without them. */
static void
put_lines(Buf *out, const char *text, uint32_t indent)
{
	Str rest = str_from(text);
	uint32_t at, end;

	for (at = 0; at < rest.len; at = end + 1) {
		end = str_find(rest, '\n', at);
		if (end > at)
			buf_repeat(out, ' ', indent);
		put_visible(out, str_slice(rest, at, end));
		buf_byte(out, '\n');
	}
}

/* `text` in lines of at most WIDTH columns behind `indent` blanks. */
static void
put_wrapped(Buf *out, const char *text, uint32_t indent)
{
	Str rest = str_from(text);
	uint32_t at = 0, column = 0;

	while (at < rest.len) {
		uint32_t end = str_find(rest, ' ', at);
		Str word = str_slice(rest, at, end);
		uint32_t columns = utf8_count(word);

		if (column && column + 1 + columns > WIDTH) {
			buf_byte(out, '\n');
			column = 0;
		}
		if (!column)
			buf_repeat(out, ' ', indent);
		else
			buf_byte(out, ' ');
		column = (column ? column + 1 : indent) + columns;
		buf_str(out, word);
		at = end + 1;
	}
	buf_byte(out, '\n');
}

static void
put_section(Buf *out, const char *title, const char *text)
{
	buf_byte(out, '\n');
	buf_text(out, title);
	buf_byte(out, '\n');
	put_lines(out, text, 4);
}

static void
put_range(Buf *out, const RuleParam *param)
{
	switch (param->type) {
	case PARAM_INTEGER:
		buf_number(out, param->low);
		buf_text(out, " to ");
		buf_number(out, param->high);
		break;
	case PARAM_BOOLEAN:
		buf_text(out, "true or false");
		break;
	case PARAM_CHOICE:
		buf_text(out, param->choices);
		break;
	default:
		buf_text(out, "a list of words");
		break;
	}
	if (param->fallback) {
		buf_text(out, "; default ");
		buf_text(out, param->fallback);
	}
}

static void
put_params(Buf *out, const RuleInfo *rule)
{
	uint32_t i;

	if (rule->param_count)
		buf_text(out, "\nReads\n");
	for (i = 0; i < rule->param_count; i++) {
		const RuleParam *param = &rule->params[i];

		buf_text(out, "    ");
		if (param->type != PARAM_PATH) {
			buf_text(out, "rules.");
			buf_text(out, rule->id);
			buf_byte(out, '.');
		}
		buf_text(out, param->name);
		if (param->type != PARAM_PATH) {
			buf_text(out, ": ");
			put_range(out, param);
		}
		buf_byte(out, '\n');
	}
}

void
rule_explain(Buf *out, const RuleInfo *rule)
{
	buf_text(out, rule->id);
	buf_text(out, ": ");
	buf_text(out, rule->message);
	buf_text(out, "\n\n");
	put_wrapped(out, rule->what, 0);
	buf_byte(out, '\n');
	put_wrapped(out, rule->why, 0);
	buf_text(out, "\nSeverity  ");
	buf_text(out, severity_name(rule->severity));
	buf_text(out, "; ");
	buf_text(out, nature_text(rule->nature));
	if (rule->nature != NATURE_SCHEMA) {
		buf_text(out, "\nJudges    ");
		buf_text(out, scope_text(rule->scope));
		buf_text(out, "\nFix       ");
		buf_text(out, fix_text(rule->fix));
	}
	buf_byte(out, '\n');
	put_params(out, rule);
	put_section(out, configure_title(rule), rule->configure);
	put_section(out, "Wrong", rule->bad);
	put_section(out, "Right", rule->good);
}

static void
put_code(Buf *out, const char *title, const char *language, const char *text)
{
	buf_byte(out, '\n');
	buf_text(out, title);
	buf_text(out, ":\n\n```");
	buf_text(out, language);
	buf_byte(out, '\n');
	put_lines(out, text, 0);
	buf_text(out, "```\n");
}

static void
markdown_params(Buf *out, const RuleInfo *rule)
{
	uint32_t i;

	if (rule->param_count)
		buf_byte(out, '\n');
	for (i = 0; i < rule->param_count; i++) {
		const RuleParam *param = &rule->params[i];

		buf_text(out, "- `");
		buf_text(out, param->name);
		if (param->type == PARAM_PATH) {
			buf_text(out, "` of the schema\n");
			continue;
		}
		buf_text(out, "` of the rule: ");
		put_range(out, param);
		buf_byte(out, '\n');
	}
}

static void
markdown_rule(Buf *out, const RuleInfo *rule)
{
	buf_text(out, "\n### ");
	buf_text(out, rule->id);
	buf_text(out, "\n\n*");
	buf_text(out, rule->message);
	buf_text(out, "* (");
	buf_text(out, severity_name(rule->severity));
	buf_text(out, "; ");
	buf_text(out, nature_text(rule->nature));
	if (rule->nature != NATURE_SCHEMA) {
		buf_text(out, "; judges ");
		buf_text(out, scope_text(rule->scope));
		buf_text(out, "; fix: ");
		buf_text(out, fix_text(rule->fix));
	}
	buf_text(out, ")\n");
	buf_byte(out, '\n');
	put_wrapped(out, rule->what, 0);
	buf_byte(out, '\n');
	put_wrapped(out, rule->why, 0);
	markdown_params(out, rule);
	put_code(out, configure_title(rule),
	         rule->nature == NATURE_SCHEMA ? "sh" : "yaml",
	         rule->configure);
	put_code(out, "Wrong", "text", rule->bad);
	put_code(out, "Right", "text", rule->good);
}

/* One line a rule, linked to its own heading. */
static void
markdown_index(Buf *out, const RuleInfo *table, uint32_t count)
{
	uint32_t i;

	buf_text(out, "\n| Rule | Severity | Says |\n|---|---|---|\n");
	for (i = 0; i < count; i++) {
		const RuleInfo *rule = &table[i];

		buf_text(out, "| [");
		buf_text(out, rule->id);
		buf_text(out, "](#");
		buf_text(out, rule->id);
		buf_text(out, ") | ");
		buf_text(out, severity_name(rule->severity));
		buf_text(out, rule->nature == NATURE_HOUSE ? ", house" : "");
		buf_text(out, " | ");
		buf_text(out, rule->message);
		buf_text(out, " |\n");
	}
}

static void
markdown_table(Buf *out, const RuleInfo *table, uint32_t count)
{
	const char *family = "";
	uint32_t i;

	for (i = 0; i < count; i++) {
		const char *own = table[i].family ? table[i].family : "schema";

		if (strcmp(own, family) != 0) {
			buf_text(out, "\n## ");
			buf_text(out, own);
			buf_byte(out, '\n');
		}
		family = own;
		markdown_rule(out, &table[i]);
	}
}

void
rules_markdown(Buf *out)
{
	buf_text(out, "<!-- Made by `make docs` from src/rules/ and "
	              "src/schema/. -->\n# The rules\n\n");
	put_wrapped(out,
	            "Faults are wrong in any house and on by default; house "
	            "style is off until a schema sets the severity of the rule "
	            "under `rules:` or a key that it reads. Severities: `off`, "
	            "`info`, `warning`, `error`. `prcheck --explain RULE` "
	            "prints one of these.",
	            0);
	markdown_index(out, rule_table, RULES);
	buf_text(out, "\nDiagnostics of schema files:\n");
	markdown_index(out, schema_rules, schema_rule_count);
	markdown_table(out, rule_table, RULES);
	markdown_table(out, schema_rules, schema_rule_count);
}
