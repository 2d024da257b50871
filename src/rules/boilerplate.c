/* boilerplate.c - the block about the issuer, and the legal notice. */
#include "rules/family.h"

#include "text/unicode.h"

static bool
is_boilerplate(const RuleRun *run, uint32_t index)
{
	return fact_section(run, index) == SECTION_BOILERPLATE ||
	       run->release->blocks.items[index].label == LABEL_ABOUT;
}

/* True when the structure says itself that the boilerplate is missing. */
static bool
structure_asks(const Schema *schema)
{
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];

		if (section->label == LABEL_ABOUT && section->parent == NONE &&
		    section_value(section, SECTION_KEY_REQUIRED)->number)
			return true;
	}
	return false;
}

/* The first block of the boilerplate at or after `from`, or the number of
 * blocks. */
static uint32_t
next_boilerplate(const RuleRun *run, uint32_t from)
{
	while (from < run->release->blocks.count && !is_boilerplate(run, from))
		from++;
	return from;
}

void
boilerplate_missing(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t end;

	if (!blocks->count || !fact_language(run) ||
	    structure_asks(run->schema) ||
	    next_boilerplate(run, 0) < blocks->count)
		return;
	end = blocks->items[blocks->count - 1].span.end;
	rule_report(run, (Span){end, end}, "no label such as \"About\"");
}

/* True when `text` holds `name`, in any case of letters. */
static bool
mentions(Str text, Str name)
{
	uint32_t at;

	for (at = 0; name.len && at + name.len <= text.len; at++)
		if (unicode_folds_alike(str_slice(text, at, at + name.len),
		                        name))
			return true;
	return false;
}

/* True when the label of the block, its whole first line, names the issuer. */
static bool
names_issuer(const RuleRun *run, const Block *block, Str name,
             const Value *others)
{
	const Line *line = &run->source->lines.items[block->line];
	uint32_t most = block->span.begin + 200;
	Str label = str_slice(run->source->text, block->span.begin,
	                      line->end < most ? line->end : most);
	uint32_t i;

	if (mentions(label, name))
		return true;
	for (i = 0; i < others->count; i++)
		if (mentions(label, others->items[i]))
			return true;
	return false;
}

void
boilerplate_label(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	const Value *others = rule_value(run, KEY_ISSUER_SHORT);
	const Value *name = rule_value(run, KEY_ISSUER_NAME);
	const Block *first = NULL;
	uint32_t i;

	if (!name->present && !others->count)
		return;
	for (i = 0; i < blocks->count; i++) {
		const Block *block = &blocks->items[i];

		if (block->label != LABEL_ABOUT)
			continue;
		if (names_issuer(run, block, name->text, others))
			return;
		first = first ? first : block;
	}
	if (first)
		rule_report(run, first->label_span, "\"%.*s\"",
		            STR_ARG(fact_words(run, first->span)));
}

void
boilerplate_length(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	int64_t most = rule_param(run, "max")->number;
	uint32_t i, end;

	for (i = next_boilerplate(run, 0); i < blocks->count;
	     i = next_boilerplate(run, end)) {
		const Block *first = &blocks->items[i];
		uint32_t words = first->words;

		for (end = i + 1;
		     end < blocks->count && is_boilerplate(run, end) &&
		     blocks->items[end].label != LABEL_ABOUT;
		     end++)
			words += blocks->items[end].words;
		if (words > most)
			rule_report(run, first->span, "%u words, at most %lld",
			            words, (long long)most);
	}
}

/* ticker = exchange ":" symbol, in capitals, in brackets */
static bool
has_ticker(const RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t i;

	for (i = 1; i + 2 < tokens->count; i++) {
		const Token *token = &tokens->items[i];

		if (token->kind == TOKEN_WORD &&
		    token->shape & SHAPE_ALL_CAPITALS &&
		    token[1].kind == TOKEN_SIGN && token[1].sign == ':' &&
		    token[2].kind == TOKEN_WORD &&
		    token[2].shape & SHAPE_ALL_CAPITALS &&
		    token[-1].kind == TOKEN_SIGN && token[-1].sign == '(')
			return true;
	}
	return false;
}

/* True when the text has the notice, under whatever label. */
static bool
has_notice(const RuleRun *run)
{
	const Release *release = run->release;
	uint32_t i;

	for (i = 0; i < release->blocks.count; i++)
		if (release->blocks.items[i].label == LABEL_SAFE_HARBOR ||
		    fact_section(run, i) == SECTION_SAFE_HARBOR)
			return true;
	for (i = 0; i < release->tokens.count; i++) {
		const Token *token = &release->tokens.items[i];

		if (token->kind == TOKEN_WORD &&
		    unicode_folds_to(
			    source_text(run->source,
		                        (Span){token->begin, token->end}),
			    STR("forward-looking")))
			return true;
	}
	return false;
}

static bool
is_trigger(const Value *triggers, Str word)
{
	uint32_t i;

	for (i = 0; i < triggers->count; i++)
		if (unicode_folds_alike(triggers->items[i], word))
			return true;
	return false;
}

void
boilerplate_forward_looking(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *triggers = rule_param(run, "triggers");
	int64_t least = rule_param(run, "trigger-min")->number;
	Span first = {0, 0};
	uint32_t i, count = 0;

	if ((rule_param(run, "only-if-ticker")->number && !has_ticker(run)) ||
	    has_notice(run))
		return;
	for (i = 0; i < tokens->count; i++) {
		Span span = {tokens->items[i].begin, tokens->items[i].end};

		if (tokens->items[i].kind != TOKEN_WORD ||
		    !is_trigger(triggers, source_text(run->source, span)) ||
		    release_quoted(run->release, span))
			continue;
		if (!count++)
			first = span;
	}
	if (count >= least)
		rule_report(run, first, "%u statements, no notice", count);
}
