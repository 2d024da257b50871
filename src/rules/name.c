/* name.c - how people, organisations and shares are named. */
#include "rules/family.h"
#include "rules/part.h"
#include "rules/person.h"
#include "rules/phrasing.h"

#include "text/unicode.h"

/* True when the person is named in full above the body: in a standfirst. */
static bool
named_above(const RuleRun *run, const Person *person, const Mention *first)
{
	uint32_t i;

	for (i = 0; i < person->mentions.count; i++) {
		const Mention *mention = &person->mentions.items[i];

		if (mention->span.begin > first->span.begin)
			break;
		if (mention->form == MENTION_FULL &&
		    fact_section(run, mention->block) == SECTION_SUBHEADLINE)
			return true;
	}
	return false;
}

/* True for a mention in prose that is not in capitals, as products are. */
static bool
in_prose(const RuleRun *run, const Mention *mention)
{
	uint32_t token = fact_token(run, mention->span.begin);

	return fact_prose(run, mention->block) &&
	       !(run->release->tokens.items[token].shape & SHAPE_ALL_CAPITALS);
}

void
name_first_full(RuleRun *run)
{
	const People *people = &run->release->people;
	const Value *full = rule_value(run, KEY_PEOPLE_FIRST_MENTION_FULL_NAME);
	const Value *exempt = rule_param(run, "exempt");
	Speakers speakers = person_speakers(run);
	uint32_t i;

	if (!fact_language(run) || str_equal(full->text, STR("optional")) ||
	    (!full->present && !run->setting->set))
		return;
	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];
		bool later;
		const Mention *first = person_first(run, person, &later);
		Str words;

		/* who is never named in full is attribution-unintroduced */
		if (person->kind != PERSON_PERSON || !first || !later ||
		    (first->form != MENTION_HONORIFIC &&
		     (first->form != MENTION_SURNAME ||
		      !speakers.tokens[fact_token(run, first->span.begin)])) ||
		    !speakers.people[i] || !in_prose(run, first) ||
		    named_above(run, person, first))
			continue;
		words = source_text(run->source, first->span);
		if (fact_listed(exempt, words) || person_known(run, words))
			continue;
		words = fact_words(run, first->span);
		rule_relate(run,
		            rule_report(run, first->span,
		                        "\"%.*s\", the full name comes later",
		                        STR_ARG(words)),
		            person->name, "the full name");
	}
}

/* The bit of `form` in people.later-mentions, and its word; 0 for forms that
 * the schema doesn't know. */
static const char *
form_name(const Mention *mention)
{
	switch (mention->form) {
	case MENTION_FULL:
		return "full";
	case MENTION_SURNAME:
		return "surname";
	case MENTION_HONORIFIC:
		return "honorific-surname";
	case MENTION_GIVEN:
		return "given";
	default:
		return NULL;
	}
}

void
name_later_form(RuleRun *run)
{
	const People *people = &run->release->people;
	const Value *allowed = rule_value(run, KEY_PEOPLE_LATER_MENTIONS);
	Speakers speakers = person_speakers(run);
	uint32_t i, k;

	if (!fact_language(run) || !allowed->present)
		return;
	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];
		bool full;
		const Mention *first = person_first(run, person, &full);

		if (person->kind != PERSON_PERSON || !first ||
		    first->form != MENTION_FULL ||
		    !person_surely(run, &speakers, i))
			continue;
		for (k = 0; k < person->mentions.count; k++) {
			const Mention *mention = &person->mentions.items[k];
			const char *form = form_name(mention);
			Str words;

			if (mention == first || !form ||
			    !person_in_body(run, mention->block) ||
			    !part_narrated(run, mention->span) ||
			    fact_listed(allowed, str_from(form)))
				continue;
			words = fact_words(run, mention->span);
			rule_report(run, mention->span, "\"%.*s\" is %s",
			            STR_ARG(words), form);
			break;
		}
	}
}

/* English honorifics that are written with and without a dot. */
static bool
is_dotted_kind(const RuleRun *run, const Token *token, bool *dot)
{
	static const char *const kinds[] = {"Mr", "Mrs", "Ms", "Dr", "Messrs"};
	Str text = source_text(run->source, (Span){token->begin, token->end});
	uint32_t i;

	*dot = str_ends(text, STR("."));
	text = str_slice(text, 0, text.len - *dot);
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_equal(text, str_from(kinds[i])))
			return true;
	return false;
}

/* Reports honorifics with (or without) a dot, in the narration before a
 * name. */
