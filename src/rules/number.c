/* number.c - figures that disagree, or have lost a part. */
#include "rules/family.h"

#include "text/unicode.h"

#include <stdlib.h>

enum {
	AMOUNT_LEAST = 100, /* smaller ones need a unit to be an amount */
	FIGURES_MOST = 15,  /* of a number that is compared */
};

/* A number of the text: `mantissa` / 10^decimals * scale. */
typedef struct Amount {
	double value;
	double step; /* of its last figure */
	bool unit;   /* a currency, a percentage or a magnitude */
	Span span;
} Amount;

typedef Array(Amount) Amounts;

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return str_slice(run->source->text, token->begin, token->end);
}

static bool
is_currency(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return token->kind == TOKEN_SIGN &&
	       (token->sign == '$' || token->sign == 0xA3 ||
	        token->sign == 0xA5 ||
	        (token->sign >= 0x20A0 && token->sign <= 0x20BF));
}

static bool
sign_is(const RuleRun *run, uint32_t at, uint16_t sign)
{
	const Token *token = &run->release->tokens.items[at];

	return token->kind == TOKEN_SIGN && token->sign == sign;
}

/* The power of ten of a word of magnitude, 1 for another word. */
static double
magnitude(Str word)
{
	static const struct {
		const char *word;
		double value;
	} words[] = {
		{"thousand", 1e3},  {"k", 1e3},   {"million", 1e6},
		{"m", 1e6},         {"mn", 1e6},  {"mln", 1e6},
		{"billion", 1e9},   {"b", 1e9},   {"bn", 1e9},
		{"trillion", 1e12}, {"tn", 1e12}, {"t", 1e12},
	};
	uint32_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++) {
		if (unicode_folds_to(word, str_from(words[i].word)))
			return words[i].value;
	}
	return 1;
}

/* amount = figures *( "," 3figures ) [ "." figures ]; gives the bytes read */
static uint32_t
read_figures(Str text, Amount *amount)
{
	double step = 1, rounding = 1;
	uint32_t i, zeros = 0;
	bool point = false;

	amount->value = 0;
	for (i = 0; i < text.len && i < FIGURES_MOST; i++) {
		char c = text.ptr[i];

		if (c >= '0' && c <= '9') {
			amount->value = amount->value * 10 + (c - '0');
			step = point ? step / 10 : step;
			zeros = c == '0' ? zeros + 1 : 0;
		} else if (c == '.' && !point) {
			point = true;
		} else if (c != ',' || point) {
			break;
		}
	}
	/* 240,000 may be 239,500 */
	while (!point && zeros--)
		rounding *= 10;
	amount->value *= step;
	amount->step = point ? step : rounding;
	return i;
}

/* The end of the amount at token `at`, or `at` when there is none. */
static uint32_t
amount_at(const RuleRun *run, Range block, uint32_t at, Amount *amount)
{
	const Token *tokens = run->release->tokens.items;
	Str text = token_text(run, at);
	uint32_t len = read_figures(text, amount), end = at + 1;
	double scale = 1;

	if (!len || tokens[at].kind == TOKEN_ADDRESS)
		return at;
	amount->span = (Span){tokens[at].begin, tokens[at].end};
	amount->unit = at > block.begin && is_currency(run, at - 1);
	if (len < text.len) {
		/* 25M; not 5G or COVID-19 */
		scale = magnitude(str_slice(text, len, text.len));
		if (scale < 2)
			return at;
	} else if (end < block.end && tokens[end].kind == TOKEN_WORD) {
		Str word = token_text(run, end);
		uint32_t dash = str_find(word, '-', 0);

		scale = magnitude(str_slice(word, 0, dash));
		end += scale > 1;
	} else if (end + 1 < block.end && sign_is(run, end, '-')) {
		/* 25-million-dollar */
		scale = magnitude(token_text(run, end + 1));
	}
	amount->unit = amount->unit || scale > 1 ||
	               (end < block.end && sign_is(run, end, '%'));
	amount->value *= scale;
	amount->step *= scale;
	return end;
}

static int
compare_amounts(const void *left, const void *right)
{
	double a = ((const Amount *)left)->value;
	double b = ((const Amount *)right)->value;

	return (a > b) - (a < b);
}

/* All amounts of the text but the headlines, sorted. */
static Amounts
body_amounts(const RuleRun *run)
{
	const Release *release = run->release;
	Amounts amounts = {0};
	uint32_t i, k, end;

	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;
		Amount amount;

		if (fact_section(run, i) == SECTION_HEADLINE)
			continue;
		for (k = block.begin; k < block.end; k++) {
			end = amount_at(run, block, k, &amount);
			if (end > k)
				*array_push(run->arena, &amounts) = amount;
		}
	}
	if (amounts.count)
		qsort(amounts.items, amounts.count, sizeof *amounts.items,
		      compare_amounts);
	return amounts;
}

/* True when an amount of the body is `wanted`, exactly or rounded as far as
 * one of them is. */
static bool
occurs(const Amounts *amounts, const Amount *wanted)
{
	double least = wanted->value - wanted->step;
	uint32_t low = 0, high = amounts->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (amounts->items[middle].value < least)
			low = middle + 1;
		else
			high = middle;
	}
	return low < amounts->count &&
	       amounts->items[low].value <= wanted->value + wanted->step;
}

