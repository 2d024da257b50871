/* quoteform.c - what is inside the marks of quotations. */
#include "rules/family.h"

#include "base/limits.h"

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

static bool
is_dot(const Token *token)
{
	return token->kind == TOKEN_SIGN &&
	       (token->sign == '.' || token->sign == 0x2026);
}

/* The dots that begin (`first`) or end the words of `quote`, when they are an
 * ellipsis: … or three of them. Else an empty range. */
static Range
ellipsis_at(const RuleRun *run, const Quote *quote, bool first)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t edge = first ? quote->tokens.begin : quote->tokens.end;
	Range dots = {edge, edge};
	bool whole = false;

	while (first && dots.end < quote->tokens.end &&
	       is_dot(&tokens[dots.end]))
		whole |= tokens[dots.end++].sign == 0x2026;
	while (!first && dots.begin > quote->tokens.begin &&
	       is_dot(&tokens[dots.begin - 1]))
		whole |= tokens[--dots.begin].sign == 0x2026;
	if (!whole && dots.end - dots.begin < 3)
		return (Range){edge, edge};
	return dots;
}

static void
judge_ellipsis(RuleRun *run, const Quote *quote, bool first)
{
	const Token *tokens = run->release->tokens.items;
	Range dots = ellipsis_at(run, quote, first);
	Finding *finding;
	Span span;

	if (dots.begin == dots.end)
		return;
	span = (Span){tokens[dots.begin].begin, tokens[dots.end - 1].end};
	finding = rule_report(run, span,
	                      first ? "it begins the quotation"
	                            : "it ends the quotation");
	if (first)
		span.end = tokens[dots.end].begin;
	else
		span.begin = tokens[dots.begin - 1].end;
	rule_fix(run, finding, false, span, STR(""));
}

void
quote_ellipsis(RuleRun *run)
{
	const Quote *quote;
	uint32_t at = 0;

	while ((quote = fact_next_quote(run, &at))) {
		if (quote->kind == QUOTE_TERM || !quote->words)
			continue;
		judge_ellipsis(run, quote, true);
		judge_ellipsis(run, quote, false);
	}
}

/* The token behind the insertion in square brackets that begins at token `at`,
 * and its words: "[the board]". `at` when there is none: no word in it ("[…]"),
 * or part of a word ("[w]e"). */
static uint32_t
insertion_end(const RuleRun *run, uint32_t at, uint32_t end, uint32_t *words)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t next = at + 1;

	*words = 0;
	if (fact_sign(run, at) != '[')
		return at;
	if (end > at + LIMIT_PHRASE_WINDOW)
		end = at + LIMIT_PHRASE_WINDOW;
	while (next < end && fact_sign(run, next) != ']')
		*words += tokens[next++].kind <= TOKEN_NUMBER;
	if (next == end || *words == 0 ||
	    (next + 1 < end && tokens[next + 1].kind == TOKEN_WORD &&
	     !(tokens[next + 1].shape & SHAPE_SPACE_BEFORE)))
		return at;
	return next + 1;
}

/* "[sic]" inserts nothing, and what shouts in capitals asks for a text:
 * placeholder-bracket says so. */
static bool
says_something(const RuleRun *run, uint32_t word)
{
	const Token *token = &run->release->tokens.items[word];
	Str text = source_text(run->source, (Span){token->begin, token->end});

	return !(token->shape & SHAPE_ALL_CAPITALS) &&
	       !str_equal(text, STR("sic"));
}

static void
judge_insertions(RuleRun *run, const Quote *quote)
{
	const Token *tokens = run->release->tokens.items;
	int64_t most = rule_param(run, "max")->number;
	int64_t longest = rule_param(run, "max-words")->number;
	uint32_t at = quote->tokens.begin, count = 0, words, end;

	for (; at<quote->tokens.end; at = end> at ? end : at + 1) {
		Span span;

		end = insertion_end(run, at, quote->tokens.end, &words);
		if (end == at || !says_something(run, at + 1))
			continue;
		span = (Span){tokens[at].begin, tokens[end - 1].end};
		if (words > longest)
			rule_report(run, span, "%u words, at most %lld", words,
			            (long long)longest);
		else if (count++ == most)
			rule_report(run, span, "more than %lld in a quotation",
			            (long long)most);
	}
}

void
quote_bracket(RuleRun *run)
{
	const Quote *quote;
	uint32_t at = 0;

	while ((quote = fact_next_quote(run, &at))) {
		if (quote->kind != QUOTE_TERM)
			judge_insertions(run, quote);
	}
}
