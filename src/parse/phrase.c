/* phrase.c - noun phrases that may be speakers. */
#include "parse/phrase.h"

#include "base/limits.h"
#include "parse/apposition.h"
#include "parse/chunk.h"
#include "parse/classes.h"
#include "parse/head.h"

_Static_assert(WORD_CLASSES <= 30, "item classes are bits of an int");

bool
phrase_word(const Item *item)
{
	if (item->kind != ITEM_WORD)
		return item->kind == ITEM_SIGN;
	if (item->classes & (IS_NAME | IS_NOUN | IS_SUFFIX | IS_PARTICLE))
		return true;
	if (item->classes & (IS_GRAMMAR | IS_TIME))
		return false;
	return item->cue == NONE || item->classes & IS_HOMOGRAPH;
}

bool
phrase_opens(const Item *item)
{
	return item_is(item, IS_DETERMINER | IS_POSSESSIVE) ||
	       phrase_word(item);
}

/* A preposition at `at` that joins the phrase to what follows. `name`: the
 * phrase so far is a name, which only attaching ones continue. Gives the item
 * behind it ("close to" has two words), or `at` itself. */
static uint32_t
joins(const Narrative *narrative, uint32_t at, uint32_t limit, bool name)
{
	const Item *item = item_at(narrative, at), *next;
	uint32_t end = at;

	while (end < limit && end < at + 3 &&
	       item_is(item_at(narrative, end), IS_PREPOSITION | IS_ATTACHING))
		end++;
	next = item_at(narrative, end);
	if (end == at || end >= limit || item->cue != NONE ||
	    !phrase_opens(next) || item_is(next, IS_TIME) || next->numeral ||
	    (item_is(next, IS_ADDRESSEE) && !item_is(next, IS_POSSESSIVE)))
		return at;
	if (item_is(next, IS_DETERMINER | IS_POSSESSIVE) &&
	    (end + 1 >= limit || item_is(next + 1, IS_TIME)))
		return at;
	return !name || item_is(item, IS_ATTACHING) ? end : at;
}

/* A conjunction at `at` between two nouns or names. */
static bool
couples(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	if (!item_is(item, IS_CONJUNCTION) || at + 1 >= limit)
		return false;
	return item_is(item - 1, IS_NAME | IS_NOUN) &&
	       item_is(item + 1, IS_NAME | IS_NOUN | IS_DETERMINER);
}

/* Past a short parenthesis that opens at `at`, "(D-Ohio)"; `at` itself when
 * there is none. */
static uint32_t
skip_parenthesis(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t end = at;

	if (limit > at + LIMIT_NAME_WORDS)
		limit = at + LIMIT_NAME_WORDS;
	if (at >= limit || item_at(narrative, at)->kind != ITEM_OPEN)
		return at;
	while (end < limit && item_at(narrative, end)->kind != ITEM_CLOSE)
		end++;
	return end < limit ? end + 1 : at;
}

/* The same backwards: the begin of a parenthesis that closes before `at`. */
static uint32_t
before_parenthesis(const Narrative *narrative, uint32_t at, uint32_t low)
{
	uint32_t begin = at;

	if (at > low + LIMIT_NAME_WORDS)
		low = at - LIMIT_NAME_WORDS;
	if (at <= low || item_at(narrative, at - 1)->kind != ITEM_CLOSE)
		return at;
	while (begin > low && item_at(narrative, begin - 1)->kind != ITEM_OPEN)
		begin--;
	return begin > low ? begin - 1 : at;
}

/* "a Wednesday editorial": a day between article and noun. */
static bool
is_day_of(const Narrative *narrative, uint32_t at, uint32_t from,
          uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	return at > from && at + 1 < limit && item_is(item, IS_WEEKDAY) &&
	       item_is(item - 1, IS_DETERMINER | IS_POSSESSIVE) &&
	       phrase_word(item + 1) && !item_is(item + 1, IS_NAME);
}

/* core = [determiner] *( word | parenthesis )
 *        *( preposition core | conjunction core )
 * The end of the core that begins at `from`. */
