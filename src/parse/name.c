/* name.c - the names of persons, places and organisations as words. */
#include "parse/name.h"

#include "base/limits.h"
#include "parse/classes.h"

/* A word that may be part of a name: capital, no title, no function word. */
static bool
name_word(const Item *item)
{
	return item_is(item, IS_NAME) && !item_is(item, IS_HONORIFIC);
}

/* place = place-noun ( genitive-adjective name-word | name-word )
 * The end of the name of a place that begins at `from`, behind the word for
 * what it is: города |Старого Устья| Анна Ветрова; `from` when none does. One
 * word of two may as well be somebody's: мэр города |Анна Ветрова|. */
static uint32_t
place_end(const Narrative *narrative, uint32_t from, uint32_t end)
{
	const Release *release = narrative->release;
	uint32_t frame = item_at(narrative, from)->frame;

	if (!release->lexicon->stem_matching ||
	    from == frame_at(narrative, frame)->items.begin ||
	    !lex_is(release->lexicon,
	            &release->tokens.items[item_at(narrative, from - 1)->token],
	            LEX_PLACE_NOUN))
		return from;
	if (end - from >= 2 && end - from != 3 &&
	    word_ends_in(narrative, from, LEX_GENITIVE_ENDING))
		return from + 2;
	return end - from == 2 ? from : from + 1;
}

bool
name_is_place(const Narrative *narrative, uint32_t from, uint32_t end)
{
	return end > from && place_end(narrative, from, end) == end;
}

/* Where a run of capitals [from, end) stops being one name: before a title
 * inside it ("Acme CEO Jane Roe"), behind the name of a place, behind the words that make an organisation
 * ("Federation Council Jane Roe"). */
static uint32_t
cut_run(const Narrative *narrative, uint32_t from, uint32_t end)
{
	uint32_t at = place_end(narrative, from, end);

	if (at > from && at < end)
		return at;
	for (at = from; at + 1 < end; at++) {
		const Item *item = item_at(narrative, at);

		if (at > from && item_is(item, IS_TITLE | IS_PERSON_NOUN))
			return at;
		if (item_is(item, IS_ORG_WORD) && name_word(item + 1) &&
		    !item_is(item + 1, IS_ORG_WORD | IS_SUFFIX))
			return at + 1;
	}
	return end;
}

/* A short quotation between the words of a name: Robert “Bob” Crane. */
static bool
is_nickname(const Narrative *narrative, uint32_t at)
{
	const Item *item = item_at(narrative, at);

	return item->kind == ITEM_QUOTE &&
	       narrative->release->quotes.items[item->quote].words <= 2;
}

/* "von Anna Weber" is no name of three words, "von Weber" may be one. */
static bool
opens_with_preposition(const Narrative *narrative, uint32_t from,
                       uint32_t limit)
{
	return from + 2 < limit &&
	       item_is(item_at(narrative, from), IS_PREPOSITION) &&
	       item_is(item_at(narrative, from), IS_PARTICLE) &&
	       !name_word(item_at(narrative, from)) &&
	       name_word(item_at(narrative, from + 1)) &&
	       name_word(item_at(narrative, from + 2));
}

/* "de Valmer" behind a noun in lower case, "la maire de Valmer", says of what
 * it is; behind a name or a form of address it is a name. */
static bool
opens_behind_noun(const Narrative *narrative, uint32_t from)
{
	const Item *item = item_at(narrative, from);

	return item_is(item, IS_PREPOSITION) && item_is(item, IS_PARTICLE) &&
	       !name_word(item) && from > 0 && item[-1].frame == item->frame &&
	       item[-1].kind == ITEM_WORD &&
	       !item_is(item - 1, IS_NAME | IS_GRAMMAR | IS_HONORIFIC) &&
	       item[-1].cue == NONE;
}

/* The noun of a cue: "Zitat Anna Weber:" names Anna Weber. */
static bool
is_cue_noun(const Narrative *narrative, uint32_t item)
{
	uint32_t cue = item_at(narrative, item)->cue;

	return narrative->release->lexicon->noun_capitals && cue != NONE &&
	       narrative->cues.items[cue].entry->category == LEX_CUE_FIXED;
}

/* name = name-word *( [particle | nickname] name-word ) *suffix */
uint32_t
name_end(const Narrative *narrative, uint32_t from, uint32_t limit)
{
	uint32_t at = from, next;

	if (opens_with_preposition(narrative, from, limit) ||
	    opens_behind_noun(narrative, from) || is_cue_noun(narrative, from))
		return from;
	if (limit > from + LIMIT_NAME_WORDS)
		limit = from + LIMIT_NAME_WORDS;
	while (at < limit) {
		next = at;
		/* "den Worten von Anna Weber" */
		if (at > from && narrative->release->lexicon->noun_capitals &&
		    opens_with_preposition(narrative, at, limit))
			break;
		while (next < limit &&
		       item_is(item_at(narrative, next), IS_PARTICLE) &&
		       !name_word(item_at(narrative, next)) && next < at + 3)
			next++;
		if (at > from && next + 1 < limit &&
		    is_nickname(narrative, next))
			next++;
		if (next == limit || !name_word(item_at(narrative, next)))
			break;
		at = next + 1;
	}
	while (at > from && at < limit &&
	       item_is(item_at(narrative, at), IS_SUFFIX))
		at++;
	return cut_run(narrative, from, at);
}

Range
person_name(const Narrative *narrative, uint32_t from, uint32_t end)
{
	const Item *before = item_at(narrative, from) - 1;

	/* "… of Kazakhstan Jane Roe": the place belongs to what is before. */
	if (from > 0 && end - from >= 3 &&
	    item_is(before, IS_PREPOSITION | IS_ATTACHING) &&
	    !item_is(item_at(narrative, end - 1), IS_ORG_WORD | IS_SUFFIX))
		return (Range){end - 2, end};
	return (Range){from, end};
}
