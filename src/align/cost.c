/* cost.c - the fit of a block to a section: its own label or shape first, then
 * its evidence. */
#include "align/cost.h"

#include "align/fit.h"

/* True when the block begins with the tokens of a literal label and goes on
 * with a colon, or not at all. */
static bool
begins_with(const Fitting *fitting, const Block *block, Range label)
{
	const Token *tokens = fitting->release->tokens.items;
	uint32_t at = block->tokens.begin;
	uint32_t i;

	while (at < block->tokens.end && tokens[at].kind == TOKEN_SIGN)
		at++;
	for (i = label.begin; i < label.end; i++, at++)
		if (at >= block->tokens.end ||
		    tokens[at].kind != fitting->tokens.items[i].kind ||
		    tokens[at].hash != fitting->tokens.items[i].hash)
			return false;
	return at >= block->tokens.end || block->label != LABEL_NONE ||
	       tokens[at].shape & SHAPE_LINE_FIRST ||
	       (tokens[at].kind == TOKEN_SIGN && tokens[at].sign == ':');
}

/* True when block and section agree on a label. */
static bool
label_fits(const Fitting *fitting, uint32_t index, const Block *block)
{
	const SchemaSection *section = &fitting->schema->sections[index];
	const Value *pattern = section_value(section,
	                                     SECTION_KEY_LABEL_PATTERN);
	Range labels = fitting->section_labels[index];
	uint32_t i;

	if (block->flags & (BLOCK_END_MARK | BLOCK_RULE))
		return false;
	if (pattern->templates)
		return template_match(pattern->templates, &fitting->world,
		                      fitting->release->tokens.items,
		                      block->tokens.begin, block->tokens.end,
		                      false) != NONE;
	for (i = labels.begin; i < labels.end; i++)
		if (begins_with(fitting, block,
		                fitting->labels.items[i].tokens))
			return true;
	return section->label != LABEL_NONE && block->label == section->label;
}

/* 1 = the block has the shape that the section asks for, 0 = another, 2 = it
 * asks for none. */
static uint32_t
shape_fits(const Fitting *fitting, const SchemaSection *section,
           const Block *block)
{
	const Value *pattern = section_value(section, SECTION_KEY_PATTERN);
	const Value *shapes = section_value(section, SECTION_KEY_TEMPLATES);
	const Token *tokens = fitting->release->tokens.items;
	uint32_t i;

	if (pattern->templates)
		return template_match(pattern->templates, &fitting->world,
		                      tokens, block->tokens.begin,
		                      block->tokens.end, true) != NONE;
	if (!shapes->count)
		return 2;
	for (i = 0; i < shapes->count; i++)
		if (template_match(&shapes->templates[i], &fitting->world,
		                   tokens, block->tokens.begin,
		                   block->tokens.end, true) != NONE)
			return 1;
	return 0;
}

/* What the section says of its own text: a block of another kind is likelier
 * than one that breaks it; but for its end a paragraph isn't taken for another
 * section of paragraphs. Rules report what the block does wrong. */
static uint32_t
misses_text(const SchemaSection *section, const Block *block)
{
	const Value *end = section_value(section, SECTION_KEY_END_PUNCTUATION);
	const Value *most = section_value(section, SECTION_KEY_WORDS_MAX);
	bool ends = end->set && section->kind != ASK_PARAGRAPH;
	bool stop = block->flags & BLOCK_STOP;
	uint32_t cost = 0;

	if (ends && str_equal(end->text, STR("none")) && stop)
		cost += COST_DOUBT;
	if (ends && str_equal(end->text, STR("period")) && !stop)
		cost += COST_DOUBT;
	if (most->set && !section_holds_run(section) &&
	    (int64_t)block->words > 2 * most->number)
		cost += COST_DOUBT;
	return cost;
}

static Sight
sight_of(const Fitting *fitting, uint32_t at)
{
	Sight sight = {
		.block = &fitting->release->blocks.items[at],
		.seen = &fitting->survey.blocks[at],
		.survey = &fitting->survey,
		.at = at,
	};

	return sight;
}

uint32_t
cost_first(const Fitting *fitting, uint32_t index, uint32_t at)
{
	const SchemaSection *section = &fitting->schema->sections[index];
	Sight sight = sight_of(fitting, at);
	uint32_t shape = shape_fits(fitting, section, sight.block);
	uint32_t cost;

	if (label_fits(fitting, index, sight.block))
		return 0;
	cost = fit(&sight, section, false);
	if (shape == 0)
		/* one shape decides; of several, a near miss is a finding of
		 * a rule */
		return section_value(section, SECTION_KEY_PATTERN)->present ||
		                       cost > COST_GOOD
		               ? COST_NEVER
		               : cost + 20;
	if (shape == 1)
		return cost < COST_NEVER  ? cost / 2
		       : fit_mark(&sight) ? COST_NEVER
		                          : COST_GOOD;
	return cost < COST_NEVER ? cost + misses_text(section, sight.block)
	                         : cost;
}

uint32_t
cost_more(const Fitting *fitting, uint32_t index, uint32_t at)
{
	const SchemaSection *section = &fitting->schema->sections[index];
	Sight sight = sight_of(fitting, at);

	if (section->kind == ASK_HEADLINE)
		return sight.seen->role == ROLE_HEADLINE_MORE ? 0 : COST_NEVER;
	if (section->kind == ASK_LABELLED &&
	    label_fits(fitting, index, sight.block))
		return 0;
	if (section_holds_run(section))
		return fit(&sight, section, true);
	return COST_NEVER;
}

uint32_t
cost_unexpected(const Fitting *fitting, uint32_t at)
{
	Sight sight = sight_of(fitting, at);

	if (sight.seen->tag)
		return 10;
	if (at == sight.survey->lead && sight.survey->below != NONE)
		return COST_SWAP;
	if (sight.seen->run != LABEL_NONE && !sight.seen->run_first)
		return sight.seen->run == LABEL_CONTACT ? 15 : 40;
	if (sight.seen->after_end && !fit_mark(&sight))
		return 30;
	if (sight.seen->before_lead && sight.seen->role == ROLE_NONE)
		return 60;
	return COST_UNEXPECTED;
}

bool
section_holds_run(const SchemaSection *section)
{
	switch (section->kind) {
	case ASK_PARAGRAPHS:
	case ASK_LIST:
	case ASK_QUOTED_PARAGRAPHS:
	case ASK_BLOCK_QUOTE:
	case ASK_LABELLED:
	case ASK_CONTACT:
	case ASK_LINKS:
	case ASK_ANY:
		return true;
	default:
		return false;
	}
}
