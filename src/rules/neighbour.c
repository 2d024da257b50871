/* neighbour.c - two spellings of a word beside the same word: "Skerry Island",
 * "Skarry Island". */
#include "rules/variant.h"

bool
variant_is_name(const Token *token)
{
	return token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	       !(token->shape &
	         (SHAPE_ALL_CAPITALS | SHAPE_DIGITS | SHAPE_DOTTED));
}

/* A word with a capital beside another: "Skerry Island". */
typedef struct Neighbour {
	uint32_t token;
	uint32_t next; /* neighbour + 1 of the same bucket */
} Neighbour;

/* Such words by the one before them (`step` -1), or behind them (1). */
typedef struct Neighbours {
	Array(Neighbour) items;
	uint32_t *buckets;
	uint32_t mask;
	int step;
} Neighbours;

/* A word that tells names apart: no title, which many people share, and no
 * word of grammar. */
static bool
tells(const RuleRun *run, const Token *token)
{
	const Lexicon *lexicon = run->release->lexicon;

	return variant_is_name(token) && !(token->shape & SHAPE_POSSESSIVE) &&
	       !lex_is(lexicon, token, LEX_TITLE) &&
	       !lex_is(lexicon, token, LEX_HONORIFIC) &&
	       !lex_is(lexicon, token, LEX_FUNCTION) &&
	       !lex_is(lexicon, token, LEX_MONTH) &&
	       !lex_is(lexicon, token, LEX_WEEKDAY);
}

/* Looks for a word beside the same neighbour that is one edit from `at`, and
 * adds `at` to the table. The token found, or NONE. */
static uint32_t
meet_neighbour(const RuleRun *run, Neighbours *table, uint32_t at,
               const Spelling *word)
{
	enum { LOOKS = 12 };
	const Token *tokens = run->release->tokens.items;
	const Token *beside = &tokens[table->step < 0 ? at - 1 : at + 1];
	uint32_t *bucket = &table->buckets[beside->hash & table->mask];
	uint32_t next = *bucket, looks = LOOKS, found = NONE;
	Neighbour *neighbour;

	for (; next && looks--; next = table->items.items[next - 1].next) {
		uint32_t other = table->items.items[next - 1].token;
		const Token *same =
			&tokens[table->step < 0 ? other - 1 : other + 1];
		Spelling spelling;

		if (same->hash != beside->hash)
			continue;
		if (tokens[other].hash == tokens[at].hash)
			return NONE;
		if (tokens[other].end - tokens[other].begin >
		            tokens[at].end - tokens[at].begin + 2 ||
		    tokens[at].end - tokens[at].begin >
		            tokens[other].end - tokens[other].begin + 2)
			continue;
		spelling = spelling_read(run, &tokens[other]);
		if (spelling.count >= VARIANT_SHORTEST &&
		    spelling_distance(word, &spelling, 1) == 1 &&
		    !spelling_inflected(run, word, &spelling, 0) &&
		    !spelling_custom(word, &spelling))
			found = other;
	}
	neighbour = array_push(run->arena, &table->items);
	*neighbour = (Neighbour){at, *bucket};
	*bucket = table->items.count;
	return found;
}

void
variant_neighbours(const RuleRun *run, Suspects *suspects, int step)
{
	const Tokens *tokens = &run->release->tokens;
	Neighbours table = {.step = step};
	uint32_t slots = 64, at, first = step < 0;

	while (slots < tokens->count / 4)
		slots *= 2;
	table.mask = slots - 1;
	table.buckets = arena_take(run->arena, slots, sizeof(uint32_t));
	for (at = first;
	     at + 1 < tokens->count && suspects->count + 2 < LIMIT_NAMES * 2;
	     at++) {
		const Token *token = &tokens->items[at];
		Spelling word;
		uint32_t other;

		if (!tells(run, token) ||
		    token->end - token->begin < VARIANT_SHORTEST ||
		    !tells(run, step < 0 ? token - 1 : token + 1))
			continue;
		word = spelling_read(run, token);
		other = word.count < VARIANT_SHORTEST
		                ? NONE
		                : meet_neighbour(run, &table, at, &word);
		if (other == NONE)
			continue;
		*array_push(run->arena, suspects) = (Suspect){at, other,
		                                              step < 0};
		*array_push(run->arena, suspects) = (Suspect){other, at,
		                                              step < 0};
	}
}
