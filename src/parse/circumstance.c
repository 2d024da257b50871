/* circumstance.c - where or how it was said, between verb and speaker. */
#include "parse/circumstance.h"

#include "base/limits.h"

uint32_t
circumstance_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t end = at, most = at + LIMIT_NAME_WORDS;

	for (; end < limit && end < most; end++) {
		const Item *item = item_at(narrative, end);

		if (item->kind != ITEM_WORD)
			break;
		if (item_is(item, IS_CUE) && item->cue != NONE)
			return end;
		if (end == at && !item_is(item, IS_PREPOSITION))
			break;
	}
	return at;
}

/* speaker behind a circumstance that begins at `at`: "dans un communiqué |la
 * maire|", «в своей речи |глава общины|». Behind a second preposition only an
 * article tells where the circumstance ends. */
static Phrase
behind_circumstance(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t starts = IS_NAME | IS_TITLE | IS_PERSON_NOUN | IS_HONORIFIC;
	uint32_t most = at + LIMIT_NAME_WORDS, next;
	bool nested = false;

	/* "сказал с главой общины": with somebody, not where or how */
	if (at + 2 >= limit ||
	    !item_is(item_at(narrative, at), IS_PREPOSITION) ||
	    item_is(item_at(narrative, at + 1),
	            IS_TITLE | IS_PERSON_NOUN | IS_NAME))
		return (Phrase){0};
	for (next = at + 2; next < limit && next < most; next++) {
		const Item *item = item_at(narrative, next);
		bool article = item_is(item, IS_DETERMINER);
		Phrase phrase;

		if (item->kind != ITEM_WORD)
			break;
		nested = nested || item_is(item, IS_PREPOSITION);
		if ((!article && (nested || !item_is(item, starts))) ||
		    item_is(item, IS_PREPOSITION) ||
		    item_is(item - 1,
		            IS_PREPOSITION | IS_DETERMINER | IS_POSSESSIVE))
			continue;
		phrase = phrase_after(narrative, next, limit);
		if (phrase.kind == PHRASE_NAME ||
		    phrase.kind == PHRASE_DESCRIPTOR)
			return phrase;
	}
	return (Phrase){0};
}

Phrase
circumstance_speaker(const Narrative *narrative, const Phrase *found,
                     uint32_t at, uint32_t limit)
{
	Phrase phrase = {0};

	if (!phrase_found(found) || found->items.begin == at)
		phrase = behind_circumstance(narrative, at, limit);
	return phrase_found(&phrase) ? phrase : *found;
}
