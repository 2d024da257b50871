/* head.c - the name, pronoun or noun that a noun phrase is about. */
#include "parse/head.h"

#include "parse/chunk.h"
#include "parse/name.h"

/* The names of a core, as far as the choice of its head needs them. */
typedef struct Names {
	Range first;
	Range titled; /* right behind a title: "director Jane Roe" */
	Range late;   /* a name of a person behind the name of a place or
	               * organisation: "chair of the Senate of X Jane Roe" */
} Names;

static bool
is_organisation(const Narrative *narrative, uint32_t at, uint32_t end)
{
	while (at < end)
		if (item_is(item_at(narrative, at++), IS_ORG_WORD))
			return true;
	return false;
}

/* A name of two words or more that ends the phrase is that of a person where
 * what a title is of stands before it: директор порта Анна Ветрова. */
static bool
ends_title(const Narrative *narrative, uint32_t at, uint32_t end, uint32_t core)
{
	return narrative->release->lexicon->org_before &&
	       (end == core ||
	        item_is(item_at(narrative, end), IS_CONJUNCTION)) &&
	       end - at >= 2 && item_at(narrative, at - 1)->kind == ITEM_WORD &&
	       !item_is(item_at(narrative, at - 1), IS_GRAMMAR) &&
	       !is_organisation(narrative, at, end) &&
	       !name_is_place(narrative, at, end);
}

static Names
find_names(const Narrative *narrative, uint32_t begin, uint32_t core)
{
	Names names = {{NONE, NONE}, {NONE, NONE}, {NONE, NONE}};
	uint32_t at, end, previous_end = NONE;
	bool after_title = false;

	for (at = begin; at < core; at = end) {
		const Item *item = item_at(narrative, at);
		bool title = item_is(item,
		                     IS_TITLE | IS_HONORIFIC | IS_PERSON_NOUN);
		Range name;

		/* "Mr Roe and Lord Hale": the second is another speaker. */
		if (names.titled.begin != NONE && item_is(item, IS_CONJUNCTION))
			break;
		end = title ? at : name_end(narrative, at, core);
		if (end == at) {
			after_title = title;
			end = at + 1;
			continue;
		}
		name = person_name(narrative, at, end);
		if (names.first.begin == NONE)
			names.first = (Range){at, end};
		if (after_title && !is_organisation(narrative, at, end) &&
		    !name_is_place(narrative, at, end))
			names.titled = (Range){at, end};
		if (name.begin != at || previous_end == at ||
		    (at > begin && ends_title(narrative, at, end, core)))
			names.late = name;
		after_title = false;
		previous_end = end;
	}
	return names;
}

/* A name right before a noun only says which one: "Acme workers", "Acme's
 * director". */
static bool
qualifies(const Narrative *narrative, Range name, uint32_t core)
{
	const Item *next = item_at(narrative, name.end);

	if (name.end < core &&
	    narrative->release->tokens.items[next[-1].token].shape &
	            SHAPE_POSSESSIVE)
		return true;
	return name.end < core && next->kind == ITEM_WORD &&
	       phrase_word(next) &&
	       !item_is(next, IS_NAME | IS_TITLE | IS_PERSON_NOUN |
	                              IS_HONORIFIC | IS_SUFFIX | IS_PARTICLE);
}

/* The name that a core is about: one behind its title, else a late one, else
 * the first. What only says which one it is, "director of the |Harborton|
 * office Jane Roe", gives way to the next. */
static Range
choose_name(const Narrative *narrative, const Names *names, uint32_t core)
{
	Range name = names->titled;

	if (name.begin != NONE && names->late.begin != NONE &&
	    qualifies(narrative, name, core))
		name = names->late;
	if (name.begin == NONE)
		name = names->late.begin != NONE ? names->late : names->first;
	if (name.begin != NONE && qualifies(narrative, name, core))
		name.begin = NONE;
	return name;
}

/* Finds the head of a core: the name of a person behind its titles, the first
 * name, or the last noun before a joint. */
