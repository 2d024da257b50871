/* ascribe.c - what was found becomes an attribution: the spans of speaker and
 * cue, and the person. */
#include "parse/ascribe.h"

/* source = preposition noun-of-saying owner | owner noun-of-saying preposition
 * Where nouns have capitals the preposition alone is the cue, and its whole
 * object the speaker: nach Angaben der Stadt, ihrer Ansicht nach. The head
 * stays the owner. Gives the item of the preposition, or NONE. */
static uint32_t
source_preposition(const Narrative *narrative, const Cue *cue)
{
	uint32_t at = cue->item, end = at + cue->items, first, noun;

	if (!narrative->release->lexicon->noun_capitals || !cue_is_fixed(cue) ||
	    cue->entry->slot == SLOT_NONE || cue->entry->strength == CUE_NO)
		return NONE;
	first = cue->entry->slot == SLOT_BEFORE ? end - 1 : at;
	if (!item_is(item_at(narrative, first), IS_PREPOSITION))
		return NONE;
	if (cue->tail != NONE)
		return item_is(item_at(narrative, cue->tail), IS_NAME) ? first
		                                                       : NONE;
	for (noun = at; noun < end; noun++)
		if (item_is(item_at(narrative, noun), IS_NAME))
			return first;
	return NONE;
}

/* The items of the speaker, with the noun that says whose words they are. */
static Range
source(const Narrative *narrative, const Found *found)
{
	const Cue *cue = found->cue;
	Range items = found->speaker.items;

	if (!cue || source_preposition(narrative, cue) == NONE)
		return items;
	if (cue->tail != NONE)
		items.end = cue->tail + cue->tail_items;
	else if (cue->entry->slot == SLOT_BEFORE)
		items.end = cue->item + cue->items - 1;
	else
		items.begin = cue->item + 1;
	return items;
}

static void
set_speaker(Speech *speech, const Narrative *narrative, const Found *found,
            Attribution *attribution)
{
	Resolution resolution;
	uint32_t i;

	attribution->speaker = narrative_range(narrative,
	                                       source(narrative, found));
	attribution->head = narrative_range(narrative, found->speaker.head);
	attribution->descriptor = found->speaker.kind == PHRASE_DESCRIPTOR;
	attribution->pronoun =
		found->speaker.kind == PHRASE_PRONOUN ||
		(attribution->descriptor &&
	         found->speaker.items.end - found->speaker.items.begin <= 2);
	resolution = resolve_phrase(
		&speech->resolver, narrative, &found->speaker,
		narrative->frames.items[found->frame].block);
	attribution->person = resolution.person;
	attribution->unresolved = resolution.unresolved;
	attribution->candidate_count = resolution.candidate_count;
	attribution->ambiguous = resolution.candidate_count > 1;
	for (i = 0; i < resolution.candidate_count; i++) {
		attribution->candidates[i] = resolution.candidates[i];
		people_prove(speech->registry, resolution.candidates[i],
		             EVIDENCE_SPEAKER);
	}
	if (resolution.person != NONE)
		people_prove(speech->registry, resolution.person,
		             EVIDENCE_SPEAKER);
	else if (!resolution.candidate_count && narrative == speech->narrative)
		resolve_unnamed(&speech->resolver, narrative, &found->speaker,
		                found->frame);
}

/* The items of a cue without the circumstances behind its verb: "said" of
 * "said in a statement", "told" of "told reporters". */
static uint32_t
cue_words(const Narrative *narrative, const Cue *cue)
{
	const Item *next = &narrative->items.items[cue->item + 1];

	if (cue->items < 2 || cue->entry->category != LEX_CUE_PHRASE ||
	    !item_is(next - 1, IS_CUE))
		return cue->items;
	/* "teilte mit": the last word is a part of the verb */
	if (cue->items == 2 && narrative->release->lexicon->verb_second)
		return cue->items;
	return item_is(next,
	               IS_PREPOSITION | IS_ADDRESSEE | IS_DETERMINER | IS_NAME)
	               ? 1
	               : cue->items;
}

/* The auxiliaries of a verb stand before it: "has said", "will also say". */
static uint32_t
verb_begin(const Narrative *narrative, const Cue *cue)
{
	const Frame *frame = frame_at(narrative,
	                              item_at(narrative, cue->item)->frame);
	uint32_t at = cue_helpers_begin(narrative, cue->item,
	                                frame->items.begin);

	if (cue_is_fixed(cue))
		return cue->item;
	while (at < cue->item && !item_is(item_at(narrative, at), IS_AUXILIARY))
		at++;
	return at;
}

/* The words of a cue, from the first to the last of its parts; where no verb
 * stands, the colon or dash. */
static Span
cue_span(const Narrative *narrative, const Found *found)
{
	const Cue *cue = found->cue;
	uint32_t end, preposition;

	if (!cue)
		return narrative_span(narrative, found->sign, found->sign + 1);
	end = cue->item + cue->items;

	preposition = source_preposition(narrative, cue);
	if (preposition != NONE)
		return narrative_span(narrative, preposition, preposition + 1);
	if (cue->tail != NONE)
		return narrative_span(narrative, cue->item,
		                      cue->tail + cue->tail_items);
	if (found->governed)
		return narrative_span(narrative, cue->whole.begin,
		                      found->governed + 1);
	if (cue->whole.begin < cue->item || cue->whole.end > end)
		return narrative_range(narrative, cue->whole);
	return narrative_span(narrative, verb_begin(narrative, cue),
	                      cue->item + cue_words(narrative, cue));
}

uint32_t
ascribe(Speech *speech, const Narrative *narrative, const Found *found)
{
	Attribution attribution = {
		.pattern = found->pattern,
		.person = NONE,
		.cue_sentence = NONE,
	};

	attribution.cue = cue_span(narrative, found);
	if (found->cue) {
		attribution.cue_class = found->cue->entry->value;
		attribution.cue_strength = found->cue->entry->strength;
		attribution.cue_sentence = release_sentence_at(
			speech->release, attribution.cue.begin);
	}
	if (found->speaker.kind != PHRASE_NONE)
		set_speaker(speech, narrative, found, &attribution);
	*array_push(speech->arena,
	            &speech->release->attributions) = attribution;
	return speech->release->attributions.count - 1;
}
