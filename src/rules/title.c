/* title.c - the titles of people: whether, how, and how long. */
#include "rules/family.h"
#include "rules/part.h"
#include "rules/person.h"
#include "rules/phrasing.h"

/* True when a word at token `at` says what somebody is. */
static bool
is_role(const RuleRun *run, uint32_t at, uint32_t end)
{
	static const LexCategory roles[] = {LEX_TITLE, LEX_HONORIFIC,
	                                    LEX_PERSON_DESCRIPTOR};
	uint32_t i;

	for (i = 0; i < sizeof roles / sizeof *roles; i++)
		if (lex_match(run->release->lexicon, run->release->tokens.items,
		              at, end, roles[i])
		            .entry)
			return true;
	return false;
}

static bool
has_role(const RuleRun *run, uint32_t at, uint32_t end)
{
	for (; at < end; at++)
		if (is_role(run, at, end))
			return true;
	return false;
}

/* True when a role stands in the name or within `window` words of it, in
 * its block. */
static bool
role_near(const RuleRun *run, const Mention *mention, Range name,
          uint32_t window)
{
	Range block = run->release->blocks.items[mention->block].tokens;
	uint32_t from = name.begin - block.begin > window ? name.begin - window
	                                                  : block.begin;
	uint32_t end = block.end - name.end > window ? name.end + window
	                                             : block.end;

	return has_role(run, from, end);
}

static Range
tokens_of(const RuleRun *run, Span span)
{
	return (Range){fact_token(run, span.begin), fact_token(run, span.end)};
}

/* True when the first mention in the body, or one before it (in a heading, a
 * list), has a role. */
static bool
introduced(const RuleRun *run, const Person *person, const Mention *first,
           uint32_t window)
{
	uint32_t i;

	for (i = 0; i < person->mentions.count; i++) {
		const Mention *mention = &person->mentions.items[i];

		if (mention->span.begin > first->span.begin)
			break;
		if (role_near(run, mention, tokens_of(run, mention->span),
		              window))
			return true;
	}
	return false;
}

/* True when the words of the name are given names and last names alone: in
 * "CEO Ann Lee", "Ann Lee of ACME" something else was read as part of it. */
static bool
is_plain(const RuleRun *run, Range name)
{
	enum { MOST = 3 };
	const Token *tokens = run->release->tokens.items;
	uint32_t at;

	for (at = name.begin; at < name.end; at++)
		if (tokens[at].kind != TOKEN_WORD ||
		    !(tokens[at].shape & SHAPE_CAPITAL) ||
		    tokens[at].shape & (SHAPE_ALL_CAPITALS | SHAPE_DIGITS) ||
		    lex_is(run->release->lexicon, &tokens[at],
		           LEX_ORG_DESCRIPTOR))
			return false;
	return name.end - name.begin <= MOST;
}

/* True when the words around the name leave no room for an introduction that
 * the lexicon doesn't know: before it a sentence, a verb or a small word
 * begins, after it the sentence goes on with a verb, or ends. */
static bool
stands_bare(const RuleRun *run, const Mention *mention, Range name)
{
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	const Block *block = &run->release->blocks.items[mention->block];
	const Token *before = &tokens[name.begin - 1];
	const Token *after = &tokens[name.end];

	if (name.begin > block->tokens.begin &&
	    mention->span.begin !=
	            run->release->sentences.items[mention->sentence]
	                    .span.begin &&
	    before->kind != TOKEN_MARK &&
	    (before->kind != TOKEN_WORD ||
	     !lex_is(lexicon, before, LEX_CUE_VERB)))
		return false;
	if (name.end == block->tokens.end || after->kind == TOKEN_MARK)
		return true;
	if (after->kind == TOKEN_SIGN)
		return after->sign == '.';
	return after->kind == TOKEN_WORD && !(after->shape & SHAPE_CAPITAL) &&
	       (lex_is(lexicon, after, LEX_CUE_VERB) ||
	        lex_is(lexicon, after, LEX_AUXILIARY));
}

void
name_first_title(RuleRun *run)
{
	const People *people = &run->release->people;
	const Value *who = rule_value(run, KEY_PEOPLE_FIRST_MENTION_ROLE);
	uint32_t window = (uint32_t)rule_param(run, "window-words")->number;
	Speakers speakers = person_speakers(run);
	uint32_t i;

	if (!fact_language(run) || str_equal(who->text, STR("none")) ||
	    (!who->present && !run->setting->set))
		return;
	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];
		bool full;
		const Mention *first = person_first(run, person, &full);
		Range name;
		Str words;

		if (person->kind != PERSON_PERSON || !first ||
		    first->form != MENTION_FULL || !speakers.people[i] ||
		    (!span_empty(person->role) &&
		     person->role.begin < first->span.begin))
			continue;
		name = tokens_of(run, first->span);
		words = source_text(run->source, first->span);
		if (!is_plain(run, name) || person_known(run, words) ||
		    introduced(run, person, first, window) ||
		    !stands_bare(run, first, name))
			continue;
		words = fact_words(run, first->span);
		rule_report(run, first->span, "\"%.*s\"", STR_ARG(words));
	}
}

/* True when the words begin with a capital; small words do in no title. */
static bool
capital_title(const RuleRun *run, Range title)
{
	return (run->release->tokens.items[title.begin].shape &
	        SHAPE_CAPITAL) != 0;
}

/* The longest phrase of `formal` that ends where the name begins; empty when
 * there is none, or when it is a noun of its own ("the company's president"). */