static void
find_head(const Narrative *narrative, Phrase *phrase, uint32_t core)
{
	uint32_t at, begin = chunk_noun(narrative, phrase->items.begin, core);
	Names names = find_names(narrative, begin, core);
	bool titled = item_is(item_at(narrative, phrase->items.begin),
	                      IS_DETERMINER | IS_TITLE | IS_PERSON_NOUN);

	phrase->kind = PHRASE_NAME;
	phrase->head = choose_name(narrative, &names, core);
	if (phrase->head.begin != NONE &&
	    (names.titled.begin != NONE || names.late.begin != NONE || !titled))
		return;
	phrase->kind = PHRASE_OTHER;
	phrase->head = (Range){begin, begin + 1};
	for (at = begin; at < core; at++) {
		const Item *item = item_at(narrative, at);

		if (at > begin &&
		    item_is(item, IS_PREPOSITION | IS_ATTACHING) &&
		    !item_is(item, IS_NOUN | IS_NAME))
			break;
		if (item->kind == ITEM_WORD)
			phrase->head = (Range){at, at + 1};
	}
}

/* The kind of a phrase by its head and its words. */
static void
find_kind(const Narrative *narrative, Phrase *phrase, uint32_t core)
{
	const Item *head = item_at(narrative, phrase->head.begin);
	uint32_t at, seen = 0;

	for (at = phrase->items.begin; at < core; at++)
		if (item_at(narrative, at)->kind == ITEM_WORD)
			seen |= item_at(narrative, at)->classes;
	/* "10:00 a.m. ET" */
	if (item_at(narrative, phrase->items.begin)->numeral &&
	    !(seen & IS_NOUN)) {
		phrase->kind = PHRASE_OTHER;
		return;
	}
	if (phrase->kind == PHRASE_NAME) {
		for (at = phrase->head.begin; at < phrase->head.end; at++)
			if (item_is(item_at(narrative, at), IS_ORG_WORD))
				phrase->kind = PHRASE_ORG;
		return;
	}
	if (item_is(head, IS_PERSON_NOUN | IS_TITLE))
		phrase->kind = PHRASE_DESCRIPTOR;
	else if (item_is(head, IS_ORG_NOUN | IS_ORG_WORD))
		phrase->kind = PHRASE_ORG;
	else if (item_is(head, IS_GROUP))
		phrase->kind = PHRASE_GROUP;
	else if (seen & (IS_PERSON_NOUN | IS_TITLE))
		phrase->kind = PHRASE_DESCRIPTOR;
}

/* "the chief executive, Dr. Jane Roe": the name is the apposition. */
static void
name_behind(const Narrative *narrative, Phrase *phrase, uint32_t core,
            uint32_t end)
{
	uint32_t at = core + 1, stop;
	bool titled = false;

	if (phrase->kind != PHRASE_DESCRIPTOR || at >= end ||
	    item_at(narrative, core)->kind != ITEM_COMMA)
		return;
	for (; at < end && item_is(item_at(narrative, at), IS_HONORIFIC); at++)
		titled = true;
	stop = name_end(narrative, at, end);
	if (stop < at + (titled ? 1 : 2) ||
	    (stop < end && item_at(narrative, stop)->kind != ITEM_COMMA))
		return;
	phrase->kind = PHRASE_NAME;
	phrase->head = (Range){at, stop};
}

Phrase
head_find(const Narrative *narrative, uint32_t begin, uint32_t core,
          uint32_t end)
{
	Phrase phrase = {.items = {begin, end}};
	const Item *first = item_at(narrative, begin);
	uint32_t at;

	if (begin >= core)
		return (Phrase){0};
	if (item_is(first, IS_PRONOUN) && core == begin + 1) {
		phrase.kind = PHRASE_PRONOUN;
		phrase.head = (Range){begin, begin + 1};
		return phrase;
	}
	find_head(narrative, &phrase, core);
	find_kind(narrative, &phrase, core);
	if (phrase.kind != PHRASE_NAME)
		name_behind(narrative, &phrase, core, end);
	if (phrase.kind != PHRASE_NAME)
		return phrase;
	at = phrase.head.end;
	if (at + 1 < core && item_is(item_at(narrative, at), IS_CONJUNCTION)) {
		uint32_t second = at + 1;

		while (second + 1 < core &&
		       item_is(item_at(narrative, second),
		               IS_DETERMINER | IS_HONORIFIC | IS_TITLE))
			second++;
		at = name_end(narrative, second, core);
		if (at > second)
			phrase.second = (Range){second, at};
	}
	return phrase;
}
