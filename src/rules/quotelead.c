/* quotelead.c - how a quotation begins: the mark before it, its capital. */
#include "rules/family.h"

#include "text/unicode.h"

/* The first word of `quote`, or NULL when it begins with a sign. */
static const Token *
first_word(const RuleRun *run, const Quote *quote)
{
	const Token *first = &run->release->tokens.items[quote->tokens.begin];

	return quote->words && first->kind == TOKEN_WORD ? first : NULL;
}

/* Where the introduction before `quote` ends: behind cue and speaker. */
static uint32_t
introduction_end(const Attribution *attribution)
{
	return attribution->cue.end > attribution->speaker.end
	               ? attribution->cue.end
	               : attribution->speaker.end;
}

/* The last token of the introduction of a whole sentence in quotation marks:
 * cue or speaker, or the comma or colon right behind them. NULL for one that
 * other words lead in ("said that “…”", "stressed the need: “…”"), for
 * fragments and for dashes. */
static const Token *
lead_in(const RuleRun *run, const Quote *quote)
{
	const Attribution *attribution = fact_attribution(run, quote);
	const Token *first = first_word(run, quote), *last;
	uint32_t at = fact_token(run, quote->span.begin);

	if (quote->kind != QUOTE_DIRECT || quote->continues != NONE ||
	    !attribution || attribution->pattern != PATTERN_BEFORE ||
	    attribution->cue_strength != CUE_YES || !first ||
	    (attribution->person == NONE && !attribution->pronoun) ||
	    !fact_beside(run, attribution->speaker, attribution->cue) ||
	    !(first->shape & SHAPE_CAPITAL) || at == 0 ||
	    !fact_prose(run, quote->blocks.begin))
		return NULL;
	last = &run->release->tokens.items[at - 1];
	if (last->kind == TOKEN_SIGN) {
		if ((last->sign != ',' && last->sign != ':') || at < 2)
			return NULL;
		at--;
	}
	return run->release->tokens.items[at - 1].end ==
	                       introduction_end(attribution)
	               ? last
	               : NULL;
}

/* The mark that the house wants after the introduction, or 0: the one there
 * is right. A comma leads in one sentence only. */
static char
wanted_mark(const Quote *quote, const Token *last, Str style)
{
	bool comma = last->kind == TOKEN_SIGN && last->sign == ',';
	bool colon = last->kind == TOKEN_SIGN && last->sign == ':';

	if (str_equal(style, STR("colon")))
		return colon ? 0 : ':';
	if (str_equal(style, STR("comma")) && quote->sentences == 1)
		return comma ? 0 : ',';
	return comma || colon ? 0 : ':';
}

static void
report_introduction(RuleRun *run, const Token *last, char wanted)
{
	bool sign = last->kind == TOKEN_SIGN;
	Span span = {last->begin, last->end};
	const char *mark = wanted == ':' ? "colon" : "comma";
	Finding *finding;

	if (sign)
		finding = rule_report(run, span, "a %s, not a %s",
		                      last->sign == ',' ? "comma" : "colon",
		                      mark);
	else
		finding = rule_report(run, span, "no %s before it", mark);
	if (!sign)
		span.begin = span.end;
	rule_fix(run, finding, true, span, wanted == ':' ? STR(":") : STR(","));
}

void
quote_introduction(RuleRun *run)
{
	Str style = rule_value(run, KEY_QUOTES_LEAD_IN)->text;
	const Quote *quote;
	uint32_t at = 0;

	while (style.len && (quote = fact_next_quote(run, &at))) {
		const Token *last = lead_in(run, quote);
		char wanted = last ? wanted_mark(quote, last, style) : 0;

		if (wanted)
			report_introduction(run, last, wanted);
	}
}

/* A name such as iPhone or van Dam keeps its small letter. */
static bool
small_by_nature(const RuleRun *run, const Token *word)
{
	Str text = source_text(run->source, (Span){word->begin, word->end});
	uint32_t at = 0;

	if (lex_is(run->release->lexicon, word, LEX_PARTICLE))
		return true;
	while (at < text.len) {
		Utf8 next = utf8_at(text, at);

		if (unicode_upper(next.code) || unicode_digit(next.code))
			return true;
		at += next.len;
	}
	return false;
}

/* A sentence in quotation marks, said by the attribution after it, that begins
 * with a small letter. */
static bool
begins_small(const RuleRun *run, const Quote *quote, const Token *word)
{
	const Release *release = run->release;
	const Attribution *attribution = fact_attribution(run, quote);
	uint32_t sentence = release_sentence_at(release, quote->span.begin);

	return !(word->shape & SHAPE_CAPITAL) && quote->continues == NONE &&
	       attribution->pattern == PATTERN_AFTER &&
	       attribution->cue_strength == CUE_YES &&
	       release->sentences.items[sentence].span.begin ==
	               quote->span.begin &&
	       !small_by_nature(run, word);
}

/* True for a word of grammar, which has a capital only where a sentence
 * begins. */
static bool
grammatical(const RuleRun *run, const Token *word)
{
	const Lexicon *lexicon = run->release->lexicon;

	return !lex_is(lexicon, word, LEX_FIRST_PERSON) &&
	       !(word->shape & SHAPE_ALL_CAPITALS) &&
	       (lex_is(lexicon, word, LEX_CONJUNCTION) ||
	        lex_is(lexicon, word, LEX_AUXILIARY) ||
	        lex_is(lexicon, word, LEX_PREPOSITION) ||
	        lex_is(lexicon, word, LEX_RELATIVE));
}

/* The later part of a sentence that an attribution interrupts, with a capital:
 * “The quay,” she said, “Has opened.” */
static bool
resumes_large(const RuleRun *run, const Quote *quote, const Token *word)
{
	const Release *release = run->release;
	const Attribution *attribution = fact_attribution(run, quote);
	const Quote *first;
	uint32_t at = fact_token(run, quote->span.begin);

	if (quote->continues == NONE || at == 0 ||
	    attribution->pattern != PATTERN_MIDDLE)
		return false;
	first = &release->quotes.items[quote->continues];
	return attribution->cue.begin >= first->span.end &&
	       attribution->cue.begin < quote->span.begin &&
	       word->shape & SHAPE_CAPITAL && grammatical(run, word) &&
	       fact_sign(run, at - 1) == ',' &&
	       fact_sign(run, first->tokens.end - 1) == ',';
}

void
quote_case(RuleRun *run)
{
	const Quote *quote;
	uint32_t at = 0;

	while ((quote = fact_next_quote(run, &at))) {
		const Token *word = first_word(run, quote);
		Span span;

		if (quote->kind != QUOTE_DIRECT || !word ||
		    quote->attribution == NONE ||
		    !fact_prose(run, quote->blocks.begin))
			continue;
		span = (Span){word->begin, word->end};
		if (begins_small(run, quote, word))
			rule_report(run, span, "its sentence begins small");
		else if (resumes_large(run, quote, word))
			rule_report(run, span,
			            "its sentence goes on with a capital");
	}
}