static uint32_t
core_end(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	uint32_t at = from, next;
	bool fresh = true; /* a determiner may come */
	bool noun = false; /* a title or noun was seen: any preposition joins */

	while (at < limit) {
		const Item *item = item_at(narrative, at);

		if (fresh && (item_is(item, IS_DETERMINER | IS_POSSESSIVE) ||
		              is_day_of(narrative, at, from, limit))) {
			at++;
			continue;
		}
		if (phrase_word(item)) {
			noun = item_is(item, IS_NOUN) ||
			       !item_is(item, IS_NAME) ||
			       (noun && !phrase_word(item - 1));
			fresh = false;
			at = skip_parenthesis(narrative, at + 1, limit);
			continue;
		}
		next = !fresh || (at > from && item_is(item, IS_ATTACHING))
		               ? joins(narrative, at, limit, !noun)
		               : at;
		if (next == at && !fresh && couples(narrative, at, limit))
			next = at + 1;
		if (next == at)
			break;
		fresh = true;
		at = next;
	}
	return at;
}

Phrase
phrase_after(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	uint32_t core;

	if (limit > from + LIMIT_PHRASE_WINDOW)
		limit = from + LIMIT_PHRASE_WINDOW;
	if (from >= limit)
		return (Phrase){0};
	if (item_is(item_at(narrative, from), IS_PRONOUN))
		return head_find(narrative, from, from + 1, from + 1);
	if (narrative->release->lexicon->noun_capitals) {
		core = chunk_end(narrative, from, limit, false);
		return head_find(narrative, from, core,
		                 chunk_appositions(narrative, core, limit));
	}
	core = core_end(narrative, from, limit);
	/* "adding that it was late" */
	if (core == from || (core == from + 1 &&
	                     item_is(item_at(narrative, from), IS_RELATIVE)))
		return (Phrase){0};
	return head_find(narrative, from, core,
	                 appositions_end(narrative, core, limit));
}

/* A possessive behind its noun: тётка моя */
static bool
trails(const Narrative *narrative, const Item *item)
{
	const Release *release = narrative->release;

	return item_is(item, IS_DETERMINER) && phrase_word(item - 1) &&
	       (item_is(item, IS_POSSESSIVE) ||
	        lex_is(release->lexicon, &release->tokens.items[item->token],
	               LEX_FIRST_PERSON));
}

/* A word of a determiner of several words: one of the, один из. */
static bool
counts(const Item *item)
{
	return item_is(item, IS_DETERMINER) &&
	       item_is(item + 1, IS_DETERMINER) &&
	       (item_is(item, IS_ATTACHING) || item_is(item + 1, IS_ATTACHING));
}

/* The begin of the preposition or conjunction that ends before `at` and has a
 * noun before it; `at` when there is none. */
static uint32_t
joint_begin(const Narrative *narrative, uint32_t at, uint32_t low)
{
	uint32_t begin = at - 1;

	if (begin > low + 1 &&
	    item_is(item_at(narrative, begin), IS_PREPOSITION) &&
	    item_is(item_at(narrative, begin - 1), IS_PREPOSITION))
		begin--;
	if (begin == low)
		return at;
	return phrase_word(item_at(narrative, begin - 1)) ||
	                       (item_is(item_at(narrative, begin),
	                                IS_ATTACHING) &&
	                        item_is(item_at(narrative, begin - 1),
	                                IS_DETERMINER))
	               ? begin
	               : at;
}

/* "that Roe", "that Captain Roe": the word that opens a clause is no article of
 * a name, where a capital tells one. */
static bool
opens_clause(const Narrative *narrative, uint32_t at)
{
	const Item *next = item_at(narrative, at + 1);

	if (narrative->release->lexicon->noun_capitals ||
	    !item_is(next - 1, IS_RELATIVE) || !item_is(next, IS_NAME))
		return false;
	while (item_is(next, IS_TITLE | IS_HONORIFIC))
		next++;
	return item_is(next, IS_NAME) && !item_is(next, IS_NOUN);
}

