/* ending.c - the encoding rules of taste: the last line end, composed
 * letters. */
#include "rules/family.h"

#include "text/unicode.h"

void
encoding_final_newline(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	const Line *last = &lines->items[lines->count - 1];
	Span span = {last->end, last->next};

	if (!run->source->text.len)
		return;
	if (last->ending == LINE_END_NONE) {
		rule_fix(run, rule_report(run, span, "it ends with none"), true,
		         span, STR("\n"));
		return;
	}
	if (lines->count == 1 || last->begin != last->end)
		return;
	span.begin = last->begin;
	rule_fix(run, rule_report(run, span, "it ends with a blank line"), true,
	         span, STR(""));
}

/* What a letter of these scripts and the mark behind it are as one, or 0. */
static uint32_t
composed(uint32_t letter, uint32_t mark)
{
	Script script = unicode_script(letter);

	if (!unicode_mark(mark) ||
	    (script != SCRIPT_LATIN && script != SCRIPT_CYRILLIC &&
	     script != SCRIPT_GREEK))
		return 0;
	return unicode_compose(letter, mark);
}

void
encoding_normal_form(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	Str text = run->source->text;
	uint32_t i, at;

	for (i = 0; i < tokens->count; i++) {
		const Token *token = &tokens->items[i];
		uint32_t before = 0, found = 0;
		Span span = {0, 0};

		if (token->kind != TOKEN_WORD)
			continue;
		for (at = token->begin; at < token->end && !found;) {
			Utf8 next = utf8_at(text, at);

			found = before ? composed(before, next.code) : 0;
			before = next.code;
			span.end = at + next.len;
			if (!found)
				span.begin = at;
			at += next.len;
		}
		if (found) {
			char *bytes = arena_take(run->arena, 4, 1);
			uint32_t len = utf8_write(found, bytes);

			rule_fix(run,
			         rule_report(
					 run, span, "\"%.*s\" is U+%04X in two",
					 STR_ARG(fact_words(run, span)), found),
			         true, span, (Str){bytes, len});
		}
	}
}
