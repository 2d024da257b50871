/* templaterun.c - templates run over tokens: all threads at once (Thompson).
 *
 * A thread is an op and whether a space was asked for since the last token.
 * Ops take several tokens, so the threads of the next positions wait in a
 * ring of sets. */
#include "base/limits.h"
#include "lex/templatetoken.h"

#include <string.h>

enum {
	STATES = LIMIT_TEMPLATE_OPS * 2,
	SET_WORDS = STATES / 64,
};

typedef struct Machine {
	const Template *template;
	TemplatePlace place; /* `at` is the position */
	uint32_t begin;
	uint32_t furthest;  /* last position with threads */
	uint32_t set_words; /* in use, of SET_WORDS */
	uint32_t waiting;   /* threads in `list` */
	bool matched;       /* at this position */
	uint16_t list[STATES];
	uint64_t sets[TEMPLATE_REACH][SET_WORDS];
} Machine;

static uint64_t *
set_at(Machine *machine, uint32_t position)
{
	return machine->sets[position % TEMPLATE_REACH];
}

/* Adds a thread at the position itself. */
static void
follow(Machine *machine, uint32_t op, bool spaced)
{
	uint64_t *set = set_at(machine, machine->place.at);
	uint32_t state = op * 2 + spaced;

	if (set[state / 64] & (uint64_t)1 << state % 64)
		return;
	set[state / 64] |= (uint64_t)1 << state % 64;
	machine->list[machine->waiting++] = (uint16_t)state;
}

static bool
punctuation(const Token *token)
{
	return token->kind == TOKEN_SIGN || token->kind == TOKEN_MARK;
}

/* True when a space of the template fits at the position. */
static bool
space_fits(const Machine *machine)
{
	const TemplatePlace *place = &machine->place;
	const Token *token;

	if (place->at == machine->begin)
		return true;
	token = &place->tokens[place->at];
	if (token[-1].shape & SHAPE_SPACE_AFTER || punctuation(&token[-1]))
		return true;
	return place->at < place->end && punctuation(token);
}

/* Sends the thread of an op that takes tokens to where it ends. */
static void
take_tokens(Machine *machine, uint32_t index, bool spaced)
{
	const TemplatePlace *place = &machine->place;
	const TemplateOp *op = &machine->template->ops[index];
	bool any = op->code == OP_TOKEN && op->token == TEMPLATE_ANY;
	uint32_t lengths, length;

	if (place->at >= place->end)
		return;
	if (place->at > machine->begin && !spaced && !any &&
	    place->tokens[place->at].shape & SHAPE_SPACE_BEFORE)
		return;
	lengths = op->code == OP_LITERAL
	                  ? template_literal_lengths(place, op->literal)
	                  : template_token_lengths(place,
	                                           (TemplateToken)op->token);
	for (length = 1; length < TEMPLATE_REACH; length++) {
		uint32_t state = (index + 1) * 2 + any;

		if (!(lengths & 1u << length))
			continue;
		set_at(machine,
		       place->at + length)[state / 64] |= (uint64_t)1
		                                          << state % 64;
		if (machine->furthest < place->at + length)
			machine->furthest = place->at + length;
	}
}

static void
step(Machine *machine, uint32_t state)
{
	const TemplateOp *op = &machine->template->ops[state / 2];
	bool spaced = state % 2;

	switch ((TemplateOpCode)op->code) {
	case OP_SPLIT:
		follow(machine, op->first, spaced);
		follow(machine, op->second, spaced);
		break;
	case OP_JUMP:
		follow(machine, op->first, spaced);
		break;
	case OP_SPACE:
		if (op->token == TEMPLATE_ANY || space_fits(machine))
			follow(machine, state / 2 + 1, true);
		break;
	case OP_MATCH:
		machine->matched = true;
		break;
	default:
		take_tokens(machine, state / 2, spaced);
		break;
	}
}

/* Runs all threads of the position and forgets them. */
static void
run_position(Machine *machine)
{
	uint64_t *set = set_at(machine, machine->place.at);
	uint32_t i;

	machine->matched = false;
	machine->waiting = 0;
	for (i = 0; i < machine->template->count * 2; i++)
		if (set[i / 64] & (uint64_t)1 << i % 64)
			machine->list[machine->waiting++] = (uint16_t)i;
	while (machine->waiting)
		step(machine, machine->list[--machine->waiting]);
	memset(set, 0, machine->set_words * sizeof *set);
}

uint32_t
template_match(const Template *template, const TemplateWorld *world,
               const Token *tokens, uint32_t begin, uint32_t end, bool exact)
{
	Machine machine;
	uint32_t i, best = UINT32_MAX;

	if (!template->count)
		return UINT32_MAX;
	machine.template = template;
	machine.place = (TemplatePlace){world, tokens, begin, end};
	machine.begin = machine.furthest = begin;
	machine.set_words = (template->count * 2 + 63) / 64;
	for (i = 0; i < TEMPLATE_REACH; i++)
		memset(machine.sets[i], 0,
		       machine.set_words * sizeof machine.sets[i][0]);
	set_at(&machine, begin)[0] = 1;
	for (; machine.place.at <= machine.furthest; machine.place.at++) {
		run_position(&machine);
		if (machine.matched && (!exact || machine.place.at == end))
			best = machine.place.at;
	}
	return best;
}