/* True for a number that stands for an amount, not for a name or a year. */
static bool
is_amount(const RuleRun *run, Range block, uint32_t at, const Amount *amount)
{
	const Token *tokens = run->release->tokens.items;

	if (amount->unit)
		return amount->value > 0;
	if (amount->value < (double)AMOUNT_LEAST ||
	    (amount->value >= 1500 && amount->value <= 2199) ||
	    !(tokens[at].shape & SHAPE_SPACE_BEFORE) ||
	    !(tokens[at].shape & SHAPE_SPACE_AFTER))
		return false;
	/* "Highway 101", "Bill 300" */
	return at > block.begin && tokens[at - 1].kind == TOKEN_WORD &&
	       !(tokens[at - 1].shape & SHAPE_CAPITAL) && at + 1 < block.end &&
	       tokens[at + 1].kind == TOKEN_WORD;
}

void
number_headline(RuleRun *run)
{
	const Release *release = run->release;
	Amounts amounts = body_amounts(run);
	uint32_t i, k, end;

	if (amounts.count < 2)
		return;
	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;
		Amount amount;

		if (fact_section(run, i) != SECTION_HEADLINE)
			continue;
		for (k = block.begin; k < block.end; k++) {
			end = amount_at(run, block, k, &amount);
			if (end == k)
				continue;
			if (is_amount(run, block, k, &amount) &&
			    !release_quoted(release, amount.span) &&
			    !occurs(&amounts, &amount))
				rule_report(
					run, amount.span,
					"\"%.*s\" is not in the text",
					STR_ARG(fact_words(run, amount.span)));
			k = end - 1;
		}
	}
}

typedef enum Separators {
	SEPARATORS_NONE,
	SEPARATORS_COMMA, /* 1,000.5 */
	SEPARATORS_POINT, /* 1.000,5 */
} Separators;

/* The one reading of a number; SEPARATORS_NONE for none and for two. */
static Separators
separators_of(Str text)
{
	uint32_t i, groups = 0, run = 0, first = 0;
	char mark = 0;
	bool rest = false;

	for (i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c >= '0' && c <= '9') {
			run++;
			continue;
		}
		if ((c != '.' && c != ',') || rest || !run ||
		    (groups ? run != 3 : run > 3))
			return SEPARATORS_NONE;
		if (!mark) {
			mark = c;
			first = run;
		}
		if (c == mark)
			groups++;
		else
			rest = true;
		run = 0;
	}
	if (!groups || !run || (!rest && run != 3) ||
	    (!rest && (groups < 2 || first > 2)))
		return SEPARATORS_NONE;
	return mark == ',' ? SEPARATORS_COMMA : SEPARATORS_POINT;
}

void
number_separator(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	Span first[SEPARATORS_POINT + 1] = {{0, 0}};
	uint32_t count[SEPARATORS_POINT + 1] = {0}, i;
	Separators odd;

	for (i = 0; i < tokens->count; i++) {
		Span span = {tokens->items[i].begin, tokens->items[i].end};
		Separators found;

		if (tokens->items[i].kind != TOKEN_NUMBER ||
		    release_quoted(run->release, span))
			continue;
		found = separators_of(token_text(run, i));
		if (!count[found]++)
			first[found] = span;
	}
	if (!count[SEPARATORS_COMMA] || !count[SEPARATORS_POINT])
		return;
	odd = count[SEPARATORS_COMMA] < count[SEPARATORS_POINT]
	              ? SEPARATORS_COMMA
	              : SEPARATORS_POINT;
	i = odd == SEPARATORS_COMMA ? SEPARATORS_POINT : SEPARATORS_COMMA;
	rule_relate(run,
	            rule_report(run, first[odd], "\"%.*s\" and \"%.*s\"",
	                        STR_ARG(fact_words(run, first[odd])),
	                        STR_ARG(fact_words(run, first[i]))),
	            first[i], "the other form");
}

void
number_magnitude(RuleRun *run)
{
	const Release *release = run->release;
	const Value *words = rule_param(run, "magnitudes");
	const Value *currencies = rule_param(run, "currencies");
	uint32_t i, k;

	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;

		for (k = block.begin + 1; fact_prose(run, i) && k < block.end;
		     k++) {
			const Token *token = &release->tokens.items[k];
			Span span = {token[-1].begin, token->end};

			if (token->kind != TOKEN_WORD ||
			    !fact_listed(words, token_text(run, k)) ||
			    release_quoted(release, span))
				continue;
			/* "(in $ million)" heads a table */
			if (is_currency(run, k - 1) && k >= block.begin + 2 &&
			    token[-2].kind == TOKEN_WORD &&
			    !lex_is(release->lexicon, &token[-2],
			            LEX_PREPOSITION) &&
			    token[-1].shape & SHAPE_SPACE_BEFORE)
				rule_report(run, span,
				            "a number is lost before %.*s",
				            STR_ARG(token_text(run, k)));
			else if (k >= block.begin + 2 &&
			         token[-2].kind == TOKEN_NUMBER &&
			         fact_listed(currencies,
			                     token_text(run, k - 1)))
				rule_report(run, span,
				            "the magnitude comes first");
		}
	}
}
