/* nearest.c - the verb of saying that stands nearest before a quotation. */
#include "base/limits.h"
#include "parse/apposition.h"
#include "parse/clause.h"
#include "parse/cue.h"
#include "parse/subject.h"

/* "When the rain came, she laughed and said": the subject of the verb before
 * the joining word at item `at`, when it opens their part of the sentence. */
static Phrase
joined_subject(const Narrative *narrative, uint32_t at, uint32_t low)
{
	uint32_t begin;
	Phrase phrase;

	if (low + LIMIT_PHRASE_WINDOW < at)
		low = at - LIMIT_PHRASE_WINDOW;
	begin = part_begin(narrative, at, low);
	while (begin < at &&
	       item_is(item_at(narrative, begin), IS_ADVERB | IS_CONJUNCTION))
		begin++;
	if (begin + 1 >= at ||
	    !item_is(item_at(narrative, begin),
	             IS_NAME | IS_PRONOUN | IS_DETERMINER | IS_POSSESSIVE) ||
	    item_is(item_at(narrative, begin), IS_RELATIVE))
		return (Phrase){0};
	phrase = subject_phrase(narrative, begin, at);
	return phrase_is_somebody(&phrase) && phrase.items.end < at
	               ? phrase
	               : (Phrase){0};
}

/* The verb goes on with the subject of the sentence: "…, then declared". */
static Phrase
carried_subject(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	uint32_t at = cue_helpers_begin(narrative, cue->item, low);
	Phrase phrase;

	if (at == low || (item_at(narrative, at - 1)->kind != ITEM_COMMA &&
	                  !item_is(item_at(narrative, at - 1), IS_CONJUNCTION)))
		return (Phrase){0};
	if (narrative->release->lexicon->verb_second &&
	    item_is(item_at(narrative, cue->item), IS_HOMOGRAPH))
		return (Phrase){0};
	if (!narrative->release->lexicon->verb_second &&
	    item_at(narrative, at - 1)->kind != ITEM_COMMA) {
		phrase = joined_subject(narrative, at - 1, low);
		if (phrase_found(&phrase))
			return phrase;
	}
	phrase = frame_subject(narrative, item_at(narrative, cue->item)->frame);
	if (phrase.items.end > cue->item ||
	    (phrase.kind == PHRASE_OTHER &&
	     !narrative->release->lexicon->verb_second))
		return (Phrase){0};
	return phrase;
}

/* A form of the verb that is itself reported: Er sagte, die Stadt warne vor …
 * Its subject does not say what the sentence quotes. */
static bool
cue_is_reported(const Narrative *narrative, const Cue *cue)
{
	return narrative->release->lexicon->verb_second && cue->items == 1 &&
	       item_is(item_at(narrative, cue->item), IS_REPORTED) &&
	       !item_is(item_at(narrative, cue->item), IS_NAME);
}

Found
cue_as(const Narrative *narrative, const Frame *frame, uint32_t at)
{
	uint32_t i = cue_from(narrative, frame, at);
	Found found = {.pattern = PATTERN_PREPOSITIONAL};

	if (i == frame->cues.end)
		return (Found){0};
	found.cue = &narrative->cues.items[i];
	if (found.cue->item != at || found.cue->tail == NONE ||
	    found.cue->entry->slot != SLOT_INSIDE ||
	    item_is(item_at(narrative, found.cue->tail), IS_NAME))
		return (Found){0};
	found.speaker = cue_subject(narrative, found.cue, at, at);
	return phrase_found(&found.speaker) ? found : (Found){0};
}

/* Before item `end`: a comma or colon there, or "that" behind the verb. */
static bool
has_pause(const Narrative *narrative, const Cue *cue, uint32_t end)
{
	uint32_t behind = cue->item + cue->items;

	if (behind < end)
		return item_is(item_at(narrative, behind), IS_RELATIVE);
	return end < narrative->items.count &&
	       (item_at(narrative, end)->kind == ITEM_COMMA ||
	        item_at(narrative, end)->kind == ITEM_COLON);
}

