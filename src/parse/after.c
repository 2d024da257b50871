/* after.c - speakers behind a quotation. */
#include "parse/pattern.h"

#include "base/limits.h"
#include "parse/chunk.h"
#include "parse/circumstance.h"
#include "parse/clause.h"
#include "parse/kind.h"
#include "parse/verb.h"

/* Where the search behind a quotation ends: its frame, or the next one. */
static uint32_t
behind_limit(const Narrative *narrative, uint32_t at, uint32_t end)
{
	uint32_t most = at + LIMIT_CUE_WINDOW;

	while (at < end && at < most &&
	       (item_at(narrative, at)->kind != ITEM_QUOTE ||
	        chunk_title(narrative, at)))
		at++;
	return at;
}

/* framed = auxiliary speaker … cue   the verb at the end: „…“, hatte Anna
 * Weber in Bonn gesagt. */
static Found
framed(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	Found found = {0};
	uint32_t next;

	if (!item_is(item_at(narrative, at), IS_AUXILIARY))
		return found;
	found.speaker = phrase_after(
		narrative, cue_helpers_end(narrative, at, limit), limit);
	if (!phrase_found(&found.speaker))
		return found;
	for (next = found.speaker.items.end; next < limit; next++) {
		const Item *item = item_at(narrative, next);
		const Cue *cue;

		if (item->kind == ITEM_COMMA || item->kind == ITEM_STOP)
			break;
		if (item->cue == NONE)
			continue;
		cue = &narrative->cues.items[item->cue];
		next += cue->items;
		if (cue_is_fixed(cue) ||
		    (next < limit &&
		     item_at(narrative, next)->kind == ITEM_WORD))
			break;
		found.cue = cue;
		found.pattern = PATTERN_AFTER;
		return found;
	}
	return (Found){0};
}

/* The sentence goes on through the quotation before item `at`: the paper
 * “Harbours” underlines the need; the report, “After the Flood,” describes it;
 * in its report, “After the Flood,” … */
static bool
goes_through(const Narrative *narrative, uint32_t at)
{
	uint32_t begin =
		frame_at(narrative, item_at(narrative, at)->frame)->items.begin;
	Phrase before;

	/* the quotation, perhaps with its comma behind it */
	at -= item_at(narrative, at - 1)->kind == ITEM_QUOTE ? 1 : 2;
	if (at <= begin)
		return false;
	if (item_at(narrative, at - 1)->kind != ITEM_COMMA)
		return item_at(narrative, at - 1)->kind == ITEM_WORD;
	if (item_is(item_at(narrative, begin), IS_PREPOSITION) &&
	    kind_looks(narrative, item_at(narrative, at)->quote).title)
		begin++;
	before = phrase_before(narrative, at - 1, begin);
	return phrase_found(&before) && before.items.begin == begin;
}

/* "ont assuré": right behind its auxiliary a word is no noun. */
static bool
has_auxiliary(const Narrative *narrative, const Cue *cue)
{
	return item_is(item_at(narrative, cue->item - 1), IS_AUXILIARY);
}

