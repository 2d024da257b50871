/* lead.c - the first paragraph: who, when, and how it begins; also who a
 * paragraph of the body names. */
#include "rules/family.h"
#include "rules/part.h"
#include "rules/phrasing.h"

#include "lex/datetext.h"

void
lead_length(RuleRun *run)
{
	part_judge_length(run, PART(LEAD));
}

/* True when the news may stand above: the block before is a whole sentence of a
 * standfirst, or a line that introduces a statement ("…:"). Then the lead may
 * go on as a second paragraph does. */
static bool
news_above(const RuleRun *run, const Part *lead)
{
	enum { WORDS = 12 };
	const Block *before = lead->block - 1;

	if (lead->index == 0)
		return false;
	return before->flags & BLOCK_COLON ||
	       (before->flags & BLOCK_STOP && before->words >= WORDS &&
	        fact_section(run, lead->index - 1) == SECTION_SUBHEADLINE);
}

/* True when a date is written in `tokens`. */
static bool
has_date(const RuleRun *run, Range tokens)
{
	uint32_t at;
	DateText found;

	for (at = tokens.begin; at < tokens.end; at++)
		if (datetext_at(run->release->lexicon, run->source->text,
		                run->release->tokens.items, at, tokens.end,
		                &found))
			return true;
	return false;
}

/* True when a line outside the body carries the date of the release. */
static bool
dated_above(const RuleRun *run, const Part *lead)
{
	uint32_t i;

	if (!span_empty(run->release->dateline.date_span) || run->today.year)
		return true;
	for (i = 0; i < run->release->blocks.count; i++) {
		SectionKind kind = fact_section(run, i);
		const Block *block = &run->release->blocks.items[i];

		if (i != lead->index &&
		    (kind == SECTION_DATE_LINE ||
		     kind == SECTION_RELEASE_LINE || kind == SECTION_EMBARGO ||
		     block->flags & BLOCK_DATE) &&
		    has_date(run, block->tokens))
			return true;
	}
	return false;
}

void
lead_when(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t at = 0;
	Part part;

	while (fact_language(run) && part_next(run, &at, PART(LEAD), &part)) {
		if (!run->setting->set &&
		    !part_lists(run, &part, SECTION_KEY_REQUIRE, "date"))
			continue;
		if (dated_above(run, &part) ||
		    has_date(run, part.block->tokens) ||
		    (part.index + 1 < blocks->count &&
		     has_date(run, blocks->items[part.index + 1].tokens)))
			continue;
		rule_report(run, part_head(run, &part),
		            "no date in it, above it or in the paragraph "
		            "after it");
	}
}

/* True when the token at `at` counts a day from today: a word of `days` that
 * stands for no part of a day ("la mañana") and for no age ("leaders of
 * tomorrow", "today's"). */
static bool
counts_from_today(const RuleRun *run, const Phrasing *days, uint32_t at)
{
	const Lexicon *lexicon = run->release->lexicon;
	const Token *token = &run->release->tokens.items[at];
	Range found = phrasing_next(run, days, at, at + 1);

	if (found.begin == found.end || token->shape & SHAPE_POSSESSIVE ||
	    !lex_is(lexicon, token, LEX_RELATIVE_DATE))
		return false;
	if (at == 0 || token->shape & SHAPE_LINE_FIRST)
		return true;
	if (lexicon->noun_capitals && token->shape & SHAPE_CAPITAL &&
	    token[-1].kind == TOKEN_WORD)
		return false;
	return !lex_is(lexicon, token - 1, LEX_DETERMINER) &&
	       !lex_is(lexicon, token - 1, LEX_PREPOSITION) &&
	       !lex_is(lexicon, token - 1, LEX_CONJUNCTION) &&
	       !lex_is(lexicon, token + 1, LEX_CONJUNCTION);
}

/* True when a date says which day is meant: beside it, or in the release down
 * to the end of the lead. */
