/* templatetoken.h - how many tokens of a text a {token} may take. */
#ifndef PRCHECK_TEMPLATETOKEN_H
#define PRCHECK_TEMPLATETOKEN_H

#include "lex/template.h"

/* A place in the tokens that a template is laid over, before `end`. */
typedef struct TemplatePlace {
	const TemplateWorld *world;
	const Token *tokens;
	uint32_t at;
	uint32_t end;
} TemplatePlace;

/* Lengths as a set: bit n is set when n tokens are possible, 1 to 31. */
enum { TEMPLATE_REACH = 32 };
uint32_t
template_token_lengths(const TemplatePlace *place, TemplateToken token);

/* The same for folded text without spaces. */
uint32_t
template_literal_lengths(const TemplatePlace *place, Str literal);

#endif
