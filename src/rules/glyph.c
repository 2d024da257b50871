/* glyph.c - the typography rules of taste: which marks, apostrophes, dashes
 * and signs a house writes. */
#include "rules/family.h"

#include "base/limits.h"
#include "text/unicode.h"

static Str
token_text(const RuleRun *run, const Token *token)
{
	return source_text(run->source, (Span){token->begin, token->end});
}

/* True for the mark of inches or seconds: right after a figure. */
static bool
is_inch(const RuleRun *run, const Token *token)
{
	Str text = run->source->text;

	return token->begin && text.ptr[token->begin - 1] >= '0' &&
	       text.ptr[token->begin - 1] <= '9';
}

void
typography_quote_mixture(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Token *straight = NULL, *curly = NULL, *rare;
	uint32_t straights = 0, curlies = 0, i;

	for (i = 0; i < tokens->count; i++) {
		const Token *token = &tokens->items[i];

		if (token->kind != TOKEN_MARK || is_inch(run, token))
			continue;
		if (token->sign == GLYPH_STRAIGHT_DOUBLE && !straights++)
			straight = token;
		if ((token->sign == GLYPH_LEFT_DOUBLE ||
		     token->sign == GLYPH_RIGHT_DOUBLE) &&
		    !curlies++)
			curly = token;
	}
	if (!straight || !curly)
		return;
	rare = straights <= curlies ? straight : curly;
	rule_report(run, (Span){rare->begin, rare->end},
	            "%u straight, %u typographic", straights, curlies);
}

/* True when `pair`, a value of quotes.outer or .inner, has these marks. */
static bool
pair_has(const Value *pair, const Quote *quote)
{
	if (pair->number >= 0)
		return glyph_level((Glyph)quote->open) ==
		       (pair->number == 0 ? 2u : 1u);
	return pair->count == 2 &&
	       str_equal(pair->items[0], glyph_text((Glyph)quote->open)) &&
	       str_equal(pair->items[1], glyph_text((Glyph)quote->close));
}

void
typography_quote_style(RuleRun *run)
{
	const Quotes *quotes = &run->release->quotes;
	uint32_t broken = 0; /* where the last quotation with a fault ends */
	uint32_t i;

	for (i = 0; i < quotes->count; i++) {
		const Quote *quote = &quotes->items[i];
		const Value *pair = rule_value(run, quote->depth % 2
		                                            ? KEY_QUOTES_INNER
		                                            : KEY_QUOTES_OUTER);

		if (quote->broken && quote->span.end > broken)
			broken = quote->span.end;
		/* how deep a quotation lies inside a broken one is unknown */
		if (quote->depth && quote->span.begin < broken)
			continue;
		if (!pair->set || quote->broken || quote->close == GLYPH_NONE ||
		    pair_has(pair, quote))
			continue;
		rule_report(run, quote->span, "%.*s %.*s, %s quotation",
		            STR_ARG(glyph_text((Glyph)quote->open)),
		            STR_ARG(glyph_text((Glyph)quote->close)),
		            quote->depth % 2 ? "inner" : "outer");
	}
}

/* True for what stands in for an apostrophe. */
static bool
is_apostrophe(uint32_t code)
{
	return code == '\'' || code == '`' || code == 0xB4 || code == 0x2018 ||
	       code == 0x2019 || code == 0x2032;
}

/* Reports the apostrophes inside a word that are not `wanted`. */
static void
report_apostrophes(RuleRun *run, const Token *token, Str wanted)
{
	Str word = token_text(run, token);
	uint32_t at;
	Utf8 found;

	for (at = 0; at < word.len; at += found.len) {
		Span span;

		found = utf8_at(word, at);
		span = (Span){token->begin + at, token->begin + at + found.len};
		if (!at || at + found.len >= word.len ||
		    !is_apostrophe(found.code) ||
		    str_equal(source_text(run->source, span), wanted))
			continue;
		rule_fix(run,
		         rule_report(run, span, "\"%.*s\", expected %.*s",
		                     STR_ARG(word), STR_ARG(wanted)),
		         true, span, wanted);
	}
}

/* True for an accent between two letters, which no word has. */
static bool
is_stray(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	const Token *token = &tokens->items[at];

	if (!at || at + 1 >= tokens->count ||
	    token->shape & (SHAPE_SPACE_BEFORE | SHAPE_SPACE_AFTER) ||
	    token[-1].kind != TOKEN_WORD || token[1].kind != TOKEN_WORD)
		return false;
	return (token->kind == TOKEN_SIGN && token->sign == 0xB4) ||
	       (token->kind == TOKEN_MARK && token->sign == GLYPH_GRAVE);
}

