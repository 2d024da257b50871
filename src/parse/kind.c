/* kind.c - speech, fragment of speech, or no speech at all.
 *
 * More than a third of what stands in quotation marks in real releases is no
 * speech: titles, nicknames, coinages. What the words look like and how they
 * stand in the sentence decides; a verb of saying somewhere near does not. */
#include "parse/kind.h"

enum {
	CLAUSE_WORDS = 8, /* so many words are a clause without a known verb */
	TITLE_WORDS = 25, /* titles are shorter */
};

static bool
speaking_word(const Lexicon *lexicon, const Token *token)
{
	static const LexCategory evidence[] = {
		LEX_AUXILIARY,
		LEX_PRONOUN,
		LEX_FIRST_PERSON,
		LEX_CONTRACTION,
	};
	uint32_t i;

	for (i = 0; i < sizeof evidence / sizeof *evidence; i++)
		if (lex_is(lexicon, token, evidence[i]))
			return true;
	return false;
}

/* Reads the words inside the marks: evidence of a clause, of a title. */
static void
read_words(const Narrative *narrative, const Quote *quote, Looks *looks)
{
	const Release *release = narrative->release;
	uint32_t at, words = 0, capitals = 0, longer = 0, opening = 0;
	bool first = true;

	for (at = quote->tokens.begin; at < quote->tokens.end; at++) {
		const Token *token = &release->tokens.items[at];

		if (token->kind != TOKEN_WORD)
			continue;
		if (first)
			looks->capital = (token->shape & SHAPE_CAPITAL) != 0;
		first = false;
		words++;
		if (speaking_word(release->lexicon, token)) {
			looks->clause = true;
			continue;
		}
		if (lex_is(release->lexicon, token, LEX_FUNCTION))
			continue;
		longer++;
		capitals += (token->shape & SHAPE_CAPITAL) != 0;
		opening += words == 1 && looks->capital;
	}
	/* A sentence begins with a capital, too: “Today they can.” */
	if (looks->clause) {
		longer -= opening;
		capitals -= opening;
	}
	looks->title = longer > 0 && words <= TITLE_WORDS &&
	               (!release->lexicon->noun_capitals || words <= 4) &&
	               (capitals == longer ||
	                (longer > 5 && capitals + 1 == longer));
	looks->clause = looks->clause ||
	                (words >= CLAUSE_WORDS && !looks->title);
}

Looks
kind_looks(const Narrative *narrative, uint32_t index)
{
	const Release *release = narrative->release;
	const Quote *quote = &release->quotes.items[index];
	uint32_t item = narrative->quote_item[index];
	Looks looks = {0};

	read_words(narrative, quote, &looks);
	if (quote->tokens.end > quote->tokens.begin) {
		const Token *last =
			&release->tokens.items[quote->tokens.end - 1];

		looks.full_stop = last->kind == TOKEN_SIGN &&
		                  (last->sign == '.' || last->sign == '?' ||
		                   last->sign == '!' || last->sign == 0x2026);
		looks.stop = looks.full_stop ||
		             (last->kind == TOKEN_SIGN && last->sign == ',');
	}
	if (item == NONE)
		return looks;
	looks.first = narrative->frames.items[item_at(narrative, item)->frame]
	                      .items.begin == item;
	looks.named = !looks.first &&
	              item_is(item_at(narrative, item - 1), IS_NAME);
	looks.predicate =
		!looks.first &&
		lex_is(release->lexicon,
	               &release->tokens
	                        .items[item_at(narrative, item - 1)->token],
	               LEX_PREDICATIVE);
	looks.definite = !looks.first && !looks.predicate &&
	                 item_is(item_at(narrative, item - 1), IS_DETERMINER);
	looks.introduced = !looks.first &&
	                   (item_at(narrative, item - 1)->kind == ITEM_COLON ||
	                    item_at(narrative, item - 1)->kind == ITEM_COMMA ||
	                    item_at(narrative, item - 1)->kind == ITEM_DASH);
	return looks;
}