/* cue speaker | fixed speaker   right behind the quotation */
static Found
inverted(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Lexicon *lexicon = narrative->release->lexicon;
	bool parted = lexicon->attribution_dash &&
	              item_at(narrative, at - 1)->kind == ITEM_DASH;
	uint32_t begin = cue_helpers_end(narrative, at, limit);
	Found found = {0};
	const Cue *cue;

	if (parted)
		begin = circumstance_end(narrative, begin, limit);
	if (begin >= limit || item_at(narrative, begin)->cue == NONE)
		return found;
	cue = &narrative->cues.items[item_at(narrative, begin)->cue];
	if (cue_is_fixed(cue) ? cue->entry->slot != SLOT_AFTER &&
	                                cue->entry->slot != SLOT_NONE
	                      : !lexicon->inversion)
		return found;
	found.speaker = speaker_behind(
		narrative,
		cue_helpers_end(narrative, cue->item + cue->items, limit),
		limit);
	begin = cue->item + cue->items;
	if (!lexicon->verb_second && !cue_is_fixed(cue))
		found.speaker = circumstance_speaker(
			narrative, &found.speaker,
			cue_helpers_end(narrative, begin, limit), limit);
	if (!phrase_found(&found.speaker) && cue_is_fixed(cue) &&
	    cue->entry->slot == SLOT_NONE && begin < limit &&
	    item_is(item_at(narrative, begin), IS_PREPOSITION))
		found.speaker = phrase_after(narrative, begin + 1, limit);
	/* "reads the statement": the cue itself is the source */
	if (!phrase_found(&found.speaker) && !lexicon->drops_subject &&
	    (!cue_is_fixed(cue) || cue->entry->slot != SLOT_NONE))
		return (Found){0};
	if (!parted && ((!cue_trusted(narrative, cue, &found.speaker) &&
	                 !has_auxiliary(narrative, cue)) ||
	                (found.speaker.kind == PHRASE_OTHER &&
	                 !cue_is_fixed(cue) && goes_through(narrative, at))))
		return (Found){0};
	found.cue = cue;
	found.pattern = cue_is_fixed(cue) ? PATTERN_PREPOSITIONAL
	                                  : PATTERN_AFTER;
	found.speaker_dropped = !phrase_found(&found.speaker);
	return found;
}

/* [adverbs] verb … speaker   where the verb stands second and may be in
 * parts: „…“, teilte die Stadt mit; „…“, hatte Anna Weber gesagt */
static Found
verb_first(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Frame *frame = frame_at(narrative, item_at(narrative, at)->frame);
	const Item *before = item_at(narrative, at) - 1;
	uint32_t i, tried = 0;
	Found found = {0};
	bool part;

	/* without a comma the quotation is a part of the sentence: the first */
	if (at > frame->items.begin + 1 && before->kind == ITEM_QUOTE)
		return found;
	part = before->kind == ITEM_QUOTE;
	while (at < limit && item_at(narrative, at)->cue == NONE &&
	       item_is(item_at(narrative, at), IS_ADVERB))
		at++;
	for (i = cue_from(narrative, frame, at); i < frame->cues.end; i++) {
		const Cue *cue = &narrative->cues.items[i];

		if (cue->item >= limit || tried++ == LIMIT_CUES_TRIED)
			break;
		if (cue_is_fixed(cue) || cue->whole.begin != at)
			continue;
		/* „…“ wird sie zitiert: she speaks */
		if (verb_quotes(narrative, cue)
		            ? part && cue->item == at
		            : verb_is_passive(narrative, cue) ||
		                      (part &&
		                       item_is(item_at(narrative, cue->item),
		                               IS_HOMOGRAPH)))
			break;
		found.speaker = clause_behind(narrative, at + 1, limit);
		found.speaker = clause_speaker(narrative, cue, &found.speaker,
		                               limit);
		if (!phrase_found(&found.speaker))
			break;
		found.cue = cue;
		found.pattern = PATTERN_AFTER;
		return found;
	}
	return (Found){0};
}

/* Its verb is itself reported: dass er „nichts“ gesagt habe. */
static bool
reports_itself(const Narrative *narrative, const Cue *cue)
{
	uint32_t at;

	for (at = cue->whole.begin; at < cue->whole.end; at++)
		if (item_is(item_at(narrative, at), IS_REPORTED) &&
		    !item_is(item_at(narrative, at), IS_NAME))
			return true;
	return false;
}

/* The clause goes on behind the quotation and ends with its verb: dass die
 * Stadt den Plan „voreilig“ genannt hatte; hat ihn als „falsch“ kritisiert */
