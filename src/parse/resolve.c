/* resolve.c - whom a pronoun or "the minister" stands for. */
#include "parse/resolve.h"

#include "parse/subject.h"

static const Person *
person_at(const Resolver *resolver, uint32_t person)
{
	return &resolver->registry->narrative->release->people.items[person];
}

/* What stands for somebody can stand for `person`. */
static bool
fits(const Resolver *resolver, const Item *head, uint32_t person)
{
	const Person *candidate = person_at(resolver, person);

	if (!item_is(head, IS_PRONOUN))
		return candidate->kind == PERSON_PERSON;
	if (head->number == NUMBER_PLURAL)
		return candidate->kind != PERSON_PERSON;
	if (head->number == NUMBER_SINGULAR && candidate->kind != PERSON_PERSON)
		return head->gender == GENDER_ANY;
	return head->gender == GENDER_ANY || candidate->gender == GENDER_ANY ||
	       candidate->gender == head->gender;
}

Resolver
resolver_begin(Registry *registry)
{
	return (Resolver){
		.registry = registry,
		.named = {.person = NONE, .rival = NONE, .frame = NONE}};
}

/* `subject` as what a head stands for: alone, or tied with its rival. */
static Resolution
resolved_to(const Resolver *resolver, const Item *head, const Subject *subject)
{
	Resolution found = {.person = subject->person};

	if (subject->rival == NONE || !fits(resolver, head, subject->rival))
		return found;
	found.candidates[0] = subject->person;
	found.candidates[1] = subject->rival;
	found.candidate_count = 2;
	found.person = NONE;
	return found;
}

/* The latest subject that fits within the window of paragraphs; without one
 * the latest person named at all. */
static Resolution
resolve_back(const Resolver *resolver, const Item *head, uint32_t block)
{
	uint32_t window =
		resolver->registry->narrative->grammar->pronoun_window;
	uint32_t i;

	for (i = resolver->count; i-- > 0;) {
		const Subject *subject = &resolver->recent[i];

		if (subject->block + window < block)
			break;
		if (fits(resolver, head, subject->person))
			return resolved_to(resolver, head, subject);
	}
	if (resolver->named.person != NONE &&
	    resolver->named.block + window >= block &&
	    fits(resolver, head, resolver->named.person))
		return resolved_to(resolver, head, &resolver->named);
	return (Resolution){.person = NONE};
}

/* Where every noun has a capital a noun alone is no name ("die Mitteilung"),
 * nor is one that goes on behind the phrase ("Webers Ansicht"). */
static bool
is_plain_noun(const Registry *registry, const Narrative *narrative,
              const Phrase *phrase)
{
	uint32_t end = phrase->head.end;

	if (!narrative->release->lexicon->noun_capitals)
		return false;
	if (end == phrase->head.begin + 1 &&
	    item_is(item_at(narrative, end - 1), IS_ORG_NOUN | IS_GROUP))
		return true;
	return narrative == registry->narrative &&
	       end < narrative->items.count &&
	       people_at(registry, end - 1) != NONE &&
	       people_at(registry, end) == people_at(registry, end - 1) &&
	       registry->mention_of[end] == registry->mention_of[end - 1];
}

Resolution
resolve_phrase(Resolver *resolver, const Narrative *narrative,
               const Phrase *phrase, uint32_t block)
{
	Registry *registry = resolver->registry;
	const Item *head = item_at(narrative, phrase->head.begin);
	Resolution named = {.person = NONE};

	switch (phrase->kind) {
	case PHRASE_NAME:
	case PHRASE_ORG:
		if (is_plain_noun(registry, narrative, phrase))
			return named;
		if (narrative == registry->narrative)
			named.person = people_at(registry,
			                         phrase->head.end - 1);
		else if (item_is(head, IS_NAME))
			named.person = people_add(registry, narrative,
			                          phrase->head, phrase->items);
		return named;
	case PHRASE_PRONOUN:
		return resolve_back(resolver, head, block);
	case PHRASE_DESCRIPTOR:
		if (phrase->items.end - phrase->items.begin <= 2)
			return resolve_back(resolver, head, block);
		return named;
	default:
		return named;
	}
}

