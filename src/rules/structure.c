/* structure.c - the sections that a schema asks for, read off the alignment. */
#include "rules/family.h"

static Str
section_name(const RuleRun *run, uint32_t index)
{
	return run->schema->sections[index].id;
}

/* What stands behind a finding on section `index`: its line in the schema, and
 * for a missing section or a wrong number its severity. */
static void
require_section(RuleRun *run, uint32_t index, bool severity)
{
	const SchemaSection *section = &run->schema->sections[index];
	const Value *value = section_value(section, SECTION_KEY_SEVERITY);

	run->required_by = section->origin;
	run->via = (Origin){0};
	if (severity && value->set && !run->setting->set)
		run->severity = (Severity)value->number;
	else
		run->severity = run->setting->set ? run->setting->severity
		                                  : run->rule->severity;
}

/* "before line 3", "after line 12" at the end of the text. */
static Str
place_words(const RuleRun *run, Span span)
{
	const Blocks *blocks = &run->release->blocks;

	if (span.begin >= blocks->items[blocks->count - 1].span.end)
		return arena_format(
			run->arena, "after line %u",
			fact_line(run,
		                  blocks->items[blocks->count - 1].span.end -
		                          1));
	return arena_format(run->arena, "before line %u",
	                    fact_line(run, span.begin));
}

/* The first words of a block: enough to know it by. */
static Span
block_head(const RuleRun *run, Span span)
{
	const Line *line =
		&run->source->lines.items[fact_line(run, span.begin) - 1];

	return (Span){span.begin, span.end < line->end ? span.end : line->end};
}

void
structure_empty(RuleRun *run)
{
	if (run->release->blocks.count == 0)
		rule_report(run, (Span){0, 0}, "no words in it");
}

/* True when end-mark-missing is on and has the word on this section. */
static bool
end_mark_says_it(const RuleRun *run, uint32_t index)
{
	Origin origin, via;

	return run->schema->sections[index].kind == ASK_END_MARK &&
	       rule_severity(run->schema, &rule_table[RULE_end_mark_missing],
	                     &origin, &via) != SEVERITY_OFF;
}

void
structure_missing(RuleRun *run)
{
	const AlignFaults *faults = &run->alignment->faults;
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const AlignFault *fault = &faults->items[i];
		Str place;

		if (fault->kind != ALIGN_MISSING &&
		    (fault->kind != ALIGN_CONFLICT ||
		     !span_empty(fault->related)))
			continue;
		if (end_mark_says_it(run, fault->schema))
			continue;
		require_section(run, fault->schema, true);
		if (run->severity == SEVERITY_OFF)
			continue;
		place = place_words(run, fault->span);
		if (fault->kind == ALIGN_MISSING)
			rule_report(run, fault->span, "%.*s: expected %.*s",
			            STR_ARG(section_name(run, fault->schema)),
			            STR_ARG(place));
		else
			rule_report(run, fault->span,
			            "neither %.*s nor %.*s is there",
			            STR_ARG(section_name(run, fault->schema)),
			            STR_ARG(section_name(run, fault->other)));
	}
}

/* The first section behind `section` in the schema that the text has, NONE
 * without one. */
static uint32_t
next_present(const RuleRun *run, uint32_t section)
{
	const SchemaSection *sections = run->schema->sections;
	uint32_t next = NONE;
	uint32_t i;

	for (i = 0; i < run->release->blocks.count; i++) {
		uint32_t at = run->alignment->section_of[i];

		while (at != NONE &&
		       sections[at].parent != sections[section].parent)
			at = sections[at].parent;
		if (at != NONE && at > section && (next == NONE || at < next))
			next = at;
	}
	return next;
}

/* A section that stands somewhere else than in the schema, which has it before
 * the next one of the text, or last. */
static void
report_misplaced(RuleRun *run, const AlignFault *fault)
{
	uint32_t next = next_present(run, fault->schema);
	Str name = section_name(run, fault->schema);

	if (next == NONE)
		rule_report(run, block_head(run, fault->span),
		            "%.*s: expected elsewhere", STR_ARG(name));
	else
		rule_report(run, block_head(run, fault->span),
		            "%.*s: expected before %.*s", STR_ARG(name),
		            STR_ARG(section_name(run, next)));
}

void
structure_order(RuleRun *run)
{
	const AlignFaults *faults = &run->alignment->faults;
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const AlignFault *fault = &faults->items[i];
		bool early = fault->span.begin < fault->related.begin;
		Finding *finding;

		if (fault->kind != ALIGN_ORDER)
			continue;
		require_section(run, fault->schema, false);
		if (fault->other == NONE || span_empty(fault->related)) {
			report_misplaced(run, fault);
			continue;
		}
		finding = rule_report(
			run, block_head(run, fault->span),
			"%.*s: expected %s %.*s, which is in line %u",
			STR_ARG(section_name(run, fault->schema)),
			early ? "after" : "before",
			STR_ARG(section_name(run, fault->other)),
			fact_line(run, fault->related.begin));
		rule_relate(run, finding, block_head(run, fault->related),
		            "the other section");
	}
}

/* The section of the nearest matched block before (`step` -1) or after `block`,
 * or NONE. Looks at few blocks: more unmatched ones in a row are no guide. */
