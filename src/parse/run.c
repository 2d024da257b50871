/* run.c - quotations over several paragraphs.
 *
 * The convention (AP, Guardian, GOV.UK alike): each paragraph opens, only the
 * last one closes. It must not hide a forgotten closing mark, so a paragraph
 * that ends by naming a speaker doesn't go on. */
#include "parse/run.h"

#include "base/limits.h"

/* Blocks that no quotation crosses. */
static bool
barrier(const Block *block)
{
	return block->label != LABEL_NONE ||
	       block->flags & (BLOCK_END_MARK | BLOCK_RULE | BLOCK_MAIL |
	                       BLOCK_CONTACT_DATA | BLOCK_DATELINE);
}

bool
run_mark(const Release *release, const Pairs *pairs, const Quote *quote,
         uint32_t block)
{
	Range tokens = release->blocks.items[block].tokens;
	const Token *first = &release->tokens.items[tokens.begin];

	if (tokens.end - tokens.begin < 2 || first->kind != TOKEN_MARK)
		return false;
	if (first->sign == quote->open)
		return true;
	if (pairs->closes[quote->open][first->sign])
		return !(first->shape & SHAPE_SPACE_AFTER);
	return glyph_level((Glyph)first->sign) ==
	               glyph_level((Glyph)quote->open) &&
	       pairs->opens[first->sign];
}

/* What a speaker may begin with behind the words said. */
static bool
begins_speaker(const Release *release, const Token *token)
{
	return token->shape & SHAPE_CAPITAL ||
	       lex_is(release->lexicon, token, LEX_PRONOUN);
}

/* naming = ( "," | "?" | "!" ) ( speaker cue | cue name ) [ stop ]
 * at the end of the block: the words said ended unmarked. */
static bool
names_speaker(const Release *release, Range tokens)
{
	const Token *items = release->tokens.items;
	uint32_t end = tokens.end, at, low;

	/* a block of signs alone ends a run before */
	while (items[end - 1].kind == TOKEN_SIGN)
		end--;
	if (end < tokens.begin + 4)
		return false;
	if (!lex_is(release->lexicon, &items[end - 1], LEX_CUE_VERB) &&
	    (!lex_is(release->lexicon, &items[end - 2], LEX_CUE_VERB) ||
	     !begins_speaker(release, &items[end - 1])))
		return false;
	low = end > tokens.begin + LIMIT_NAME_WORDS ? end - LIMIT_NAME_WORDS
	                                            : tokens.begin + 1;
	for (at = end - 2; at >= low; at--) {
		const Token *sign = &items[at - 1];

		if (sign->kind == TOKEN_MARK)
			return false;
		if (sign->kind == TOKEN_SIGN &&
		    (sign->sign == ',' || sign->sign == '?' ||
		     sign->sign == '!') &&
		    (begins_speaker(release, &items[at]) ||
		     lex_is(release->lexicon, &items[at], LEX_CUE_VERB)))
			return true;
	}
	return false;
}

/* The first mark of the quotation's level in the blocks from `block` on
 * closes it, and no barrier stands before. */
static bool
closes_first(const Release *release, const Pairs *pairs, const Quote *quote,
             uint32_t block)
{
	uint32_t last = block + LIMIT_RUN_AHEAD, at;

	for (; block < release->blocks.count && block < last; block++) {
		Range tokens = release->blocks.items[block].tokens;

		if (barrier(&release->blocks.items[block]))
			return false;
		for (at = tokens.begin; at < tokens.end; at++) {
			const Token *token = &release->tokens.items[at];

			if (token->kind == TOKEN_MARK &&
			    glyph_level((Glyph)token->sign) ==
			            glyph_level((Glyph)quote->open))
				return pairs->closes[quote->open]
				                    [token->sign] &&
				       mark_stance(release, tokens, at)
				               .closing &&
				       !mark_measures(release, tokens, at);
		}
	}
	return false;
}

RunVerdict
run_next(const Release *release, const Grammar *grammar, const Pairs *pairs,
         const Quote *quote, uint32_t block)
{
	const Block *next;

	if (block + 1 >= release->blocks.count ||
	    quote->paragraphs >= LIMIT_RUN_PARAGRAPHS ||
	    grammar->continuation == CONTINUE_NONE)
		return RUN_ENDS;
	next = &release->blocks.items[block + 1];
	if (barrier(next))
		return RUN_ENDS;
	if (run_mark(release, pairs, quote, block + 1))
		return names_speaker(release,
		                     release->blocks.items[block].tokens)
		               ? RUN_AMBIGUOUS
		               : RUN_GOES_ON;
	if (glyph_level((Glyph)quote->open) == 2 &&
	    closes_first(release, pairs, quote, block + 1))
		return RUN_LACKS_OPENER;
	return RUN_ENDS;
}
