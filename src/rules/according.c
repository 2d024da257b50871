/* according.c - sentences that begin with their source: "According to …". */
#include "rules/family.h"

/* The token behind the words of a fixed cue that begins `sentence` and has its
 * speaker behind it ("According to"), or its first token. */
static uint32_t
fixed_cue_end(const RuleRun *run, const Sentence *sentence)
{
	const Release *release = run->release;
	uint32_t at = sentence->tokens.begin;
	LexMatch match = lex_match(release->lexicon, release->tokens.items, at,
	                           sentence->tokens.end, LEX_CUE_FIXED);

	if (!match.entry || match.entry->slot != SLOT_AFTER ||
	    match.entry->strength == CUE_NO)
		return at;
	return at + match.tokens;
}

/* The cue of "…, he said." that ends `sentence`, or NULL. */
static const Token *
cue_at_end(const RuleRun *run, const Sentence *sentence)
{
	const Release *release = run->release;
	const Token *tokens = release->tokens.items;
	uint32_t end = sentence->tokens.end, cue;

	/* it begins with the words of the fixed cue */
	while (tokens[end - 1].kind != TOKEN_WORD)
		end--;
	if (end < sentence->tokens.begin + 4 || fact_sign(run, end - 3) != ',')
		return NULL;
	cue = lex_is(release->lexicon, &tokens[end - 1], LEX_PRONOUN) ? end - 2
	                                                              : end - 1;
	if (!lex_is(release->lexicon, &tokens[cue], LEX_CUE_VERB) ||
	    lex_is(release->lexicon, &tokens[cue], LEX_HOMOGRAPH) ||
	    !lex_is(release->lexicon,
	            &tokens[cue == end - 1 ? end - 2 : end - 1], LEX_PRONOUN))
		return NULL;
	return &tokens[cue];
}

/* True when the tokens from `at` on are a clause of plain words without a
 * sign: nothing parts the source from what it says. */
static bool
runs_on(const RuleRun *run, const Sentence *sentence, uint32_t at)
{
	enum { CLAUSE = 6 };
	const Release *release = run->release;
	bool verb = false;

	if (release->lexicon->punctuation != PUNCTUATION_AMERICAN &&
	    release->lexicon->punctuation != PUNCTUATION_BRITISH)
		return false;
	if (sentence->tokens.end < at + CLAUSE ||
	    fact_sign(run, sentence->tokens.end - 1) != '.')
		return false;
	for (; at + 1 < sentence->tokens.end; at++) {
		const Token *token = &release->tokens.items[at];

		if (token->kind == TOKEN_SIGN || token->kind == TOKEN_MARK)
			return false;
		verb |= lex_is(release->lexicon, token, LEX_AUXILIARY);
	}
	return verb;
}

void
attribution_according(RuleRun *run)
{
	const Release *release = run->release;
	const bool *faulty = fact_faulty_blocks(run);
	uint32_t i;

	for (i = 0; fact_language(run) && i < release->sentences.count; i++) {
		const Sentence *sentence = &release->sentences.items[i];
		uint32_t at = sentence->tokens.begin, end;
		const Token *tokens = release->tokens.items, *cue;
		Span fixed;

		if (faulty[sentence->block] ||
		    !fact_prose(run, sentence->block))
			continue;
		end = fixed_cue_end(run, sentence);
		fixed = (Span){tokens[at].begin, tokens[end - (end > at)].end};
		if (end == at || release_quoted(release, fixed))
			continue;
		cue = cue_at_end(run, sentence);
		if (cue &&
		    !release_quoted(release, (Span){cue->begin, cue->end}))
			rule_relate(run,
			            rule_report(run,
			                        (Span){cue->begin, cue->end},
			                        "a second source"),
			            fixed, "the first one");
		else if (!cue && runs_on(run, sentence, end))
			rule_report(run, fixed, "no comma behind the source");
	}
}
