/* quoteuse.c - what quotations are used for: who speaks in them, and what is
 * said in marks that need none. */
#include "rules/family.h"

#include "base/limits.h"
#include "lex/quotemark.h"
#include "rules/phrasing.h"
#include "rules/spelling.h"

enum { NEAR = 32 }; /* quotations looked at on either side of one */

void
quote_two_speakers(RuleRun *run)
{
	const Quote *quote, *last = NULL;
	uint32_t at = 0;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);
		const Attribution *before;

		if (quote->kind != QUOTE_DIRECT ||
		    attribution->person == NONE ||
		    !fact_prose(run, quote->blocks.begin))
			continue;
		before = last ? fact_attribution(run, last) : NULL;
		if (before && last->blocks.begin == quote->blocks.begin &&
		    before->person != attribution->person &&
		    !attribution->pronoun && !before->pronoun &&
		    !attribution->ambiguous)
			rule_relate(run,
			            rule_report(run, quote->span,
			                        "%u words of a second speaker",
			                        quote->words),
			            last->span, "the first speaker");
		last = quote;
	}
}

/* The word before `quote` in its sentence, or NULL. */
static const Token *
word_before(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, quote->span.begin);
	const Block *block = &release->blocks.items[quote->blocks.begin];

	if (at == block->tokens.begin ||
	    release->tokens.items[at - 1].kind != TOKEN_WORD)
		return NULL;
	return &release->tokens.items[at - 1];
}

/* True when a word of saying is at token `at`: a verb, or a fixed cue that is
 * there as a whole before its speaker ("according to"). */
static bool
says(const RuleRun *run, uint32_t at, uint32_t end)
{
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	LexMatch fixed = lex_match(lexicon, tokens, at, end, LEX_CUE_FIXED);

	return lex_is(lexicon, &tokens[at], LEX_CUE_VERB) ||
	       (fixed.entry && fixed.entry->slot == SLOT_AFTER);
}

/* True when nothing near `quote` can say it: no word of saying in its sentence,
 * and in its paragraph no other quotation but terms. */
static bool
unsaid(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	const Quotes *quotes = &release->quotes;
	uint32_t sentence = release_sentence_at(release, quote->span.begin);
	Range tokens = release->sentences.items[sentence].tokens;
	uint32_t index = (uint32_t)(quote - quotes->items);
	uint32_t at = index > NEAR ? index - NEAR : 0;

	for (; at < quotes->count && at < index + NEAR; at++) {
		if (quotes->items[at].kind != QUOTE_TERM &&
		    quotes->items[at].blocks.begin == quote->blocks.begin)
			return false;
	}
	at = tokens.begin;
	if (at + LIMIT_CUE_WINDOW < quote->tokens.begin)
		at = quote->tokens.begin - LIMIT_CUE_WINDOW;
	for (; at < tokens.end && at < quote->tokens.end + LIMIT_CUE_WINDOW;
	     at++) {
		if (says(run, at, tokens.end))
			return false;
	}
	return true;
}

/* True when one of the quotations near `quote` begins with the same word: a
 * term of the text. */
static bool
recurs(const RuleRun *run, const Quote *quote)
{
	const Quotes *quotes = &run->release->quotes;
	const Token *tokens = run->release->tokens.items;
	const Token *first = &tokens[quote->tokens.begin];
	uint32_t index = (uint32_t)(quote - quotes->items);
	uint32_t at = index > NEAR ? index - NEAR : 0;
	Spelling word = spelling_read(run, first), other;

	for (; at < quotes->count && at < index + NEAR; at++) {
		if (at == index || !quotes->items[at].words)
			continue;
		other = spelling_read(run,
		                      &tokens[quotes->items[at].tokens.begin]);
		if (word.count && other.count &&
		    spelling_inflected(run, &word, &other, 1))
			return true;
	}
	return false;
}

/* Words without capitals, digits and signs but the last one: no name, title,
 * code or file. */
