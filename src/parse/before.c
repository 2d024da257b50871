/* before.c - speakers before a quotation, and in asides of its sentence. */
#include "parse/pattern.h"

#include "base/limits.h"
#include "parse/clause.h"
#include "parse/kind.h"
#include "parse/verb.h"

uint32_t
quote_before(const Narrative *narrative, uint32_t item)
{
	uint32_t begin = frame_at(narrative, item_at(narrative, item)->frame)
	                         ->items.begin;
	uint32_t looks = LIMIT_CUE_WINDOW;

	while (item > begin && looks--)
		if (item_at(narrative, --item)->kind == ITEM_QUOTE)
			return item_at(narrative, item)->quote;
	return NONE;
}

Found
pattern_before(const Narrative *narrative, uint32_t quote)
{
	uint32_t own = narrative->quote_item[quote], end, low, behind;
	const Frame *frame;
	uint32_t other;
	bool introduced;
	Found found;

	if (own == NONE)
		return (Found){0};
	frame = frame_at(narrative, item_at(narrative, own)->frame);
	low = frame->items.begin;
	other = quote_before(narrative, own);
	/* „Die Post“ nannte es „neu“: a title is a part of the sentence */
	if (other != NONE &&
	    (!narrative->release->lexicon->verb_second ||
	     narrative->release->quotes.items[other].kind != QUOTE_TERM))
		low = narrative->quote_item[other] + 1;
	for (end = own; end > low; end--) {
		uint8_t kind = item_at(narrative, end - 1)->kind;

		if (kind != ITEM_COMMA && kind != ITEM_COLON &&
		    kind != ITEM_DASH)
			break;
	}
	introduced = end < own;
	found = cue_nearest(narrative, frame, low, end);
	if (found.pattern == PATTERN_NONE)
		return found;
	found.frame = item_at(narrative, own)->frame;
	/* "warnte vor kurzem: „…“": a colon parts them */
	if (!found.governed && !introduced)
		found.governed = verb_governed(narrative, found.cue, end);
	behind = found.cue->item + found.cue->items;
	if (found.speaker.items.end > behind)
		behind = found.speaker.items.end;
	found.loose = behind < end && !introduced;
	found.apart = behind < end && introduced;
	if (found.loose && found.pattern == PATTERN_BEFORE)
		found.pattern = PATTERN_EMBEDDED;
	return found;
}

/* later = quote … "," *adverb ( verb speaker | fixed [ preposition speaker ] )
 * where the verb stands second: what is reported goes before, „alt“ sei die
 * Brücke, sagte Anna Weber; …, so heißt es im Bericht */
static Found
later(const Narrative *narrative, const Cue *cue, uint32_t own, uint32_t limit)
{
	Found found = {.cue = cue, .pattern = PATTERN_EMBEDDED, .loose = true};
	uint32_t at = cue->whole.begin, behind = cue->item + cue->items;

	while (at > own + 1 && item_is(item_at(narrative, at - 1), IS_ADVERB))
		at--;
	if (item_at(narrative, at - 1)->kind != ITEM_COMMA)
		return (Found){0};
	if (cue_stands_alone(narrative, cue)) {
		if (behind < limit &&
		    item_is(item_at(narrative, behind), IS_PREPOSITION))
			found.speaker = phrase_after(narrative, behind + 1,
			                             limit);
		found.pattern = PATTERN_PREPOSITIONAL;
		return found;
	}
	if (cue_is_fixed(cue) || cue->entry->strength != CUE_YES)
		return (Found){0};
	found.speaker = clause_behind(narrative, cue->whole.begin + 1, limit);
	return phrase_found(&found.speaker) ? found : (Found){0};
}

Found
pattern_aside(const Narrative *narrative, uint32_t quote)
{
	uint32_t own = narrative->quote_item[quote], limit, i, tried = 0;
	const Frame *frame;
	Found found = {0};

	if (own == NONE)
		return found;
	frame = frame_at(narrative, item_at(narrative, own)->frame);
	limit = frame->items.end < own + LIMIT_CUE_WINDOW
	                ? frame->items.end
	                : own + LIMIT_CUE_WINDOW;
	for (i = cue_from(narrative, frame, own + 1);
	     i < frame->cues.end && tried < LIMIT_CUES_TRIED; i++, tried++) {
		const Cue *cue = &narrative->cues.items[i];

		if (cue->item >= limit)
			break;
		if (narrative->release->lexicon->verb_second &&
		    cue->whole.begin > own + 1) {
			found = later(narrative, cue, own, frame->items.end);
			found.frame = item_at(narrative, own)->frame;
			if (found.pattern != PATTERN_NONE)
				return found;
		}
		if (!cue_is_fixed(cue) || cue->entry->slot != SLOT_AFTER ||
		    item_at(narrative, cue->item - 1)->kind != ITEM_COMMA)
			continue;
		found.speaker = phrase_after(narrative, cue->item + cue->items,
		                             limit);
		if (!phrase_found(&found.speaker))
			continue;
		found.cue = cue;
		found.pattern = PATTERN_PREPOSITIONAL;
		found.frame = item_at(narrative, own)->frame;
		found.loose = true;
		return found;
	}
	return (Found){0};
}

/* Whole sentences, which a colon lets somebody say: Die Stadt bleibt dabei:
 * „Die Brücke ist sicher.“ */
static bool
is_speech(const Narrative *narrative, uint32_t quote)
{
	enum { SENTENCE_WORDS = 4 };
	Looks looks = kind_looks(narrative, quote);

	return looks.capital && (looks.full_stop || looks.clause) &&
	       narrative->release->quotes.items[quote].words >= SENTENCE_WORDS;
}

/* Where the name of a speaker before the colon at `end` may begin: behind a dash
 * or a word such as "from". */
static uint32_t
source_begin(const Narrative *narrative, uint32_t low, uint32_t end)
{
	const Release *release = narrative->release;
	uint32_t at;

	for (at = low; at + 1 < end; at++)
		if (item_at(narrative, at)->kind == ITEM_DASH)
			low = at + 1;
	return low + lex_match(release->lexicon, release->tokens.items,
	                       item_at(narrative, low)->token,
	                       item_at(narrative, end)->token, LEX_SOURCE)
	                     .tokens;
}

Found
pattern_colon(const Narrative *narrative, uint32_t quote)
{
	uint32_t own = narrative->quote_item[quote], low;
	const Frame *frame;
	Found found = {0};

	if (own == NONE)
		return found;
	frame = frame_at(narrative, item_at(narrative, own)->frame);
	low = frame->items.begin;
	if (own < low + 2 ||
	    (item_at(narrative, low)->cue != NONE &&
	     item_is(item_at(narrative, low), IS_NAME)) ||
	    own > low + LIMIT_PHRASE_WINDOW ||
	    item_at(narrative, own - 1)->kind != ITEM_COLON)
		return found;
	found.speaker = phrase_within(
		narrative, source_begin(narrative, low, own - 1), own - 1);
	if (!phrase_is_somebody(&found.speaker) &&
	    narrative->release->lexicon->verb_second &&
	    is_speech(narrative, quote))
		found.speaker = clause_first(narrative, (Range){low, own - 1});
	if (found.speaker.kind == PHRASE_NONE ||
	    found.speaker.kind == PHRASE_OTHER)
		return (Found){0};
	found.pattern = PATTERN_COLON;
	found.sign = own - 1;
	found.frame = item_at(narrative, own)->frame;
	return found;
}