static Found
around(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Frame *frame = frame_at(narrative, item_at(narrative, at)->frame);
	uint32_t i = cue_from(narrative, frame, at), own = at - 1;
	const Cue *cue;
	Found found = {0};

	for (; at < limit; at++)
		if (item_at(narrative, at)->kind != ITEM_WORD ||
		    item_is(item_at(narrative, at), IS_CONJUNCTION))
			limit = at;
	if (i == frame->cues.end || narrative->cues.items[i].item >= limit)
		return found;
	cue = &narrative->cues.items[i];
	if (cue_is_fixed(cue) || cue->whole.end < limit ||
	    reports_itself(narrative, cue))
		return found;
	found.speaker = clause_subject(narrative, cue, frame->items.begin,
	                               frame->items.end);
	/* „Die Post“ sagte, …: the quotation is in the subject itself */
	if (!phrase_found(&found.speaker) || found.speaker.items.end > own)
		return (Found){0};
	found.cue = cue;
	found.pattern = PATTERN_EMBEDDED;
	found.loose = true;
	return found;
}

/* "das" right before a verb of saying that stands second, behind a comma:
 * „…“, das sagte Anna Weber */
static bool
points_back(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);
	const Cue *cue;

	if (at + 1 == limit || item[-1].kind != ITEM_COMMA ||
	    item[1].cue == NONE || !item_is(item, IS_DETERMINER) ||
	    item_is(item, IS_OBLIQUE))
		return false;
	cue = &narrative->cues.items[item[1].cue];
	return cue->entry->strength == CUE_YES && !cue_is_fixed(cue);
}

/* What stands behind a quotation where the verb stands second. A new sentence
 * says who speaks in the next quotation. */
