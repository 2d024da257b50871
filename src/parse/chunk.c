/* chunk.c - noun phrases of a language that gives each noun a capital.
 *
 * The capital tells where the phrase has its noun and where it ends: what
 * follows in lower case is no part of it. */
#include "parse/chunk.h"

#include "base/limits.h"

static bool
is_noun(const Item *item)
{
	return item_is(item, IS_NAME) && !item_is(item, IS_TIME);
}

static bool
is_article(const Item *item)
{
	return item_is(item, IS_DETERMINER | IS_POSSESSIVE) &&
	       !item_is(item, IS_NAME);
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
	return !item_is(item, IS_GRAMMAR) && (open || item->cue == NONE);
}

/* A number as a noun: "die 30", "der 58-Jährige". */
static bool
is_number(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return item->kind == ITEM_WORD &&
	       narrative->release->tokens.items[item->token].shape &
	               SHAPE_DIGITS;
}

/* A long attribute behind the article: "die in Oslo geborene Anna Weber". The
 * item of its last word, or `at`. */
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
		if (is_modifier(item_at(narrative, next), false) &&
		    !item_at(narrative, next)->numeral &&
		    is_noun(item_at(narrative, next + 1)))
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

/* What may stand between two nouns of one name: "von", "/", a title in
 * quotation marks ends it. */
static bool
links(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	return at + 1 < limit && (is_noun(item + 1) || item[1].numeral) &&
	       (item->kind == ITEM_SIGN ||
	        (item_is(item, IS_PARTICLE) && !is_article(item)));
}

/* nouns = noun *( noun | number | link noun | parenthesis | title ) */
static uint32_t
nouns_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	while (at < limit) {
		const Item *item = item_at(narrative, at);
		uint32_t behind;

		if (is_noun(item) || item->numeral ||
		    item_is(item, IS_SUFFIX) || item->kind == ITEM_QUOTE ||
		    links(narrative, at, limit)) {
			at++;
			continue;
		}
		behind = parenthesis_end(narrative, at, limit);
		if (behind == at)
			break;
		at = behind;
	}
	return at;
}

/* core = *article [attribute] *modifier nouns | article genitive
 * Its end, or `from`. */
static uint32_t
core_end(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	uint32_t at = from;
	bool open;

	while (at < limit && is_article(item_at(narrative, at)))
		at++;
	open = at > from;
	if (open)
		at = attribute_end(narrative, at, limit);
	while (at < limit && is_modifier(item_at(narrative, at), open))
		at++;
	if (at == limit || !is_noun(item_at(narrative, at)))
		return open && is_number(narrative, at - 1) ? at : from;
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

/* joint = genitive article | preposition | conjunction   before a core; gives
 * the end of that core, or `at`. */
static uint32_t
joint_end(const Narrative *narrative, uint32_t at, uint32_t limit, bool bare,
          bool whole)
{
	const Item *item = item_at(narrative, at);
	uint32_t end, from = at + 1;

	if (item_is(item, IS_ATTACHING) && is_article(item)) {
		from = at;
		if (!whole && (bare || item_is(item, IS_ADDRESSEE)))
			return at;
	} else if (item_is(item, IS_ATTACHING)) {
		if (bare && !whole && !item_is(item, IS_PARTICLE))
			return at;
	} else if (item_is(item, IS_CONJUNCTION)) {
		if (!whole && from < limit &&
		    is_article(item_at(narrative, from)))
			return at;
	} else if (!whole || !item_is(item, IS_PREPOSITION)) {
		return at;
	}
	end = core_end(narrative, from, limit);
	return end > from ? end : at;
}

uint32_t
chunk_end(const Narrative *narrative, uint32_t from, uint32_t limit, bool whole)
{
	uint32_t at, end;
	bool bare;

	if (limit > from + LIMIT_PHRASE_WINDOW)
		limit = from + LIMIT_PHRASE_WINDOW;
	if (from >= limit)
		return from;
	at = core_end(narrative, from, limit);
	bare = is_bare(narrative, from, at);
	while (at > from && at < limit) {
		end = joint_end(narrative, at, limit, bare, whole);
		if (end == at)
			break;
		at = end;
	}
	return at;
}

/* Where an apposition may end. */
static bool
is_border(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint8_t kind;

	if (at >= limit)
		return true;
	kind = item_at(narrative, at)->kind;
	return kind == ITEM_COMMA || kind == ITEM_STOP || kind == ITEM_COLON ||
	       kind == ITEM_DASH || kind == ITEM_QUOTE;
}

uint32_t
chunk_appositions(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t end;

	while (at + 1 < limit && item_at(narrative, at)->kind == ITEM_COMMA) {
		end = chunk_end(narrative, at + 1, limit, true);
		if (end == at + 1 && item_at(narrative, end)->numeral)
			end++;
		if (end == at + 1 || !is_border(narrative, end, limit))
			break;
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
