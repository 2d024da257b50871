/* resolve.c - whom a pronoun or "the minister" stands for. */
#include "parse/resolve.h"

#include "parse/namesake.h"
#include "parse/office.h"
#include "parse/subject.h"

Resolver
resolver_begin(Registry *registry)
{
	return (Resolver){.registry = registry,
	                  .named = {.person = NONE,
	                            .rival = NONE,
	                            .organisation = NONE,
	                            .frame = NONE}};
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

/* Whom a name means: "Hale" is either where two people of that name are known,
 * unless the form of address tells. */
static Resolution
resolve_name(const Resolver *resolver, const Phrase *phrase)
{
	const Narrative *narrative = resolver->registry->narrative;
	uint32_t at = phrase->head.end - 1;
	uint32_t person = people_at(resolver->registry, at), other;
	const Item *before = item_at(narrative, phrase->head.begin) - 1;

	if (person == NONE)
		return antecedent_nobody(UNRESOLVED_UNNAMED);
	if (phrase->head.end > phrase->head.begin + 1)
		return antecedent_either(person, NONE);
	other = namesake_other(resolver->registry, at);
	if (other != NONE && phrase->head.begin > phrase->items.begin &&
	    item_is(before, IS_FEMININE | IS_MASCULINE) &&
	    antecedent_person(resolver, other)->gender !=
	            antecedent_person(resolver, person)->gender)
		other = NONE;
	return antecedent_either(person, other);
}

Resolution
resolve_phrase(Resolver *resolver, const Narrative *narrative,
               const Phrase *phrase, uint32_t block)
{
	Registry *registry = resolver->registry;
	const Item *head = item_at(narrative, phrase->head.begin);
	Resolution named = antecedent_nobody(UNRESOLVED_UNNAMED);

	switch (phrase->kind) {
	case PHRASE_NAME:
	case PHRASE_ORG:
		if (is_plain_noun(registry, narrative, phrase))
			return named;
		if (narrative == registry->narrative)
			return resolve_name(resolver, phrase);
		if (item_is(head, IS_NAME))
			named.person = people_add(registry, narrative,
			                          phrase->head, phrase->items);
		return named;
	case PHRASE_PRONOUN:
		return antecedent_is_new(narrative, head)
		               ? antecedent_nobody(UNRESOLVED_NEW)
		               : antecedent_find(resolver, head, block);
	case PHRASE_DESCRIPTOR:
		return office_resolve(resolver, narrative, phrase, block);
	case PHRASE_GROUP:
		return antecedent_nobody(UNRESOLVED_NEW);
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

/* A name of two words or more that may be a person's. */
static bool
like_person(const Resolver *resolver, uint32_t person)
{
	return antecedent_person(resolver, person)->kind == PERSON_PERSON &&
	       (antecedent_known(resolver, person)->evidence ||
	        antecedent_known(resolver, person)->given);
}

/* The name that covers item `at` stands behind a preposition: "in Tarn Haven",
 * of which the text only says where it is. */
static bool
behind_preposition(const Registry *registry, uint32_t at, uint32_t low)
{
	uint32_t mention = registry->mention_of[at];
	uint32_t person = registry->person_of[at];

	while (at > low && registry->person_of[at - 1] == person &&
	       registry->mention_of[at - 1] == mention)
		at--;
	return at > low && item_is(item_at(registry->narrative, at - 1),
	                           IS_PREPOSITION | IS_ATTACHING);
}

/* Who else is named in the frame of a subject: another person, of equal rank
 * when nobody speaks, and the first organisation. */
static void
find_rivals(const Resolver *resolver, const Phrase *phrase, Range frame,
            Subject *subject)
{
	const Registry *registry = resolver->registry;
	uint32_t at, other, weak = NONE;

	for (at = phrase->items.begin; at < frame.end; at++) {
		bool hangs;

		other = people_at(registry, at);
		if (other == NONE || other == subject->person)
			continue;
		hangs = behind_preposition(registry, at, frame.begin);
		if (antecedent_person(resolver, other)->kind ==
		    PERSON_ORGANISATION) {
			if (subject->organisation == NONE)
				subject->organisation = other;
		} else if (at >= phrase->items.end || !hangs) {
			if (subject->rival == NONE &&
			    antecedent_known(resolver, other)->evidence)
				subject->rival = other;
			else if (weak == NONE && !hangs &&
			         like_person(resolver, other))
				weak = other;
		}
	}
	if (phrase->second.end > phrase->second.begin) {
		other = people_at(registry, phrase->second.end - 1);
		subject->joint = true;
		subject->rival = other != NONE && like_person(resolver, other)
		                         ? other
		                         : NONE;
	} else if (subject->speaks || subject->rival == NONE) {
		subject->rival = subject->speaks ? NONE : weak;
		subject->weak_rival = true;
	}
}

/* Remembers the last person named in the frame; two in one are rivals. */
static void
remember_named(Resolver *resolver, uint32_t frame)
{
	const Registry *registry = resolver->registry;
	const Frame *sentence = &registry->narrative->frames.items[frame];
	Subject named = {.person = NONE,
	                 .rival = NONE,
	                 .organisation = NONE,
	                 .frame = frame};
	uint32_t at, person;

	for (at = sentence->items.begin; at < sentence->items.end; at++) {
		person = people_at(registry, at);
		if (person == NONE || person == named.person ||
		    !antecedent_known(resolver, person)->evidence ||
		    antecedent_person(resolver, person)->kind != PERSON_PERSON)
			continue;
		named.rival = named.person;
		named.person = person;
	}
	named.block = sentence->block;
	if (named.person != NONE)
		resolver->named = named;
}

void
resolve_unnamed(Resolver *resolver, const Narrative *narrative,
                const Phrase *phrase, uint32_t frame)
{
	const Item *head = item_at(narrative, phrase->head.begin);
	Subject subject = {
		.person = NONE,
		.rival = NONE,
		.organisation = NONE,
		.frame = frame,
		.block = resolver->registry->narrative->frames.items[frame]
	                         .block,
	};

	if (item_is(head, IS_GROUP))
		subject.unnamed = UNNAMED_GROUP;
	else if (phrase->kind == PHRASE_DESCRIPTOR)
		subject.unnamed = UNNAMED_PERSON;
	else
		return;
	subject.gender = (uint8_t)antecedent_gender(head);
	remember(resolver, subject);
}

/* Capitals may be those of a title, with a stop at its end or without. */
static bool
is_heading(const Release *release, uint32_t block)
{
	return (release->blocks.items[block].flags &
	        (BLOCK_UPPER | BLOCK_TITLE_CASE)) != 0;
}

void
resolve_frame(Resolver *resolver, uint32_t frame)
{
	const Narrative *narrative = resolver->registry->narrative;
	const Frame *sentence = &narrative->frames.items[frame];
	Phrase phrase = frame_subject(narrative, frame);
	Subject subject = {.frame = frame,
	                   .block = sentence->block,
	                   .rival = NONE,
	                   .organisation = NONE};
	Resolution found;

	remember_named(resolver, frame);
	if (phrase.kind == PHRASE_NONE)
		return;
	subject.speaks = subject_speaks(narrative, &phrase, sentence->items);
	if (phrase.kind == PHRASE_NAME || phrase.kind == PHRASE_ORG)
		people_subject(resolver->registry, phrase.head.end - 1,
		               subject.speaks);
	found = resolve_phrase(resolver, narrative, &phrase, sentence->block);
	if (found.person == NONE) {
		if (!found.candidate_count)
			resolve_unnamed(resolver, narrative, &phrase, frame);
		return;
	}
	subject.person = found.person;
	subject.weak = !antecedent_known(resolver, found.person)->evidence;
	if (subject.weak && (!antecedent_known(resolver, found.person)->given ||
	                     is_heading(narrative->release, sentence->block))) {
		/* "Residents came": the capital is that of the sentence */
		resolve_unnamed(resolver, narrative, &phrase, frame);
		return;
	}
	find_rivals(resolver, &phrase, sentence->items, &subject);
	remember(resolver, subject);
}

void
resolve_speaker(Resolver *resolver, uint32_t person, uint32_t frame)
{
	const Narrative *narrative = resolver->registry->narrative;

	remember(resolver,
	         (Subject){.person = person,
	                   .rival = NONE,
	                   .organisation = NONE,
	                   .frame = frame,
	                   .block = narrative->frames.items[frame].block,
	                   .speaks = true});
}
