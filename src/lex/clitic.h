/* clitic.h - a pronoun that hangs on its verb by a hyphen: dit-il. */
#ifndef PRCHECK_CLITIC_H
#define PRCHECK_CLITIC_H

#include "lex/word.h"
#include "lex/wordform.h"

/* Fills in `token` with the pronoun behind the hyphen at `at` (dit-il,
 * a-t-elle), all but the spaces around it; false when there is none. The form
 * stays as it is. */
bool
clitic_read(const WordForm *form, uint32_t at, Token *token);

#endif
