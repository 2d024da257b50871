/* inside.c - speakers between dashes or commas within the marks. */
#include "parse/pattern.h"

/* The speaker of a cue inside the marks: behind it, or a pronoun between it
 * and its auxiliary ("a-t-elle dit"). `begin` gets the first item of it all. */
static Phrase
speaker_inside(const Narrative *inside, const Cue *cue, uint32_t *begin)
{
	uint32_t frame = item_at(inside, cue->item)->frame, end;

	*begin = cue->item;
	if (cue->item > 0 &&
	    item_is(item_at(inside, cue->item - 1), IS_PRONOUN)) {
		*begin = cue_helpers_begin(inside, cue->item - 1, 0);
		return phrase_before(inside, cue->item, cue->item - 1);
	}
	*begin = cue_helpers_begin(inside, cue->item, 0);
	end = frame_at(inside, frame)->items.end;
	return speaker_behind(
		inside, cue_helpers_end(inside, cue->item + cue->items, end),
		end);
}

Found
pattern_inside(const Narrative *inside)
{
	bool commas = inside->release->lexicon->punctuation ==
	              PUNCTUATION_FRENCH;
	uint32_t i, begin;

	for (i = 0; i < inside->cues.count; i++) {
		const Cue *cue = &inside->cues.items[i];
		Found found = {.cue = cue};
		uint8_t before;

		found.speaker = speaker_inside(inside, cue, &begin);
		if (begin == 0 || !phrase_found(&found.speaker))
			continue;
		before = item_at(inside, begin - 1)->kind;
		if (before != ITEM_DASH && (!commas || before != ITEM_COMMA))
			continue;
		found.frame = item_at(inside, cue->item)->frame;
		found.pattern = PATTERN_MIDDLE;
		return found;
	}
	return (Found){0};
}
