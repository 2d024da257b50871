/* automaton.c - sections become states and steps.
 *
 * Sections nest at most three deep (the schema loader sees to it), so the
 * walk keeps a small stack of its own instead of recursing. */
#include "align/automaton.h"

#include "base/limits.h"

/* A chain of sections that is being compiled. */
typedef struct Level {
	uint32_t next;   /* the section to come, NONE = done */
	uint32_t at;     /* the junction before it */
	uint32_t parent; /* section that holds the chain, NONE at the top */
	uint32_t end;    /* the junction behind the whole parent */
	uint32_t hub;    /* of a loop: where every member begins */
	uint32_t back;   /* of a loop: where every member ends */
	bool loop;
} Level;

/* A way back, kept until the forward steps are complete. */
typedef struct Builder {
	Arena *arena;
	const Schema *schema;
	Automaton automaton;
	Array(Skip) loops;
	Level levels[LIMIT_SCHEMA_NESTING + 1];
	uint32_t depth;
	/* junctions before and behind each section, for swaps; NONE = not
	 * compiled, or no leaf */
	uint32_t *before;
	uint32_t *behind;
} Builder;

bool
section_required(const SchemaSection *section)
{
	const Value *required = section_value(section, SECTION_KEY_REQUIRED);
	const Value *least = section_value(section, SECTION_KEY_COUNT_MIN);

	/* of two alternatives neither is: that is a fault of its own */
	if (section_value(section, SECTION_KEY_ALTERNATIVE_TO)->present)
		return false;
	return required->number && (!least->present || least->number > 0);
}

bool
section_loops(const SchemaSection *section)
{
	const Value *order = section_value(section, SECTION_KEY_ORDER);

	/* "fixed", the first choice, is what a group is unless it says so */
	return section->kind == ASK_SEQUENCE ? !order->set || order->number
	                                     : order->number;
}

static uint32_t
add_state(Builder *builder, uint32_t section)
{
	State *state = array_push(builder->arena, &builder->automaton.states);

	state->section = section;
	state->swapped = NONE;
	return builder->automaton.states.count - 1;
}

static void
add_skip(Builder *builder, uint32_t from, uint32_t to, uint32_t missing)
{
	Skip *skip = array_push(builder->arena, &builder->automaton.skips);
	bool counts = missing != NONE &&
	              section_required(&builder->schema->sections[missing]);

	skip->from = from;
	skip->to = to;
	skip->missing = counts ? missing : NONE;
	skip->cost = counts ? COST_MISSING : 0;
}

static void
add_enter(Builder *builder, uint32_t from, uint32_t to, uint32_t cost)
{
	Enter *enter = array_push(builder->arena, &builder->automaton.enters);

	enter->from = from;
	enter->to = to;
	enter->cost = cost;
}

/* A leaf between the junctions `from` and `to`. One more of it than it may
 * have costs COST_REPEAT and becomes a fault of count. */
static void
add_leaf(Builder *builder, uint32_t index, uint32_t from, uint32_t to)
{
	const SchemaSection *section = &builder->schema->sections[index];
	uint32_t leaf = add_state(builder, index);
	bool one = !section_holds_run(section) &&
	           section_value(section, SECTION_KEY_COUNT_MAX)->number == 1;

	add_enter(builder, from, leaf, 0);
	add_enter(builder, leaf, leaf, one ? COST_REPEAT : 0);
	add_skip(builder, leaf, to, NONE);
	builder->before[index] = from;
	builder->behind[index] = to;
}

static void
push_level(Builder *builder, uint32_t index, uint32_t from, uint32_t to)
{
	const SchemaSection *section = &builder->schema->sections[index];
	Level *level = &builder->levels[builder->depth++];

	*level = (Level){
		.next = section->first_child,
		.at = from,
		.parent = index,
		.end = to,
		.loop = section_loops(section),
	};
	if (!level->loop)
		return;
	level->hub = add_state(builder, NONE);
	add_skip(builder, from, level->hub, NONE);
	level->back = NONE;
}

