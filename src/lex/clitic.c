/* clitic.c - a pronoun that hangs on its verb by a hyphen. */
#include "lex/clitic.h"

static uint8_t
byte_at(const WordForm *form, uint32_t at)
{
	return at < form->text.len ? str_byte(form->text, at) : 0;
}

/* clitic = "-" [ "t-" ] pronoun   behind a verb: dit-il, a-t-elle */
bool
clitic_read(const WordForm *form, uint32_t at, Token *token)
{
	WordForm probe = *form;
	uint32_t end;

	if (!form->lexicon || !form->lexicon->hyphen_pronouns)
		return false;
	*token = (Token){.begin = at, .kind = TOKEN_WORD};
	form_begin(&probe);
	end = form_run(&probe, at + 1);
	if (end == at + 2 && byte_at(form, at + 1) == 't' &&
	    byte_at(form, end) == '-') {
		form_begin(&probe);
		end = form_run(&probe, end + 1);
	}
	token->end = end;
	token->word = form_find(&probe);
	token->hash = probe.state.hash;
	return token->word && byte_at(form, end) != '-' &&
	       lex_is(form->lexicon, token, LEX_PRONOUN);
}
