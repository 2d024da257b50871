/* end-mark.c - the mark that ends a release. */
#include "rules/family.h"

/* The section of the schema that block `index` was laid on, if it is an end
 * mark; else NULL. */
static const SchemaSection *
mark_section(const RuleRun *run, uint32_t index)
{
	uint32_t at = run->alignment->section_of[index];

	return at != NONE && run->schema->sections[at].kind == ASK_END_MARK
	               ? &run->schema->sections[at]
	               : NULL;
}

/* The end mark that the structure requires; NULL when it does not. One inside
 * a sequence is required when the schema says so. */
static const SchemaSection *
required_mark(const Schema *schema)
{
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];
		const Value *required = section_value(section,
		                                      SECTION_KEY_REQUIRED);

		if (section->kind == ASK_END_MARK && required->number &&
		    (required->set || section->parent == NONE))
			return section;
	}
	return NULL;
}

void
end_mark_missing(RuleRun *run)
{
	const SchemaSection *section = required_mark(run->schema);
	const Blocks *blocks = &run->release->blocks;
	const Value *severity;
	uint32_t i, end;

	if (!section || !blocks->count)
		return;
	for (i = 0; i < blocks->count; i++)
		if (blocks->items[i].flags & BLOCK_END_MARK ||
		    mark_section(run, i))
			return;
	severity = section_value(section, SECTION_KEY_SEVERITY);
	if (severity->set && !run->setting->set)
		run->severity = (Severity)severity->number;
	run->required_by = section->origin;
	run->via = (Origin){0};
	end = blocks->items[blocks->count - 1].span.end;
	if (run->severity != SEVERITY_OFF)
		rule_report(run, (Span){end, end}, "expected after line %u",
		            fact_line(run, end - 1));
}

static bool
is_listed(const Value *items, Str text)
{
	uint32_t i;

	for (i = 0; i < items->count; i++)
		if (str_equal(items->items[i], text))
			return true;
	return false;
}

/* True when words stand before the block in its line: the reader of the text
 * has parted them. */
static bool
is_glued(const RuleRun *run, const Block *block)
{
	const Line *line = &run->source->lines.items[block->line];
	Str before = str_slice(run->source->text, line->begin,
	                       block->span.begin);

	return line->begin < block->span.begin && str_trim(before).len;
}

/* The first marks that an end mark of the schema sets; NULL without. */
static const Value *
house_marks(const Schema *schema)
{
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const Value *marks = section_value(&schema->sections[i],
		                                   SECTION_KEY_MARKS);

		if (schema->sections[i].kind == ASK_END_MARK && marks->set)
			return marks;
	}
	return NULL;
}

void
end_mark_format(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	const Value *marks = house_marks(run->schema);
	uint32_t i;

	if (!marks)
		return;
	run->required_by = marks->origin;
	run->via = marks->via;
	for (i = 0; i < blocks->count; i++) {
		const Block *block = &blocks->items[i];

		if (!(block->flags & BLOCK_END_MARK) && !mark_section(run, i))
			continue;
		if (is_glued(run, block))
			rule_report(run, block->span,
			            "\"%.*s\" ends a paragraph",
			            STR_ARG(fact_words(run, block->span)));
		else if (!is_listed(marks,
		                    source_text(run->source, block->span)))
			rule_report(run, block->span, "\"%.*s\"",
			            STR_ARG(fact_words(run, block->span)));
	}
}

/* True when the section that block `index` was laid on, or one around it, is
 * in `ids`. */
static bool
allowed_after(const RuleRun *run, const Value *ids, uint32_t index)
{
	uint32_t at = run->alignment->section_of[index];

	for (; at != NONE; at = run->schema->sections[at].parent)
		if (is_listed(ids, run->schema->sections[at].id))
			return true;
	return false;
}

void
end_mark_after(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	const Value *ids = NULL;
	Span mark = {0, 0};
	uint32_t i;

	for (i = 0; i < blocks->count; i++) {
		const SchemaSection *section = mark_section(run, i);
		Span span = blocks->items[i].span;

		if (section) {
			ids = section_value(section, SECTION_KEY_ALLOW_AFTER);
			mark = span;
			continue;
		}
		if (!ids || !ids->set || allowed_after(run, ids, i))
			continue;
		run->required_by = ids->origin;
		run->via = ids->via;
		rule_relate(run,
		            rule_report(run, span, "\"%.*s\"",
		                        STR_ARG(fact_words(run, span))),
		            mark, "the end mark");
		return;
	}
}
