/* quote.c - the marks of quotations. */
#include "rules/family.h"

#include "lex/quotemark.h"

/* The next fault of marks of `kind` at or after `from`, or NULL. Single marks
 * are left out: they may be apostrophes; so are those that are no marks but
 * wrongly decoded text. */
static const MarkFault *
next_fault(const RuleRun *run, MarkFaultKind kind, uint32_t *from)
{
	const MarkFaults *faults = &run->release->mark_faults;

	while (*from < faults->count) {
		const MarkFault *fault = &faults->items[(*from)++];

		if (fault->kind == kind && !fault->single &&
		    !fact_mojibake(run, fault->span))
			return fault;
	}
	return NULL;
}

void
quote_unclosed(RuleRun *run)
{
	uint32_t at = 0;
	const MarkFault *fault;

	while ((fault = next_fault(run, MARK_UNCLOSED, &at))) {
		Str close = glyph_text((Glyph)fault->close);
		Finding *finding;

		finding = rule_report(
			run, fault->span,
			close.len ? "expected %.*s in this paragraph"
				  : "no mark closes it",
			STR_ARG(close));
		finding->help = STR("close it where the speech ends");
		rule_relate(run, finding, fault->related, "found here");
	}
}

void
quote_unopened(RuleRun *run)
{
	uint32_t at = 0;
	const MarkFault *fault;

	while ((fault = next_fault(run, MARK_UNOPENED, &at))) {
		Str words = fact_words(run, fault->span);

		rule_report(run, fault->span, "%.*s closes nothing",
		            STR_ARG(words))
			->help = STR("open it where the speech begins");
	}
}

void
quote_mismatch(RuleRun *run)
{
	uint32_t at = 0;
	const MarkFault *fault;

	rule_value(run, KEY_QUOTES_OUTER);
	while ((fault = next_fault(run, MARK_MISMATCH, &at))) {
		Str open = glyph_text((Glyph)fault->open);
		Str words = fact_words(run, fault->span);

		rule_relate(run,
		            rule_report(run, fault->span,
		                        "%.*s is closed by %.*s", STR_ARG(open),
		                        STR_ARG(words)),
		            fault->related, "opened here");
	}
}

void
quote_nesting(RuleRun *run)
{
	const Quote *quotes = run->release->quotes.items;
	int64_t most = schema_value(run->schema, KEY_QUOTES_MAX_DEPTH)->number;
	uint32_t at = 0;
	const MarkFault *fault;

	while ((fault = next_fault(run, MARK_NESTING, &at))) {
		Str open = glyph_text((Glyph)fault->open);

		/* An outermost one only seemed nested: what stands before it
		 * was never closed, and quote-unclosed says so. */
		if (fault->quote != NONE && quotes[fault->quote].depth > 0)
			rule_report(run, fault->span,
			            "%.*s inside a quotation with the same "
			            "marks",
			            STR_ARG(open));
	}
	rule_value(run, KEY_QUOTES_MAX_DEPTH);
	for (at = 0; (fault = next_fault(run, MARK_TOO_DEEP, &at));)
		rule_report(run, fault->span,
		            "more than %lld inside each other",
		            (long long)most);
}

void
quote_continuation(RuleRun *run)
{
	uint32_t at = 0;
	const MarkFault *fault;

	rule_value(run, KEY_QUOTES_CONTINUATION);
	while ((fault = next_fault(run, MARK_CONTINUATION, &at))) {
		Str open = glyph_text((Glyph)fault->open);
		Finding *finding;

		if (span_empty(fault->span))
			finding = rule_report(run, fault->span,
			                      "this paragraph of it begins "
			                      "without %.*s",
			                      STR_ARG(open));
		else
			finding = rule_report(run, fault->span,
			                      "its last paragraph is not "
			                      "closed");
		finding->help = STR("open each of its paragraphs and close "
		                    "the last one");
		rule_relate(run, finding, fault->related, "it begins here");
	}
}

/* Where an open quotation would go on: what the parser says, else the block
 * after it. */
static Span
goes_on(const RuleRun *run, const MarkFault *fault)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t next;

	if (!span_empty(fault->related))
		return fault->related;
	next = release_block_at(run->release, fault->span.begin) + 1;
	if (next >= blocks->count)
		return fault->span;
	return (Span){blocks->items[next].span.begin,
	              blocks->items[next].span.begin};
}

void
quote_continuation_ambiguous(RuleRun *run)
{
	uint32_t at = 0;
	const MarkFault *fault;

	while ((fault = next_fault(run, MARK_CONTINUATION_AMBIGUOUS, &at))) {
		Span next = goes_on(run, fault);
		Finding *finding;

		finding = rule_report(run, fault->span,
		                      "it would run on to line %u",
		                      fact_line(run, next.begin));
		finding->help = STR("close it in its own paragraph");
		rule_relate(run, finding, next, "another speaker begins here");
	}
}