static bool
day_known(const RuleRun *run, const Part *lead, Span day, bool beside)
{
	const Sentences *sentences = &run->release->sentences;
	uint32_t at = release_sentence_at(run->release, day.begin);

	if (beside)
		return has_date(run, sentences->items[at].tokens);
	return dated_above(run, lead) ||
	       has_date(run, (Range){0, lead->block->tokens.end});
}

void
lead_today(RuleRun *run)
{
	const Phrasing *days = phrasing_cut(run, rule_param(run, "days"));
	bool beside = str_equal(rule_param(run, "date")->text, STR("beside"));
	uint32_t at = 0, i;
	Part part;

	while (fact_language(run) && part_next(run, &at, PART(LEAD), &part)) {
		for (i = part.block->tokens.begin; i < part.block->tokens.end;
		     i++) {
			const Token *token = &run->release->tokens.items[i];
			Span span = {token->begin, token->end};
			Str word;

			if (!counts_from_today(run, days, i) ||
			    span.begin < part.text.begin ||
			    !part_narrated(run, span) ||
			    day_known(run, &part, span, beside))
				continue;
			word = fact_words(run, span);
			rule_report(run, span, "\"%.*s\", no date %s",
			            STR_ARG(word),
			            beside ? "in the sentence"
			                   : "says which day");
			break;
		}
	}
}

/* True when somebody is named in `block`: in full, if `full`. */
static bool
names_person(const RuleRun *run, uint32_t block, bool full)
{
	const People *people = &run->release->people;
	uint32_t i, k;

	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];

		for (k = 0; k < person->mentions.count; k++) {
			const Mention *mention = &person->mentions.items[k];

			if (mention->block == block &&
			    (!full || mention->form == MENTION_FULL))
				return true;
			if (mention->block > block)
				break;
		}
	}
	return false;
}

/* True when two words with capitals stand side by side at token `at`: perhaps
 * somebody whom the text does not prove to be a person. */
static bool
is_pair(const RuleRun *run, uint32_t at, uint32_t end)
{
	enum { NOT = SHAPE_ALL_CAPITALS | SHAPE_DIGITS };
	const Token *token = &run->release->tokens.items[at];

	return at + 1 < end && token[0].kind == TOKEN_WORD &&
	       token[1].kind == TOKEN_WORD &&
	       token[0].shape & token[1].shape & SHAPE_CAPITAL &&
	       ((token[0].shape | token[1].shape) & NOT) == 0 &&
	       !lex_is(run->release->lexicon, token, LEX_FUNCTION) &&
	       !lex_is(run->release->lexicon, token + 1, LEX_ORG_WORD);
}

static bool
may_name(const RuleRun *run, Range tokens)
{
	uint32_t at;

	for (at = tokens.begin; at < tokens.end; at++)
		if (is_pair(run, at, tokens.end))
			return true;
	return false;
}

/* True when somebody may be named at token `at` and something stands beside the
 * name that may be a role in words that no lexicon has: a noun before it, a
 * comma or a bracket behind it. */
static bool
may_have_role(const RuleRun *run, Range tokens, uint32_t at)
{
	const Lexicon *lexicon = run->release->lexicon;
	const Token *items = run->release->tokens.items;
	bool pair = is_pair(run, at, tokens.end);
	uint32_t sign = fact_sign(run, at + 1 + pair);

	if (!pair && !run->release->persons[at])
		return false;
	if (at + 1 + pair < tokens.end && (sign == ',' || sign == '('))
		return true;
	return at > tokens.begin && items[at - 1].kind == TOKEN_WORD &&
	       !run->release->persons[at - 1] &&
	       !lex_is(lexicon, &items[at - 1], LEX_FUNCTION) &&
	       !lex_is(lexicon, &items[at - 1], LEX_CUE_VERB);
}

/* True when a title, also a short one ("Sen."), or a noun for a person, stands
 * in `tokens`, or may. */
