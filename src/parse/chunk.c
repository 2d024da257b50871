/* chunk.c - noun phrases of a language that gives each noun a capital.
 *
 * The capital tells where the phrase has its noun and where it ends: what
 * follows in lower case is no part of it. */
#include "parse/chunk.h"

#include "base/limits.h"

/* A title inside a noun phrase is short. */
enum { TITLE_WORDS = 4 };

static bool
is_noun(const Item *item)
{
	return item_is(item, IS_NAME);
}

static bool
is_article(const Item *item)
{
	return item_is(item, IS_DETERMINER | IS_POSSESSIVE);
}

/* Stands before the noun: an adjective, a number; behind an article also what
 * looks like a verb or adverb ("die genannten", "ein sehr guter"). */
static bool
is_modifier(const Item *item, bool open)
{
	if (item->kind != ITEM_WORD || item_is(item, IS_NAME))
		return false;
	if (item->numeral)
		return true;
	if (item_is(item, IS_ADVERB | IS_TIME))
		return open;
	return !item_is(item, IS_GRAMMAR) && (open || !item_is(item, IS_CUE));
}

/* The hyphen of "23-jährige". */
static bool
is_hyphen(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return at > 0 && item->kind == ITEM_SIGN && item[-1].numeral;
}

/* A long attribute behind the article: "die in Oslo geborene Anna Weber", "die
 * im Hafen tätige neue Leiterin". The item of its last word, or `at`. */
static uint32_t
attribute_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t most = at + LIMIT_NAME_WORDS, next;

	if (at >= limit ||
	    !item_is(item_at(narrative, at), IS_PREPOSITION | IS_DETERMINER))
		return at;
	for (next = at + 1; next + 1 < limit && next < most; next++) {
		if (item_at(narrative, next)->kind != ITEM_WORD)
			return at;
		if (is_modifier(item_at(narrative, next), true) &&
		    !item_is(item_at(narrative, next), IS_ADVERB | IS_TIME) &&
		    !item_at(narrative, next)->numeral &&
		    is_noun(item_at(narrative, next - 1)) &&
		    (is_noun(item_at(narrative, next + 1)) ||
		     is_modifier(item_at(narrative, next + 1), false)))
			return next;
	}
	return at;
}

/* Past a short parenthesis that opens at `at`: "(ABC)". */
static uint32_t
parenthesis_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t end = at;

	if (limit > at + LIMIT_NAME_WORDS)
		limit = at + LIMIT_NAME_WORDS;
	if (at >= limit || item_at(narrative, at)->kind != ITEM_OPEN)
		return at;
	while (end < limit && item_at(narrative, end)->kind != ITEM_CLOSE)
		end++;
	return end < limit ? end + 1 : at;
}

/* What may stand between two nouns of one name: "von", "/". */
static bool
links(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	return at + 1 < limit && (is_noun(item + 1) || item[1].numeral) &&
	       (item->kind == ITEM_SIGN ||
	        (item_is(item, IS_PARTICLE) && !is_article(item) &&
	         (item_is(item, IS_ATTACHING) ||
	          !item_is(item, IS_PREPOSITION))));
}

/* Past the hyphen and joining word between halves, "Land- und Seewege", or the
 * stroke and article of a name, "Bund/Die Liste". */
static uint32_t
half_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);
	const Token *token = &narrative->release->tokens.items[item->token];

	if (at + 2 >= limit || token->shape & SHAPE_SPACE_BEFORE ||
	    !is_noun(item + 2))
		return at;
	if ((item->kind == ITEM_DASH && item_is(item + 1, IS_CONJUNCTION)) ||
	    (item->kind == ITEM_SIGN && is_article(item + 1)))
		return at + 2;
	return at;
}

bool
chunk_title(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at), *before;
	const Release *release = narrative->release;
	const Quote *quote;

	if (!release->lexicon->noun_capitals || item->kind != ITEM_QUOTE ||
	    at == frame_at(narrative, item->frame)->items.begin)
		return false;
	before = item_at(narrative, at - 1);
	quote = &release->quotes.items[item->quote];
	return quote->words <= TITLE_WORDS &&
	       quote->tokens.begin < quote->tokens.end &&
	       release->tokens.items[quote->tokens.begin].shape &
	               SHAPE_CAPITAL &&
	       (is_noun(before) || is_article(before) || before->cue != NONE);
}

/* Past the adjectives behind a genitive: "Annas neuer Chef". */
static uint32_t
genitive_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *owner = item_at(narrative, at) - 1;
	const Token *token = &narrative->release->tokens.items[owner->token];
	uint32_t next = at;

	if (!is_noun(owner) ||
	    narrative->release->source->text.ptr[token->end - 1] != 's')
		return at;
	while (next < limit && is_modifier(item_at(narrative, next), false) &&
	       !item_at(narrative, next)->numeral)
		next++;
	return next < limit && is_noun(item_at(narrative, next)) ? next : at;
}

/* nouns = noun *( noun | number | link noun | parenthesis | title ) */
static uint32_t
nouns_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t from = at;

	while (at < limit) {
		const Item *item = item_at(narrative, at);
		uint32_t behind;

		if (is_noun(item) || item->numeral ||
		    item_is(item, IS_SUFFIX) || chunk_title(narrative, at) ||
		    links(narrative, at, limit)) {
			at++;
			continue;
		}
		behind = parenthesis_end(narrative, at, limit);
		if (behind == at && at > from)
			behind = genitive_end(narrative, at, limit);
		if (behind == at)
			behind = half_end(narrative, at, limit);
		if (behind == at)
			break;
		at = behind;
	}
	return at;
}

/* modifiers = *modifier *( "," *adverb ( attribute | modifier ) *modifier )
 * "der kleine, stolze", "der letzten, gestern im Rat gehaltenen" */
