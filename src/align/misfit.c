/* misfit.c - missing, misplaced, unexpected, too few or too many. */
#include "align/misfit.h"

typedef struct Reading {
	Arena *arena;
	const Fitting *fitting;
	const Automaton *automaton;
	const Path *path;
	Alignment *alignment;
	uint32_t *visits; /* per section: how often it begins */
	uint32_t *blocks; /* per section: its blocks without label lines */
	uint32_t *begins; /* per section: its first block, NONE */
} Reading;

static const SchemaSection *
section_of(const Reading *reading, uint32_t index)
{
	return &reading->fitting->schema->sections[index];
}

static Span
span_of(const Reading *reading, uint32_t block)
{
	return reading->fitting->release->blocks.items[block].span;
}

static AlignFault *
add_fault(Reading *reading, AlignFaultKind kind, uint32_t section,
          uint32_t block)
{
	AlignFault *fault = array_push(reading->arena,
	                               &reading->alignment->faults);

	fault->kind = (uint8_t)kind;
	fault->schema = section;
	fault->other = NONE;
	fault->block = block;
	if (block != NONE)
		fault->span = span_of(reading, block);
	return fault;
}

/* The leaf section of a block, NONE for a stray one. */
static uint32_t
leaf_of(const Reading *reading, uint32_t block)
{
	uint32_t state = reading->path->steps[block].state;

	return state == NONE ? NONE
	                     : reading->automaton->states.items[state].section;
}

/* Counts a section and those that hold it. A loop counts its members, a group
 * its first members. */
static void
count_block(Reading *reading, uint32_t section, uint32_t block)
{
	const Step *step = &reading->path->steps[block];
	const Block *what = &reading->fitting->release->blocks.items[block];
	uint32_t before = block ? leaf_of(reading, block - 1) : NONE;
	uint32_t child = section;
	uint32_t parent = section_of(reading, section)->parent;

	if (reading->begins[section] == NONE)
		reading->begins[section] = block;
	reading->visits[section] += step->first;
	reading->blocks[section] += !what->label_alone;
	if (!step->first)
		return;
	while (parent != NONE) {
		bool loop = section_loops(section_of(reading, parent));

		if (reading->begins[parent] == NONE)
			reading->begins[parent] = block;
		/* inside one visit of a group its members only go forward */
		if (!loop && before != NONE && before < section &&
		    section_of(reading, before)->parent == parent)
			return;
		reading->visits[parent] += loop || child == section;
		child = parent;
		parent = section_of(reading, parent)->parent;
	}
}

static void
read_steps(Reading *reading)
{
	uint32_t i;

	for (i = 0; i < reading->path->count; i++) {
		uint32_t section = leaf_of(reading, i);

		reading->alignment->section_of[i] = section;
		if (section != NONE)
			count_block(reading, section, i);
	}
}

/* A swapped pair is one fault with both places. */
static void
find_swaps(Reading *reading)
{
	const State *states = reading->automaton->states.items;
	uint32_t first = NONE;
	uint32_t i;

	for (i = 0; i < reading->path->count; i++) {
		uint32_t state = reading->path->steps[i].state;
		AlignFault *fault;

		if (state == NONE || states[state].swapped == NONE)
			continue;
		reading->alignment->transposed[i] = true;
		if (first == NONE) {
			first = i;
			continue;
		}
		if (states[state].section ==
		    states[reading->path->steps[first].state].section)
			continue;
		fault = add_fault(reading, ALIGN_ORDER, leaf_of(reading, first),
		                  first);
		fault->other = states[state].section;
		fault->related = span_of(reading, i);
		/* further blocks of the second section stay with it */
		while (i + 1 < reading->path->count &&
		       reading->path->steps[i + 1].state == state)
			reading->alignment->transposed[++i] = true;
		first = NONE;
	}
}

/* The section `id`, which is there: schema/structure_check.c. */
static uint32_t
section_named(const Schema *schema, Str id)
{
	uint32_t i = 0;

	while (!str_equal(schema->sections[i].id, id))
		i++;
	return i;
}

/* True when the section is there, or what may stand for it. */
static bool
is_there(const Reading *reading, uint32_t section)
{
	const Value *other = section_value(section_of(reading, section),
	                                   SECTION_KEY_ALTERNATIVE_TO);

	return reading->visits[section] ||
	       (other->present &&
	        reading->visits[section_named(reading->fitting->schema,
	                                      other->text)]);
}

