/* apposition.c - what stands between commas behind a name. */
#include "parse/apposition.h"

#include "parse/classes.h"
#include "parse/phrase.h"

/* A word that the lexicon doesn't know opens an apposition as part of a known
 * noun or before a preposition that binds: "longtime adviser", "widow of", but
 * neither "punctuating his message" nor "speaking of politics". */
static bool
opens_noun(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t first = at;

	for (; at < limit; at++) {
		const Item *item = item_at(narrative, at);

		if (item_is(item, IS_NAME | IS_NOUN))
			return true;
		if (at > first && item_is(item, IS_ATTACHING))
			return !word_is_participle(narrative, first);
		if (!phrase_word(item) && !item_is(item, IS_CONJUNCTION))
			return false;
	}
	return false;
}

/* "of Exeter", "from the University of Exeter": where somebody belongs. */
static bool
opens_origin(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	if (!item_is(item_at(narrative, at), IS_ATTACHING))
		return false;
	at++;
	if (at < limit && item_is(item_at(narrative, at), IS_DETERMINER))
		at++;
	return at < limit && item_is(item_at(narrative, at), IS_NAME);
}

/* What an apposition behind a comma begins with. */
static bool
opens_apposition(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	if (at >= limit || item->kind != ITEM_WORD)
		return false;
	/* "now a lawyer", "then ambassador to Norway" */
	if (item_is(item, IS_ADVERB) && at + 1 < limit &&
	    item_is(item + 1, IS_DETERMINER | IS_NOUN))
		return true;
	if (item->numeral || item_is(item, IS_RELATIVE | IS_SUFFIX) ||
	    opens_origin(narrative, at, limit))
		return true;
	if (item_is(item, IS_ADVERB | IS_CONJUNCTION | IS_PREPOSITION |
	                          IS_AUXILIARY | IS_PRONOUN | IS_ATTACHING) &&
	    !item_is(item, IS_NAME | IS_NOUN | IS_DETERMINER))
		return false;
	return item_is(item, IS_DETERMINER | IS_POSSESSIVE) ||
	       opens_noun(narrative, at, limit);
}

bool
opens_aside(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	if (at >= limit || item->kind != ITEM_WORD)
		return false;
	if (item->numeral || phrase_opens(item) ||
	    item_is(item, IS_RELATIVE | IS_PREPOSITION | IS_ATTACHING))
		return true;
	return item->cue != NONE && narrative->cues.items[item->cue].participle;
}

static bool
ends_part(const Item *item)
{
	return item->kind == ITEM_COMMA || item->kind == ITEM_STOP ||
	       item->kind == ITEM_COLON || item->kind == ITEM_DASH ||
	       item->kind == ITEM_QUOTE;
}

uint32_t
part_end(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	uint32_t at = from;

	while (at < limit && !ends_part(item_at(narrative, at)))
		at++;
	return at;
}

uint32_t
part_begin(const Narrative *narrative, uint32_t end, uint32_t low)
{
	uint32_t at = end;

	while (at > low && !ends_part(item_at(narrative, at - 1)))
		at--;
	return at;
}

/* An apposition holds no verb, unless it is a relative clause. */
static bool
verbless(const Narrative *narrative, uint32_t from, uint32_t end)
{
	uint32_t at;

	for (at = from; at < end; at++) {
		const Item *item = item_at(narrative, at);

		if (item_is(item, IS_RELATIVE))
			return true;
		if (item_is(item, IS_AUXILIARY | IS_PRONOUN))
			return false;
		if (item->cue != NONE &&
		    !item_is(item, IS_NAME | IS_NOUN | IS_HOMOGRAPH))
			return false;
	}
	return true;
}

/* A relative clause says who somebody is, unless it goes on to what they say
 * ("who added that …"), or to a quotation or too far. */
