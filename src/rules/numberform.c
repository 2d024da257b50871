/* numberform.c - how numbers are written, and lists of percentages. */
#include "rules/family.h"

#include "text/unicode.h"

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return str_slice(run->source->text, token->begin, token->end);
}

static bool
sign_is(const RuleRun *run, uint32_t at, uint16_t sign)
{
	const Token *token = &run->release->tokens.items[at];

	return token->kind == TOKEN_SIGN && token->sign == sign;
}

/* The end of the word for a percentage of `words` at token `at`, or `at`. A
 * word of the list may be two in the text. */
static uint32_t
percent_word(const RuleRun *run, const Value *words, uint32_t at, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t i, to;

	for (to = at + 2 < end ? at + 2 : end; to > at; to--) {
		Str text = str_slice(run->source->text, tokens[at].begin,
		                     tokens[to - 1].end);

		for (i = 0; i < words->count; i++) {
			if (unicode_folds_alike(text, words->items[i]))
				return to;
		}
	}
	return at;
}

/* True for the same way of writing: a sign, one word in any form, two. */
static bool
same_form(Str left, Str right)
{
	bool words = !str_equal(left, STR("%")) && !str_equal(right, STR("%"));

	return words ? (str_find(left, ' ', 0) < left.len) ==
	                       (str_find(right, ' ', 0) < right.len)
	             : str_equal(left, right);
}

/* Reports a percentage whose unit is not `wanted`, and how it should be. */
static void
report_percent(RuleRun *run, uint32_t number, Span unit, Str wanted, Span first)
{
	const Token *token = &run->release->tokens.items[number];
	Span whole = {token->begin, unit.end};
	Finding *finding;
	Str text = wanted;

	finding = rule_report(run, whole, "\"%.*s\", expected %.*s",
	                      STR_ARG(fact_words(run, unit)), STR_ARG(wanted));
	rule_relate(run, finding, first, "the first form");
	if (!str_equal(wanted, STR("%")))
		text = arena_format(run->arena, " %.*s", STR_ARG(wanted));
	rule_fix(run, finding, true, (Span){token->end, unit.end}, text);
}

void
number_percent(RuleRun *run)
{
	const Release *release = run->release;
	const Token *tokens = release->tokens.items;
	const Value *words = rule_param(run, "words");
	Str wanted = rule_param(run, "form")->text;
	Span first = {0, 0};
	uint32_t i, k;

	if (str_equal(wanted, STR("one")))
		wanted = STR("");
	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;

		for (k = block.begin; k + 1 < block.end; k++) {
			uint32_t to;
			Span unit;
			Str text;

			if (tokens[k].kind != TOKEN_NUMBER)
				continue;
			to = sign_is(run, k + 1, '%')
			             ? k + 2
			             : percent_word(run, words, k + 1,
			                            block.end);
			unit = (Span){tokens[k + 1].begin, tokens[to - 1].end};
			if (to == k + 1 || release_quoted(release, unit))
				continue;
			text = source_text(run->source, unit);
			if (!wanted.len) {
				wanted = text;
				first = unit;
			}
			if (!same_form(text, wanted))
				report_percent(run, k, unit, wanted, first);
		}
	}
}

/* A whole number of one or two figures, or 0. */
static uint32_t
small_number(const RuleRun *run, uint32_t at)
{
	Str text = token_text(run, at);
	uint32_t value = 0, i;

	if (run->release->tokens.items[at].kind != TOKEN_NUMBER || text.len > 2)
		return 0;
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return 0;
		value = value * 10 + (uint32_t)(text.ptr[i] - '0');
	}
	return value;
}

/* True for a number that counts what the word after it names. */
static bool
counts_noun(const RuleRun *run, Range block, uint32_t at, const Value *except,
            const Value *names)
{
	const Token *tokens = run->release->tokens.items;
	const Token *next = &tokens[at + 1];

	return at > block.begin && at + 1 < block.end &&
	       tokens[at - 1].kind == TOKEN_WORD &&
	       (!(tokens[at - 1].shape & SHAPE_CAPITAL) ||
	        lex_is(run->release->lexicon, &tokens[at - 1], LEX_FUNCTION)) &&
	       !lex_is(run->release->lexicon, &tokens[at - 1], LEX_MONTH) &&
	       !fact_listed(names, token_text(run, at - 1)) &&
	       next->kind == TOKEN_WORD &&
	       !(next->shape & (SHAPE_CAPITAL | SHAPE_DIGITS)) &&
	       next->shape & SHAPE_SPACE_BEFORE &&
	       !lex_is(run->release->lexicon, next, LEX_FUNCTION) &&
	       !lex_is(run->release->lexicon, next, LEX_MONTH) &&
	       !fact_listed(except, token_text(run, at + 1));
}

void
number_style(RuleRun *run)
{
	const Release *release = run->release;
	const Value *except = rule_param(run, "except");
	const Value *names = rule_param(run, "names");
	int64_t below = rule_param(run, "spell-below")->number;
	uint32_t i, k;

	for (i = 0; fact_language(run) && i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;

		for (k = block.begin; fact_prose(run, i) && k < block.end;
		     k++) {
			uint32_t value = small_number(run, k);
			Span span = {release->tokens.items[k].begin,
			             release->tokens.items[k].end};

			if (value && value < below &&
			    counts_noun(run, block, k, except, names) &&
			    !release_quoted(release, span))
				rule_report(run, span,
				            "%u, spelt out below %lld", value,
				            (long long)below);
		}
	}
}

/* The hundredths of a percentage at token `at`, or 0. */
static uint32_t
percentage(const RuleRun *run, uint32_t at, uint32_t end)
{
	Str text = token_text(run, at);
	uint32_t value = 0, i, decimals = 0;
	bool point = false;

	if (run->release->tokens.items[at].kind != TOKEN_NUMBER ||
	    at + 1 >= end || !sign_is(run, at + 1, '%') || text.len > 6)
		return 0;
	for (i = 0; i < text.len && decimals < 2; i++) {
		char c = text.ptr[i];

		if (c == '.' || c == ',') {
			if (point)
				return 0;
			point = true;
			continue;
		}
		if (c < '0' || c > '9')
			return 0;
		value = value * 10 + (uint32_t)(c - '0');
		decimals += point;
	}
	for (; decimals < 2; decimals++)
		value *= 10;
	return value;
}

void
number_sum(RuleRun *run)
{
	const Sentences *sentences = &run->release->sentences;
	const Token *tokens = run->release->tokens.items;
	int64_t tolerance = rule_param(run, "tolerance")->number;
	uint32_t i, k;

	for (i = 0; i < sentences->count; i++) {
		Range range = sentences->items[i].tokens;
		uint64_t sum = 0;
		uint32_t count = 0;
		Span span = {0, 0};

		for (k = range.begin; k < range.end; k++) {
			uint32_t part = percentage(run, k, range.end);

			if (!part)
				continue;
			if (!count++)
				span.begin = tokens[k].begin;
			span.end = tokens[k + 1].end;
			sum += part;
		}
		if (count >= 3 && sum > (uint64_t)(100 + tolerance) * 100)
			rule_report(run, span, "%u percentages add to %u",
			            count, (uint32_t)(sum / 100));
	}
}
