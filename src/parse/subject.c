/* subject.c - the subject of a sentence of the narration. */
#include "parse/subject.h"

#include "base/limits.h"

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

/* subject = *( adverb | conjunction | preposition … "," ) phrase */
Phrase
frame_subject(const Narrative *narrative, uint32_t frame)
{
	Range items = narrative->frames.items[frame].items;
	uint32_t at = items.begin, parts = 0;

	while (at < items.end && parts < 4) {
		const Item *item = item_at(narrative, at);

		if (item_is(item, IS_PRONOUN | IS_DETERMINER | IS_POSSESSIVE |
		                          IS_NAME))
			return phrase_after(narrative, at, items.end);
		if (item_is(item,
		            IS_PREPOSITION | IS_ATTACHING | IS_RELATIVE)) {
			at = skip_part(narrative, at, items.end);
			parts++;
		} else if (item_is(item, IS_ADVERB | IS_CONJUNCTION) ||
		           item->kind == ITEM_COMMA) {
			at++;
		} else if (item->kind != ITEM_WORD) {
			break;
		} else {
			return phrase_after(narrative, at, items.end);
		}
	}
	return (Phrase){0};
}
