/* quotecount.c - how long quotations are, how many, where the first one is, and
 * how alike. */
#include "rules/family.h"

#include "base/limits.h"

/* A quotation that is judged: outermost, with sound marks. */
static bool
sound(const Quote *quote)
{
	return quote->depth == 0 && !quote->broken;
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

void
quote_partial(RuleRun *run)
{
	int64_t most = rule_param(run, "max-percent")->number;
	int64_t least = rule_param(run, "min-quotations")->number;
	uint32_t at = 0, fragments = 0, count = 0;
	Span first = {0};
	const Quote *quote;

	while ((quote = fact_next_quote(run, &at))) {
		if (quote->kind == QUOTE_TERM ||
		    (quote->kind == QUOTE_DIRECT && quote->continues != NONE) ||
		    !fact_prose(run, quote->blocks.begin))
			continue;
		count++;
		if (quote->kind != QUOTE_PARTIAL)
			continue;
		if (fragments++ == 0)
			first = quote->span;
	}
	if (count >= least && fragments * (int64_t)100 > count * most)
		rule_report(run, first, "%u of %u, at most %lld %%", fragments,
		            count, (long long)most);
}

void
quote_position(RuleRun *run)
{
	const Release *release = run->release;
	int64_t most = rule_param(run, "max-paragraph")->number;
	uint32_t block, i, paragraph = 0;

	for (block = 0; fact_language(run) && block < release->blocks.count;
	     block++) {
		Range quotes = release->blocks.items[block].quotes;

		if (!fact_prose(run, block))
			continue;
		paragraph++;
		for (i = quotes.begin; i < quotes.end; i++) {
			const Quote *quote = &release->quotes.items[i];

			if (quote->depth > 0 || quote->kind != QUOTE_DIRECT)
				continue;
			if (paragraph > most)
				rule_report(run, quote->span,
				            "in paragraph %u, at most %lld",
				            paragraph, (long long)most);
			return;
		}
	}
}
