/* joint.h - one word with what joins its parts: apostrophes, hyphens, dots. */
#ifndef PRCHECK_JOINT_H
#define PRCHECK_JOINT_H

#include "lex/word.h"
#include "lex/wordform.h"

/* Reads the word that begins with the letter at `begin` and fills in `token`
 * all but the spaces around it. It is a TOKEN_ADDRESS when it turns out to be
 * a domain name. */
void
joint_word(WordForm *form, uint32_t begin, Token *token);

/* The same for the number that begins with the digit at `begin`. */
void
joint_number(WordForm *form, uint32_t begin, Token *token);

/* The same for an elision ('tis, ’90s, 'n') that begins with the apostrophe
 * of `len` bytes at `begin`; false when there is none. */
bool
joint_elision(WordForm *form, uint32_t begin, uint32_t len, Token *token);

#endif
