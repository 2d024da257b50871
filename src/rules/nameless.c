/* nameless.c - speakers without a name: anonymous sources. */
#include "rules/family.h"

/* True when a person's name stands in one of the few tokens from `token` on:
 * "a spokesman, Tom Reeve, said". */
static bool
names_person(const RuleRun *run, uint32_t token)
{
	enum { REACH = 6 };
	const Release *release = run->release;
	uint32_t i;

	for (i = 0; i < REACH && token + i < release->tokens.count; i++) {
		if (release->persons && release->persons[token + i])
			return true;
	}
	return false;
}

/* The phrase of an anonymous source at the token `at`; empty: none. */
static Span
anonymous_at(const RuleRun *run, uint32_t at, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;
	LexMatch match = lex_match(run->release->lexicon, tokens, at, end,
	                           LEX_ANONYMOUS);

	if (!match.entry)
		return (Span){0, 0};
	return (Span){tokens[at].begin, tokens[at + match.tokens - 1].end};
}

static void
report_anonymous(RuleRun *run, const Value *allow, Span phrase)
{
	if (!fact_listed(allow, source_text(run->source, phrase)))
		rule_report(run, phrase, "\"%.*s\"",
		            STR_ARG(fact_words(run, phrase)));
}

/* A verb that freely introduces speech and is no noun: "say", not "open" or
 * "reasons". */
static bool
is_cue(const RuleRun *run, uint32_t at)
{
	const Release *release = run->release;
	LexMatch match;

	if (at >= release->tokens.count)
		return false;
	match = lex_match(release->lexicon, release->tokens.items, at, at + 1,
	                  LEX_CUE_VERB);
	return match.entry && match.entry->strength == CUE_YES &&
	       !lex_is(release->lexicon, &release->tokens.items[at],
	               LEX_HOMOGRAPH);
}

/* True when a phrase ends before the token `next`: "said an official from the
 * island", not "suggest some grapes". */
static bool
ends_phrase(const RuleRun *run, uint32_t next)
{
	const Release *release = run->release;
	const Token *token = &release->tokens.items[next];

	return next >= release->tokens.count || token->kind != TOKEN_WORD ||
	       lex_is(release->lexicon, token, LEX_PREPOSITION);
}

/* True when an anonymous phrase outside a quotation is a source, and no mere
 * noun: a cue verb follows, ends it ("studies show"), stands before it ("said
 * an official"), or it is long ("on condition of anonymity"). */
static bool
is_source(const RuleRun *run, uint32_t at, Span phrase)
{
	const Release *release = run->release;
	const Token *tokens = release->tokens.items;
	uint32_t next = at, length;

	while (next < release->tokens.count && tokens[next].begin < phrase.end)
		next++;
	length = next - at;
	if (length >= 4 || is_cue(run, next) ||
	    (length >= 2 &&
	     lex_is(release->lexicon, &tokens[next - 1], LEX_CUE_VERB)))
		return true;
	/* "the posts, highlighting some of the sights" */
	return at > 1 && is_cue(run, at - 1) &&
	       tokens[at - 2].kind == TOKEN_MARK && ends_phrase(run, next) &&
	       !names_person(run, next);
}

void
attribution_anonymous(RuleRun *run)
{
	const Release *release = run->release;
	const Value *allow = rule_param(run, "allow");
	uint32_t at = 0, i, block;

	rule_value(run, KEY_ATTRIBUTION_ANONYMOUS);
	for (block = 0; fact_language(run) && block < release->blocks.count;
	     block++) {
		Range range = release->blocks.items[block].tokens;

		for (i = range.begin; fact_prose(run, block) && i < range.end;
		     i++) {
			Span phrase = anonymous_at(run, i, range.end);

			if (span_empty(phrase) || phrase.begin < at ||
			    release_quoted(release, phrase) ||
			    !is_source(run, i, phrase))
				continue;
			at = phrase.end;
			report_anonymous(run, allow, phrase);
		}
	}
}
