/* pattern.c - the patterns in which a speaker stands beside a quotation. */
#include "parse/pattern.h"

#include "base/limits.h"
#include "parse/subject.h"

enum { CUES_TRIED = 6 };

static const Item *
item_at(const Narrative *narrative, uint32_t at)
{
	return &narrative->items.items[at];
}

static const Frame *
frame_at(const Narrative *narrative, uint32_t frame)
{
	return &narrative->frames.items[frame];
}

/* Past adverbs and auxiliaries that stand between speaker and cue. */
static uint32_t
skip_helpers(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	while (at < limit && item_at(narrative, at)->cue == NONE &&
	       item_is(item_at(narrative, at), IS_ADVERB | IS_AUXILIARY) &&
	       !item_is(item_at(narrative, at), IS_NAME))
		at++;
	return at;
}

/* The same, backwards: the begin of the helpers that end before `at`. */
static uint32_t
helpers_begin(const Narrative *narrative, uint32_t at, uint32_t low)
{
	while (at > low &&
	       item_is(item_at(narrative, at - 1), IS_ADVERB | IS_AUXILIARY) &&
	       !item_is(item_at(narrative, at - 1), IS_NAME | IS_PRONOUN))
		at--;
	return at;
}

static bool
is_fixed(const Cue *cue)
{
	return cue->entry->category == LEX_CUE_FIXED;
}

static bool
can_speak(const Phrase *phrase)
{
	return phrase->kind != PHRASE_NONE;
}

/* The separable prefix of the verb stands later in the clause: "teilte die
 * Stadt mit". */
static bool
prefix_follows(const Narrative *narrative, const Cue *cue)
{
	const Frame *frame = frame_at(narrative,
	                              item_at(narrative, cue->item)->frame);
	uint32_t at = cue->item + cue->items;
	uint32_t most = at + LIMIT_PHRASE_WINDOW;

	if (!cue->entry->particle)
		return false;
	for (; at < frame->items.end && at < most; at++)
		if (narrative->release->tokens
		            .items[item_at(narrative, at)->token]
		            .word == cue->entry->particle)
			return true;
	return false;
}

/* A word that is mostly a noun says something only next to a speaker. */
static bool
trusted(const Narrative *narrative, const Cue *cue, const Phrase *speaker)
{
	const Item *item = item_at(narrative, cue->item);

	if (cue->items > 1 || !item_is(item, IS_HOMOGRAPH))
		return true;
	if (speaker->kind == PHRASE_NONE)
		return false;
	return speaker->kind != PHRASE_OTHER || prefix_follows(narrative, cue);
}

/* A noun: "the claim", "his report", "Senate report". */
static bool
is_noun(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	const Item *item = item_at(narrative, cue->item);

	if (cue->item == low || is_fixed(cue))
		return false;
	return item_is(item - 1,
	               IS_DETERMINER | IS_POSSESSIVE | IS_PREPOSITION) &&
	       !item_is(item - 1, IS_PRONOUN) && item_is(item, IS_HOMOGRAPH);
}

Phrase
cue_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t limit)
{
	uint32_t behind = cue->item + cue->items;
	Phrase phrase = {0};

	if (is_fixed(cue) && cue->entry->slot == SLOT_AFTER)
		return phrase_after(narrative, behind, limit);
	if (is_fixed(cue) && cue->tail != NONE)
		return phrase_within(narrative, behind, cue->tail);
	phrase = phrase_before(narrative,
	                       helpers_begin(narrative, cue->item, low), low);
	if (can_speak(&phrase) || is_fixed(cue))
		return phrase;
	if (narrative->release->lexicon->inversion)
		phrase = phrase_after(narrative,
		                      skip_helpers(narrative, behind, limit),
		                      limit);
	return phrase.kind == PHRASE_OTHER ? (Phrase){0} : phrase;
}

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

/* Where the search behind a quotation ends: its frame, or the next one. */
static uint32_t
behind_limit(const Narrative *narrative, uint32_t at, uint32_t end)
{
	uint32_t most = at + LIMIT_CUE_WINDOW;

	while (at < end && at < most &&
	       item_at(narrative, at)->kind != ITEM_QUOTE)
		at++;
	return at;
}

/* cue speaker | fixed speaker   right behind the quotation */
static Found
inverted(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Lexicon *lexicon = narrative->release->lexicon;
	uint32_t begin = skip_helpers(narrative, at, limit);
	Found found = {0};
	const Cue *cue;

	if (begin >= limit || item_at(narrative, begin)->cue == NONE)
		return found;
	cue = &narrative->cues.items[item_at(narrative, begin)->cue];
	if (is_fixed(cue) ? cue->entry->slot != SLOT_AFTER &&
	                            cue->entry->slot != SLOT_NONE
	                  : !lexicon->inversion)
		return found;
	found.speaker = phrase_after(
		narrative,
		skip_helpers(narrative, cue->item + cue->items, limit), limit);
	/* "reads the statement": the cue itself is the source */
	if (!can_speak(&found.speaker) && !lexicon->drops_subject &&
	    !(is_fixed(cue) && cue->entry->slot == SLOT_NONE))
		return (Found){0};
	if (!trusted(narrative, cue, &found.speaker))
		return (Found){0};
	found.cue = cue;
	found.pattern = is_fixed(cue) ? PATTERN_PREPOSITIONAL : PATTERN_AFTER;
	found.speaker_dropped = !can_speak(&found.speaker);
	return found;
}

