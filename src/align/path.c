/* path.c - the cheapest path, by dynamic programming over blocks.
 *
 * Column i holds, for each state, the least cost of having placed the first i
 * blocks with the walk standing there, and how it came there. */
#include "align/path.h"

#include "base/limits.h"

enum { FAR = 0x7FFFFFFF };

typedef enum Move {
	MOVE_NONE,
	MOVE_SKIP,
	MOVE_ENTER,
	MOVE_MORE,
	MOVE_STRAY
} Move;

typedef struct Cell {
	uint16_t via; /* index of the skip or enter */
	uint8_t move; /* Move */
} Cell;

typedef struct Table {
	const Fitting *fitting;
	const Automaton *automaton;
	uint32_t states;
	uint32_t *now; /* costs of the column in work */
	uint32_t *before;
	Cell *cells;     /* (blocks + 1) x states */
	uint32_t *first; /* costs of the block, by section */
	uint32_t *more;
} Table;

static Cell *
cell_at(const Table *table, uint32_t column, uint32_t state)
{
	return &table->cells[(size_t)column * table->states + state];
}

static uint32_t
sum(uint32_t a, uint32_t b)
{
	return a >= FAR - b ? FAR : a + b;
}

/* Takes a way to `state` when it is cheaper than all before it. */
static bool
improve(Table *table, uint32_t column, uint32_t state, uint32_t cost, Cell way)
{
	if (cost >= table->now[state])
		return false;
	table->now[state] = cost;
	*cell_at(table, column, state) = way;
	return true;
}

/* Steps without a block. Forward steps need one pass; loops and swapped pairs
 * lead back to states already passed. No cost is negative, so that a cheapest
 * way passes no state twice: a pass for each loop on it, and one that changes
 * nothing. */
static void
relax(Table *table, uint32_t column)
{
	const Automaton *automaton = table->automaton;
	bool changed = true;
	uint32_t i;

	while (changed) {
		changed = false;
		for (i = 0; i < automaton->skips.count; i++) {
			const Skip *skip = &automaton->skips.items[i];
			uint32_t cost = sum(table->now[skip->from], skip->cost);
			Cell way = {(uint16_t)i, MOVE_SKIP};

			if (improve(table, column, skip->to, cost, way))
				changed = true;
		}
	}
}

static void
measure(Table *table, uint32_t block)
{
	uint32_t i;
	const Automaton *automaton = table->automaton;

	for (i = 0; i < automaton->states.count; i++) {
		uint32_t section = automaton->states.items[i].section;

		if (section == NONE ||
		    automaton->states.items[i].swapped != NONE)
			continue;
		table->first[section] = cost_first(table->fitting, section,
		                                   block);
		table->more[section] = cost_more(table->fitting, section,
		                                 block);
	}
}

/* The column after block `block`. */
static void
advance(Table *table, uint32_t block)
{
	const Automaton *automaton = table->automaton;
	uint32_t *swap = table->before;
	uint32_t column = block + 1;
	uint32_t stray = cost_unexpected(table->fitting, block);
	uint32_t i;

	table->before = table->now;
	table->now = swap;
	measure(table, block);
	for (i = 0; i < table->states; i++)
		table->now[i] = FAR;
	for (i = 0; i < table->states; i++) {
		uint32_t section = automaton->states.items[i].section;

		if (section != NONE)
			improve(table, column, i,
			        sum(table->before[i], table->more[section]),
			        (Cell){0, MOVE_MORE});
	}
	for (i = 0; i < automaton->enters.count; i++) {
		const Enter *enter = &automaton->enters.items[i];
		uint32_t section = automaton->states.items[enter->to].section;
		uint32_t cost = sum(table->before[enter->from],
		                    table->first[section] + enter->cost);

		improve(table, column, enter->to, cost,
		        (Cell){(uint16_t)i, MOVE_ENTER});
	}
	for (i = 0; i < table->states; i++)
		improve(table, column, i, sum(table->before[i], stray),
		        (Cell){0, MOVE_STRAY});
	relax(table, column);
}

/* Reads the path off the table, from the end to the start. There is one: the
 * first column skips to every state, and a stray block leaves it there. */
static void
trace(Arena *arena, const Table *table, Path *path)
{
	const Automaton *automaton = table->automaton;
	uint32_t column = path->count;
	uint32_t state = automaton->end;
	uint32_t i;

	while (column || state != automaton->start) {
		const Cell *cell = cell_at(table, column, state);
		Step *step;

		if (cell->move == MOVE_SKIP) {
			const Skip *skip = &automaton->skips.items[cell->via];

			if (skip->missing != NONE)
				*array_push(arena, &path->gaps) = (Gap){
					skip->missing, column};
			state = skip->from;
			continue;
		}
		step = &path->steps[--column];
		step->state = cell->move == MOVE_STRAY ? NONE : state;
		step->first = cell->move == MOVE_ENTER;
		if (cell->move == MOVE_ENTER) {
			const Enter *enter =
				&automaton->enters.items[cell->via];

			step->repeated = enter->from == enter->to &&
			                 enter->cost;
			state = enter->from;
		}
	}
	for (i = 0; i < path->gaps.count / 2; i++) {
		Gap *a = &path->gaps.items[i];
		Gap *b = &path->gaps.items[path->gaps.count - 1 - i];
		Gap held = *a;

		*a = *b;
		*b = held;
	}
}

Path
path_find(Arena *arena, const Fitting *fitting, const Automaton *automaton)
{
	uint32_t count = fitting->survey.count;
	uint32_t sections = fitting->schema->section_count;
	Table table = {
		.fitting = fitting,
		.automaton = automaton,
		.states = automaton->states.count,
	};
	Path path = {.count = count};
	uint32_t i;

	table.now = arena_take(arena, table.states, sizeof(uint32_t));
	table.before = arena_take(arena, table.states, sizeof(uint32_t));
	table.first = arena_take(arena, sections, sizeof(uint32_t));
	table.more = arena_take(arena, sections, sizeof(uint32_t));
	table.cells = arena_take(arena, (size_t)(count + 1) * table.states,
	                         sizeof(Cell));
	path.steps = arena_take(arena, count, sizeof(Step));
	for (i = 0; i < table.states; i++)
		table.now[i] = FAR;
	table.now[automaton->start] = 0;
	relax(&table, 0);
	for (i = 0; i < count; i++)
		advance(&table, i);
	path.cost = table.now[automaton->end];
	trace(arena, &table, &path);
	return path;
}