static uint32_t
judge_dots(RuleRun *run, bool dots, bool report)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t at, found = 0;

	for (at = 0; at + 1 < tokens->count; at++) {
		const Token *token = &tokens->items[at];
		Span span = {token->begin, token->end};
		Finding *finding;
		bool dot;
		Str words;

		if (token->kind != TOKEN_WORD ||
		    !is_dotted_kind(run, token, &dot) || dot != dots ||
		    !(token[1].shape & SHAPE_CAPITAL) ||
		    (at > 0 && token[-1].kind == TOKEN_WORD &&
		     token[-1].shape & SHAPE_CAPITAL) || /* a brand */
		    !part_narrated(run, span))
			continue;
		found++;
		if (!report)
			continue;
		words = fact_words(run, span);
		finding = rule_report(run, span, "\"%.*s\" has %s dot",
		                      STR_ARG(words), dot ? "a" : "no");
		if (dot)
			rule_fix(run, finding, true,
			         (Span){span.end - 1, span.end}, STR(""));
		else
			rule_fix(run, finding, true, (Span){span.end, span.end},
			         STR("."));
	}
	return found;
}

void
name_honorific(RuleRun *run)
{
	Str style = rule_value(run, KEY_PEOPLE_HONORIFIC_DOTS)->text;
	uint32_t with, without;

	if (!str_equal(run->release->language, STR("en")))
		return;
	if (str_equal(style, STR("american"))) {
		judge_dots(run, false, true);
	} else if (str_equal(style, STR("british"))) {
		judge_dots(run, true, true);
	} else if (str_equal(style, STR("consistent"))) {
		with = judge_dots(run, true, false);
		without = judge_dots(run, false, false);
		if (with && without)
			judge_dots(run, with < without, true);
	}
}

/* ticker = "(" exchange [ ":" ] symbol   Reports what has no colon and
 * blank. */
static void
judge_form(RuleRun *run)
{
	const Phrasing *exchanges = phrasing_cut(run,
	                                         rule_param(run, "exchanges"));
	const Tokens *tokens = &run->release->tokens;
	Range found = {0, 0};

	for (;; found.begin = found.end) {
		const Token *next, *symbol;
		Span span;
		Str words;

		found = phrasing_next(run, exchanges, found.begin,
		                      tokens->count);
		if (found.begin == found.end)
			return;
		next = &tokens->items[found.end];
		if (found.begin == 0 || found.end + 1 >= tokens->count ||
		    next[-1].shape & SHAPE_POSSESSIVE ||
		    tokens->items[found.begin - 1].sign != '(' ||
		    tokens->items[found.begin - 1].kind != TOKEN_SIGN)
			continue;
		symbol = next;
		if (next->kind == TOKEN_SIGN && next->sign == ':')
			symbol++;
		span = (Span){tokens->items[found.begin].begin, symbol->end};
		if (symbol->kind != TOKEN_WORD ||
		    !(symbol->shape & SHAPE_ALL_CAPITALS) ||
		    symbol->end - symbol->begin > 5 ||
		    !part_narrated(run, span) ||
		    (symbol > next && symbol->shape & SHAPE_SPACE_BEFORE &&
		     !(next->shape & SHAPE_SPACE_BEFORE)))
			continue;
		words = fact_words(run, span);
		rule_report(run, span, "\"%.*s\" is not of the form %s",
		            STR_ARG(words), "(EXCHANGE: SYMBOL)");
	}
}

/* The symbol of a ticker of `exchange` in the bracket that opens at token `at`;
 * 0 when there is none. */
static uint32_t
symbol_of(const RuleRun *run, uint32_t at, Str exchange)
{
	enum { WORDS = 3 }; /* of an exchange */
	const Tokens *tokens = &run->release->tokens;
	uint32_t i = at + 1, first = i;
	Span span;

	while (i < tokens->count && i < first + WORDS &&
	       tokens->items[i].kind == TOKEN_WORD)
		i++;
	if (fact_sign(run, at) != '(' || i == first || i + 1 >= tokens->count ||
	    fact_sign(run, i) != ':' || tokens->items[i + 1].kind != TOKEN_WORD)
		return 0;
	span = (Span){tokens->items[first].begin, tokens->items[i - 1].end};
	return unicode_folds_alike(source_text(run->source, span), exchange)
	               ? i + 1
	               : 0;
}

/* Reports symbols of the issuer's exchange right behind its name that are not
 * the issuer's. */
static void
judge_issuer(RuleRun *run)
{
	const Value *exchange = rule_value(run, KEY_ISSUER_TICKER_EXCHANGE);
	const Value *symbol = rule_value(run, KEY_ISSUER_TICKER_SYMBOL);
	const Phrasing *names = phrasing_issuer_names(run);
	const Tokens *tokens = &run->release->tokens;
	Range found = {0, 0};

	while (exchange->present && symbol->present) {
		uint32_t at;
		Span span;

		found = phrasing_next(run, names, found.end, tokens->count);
		if (found.begin == found.end)
			return;
		at = symbol_of(run, found.end, exchange->text);
		if (!at)
			continue;
		span = (Span){tokens->items[at].begin, tokens->items[at].end};
		if (!str_equal(source_text(run->source, span), symbol->text))
			rule_report(run, span,
			            "\"%.*s\" is not the issuer’s symbol %.*s",
			            STR_ARG(fact_words(run, span)),
			            STR_ARG(symbol->text));
	}
}

void
name_ticker(RuleRun *run)
{
	judge_form(run);
	judge_issuer(run);
}