/* The absent section that a stray block says it is, NONE. */
static uint32_t
belongs_to(const Reading *reading, uint32_t block)
{
	const Schema *schema = reading->fitting->schema;
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		uint8_t kind = schema->sections[i].kind;

		if (kind != ASK_RELEASE_LINE && kind != ASK_EMBARGO &&
		    kind != ASK_REFERENCE && kind != ASK_CONTACT &&
		    kind != ASK_LABELLED && kind != ASK_END_MARK)
			continue;
		if (!is_there(reading, i) &&
		    cost_first(reading->fitting, i, block) <= COST_GOOD)
			return i;
	}
	return NONE;
}

/* Gives the stray blocks [first, end) to the section that the first of them
 * begins, as far as its label reaches. */
static void
adopt(Reading *reading, uint32_t section, uint32_t first, uint32_t end)
{
	const Evidence *seen = reading->fitting->survey.blocks;
	uint32_t i;

	reading->visits[section]++;
	reading->begins[section] = first;
	for (i = first; i < end; i++) {
		if (i > first &&
		    (seen[i].run == LABEL_NONE || seen[i].run_first))
			break;
		reading->blocks[section]++;
		reading->alignment->section_of[i] = section;
		reading->alignment->transposed[i] = true;
	}
}

/* The first section of `kind`, NONE. */
static uint32_t
section_of_kind(const Reading *reading, uint8_t kind)
{
	const Schema *schema = reading->fitting->schema;
	uint32_t i;

	for (i = 0; i < schema->section_count; i++)
		if (schema->sections[i].kind == kind)
			return i;
	return NONE;
}

/* A stray block that is the lead by all that it shows, above the headline: the
 * two are in the wrong order, though the next paragraph took its place. */
static void
order_lead(const Reading *reading, uint32_t block, AlignFault *fault)
{
	uint32_t lead = section_of_kind(reading, ASK_LEAD);
	uint32_t headline = section_of_kind(reading, ASK_HEADLINE);

	if (block != reading->fitting->survey.lead || lead == NONE ||
	    reading->begins[headline] == NONE ||
	    reading->begins[headline] < block)
		return;
	fault->kind = ALIGN_ORDER;
	fault->schema = lead;
	fault->other = headline;
	fault->related = span_of(reading, reading->begins[headline]);
	reading->alignment->transposed[block] = true;
}

/* One fault for each run of stray blocks; rules, residue and tags of wires
 * belong to no section and are a matter of other rules. */
static void
find_strays(Reading *reading)
{
	uint32_t i = 0;

	while (i < reading->path->count) {
		uint32_t first = i;
		uint32_t section;
		AlignFault *fault;

		if (reading->path->steps[i].state != NONE ||
		    reading->fitting->survey.blocks[i].tag) {
			i++;
			continue;
		}
		section = belongs_to(reading, i);
		i++;
		while (i < reading->path->count &&
		       reading->path->steps[i].state == NONE &&
		       belongs_to(reading, i) == NONE)
			i++;
		fault = add_fault(reading,
		                  section == NONE ? ALIGN_UNEXPECTED
		                                  : ALIGN_ORDER,
		                  section, first);
		fault->span.end = span_of(reading, i - 1).end;
		if (section != NONE)
			adopt(reading, section, first, i);
		else
			order_lead(reading, first, fault);
	}
}

/* Sections that stand somewhere else are no longer missing. Nothing is
 * missing at the end of a text that was cut. */
static void
find_gaps(Reading *reading)
{
	const Path *path = reading->path;
	uint32_t i;

	for (i = 0; i < path->gaps.count; i++) {
		const Gap *gap = &path->gaps.items[i];
		bool end = gap->at >= path->count;
		AlignFault *fault;

		if (reading->visits[gap->section] ||
		    (end && reading->alignment->cut))
			continue;
		fault = add_fault(reading, ALIGN_MISSING, gap->section,
		                  end ? path->count - 1 : gap->at);
		if (end)
			fault->span.begin = fault->span.end;
		else
			fault->span.end = fault->span.begin;
	}
}

/* How often a group is there whose members stand in any order: as often as the
 * one that is there most often. */
static uint32_t
rounds(const Reading *reading, uint32_t group)
{
	uint32_t member = section_of(reading, group)->first_child;
	uint32_t most = 0;

	for (; member != NONE; member = section_of(reading, member)->next)
		if (reading->visits[member] > most)
			most = reading->visits[member];
	return most;
}

