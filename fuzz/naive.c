/* naive.c - readers that are slow and plainly right, to compare with. */
#include "naive.h"

#include "lex/templatetoken.h"

bool
naive_date(Str text)
{
	static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30,
	                                  31, 31, 30, 31, 30, 31};
	uint32_t parts[3] = {0}, part = 0, i;
	bool leap;

	if (text.len != 10)
		return false;
	for (i = 0; i < text.len; i++) {
		uint32_t digit = str_byte(text, i) - (uint32_t)'0';

		if (i == 4 || i == 7) {
			if (text.ptr[i] != '-')
				return false;
			part++;
		} else {
			if (digit > 9)
				return false;
			parts[part] = parts[part] * 10 + digit;
		}
	}
	if (!parts[0] || !parts[1] || parts[1] > 12 || !parts[2])
		return false;
	leap = parts[0] % 4 == 0 && (parts[0] % 100 || parts[0] % 400 == 0);
	return parts[2] <=
	       lengths[parts[1] - 1] + (uint32_t)(leap && parts[1] == 2);
}

/* One way through a template after the other. */
typedef struct Ways {
	const Template *template;
	TemplatePlace place;
	uint32_t begin;
	uint32_t left; /* ops that may still be tried */
	uint32_t best;
	bool exact;
} Ways;

static bool
is_punctuation(const Token *token)
{
	return token->kind == TOKEN_SIGN || token->kind == TOKEN_MARK;
}

static bool
may_space(const Ways *ways, uint32_t at)
{
	const Token *token;

	if (at == ways->begin)
		return true;
	token = &ways->place.tokens[at];
	return token[-1].shape & SHAPE_SPACE_AFTER ||
	       is_punctuation(&token[-1]) ||
	       (at < ways->place.end &&
	        (token->shape & SHAPE_SPACE_BEFORE || is_punctuation(token)));
}

/* Lengths that the op may take at `at`, a bit for each. */
static uint32_t
lengths_at(Ways *ways, const TemplateOp *op, uint32_t at, bool spaced)
{
	if (at == ways->place.end)
		return 0;
	if (at > ways->begin && !spaced &&
	    ways->place.tokens[at].shape & SHAPE_SPACE_BEFORE &&
	    (op->code != OP_TOKEN || op->token != TEMPLATE_ANY))
		return 0;
	ways->place.at = at;
	return op->code == OP_LITERAL
	               ? template_literal_lengths(&ways->place, op->literal)
	               : template_token_lengths(&ways->place,
	                                        (TemplateToken)op->token);
}

static void
follow(Ways *ways, uint32_t index, uint32_t at, bool spaced)
{
	const TemplateOp *op = &ways->template->ops[index];
	bool any = op->token == TEMPLATE_ANY;
	uint32_t lengths, length;

	if (!ways->left)
		return;
	ways->left--;
	switch ((TemplateOpCode)op->code) {
	case OP_SPLIT:
		follow(ways, op->first, at, spaced);
		follow(ways, op->second, at, spaced);
		return;
	case OP_JUMP:
		follow(ways, op->first, at, spaced);
		return;
	case OP_SPACE:
		if (any || may_space(ways, at))
			follow(ways, index + 1, at, true);
		return;
	case OP_MATCH:
		if (!ways->exact || at == ways->place.end)
			if (ways->best == UINT32_MAX || at > ways->best)
				ways->best = at;
		return;
	case OP_LITERAL:
	case OP_TOKEN:
		lengths = lengths_at(ways, op, at, spaced);
		for (length = 1; length < TEMPLATE_REACH; length++)
			if (lengths & 1u << length)
				follow(ways, index + 1, at + length,
				       op->code == OP_TOKEN && any);
		return;
	}
}

uint32_t
naive_match(const Template *template, const TemplateWorld *world,
            const Token *tokens, uint32_t begin, uint32_t end, bool exact)
{
	enum { MOST = 2000 };
	Ways ways = {.template = template,
	             .place = {world, tokens, begin, end},
	             .begin = begin,
	             .left = MOST,
	             .best = UINT32_MAX,
	             .exact = exact};

	follow(&ways, 0, begin, false);
	return ways.left ? ways.best : UINT32_MAX - 1;
}
