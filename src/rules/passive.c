/* passive.c - whether the lead begins in the passive. */
#include "rules/family.h"
#include "rules/part.h"
#include "rules/phrasing.h"

/* The words of a passive. */
typedef struct Passive {
	const Phrasing *auxiliaries;
	const Phrasing *agents;
	const Value *participles; /* words, or endings: "-ed" */
	uint32_t within;          /* words from the auxiliary to the agent */
} Passive;

/* True for a participle: a word with small letters of the list, or with one of
 * its endings. */
static bool
is_participle(const RuleRun *run, const Passive *passive, const Token *token)
{
	Str word = source_text(run->source, (Span){token->begin, token->end});
	uint32_t i;

	if (token->kind != TOKEN_WORD || token->shape & SHAPE_CAPITAL)
		return false;
	for (i = 0; i < passive->participles->count; i++) {
		Str item = passive->participles->items[i];

		if (str_equal(word, item) ||
		    (str_starts(item, STR("-")) && word.len > item.len + 1 &&
		     str_ends(word, str_slice(item, 1, item.len))))
			return true;
	}
	return false;
}

static bool
is_one(const RuleRun *run, const Phrasing *words, uint32_t at)
{
	Range found = phrasing_next(run, words, at, at + 1);

	return found.begin < found.end;
}

/* True when somebody who acts is named at token `at`: by name, or as a noun for
 * a person or an organisation. A month and "the summer" are when it happens. */
static bool
is_agent(const RuleRun *run, uint32_t at, uint32_t end)
{
	static const LexCategory actors[] = {LEX_TITLE, LEX_PERSON_DESCRIPTOR,
	                                     LEX_ORG_DESCRIPTOR, LEX_ORG_WORD,
	                                     LEX_GROUP};
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	uint32_t i;

	if (at < end && lex_is(lexicon, &tokens[at], LEX_DETERMINER))
		at++;
	if (at == end || tokens[at].kind != TOKEN_WORD)
		return false;
	if (tokens[at].shape & SHAPE_CAPITAL)
		return !lex_is(lexicon, &tokens[at], LEX_MONTH) &&
		       !lex_is(lexicon, &tokens[at], LEX_WEEKDAY);
	for (i = 0; i < sizeof actors / sizeof *actors; i++)
		if (lex_match(lexicon, tokens, at, end, actors[i]).entry)
			return true;
	return false;
}

/* passive = auxiliary *adverb participle *word by actor   in one clause. Its
 * tokens up to the actor, or an empty range. */
static Range
passive_at(const RuleRun *run, const Passive *passive, uint32_t at,
           uint32_t end)
{
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	uint32_t last = at + 1 + passive->within, i;
	bool participle = false;

	for (i = at + 1; i + 1 < end && i <= last; i++) {
		if (tokens[i].kind != TOKEN_WORD ||
		    lex_is(lexicon, &tokens[i], LEX_RELATIVE) ||
		    lex_is(lexicon, &tokens[i], LEX_CONJUNCTION) ||
		    (!participle &&
		     lex_is(lexicon, &tokens[i], LEX_DETERMINER)))
			break;
		if (participle && is_one(run, passive->agents, i) &&
		    is_agent(run, i + 1, end))
			return (Range){at, i + 1};
		participle |= is_participle(run, passive, &tokens[i]);
	}
	return (Range){at, at};
}

/* The passive of the first clause of `tokens`. */
static Range
first_passive(const RuleRun *run, const Passive *passive, Range tokens)
{
	const Token *items = run->release->tokens.items;
	uint32_t at;

	for (at = tokens.begin; at < tokens.end; at++) {
		Range found;

		if (items[at].kind != TOKEN_WORD &&
		    items[at].kind != TOKEN_NUMBER)
			break;
		if (lex_is(run->release->lexicon, &items[at], LEX_RELATIVE) ||
		    lex_is(run->release->lexicon, &items[at], LEX_CONJUNCTION))
			break;
		if (!is_one(run, passive->auxiliaries, at))
			continue;
		found = passive_at(run, passive, at, tokens.end);
		if (found.begin < found.end)
			return found;
	}
	return (Range){0, 0};
}

void
lead_passive(RuleRun *run)
{
	Passive passive = {
		phrasing_cut(run, rule_param(run, "auxiliaries")),
		phrasing_cut(run, rule_param(run, "agents")),
		rule_param(run, "participles"),
		(uint32_t)rule_param(run, "within")->number,
	};
	const Token *tokens = run->release->tokens.items;
	uint32_t at = 0;
	Part part;

	while (fact_language(run) && part_next(run, &at, PART(LEAD), &part)) {
		Range first = {fact_token(run, part.text.begin),
		               part.block->tokens.end};
		Range found = first_passive(run, &passive, first);
		Span span;
		Str words;

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
