/* intro.c - a sentence that says who speaks in the quotation after it. */
#include "parse/intro.h"

#include "base/limits.h"

/* A sentence that ends with a colon or comma leads in what follows: its
 * nearest cue serves, or a bare speaker before the colon. */
static Found
leads_in(const Narrative *narrative, uint32_t index, Range items)
{
	const Frame *frame = &narrative->frames.items[index];
	uint32_t end = items.end - 1, low = items.begin;
	Found found;

	if (end > low + LIMIT_CUE_WINDOW)
		low = end - LIMIT_CUE_WINDOW;
	found = cue_nearest(narrative, frame, low, end);
	if (found.pattern != PATTERN_NONE ||
	    item_at(narrative, end)->kind != ITEM_COLON)
		return found;
	found.speaker = phrase_within(narrative, items.begin, end);
	if (phrase_is_somebody(&found.speaker)) {
		found.pattern = PATTERN_COLON;
		found.sign = end;
	}
	return found;
}

/* "According to Roe, the plan is dead." */
static bool
opens(const Cue *cue, Range items)
{
	return cue_is_fixed(cue) && cue->item == items.begin &&
	       cue->entry->slot == SLOT_AFTER && cue->entry->strength != CUE_NO;
}

/* A sentence that reports what somebody said, with a verb that may stand
 * before a quotation; a plain verb of doing ("opened") is not enough. */
static Found
reports(const Narrative *narrative, uint32_t index, Range items)
{
	const Frame *frame = &narrative->frames.items[index];
	uint32_t i;

	for (i = frame->cues.begin; i < frame->cues.end; i++) {
		const Cue *cue = &narrative->cues.items[i];
		Found found = {.cue = cue};

		if (i - frame->cues.begin == LIMIT_CUES_TRIED)
			break;
		if (cue->participle || cue_is_passive(narrative, cue) ||
		    (!opens(cue, items) &&
		     cue->entry->category != LEX_STATEMENT_LEAD &&
		     cue->entry->strength != CUE_YES))
			continue;
		if ((cue->items == 1 &&
		     item_is(item_at(narrative, cue->item), IS_HOMOGRAPH)))
			continue;
		found.speaker = cue_subject(narrative, cue, items.begin,
		                            items.end);
		if (!phrase_is_somebody(&found.speaker))
			continue;
		found.pattern = PATTERN_PREVIOUS_SENTENCE;
		return found;
	}
	return (Found){0};
}

Found
intro_read(const Narrative *narrative, uint32_t frame)
{
	Range items = narrative->frames.items[frame].items;
	Found found = {0};
	uint8_t last;

	if (items.end < items.begin + 2)
		return found;
	last = item_at(narrative, items.end - 1)->kind;
	found = last == ITEM_COLON || last == ITEM_COMMA
	                ? leads_in(narrative, frame, items)
	                : reports(narrative, frame, items);
	found.frame = frame;
	if (found.pattern != PATTERN_NONE)
		found.pattern = PATTERN_PREVIOUS_SENTENCE;
	return found;
}
