/* quote.c - the marks of quotations. */
#include "rules/family.h"

#include "base/limits.h"
#include "lex/quotemark.h"

/* True for graves of a fence of code: three of them or more. */
static bool
in_fence(const RuleRun *run, Span span)
{
	Str text = run->source->text;
	uint32_t graves = 0;
	uint32_t i;

	for (i = span.begin; i < span.end; i++)
		graves += text.ptr[i] == '`';
	return graves && ((span.begin && text.ptr[span.begin - 1] == '`') ||
	                  (span.end < text.len && text.ptr[span.end] == '`'));
}

/* True for two straight marks that stand where the straight one before them,
 * which is `other`, is to be closed: "IN SEA WE TRUST''. That one is at fault. */
static bool
closes(const RuleRun *run, const MarkFault *fault, const MarkFault *other)
{
	uint32_t i;

	if (other->kind != MARK_UNCLOSED ||
	    other->open != GLYPH_STRAIGHT_DOUBLE ||
	    other->span.begin > fault->span.begin)
		return false;
	for (i = other->span.end; i < fault->span.begin; i++)
		if (run->source->text.ptr[i] == '\n')
			return false;
	return true;
}

/* The same for the neighbours of `fault`: inner ones come first. */
static bool
closes_straight(const RuleRun *run, const MarkFault *fault)
{
	const MarkFaults *faults = &run->release->mark_faults;

	if (fault->kind != MARK_UNCLOSED || fault->open != GLYPH_TWO_STRAIGHT)
		return false;
	return (fault > faults->items && closes(run, fault, fault - 1)) ||
	       (fault + 1 < faults->items + faults->count &&
	        closes(run, fault, fault + 1));
}

/* The next fault of marks of `kind` at or after `from`, or NULL. Single marks
 * are left out: they may be apostrophes; so are those that are no marks but
 * wrongly decoded text or code. */
static const MarkFault *
next_fault(const RuleRun *run, MarkFaultKind kind, uint32_t *from)
{
	const MarkFaults *faults = &run->release->mark_faults;

	while (*from < faults->count) {
		const MarkFault *fault = &faults->items[(*from)++];

		if (fault->kind == kind && !fault->single &&
		    !fact_mojibake(run, fault->span) &&
		    !in_fence(run, fault->span) && !closes_straight(run, fault))
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
	Severity severity;

	rule_value(run, KEY_QUOTES_OUTER);
	severity = run->severity;
	while ((fault = next_fault(run, MARK_MISMATCH, &at))) {
		Str open = glyph_text((Glyph)fault->open);
		Str words = fact_words(run, fault->span);

		/* where the speech ends is plain: no more than a blemish */
		run->severity = !run->setting->set &&
		                                fact_differ_in_curl(
							(Glyph)fault->open,
							(Glyph)fault->close)
		                        ? SEVERITY_WARNING
		                        : severity;

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
	Range tokens = release->blocks.items[block].tokens;
	const Token *first = &release->tokens.items[tokens.begin];

	if (tokens.begin == tokens.end || first->kind != TOKEN_MARK ||
	    first->sign == wanted)
		return NULL;
	return first;
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
