/* further.c - speakers of a quotation that has none beside it. */
#include "parse/further.h"

#include "base/limits.h"
#include "parse/intro.h"
#include "parse/subject.h"

uint32_t
speech_frame(const Speech *speech, uint32_t quote)
{
	uint32_t item = speech->narrative->quote_item[quote];

	return item == NONE ? NONE : item_at(speech->narrative, item)->frame;
}

/* Nothing but quotations and their attributions stands between the latest
 * attributed quotation and this one, and no new subject. */
bool
further_goes_on(const Speech *speech, uint32_t quote)
{
	const Quote *quotes = speech->release->quotes.items;
	uint32_t last = speech->last, frame = speech_frame(speech, quote), f;
	const Attribution *attribution;

	if (last == NONE || frame == NONE ||
	    quotes[last].blocks.end != quotes[quote].blocks.begin + 1)
		return false;
	attribution =
		&speech->release->attributions.items[quotes[last].attribution];
	f = speech_frame(speech, last);
	if (f == NONE)
		f = speech->narrative->block_frame[quotes[quote].blocks.begin];
	/* Its own sentence has its subject behind the verb as well. */
	if (speech->release->lexicon->verb_second && f < frame)
		f++;
	if (frame > f + LIMIT_CONTINUE_FRAMES)
		return false;
	for (; f < frame; f++) {
		Phrase subject = frame_subject(speech->narrative, f);
		Span span;

		if (subject.kind == PHRASE_NONE ||
		    subject.kind == PHRASE_PRONOUN ||
		    subject.kind == PHRASE_OTHER)
			continue;
		span = narrative_range(speech->narrative, subject.items);
		if (!span_meets(span, attribution->speaker) &&
		    (attribution->person == NONE ||
		     people_at(speech->registry, subject.head.begin) !=
		             attribution->person))
			return false;
	}
	return true;
}

/* A quotation stands in the frame, or one ends before it. */
static bool
holds_quote(const Narrative *narrative, uint32_t frame)
{
	Range items = frame_at(narrative, frame)->items;
	uint32_t at;

	for (at = items.begin; at < items.end; at++)
		if (item_at(narrative, at)->kind == ITEM_QUOTE)
			return true;
	return false;
}

/* The sentence right before, when it has no quotation of its own. */
Found
further_announced(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	uint32_t frame = speech_frame(speech, quote);
	Found found;

	if (frame == NONE || frame == 0 ||
	    frame_at(narrative, frame - 1)->block !=
	            frame_at(narrative, frame)->block ||
	    frame_at(narrative, frame)->items.begin !=
	            narrative->quote_item[quote] ||
	    holds_quote(narrative, frame - 1))
		return (Found){0};
	found = intro_read(narrative, frame - 1);
	/* "He did not suggest so." goes on with the speaker before */
	if (found.cue && found.cue->entry->value != CUE_ADDITIVE &&
	    found.cue->whole.end + 1 <
	            frame_at(narrative, frame - 1)->items.end)
		return (Found){0};
	return found;
}

/* The sentence right before, or one of the few before it that may count. */
Found
further_sentence(const Speech *speech, uint32_t quote)
{
	uint32_t frame = speech_frame(speech, quote), back;
	uint32_t block = speech->release->quotes.items[quote].blocks.begin;
	Found found = {0};

	if (frame == NONE)
		return found;
	for (back = 1; back <= speech->grammar->look_back; back++) {
		if (back > frame ||
		    speech->narrative->frames.items[frame - back].block !=
		            block)
			break;
		found = intro_read(speech->narrative, frame - back);
		if (found.pattern != PATTERN_NONE)
			break;
	}
	return found;
}

/* A block that may hold the words that introduce the one after it. */
static bool
is_prose(const Block *block)
{
	return block->label == LABEL_NONE &&
	       !(block->flags & (BLOCK_END_MARK | BLOCK_RULE | BLOCK_MAIL |
	                         BLOCK_CONTACT_DATA)) &&
	       (block->flags &
	        (BLOCK_STOP | BLOCK_COLON | BLOCK_QUOTE_FIRST)) != 0;
}

/* The last sentence of block `block`, NONE when it is empty. */
static uint32_t
last_frame(const Narrative *narrative, uint32_t block)
{
	uint32_t last = narrative->block_frame[block + 1];

	while (last > narrative->block_frame[block] &&
	       frame_at(narrative, last - 1)->items.begin ==
	               frame_at(narrative, last - 1)->items.end)
		last--;
	return last > narrative->block_frame[block] ? last - 1 : NONE;
}

/* The quotation begins its block and may be led in by the one before. */
static bool
opens_block(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	uint32_t block = speech->release->quotes.items[quote].blocks.begin;
	uint32_t frame = speech_frame(speech, quote);

	return speech->grammar->paragraph_intro && block > 0 && frame != NONE &&
	       frame == narrative->block_frame[block] &&
	       frame_at(narrative, frame)->items.begin ==
	               narrative->quote_item[quote];
}

