/* shape_claims.h - what must hold of dates, times, numbers and addresses: cut
 * behind what was found, the same is found. */
#ifndef PRCHECK_FUZZ_SHAPE_CLAIMS_H
#define PRCHECK_FUZZ_SHAPE_CLAIMS_H

#include "lex/word.h"

typedef struct ShapeText {
	const Lexicon *lexicon;
	Str text;
	Tokens tokens;
} ShapeText;

/* Of what begins at token `at`, if anything does. */
void
claim_phone(const ShapeText *shapes, uint32_t at);
void
claim_time(const ShapeText *shapes, uint32_t at);
void
claim_date(const ShapeText *shapes, uint32_t at);

/* Of the address that token `at` is. */
void
claim_address(Arena *arena, const ShapeText *shapes, uint32_t at);

#endif