static void
pop_level(Builder *builder)
{
	Level *level = &builder->levels[--builder->depth];
	Skip *back;

	if (level->parent == NONE)
		return;
	if (!level->loop) {
		add_skip(builder, level->at, level->end, NONE);
		return;
	}
	back = array_push(builder->arena, &builder->loops);
	*back = (Skip){level->back, level->hub, 0, NONE};
	add_skip(builder, level->back, level->end, NONE);
}

/* One section of the innermost chain. In a loop all members stand between
 * the hub and the way back, none can be missing. */
static void
compile_section(Builder *builder)
{
	Level *level = &builder->levels[builder->depth - 1];
	uint32_t index = level->next;
	const SchemaSection *section = &builder->schema->sections[index];
	uint32_t from = level->loop ? level->hub : level->at;
	uint32_t to;

	level->next = section->next;
	if (level->loop) {
		if (level->back == NONE)
			level->back = add_state(builder, NONE);
		to = level->back;
	} else {
		to = add_state(builder, NONE);
		level->at = to;
		add_skip(builder, from, to, index);
	}
	if (section->kind != ASK_SEQUENCE && section->kind != ASK_GROUP)
		add_leaf(builder, index, from, to);
	else if (builder->depth <= LIMIT_SCHEMA_NESTING)
		push_level(builder, index, from, to);
}

/* Two leaves that take the blocks of sections `first` and `second` the other
 * way round. */
static void
add_swap(Builder *builder, uint32_t first, uint32_t second)
{
	uint32_t one;
	uint32_t two;

	/* sections alone never fill it: a sequence takes three */
	_Static_assert(1 + 3 * LIMIT_SCHEMA_SECTIONS < LIMIT_STATES, "room");

	if (builder->automaton.states.count + 2 > LIMIT_STATES)
		return;
	one = add_state(builder, second);
	two = add_state(builder, first);
	builder->automaton.states.items[one].swapped = first;
	builder->automaton.states.items[two].swapped = second;
	add_enter(builder, builder->before[first], one, COST_SWAP);
	add_enter(builder, one, one, COST_REPEAT);
	add_enter(builder, one, two, 0);
	add_enter(builder, two, two, COST_REPEAT);
	add_skip(builder, two, builder->behind[second], NONE);
}

static bool
may_swap(const Builder *builder, uint32_t index)
{
	return builder->before[index] != NONE &&
	       builder->schema->sections[index].kind != ASK_ANY;
}

/* Every two leaves of a fixed chain with nothing but optional sections
 * between them. Sections of one kind are no pair: nobody sees them swapped. */
static void
add_swaps(Builder *builder)
{
	const SchemaSection *sections = builder->schema->sections;
	uint32_t i;

	for (i = 0; i < builder->schema->section_count; i++) {
		uint32_t parent = sections[i].parent;
		uint32_t other = sections[i].next;
		uint32_t reach;

		if (!may_swap(builder, i) ||
		    (parent != NONE && section_loops(&sections[parent])))
			continue;
		for (reach = 0; reach < LIMIT_SWAP_REACH && other != NONE;
		     reach++) {
			if (may_swap(builder, other) &&
			    sections[other].kind != sections[i].kind)
				add_swap(builder, i, other);
			if (section_required(&sections[other]))
				break;
			other = sections[other].next;
		}
	}
}

Automaton
automaton_compile(Arena *arena, const Schema *schema)
{
	Builder builder = {.arena = arena, .schema = schema};
	uint32_t i;

	builder.before = arena_take(arena, schema->section_count,
	                            sizeof(uint32_t));
	builder.behind = arena_take(arena, schema->section_count,
	                            sizeof(uint32_t));
	for (i = 0; i < schema->section_count; i++)
		builder.before[i] = builder.behind[i] = NONE;
	builder.automaton.start = add_state(&builder, NONE);
	builder.levels[builder.depth++] = (Level){
		.at = builder.automaton.start,
		.parent = NONE,
	};
	builder.automaton.end = builder.automaton.start;
	while (builder.depth) {
		if (builder.levels[builder.depth - 1].next != NONE)
			compile_section(&builder);
		else
			pop_level(&builder);
		builder.automaton.end = builder.levels[0].at;
	}
	add_swaps(&builder);
	for (i = 0; i < builder.loops.count; i++)
		*array_push(arena,
		            &builder.automaton.skips) = builder.loops.items[i];
	return builder.automaton;
}
