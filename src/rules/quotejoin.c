/* quotejoin.c - where a quotation ends: the comma to its attribution, and on
 * which side of the closing mark comma and stop stand. */
#include "rules/family.h"

#include "base/limits.h"
#include "lex/quotemark.h"
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

	return attribution->cue_strength == CUE_YES &&
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

/* The closing mark of a quotation and the signs beside it. */
typedef struct Edge {
	uint32_t inside; /* code point before it */
	uint32_t inside_at;
	uint32_t outside; /* ',' or '.' right behind it, or 0 */
	Str mark;
} Edge;

/* A comma or full stop at byte `at`: no decimal, no dots. */
static uint32_t
stop_at(const RuleRun *run, uint32_t at)
{
	Str text = run->source->text;
	uint32_t next;

	if (at >= text.len || (text.ptr[at] != ',' && text.ptr[at] != '.'))
		return 0;
	next = at + 1 < text.len ? utf8_at(text, at + 1).code : ' ';
	if (unicode_letter(next) || unicode_digit(next) || next == '.')
		return 0;
	return (uint8_t)text.ptr[at];
}

/* False when nothing can be said of the closing mark: what is quoted may be
 * typed by somebody, or ends in dots or an abbreviation. */
static bool
read_edge(const RuleRun *run, const Quote *quote, Edge *edge)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t last = quote->tokens.end - 1;

	if (!quote->words || glyph_level((Glyph)quote->close) != 2 ||
	    tokens[last].kind == TOKEN_ADDRESS)
		return false;
	edge->inside = last_inside(run, quote, &edge->inside_at);
	edge->outside = stop_at(run, quote->span.end);
	edge->mark = source_text(run->source,
	                         (Span){quote->inner.end, quote->span.end});
	if (edge->inside != '.')
		return true;
	return !ends_abbreviated(run, quote) &&
	       (edge->inside_at == quote->inner.begin ||
	        run->source->text.ptr[edge->inside_at - 1] != '.');
}

/* True when the words of `quote` begin with a capital. */
static bool
begins_large(const RuleRun *run, const Quote *quote)
{
	const Token *first = &run->release->tokens.items[quote->tokens.begin];

	return first->kind == TOKEN_WORD && first->shape & SHAPE_CAPITAL;
}

/* True when a comma or stop inside the marks belongs outside. */
static bool
belongs_outside(const RuleRun *run, const Quote *quote, const Edge *edge,
                Str style)
{
	if (edge->inside != ',' && edge->inside != '.')
		return false;
	if (str_equal(style, STR("russian")) ||
	    str_equal(style, STR("spanish")))
		return true;
	if (str_equal(style, STR("british")))
		return quote->kind == QUOTE_TERM ||
		       (quote->kind == QUOTE_PARTIAL &&
		        !begins_large(run, quote));
	return !str_equal(style, STR("american")) &&
	       (edge->inside == ',' || edge->outside == ',');
}

/* True when a comma or stop behind the marks belongs inside: always in the
 * American style, in the British one the stop of a whole sentence. */
static bool
belongs_inside(const RuleRun *run, const Quote *quote, const Edge *edge,
               Str style)
{
	const Attribution *attribution = fact_attribution(run, quote);

	if (!edge->outside ||
	    (!unicode_letter(edge->inside) && !unicode_digit(edge->inside)))
		return false;
	if (str_equal(style, STR("american")))
		return true;
	return str_equal(style, STR("british")) && edge->outside == '.' &&
	       quote->kind == QUOTE_DIRECT && attribution &&
	       (attribution->pattern == PATTERN_BEFORE ||
	        attribution->pattern == PATTERN_COLON) &&
	       begins_large(run, quote);
}

/* A list of quotations, at whose ends the same sign stands on the wrong side:
 * one finding has them all. */
typedef struct Series {
	const Quote *last;
	Finding *finding; /* NULL: none so far */
	uint32_t sign;
	uint32_t parts;
} Series;

/* Moves on to `quote`: it goes on the list with nothing but signs or one word
 * between, or begins another. */
static void
series_next(const RuleRun *run, Series *series, const Quote *quote)
{
	const Quote *last = series->last;

	if (!last || last->blocks.begin != quote->blocks.begin ||
	    fact_token(run, quote->span.begin) >
	            fact_token(run, last->span.end) + 2)
		series->finding = NULL;
	series->last = quote;
}

/* Reports `sign`, the comma or stop `code`, and proposes that it and
 * the closing mark change places; `swap` is both of them, empty: no proposal. */
static void
report_side(RuleRun *run, Series *series, Span sign, uint32_t code,
            const char *where, Span swap, Str text)
{
	if (!series->finding || series->sign != code) {
		series->finding = rule_report(
			run, sign, "%s %s", code == ',' ? "comma" : "full stop",
			where);
		series->sign = code;
		series->parts = 0;
	} else if (series->parts++ < LIMIT_RELATED_SHOWN) {
		rule_relate(run, series->finding, sign, "here too");
	}
	if (!span_empty(swap))
		rule_fix(run, series->finding, true, swap, text);
}

void
quote_punctuation(RuleRun *run)
{
	Str style = rule_value(run, KEY_QUOTES_PUNCTUATION)->text;
	Series series = {0};
	const Quote *quote;
	uint32_t at = 0;

	while ((quote = fact_next_quote(run, &at))) {
		uint32_t end = quote->span.end;
		Span swap = {0};
		Edge edge;

		series_next(run, &series, quote);
		if (!style.len || !fact_prose(run, quote->blocks.begin) ||
		    !read_edge(run, quote, &edge))
			continue;
		if (belongs_inside(run, quote, &edge, style)) {
			swap = (Span){quote->inner.end, end + 1};
			report_side(run, &series, (Span){end, end + 1},
			            edge.outside, "behind the marks", swap,
			            arena_format(run->arena, "%c%.*s",
			                         (char)edge.outside,
			                         STR_ARG(edge.mark)));
		} else if (belongs_outside(run, quote, &edge, style)) {
			/* A stop may have to go, or become a comma. */
			if (edge.inside == ',' && !edge.outside)
				swap = (Span){edge.inside_at, end};
			report_side(run, &series,
			            (Span){edge.inside_at, edge.inside_at + 1},
			            edge.inside, "inside the marks", swap,
			            arena_format(run->arena, "%.*s,",
			                         STR_ARG(edge.mark)));
		}
	}
}