static bool
plain_words(const RuleRun *run, const Quote *quote)
{
	uint32_t at;

	for (at = quote->tokens.begin; at < quote->tokens.end; at++) {
		const Token *token = &run->release->tokens.items[at];

		if (token->kind == TOKEN_SIGN && at > quote->tokens.begin &&
		    at + 1 == quote->tokens.end)
			break;
		if (token->kind != TOKEN_WORD ||
		    token->shape & (SHAPE_CAPITAL | SHAPE_DIGITS))
			return false;
	}
	return quote->words > 0;
}

/* True when a phrase of `glosses` ends right before `quote`, or before its
 * article: "so-called", "known as the". */
static bool
glossed(const RuleRun *run, const Phrasing *glosses, const Quote *quote)
{
	enum { REACH = 4 }; /* words of the longest phrase */
	const Release *release = run->release;
	uint32_t end = fact_token(run, quote->span.begin), at;
	uint32_t article = end > 0 && lex_is(release->lexicon,
	                                     &release->tokens.items[end - 1],
	                                     LEX_DETERMINER)
	                           ? end - 1
	                           : end;

	for (at = end > REACH ? end - REACH : 0; at < end; at++) {
		Range found = phrasing_next(run, glosses, at, end);

		if (found.begin < found.end &&
		    (found.end == end || found.end == article))
			return true;
	}
	return false;
}

void
quote_scare(RuleRun *run)
{
	int64_t most = rule_param(run, "max-words")->number;
	const Phrasing *glosses = phrasing_cut(run, rule_param(run, "glosses"));
	const Quote *quote;
	uint32_t at = 0;

	while ((quote = fact_next_quote(run, &at))) {
		if (quote->kind != QUOTE_TERM || quote->words > most ||
		    run->release->lexicon->noun_capitals ||
		    glyph_level((Glyph)quote->open) != 2 ||
		    !fact_prose(run, quote->blocks.begin) ||
		    !word_before(run, quote) || !plain_words(run, quote) ||
		    glossed(run, glosses, quote) || !unsaid(run, quote) ||
		    recurs(run, quote))
			continue;
		rule_report(run, quote->span, "nobody says it");
	}
}

/* What one person says, in one quotation or in the parts of a split one. */
typedef struct Speech {
	uint32_t words;
	uint32_t figures;
	bool personal; /* a word is in the first person */
} Speech;

static void
add_words(const RuleRun *run, const Quote *quote, Speech *speech)
{
	const Release *release = run->release;
	uint32_t at;

	speech->words += quote->words;
	for (at = quote->tokens.begin; at < quote->tokens.end; at++) {
		const Token *token = &release->tokens.items[at];

		speech->figures += token->kind == TOKEN_NUMBER;
		speech->personal |= lex_is(release->lexicon, token,
		                           LEX_FIRST_PERSON);
	}
}

static void
judge_speech(RuleRun *run, const Quote *quote, const Speech *speech)
{
	enum { FEW = 2 }; /* a single figure may be an age or a date */
	int64_t most = rule_param(run, "max-figures-percent")->number;
	int64_t least = rule_param(run, "from-words")->number;

	if (!quote || speech->personal || speech->words < least ||
	    speech->figures < FEW ||
	    speech->figures * (int64_t)100 <= speech->words * most)
		return;
	rule_report(run, quote->span,
	            "%u of %u words are figures, none is in the first person",
	            speech->figures, speech->words)
		->help = STR("tell the figures in the narration");
}

void
quote_first_person(RuleRun *run)
{
	const Quote *quote, *first = NULL;
	Speech speech = {0};
	uint32_t at = 0;

	while ((quote = fact_next_quote(run, &at))) {
		if (quote->kind != QUOTE_DIRECT || quote->attribution == NONE ||
		    !fact_prose(run, quote->blocks.begin))
			continue;
		if (quote->continues == NONE) {
			judge_speech(run, first, &speech);
			first = quote;
			speech = (Speech){0};
		}
		add_words(run, quote, &speech);
	}
	judge_speech(run, first, &speech);
}
