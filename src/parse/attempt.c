/* attempt.c - why a quotation has no attribution.
 *
 * The patterns only say that they found nothing. Here, for the few quotations
 * that nobody says, the nearest word of saying is looked for once more, so
 * that a person can see what the search saw. */
#include "parse/attempt.h"

#include "base/limits.h"

/* The cue of the frame that stands nearest to `item`; NULL: none. */
static const Cue *
nearest_cue(const Narrative *narrative, const Frame *frame, uint32_t item)
{
	uint32_t at = cue_from(narrative, frame, item);
	const Cue *behind = at < frame->cues.end ? &narrative->cues.items[at]
	                                         : NULL;
	const Cue *before = at > frame->cues.begin
	                            ? &narrative->cues.items[at - 1]
	                            : NULL;

	if (behind && before)
		return behind->item - item < item - before->item ? behind
		                                                 : before;
	return behind ? behind : before;
}

/* True when an attribution found so far has the word for its cue. The latest
 * ones are looked at: earlier ones have theirs in earlier sentences. */
static bool
is_taken(const Release *release, Span cue)
{
	uint32_t i = release->attributions.count, looks = LIMIT_CUES_TRIED;

	while (i-- > 0 && looks--)
		if (span_meets(release->attributions.items[i].cue, cue))
			return true;
	return false;
}

static Failure
failure_of(const Speech *speech, const Cue *cue, Span span)
{
	const Narrative *narrative = speech->narrative;
	Range items = frame_at(narrative, item_at(narrative, cue->item)->frame)
	                      ->items;
	Phrase speaker;

	if (is_taken(speech->release, span))
		return FAILURE_TAKEN;
	speaker = cue_subject(narrative, cue, items.begin, items.end);
	return phrase_is_somebody(&speaker) ? FAILURE_APART
	                                    : FAILURE_NO_SPEAKER;
}

void
attempt_explain(Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	Quote *self = &speech->release->quotes.items[quote];
	uint32_t frame = speech_frame(speech, quote), item;
	const Cue *cue;

	self->failure = FAILURE_NO_CUE;
	if (frame == NONE)
		return;
	item = narrative->quote_item[quote];
	cue = nearest_cue(narrative, frame_at(narrative, frame), item);
	if (!cue && frame > 0)
		cue = nearest_cue(narrative, frame_at(narrative, frame - 1),
		                  item);
	if (!cue && frame + 1 < narrative->frames.count)
		cue = nearest_cue(narrative, frame_at(narrative, frame + 1),
		                  item);
	if (!cue)
		return;
	self->near_cue = narrative_span(narrative, cue->item,
	                                cue->item + cue->items);
	self->failure = (uint8_t)failure_of(speech, cue, self->near_cue);
}
