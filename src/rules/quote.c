/* quote.c - the marks of quotations, their length and number. */
#include "rules/family.h"

#include "base/limits.h"
#include "lex/quotemark.h"
#include "text/unicode.h"

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

/* A quotation that is judged: outermost, with sound marks. */
static bool
sound(const Quote *quote)
{
	return quote->depth == 0 && !quote->broken;
}

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
	const Release *release = run->release;
	uint32_t i;

	for (i = 0; fact_language(run) && i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];
		const Attribution *attribution = fact_attribution(run, quote);
		uint32_t code, at = 0;
		const Token *next;

		if (!sound(quote) || quote->kind != QUOTE_DIRECT ||
		    !attribution || quote->close == GLYPH_NONE)
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

void
quote_length(RuleRun *run)
{
	const Quotes *quotes = &run->release->quotes;
	uint32_t i;

	for (i = 0; i < quotes->count; i++) {
		const Quote *quote = &quotes->items[i];
		const Value *most;

		if (!sound(quote) || quote->kind == QUOTE_TERM)
			continue;
		most = rule_value(run, KEY_QUOTES_WORDS_MAX);
		if (most->present && quote->words > most->number) {
			rule_report(run, quote->span, "%u words, at most %lld",
			            quote->words, (long long)most->number);
			continue;
		}
		most = rule_value(run, KEY_QUOTES_SENTENCES_MAX);
		if (most->present && quote->sentences > most->number)
			rule_report(run, quote->span,
			            "%u sentences, at most %lld",
			            quote->sentences, (long long)most->number);
	}
}

void
quote_count(RuleRun *run)
{
	const Release *release = run->release;
	const Value *most = schema_value(run->schema,
	                                 KEY_DOCUMENT_QUOTATIONS_MAX);
	const Value *least;
	uint32_t i, count = 0;
	Span past = {0};

	for (i = 0; i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];

		if (quote->depth != 0 || quote->kind != QUOTE_DIRECT ||
		    quote->continues != NONE)
			continue;
		if (most->present && count++ == most->number)
			past = quote->span;
		else if (!most->present)
			count++;
	}
	if (!span_empty(past)) {
		rule_value(run, KEY_DOCUMENT_QUOTATIONS_MAX);
		rule_report(run, past, "%u, at most %lld", count,
		            (long long)most->number);
		return;
	}
	least = rule_value(run, KEY_DOCUMENT_QUOTATIONS_MIN);
	if (least->present && count < least->number && release->blocks.count)
		rule_report(run,
		            (Span){release->blocks.items[0].span.begin,
		                   release->blocks.items[0].span.begin},
		            "%u, at least %lld", count,
		            (long long)least->number);
}

/* The words of a quotation as one number; signs and case don't count. */
static uint64_t
words_hash(const Release *release, const Quote *quote)
{
	uint64_t hash = 14695981039346656037u;
	uint32_t i;

	for (i = quote->tokens.begin; i < quote->tokens.end; i++) {
		const Token *token = &release->tokens.items[i];

		if (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER)
			hash = (hash ^ token->hash) * 1099511628211u;
	}
	return hash;
}

/* True for the title of something: most of its longer words have a capital. */
static bool
is_title(const Release *release, const Quote *quote)
{
	enum { LONGER = 4 };
	uint32_t i, words = 0, capitals = 0;

	for (i = quote->tokens.begin; i < quote->tokens.end; i++) {
		const Token *token = &release->tokens.items[i];

		if (token->kind != TOKEN_WORD ||
		    token->end - token->begin < LONGER)
			continue;
		words++;
		capitals += (token->shape & SHAPE_CAPITAL) != 0;
	}
	return capitals * 5 >= words * 3;
}

/* A quotation of the body: headlines may use its words too. */
static bool
of_body(const RuleRun *run, const Quote *quote)
{
	switch (fact_section(run, quote->blocks.begin)) {
	case SECTION_HEADLINE:
	case SECTION_SUBHEADLINE:
	case SECTION_KICKER:
	case SECTION_CROSSHEAD:
		return false;
	default:
		return true;
	}
}

void
quote_duplicate(RuleRun *run)
{
	typedef struct Seen {
		uint64_t hash;
		uint32_t quote; /* index + 1; 0 = free */
	} Seen;
	const Quotes *quotes = &run->release->quotes;
	int64_t least = rule_param(run, "min-words")->number;
	uint32_t slots = 16, i, at, probes;
	Seen *seen;

	while (slots < quotes->count * 2 && slots < UINT32_MAX / 2)
		slots *= 2;
	seen = arena_take(run->arena, slots, sizeof *seen);
	for (i = 0; i < quotes->count; i++) {
		const Quote *quote = &quotes->items[i];
		uint64_t hash;

		if (!sound(quote) || quote->kind != QUOTE_DIRECT ||
		    quote->words < least || !of_body(run, quote) ||
		    is_title(run->release, quote))
			continue;
		hash = words_hash(run->release, quote);
		at = (uint32_t)(hash >> 32) & (slots - 1);
		for (probes = 0; seen[at].quote && seen[at].hash != hash &&
		                 probes < LIMIT_PROBES;
		     probes++)
			at = (at + 1) & (slots - 1);
		if (seen[at].hash != hash || !seen[at].quote) {
			seen[at] = (Seen){hash, i + 1};
			continue;
		}
		rule_relate(
			run,
			rule_report(
				run, quote->span, "first in line %u",
				fact_line(run, quotes->items[seen[at].quote - 1]
		                                       .span.begin)),
			quotes->items[seen[at].quote - 1].span,
			"the same words");
	}
}