/* The begin of the core that ends before `end`, read from right to left. */
static uint32_t
core_begin(const Narrative *narrative, uint32_t end, uint32_t low)
{
	uint32_t at = before_parenthesis(narrative, end, low), joint;
	bool closed = false; /* a determiner was met: only a joint goes on */

	if (at == low)
		return end;
	while (at > low) {
		const Item *item = item_at(narrative, at - 1);

		/* «сказала вона та додала»: "and", not "that one" */
		if (at == end && at > low + 1 &&
		    item_is(item, IS_CONJUNCTION) && item[-1].kind == ITEM_WORD)
			return end;
		if (item_is(item, IS_PRONOUN) && at == end)
			return at - 1;
		if (!closed && phrase_word(item)) {
			at--;
		} else if (closed && counts(item)) {
			at--;
		} else if (at == end && at > low + 1 &&
		           trails(narrative, item)) {
			at--;
		} else if (!closed &&
		           item_is(item, IS_DETERMINER | IS_POSSESSIVE) &&
		           (at >= end || !opens_clause(narrative, at - 1))) {
			/* A genitive article goes on with the noun before:
			 * "Ein Sprecher des Senders". */
			closed = !item_is(item, IS_ATTACHING) ||
			         at == low + 1 || !phrase_word(item - 1);
			at--;
		} else if ((joint = joint_begin(narrative, at, low)) < at &&
		           at < end &&
		           (joins(narrative, joint, end,
		                  !item_is(item_at(narrative, joint - 1),
		                           IS_NOUN)) == at ||
		            couples(narrative, joint, end))) {
			closed = false;
			at = joint;
		} else {
			break;
		}
	}
	return at;
}

Phrase
phrase_named(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	Phrase whole = phrase_after(narrative, from, limit);
	uint32_t at, core;

	if (!phrase_found(&whole))
		return whole;
	core = core_end(narrative, from, whole.items.end);
	/* "according to the head of the board, Jane Roe, …" */
	if (whole.kind == PHRASE_NAME && whole.head.begin > core)
		return whole;
	for (at = core; at < whole.items.end; at++)
		if (item_is(item_at(narrative, at),
		            IS_TITLE | IS_PERSON_NOUN | IS_RELATIVE |
		                    IS_DETERMINER | IS_SUFFIX) ||
		    item_at(narrative, at)->numeral)
			return whole;
	return phrase_after(narrative, from, core);
}

/* The begin of the core that ends at a comma before item `stop`, in the part
 * that begins at `begin`; `stop` when the part is no core: it must end with a
 * name or begin the sentence, and not describe a name before it. */
static uint32_t
apposed_core(const Narrative *narrative, uint32_t begin, uint32_t stop,
             uint32_t low)
{
	uint32_t core = core_begin(narrative, stop, begin);

	if (begin == low)
		return core;
	if (!item_is(item_at(narrative, stop - 1), IS_NAME))
		return stop;
	if (begin > low + 1 && !item_is(item_at(narrative, begin), IS_NAME) &&
	    item_is(item_at(narrative, begin - 2), IS_NAME))
		return stop;
	return core;
}

/* core "," part *( "," part ) ","   read from right to left: the first part
 * that can't be an apposition holds the core. Asides stand between it and the
 * verb too: "Roe, speaking in Oslo, said". */
static Phrase
apposed_before(const Narrative *narrative, uint32_t end, uint32_t low)
{
	uint32_t stop = end - 1, begin, core;

	for (;;) {
		begin = part_begin(narrative, stop, low);
		if (begin == stop)
			return (Phrase){0};
		core = stop < end - 1
		               ? apposed_core(narrative, begin, stop, low)
		               : stop;
		if (core < stop)
			return head_find(
				narrative, core, stop,
				appositions_end(narrative, stop, end - 1));
		if (begin == low ||
		    item_at(narrative, begin - 1)->kind != ITEM_COMMA ||
		    !opens_aside(narrative, begin, end))
			break;
		/* "In Oslo, after the vote, Jane Roe, said" */
		if (stop < end - 1 &&
		    item_is(item_at(narrative, begin), IS_PREPOSITION) &&
		    item_is(item_at(narrative, stop + 1), IS_NAME))
			break;
		stop = begin - 1;
	}
	core = core_begin(narrative, end - 1, low);
	if (core == end - 1)
		return (Phrase){0};
	return head_find(narrative, core, end - 1, end - 1);
}

/* "The chief executive, Jane Roe said": a part of the sentence that is nothing
 * but somebody's office, and the name behind its comma. */
static Phrase
titled_before(const Narrative *narrative, uint32_t core, uint32_t end,
              uint32_t low)
{
	uint32_t stop = core - 1, begin = part_begin(narrative, stop, low);
	Phrase whole;

	if (begin == stop || core_begin(narrative, stop, begin) != begin)
		return (Phrase){0};
	whole = head_find(narrative, begin, stop, end);
	return whole.kind == PHRASE_NAME && whole.head.begin == core &&
	                       whole.head.end == end
	               ? whole
	               : (Phrase){0};
}