static uint32_t
neighbour(const RuleRun *run, uint32_t block, int step)
{
	enum { REACH = 4 };
	uint32_t i, at = block;

	for (i = 0; i < REACH; i++) {
		if (step < 0 ? at == 0 : at + 1 >= run->release->blocks.count)
			return NONE;
		at = step < 0 ? at - 1 : at + 1;
		if (run->alignment->section_of[at] != NONE)
			return run->alignment->section_of[at];
	}
	return NONE;
}

static void
report_unexpected(RuleRun *run, const AlignFault *fault)
{
	Span head = block_head(run, fault->span);
	Str words = fact_words(run, head);
	uint32_t before = neighbour(run, fault->block, -1);
	uint32_t after = neighbour(run, fault->block, 1);

	if (before != NONE && after != NONE && before != after)
		rule_report(run, head, "\"%.*s\", between %.*s and %.*s",
		            STR_ARG(words), STR_ARG(section_name(run, before)),
		            STR_ARG(section_name(run, after)));
	else if (before != NONE)
		rule_report(run, head, "\"%.*s\", %s %.*s", STR_ARG(words),
		            before == after ? "among" : "after",
		            STR_ARG(section_name(run, before)));
	else if (after != NONE)
		rule_report(run, head, "\"%.*s\", before %.*s", STR_ARG(words),
		            STR_ARG(section_name(run, after)));
	else
		rule_report(run, head, "\"%.*s\"", STR_ARG(words));
}

void
structure_unexpected(RuleRun *run)
{
	const AlignFaults *faults = &run->alignment->faults;
	Origin severity = run->required_by;
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const AlignFault *fault = &faults->items[i];
		bool conflict = fault->kind == ALIGN_CONFLICT &&
		                !span_empty(fault->related);

		if (fault->kind != ALIGN_UNEXPECTED && !conflict)
			continue;
		run->required_by = severity;
		if (!conflict) {
			report_unexpected(run, fault);
			continue;
		}
		require_section(run, fault->schema, false);
		rule_relate(
			run,
			rule_report(run, block_head(run, fault->span),
		                    "%.*s and %.*s exclude each other",
		                    STR_ARG(section_name(run, fault->schema)),
		                    STR_ARG(section_name(run, fault->other))),
			block_head(run, fault->related), "the other section");
	}
}

void
structure_count(RuleRun *run)
{
	const AlignFaults *faults = &run->alignment->faults;
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const AlignFault *fault = &faults->items[i];
		const Value *least, *most;
		bool few;

		if (fault->kind != ALIGN_COUNT)
			continue;
		require_section(run, fault->schema, true);
		if (run->severity == SEVERITY_OFF)
			continue;
		least = section_value(&run->schema->sections[fault->schema],
		                      SECTION_KEY_COUNT_MIN);
		most = section_value(&run->schema->sections[fault->schema],
		                     SECTION_KEY_COUNT_MAX);
		few = least->present && fault->found < least->number;
		if ((few ? least : most)->set) {
			run->required_by = few ? least->origin : most->origin;
			run->via = few ? least->via : most->via;
		}
		rule_report(run, block_head(run, fault->span),
		            "%.*s: %u, at %s %lld",
		            STR_ARG(section_name(run, fault->schema)),
		            fault->found, few ? "least" : "most",
		            (long long)(few ? least->number : most->number));
	}
}

/* The block in which the number of words passes `most`. */
static uint32_t
block_past(const Release *release, int64_t most)
{
	uint32_t i;
	int64_t words = 0;

	for (i = 0; i + 1 < release->blocks.count; i++) {
		words += release->blocks.items[i].words;
		if (words > most)
			break;
	}
	return i;
}

void
structure_paragraphs(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	const Value *most = schema_value(run->schema,
	                                 KEY_DOCUMENT_PARAGRAPHS_MAX);
	const Value *least;
	uint32_t i, count = 0, past = NONE;

	for (i = 0; i < blocks->count; i++) {
		SectionKind kind = fact_section(run, i);

		if (kind != SECTION_LEAD && kind != SECTION_PARAGRAPH)
			continue;
		if (most->present && count == most->number)
			past = i;
		count++;
	}
	if (past != NONE) {
		rule_value(run, KEY_DOCUMENT_PARAGRAPHS_MAX);
		rule_report(run, block_head(run, blocks->items[past].span),
		            "%u, at most %lld", count, (long long)most->number);
		return;
	}
	least = rule_value(run, KEY_DOCUMENT_PARAGRAPHS_MIN);
	if (least->present && count < least->number && blocks->count)
		rule_report(run, block_head(run, blocks->items[0].span),
		            "%u, at least %lld", count,
		            (long long)least->number);
}

void
structure_words(RuleRun *run)
{
	const Release *release = run->release;
	const Value *least = rule_value(run, KEY_DOCUMENT_WORDS_MIN);
	const Value *most;
	uint32_t block;

	if (!release->blocks.count)
		return;
	if (least->present && release->words < least->number) {
		rule_report(run, block_head(run, release->blocks.items[0].span),
		            "%u words, at least %lld", release->words,
		            (long long)least->number);
		return;
	}
	most = rule_value(run, KEY_DOCUMENT_WORDS_MAX);
	if (!most->present || release->words <= most->number)
		return;
	block = block_past(release, most->number);
	rule_report(run, block_head(run, release->blocks.items[block].span),
	            "%u words, at most %lld", release->words,
	            (long long)most->number);
}