void
typography_apostrophe(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *wanted = rule_value(run, KEY_TEXT_APOSTROPHE);
	uint32_t i;

	if (str_equal(wanted->text, STR("any")))
		return;
	for (i = 0; i < tokens->count; i++) {
		const Token *token = &tokens->items[i];
		Span span = {token->begin, token->end};

		if (token->kind == TOKEN_WORD)
			report_apostrophes(run, token, wanted->text);
		else if (is_stray(run, i))
			rule_fix(run,
			         rule_report(run, span,
			                     "\"%.*s\", expected %.*s",
			                     STR_ARG(token_text(run, token)),
			                     STR_ARG(wanted->text)),
			         true, span, wanted->text);
	}
}

void
typography_ellipsis(RuleRun *run)
{
	const Value *wanted = rule_value(run, KEY_TEXT_ELLIPSIS);
	Str text = run->source->text;
	bool dots = str_equal(wanted->text, STR("..."));
	uint32_t at, end;

	if (str_equal(wanted->text, STR("any")))
		return;
	for (at = 0; at < text.len; at = end) {
		Span span;
		uint32_t count;
		bool sign = str_starts(str_slice(text, at, text.len),
		                       STR("\xE2\x80\xA6"));

		for (end = at; end < text.len && text.ptr[end] == '.';)
			end++;
		count = end - at;
		end = sign ? at + 3 : end > at ? end : at + 1;
		span = (Span){at, end};
		if (sign ? !dots : count < 3 || (dots && count <= 4))
			continue;
		rule_fix(run,
		         rule_report(run, span, "expected %.*s",
		                     STR_ARG(wanted->text)),
		         true, span, wanted->text);
	}
}

/* The dash of an index of text.dash. */
static uint32_t
dash_code(int64_t policy)
{
	return policy == 0 ? 0x2013 : 0x2014;
}

/* True when token `at` is a dash between words: spaced, or an em dash. */
static bool
is_clause_dash(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	const Token *token = &tokens->items[at];
	uint32_t spaces = SHAPE_SPACE_BEFORE | SHAPE_SPACE_AFTER;

	if (token->kind != TOKEN_SIGN || token->shape & SHAPE_LINE_FIRST ||
	    !at || at + 1 >= tokens->count)
		return false;
	if (token->sign == 0x2014)
		return true;
	return (token->sign == '-' || token->sign == 0x2013) &&
	       (token->shape & spaces) == spaces &&
	       (tokens->items[at - 1].kind != TOKEN_NUMBER ||
	        tokens->items[at + 1].kind != TOKEN_NUMBER);
}

void
typography_dash(RuleRun *run)
{
	enum { EM_TIGHT = 2, ANY = 3 };
	const Release *release = run->release;
	const Value *wanted = rule_value(run, KEY_TEXT_DASH);
	uint32_t i;

	for (i = 0; wanted->number != ANY && i < release->tokens.count; i++) {
		const Token *token = &release->tokens.items[i];
		Span span = {token->begin, token->end};
		bool spaced = token->shape & SHAPE_SPACE_BEFORE &&
		              token->shape & SHAPE_SPACE_AFTER;
		bool tight = wanted->number == EM_TIGHT;

		if (!is_clause_dash(run, i) ||
		    (token->sign == dash_code(wanted->number) &&
		     spaced != tight) ||
		    (!span_empty(release->dateline.span) &&
		     span.begin <= release->dateline.span.end + 1 &&
		     span.begin >= release->dateline.span.begin))
			continue;
		rule_report(run, span, "\"%.*s\"%s, expected %.*s",
		            STR_ARG(token_text(run, token)),
		            spaced ? " between spaces" : "",
		            STR_ARG(wanted->text));
	}
}

/* True when tokens touch each other. */
static bool
touch(const Token *left, const Token *right)
{
	return left->end == right->begin;
}

/* True for a number of one to four digits and nothing else. */
static bool
is_short_number(const RuleRun *run, const Token *token)
{
	Str text = token_text(run, token);
	uint32_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return token->kind == TOKEN_NUMBER && text.len <= 4;
}

/* range = number dash number, alone: no date in figures, no telephone. */
static bool
is_range(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	const Token *dash = &tokens->items[at];
	uint32_t left;

	if (!at || at + 1 >= tokens->count || dash->kind != TOKEN_SIGN ||
	    (dash->sign != '-' && dash->sign != 0x2013) ||
	    !touch(dash - 1, dash) || !touch(dash, dash + 1) ||
	    !is_short_number(run, dash - 1) || !is_short_number(run, dash + 1))
		return false;
	left = dash[-1].end - dash[-1].begin;
	if (left >= 3 && dash[1].end - dash[1].begin == 4 && left != 4)
		return false; /* 555-0100 */
	if (at >= 2 && touch(dash - 2, dash - 1))
		return false;
	return at + 2 >= tokens->count || !touch(dash + 1, dash + 2) ||
	       tokens->items[at + 2].sign != dash->sign;
}

