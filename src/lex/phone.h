/* phone.h - telephone numbers in tokens. */
#ifndef PRCHECK_PHONE_H
#define PRCHECK_PHONE_H

#include "lex/word.h"

/* The token after a telephone number that begins at token `at` and ends at
 * most at `end`, or `at` when there is none. `digits` gets the number of its
 * digits (letters of a number in words count as digits); may be NULL.
 * Looks at a bounded number of tokens. */
uint32_t
phone_at(Str text, const Token *tokens, uint32_t at, uint32_t end,
         uint32_t *digits);

#endif