static bool
tells_more(const Narrative *narrative, uint32_t from, uint32_t end)
{
	const Item *behind = item_at(narrative, end);
	uint32_t at = from + 1;

	if (!item_is(item_at(narrative, from), IS_RELATIVE) ||
	    item_is(item_at(narrative, from), IS_DETERMINER))
		return false;
	if (end < frame_at(narrative, item_at(narrative, from)->frame)
	                    ->items.end &&
	    (behind->kind == ITEM_QUOTE || !ends_part(behind)))
		return true;
	while (at < end && item_is(item_at(narrative, at), IS_ADVERB))
		at++;
	return at < end && item_at(narrative, at)->cue != NONE &&
	       narrative->cues.items[item_at(narrative, at)->cue]
	                       .entry->strength == CUE_YES;
}

/* appositions = *( "," part ) ; the end behind the last one that belongs */
uint32_t
appositions_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t end;

	while (at < limit && item_at(narrative, at)->kind == ITEM_COMMA &&
	       opens_apposition(narrative, at + 1, limit)) {
		end = part_end(narrative, at + 1, limit);
		if (!verbless(narrative, at + 1, end) ||
		    tells_more(narrative, at + 1, end))
			break;
		at = end;
	}
	return at;
}

/* restriction = ( relative | participle ) … up to the next comma or stop:
 * "a man who saw it", "a woman waiting in line" */
uint32_t
restriction_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t end;

	if (at >= limit || item_at(narrative, at)->kind != ITEM_WORD)
		return at;
	if (!item_is(item_at(narrative, at), IS_RELATIVE) &&
	    !word_is_participle(narrative, at) &&
	    !word_is_participle(narrative, at - 1))
		return at;
	end = part_end(narrative, at, limit);
	if (tells_more(narrative, at, end))
		return at;
	return appositions_end(narrative, end, limit);
}

/* "Jane Roe, head of the clinic, Oslo said": a name first, then parts that
 * describe it, the last one not closed by a comma. */
Phrase
apposition_open(const Narrative *narrative, uint32_t end, uint32_t low)
{
	Phrase whole;
	uint32_t at;

	while (low < end &&
	       item_is(item_at(narrative, low), IS_ADVERB | IS_CONJUNCTION))
		low++;
	whole = phrase_after(narrative, low, end);
	if (whole.kind != PHRASE_NAME || whole.items.end != end)
		return (Phrase){0};
	for (at = whole.head.end; at < end; at++)
		if (item_is(item_at(narrative, at), IS_TITLE | IS_PERSON_NOUN))
			return whole;
	return (Phrase){0};
}

/* "Jane Roe, who is head of the clinic said", "Jane Roe, a doctor who founded
 * the clinic said": the comma behind the clause is left out. "Roe, who the
 * board said" has another subject. */
Phrase
apposition_clause(const Narrative *narrative, uint32_t end, uint32_t low)
{
	Phrase name = phrase_after(narrative, low, end);
	uint32_t core = name.items.end, at, who = 0;

	if (name.kind == PHRASE_NAME && core == end)
		for (at = name.head.end; at < end; at++)
			if (item_at(narrative, at)->kind == ITEM_COMMA)
				return name;
	if (name.kind != PHRASE_NAME || core + 3 >= end ||
	    item_at(narrative, core)->kind != ITEM_COMMA)
		return (Phrase){0};
	for (at = core + 1; at < end; at++) {
		const Item *item = item_at(narrative, at);

		if (item->kind != ITEM_WORD)
			return (Phrase){0};
		if (!who && item_is(item, IS_RELATIVE) &&
		    item_is(item, IS_PRONOUN))
			who = at;
	}
	if (!who || who + 2 >= end ||
	    (who > core + 1 &&
	     !item_is(item_at(narrative, core + 1), IS_DETERMINER)) ||
	    item_is(item_at(narrative, who + 1),
	            IS_NAME | IS_DETERMINER | IS_POSSESSIVE | IS_PRONOUN))
		return (Phrase){0};
	name.items.end = end;
	return name;
}