static void
remember(Resolver *resolver, Subject subject)
{
	uint32_t i;

	if (resolver->count == SUBJECTS) {
		for (i = 1; i < SUBJECTS; i++)
			resolver->recent[i - 1] = resolver->recent[i];
		resolver->count--;
	}
	resolver->recent[resolver->count++] = subject;
}

/* The verb right behind the subject is one of saying. */
static bool
subject_speaks(const Narrative *narrative, const Phrase *subject, Range frame)
{
	uint32_t at = subject->items.end;

	while (at < frame.end && at < subject->items.end + 4 &&
	       (item_at(narrative, at)->kind == ITEM_COMMA ||
	        item_is(item_at(narrative, at), IS_AUXILIARY | IS_ADVERB)))
		at++;
	return at < frame.end && item_at(narrative, at)->cue != NONE;
}

/* Another person named in the frame, of equal rank when nobody speaks. */
static uint32_t
rival_in(const Resolver *resolver, const Phrase *subject, Range frame,
         uint32_t person)
{
	const Registry *registry = resolver->registry;
	uint32_t at, other;

	if (subject->second.end > subject->second.begin)
		return people_at(registry, subject->second.end - 1);
	for (at = subject->items.end; at < frame.end; at++) {
		other = people_at(registry, at);
		if (other != NONE && other != person &&
		    registry->known.items[other].evidence &&
		    person_at(resolver, other)->kind == PERSON_PERSON)
			return other;
	}
	return NONE;
}

/* Remembers the last person named in the frame; two in one are rivals. */
static void
remember_named(Resolver *resolver, uint32_t frame)
{
	const Registry *registry = resolver->registry;
	const Frame *sentence = &registry->narrative->frames.items[frame];
	Subject named = {.person = NONE, .rival = NONE, .frame = frame};
	uint32_t at, person;

	for (at = sentence->items.begin; at < sentence->items.end; at++) {
		person = people_at(registry, at);
		if (person == NONE || person == named.person ||
		    !registry->known.items[person].evidence ||
		    person_at(resolver, person)->kind != PERSON_PERSON)
			continue;
		named.rival = named.person;
		named.person = person;
	}
	named.block = sentence->block;
	if (named.person != NONE)
		resolver->named = named;
}

void
resolve_frame(Resolver *resolver, uint32_t frame)
{
	const Narrative *narrative = resolver->registry->narrative;
	const Frame *sentence = &narrative->frames.items[frame];
	Phrase phrase = frame_subject(narrative, frame);
	Subject subject = {.frame = frame, .block = sentence->block};
	Resolution found;

	remember_named(resolver, frame);
	if (phrase.kind == PHRASE_NONE)
		return;
	subject.speaks = subject_speaks(narrative, &phrase, sentence->items);
	if (phrase.kind == PHRASE_NAME || phrase.kind == PHRASE_ORG)
		people_subject(resolver->registry, phrase.head.end - 1,
		               subject.speaks);
	found = resolve_phrase(resolver, narrative, &phrase, sentence->block);
	if (found.person == NONE)
		return;
	subject.person = found.person;
	subject.rival = NONE;
	if (!resolver->registry->known.items[found.person].evidence) {
		/* A subject of two words without evidence may be a person,
		 * if there is nobody better. */
		if (resolver->registry->known.items[found.person].given &&
		    resolver->named.frame != frame)
			resolver->named = subject;
		return;
	}
	if (!subject.speaks || phrase.second.end > phrase.second.begin)
		subject.rival = rival_in(resolver, &phrase, sentence->items,
		                         found.person);
	remember(resolver, subject);
}

void
resolve_speaker(Resolver *resolver, uint32_t person, uint32_t frame)
{
	const Narrative *narrative = resolver->registry->narrative;

	remember(resolver,
	         (Subject){.person = person,
	                   .rival = NONE,
	                   .frame = frame,
	                   .block = narrative->frames.items[frame].block,
	                   .speaks = true});
}
