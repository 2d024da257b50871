/* unattributed.c - the quotations whose speaker is missing. */
#include "rules/unattributed.h"

/* True when nothing but a comma, or a conjunction with or without one, stands
 * between the quotations `left` and `right` of one block; the comma may stand
 * inside of the first. */
static bool
enumerated(const RuleRun *run, const Quote *left, const Quote *right)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, left->span.end);
	uint32_t end = fact_token(run, right->span.begin);
	uint32_t first = at;

	if (left->blocks.begin != right->blocks.begin || end > at + 2 ||
	    right->attribution != NONE || left->attribution != NONE)
		return false;
	if (end <= at)
		return str_ends(source_text(run->source, left->inner),
		                STR(","));
	for (; at < end; at++) {
		const Token *token = &release->tokens.items[at];

		if ((token->kind != TOKEN_SIGN || at != first ||
		     (token->sign != ',' && token->sign != ';')) &&
		    !lex_is(release->lexicon, token, LEX_CONJUNCTION))
			return false;
	}
	return true;
}

/* A quotation in a series of them: titles, not speech. */
static bool
in_series(const RuleRun *run, const Quote *quote)
{
	const Quotes *quotes = &run->release->quotes;

	return (quote > quotes->items && quote[-1].depth == 0 &&
	        enumerated(run, quote - 1, quote)) ||
	       (quote + 1 < quotes->items + quotes->count &&
	        quote[1].depth == 0 && enumerated(run, quote, quote + 1));
}

/* True when marks are broken in the paragraphs of the quotation or in the one
 * before them, from which speech may run on. */
static bool
in_broken_speech(const bool *faulty, const Quote *quote)
{
	uint32_t block = quote->blocks.begin;

	for (block -= block > 0; block < quote->blocks.end; block++)
		if (faulty[block])
			return true;
	return false;
}

const Quote *
unattributed_next(const RuleRun *run, const bool *faulty, uint32_t *from,
                  Introduction *introduction)
{
	const Quotes *quotes = &run->release->quotes;
	int64_t least = schema_value(run->schema,
	                             KEY_ATTRIBUTION_REQUIRED_FROM_WORDS)
	                        ->number;

	while (fact_language(run) && *from < quotes->count) {
		const Quote *quote = &quotes->items[(*from)++];

		if (quote->depth > 0 || quote->kind != QUOTE_DIRECT ||
		    quote->attribution != NONE || quote->continues != NONE ||
		    quote->words < least || in_broken_speech(faulty, quote) ||
		    !fact_prose(run, quote->blocks.begin) ||
		    in_series(run, quote))
			continue;
		*introduction = introduction_find(run, quote);
		if (*introduction != INTRODUCTION_POSSIBLE)
			return quote;
	}
	return NULL;
}
