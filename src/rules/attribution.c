/* attribution.c - that quotations have a speaker, early and once. */
#include "rules/family.h"

#include "base/limits.h"
#include "rules/unattributed.h"

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
	const bool *faulty = fact_faulty_blocks(run);
	const Quote *quote, *last = NULL;
	Introduction introduction;
	Finding *finding = NULL;
	uint32_t at = 0, parts = 0;

	rule_value(run, KEY_ATTRIBUTION_REQUIRED_FROM_WORDS);
	while ((quote = unattributed_next(run, faulty, &at, &introduction))) {
		/* With nothing between them it is one speech, whose speaker
		 * is missing once. */
		if (last && fact_token(run, last->span.end) ==
		                    fact_token(run, quote->span.begin)) {
			if (parts++ < LIMIT_RELATED_SHOWN)
				rule_relate(run, finding, quote->span,
				            "it goes on");
		} else {
			parts = 0;
			rule_soften(run, introduction == INTRODUCTION_GUESSED);
			finding = rule_report(run, quote->span,
			                      "%u words, no speaker in reach",
			                      quote->words);
			show_attempt(run, finding, quote);
		}
		last = quote;
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