/* The cue with whoever says it before item `end`; nothing when nobody does. */
static Found
try_cue(const Narrative *narrative, const Frame *frame, const Cue *cue,
        Range items)
{
	bool second = narrative->release->lexicon->verb_second;
	Found found = {.cue = cue};

	if (cue_is_noun(narrative, cue, items.begin) ||
	    cue_is_reported(narrative, cue) || cue_is_passive(narrative, cue) ||
	    (cue_needs_pause(cue) && !has_pause(narrative, cue, items.end)))
		return (Found){0};
	found.speaker = cue_subject(narrative, cue, items.begin, items.end);
	if (!phrase_found(&found.speaker) && cue->item > items.begin && !second)
		found.speaker = cue_sentence_speaker(narrative, frame, cue);
	if (!phrase_found(&found.speaker))
		found.speaker = carried_subject(narrative, cue, items.begin);
	if ((!second || !cue_stands_alone(narrative, cue)) &&
	    (!phrase_found(&found.speaker) ||
	     !cue_trusted(narrative, cue, &found.speaker)))
		return (Found){0};
	found.pattern = cue_is_fixed(cue) ? PATTERN_PREPOSITIONAL
	                                  : PATTERN_BEFORE;
	return found;
}

/* A verb was found: another cue of its sentence may go before it, or belong to
 * it. `fixed`: what stands between it and item `end`. */
static Found
settle_verb(const Narrative *narrative, const Frame *frame, Found found,
            const Found *fixed, Range items)
{
	/* Wie Anna Weber sagte, sieht der Rat darin „kein …“: a verb that
	 * hardly leads in a quotation */
	if (found.cue->entry->strength != CUE_YES) {
		Found as = cue_as(narrative, frame, items.begin);

		if (as.pattern != PATTERN_NONE &&
		    as.cue->tail + as.cue->tail_items <= found.cue->item)
			return as;
	}
	/* "kommentierte den Plan mit den Worten:" */
	if (narrative->release->lexicon->verb_second && fixed->cue &&
	    fixed->cue->entry->slot == SLOT_NONE &&
	    fixed->cue->whole.end == items.end)
		found.governed = items.end - 1;
	return found;
}

/* "laut dem Blatt „alt“": right at the quotation */
static bool
stands_at(const Narrative *narrative, const Frame *frame, const Found *found,
          uint32_t end)
{
	return found->cue->entry->slot == SLOT_AFTER &&
	       found->speaker.items.end == end && end < frame->items.end &&
	       item_at(narrative, end)->kind == ITEM_QUOTE;
}

Found
cue_nearest(const Narrative *narrative, const Frame *frame, uint32_t low,
            uint32_t end)
{
	bool second = narrative->release->lexicon->verb_second;
	uint32_t i = cue_from(narrative, frame, end), tried = 0;
	Found found, fixed = {0}, aside = {0};

	while (i-- > frame->cues.begin) {
		const Cue *cue = &narrative->cues.items[i];

		if (cue->item < low || tried++ == LIMIT_CUES_TRIED)
			break;
		if (tried > 1 && cue_is_aside(narrative, cue, cue + 1, low))
			continue;
		found = try_cue(narrative, frame, cue, (Range){low, end});
		if (found.pattern == PATTERN_NONE)
			continue;
		/* "Roe praised Lee, who spoke there, as …": not the nearest */
		if (second && clause_is_aside(narrative, cue, low, end)) {
			if (aside.pattern == PATTERN_NONE)
				aside = found;
			continue;
		}
		if (found.pattern == PATTERN_BEFORE)
			return settle_verb(narrative, frame, found, &fixed,
			                   (Range){low, end});
		if ((!second && cue->entry->slot != SLOT_POSSESSIVE &&
		     cue->entry->slot != SLOT_NONE) ||
		    stands_at(narrative, frame, &found, end))
			return found;
		/* "told the paper in a statement", "sagte die Stadt laut dem
		 * Blatt": the verb, if there is one */
		if (fixed.pattern == PATTERN_NONE)
			fixed = found;
	}
	return fixed.pattern == PATTERN_NONE ? aside : fixed;
}
