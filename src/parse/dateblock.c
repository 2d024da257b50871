/* dateblock.c - blocks that are a date, and embargoes. */
#include "base/limits.h"
#include "lex/datetext.h"
#include "parse/feature.h"

enum {
	DATE_WORDS = 16, /* words of a block that is a date */
	OTHER_WORDS = 6, /* of them other than the date and time: the place */
	LABEL_WORDS = 3,
};

/* True for a word that the name of a place or wire may hold. */
static bool
place_word(const Release *release, uint32_t at)
{
	const Token *token = &release->tokens.items[at];

	return token->kind != TOKEN_WORD || token->shape & SHAPE_CAPITAL ||
	       token->end - token->begin <= LABEL_WORDS ||
	       lex_is(release->lexicon, token, LEX_DATE_WORD) ||
	       lex_is(release->lexicon, token, LEX_TIME_ZONE) ||
	       lex_is(release->lexicon, token, LEX_PARTICLE);
}

/* date-line = *( place-word | sign ) date *( time | place-word | sign ),
 * without a stop of a sentence; a colon may follow a label only */
static bool
is_date(const Release *release, const Block *block)
{
	const Lexicon *lexicon = release->lexicon;
	const Token *tokens = release->tokens.items;
	Str text = release->source->text;
	uint32_t end = block->tokens.end;
	uint32_t i = block->tokens.begin;
	uint32_t others = 0;
	bool found = false;

	if (block->words > DATE_WORDS || block->flags & BLOCK_COLON)
		return false;
	while (i < end) {
		DateText date;
		uint32_t time;

		if (!found &&
		    datetext_at(lexicon, text, tokens, i, end, &date) &&
		    date.date.day) {
			found = true;
			i = date.end;
			continue;
		}
		time = timetext_at(lexicon, text, tokens, i, end);
		if (time > i) {
			i = time;
			continue;
		}
		if (tokens[i].kind == TOKEN_MARK || !place_word(release, i))
			return false;
		if (feature_sign(release, i) == ':' && found)
			return false;
		if (tokens[i].kind != TOKEN_SIGN && ++others > OTHER_WORDS)
			return false;
		if (tokens[i].kind == TOKEN_NUMBER && !found)
			return false;
		i++;
	}
	return found;
}

/* reference = capitals "/" number *( "/" part ) */
static bool
is_reference(const Release *release, const Block *block)
{
	const Token *tokens = release->tokens.items;
	uint32_t at = block->tokens.begin;

	return block->words >= 2 && block->words <= LABEL_WORDS + 1 &&
	       block->tokens.end - at >= 3 && tokens[at].kind == TOKEN_WORD &&
	       tokens[at].shape & SHAPE_ALL_CAPITALS &&
	       feature_sign(release, at + 1) == '/' &&
	       !(tokens[at + 1].shape & SHAPE_SPACE_BEFORE) &&
	       tokens[at + 2].kind == TOKEN_NUMBER;
}

void
dates_find(const Release *release, Block *block)
{
	if (block->label == LABEL_EMBARGO)
		block->flags |= BLOCK_EMBARGO;
	if (block->flags & (BLOCK_END_MARK | BLOCK_RULE))
		return;
	if (block->label == LABEL_NONE && is_reference(release, block)) {
		block->label = LABEL_REFERENCE;
		block->label_span = block->span;
	}
	if (block->label != LABEL_EMBARGO && is_date(release, block))
		block->flags |= BLOCK_DATE;
}
