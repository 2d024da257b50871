/* clause.c - the subject of a verb of saying where the verb stands second.
 *
 * One part of the sentence stands before the finite verb: the subject, or
 * something else, and then the subject is the first noun phrase behind the
 * verb that may be one by its article. In a clause that ends with its verb the
 * subject opens it. */
#include "parse/clause.h"

#include "base/limits.h"
#include "parse/chunk.h"
#include "parse/head.h"
#include "parse/verb.h"

static bool
is_object_pronoun(const Item *item)
{
	return item_is(item, IS_PRONOUN) && item_is(item, IS_OBLIQUE);
}

/* "er", not "ihn" */
static bool
is_subject_pronoun(const Item *item)
{
	return item_is(item, IS_PRONOUN) && !item_is(item, IS_OBLIQUE);
}

/* Past what may stand between subject and verb, or open a sentence: adverbs,
 * "doch", a comma; but "laut Anna Weber" is no adverb and a subject. */
static uint32_t
skip_light(const Narrative *narrative, uint32_t at, uint32_t end)
{
	for (; at < end; at++) {
		const Item *item = item_at(narrative, at);

		if (item->kind != ITEM_COMMA &&
		    (!item_is(item, IS_ADVERB | IS_CONJUNCTION | IS_TIME) ||
		     item->cue != NONE))
			break;
	}
	return at;
}

/* Past a relative clause that opens at the comma `at` and is closed by the
 * comma right before `verb`. */
static uint32_t
skip_relative(const Narrative *narrative, uint32_t at, uint32_t verb)
{
	if (at + 2 < verb && item_at(narrative, at)->kind == ITEM_COMMA &&
	    (item_is(item_at(narrative, at + 1), IS_RELATIVE) ||
	     item_is(item_at(narrative, at + 2), IS_RELATIVE)) &&
	    item_at(narrative, verb - 1)->kind == ITEM_COMMA)
		return verb;
	return at;
}

/* True when two dashes and what is between them fill [at, verb). */
static bool
is_aside(const Narrative *narrative, uint32_t at, uint32_t verb)
{
	return at + 2 < verb && item_at(narrative, at)->kind == ITEM_DASH &&
	       item_at(narrative, verb - 1)->kind == ITEM_DASH;
}

/* subject = ( pronoun | noun-phrase appositions [relative] ) *adverb
 * from item `at` on, as all that stands before the verb. */
static Phrase
subject_at(const Narrative *narrative, uint32_t at, uint32_t verb)
{
	uint32_t core, end;

	if (chunk_addressee(narrative, at))
		return (Phrase){0};
	if (is_subject_pronoun(item_at(narrative, at))) {
		if (skip_light(narrative, at + 1, verb) != verb)
			return (Phrase){0};
		return head_find(narrative, at, at + 1, at + 1);
	}
	core = chunk_end(narrative, at, verb, true);
	if (core == at || !chunk_nominative(narrative, at, verb))
		return (Phrase){0};
	end = chunk_appositions(narrative, core, verb);
	/* the comma behind an apposition is often forgotten */
	if (end + 1 < verb && item_at(narrative, end)->kind == ITEM_COMMA &&
	    chunk_end(narrative, end + 1, verb, true) == verb)
		end = verb;
	if (is_aside(narrative, end, verb))
		return head_find(narrative, at, core, verb - 1);
	if (skip_light(narrative, skip_relative(narrative, end, verb), verb) !=
	    verb)
		return (Phrase){0};
	return head_find(narrative, at, core, end);
}

/* What stands before the verb, when it is the subject. The clause begins at
 * `low` or behind a sign or joining word. */
static Phrase
subject_before(const Narrative *narrative, uint32_t low, uint32_t verb,
               bool final)
{
	uint32_t joining = IS_CONJUNCTION | (final ? IS_SUBORDINATOR : 0);
	uint32_t at = low;

	if (low + LIMIT_PHRASE_WINDOW < verb)
		at = verb - LIMIT_PHRASE_WINDOW;
	for (; at < verb; at++) {
		uint32_t from;
		Phrase phrase;

		if (at > low &&
		    (item_at(narrative, at - 1)->kind == ITEM_WORD ||
		     item_at(narrative, at - 1)->kind == ITEM_SIGN) &&
		    !item_is(item_at(narrative, at - 1), joining))
			continue;
		from = skip_light(narrative, at, verb);
		if (from == verb)
			break;
		phrase = subject_at(narrative, from, verb);
		if (phrase_found(&phrase))
			return phrase;
	}
	return (Phrase){0};
}