/* True when a verb stands in [at, end) that is no participle. */
static bool
holds_verb(const Narrative *narrative, uint32_t at, uint32_t end)
{
	for (; at < end; at++) {
		const Item *item = item_at(narrative, at);

		if (item_is(item, IS_AUXILIARY | IS_PRONOUN) ||
		    item->kind != ITEM_WORD ||
		    (item->cue != NONE && !item_is(item, IS_HOMOGRAPH) &&
		     !word_is_participle(narrative, at)))
			return true;
	}
	return false;
}

/* speaker *word preposition core   what stands before the verb hangs on a
 * preposition: "a narrator in the film says", "people waiting in the hall
 * said". Participles and relative clauses are no part of the speaker. */
static Phrase
owner_before(const Narrative *narrative, uint32_t core, uint32_t end,
             uint32_t low)
{
	uint32_t at = part_begin(narrative, core, low);
	Phrase owner;
	bool clause;

	while (at < core &&
	       item_is(item_at(narrative, at), IS_CONJUNCTION | IS_ADVERB))
		at++;
	if (at + 1 >= core || !phrase_opens(item_at(narrative, at)))
		return (Phrase){0};
	owner = phrase_after(narrative, at, core - 1);
	if (!phrase_found(&owner) || owner.kind == PHRASE_PRONOUN)
		return (Phrase){0};
	at = owner.items.end;
	clause = item_is(item_at(narrative, at), IS_RELATIVE);
	if (!clause &&
	    (!item_is(item_at(narrative, core - 1), IS_PREPOSITION) ||
	     holds_verb(narrative, at, core)))
		return (Phrase){0};
	if (!clause && owner.kind != PHRASE_NAME &&
	    !word_is_participle(narrative, at))
		owner.items.end = end;
	return owner;
}

/* core dash aside dash   "Ann Lee — a former mayor — said" */
static Phrase
dashed_before(const Narrative *narrative, uint32_t end, uint32_t low)
{
	uint32_t open = end - 1, begin;

	do {
		if (open == low ||
		    item_at(narrative, --open)->kind == ITEM_QUOTE)
			return (Phrase){0};
	} while (item_at(narrative, open)->kind != ITEM_DASH);
	begin = core_begin(narrative, open, low);
	if (begin == open || open + 2 == end)
		return (Phrase){0};
	return head_find(narrative, begin, open, end - 1);
}

Phrase
phrase_before(const Narrative *narrative, uint32_t end, uint32_t low)
{
	uint32_t begin;

	if (end > low + LIMIT_PHRASE_WINDOW)
		low = end - LIMIT_PHRASE_WINDOW;
	if (end <= low)
		return (Phrase){0};
	if (item_at(narrative, end - 1)->kind == ITEM_COMMA)
		return apposed_before(narrative, end, low);
	if (item_at(narrative, end - 1)->kind == ITEM_DASH)
		return dashed_before(narrative, end, low);
	begin = core_begin(narrative, end, low);
	if (begin == end)
		return (Phrase){0};
	if (begin > low && item_at(narrative, begin - 1)->kind == ITEM_COMMA) {
		Phrase whole = apposition_open(narrative, end, low);

		if (whole.kind != PHRASE_NAME)
			whole = titled_before(narrative, begin, end, low);
		if (whole.kind == PHRASE_NAME)
			return whole;
	}
	if (begin > low && item_at(narrative, begin - 1)->kind == ITEM_WORD &&
	    !item_is(item_at(narrative, begin), IS_PRONOUN)) {
		Phrase owner = apposition_clause(narrative, end, low);

		if (!phrase_found(&owner))
			owner = owner_before(narrative, begin, end, low);

		if (phrase_found(&owner))
			return owner;
	}
	return head_find(narrative, begin, end, end);
}

Phrase
phrase_within(const Narrative *narrative, uint32_t begin, uint32_t end)
{
	Phrase phrase = phrase_after(narrative, begin, end);

	if (phrase.kind != PHRASE_NONE && phrase.items.end != end)
		return (Phrase){0};
	return phrase;
}