static uint32_t
modifiers_end(const Narrative *narrative, uint32_t at, uint32_t limit,
              bool open)
{
	uint32_t next, end;

	for (;;) {
		while (at < limit &&
		       (is_modifier(item_at(narrative, at), open) ||
		        is_hyphen(narrative, at)))
			at++;
		if (!open || at + 1 >= limit ||
		    item_at(narrative, at)->kind != ITEM_COMMA)
			return at;
		next = at + 1;
		while (next < limit &&
		       item_is(item_at(narrative, next), IS_ADVERB | IS_TIME))
			next++;
		end = attribute_end(narrative, next, limit);
		if (end == next &&
		    (next == limit ||
		     !is_modifier(item_at(narrative, next), false)))
			return at;
		at = end;
	}
}

/* core = *article [attribute] modifiers nouns
 * Its end, or `from`. */
static uint32_t
core_end(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	uint32_t at = from;
	bool open;

	if (at < limit && is_article(item_at(narrative, at)))
		at = attribute_end(narrative, at + 1, limit);
	/* "die den Rat leitet" opens a clause, "all die" a phrase */
	if (at == from + 1 && at < limit &&
	    item_is(item_at(narrative, from), IS_RELATIVE) &&
	    item_is(item_at(narrative, at), IS_RELATIVE | IS_POSSESSIVE))
		return from;
	while (at < limit && is_article(item_at(narrative, at)))
		at++;
	open = at > from;
	if (open)
		at = attribute_end(narrative, at, limit);
	at = modifiers_end(narrative, at, limit, open);
	if (at == limit ||
	    (!is_noun(item_at(narrative, at)) && !chunk_title(narrative, at)))
		return from;
	return nouns_end(narrative, at, limit);
}

/* A name alone, without an article or a word for an office. */
static bool
is_bare(const Narrative *narrative, uint32_t from, uint32_t end)
{
	for (; from < end; from++)
		if (item_is(item_at(narrative, from),
		            IS_NOUN | IS_DETERMINER | IS_POSSESSIVE))
			return false;
	return true;
}

uint32_t
chunk_noun(const Narrative *narrative, uint32_t begin, uint32_t end)
{
	uint32_t at;

	if (!narrative->release->lexicon->noun_capitals || begin + 1 >= end ||
	    !is_article(item_at(narrative, begin)))
		return begin;
	at = attribute_end(narrative, begin + 1, end);
	return at > begin + 1 ? at : begin;
}

bool
chunk_addressee(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return item_is(item, IS_ADDRESSEE) && !item_is(item, IS_POSSESSIVE);
}

/* joint = genitive article | preposition | conjunction   before a core; gives
 * the end of that core, or `at`. */
static uint32_t
joint_end(const Narrative *narrative, uint32_t at, uint32_t limit, bool bare,
          bool whole, bool genitive)
{
	const Item *item = item_at(narrative, at);
	uint32_t end, from = at + 1;

	if (item_is(item, IS_ATTACHING) && is_article(item)) {
		from = at;
		if (!whole && (bare || chunk_addressee(narrative, at)))
			return at;
	} else if (item_is(item, IS_CONJUNCTION)) {
		/* "des Rates und der Stadt" */
		if (!whole && from < limit &&
		    is_article(item_at(narrative, from)) &&
		    (!genitive ||
		     !item_is(item_at(narrative, from), IS_ATTACHING)))
			return at;
	} else if (!whole && !item_is(item, IS_ATTACHING)) {
		return at;
	} else if (!item_is(item, IS_ATTACHING | IS_PREPOSITION)) {
		return at;
	}
	end = core_end(narrative, from, limit);
	return end > from ? end : at;
}

uint32_t
chunk_end(const Narrative *narrative, uint32_t from, uint32_t limit, bool whole)
{
	uint32_t at, end;
	bool bare, genitive = false;

	if (limit > from + LIMIT_PHRASE_WINDOW)
		limit = from + LIMIT_PHRASE_WINDOW;
	if (from >= limit)
		return from;
	at = core_end(narrative, from, limit);
	bare = is_bare(narrative, from, at);
	while (at > from && at < limit) {
		end = joint_end(narrative, at, limit, bare, whole, genitive);
		if (end == at)
			break;
		genitive = is_article(item_at(narrative, at));
		at = end;
	}
	return at;
}

/* Where an apposition that began in `frame` may end. */
static bool
is_border(const Narrative *narrative, uint32_t at, const Frame *frame)
{
	uint8_t kind;

	if (at >= frame->items.end)
		return true;
	kind = item_at(narrative, at)->kind;
	return kind == ITEM_COMMA || kind == ITEM_STOP || kind == ITEM_COLON ||
	       kind == ITEM_DASH;
}

uint32_t
chunk_appositions(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Frame *frame;
	uint32_t end;

	if (at >= limit)
		return at;
	frame = frame_at(narrative, item_at(narrative, at)->frame);
	while (at + 1 < limit && item_at(narrative, at)->kind == ITEM_COMMA) {
		end = chunk_end(narrative, at + 1, limit, true);
		if (end == at + 1 && item_at(narrative, end)->numeral)
			end++;
		/* "…, der Trainer des Klubs nach dem Spiel": not closed, but no
		 * verb follows either */
		if (end == at + 1 || !is_border(narrative, end, frame)) {
			end = chunk_end(narrative, at + 1, limit, false);
			if (end == at + 1 || end == limit ||
			    !item_is(item_at(narrative, end), IS_PREPOSITION))
				break;
		}
		at = end;
	}
	return at;
}

bool
chunk_nominative(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	const Item *item = item_at(narrative, from);

	return !item_is(item, IS_OBLIQUE) ||
	       (from + 1 < limit && is_article(item + 1));
}
