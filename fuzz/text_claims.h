/* text_claims.h - what must hold of lines, places, code points and tokens. */
#ifndef PRCHECK_TEXT_CLAIMS_H
#define PRCHECK_TEXT_CLAIMS_H

#include "lex/word.h"
#include "text/source.h"

/* Lines tile the text. Places grow, count each code point once, and begin
 * anew on each line. Each code point is what a table of ranges says, also
 * backwards, and is written as it was read. */
void
claim_lines(const Source *source);

/* Tokens are in order; between them is nothing that could be one; their
 * hashes are those of their folded text. */
void
claim_tokens(Arena *arena, const Lexicon *lexicon, Str text);

#endif