/* How many of a section there are: blocks for those that hold paragraphs,
 * else how often it begins. */
static uint32_t
found(const Reading *reading, uint32_t section)
{
	switch (section_of(reading, section)->kind) {
	case ASK_GROUP:
		return section_loops(section_of(reading, section))
		               ? rounds(reading, section)
		               : reading->visits[section];
	case ASK_PARAGRAPHS:
	case ASK_LIST:
	case ASK_QUOTED_PARAGRAPHS:
	case ASK_LABELLED:
		return reading->blocks[section];
	default:
		return reading->visits[section];
	}
}

static void
find_counts(Reading *reading)
{
	const Schema *schema = reading->fitting->schema;
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];
		const Value *least = section_value(section,
		                                   SECTION_KEY_COUNT_MIN);
		const Value *most = section_value(section,
		                                  SECTION_KEY_COUNT_MAX);
		uint32_t count = found(reading, i);
		bool free = section->parent != NONE &&
		            section_loops(&schema->sections[section->parent]);
		bool few = least->set && (int64_t)count < least->number &&
		           !reading->alignment->cut;
		/* a member of a loop has a limit only when one is written */
		bool many = most->present && (most->set || !free) &&
		            (int64_t)count > most->number;

		/* of none it is missing, if anything */
		if (!reading->visits[i] || section->kind == ASK_ANY ||
		    (!few && !many))
			continue;
		add_fault(reading, ALIGN_COUNT, i, reading->begins[i])->found =
			count;
	}
}

static void
add_conflict(Reading *reading, uint32_t one, uint32_t two)
{
	AlignFault *fault = add_fault(reading, ALIGN_CONFLICT, one,
	                              reading->begins[one]);

	fault->other = two;
	if (reading->begins[two] != NONE)
		fault->related = span_of(reading, reading->begins[two]);
	if (fault->block == NONE) {
		/* neither: at the end, where one would be written */
		fault->block = reading->path->count - 1;
		fault->span = span_of(reading, fault->block);
		fault->span.begin = fault->span.end;
	}
}

/* Sections that exclude each other, and alternatives of which both or none
 * are there. */
static void
find_conflicts(Reading *reading)
{
	const Schema *schema = reading->fitting->schema;
	uint32_t i;
	uint32_t j;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];
		const Value *foes = section_value(section,
		                                  SECTION_KEY_CONFLICTS_WITH);
		const Value *other = section_value(section,
		                                   SECTION_KEY_ALTERNATIVE_TO);
		uint32_t two;

		for (j = 0; j < foes->count && reading->visits[i]; j++) {
			two = section_named(schema, foes->items[j]);
			if (reading->visits[two])
				add_conflict(reading, i, two);
		}
		if (!other->present)
			continue;
		two = section_named(schema, other->text);
		/* symmetric: said once, by the first */
		if (two > i && !reading->visits[i] == !reading->visits[two])
			add_conflict(reading, i, two);
	}
}

/* Members of a loop that must be there, each by itself. */
static void
find_members(Reading *reading)
{
	const Schema *schema = reading->fitting->schema;
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];
		uint32_t parent = section->parent;

		if (parent == NONE || reading->visits[i] ||
		    schema->sections[parent].kind != ASK_GROUP ||
		    !section_loops(&schema->sections[parent]) ||
		    !reading->visits[parent] || !section_required(section) ||
		    reading->alignment->cut)
			continue;
		add_fault(reading, ALIGN_MISSING, i, reading->begins[parent]);
	}
}

void
misfit_find(Arena *arena, const Fitting *fitting, const Automaton *automaton,
            const Path *path, Alignment *alignment)
{
	uint32_t sections = fitting->schema->section_count;
	Reading reading = {
		.arena = arena,
		.fitting = fitting,
		.automaton = automaton,
		.path = path,
		.alignment = alignment,
	};
	uint32_t i;

	reading.visits = arena_take(arena, sections, sizeof(uint32_t));
	reading.blocks = arena_take(arena, sections, sizeof(uint32_t));
	reading.begins = arena_take(arena, sections, sizeof(uint32_t));
	for (i = 0; i < sections; i++)
		reading.begins[i] = NONE;
	read_steps(&reading);
	/* an empty release is one fault, and a rule says it */
	if (!path->count || !fitting->release->words)
		return;
	find_swaps(&reading);
	find_strays(&reading);
	find_gaps(&reading);
	find_counts(&reading);
	find_conflicts(&reading);
	find_members(&reading);
}
