/* quote.c - the marks of quotations. */
#include "rules/family.h"

#include "base/limits.h"
#include "rules/markfault.h"

/* True when speech that was attributed before it seems to run on over unmarked
 * paragraphs to words with a speaker of their own: “…,” said Lee. “We wait. … It
 * is long,” Reeve said. It was never closed. */
static bool
runs_into_another(const RuleRun *run, const MarkFault *fault)
{
	const Release *release = run->release;
	const Quote *quote = &release->quotes.items[fault->quote];
	const Attribution *attribution = fact_attribution(run, quote);
	uint32_t first =
		release->blocks.items[quote->blocks.begin].tokens.begin;
	uint32_t at = fact_token(run, quote->span.begin);

	if (!span_empty(fault->span) || !attribution ||
	    attribution->pattern != PATTERN_AFTER || at == first ||
	    fact_sign(run, at - 1) != '.')
		return false;
	if (at - first > LIMIT_NAME_WORDS)
		first = at - LIMIT_NAME_WORDS;
	while (at-- > first)
		if (lex_is(release->lexicon, &release->tokens.items[at],
		           LEX_CUE_VERB))
			return true;
	return false;
}

static void
report_unclosed(RuleRun *run, const MarkFault *fault, Span mark)
{
	Str close = glyph_text((Glyph)fault->close);
	Finding *finding;

	finding = rule_report(run, mark,
	                      close.len ? "expected %.*s in this paragraph"
	                                : "no mark closes it",
	                      STR_ARG(close));
	finding->help = STR("close it where the speech ends");
	if (fault->kind == MARK_UNCLOSED)
		rule_relate(run, finding, fault->related, "found here");
}

void
quote_unclosed(RuleRun *run)
{
	const MarkFault *fault;
	uint32_t at = 0;

	while ((fault = markfault_next(run, MARK_UNCLOSED, &at))) {
		report_unclosed(run, fault, fault->span);
	}
	for (at = 0; (fault = markfault_next(run, MARK_CONTINUATION, &at));)
		if (runs_into_another(run, fault))
			report_unclosed(run, fault, fault->related);
}

void
quote_unopened(RuleRun *run)
{
	const MarkFault *fault;
	uint32_t at = 0;

	while ((fault = markfault_next(run, MARK_UNOPENED, &at))) {
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
	while ((fault = markfault_next(run, MARK_MISMATCH, &at))) {
		Str open = glyph_text((Glyph)fault->open);
		Str words = fact_words(run, fault->span);

		/* where the speech ends is plain: no more than a blemish */
		rule_soften(run, fact_differ_in_curl((Glyph)fault->open,
		                                     (Glyph)fault->close));
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

	while ((fault = markfault_next(run, MARK_NESTING, &at))) {
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
	for (at = 0; (fault = markfault_next(run, MARK_TOO_DEEP, &at));)
		rule_report(run, fault->span,
		            "more than %lld inside each other",
		            (long long)most);
}

void
quote_continuation(RuleRun *run)
{
	const MarkFault *fault;
	uint32_t at = 0;

	rule_value(run, KEY_QUOTES_CONTINUATION);
	while ((fault = markfault_next(run, MARK_CONTINUATION, &at))) {
		Str open = glyph_text((Glyph)fault->open);
		bool opened = !span_empty(fault->span);
		Finding *finding;

		if (runs_into_another(run, fault))
			continue;
		if (opened)
			finding = rule_report(run, fault->span,
			                      "its last paragraph is not "
			                      "closed");
		else
			finding = rule_report(run, fault->span,
			                      "this paragraph of it begins "
			                      "without %.*s",
			                      STR_ARG(open));
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

	while ((fault = markfault_next(run, MARK_CONTINUATION_AMBIGUOUS,
	                               &at))) {
		Span next = goes_on(run, fault);
		Finding *finding;

		finding = rule_report(run, fault->span,
		                      "it would run on to line %u",
		                      fact_line(run, next.begin));
		finding->help = STR("close it in its own paragraph");
		rule_relate(run, finding, next, "another speaker begins here");
	}
}

/* True when `mark` is an apostrophe that was typed the wrong way round: ‘tis,
 * ‘90s. */
static bool
is_elision(const RuleRun *run, Span mark)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, mark.begin);
	const Token *next = &release->tokens.items[at + 1];
	Token elided;
	Str word;

	if (at + 1 >= release->tokens.count || next->kind != TOKEN_WORD ||
	    next->shape & (SHAPE_SPACE_BEFORE | SHAPE_DIGITS))
		return true;
	word = word_folded(run->arena, run->source->text, next);
	word = arena_format(run->arena, "'%.*s", STR_ARG(word));
	elided = (Token){.kind = TOKEN_WORD,
	                 .word = lexicon_word(release->lexicon, word)};
	return lex_is(release->lexicon, &elided, LEX_ELISION);
}

/* True when the quotation around the mark goes on in the next paragraph, and
 * with it perhaps the one that the mark opens. */
static bool
goes_on_below(const RuleRun *run, const MarkFault *fault)
{
	const Quotes *quotes = &run->release->quotes;
	uint32_t at = fault->quote, steps = LIMIT_QUOTE_BACK;

	if (at == NONE)
		return false;
	while (at > 0 && quotes->items[at].depth > 0 && steps-- > 0)
		at--;
	return quotes->items[at].blocks.end >
	       release_block_at(run->release, fault->span.begin) + 1;
}

void
quote_single(RuleRun *run)
{
	const MarkFaults *faults = &run->release->mark_faults;
	uint32_t i;

	for (i = 0; fact_language(run) && i < faults->count; i++) {
		const MarkFault *fault = &faults->items[i];

		if (!fault->single || fault->kind != MARK_UNCLOSED ||
		    fault->open != GLYPH_LEFT_SINGLE ||
		    fact_mojibake(run, fault->span) ||
		    is_elision(run, fault->span) || goes_on_below(run, fault))
			continue;
		rule_report(run, fault->span, "expected %.*s in this paragraph",
		            STR_ARG(glyph_text((Glyph)fault->close)))
			->help = STR("close it where the speech ends");
	}
}

/* The mark that begins the paragraph `block` of `quote`, if it isn't `wanted`;
 * else NULL. */
static const Token *
other_mark(const RuleRun *run, uint32_t block, uint8_t wanted)
{
	const Release *release = run->release;
	const Token *first =
		&release->tokens
			 .items[release->blocks.items[block].tokens.begin];

	return first->kind == TOKEN_MARK && first->sign != wanted ? first
	                                                          : NULL;
}

void
quote_continuation_resume(RuleRun *run)
{
	Str style = rule_value(run, KEY_QUOTES_CONTINUATION)->text;
	bool resumes = str_equal(style, STR("resume-mark"));
	uint32_t at = 0, block;
	const Quote *quote;

	if (str_equal(style, STR("none")))
		return;
	while ((quote = fact_next_quote(run, &at))) {
		uint8_t wanted = resumes ? quote->close : quote->open;

		for (block = quote->blocks.begin + 1;
		     quote->open != quote->close && block < quote->blocks.end;
		     block++) {
			const Token *mark = other_mark(run, block, wanted);
			Str text = glyph_text((Glyph)wanted);
			Span span;

			if (!mark)
				continue;
			span = (Span){mark->begin, mark->end};
			rule_fix(run,
			         rule_report(run, span, "expected %.*s",
			                     STR_ARG(text)),
			         true, span, text);
		}
	}
}
