/* sentence.c - blocks cut into sentences.
 *
 * A stop with its closing marks ends a sentence when what follows can begin
 * one. The dots of abbreviations are inside their tokens (lex/word), so only
 * the ambiguous ones are decided here. */
#include "parse/parse.h"

/* A sign that ends a sentence. */
static bool
is_stop(const Token *token)
{
	return token->kind == TOKEN_SIGN &&
	       (token->sign == '.' || token->sign == '!' ||
	        token->sign == '?' || token->sign == 0x2026);
}

/* A mark or bracket that closes, standing right behind a stop. */
static bool
is_closer(const Token *token)
{
	if (token->shape & SHAPE_SPACE_BEFORE)
		return false;
	return token->kind == TOKEN_MARK ||
	       (token->kind == TOKEN_SIGN &&
	        (token->sign == ')' || token->sign == ']'));
}

/* What may begin a sentence: a capital, a digit, an opening mark or bracket,
 * a dash of dialogue; letters without case (CJK, Arabic) too. */
static bool
begins_sentence(const Token *token)
{
	if (token->kind == TOKEN_WORD)
		return (token->shape & (SHAPE_CAPITAL | SHAPE_DIGITS)) != 0;
	if (token->kind == TOKEN_SIGN)
		return token->sign == '(' || token->sign == '[' ||
		       token->sign == '-' || token->sign == 0x2013 ||
		       token->sign == 0x2014 || token->sign == 0x2022 ||
		       token->sign == 0xBF || token->sign == 0xA1;
	return true;
}

/* The dot after a number that counts: German "3. Mai", or the number of a
 * list item; but "das Modell 3. Ein Sprecher". */
static bool
is_ordinal(const Release *release, uint32_t at, uint32_t begin, uint32_t end)
{
	const Token *number = &release->tokens.items[at - 1];
	const Token *next = number + 2;

	if (number->kind != TOKEN_NUMBER ||
	    release->tokens.items[at].shape & SHAPE_SPACE_BEFORE)
		return false;
	if (at - 1 == begin)
		return true;
	if (!release->lexicon->ordinal_dot || number->end - number->begin > 2)
		return false;
	return at + 1 >= end || next->kind != TOKEN_WORD ||
	       !(next->shape & SHAPE_CAPITAL) ||
	       !lex_is(release->lexicon, next, LEX_FUNCTION);
}

/* A token with the dot of an abbreviation inside ends a sentence only before
 * a function word with a capital, perhaps behind a mark: "in the U.S. The …",
 * "Ph.D. “It …", not "Inc. Acme". */
static bool
dotted_end(const Release *release, uint32_t at, uint32_t end)
{
	const Lexicon *lexicon = release->lexicon;
	const Token *token = &release->tokens.items[at], *next = token + 1;
	Str text = source_text(release->source,
	                       (Span){token->begin, token->end});

	if (token->kind != TOKEN_WORD || !str_ends(text, STR(".")) ||
	    text.len <= 2)
		return false;
	if (at + 2 < end && next->kind == TOKEN_MARK &&
	    next->shape & SHAPE_SPACE_BEFORE)
		next++;
	return next->kind == TOKEN_WORD && next->shape & SHAPE_CAPITAL &&
	       lex_is(lexicon, next, LEX_FUNCTION) &&
	       !lex_is(lexicon, token, LEX_HONORIFIC) &&
	       !lex_is(lexicon, token, LEX_TITLE);
}

static void
add_sentence(Arena *arena, Release *release, uint32_t block, uint32_t begin,
             uint32_t end)
{
	Sentence *sentence = array_push(arena, &release->sentences);

	sentence->tokens = (Range){begin, end};
	sentence->span.begin = release->tokens.items[begin].begin;
	sentence->span.end = release->tokens.items[end - 1].end;
	sentence->block = block;
}

/* Moves `at` past the token there, a stop with all stops and closers behind it;
 * true when a sentence ends then. Where it goes on behind several stops, none of
 * them ends it. */
static bool
ends_sentence(const Release *release, uint32_t *at, Range tokens,
              uint32_t begin)
{
	const Token *items = release->tokens.items;
	uint32_t stop = (*at)++;

	if (!is_stop(&items[stop]))
		return *at < tokens.end &&
		       dotted_end(release, stop, tokens.end);
	if (items[stop].sign == '.' && stop > begin &&
	    is_ordinal(release, stop, begin, tokens.end))
		return false;
	while (*at < tokens.end &&
	       (is_stop(&items[*at]) || is_closer(&items[*at])))
		++*at;
	return *at == tokens.end || (items[*at].shape & SHAPE_SPACE_BEFORE &&
	                             begins_sentence(&items[*at]));
}

/* sentences = *( *token stop *closer ) [ 1*token ] */
static void
split_block(Arena *arena, Release *release, uint32_t block)
{
	Range tokens = release->blocks.items[block].tokens;
	uint32_t begin = tokens.begin, at = begin;

	while (at < tokens.end) {
		if (ends_sentence(release, &at, tokens, begin)) {
			add_sentence(arena, release, block, begin, at);
			begin = at;
		}
	}
	if (begin < tokens.end)
		add_sentence(arena, release, block, begin, tokens.end);
}

void
parse_sentences(Arena *arena, Release *release, const Grammar *grammar)
{
	uint32_t i;

	(void)grammar;
	for (i = 0; i < release->blocks.count; i++) {
		Block *block = &release->blocks.items[i];

		block->sentences.begin = release->sentences.count;
		split_block(arena, release, i);
		block->sentences.end = release->sentences.count;
		if (block->sentences.end - block->sentences.begin > 1)
			block->flags |= BLOCK_SENTENCES;
	}
}
