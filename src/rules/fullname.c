/* fullname.c - words that are part of a fuller name somewhere in the text. */
#include "rules/fullname.h"

#include "text/unicode.h"

/* True for a token that makes a name fuller: a word with a capital in it, also
 * behind glued letters ("andAnn"), that is no title and no verb of saying. */
static bool
is_name_part(const RuleRun *run, const Token *token)
{
	const Lexicon *lexicon = run->release->lexicon;
	Str word = source_text(run->source, (Span){token->begin, token->end});
	bool capital = false;
	uint32_t i;

	for (i = 0; i < word.len && !capital; i += utf8_at(word, i).len)
		capital = unicode_upper(utf8_at(word, i).code);
	return capital && token->kind == TOKEN_WORD &&
	       !lex_is(lexicon, token, LEX_HONORIFIC) &&
	       !lex_is(lexicon, token, LEX_TITLE) &&
	       !lex_is(lexicon, token, LEX_FUNCTION) &&
	       !lex_is(lexicon, token, LEX_PREPOSITION) &&
	       !lex_is(lexicon, token, LEX_CUE_VERB);
}

/* True for a word beside more of a name ("Ann Roe", where Ann speaks; "Ann (Lee)
 * Roe"), or in apposition to a role ("the harbour master, Roe, said"). */
static bool
is_named_in_full(const RuleRun *run, const Token *token)
{
	if (token->kind != TOKEN_WORD)
		return false;
	if (!(token->shape & SHAPE_LINE_FIRST) &&
	    (is_name_part(run, token - 1) || token[-1].sign == ')' ||
	     (token[-1].sign == ',' && token[1].sign == ',')))
		return true;
	return !(token[1].shape & SHAPE_LINE_FIRST) &&
	       is_name_part(run, token + 1);
}

const bool *
fullname_find(const RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	bool *names = arena_take(run->arena, FULL_NAMES, sizeof *names);
	uint32_t i;

	for (i = 1; i + 1 < tokens->count; i++)
		if (is_named_in_full(run, &tokens->items[i]))
			names[tokens->items[i].hash % FULL_NAMES] = true;
	return names;
}