static Range
title_before(const RuleRun *run, const Phrasing *formal, Range name,
             uint32_t low)
{
	enum { MOST = 6 };
	const Token *tokens = run->release->tokens.items;
	uint32_t at = name.begin - low > MOST ? name.begin - MOST : low;

	for (; at < name.begin; at++) {
		Range found = phrasing_next(run, formal, at, name.begin);

		if (found.begin != at || found.end != name.begin)
			continue;
		if (at > low && (tokens[at - 1].shape & SHAPE_POSSESSIVE ||
		                 tokens[at - 1].kind == TOKEN_MARK ||
		                 lex_is(run->release->lexicon, &tokens[at - 1],
		                        LEX_DETERMINER) ||
		                 lex_is(run->release->lexicon, &tokens[at - 1],
		                        LEX_POSSESSIVE)))
			break;
		return found;
	}
	return (Range){name.begin, name.begin};
}

/* title-after = name "," title   The title of nobody who is named next. */
static Range
title_after(const RuleRun *run, Range name, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t at = name.end + 1;
	LexMatch match;

	if (at >= end || fact_sign(run, name.end) != ',')
		return (Range){at, at};
	match = lex_match(run->release->lexicon, tokens, at, end, LEX_TITLE);
	if (!match.entry || tokens[at].shape & SHAPE_ALL_CAPITALS ||
	    (at + match.tokens < end &&
	     run->release->persons[at + match.tokens]))
		return (Range){at, at};
	return (Range){at, at + match.tokens};
}

/* Reports `title` unless its capital is as `policy` says. */
static void
judge_title(RuleRun *run, Range title, const Value *policy, const char *where)
{
	const Token *tokens = run->release->tokens.items;
	bool upper = str_equal(policy->text, STR("upper"));
	Span span;
	Str words;

	if (title.begin == title.end || str_equal(policy->text, STR("any")) ||
	    capital_title(run, title) == upper)
		return;
	span = (Span){tokens[title.begin].begin, tokens[title.end - 1].end};
	words = fact_words(run, span);
	rule_report(run, span, "\"%.*s\" %s the name", STR_ARG(words), where);
}

void
name_title_case(RuleRun *run)
{
	const People *people = &run->release->people;
	const Phrasing *formal = phrasing_cut(run, rule_param(run, "formal"));
	const Value *before = rule_param(run, "before");
	const Value *after = rule_param(run, "after");
	uint32_t i, k;

	if (!fact_language(run) || run->release->lexicon->noun_capitals)
		return;
	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];

		for (k = 0; k < person->mentions.count; k++) {
			const Mention *mention = &person->mentions.items[k];
			Range name = tokens_of(run, mention->span);
			Range block = run->release->blocks.items[mention->block]
			                      .tokens;

			if (person->kind != PERSON_PERSON ||
			    mention->form != MENTION_FULL ||
			    !fact_prose(run, mention->block) ||
			    !part_narrated(run, mention->span))
				continue;
			judge_title(
				run,
				title_before(run, formal, name, block.begin),
				before, "before");
			judge_title(run, title_after(run, name, block.end),
			            after, "after");
		}
	}
}

/* stack = capital *( capital | small )   small: words that hold a title
 * together ("of the"); none is of another name, nor "and" before the title
 * of somebody else. The first token of the stack that ends where the name
 * begins, and its words. */
static uint32_t
stack_begin(const RuleRun *run, uint32_t low, uint32_t name, uint32_t *words)
{
	static const LexCategory small[] = {LEX_PREPOSITION, LEX_DETERMINER,
	                                    LEX_CONJUNCTION, LEX_ATTACHING,
	                                    LEX_PARTICLE};
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	uint32_t at, i, first = name, count = 0;

	*words = 0;
	for (at = name; at > low; at--) {
		const Token *token = &tokens[at - 1];

		if (token->kind != TOKEN_WORD || run->release->persons[at - 1])
			break;
		count++;
		for (i = 0; i < sizeof small / sizeof *small; i++)
			if (lex_is(lexicon, token, small[i]))
				break;
		if (lex_is(lexicon, token, LEX_CONJUNCTION) &&
		    is_role(run, at, name))
			break;
		if (i < sizeof small / sizeof *small)
			continue;
		if (!(token->shape & SHAPE_CAPITAL))
			break;
		first = at - 1;
		*words = count;
	}
	return first;
}

void
style_nested_title(RuleRun *run)
{
	const People *people = &run->release->people;
	int64_t most = rule_param(run, "max-words")->number;
	Speakers speakers = person_speakers(run);
	uint32_t i, k, at, words;

	if (!fact_language(run) || run->release->lexicon->noun_capitals)
		return;
	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];

		if (!person_surely(run, &speakers, i))
			continue;
		for (k = 0; k < person->mentions.count; k++) {
			const Mention *mention = &person->mentions.items[k];
			uint32_t name = tokens_of(run, mention->span).begin;
			Span span;

			if (mention->form != MENTION_FULL ||
			    !fact_prose(run, mention->block) ||
			    !part_narrated(run, mention->span))
				continue;
			at = stack_begin(
				run,
				run->release->sentences.items[mention->sentence]
					.tokens.begin,
				name, &words);
			if (words <= most || !has_role(run, at, name))
				continue;
			span = (Span){run->release->tokens.items[at].begin,
			              mention->span.end};
			rule_report(run, span, "%u words, at most %lld", words,
			            (long long)most);
		}
	}
}
