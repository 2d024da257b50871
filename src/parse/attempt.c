/* attempt.c - why a quotation has no attribution.
 *
 * The patterns only say that they found nothing. Here, for the few quotations
 * that nobody says, the words of saying in each place are looked for once
 * more, so that a person can see what the search saw. */
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

/* What kept the cue from saying the quotation. */
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

static Attempt
failed(AttemptPlace place, Failure failure)
{
	return (Attempt){.place = (uint8_t)place, .failure = (uint8_t)failure};
}

/* The first cue in items [low, end) of a frame, or the last one. */
static const Cue *
cue_within(const Narrative *narrative, Range items, bool last)
{
	const Frame *frame = frame_at(narrative,
	                              item_at(narrative, items.begin)->frame);
	uint32_t at = cue_from(narrative, frame,
	                       last ? items.end : items.begin);

	if (last && at == frame->cues.begin)
		return NULL;
	at -= last;
	return at < frame->cues.end &&
	                       narrative->cues.items[at].item >= items.begin &&
	                       narrative->cues.items[at].item < items.end
	               ? &narrative->cues.items[at]
	               : NULL;
}

/* The search in items [low, end) of one frame. */
static Attempt
search(const Speech *speech, AttemptPlace place, Range items)
{
	bool other = place == ATTEMPT_SENTENCE || place == ATTEMPT_PARAGRAPH;
	Attempt attempt = failed(place, FAILURE_NOTHING);
	const Cue *cue;

	if (items.begin >= items.end)
		return attempt;
	attempt.words = narrative_range(speech->narrative, items);
	attempt.failure = FAILURE_NO_CUE;
	cue = cue_within(speech->narrative, items, place != ATTEMPT_BEHIND);
	if (!cue)
		return attempt;
	attempt.cue = narrative_span(speech->narrative, cue->item,
	                             cue->item + cue->items);
	attempt.failure = (uint8_t)failure_of(speech, cue, attempt.cue);
	if (other && attempt.failure == FAILURE_APART)
		attempt.failure = FAILURE_WEAK;
	return attempt;
}

/* The sentence that goes on behind the quotation, or begins there, up to the
 * next one. */
static Attempt
search_behind(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	uint32_t at = narrative->quote_behind[quote], end = at;
	const Frame *frame;

	if (at == NONE || at >= narrative->items.count)
		return failed(ATTEMPT_BEHIND, FAILURE_NOTHING);
	frame = frame_at(narrative, item_at(narrative, at)->frame);
	if (frame->block + 1 != speech->release->quotes.items[quote].blocks.end)
		return failed(ATTEMPT_BEHIND, FAILURE_NOTHING);
	while (end < frame->items.end && end < at + LIMIT_CUE_WINDOW &&
	       item_at(narrative, end)->kind != ITEM_QUOTE)
		end++;
	return search(speech, ATTEMPT_BEHIND, (Range){at, end});
}

static Attempt
search_before(const Speech *speech, uint32_t quote, uint32_t frame)
{
	const Narrative *narrative = speech->narrative;
	uint32_t own = narrative->quote_item[quote], low = own;
	uint32_t begin = frame_at(narrative, frame)->items.begin;

	while (low > begin && own < low + LIMIT_CUE_WINDOW &&
	       item_at(narrative, low - 1)->kind != ITEM_QUOTE)
		low--;
	return search(speech, ATTEMPT_BEFORE, (Range){low, own});
}

static Attempt
search_sentence(const Speech *speech, uint32_t frame)
{
	const Narrative *narrative = speech->narrative;

	if (frame == 0 || frame_at(narrative, frame - 1)->block !=
	                          frame_at(narrative, frame)->block)
		return failed(ATTEMPT_SENTENCE, FAILURE_NOTHING);
	return search(speech, ATTEMPT_SENTENCE,
	              frame_at(narrative, frame - 1)->items);
}

static Attempt
search_above(const Speech *speech, uint32_t quote)
{
	Failure why;
	uint32_t frame = further_above(speech, quote, &why);

	if (frame == NONE)
		return failed(ATTEMPT_PARAGRAPH, why);
	return search(speech, ATTEMPT_PARAGRAPH,
	              frame_at(speech->narrative, frame)->items);
}

/* An attributed quotation before it in its paragraph does not go on. */
static bool
stops_before(const Speech *speech, uint32_t quote)
{
	const Quote *quotes = speech->release->quotes.items;

	return speech->last != NONE && speech->last < quote &&
	       quotes[speech->last].blocks.end ==
	               quotes[quote].blocks.begin + 1;
}

/* What was tried. Of a title or term, which nobody need say, only where a word
 * of saying was met in its own sentence. */
typedef struct Tried {
	Attempt items[ATTEMPTS];
	uint32_t count;
	bool term;
} Tried;

static void
note(Tried *tried, Attempt attempt)
{
	if (tried->term &&
	    (span_empty(attempt.cue) || attempt.place > ATTEMPT_BEFORE))
		return;
	tried->items[tried->count++] = attempt;
}

/* The word of saying that stands nearest, of whatever sentence: what a finding
 * can show. */
static void
note_nearest(Speech *speech, uint32_t quote, uint32_t frame)
{
	const Narrative *narrative = speech->narrative;
	Quote *self = &speech->release->quotes.items[quote];
	uint32_t item = narrative->quote_item[quote];
	const Cue *cue = nearest_cue(narrative, frame_at(narrative, frame),
	                             item);

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

void
attempt_explain(Speech *speech, uint32_t quote)
{
	Quote *self = &speech->release->quotes.items[quote];
	uint32_t frame = speech_frame(speech, quote), i;
	Tried tried = {.count = 0};

	self->failure = FAILURE_NO_CUE;
	if (frame == NONE || !self->words)
		return;
	note_nearest(speech, quote, frame);
	tried.term = self->kind == QUOTE_TERM;
	note(&tried, search_behind(speech, quote));
	note(&tried, search_before(speech, quote, frame));
	if (stops_before(speech, quote))
		note(&tried, failed(ATTEMPT_GOES_ON, FAILURE_SUBJECT));
	if (!tried.term) {
		note(&tried, search_sentence(speech, frame));
		note(&tried, search_above(speech, quote));
	}
	self->attempts = arena_take(speech->arena, tried.count,
	                            sizeof(Attempt));
	self->attempt_count = (uint8_t)tried.count;
	for (i = 0; i < tried.count; i++)
		self->attempts[i] = tried.items[i];
}
