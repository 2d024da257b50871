/* subject.c - the subject of a sentence of the narration. */
#include "parse/subject.h"

#include "base/limits.h"
#include "parse/classes.h"
#include "parse/clause.h"
#include "parse/name.h"

/* Past the part that ends at the next comma, or `end` without one. */
static uint32_t
skip_part(const Narrative *narrative, uint32_t at, uint32_t end)
{
	uint32_t most = at + LIMIT_PHRASE_WINDOW;

	for (; at < end && at < most; at++) {
		if (item_at(narrative, at)->kind == ITEM_COMMA)
			return at + 1;
		if (item_at(narrative, at)->kind == ITEM_QUOTE)
			return end;
	}
	return end;
}

/* A word behind a name or noun that no noun follows is its verb: "the driver
 * praised her"; so it is before another name that has no verb itself: "Roe
 * paid Hale.", but "band member Roe paid". */
static bool
is_verb_behind(const Narrative *narrative, uint32_t at, uint32_t end,
               uint32_t limit)
{
	const Item *item = item_at(narrative, at);
	uint32_t stop;

	if (!item_is(item - 1, IS_NAME | IS_NOUN) ||
	    item_is(item, IS_NAME | IS_NOUN | IS_GRAMMAR))
		return false;
	if (at + 1 == end)
		return true;
	stop = name_end(narrative, at + 1, limit);
	return stop > at + 1 &&
	       (stop == limit || item_at(narrative, stop)->kind != ITEM_WORD);
}

/* The phrase that begins the sentence at item `at`. A name of two words or
 * more ends before a plain word, which is its verb: "Jane Roe came". */
Phrase
subject_phrase(const Narrative *narrative, uint32_t at, uint32_t end)
{
	uint32_t stop = name_end(narrative, at, end);
	Phrase phrase;

	if (stop >= at + 2 && stop < end &&
	    item_at(narrative, stop)->kind == ITEM_WORD &&
	    !item_is(item_at(narrative, stop), IS_NAME | IS_NOUN | IS_GRAMMAR))
		return phrase_within(narrative, at, stop);
	phrase = phrase_after(narrative, at, end);
	for (stop = at + 1; stop < phrase.items.end; stop++) {
		if (item_at(narrative, stop)->kind != ITEM_WORD)
			break;
		if (is_verb_behind(narrative, stop, phrase.items.end, end))
			return phrase_within(narrative, at, stop);
	}
	return phrase;
}

/* "Minutes later, she": what an adverb and a comma follow is a time. The item
 * behind them, or `at`. */
static uint32_t
skip_time(const Narrative *narrative, uint32_t at, const Phrase *phrase,
          uint32_t end)
{
	uint32_t next = phrase->items.end;

	/* "Ten years ago, she" */
	if (phrase->kind == PHRASE_OTHER && next + 1 < end &&
	    item_at(narrative, next)->kind == ITEM_COMMA &&
	    item_is(item_at(narrative, next + 1), IS_PRONOUN) &&
	    !item_is(item_at(narrative, next + 1), IS_RELATIVE))
		return next + 1;
	while (next < end && item_is(item_at(narrative, next), IS_ADVERB))
		next++;
	return next > phrase->items.end && next < end &&
	                       item_at(narrative, next)->kind == ITEM_COMMA
	               ? next + 1
	               : at;
}

/* "Asked about Hale, Roe smiled": a verb opens the part before the subject. */
static bool
opens_with_verb(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return item->cue != NONE && !item_is(item, IS_NOUN) &&
	       (word_is_participle(narrative, at) ||
	        !item_is(item, IS_HOMOGRAPH));
}

/* subject = *( adverb | conjunction | ( preposition | verb ) … "," ) phrase */
Phrase
frame_subject(const Narrative *narrative, uint32_t frame)
{
	Range items = narrative->frames.items[frame].items;
	uint32_t at = items.begin, parts = 0;

	if (narrative->release->lexicon->verb_second)
		return clause_first(narrative, items);
	while (at < items.end && parts < 4) {
		const Item *item = item_at(narrative, at);

		if (at == items.begin && opens_with_verb(narrative, at)) {
			at = skip_part(narrative, at, items.end);
			parts++;
		} else if (item_is(item, IS_PRONOUN | IS_DETERMINER |
		                                 IS_POSSESSIVE | IS_NAME)) {
			Phrase phrase = subject_phrase(narrative, at,
			                               items.end);
			uint32_t next = skip_time(narrative, at, &phrase,
			                          items.end);

			if (next == at)
				return phrase;
			at = next;
			parts++;
		} else if (item_is(item, IS_PREPOSITION | IS_ATTACHING |
		                                 IS_RELATIVE)) {
			at = skip_part(narrative, at, items.end);
			parts++;
		} else if (item_is(item, IS_ADVERB | IS_CONJUNCTION) ||
		           item->kind == ITEM_COMMA) {
			at++;
		} else if (item->kind != ITEM_WORD) {
			break;
		} else {
			return subject_phrase(narrative, at, items.end);
		}
	}
	return (Phrase){0};
}
