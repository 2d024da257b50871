/* automaton.h - the structure of a schema as states that blocks lead through.
 *
 * A junction stands between two sections. A leaf stands for "the last block
 * was one of this section". Steps without a block lead from a leaf to the
 * junction behind it and past sections that are missing; they go forward but
 * for the way back of a loop. Pairs of sections that may stand in the wrong
 * order have two more leaves each. */
#ifndef PRCHECK_AUTOMATON_H
#define PRCHECK_AUTOMATON_H

#include "align/cost.h"

typedef struct State {
	uint32_t section; /* of a leaf; NONE for a junction */
	uint32_t swapped; /* the other section of a swapped pair, NONE */
} State;

/* A step without a block. */
typedef struct Skip {
	uint32_t from;
	uint32_t to;
	uint32_t cost;
	uint32_t missing; /* section that is missing, NONE */
} Skip;

/* A step with a block, which becomes the first one of the leaf `to`. */
typedef struct Enter {
	uint32_t from;
	uint32_t to;
	uint32_t cost; /* besides that of the block */
} Enter;

typedef struct Automaton {
	Array(State) states;
	Array(Skip) skips; /* forward ones by `from`, loops last */
	Array(Enter) enters;
	uint32_t start;
	uint32_t end;
} Automaton;

/* Compiles the structure of `schema`. */
Automaton
automaton_compile(Arena *arena, const Schema *schema);

/* True when the section must be there. */
bool
section_required(const SchemaSection *section);

/* True when the members of the section stand in any order, each as often as
 * it likes. */
bool
section_loops(const SchemaSection *section);

#endif