static bool
names_role(const RuleRun *run, Range tokens)
{
	static const LexCategory roles[] = {LEX_TITLE, LEX_HONORIFIC,
	                                    LEX_PERSON_DESCRIPTOR};
	const Token *items = run->release->tokens.items;
	uint32_t at, i;

	for (at = tokens.begin; at < tokens.end; at++) {
		for (i = 0; i < sizeof roles / sizeof *roles; i++)
			if (lex_match(run->release->lexicon, items, at,
			              tokens.end, roles[i])
			            .entry)
				return true;
		if (may_have_role(run, tokens, at))
			return true;
	}
	return false;
}

/* A word with a capital that no sentence gives it. */
static bool
has_capital(const RuleRun *run, Range tokens)
{
	uint32_t at;

	for (at = tokens.begin + 1; at < tokens.end; at++) {
		const Token *token = &run->release->tokens.items[at];

		if (token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL)
			return true;
	}
	return false;
}

/* What the section requires and the lead lacks, in words; or NULL. */
static const char *
lacking(RuleRun *run, const Part *part)
{
	if (part_lists(run, part, SECTION_KEY_REQUIRE, "issuer") &&
	    schema_value(run->schema, KEY_ISSUER_NAME)->present &&
	    !phrasing_issuer(run, part->block->tokens))
		return "the issuer is not in it";
	if (part_lists(run, part, SECTION_KEY_REQUIRE, "person-full-name") &&
	    !names_person(run, part->index, true) &&
	    !may_name(run, part->block->tokens))
		return "no full name in it";
	if (part_lists(run, part, SECTION_KEY_REQUIRE, "person-role") &&
	    !names_role(run, part->block->tokens))
		return "no role of a person in it";
	return NULL;
}

void
lead_who(RuleRun *run)
{
	uint32_t at = 0;
	Part part;

	while (fact_language(run) && part_next(run, &at, PART(LEAD), &part)) {
		const char *what = lacking(run, &part);

		/* a line without an end is a standfirst */
		if (news_above(run, &part) || !(part.block->flags & BLOCK_STOP))
			continue;
		if (!what && run->setting->set &&
		    !run->release->lexicon->noun_capitals &&
		    !names_person(run, part.index, false) &&
		    !has_capital(run, part.block->tokens))
			what = "no name in it";
		if (what)
			rule_report(run, part_head(run, &part), "%s", what);
	}
}

void
paragraph_who(RuleRun *run)
{
	uint32_t at = 0;
	Part part;

	while (fact_language(run) && part_next(run, &at, PART_BODY, &part)) {
		const char *what = lacking(run, &part);

		if (what)
			rule_report(run, part_head(run, &part), "%s", what);
	}
}

void
lead_quote(RuleRun *run)
{
	uint32_t at = 0, i;
	Part part;

	while (part_next(run, &at, PART(LEAD), &part)) {
		Range quotes = part.block->quotes;

		if (news_above(run, &part) ||
		    (!run->setting->set &&
		     !part_lists(run, &part, SECTION_KEY_FORBID,
		                 "quote-first")))
			continue;
		for (i = quotes.begin; i < quotes.end; i++) {
			const Quote *quote = &run->release->quotes.items[i];

			if (quote->depth == 0 && quote->kind == QUOTE_DIRECT &&
			    fact_token(run, quote->span.begin) ==
			            fact_token(run, part.text.begin))
				rule_report(run, quote->span, "%u words",
				            quote->words);
		}
	}
}

void
lead_buried(RuleRun *run)
{
	const Phrasing *phrases = phrasing_cut(run, rule_param(run, "phrases"));
	const Token *tokens = run->release->tokens.items;
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, PART(LEAD), &part)) {
		Range first, found;
		Span span;
		Str words;

		if (part.block->sentences.begin == part.block->sentences.end)
			continue;
		first = run->release->sentences
		                .items[part.block->sentences.begin]
		                .tokens;
		found = phrasing_next(run, phrases, first.begin, first.end);
		if (found.begin == found.end)
			continue;
		span = (Span){tokens[found.begin].begin,
		              tokens[found.end - 1].end};
		if (!part_narrated(run, span))
			continue;
		words = fact_words(run, span);
		rule_report(run, span, "\"%.*s\"", STR_ARG(words));
	}
}