/* The noun phrase [begin, core) with its appositions; a preposition goes on
 * with it when an apposition follows: "die Sprecherin im Rat, Anna Weber,". */
static Phrase
with_appositions(const Narrative *narrative, uint32_t begin, uint32_t core,
                 uint32_t limit)
{
	uint32_t more = core, end;

	if (core + 1 < limit &&
	    item_is(item_at(narrative, core), IS_PREPOSITION))
		more = chunk_end(narrative, core + 1, limit, false);
	end = chunk_appositions(narrative, more, limit);
	if (more > core + 1 && end > more)
		return head_find(narrative, begin, more, end);
	return head_find(narrative, begin, core,
	                 chunk_appositions(narrative, core, limit));
}

Phrase
clause_behind(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	if (limit > at + LIMIT_PHRASE_WINDOW)
		limit = at + LIMIT_PHRASE_WINDOW;
	while (at < limit) {
		const Item *item = item_at(narrative, at);
		uint32_t end = chunk_end(narrative, at, limit, false);

		if (is_subject_pronoun(item) && end == at)
			return head_find(narrative, at, at + 1, at + 1);
		if (end > at && chunk_nominative(narrative, at, limit) &&
		    !chunk_addressee(narrative, at))
			return with_appositions(narrative, at, end, limit);
		if (end > at) {
			at = end;
			continue;
		}
		if (item->kind != ITEM_WORD ||
		    item_is(item, IS_CONJUNCTION | IS_SUBORDINATOR))
			break;
		at++;
		if (item_is(item, IS_PREPOSITION)) {
			end = chunk_end(narrative, at, limit, false);
			at = end > at ? end : at;
		}
	}
	return (Phrase){0};
}

Phrase
clause_speaker(const Narrative *narrative, const Cue *cue, const Phrase *found,
               uint32_t limit)
{
	uint32_t low = frame_at(narrative, item_at(narrative, cue->item)->frame)
	                       ->items.begin;
	uint32_t at = cue->item + cue->items, end;

	if (!phrase_found(found) || !verb_quotes(narrative, cue) ||
	    verb_is_passive(narrative, cue))
		return *found;
	/* "zitiert ihn die Zeitung", "ihn zitiert die Zeitung" */
	if (at < limit && is_object_pronoun(item_at(narrative, at)))
		return head_find(narrative, at, at + 1, at + 1);
	if (cue->item > low &&
	    is_object_pronoun(item_at(narrative, cue->item - 1)))
		return head_find(narrative, cue->item - 1, cue->item,
		                 cue->item);
	if (found->items.end > at)
		at = found->items.end;
	while (at < limit && item_is(item_at(narrative, at), IS_ADVERB))
		at++;
	if (at < limit && item_is(item_at(narrative, at), IS_PRONOUN))
		return head_find(narrative, at, at + 1, at + 1);
	end = chunk_end(narrative, at, limit, false);
	return end > at ? with_appositions(narrative, at, end, limit) : *found;
}

/* The joining word of the clause that ends with the verb of `cue`; NONE for a
 * clause of another kind. `end`: of the frame. */
static uint32_t
final_begin(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t end)
{
	uint32_t at = cue->whole.begin, commas = 0;

	if (low + LIMIT_PHRASE_WINDOW < at)
		low = at - LIMIT_PHRASE_WINDOW;
	if (!verb_ends_clause(narrative, cue->whole.end, end) || at == low ||
	    item_at(narrative, at - 1)->kind == ITEM_COMMA)
		return NONE;
	while (at > low) {
		const Item *item = item_at(narrative, --at);

		/* one comma alone ends the clause that opens before it */
		commas += item->kind == ITEM_COMMA;
		if (commas % 2)
			continue;
		if (item_is(item, IS_SUBORDINATOR) &&
		    (at == low || item[-1].kind == ITEM_COMMA ||
		     item_is(item - 1, IS_CONJUNCTION)))
			return at;
		if (at > low && item_is(item, IS_RELATIVE) &&
		    item[-1].kind == ITEM_COMMA)
			return at;
	}
	return NONE;
}

bool
clause_is_aside(const Narrative *narrative, const Cue *cue, uint32_t low,
                uint32_t end)
{
	uint32_t behind = cue->whole.end;
	uint32_t opener = final_begin(narrative, cue, low, end);

	return opener != NONE && behind + 1 < end &&
	       item_at(narrative, behind)->kind == ITEM_COMMA &&
	       !item_is(item_at(narrative, opener), IS_SUBORDINATOR);
}