/* True when only adverbs and auxiliaries stand in [at, end): "has she said". */
static bool
only_helpers(const Narrative *narrative, uint32_t at, uint32_t end)
{
	for (; at < end; at++)
		if (!item_is(item_at(narrative, at),
		             IS_ADVERB | IS_AUXILIARY) &&
		    item_at(narrative, at)->kind != ITEM_COMMA)
			return false;
	return true;
}

/* The first cue of the frame at or after `item`, or its last plus one. */
static uint32_t
cue_from(const Narrative *narrative, const Frame *frame, uint32_t item)
{
	uint32_t low = frame->cues.begin, high = frame->cues.end, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (narrative->cues.items[middle].item < item)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* speaker [helpers] cue   right behind the quotation */
static Found
straight(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Frame *frame = frame_at(narrative, item_at(narrative, at)->frame);
	uint32_t i, tried = 0;
	Found found = {0};

	for (i = cue_from(narrative, frame, at + 1); i < frame->cues.end; i++) {
		const Cue *cue = &narrative->cues.items[i];
		Phrase speaker;

		if (cue->item >= limit || tried++ == CUES_TRIED)
			break;
		if (is_fixed(cue) || is_noun(narrative, cue, at))
			continue;
		speaker = phrase_before(
			narrative, helpers_begin(narrative, cue->item, at), at);
		if (!can_speak(&speaker) ||
		    !only_helpers(narrative, at, speaker.items.begin) ||
		    !trusted(narrative, cue, &speaker))
			continue;
		found.pattern = PATTERN_AFTER;
		found.speaker = speaker;
		found.cue = cue;
		return found;
	}
	return found;
}

/* A new sentence behind a quotation is its attribution only when it says
 * nothing else: “Fine.” Smith said. Behind a question or exclamation it may
 * go on: “Really?” Smith asked, rising. */
static bool
says_nothing_else(const Narrative *narrative, const Found *found, uint32_t own,
                  uint32_t end)
{
	uint32_t behind = found->cue->item + found->cue->items;

	if (found->speaker.items.end > behind)
		behind = found->speaker.items.end;
	if (behind < end && item_is(item_at(narrative, behind), IS_RELATIVE))
		return false;
	return end <= behind + 5 ||
	       frame_at(narrative, item_at(narrative, own)->frame)->soft;
}

/* The attribution in a block of its own behind that of the quotation begins
 * with the verb in lower case: “…,” / said Jane Roe. */
static bool
goes_on_below(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return item->kind == ITEM_WORD && item->cue != NONE &&
	       !item_is(item, IS_NAME);
}

Found
pattern_after(const Narrative *narrative, uint32_t quote)
{
	uint32_t at = narrative->quote_behind[quote], limit, frame, own;
	uint32_t block = narrative->release->quotes.items[quote].blocks.end;
	Found found = {0};

	if (at == NONE || at >= narrative->items.count)
		return found;
	frame = item_at(narrative, at)->frame;
	if (frame_at(narrative, frame)->block + 1 != block &&
	    (frame_at(narrative, frame)->block != block ||
	     !goes_on_below(narrative, at)))
		return found;
	limit = behind_limit(narrative, at,
	                     frame_at(narrative, frame)->items.end);
	while (at < limit && (item_at(narrative, at)->kind == ITEM_COMMA ||
	                      item_at(narrative, at)->kind == ITEM_DASH))
		at++;
	if (at == limit)
		return found;
	found = inverted(narrative, at, limit);
	if (found.pattern == PATTERN_NONE)
		found = straight(narrative, at, limit);
	if (found.pattern == PATTERN_NONE)
		return found;
	found.frame = frame;
	own = narrative->quote_item[quote];
	if (own != NONE && item_at(narrative, own)->frame != frame &&
	    !says_nothing_else(narrative, &found, own, limit))
		return (Found){0};
	return found;
}

/* The speaker of a cue that has none beside it ("adding"): that of the
 * sentence. */
static Phrase
sentence_speaker(const Narrative *narrative, const Frame *frame, const Cue *cue)
{
	uint32_t i;

	for (i = frame->cues.begin; i < frame->cues.end; i++) {
		const Cue *first = &narrative->cues.items[i];
		Phrase phrase;

		if (first == cue || i - frame->cues.begin == CUES_TRIED)
			break;
		phrase = cue_subject(narrative, first, frame->items.begin,
		                     cue->item);
		if (can_speak(&phrase) && phrase.kind != PHRASE_OTHER)
			return phrase;
	}
	return (Phrase){0};
}

/* The verb goes on with the subject of the sentence: "…, then declared". */
static Phrase
carried_subject(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	uint32_t at = helpers_begin(narrative, cue->item, low);
	Phrase phrase;

	if (at == low || (item_at(narrative, at - 1)->kind != ITEM_COMMA &&
	                  !item_is(item_at(narrative, at - 1), IS_CONJUNCTION)))
		return (Phrase){0};
	phrase = frame_subject(narrative, item_at(narrative, cue->item)->frame);
	if (phrase.items.end > cue->item || phrase.kind == PHRASE_OTHER)
		return (Phrase){0};
	return phrase;
}

Found
pattern_cue(const Narrative *narrative, const Frame *frame, uint32_t low,
            uint32_t end)
{
	uint32_t i = cue_from(narrative, frame, end), tried = 0;
	Found found = {0};

	while (i-- > frame->cues.begin) {
		const Cue *cue = &narrative->cues.items[i];

		if (cue->item < low || tried++ == CUES_TRIED)
			break;
		if (is_noun(narrative, cue, low))
			continue;
		found.speaker = cue_subject(narrative, cue, low, end);
		if (!can_speak(&found.speaker) && cue->item > low)
			found.speaker = sentence_speaker(narrative, frame, cue);
		if (!can_speak(&found.speaker))
			found.speaker = carried_subject(narrative, cue, low);
		if (!can_speak(&found.speaker) ||
		    !trusted(narrative, cue, &found.speaker))
			continue;
		found.cue = cue;
		found.pattern = is_fixed(cue) ? PATTERN_PREPOSITIONAL
		                              : PATTERN_BEFORE;
		return found;
	}
	return (Found){0};
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
	if (other != NONE)
		low = narrative->quote_item[other] + 1;
	for (end = own; end > low; end--) {
		uint8_t kind = item_at(narrative, end - 1)->kind;

		if (kind != ITEM_COMMA && kind != ITEM_COLON &&
		    kind != ITEM_DASH)
			break;
	}
	introduced = end < own;
	found = pattern_cue(narrative, frame, low, end);
	if (found.pattern == PATTERN_NONE)
		return found;
	found.frame = item_at(narrative, own)->frame;
	behind = found.cue->item + found.cue->items;
	if (found.speaker.items.end > behind)
		behind = found.speaker.items.end;
	found.loose = behind < end && !introduced;
	if (found.loose && found.pattern == PATTERN_BEFORE)
		found.pattern = PATTERN_EMBEDDED;
	return found;
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
	if (own < low + 2 || own > low + LIMIT_PHRASE_WINDOW ||
	    item_at(narrative, own - 1)->kind != ITEM_COLON)
		return found;
	found.speaker = phrase_within(narrative, low, own - 1);
	if (found.speaker.kind == PHRASE_NONE ||
	    found.speaker.kind == PHRASE_OTHER)
		return (Found){0};
	found.pattern = PATTERN_COLON;
	found.frame = item_at(narrative, own)->frame;
	return found;
}

Found
pattern_dash(const Narrative *narrative, uint32_t quote)
{
	uint32_t at = narrative->quote_behind[quote];
	const Frame *frame;
	Found found = {0};

	if (at == NONE || at + 1 >= narrative->items.count ||
	    item_at(narrative, at)->kind != ITEM_DASH)
		return found;
	frame = frame_at(narrative, item_at(narrative, at)->frame);
	/* In the block of the quotation or alone in the next one. */
	if (frame->block > narrative->release->quotes.items[quote].blocks.end)
		return found;
	found.speaker = phrase_after(narrative, at + 1, frame->items.end);
	if (found.speaker.kind != PHRASE_NAME &&
	    found.speaker.kind != PHRASE_DESCRIPTOR &&
	    found.speaker.kind != PHRASE_ORG)
		return (Found){0};
	found.pattern = PATTERN_DASH;
	found.frame = item_at(narrative, at)->frame;
	return found;
}

/* The speaker of a cue inside the marks: behind it, or a pronoun between it
 * and its auxiliary ("a-t-elle dit"). `begin` gets the first item of it all. */
static Phrase
speaker_inside(const Narrative *inside, const Cue *cue, uint32_t *begin)
{
	uint32_t frame = item_at(inside, cue->item)->frame;

	*begin = cue->item;
	if (cue->item > 0 &&
	    item_is(item_at(inside, cue->item - 1), IS_PRONOUN)) {
		*begin = helpers_begin(inside, cue->item - 1, 0);
		return phrase_before(inside, cue->item, cue->item - 1);
	}
	return phrase_after(inside, cue->item + cue->items,
	                    frame_at(inside, frame)->items.end);
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
		if (begin == 0 || !can_speak(&found.speaker))
			continue;
		before = item_at(inside, begin - 1)->kind;
		if (before != ITEM_DASH && !(commas && before == ITEM_COMMA))
			continue;
		found.frame = item_at(inside, cue->item)->frame;
		found.pattern = PATTERN_MIDDLE;
		return found;
	}
	return (Found){0};
}