/* Without anybody who says it. */
static QuoteKind
unattributed(const Narrative *narrative, const Quote *quote, const Looks *looks)
{
	if (quote->words < narrative->grammar->required_from || looks->title)
		return QUOTE_TERM;
	if (!looks->clause)
		return QUOTE_TERM;
	return looks->capital && (looks->first || looks->introduced)
	               ? QUOTE_DIRECT
	               : QUOTE_PARTIAL;
}

/* A title or name inside a sentence. Where every noun has a capital the words
 * before it tell: die Zeitschrift „Der Hafen“, im „Hafen“, but ein „Hafen“. */
static bool
is_title(const Narrative *narrative, uint32_t item, const Looks *looks,
         const Found *found)
{
	bool plain = (looks->title || looks->definite) && !looks->clause;

	if (!narrative->release->lexicon->noun_capitals || item == NONE)
		return looks->title && !looks->clause;
	if (found->governed || (found->cue && found->cue->whole.end == item))
		return false;
	return looks->capital && (looks->named || (plain && !looks->predicate));
}

/* Inside a sentence that goes on around it. */
static QuoteKind
fragment(const Narrative *narrative, uint32_t index, const Looks *looks,
         const Found *found)
{
	const Quote *quote = &narrative->release->quotes.items[index];

	/* "A man yelled “Stay there!”" */
	if (found->pattern == PATTERN_BEFORE && looks->capital &&
	    looks->full_stop && found->cue->entry->strength == CUE_YES)
		return QUOTE_DIRECT;
	if (is_title(narrative, narrative->quote_item[index], looks, found))
		return QUOTE_TERM;
	if (looks->capital && looks->full_stop && looks->clause)
		return QUOTE_DIRECT;
	return quote->words ? QUOTE_PARTIAL : QUOTE_TERM;
}

/* The words right before the quotation make it the title of something: "a
 * hearing titled, “Piers under Water.”" */
static bool
is_named(const Narrative *narrative, uint32_t index)
{
	enum { WORDS = 3 };
	const Release *release = narrative->release;
	uint32_t at = narrative->quote_item[index], begin, word, back;

	if (at == NONE)
		return false;
	begin = frame_at(narrative, item_at(narrative, at)->frame)->items.begin;
	if (at > begin && item_at(narrative, at - 1)->kind == ITEM_COMMA)
		at--;
	if (at == begin)
		return false;
	word = item_at(narrative, at - 1)->token;
	for (back = 1; back <= WORDS && back <= at - begin && back <= word + 1;
	     back++)
		if (lex_match(release->lexicon, release->tokens.items,
		              word + 1 - back, word + 1, LEX_NAMING)
		            .tokens == back)
			return true;
	return false;
}

QuoteKind
kind_of_quote(const Narrative *narrative, uint32_t index, const Found *found)
{
	const Quote *quote = &narrative->release->quotes.items[index];
	Looks looks = kind_looks(narrative, index);

	if (!quote->words || is_named(narrative, index))
		return QUOTE_TERM;
	switch (found->pattern) {
	case PATTERN_NONE:
		return unattributed(narrative, quote, &looks);
	case PATTERN_PREPOSITIONAL:
		if ((looks.first ||
		     (looks.introduced && looks.capital && looks.full_stop)) &&
		    (looks.clause ||
		     (looks.capital && !looks.title &&
		      quote->words >= narrative->grammar->required_from)))
			return QUOTE_DIRECT;
		return fragment(narrative, index, &looks, found);
	case PATTERN_EMBEDDED:
		return fragment(narrative, index, &looks, found);
	case PATTERN_BEFORE:
		if (!looks.introduced)
			return fragment(narrative, index, &looks, found);
		return QUOTE_DIRECT;
	case PATTERN_AFTER:
	case PATTERN_MIDDLE:
		if (looks.first || looks.introduced || looks.clause)
			return QUOTE_DIRECT;
		return looks.title ? QUOTE_TERM : QUOTE_PARTIAL;
	case PATTERN_CONTINUED:
	case PATTERN_PREVIOUS_SENTENCE:
	case PATTERN_PREVIOUS_PARAGRAPH:
		if (!looks.first || (looks.title && !looks.clause))
			return unattributed(narrative, quote, &looks);
		return looks.clause || looks.full_stop ? QUOTE_DIRECT
		                                       : QUOTE_TERM;
	default:
		return QUOTE_DIRECT;
	}
}
