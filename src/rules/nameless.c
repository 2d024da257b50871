/* nameless.c - speakers without a name of their own: anonymous sources,
 * organisations. */
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
		if (release->persons[token + i])
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

/* True when only signs stand between `quote` and the cue with its speaker. */
static bool
joined(const RuleRun *run, const Quote *quote, const Attribution *attribution)
{
	Span cue = attribution->cue, speaker = attribution->speaker;
	uint32_t first = cue.begin < speaker.begin ? cue.begin : speaker.begin;
	uint32_t last = cue.end > speaker.end ? cue.end : speaker.end;
	bool after = first >= quote->span.end;
	uint32_t at = fact_token(run, after ? quote->span.end : last);
	uint32_t end = fact_token(run, after ? first : quote->span.begin);

	for (; at < end; at++) {
		if (run->release->tokens.items[at].kind != TOKEN_SIGN)
			return false;
	}
	return true;
}

/* True when the words of `speaker` are one name: words with a capital and what
 * joins them, nothing of a person, and no more of it before them. */
static bool
whole_name(const RuleRun *run, Span speaker)
{
	const Release *release = run->release;
	const Token *tokens = release->tokens.items;
	uint32_t at = fact_token(run, speaker.begin);

	if (at > 0 && tokens[at - 1].kind == TOKEN_WORD &&
	    !(tokens[at].shape & SHAPE_LINE_FIRST) &&
	    !lex_is(release->lexicon, &tokens[at - 1], LEX_CUE_VERB))
		return false;
	for (; at < release->tokens.count && tokens[at].begin < speaker.end;
	     at++) {
		const Token *token = &tokens[at];

		if (fact_sign(run, at) == ',' ||
		    token->shape & SHAPE_POSSESSIVE ||
		    lex_is(release->lexicon, token, LEX_TITLE) ||
		    lex_is(release->lexicon, token, LEX_HONORIFIC) ||
		    (token->kind == TOKEN_WORD &&
		     !(token->shape & SHAPE_CAPITAL) &&
		     !lex_is(release->lexicon, token, LEX_FUNCTION)))
			return false;
	}
	return true;
}

/* "the company", "our bank": a noun that names of organisations are made with,
 * and no name; neither the study nor the study's author. */
static bool
is_descriptor(const RuleRun *run, const Attribution *attribution)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, attribution->head.begin);
	uint32_t first = fact_token(run, attribution->speaker.begin);
	const Token *head = &release->tokens.items[at];

	return head->end == attribution->head.end && at - first <= 1 &&
	       !(head->shape & SHAPE_POSSESSIVE) &&
	       lex_is(release->lexicon, head, LEX_ORG_DESCRIPTOR) &&
	       lex_is(release->lexicon, head, LEX_ORG_WORD);
}

/* True when an organisation, and nothing else, speaks. */
static bool
organisation_speaks(const RuleRun *run, const Quote *quote,
                    const Attribution *attribution)
{
	const People *people = &run->release->people;
	bool named = attribution->person != NONE &&
	             people->items[attribution->person].kind ==
	                     PERSON_ORGANISATION &&
	             !attribution->pronoun;

	return attribution->cue_strength == CUE_YES &&
	       attribution->speaker.end == attribution->head.end &&
	       fact_beside(run, attribution->speaker, attribution->cue) &&
	       ((named && whole_name(run, attribution->speaker)) ||
	        is_descriptor(run, attribution)) &&
	       joined(run, quote, attribution);
}

void
attribution_organisation(RuleRun *run)
{
	uint32_t at = 0;
	const Quote *quote;

	rule_value(run, KEY_ATTRIBUTION_ORGANISATION);
	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);

		if (quote->kind != QUOTE_DIRECT ||
		    !fact_prose(run, quote->blocks.begin) ||
		    !organisation_speaks(run, quote, attribution))
			continue;
		rule_report(run, attribution->speaker, "\"%.*s\"",
		            STR_ARG(fact_words(run, attribution->speaker)))
			->help = STR("name a person who speaks for it");
	}
}
