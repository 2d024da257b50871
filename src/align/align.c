/* align.c - from structure and blocks to sections. */
#include "align/align.h"

#include "align/misfit.h"

/* The kind of section that a label means. */
static SectionKind
label_kind(uint8_t label)
{
	static const uint8_t kinds[LABELS] = {
		[LABEL_NONE] = SECTION_OTHER,
		[LABEL_RELEASE_LINE] = SECTION_RELEASE_LINE,
		[LABEL_EMBARGO] = SECTION_EMBARGO,
		[LABEL_REFERENCE] = SECTION_REFERENCE,
		[LABEL_DATE_LINE] = SECTION_DATE_LINE,
		[LABEL_NOTES] = SECTION_NOTES,
		[LABEL_BACKGROUND] = SECTION_NOTES,
		[LABEL_ABOUT] = SECTION_BOILERPLATE,
		[LABEL_CONTACT] = SECTION_CONTACT,
		[LABEL_LINKS] = SECTION_LINKS,
		[LABEL_SAFE_HARBOR] = SECTION_SAFE_HARBOR,
		[LABEL_END_MARK] = SECTION_END_MARK,
	};

	return (SectionKind)kinds[label];
}

static SectionKind
asked_kind(const SchemaSection *section)
{
	switch (section->kind) {
	case ASK_RELEASE_LINE:
		return SECTION_RELEASE_LINE;
	case ASK_REFERENCE:
		return SECTION_REFERENCE;
	case ASK_EMBARGO:
		return SECTION_EMBARGO;
	case ASK_DATE_LINE:
		return SECTION_DATE_LINE;
	case ASK_CONTACT:
		return SECTION_CONTACT;
	case ASK_HEADLINE:
		return SECTION_HEADLINE;
	case ASK_KICKER:
		return SECTION_KICKER;
	case ASK_SUBHEADLINE:
		return SECTION_SUBHEADLINE;
	case ASK_LEAD:
		return SECTION_LEAD;
	case ASK_PARAGRAPH:
	case ASK_PARAGRAPHS:
	case ASK_QUOTED_PARAGRAPHS:
	case ASK_BLOCK_QUOTE:
		return SECTION_PARAGRAPH;
	case ASK_CROSSHEAD:
		return SECTION_CROSSHEAD;
	case ASK_LIST:
		return SECTION_LIST;
	case ASK_LABELLED:
		return label_kind(section->label);
	case ASK_END_MARK:
		return SECTION_END_MARK;
	case ASK_LINKS:
		return SECTION_LINKS;
	default:
		return SECTION_OTHER;
	}
}

/* What a block without a section is by itself. */
static SectionKind
evident_kind(const Block *block, const Evidence *seen)
{
	if (block->flags & BLOCK_END_MARK)
		return SECTION_END_MARK;
	if (block->flags & BLOCK_EMBARGO)
		return SECTION_EMBARGO;
	if (block->label != LABEL_NONE)
		return label_kind(block->label);
	if (seen->run != LABEL_NONE && !seen->tag)
		return label_kind(seen->run);
	if (block->flags & BLOCK_DATE && seen->before_lead)
		return SECTION_DATE_LINE;
	return SECTION_OTHER;
}

static void
write_sections(Arena *arena, const Fitting *fitting, const Alignment *alignment,
               Release *release)
{
	const Schema *schema = fitting->schema;
	uint32_t i;

	release->sections = (Sections){0};
	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];
		Section *section = array_push(arena, &release->sections);
		uint32_t index = alignment->section_of[i];

		section->schema = index;
		section->span = block->span;
		section->block = i;
		section->kind = SECTION_OTHER;
		if (index != NONE) {
			section->kind = (uint8_t)asked_kind(
				&schema->sections[index]);
			section->id = schema->sections[index].id;
		} else if (i < fitting->survey.count) {
			section->kind = (uint8_t)evident_kind(
				block, &fitting->survey.blocks[i]);
		}
	}
}

const Alignment *
align_release(Arena *arena, const Schema *schema, Release *release)
{
	uint32_t blocks = release->blocks.count;
	uint32_t most =
		(uint32_t)schema_value(schema, KEY_LIMITS_MAX_BLOCKS)->number;
	uint32_t count = blocks < most ? blocks : most;
	Alignment *alignment = arena_new(arena, Alignment);
	Fitting fitting = cost_prepare(arena, schema, release, count);
	Automaton automaton = automaton_compile(arena, schema);
	Path path = path_find(arena, &fitting, &automaton);
	uint32_t i;

	alignment->cost = path.cost;
	alignment->cut = count < blocks;
	release->overlong = alignment->cut;
	alignment->section_of = arena_take(arena, blocks, sizeof(uint32_t));
	alignment->transposed = arena_take(arena, blocks, sizeof(bool));
	for (i = 0; i < blocks; i++)
		alignment->section_of[i] = NONE;
	misfit_find(arena, &fitting, &automaton, &path, alignment);
	write_sections(arena, &fitting, alignment, release);
	return alignment;
}