static Found
second(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *before = item_at(narrative, at) - 1;
	bool begins =
		at ==
		frame_at(narrative, item_at(narrative, at)->frame)->items.begin;
	Found found = {0};

	if (begins && item_is(item_at(narrative, at), IS_NAME))
		return found;
	/* „…“ Das sagte Anna Weber.  „…“, das sagte Anna Weber. */
	if (begins ? item_is(item_at(narrative, at), IS_DETERMINER)
	           : points_back(narrative, at, limit))
		at++;
	if (at == limit)
		return found;
	found = verb_first(narrative, at, limit);
	if (found.pattern == PATTERN_NONE)
		found = inverted(narrative, at, limit);
	if (found.pattern == PATTERN_NONE && !begins &&
	    before->kind == ITEM_QUOTE)
		found = around(narrative, at, limit);
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

/* “…,” the notice reads.   A comma parts the words from the quotation, and
 * nothing but them is in the sentence: no other verb can be meant. */
static bool
placed(const Narrative *narrative, const Cue *cue, const Phrase *speaker,
       uint32_t at)
{
	const Item *before = item_at(narrative, at) - 1;
	uint32_t behind = cue->item + cue->items;
	const Item *next = item_at(narrative, behind);

	if (speaker->items.begin != at || before->kind != ITEM_QUOTE ||
	    !kind_looks(narrative, before->quote).stop)
		return false;
	return behind >= frame_at(narrative, item_at(narrative, at)->frame)
	                         ->items.end ||
	       next->kind == ITEM_STOP || next->kind == ITEM_COMMA;
}

/* An article alone, parted from its noun: "the first report". */
static bool
is_lone_article(const Narrative *narrative, const Phrase *phrase)
{
	return phrase->kind == PHRASE_OTHER &&
	       phrase->items.end == phrase->items.begin + 1 &&
	       item_is(item_at(narrative, phrase->items.begin), IS_DETERMINER);
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

		if (cue->item >= limit || tried++ == LIMIT_CUES_TRIED)
			break;
		if (cue_is_fixed(cue) || cue_is_noun(narrative, cue, at) ||
		    cue_is_passive(narrative, cue))
			continue;
		speaker = phrase_before(
			narrative, cue_helpers_begin(narrative, cue->item, at),
			at);
		if (!phrase_found(&speaker) ||
		    is_lone_article(narrative, &speaker) ||
		    !only_helpers(narrative, at, speaker.items.begin) ||
		    (!cue_trusted(narrative, cue, &speaker) &&
		     !placed(narrative, cue, &speaker, at)))
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
	if (frame_at(narrative, item_at(narrative, own)->frame)->soft)
		return true;
	/* “Fine.” Smith said, “Let us go.” */
	if (end < frame_at(narrative, found->frame)->items.end)
		return false;
	return end <= behind + 5;
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

/* “…,” state senator Jane Roe said: a word that may be a noun gives way to a
 * verb behind the speaker. */
static Found
past_noun(const Narrative *narrative, uint32_t at, uint32_t limit,
          const Found *found)
{
	Found later;

	if (found->cue->items > 1 ||
	    !item_is(item_at(narrative, found->cue->item), IS_HOMOGRAPH))
		return *found;
	later = straight(narrative, at, limit);
	return later.pattern != PATTERN_NONE &&
	                       later.cue->entry->strength == CUE_YES &&
	                       later.speaker.items.begin == at
	               ? later
	               : *found;
}

/* A mark that closes nothing: ''…,'' ' said Jane Roe. */
static bool
is_stray_mark(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return item->kind == ITEM_SIGN &&
	       narrative->release->tokens.items[item->token].kind == TOKEN_MARK;
}

/* “You lied,” charged Roe: a comma or stop parts the verb from the quotation,
 * and they stand in one sentence. */
static bool
is_parted(const Narrative *narrative, uint32_t quote, uint32_t frame)
{
	uint32_t behind = narrative->quote_behind[quote];
	uint32_t own = narrative->quote_item[quote];

	return item_at(narrative, own)->frame == frame &&
	       (kind_looks(narrative, quote).stop ||
	        item_at(narrative, behind)->kind == ITEM_COMMA);
}

Found
pattern_after(const Narrative *narrative, uint32_t quote)
{
	uint32_t at = narrative->quote_behind[quote], limit, frame;
	uint32_t own = narrative->quote_item[quote];
	uint32_t block = narrative->release->quotes.items[quote].blocks.end;
	Found found = {0};

	/* one that begins in the dateline is said by nobody */
	if (own == NONE || at == NONE || at >= narrative->items.count)
		return found;
	frame = item_at(narrative, at)->frame;
	if (frame_at(narrative, frame)->block + 1 != block &&
	    (frame_at(narrative, frame)->block != block ||
	     !goes_on_below(narrative, at)))
		return found;
	limit = behind_limit(narrative, at,
	                     frame_at(narrative, frame)->items.end);
	while (at < limit && (item_at(narrative, at)->kind == ITEM_COMMA ||
	                      item_at(narrative, at)->kind == ITEM_DASH ||
	                      is_stray_mark(narrative, at)))
		at++;
	if (at == limit)
		return found;
	if (is_parted(narrative, quote, frame))
		found = cue_as(narrative, frame_at(narrative, frame), at);
	if (found.pattern != PATTERN_NONE) {
		found.frame = frame;
		return found;
	}
	if (narrative->release->lexicon->verb_second) {
		found = second(narrative, at, limit);
	} else {
		found = inverted(narrative, at, limit);
		if (found.pattern == PATTERN_AFTER)
			found = past_noun(narrative, at, limit, &found);
		if (found.pattern == PATTERN_NONE)
			found = straight(narrative, at, limit);
		if (found.pattern == PATTERN_NONE)
			found = framed(narrative, at, limit);
	}
	if (found.pattern == PATTERN_NONE)
		return found;
	found.frame = frame;
	if (cue_needs_pause(found.cue) && !is_parted(narrative, quote, frame))
		return (Found){0};
	if (item_at(narrative, own)->frame != frame &&
	    !says_nothing_else(narrative, &found, own, limit))
		return (Found){0};
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
	found.sign = at;
	found.frame = item_at(narrative, at)->frame;
	return found;
}