Phrase
clause_source(const Narrative *narrative, uint32_t end, uint32_t low)
{
	uint32_t at = low, core;

	if (low + LIMIT_NAME_WORDS < end)
		at = end - LIMIT_NAME_WORDS;
	for (; at < end; at++) {
		core = chunk_end(narrative, at, end, true);
		if (core == end)
			return head_find(narrative, at, core, core);
	}
	return (Phrase){0};
}

/* subordinate = joining-word … subject … verb | relative … verb */
static Phrase
subject_final(const Narrative *narrative, uint32_t opener, uint32_t low,
              uint32_t verb)
{
	const Item *item = item_at(narrative, opener);

	/* "dem Anna Weber sagte": the relative is no subject */
	if (item_is(item, IS_SUBORDINATOR) || opener < low + 2 ||
	    !chunk_nominative(narrative, opener, verb))
		return clause_behind(narrative, opener + 1, verb);
	return clause_source(narrative, opener - 1, low);
}

/* agent = "von" phrase   of a passive; behind a noun it belongs to that */
static Phrase
agent(const Narrative *narrative, const Cue *cue)
{
	uint32_t at, core;
	Phrase found = {0};

	for (at = cue->whole.begin; at < cue->item; at++) {
		if (!item_is(item_at(narrative, at), IS_ATTACHING) ||
		    !item_is(item_at(narrative, at), IS_PREPOSITION) ||
		    item_is(item_at(narrative, at), IS_DETERMINER))
			continue;
		core = chunk_end(narrative, at + 1, cue->item, false);
		if (core > at + 1)
			found = head_find(narrative, at + 1, core, core);
		if (phrase_found(&found) &&
		    !item_is(item_at(narrative, at - 1), IS_NAME))
			break;
	}
	return found;
}

Phrase
clause_first(const Narrative *narrative, Range items)
{
	uint32_t at = skip_light(narrative, items.begin, items.end);

	/* "Als er kam, sagte …": the clause before goes first */
	if (at < items.end && item_is(item_at(narrative, at), IS_SUBORDINATOR))
		while (at < items.end &&
		       item_at(narrative, at++)->kind != ITEM_COMMA)
			continue;
	return clause_behind(narrative, at, items.end);
}

/* What stands before the verb may be its object: then somebody stands behind
 * it, "er" or, when the phrase before is no speaker, a noun. */
static Phrase
behind_instead(const Narrative *narrative, const Phrase *before, uint32_t at,
               uint32_t limit)
{
	Phrase behind;

	if (before->kind == PHRASE_PRONOUN || at >= limit)
		return *before;
	if (is_subject_pronoun(item_at(narrative, at)) &&
	    item_at(narrative, at)->gender == GENDER_MASCULINE)
		return head_find(narrative, at, at + 1, at + 1);
	if (before->kind != PHRASE_OTHER)
		return *before;
	behind = clause_behind(narrative, at, limit);
	return behind.items.begin == at && phrase_is_somebody(&behind)
	               ? behind
	               : *before;
}

static Phrase
subject(const Narrative *narrative, const Cue *cue, uint32_t low,
        uint32_t limit)
{
	const Frame *frame = frame_at(narrative,
	                              item_at(narrative, cue->item)->frame);
	uint32_t end = frame->items.end;
	uint32_t opener = final_begin(narrative, cue, low, end);
	Phrase phrase;

	if (verb_is_passive(narrative, cue) && !verb_quotes(narrative, cue))
		return agent(narrative, cue);
	if (opener != NONE) {
		phrase = subject_final(narrative, opener, low,
		                       cue->whole.begin);
		if (phrase_found(&phrase))
			return phrase;
	}
	phrase = subject_before(
		narrative, low, cue->whole.begin,
		verb_ends_clause(narrative, cue->whole.end, end));
	if (phrase_found(&phrase))
		return behind_instead(narrative, &phrase, cue->whole.begin + 1,
		                      limit);
	/* "kam und sagte": the verb goes on with the subject before */
	if (cue->whole.begin > low &&
	    item_is(item_at(narrative, cue->whole.begin - 1), IS_CONJUNCTION))
		return clause_first(narrative, (Range){frame->items.begin,
		                                       cue->whole.begin});
	return clause_behind(narrative, cue->whole.begin + 1, limit);
}

Phrase
clause_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
               uint32_t limit)
{
	Phrase found = subject(narrative, cue, low, limit);

	return clause_speaker(narrative, cue, &found, limit);
}