uint32_t
further_above(const Speech *speech, uint32_t quote, Failure *why)
{
	uint32_t block = speech->release->quotes.items[quote].blocks.begin;
	uint32_t last;

	*why = FAILURE_NOT_TRIED;
	if (!opens_block(speech, quote)) {
		*why = block > 0 ? FAILURE_INSIDE : FAILURE_NOTHING;
		return NONE;
	}
	if (!is_prose(&speech->release->blocks.items[block - 1])) {
		*why = FAILURE_NO_PROSE;
		return NONE;
	}
	last = last_frame(speech->narrative, block - 1);
	*why = last == NONE ? FAILURE_NOTHING : FAILURE_NOT_TRIED;
	return last;
}

/* A sentence without a colon at its end leads in a quotation of the next
 * paragraph only when its main verb reports what its subject said. */
static bool
leads_over(const Narrative *narrative, uint32_t frame, const Found *found)
{
	Range items = frame_at(narrative, frame)->items;
	uint8_t last = item_at(narrative, items.end - 1)->kind;
	Phrase subject;

	if (last == ITEM_COLON || last == ITEM_COMMA)
		return true;
	subject = frame_subject(narrative, frame);
	return phrase_found(&subject) &&
	       subject.items.begin == found->speaker.items.begin;
}

/* The last sentence of the paragraph before, when this one begins with the
 * quotation. */
Found
further_paragraph(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	Failure why;
	uint32_t last = further_above(speech, quote, &why);
	Found found = {0};

	if (last == NONE)
		return found;
	found = intro_read(narrative, last);
	if (found.pattern == PATTERN_NONE ||
	    !leads_over(narrative, last, &found))
		return (Found){0};
	found.pattern = PATTERN_PREVIOUS_PARAGRAPH;
	return found;
}

/* The paragraph before ends with who says its last quotation, and this block
 * begins with one: “A,” she said. / “B.” */
bool
further_next_paragraph(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	const Quote *quotes = speech->release->quotes.items;
	uint32_t block = quotes[quote].blocks.begin, behind, last;

	if (!opens_block(speech, quote) || speech->last == NONE ||
	    quotes[speech->last].blocks.end != block)
		return false;
	behind = narrative->quote_behind[speech->last];
	last = last_frame(narrative, block - 1);
	return last != NONE && behind < frame_at(narrative, last)->items.end &&
	       item_at(narrative, behind)->frame == last;
}

/* The quotation stands in a sentence that reports somebody's words by its
 * verb alone: Er warnte vor Eile. Es sei „viel zu früh“. */
bool
further_is_reported(const Speech *speech, uint32_t quote)
{
	uint32_t item = speech->narrative->quote_item[quote], at, end;
	Range items;

	if (item == NONE)
		return false;
	items = frame_at(speech->narrative,
	                 item_at(speech->narrative, item)->frame)
	                ->items;
	at = item > items.begin + LIMIT_CUE_WINDOW ? item - LIMIT_CUE_WINDOW
	                                           : items.begin;
	end = item + LIMIT_CUE_WINDOW < items.end ? item + LIMIT_CUE_WINDOW
	                                          : items.end;
	for (; at < end; at++)
		if (item_is(item_at(speech->narrative, at), IS_REPORTED) &&
		    !item_is(item_at(speech->narrative, at), IS_NAME))
			return true;
	return false;
}

/* Whose words a reporting sentence reports: the speaker of one of the few
 * sentences before it in the paragraph. */
Found
further_reported(const Speech *speech, uint32_t quote)
{
	enum { SENTENCES_BACK = 3 };
	uint32_t frame = speech_frame(speech, quote), back;
	uint32_t block = speech->release->quotes.items[quote].blocks.begin;
	Found found = {0};

	for (back = 1; back <= SENTENCES_BACK && back <= frame; back++) {
		const Frame *before =
			&speech->narrative->frames.items[frame - back];

		if (before->block != block)
			break;
		found = cue_nearest(speech->narrative, before,
		                    before->items.begin, before->items.end);
		found.frame = frame - back;
		if (found.pattern != PATTERN_NONE)
			break;
	}
	if (found.pattern != PATTERN_NONE)
		found.pattern = PATTERN_EMBEDDED;
	return found;
}

void
further_source(const Speech *speech, uint32_t quote, Found *found)
{
	if (found->pattern == PATTERN_PREPOSITIONAL &&
	    !phrase_found(&found->speaker) && found->cue &&
	    item_is(item_at(speech->narrative, found->cue->item), IS_ADVERB))
		found->speaker = further_reported(speech, quote).speaker;
}