void
typography_range(RuleRun *run)
{
	enum { EN, HYPHEN, ANY };
	const Tokens *tokens = &run->release->tokens;
	int64_t wanted = rule_param(run, "numbers")->number;
	uint32_t i;

	for (i = 0; wanted != ANY && i < tokens->count; i++) {
		const Token *token = &tokens->items[i];
		Span span = {token->begin, token->end};

		if (!is_range(run, i) || (token->sign == '-') != (wanted == EN))
			continue;
		rule_fix(run,
		         rule_report(run, span, "expected %s",
		                     wanted == EN ? "an en dash" : "a hyphen"),
		         true, span,
		         wanted == EN ? STR("\xE2\x80\x93") : STR("-"));
	}
}

void
typography_symbol(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *forbid = rule_param(run, "forbid");
	uint32_t i;

	for (i = 0; i < tokens->count; i++) {
		const Token *token = &tokens->items[i];
		Span span = {token->begin, token->end};

		if (token->kind != TOKEN_SIGN ||
		    !fact_listed(forbid, token_text(run, token)) ||
		    release_quoted(run->release, span))
			continue;
		rule_fix(run,
		         rule_report(run, span, "\"%.*s\"",
		                     STR_ARG(token_text(run, token))),
		         true, span, STR(""));
	}
}

/* How often each word in capitals occurs: a table of hashes. */
typedef struct Counts {
	uint32_t *hashes;
	uint8_t *counts;
	uint32_t mask;
} Counts;

static uint8_t *
count_of(const Counts *counts, uint32_t hash)
{
	uint32_t at = hash & counts->mask, probes;

	for (probes = 0; counts->counts[at] && counts->hashes[at] != hash &&
	                 probes < LIMIT_PROBES;
	     probes++)
		at = (at + 1) & counts->mask;
	counts->hashes[at] = hash;
	return &counts->counts[at];
}

static bool
is_loud(const RuleRun *run, const Token *token, int64_t least)
{
	return token->kind == TOKEN_WORD && token->shape & SHAPE_ALL_CAPITALS &&
	       !(token->shape & SHAPE_DOTTED) &&
	       utf8_count(token_text(run, token)) >= least;
}

/* True for a word that stands alone in capitals inside a sentence. */
static bool
is_emphasis(const RuleRun *run, const Block *block, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	Span span = {token->begin, token->end};

	if (at == block->tokens.begin || at + 1 >= block->tokens.end ||
	    run->release->persons[at] ||
	    span.begin < run->release->dateline.span.end)
		return false;
	if ((token - 1)->kind == TOKEN_SIGN && (token - 1)->sign == '(')
		return false;
	return !((token - 1)->shape & SHAPE_ALL_CAPITALS) &&
	       !((token + 1)->shape & SHAPE_ALL_CAPITALS) &&
	       !release_quoted(run->release, span);
}

/* Reports the words of `block` that are in capitals nowhere else. */
static void
report_loud(RuleRun *run, const Block *block, const Counts *counts)
{
	int64_t least = rule_param(run, "min-letters")->number;
	const Value *allow = rule_param(run, "allow");
	uint32_t i;

	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		const Token *token = &run->release->tokens.items[i];
		Span span = {token->begin, token->end};

		if (is_loud(run, token, least) && is_emphasis(run, block, i) &&
		    *count_of(counts, token->hash) < 2 &&
		    !fact_listed(allow, token_text(run, token)))
			rule_report(run, span, "\"%.*s\"",
			            STR_ARG(fact_words(run, span)));
	}
}

void
typography_emphasis_capitals(RuleRun *run)
{
	const Release *release = run->release;
	int64_t least = rule_param(run, "min-letters")->number;
	Counts counts = {.mask = 15};
	uint32_t i;

	while (counts.mask < release->tokens.count * 2 &&
	       counts.mask < UINT32_MAX / 2)
		counts.mask = counts.mask * 2 + 1;
	counts.hashes = arena_take(run->arena, counts.mask + 1, 4);
	counts.counts = arena_take(run->arena, counts.mask + 1, 1);
	for (i = 0; i < release->tokens.count; i++) {
		uint8_t *count;

		if (!is_loud(run, &release->tokens.items[i], least))
			continue;
		count = count_of(&counts, release->tokens.items[i].hash);
		*count = (uint8_t)(*count + (*count < 2));
	}
	for (i = 0; i < release->blocks.count; i++)
		if (!(release->blocks.items[i].flags & BLOCK_UPPER) &&
		    fact_prose(run, i))
			report_loud(run, &release->blocks.items[i], &counts);
}
