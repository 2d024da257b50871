/* quotejoin.c - where a quotation and its attribution meet. */
#include "rules/family.h"

#include "text/unicode.h"

/* The code point that ends `quote` inside its marks, blanks left out; `begin`
 * says where it begins. */
static uint32_t
last_inside(const RuleRun *run, const Quote *quote, uint32_t *begin)
{
	Str text = run->source->text;
	uint32_t at = quote->inner.end;

	while (at > quote->inner.begin) {
		Utf8 last = utf8_before(text, at);

		at -= last.len;
		*begin = at;
		if (!unicode_space(last.code) && last.code != '\n' &&
		    last.code != '\r')
			return last.code;
	}
	return 0;
}

/* The first token after `quote`, or NULL past the end of its block. */
static const Token *
token_after(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	const Block *block = &release->blocks.items[quote->blocks.end - 1];
	uint32_t at = fact_token(run, quote->span.end);

	return at < block->tokens.end ? &release->tokens.items[at] : NULL;
}

/* True when `next`, the token after a quotation, begins its attribution and no
 * new sentence: it is in lower case, or the sentence is nothing but speaker
 * and cue. */
static bool
attribution_follows(const RuleRun *run, const Attribution *attribution,
                    const Token *next)
{
	bool cue = attribution->cue.begin == next->begin;
	bool speaker = attribution->speaker.begin == next->begin;
	uint32_t end = attribution->cue.end;

	if (next->kind != TOKEN_WORD || span_empty(attribution->cue) ||
	    (!cue && !speaker))
		return false;
	if (cue || !(next->shape & SHAPE_CAPITAL))
		return true;
	return end > attribution->speaker.end && end < run->source->text.len &&
	       run->source->text.ptr[end] == '.';
}

/* True for a quotation that begins a sentence and is said in so many words:
 * titles and terms before a verb are neither. */
static bool
is_statement(const RuleRun *run, const Quote *quote,
             const Attribution *attribution)
{
	const Release *release = run->release;
	uint32_t sentence = release_sentence_at(release, quote->span.begin);

	return attribution->cue_strength == CUE_YES && sentence != NONE &&
	       release->sentences.items[sentence].span.begin ==
	               quote->span.begin;
}

/* True when the stop that ends `quote` belongs to an abbreviation. */
static bool
ends_abbreviated(const RuleRun *run, const Quote *quote)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t last = quote->tokens.end;

	while (last > quote->tokens.begin &&
	       tokens[last - 1].kind != TOKEN_WORD)
		last--;
	return last > quote->tokens.begin &&
	       (tokens[last - 1].shape & SHAPE_DOTTED ||
	        lex_is(run->release->lexicon, &tokens[last - 1],
	               LEX_ABBREVIATION));
}

static void
report_comma(RuleRun *run, const Quote *quote, uint32_t code, uint32_t at)
{
	bool inside = run->release->lexicon->punctuation ==
	                      PUNCTUATION_AMERICAN ||
	              run->release->lexicon->punctuation == PUNCTUATION_BRITISH;
	Span after = {quote->inner.end, quote->span.end};
	Finding *finding;

	if (code == '.') {
		finding = rule_report(run, (Span){at, at + 1},
		                      "a full stop before the attribution");
		if (inside && !ends_abbreviated(run, quote))
			rule_fix(run, finding, true, finding->span, STR(","));
		return;
	}
	finding = rule_report(run, after,
	                      "nothing stands before the attribution");
	after.begin = inside ? after.begin : after.end;
	rule_fix(run, finding, true, (Span){after.begin, after.begin},
	         STR(","));
}

void
quote_comma(RuleRun *run)
{
	const Quote *quote;
	uint32_t from = 0;

	while ((quote = fact_next_quote(run, &from))) {
		const Attribution *attribution = fact_attribution(run, quote);
		uint32_t code, at = 0;
		const Token *next;

		if (quote->kind != QUOTE_DIRECT || !attribution ||
		    quote->close == GLYPH_NONE)
			continue;
		next = token_after(run, quote);
		if (!next || !attribution_follows(run, attribution, next))
			continue;
		code = last_inside(run, quote, &at);
		if (code == '.' ||
		    ((unicode_letter(code) || unicode_digit(code)) &&
		     is_statement(run, quote, attribution)))
			report_comma(run, quote, code, at);
	}
}
