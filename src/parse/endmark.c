/* endmark.c - end marks and rules. */
#include "parse/feature.h"

enum { END_WORDS = 4, SIGNS_MOST = 64 };

/* The only sign of the block and how often it stands there; 0 when it holds
 * words or several signs. */
static uint32_t
single_sign(const Release *release, const Block *block, uint32_t *count)
{
	uint32_t sign = 0;
	uint32_t i;

	*count = block->tokens.end - block->tokens.begin;
	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		uint32_t next = feature_sign(release, i);

		if (!next || (sign && next != sign))
			return 0;
		sign = next;
	}
	return sign;
}

static bool
is_dash(uint32_t sign)
{
	return sign == '-' || sign == 0x2013 || sign == 0x2014;
}

/* thirty = *dash "30" *dash, with at least one dash on each side */
static bool
is_thirty(const Release *release, const Block *block)
{
	const Token *tokens = release->tokens.items;
	uint32_t at = block->tokens.begin;
	uint32_t end = block->tokens.end;
	uint32_t middle;

	while (at < end && is_dash(feature_sign(release, at)))
		at++;
	middle = at;
	if (at == block->tokens.begin || at >= end ||
	    tokens[at].kind != TOKEN_NUMBER ||
	    !str_equal(str_slice(release->source->text, tokens[at].begin,
	                         tokens[at].end),
	               STR("30")))
		return false;
	at++;
	while (at < end && is_dash(feature_sign(release, at)))
		at++;
	return at == end && end > middle + 1;
}

/* word-end = *sign label *sign: ENDS, - ENDS -, (Ends.) */
static bool
is_word_end(const Release *release, const Block *block)
{
	const Token *tokens = release->tokens.items;
	uint32_t at = block->tokens.begin;
	uint32_t end = block->tokens.end;
	LexMatch match = {0};

	if (block->words > END_WORDS || end - at > SIGNS_MOST)
		return false;
	while (at < end && tokens[at].kind == TOKEN_SIGN)
		at++;
	while (end > at && tokens[end - 1].kind == TOKEN_SIGN)
		end--;
	if (at < end)
		match = lex_match(release->lexicon, tokens, at, end, LEX_LABEL);
	return match.entry && match.entry->value == LABEL_END_MARK &&
	       at + match.tokens == end;
}

bool
endmark_stars(const Release *release, const Block *block)
{
	uint32_t count;

	return single_sign(release, block, &count) == '*' && count == 3;
}

void
endmark_find(const Release *release, Block *block)
{
	uint32_t count;
	uint32_t sign = single_sign(release, block, &count);

	if (sign == '#' || is_thirty(release, block) ||
	    is_word_end(release, block)) {
		block->flags |= BLOCK_END_MARK;
		block->flags &= ~(uint32_t)BLOCK_LIST_ITEM;
	} else if (!block->words) {
		block->flags |= BLOCK_RULE;
	}
}
