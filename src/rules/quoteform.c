/* quoteform.c - what is inside the marks of quotations, and how many speak in
 * one paragraph. */
#include "rules/family.h"

#include "text/unicode.h"

void
quote_empty(RuleRun *run)
{
	const Quotes *quotes = &run->release->quotes;
	uint32_t i;

	for (i = 0; i < quotes->count; i++) {
		const Quote *quote = &quotes->items[i];
		Str inner = source_text(run->source, quote->inner);

		if (quote->broken || quote->close == GLYPH_NONE ||
		    str_trim(inner).len)
			continue;
		rule_report(run, quote->span, "nothing between the marks");
	}
}

/* True for a blank at byte `at` that ends or begins a quotation. */
static bool
blank_at(const RuleRun *run, uint32_t at)
{
	return run->source->text.ptr[at] == ' ';
}

void
quote_space(RuleRun *run)
{
	const Quotes *quotes = &run->release->quotes;
	uint32_t i;

	for (i = 0; fact_language(run) && i < quotes->count; i++) {
		const Quote *quote = &quotes->items[i];
		bool curly = quote->open == GLYPH_LEFT_DOUBLE &&
		             quote->close == GLYPH_RIGHT_DOUBLE;
		Span span = {quote->inner.begin, quote->inner.begin + 1};

		if (quote->broken || !curly || quote->words == 0 ||
		    run->release->lexicon->punctuation == PUNCTUATION_FRENCH)
			continue;
		if (blank_at(run, quote->inner.begin)) {
			rule_fix(run,
			         rule_report(run, span, "after the first mark"),
			         true, span, STR(""));
		} else if (blank_at(run, quote->inner.end - 1)) {
			span = (Span){quote->inner.end - 1, quote->inner.end};
			rule_fix(run,
			         rule_report(run, span, "before the last mark"),
			         true, span, STR(""));
		}
	}
}

void
quote_two_speakers(RuleRun *run)
{
	const Quote *quote, *last = NULL;
	uint32_t at = 0;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);
		const Attribution *before;

		if (quote->kind != QUOTE_DIRECT ||
		    attribution->person == NONE ||
		    !fact_prose(run, quote->blocks.begin))
			continue;
		before = last ? fact_attribution(run, last) : NULL;
		if (before && last->blocks.begin == quote->blocks.begin &&
		    before->person != attribution->person &&
		    !attribution->pronoun && !before->pronoun &&
		    !attribution->ambiguous)
			rule_relate(run,
			            rule_report(run, quote->span,
			                        "%u words of a second speaker",
			                        quote->words),
			            last->span, "the first speaker");
		last = quote;
	}
}
