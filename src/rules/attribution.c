/* attribution.c - that quotations have a speaker, early and once. */
#include "rules/family.h"

/* True when nothing but a comma, or a conjunction with or without one, stands
 * between the quotations `left` and `right` of one block. */
static bool
enumerated(const RuleRun *run, const Quote *left, const Quote *right)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, left->span.end);
	uint32_t end = fact_token(run, right->span.begin);
	uint32_t first = at;

	if (left->blocks.begin != right->blocks.begin || end <= at ||
	    end > at + 2 || right->attribution != NONE ||
	    left->attribution != NONE)
		return false;
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

/* What to do, and where the search came nearest. */
static void
show_attempt(RuleRun *run, Finding *finding, const Quote *quote)
{
	finding->help = STR("name the speaker in this paragraph or in the "
	                    "sentence before");
	if (quote->failure != FAILURE_NO_SPEAKER)
		return;
	finding->help = STR("say who: no speaker stands beside the word of "
	                    "saying");
	rule_relate(run, finding, quote->near_cue, "word of saying");
}

void
attribution_missing(RuleRun *run)
{
	int64_t least =
		rule_value(run, KEY_ATTRIBUTION_REQUIRED_FROM_WORDS)->number;
	const bool *faulty = fact_faulty_blocks(run);
	uint32_t at = 0;
	const Quote *quote;

	while ((quote = fact_next_quote(run, &at))) {
		if (faulty[quote->blocks.begin] ||
		    quote->kind != QUOTE_DIRECT || quote->attribution != NONE ||
		    quote->continues != NONE || quote->words < least ||
		    !fact_prose(run, quote->blocks.begin) ||
		    in_series(run, quote))
			continue;
		show_attempt(run,
		             rule_report(run, quote->span,
		                         "%u words, no speaker in reach",
		                         quote->words),
		             quote);
	}
}

void
attribution_late(RuleRun *run)
{
	const Value *most = rule_value(
		run, KEY_ATTRIBUTION_MAX_SENTENCES_BEFORE_SOURCE);
	uint32_t at = 0;
	const Quote *quote;

	if (!most->present)
		return;
	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);

		if (quote->kind != QUOTE_DIRECT ||
		    quote->sentences <= most->number ||
		    attribution->pattern != PATTERN_AFTER ||
		    attribution->speaker.begin < quote->span.end)
			continue;
		rule_report(run, attribution->speaker,
		            "after %u sentences, at most %lld",
		            quote->sentences, (long long)most->number);
	}
}

/* True when `first` and `second` are both verbs of saying in one sentence: a
 * statement announced in the sentence before is no attribution of its own. */
static bool
same_words_twice(const RuleRun *run, const Attribution *first,
                 const Attribution *second)
{
	return first->cue_strength == CUE_YES &&
	       second->cue_strength == CUE_YES &&
	       first->cue_class != CUE_ADDITIVE &&
	       second->cue_class != CUE_ADDITIVE && !span_empty(first->cue) &&
	       !span_empty(second->cue) &&
	       release_sentence_at(run->release, first->cue.begin) ==
	               release_sentence_at(run->release, second->cue.begin);
}

void
attribution_double(RuleRun *run)
{
	uint32_t at = 0;
	const Quote *quote;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *first = fact_attribution(run, quote);
		const Attribution *second;
		Str before, after;

		if (quote->second == NONE)
			continue;
		second = &run->release->attributions.items[quote->second];
		if (!same_words_twice(run, first, second))
			continue;
		before = fact_words(run, first->cue);
		after = fact_words(run, second->cue);
		rule_relate(run,
		            rule_report(run, second->cue,
		                        "\"%.*s\" and \"%.*s\"",
		                        STR_ARG(before), STR_ARG(after)),
		            first->cue, "attributed here");
	}
}
