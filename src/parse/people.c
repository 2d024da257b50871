/* people.c - who is named in the narration. */
#include "parse/people.h"

#include "base/limits.h"
#include "parse/name.h"
#include "parse/namesake.h"

#include <string.h>

static void
add_alias(Registry *registry, uint32_t person, uint32_t hash, AliasKind kind)
{
	uint32_t *bucket = &registry->buckets[hash & registry->mask];
	Alias *alias = array_push(registry->arena, &registry->aliases);

	alias->hash = hash;
	alias->person = person;
	alias->kind = (uint8_t)kind;
	alias->next = *bucket;
	*bucket = registry->aliases.count;
}

/* Words of a name by which its bearer may be called later. */
static void
add_aliases(Registry *registry, uint32_t person, const Name *name)
{
	uint32_t at;

	add_alias(registry, person, bearer_hash(name->narrative, name->last),
	          ALIAS_LAST);
	if (name->organisation || name->items.begin == name->last)
		return;
	add_alias(registry, person,
	          bearer_hash(name->narrative, name->items.begin), ALIAS_GIVEN);
	for (at = name->items.begin + 1; at < name->last; at++)
		add_alias(registry, person, bearer_hash(name->narrative, at),
		          ALIAS_OTHER);
}

static void
learn_given(Known *known, const Name *name)
{
	uint32_t given = bearer_given(name);

	known->given = bearer_hash(name->narrative, given);
	known->letter = bearer_letter(name->narrative, given);
	known->initial = bearer_is_initial(name->narrative, given);
}

static uint32_t
add_person(Registry *registry, const Name *name)
{
	Release *release = registry->narrative->release;
	Person *person = array_push(registry->arena, &release->people);
	Known *known = array_push(registry->arena, &registry->known);
	uint32_t index = release->people.count - 1;

	person->kind = name->organisation ? PERSON_ORGANISATION : PERSON_PERSON;
	person->name = bearer_span(name->narrative, name->items);
	known->last = bearer_hash(name->narrative, name->last);
	if (bearer_given(name) != NONE)
		learn_given(known, name);
	add_aliases(registry, index, name);
	return index;
}

/* Remembers the noun for who it is: "prime minister". */
static void
learn_office(Known *known, const Name *name)
{
	Office office = {.words = name->office.end - name->office.begin};
	uint32_t i;

	if (!office.words)
		return;
	office.noun = bearer_hash(name->narrative, name->office.end - 1);
	for (i = 0; i < known->office_count; i++)
		if (known->offices[i].noun == office.noun &&
		    known->offices[i].words == office.words)
			return;
	if (known->office_count < OFFICES)
		known->offices[known->office_count++] = office;
}

/* The fullest form of the name, the role and gender, as far as told here. */
static void
learn(Registry *registry, uint32_t index, const Name *name)
{
	const Narrative *narrative = name->narrative;
	Person *person = &narrative->release->people.items[index];
	Known *known = &registry->known.items[index];

	if (bearer_given(name) != NONE &&
	    (!known->given ||
	     (known->initial &&
	      !bearer_is_initial(narrative, bearer_given(name))))) {
		learn_given(known, name);
		person->name = bearer_span(narrative, name->items);
	}
	/* a later "Ann" is no surname */
	if (person->kind != PERSON_ORGANISATION &&
	    (span_empty(person->surname) || name->items.begin < name->last))
		person->surname = bearer_span(
			narrative, (Range){name->last, name->last + 1});
	if (span_empty(person->role) && name->role != NONE)
		person->role = narrative_span(narrative, name->role,
		                              name->items.begin);
	if (person->gender == GENDER_ANY)
		person->gender = name->gender;
	known->evidence |= name->evidence;
	known->inner = known->inner || name->inner;
	learn_office(known, name);
}

static void
add_mention(Registry *registry, uint32_t index, const Name *name)
{
	Release *release = registry->narrative->release;
	Person *person = &release->people.items[index];
	Mention *mention = array_push(registry->arena, &person->mentions);
	const Item *first = item_at(name->narrative, name->items.begin);

	mention->span = bearer_span(name->narrative, name->items);
	mention->block = name->narrative->frames.items[first->frame].block;
	mention->sentence = release_sentence_at(release, mention->span.begin);
	mention->form = name->organisation               ? MENTION_ORGANISATION
	                : name->items.begin < name->last ? MENTION_FULL
	                : name->evidence & EVIDENCE_HONORIFIC
	                        ? MENTION_HONORIFIC
	                : registry->known.items[index].given ==
	                                bearer_hash(name->narrative, name->last)
	                        ? MENTION_GIVEN
	                        : MENTION_SURNAME;
}

uint32_t
people_add(Registry *registry, const Narrative *narrative, Range items,
           Range frame)
{
	Name name = bearer_read(narrative, items, frame);
	Bearers found = namesake_bearers(registry, &name);
	uint32_t person = namesake_choose(&found, &name);

	if (person == NONE)
		person = add_person(registry, &name);
	/* "President Hale", when two of that name were named: who is it? */
	if (bearer_given(&name) == NONE && found.lasts > 1) {
		name.gender = GENDER_ANY;
		name.office.end = name.office.begin;
	}
	/* "Church", when Jane Church was named before */
	name.organisation = narrative->release->people.items[person].kind ==
	                    PERSON_ORGANISATION;
	learn(registry, person, &name);
	add_mention(registry, person, &name);
	return person;
}

static void
take_name(Registry *registry, Range items, Range frame)
{
	uint32_t person = people_add(registry, registry->narrative, items,
	                             frame);
	Release *release = registry->narrative->release;
	uint32_t at;

	for (at = items.begin; at < items.end; at++) {
		registry->person_of[at] = person + 1;
		registry->mention_of[at] =
			release->people.items[person].mentions.count - 1;
	}
}

/* "Calif.": an abbreviation alone names no one. */
static bool
is_abbreviation(const Narrative *narrative, Range items)
{
	const Release *release = narrative->release;
	const Token *token =
		&release->tokens.items[item_at(narrative, items.begin)->token];

	return items.end == items.begin + 1 &&
	       release->source->text.ptr[token->end - 1] == '.' &&
	       lex_is(release->lexicon, token, LEX_ABBREVIATION);
}

static void
read_frame(Registry *registry, Range frame)
{
	uint32_t at = frame.begin, end;

	while (at < frame.end) {
		const Item *item = item_at(registry->narrative, at);

		end = at;
		if (!item_is(item, IS_HONORIFIC | IS_TITLE | IS_PERSON_NOUN))
			end = name_end(registry->narrative, at, frame.end);
		if (end == at ||
		    is_abbreviation(registry->narrative, (Range){at, end})) {
			at++;
			continue;
		}
		take_name(registry, person_name(registry->narrative, at, end),
		          frame);
		at = end;
	}
}

/* People that the schema knows need no evidence in the text. */
static void
prove_known(Registry *registry)
{
	const Grammar *grammar = registry->narrative->grammar;
	Release *release = registry->narrative->release;
	uint32_t person, i;

	for (person = 0; person < release->people.count && grammar->known_count;
	     person++) {
		Str name = source_text(release->source,
		                       release->people.items[person].name);

		for (i = 0; i < grammar->known_count; i++)
			if (str_equal(name, grammar->known_people[i]))
				people_prove(registry, person, EVIDENCE_KNOWN);
	}
}

Registry *
people_read(Arena *arena, Narrative *narrative)
{
	Registry *registry = arena_new(arena, Registry);
	uint32_t slots = 64, f;

	while (slots < narrative->items.count / 4)
		slots *= 2;
	registry->arena = arena;
	registry->narrative = narrative;
	registry->mask = slots - 1;
	registry->buckets = arena_take(arena, slots, sizeof(uint32_t));
	registry->person_of = arena_take(arena, narrative->items.count + 1u,
	                                 sizeof(uint32_t));
	registry->mention_of = arena_take(arena, narrative->items.count + 1u,
	                                  sizeof(uint32_t));
	narrative->release->persons = arena_take(
		arena, narrative->release->tokens.count + 1u, 1);
	for (f = 0; f < narrative->frames.count; f++)
		read_frame(registry, narrative->frames.items[f].items);
	prove_known(registry);
	return registry;
}

uint32_t
people_at(const Registry *registry, uint32_t at)
{
	return registry->person_of[at] ? registry->person_of[at] - 1 : NONE;
}

void
people_subject(Registry *registry, uint32_t at, bool speaks)
{
	uint32_t person = people_at(registry, at);
	Mention *mention;

	if (person == NONE)
		return;
	mention = &registry->narrative->release->people.items[person]
	                   .mentions.items[registry->mention_of[at]];
	mention->subject = true;
	mention->cue_subject = mention->cue_subject || speaks;
}

void
people_prove(Registry *registry, uint32_t person, uint8_t evidence)
{
	registry->known.items[person].evidence |= evidence;
}

static uint32_t
moved(const uint32_t *map, uint32_t person)
{
	return person == NONE ? NONE : map[person];
}

/* Enough is known to call it somebody. A word that only ever begins sentences
 * has no capital of its own, so a verb beside it proves little: "Retailers
 * said". */
static bool
is_proved(const Known *known)
{
	if (!(known->evidence & ~(EVIDENCE_CUE | EVIDENCE_APPOSITION)))
		return known->evidence && (known->given || known->inner);
	return true;
}

/* Marks the tokens of the names of persons, once it is known who is one. */
static void
mark_persons(Registry *registry)
{
	Release *release = registry->narrative->release;
	uint32_t at, person;

	memset(release->persons, 0, release->tokens.count);
	for (at = 0; at < registry->narrative->items.count; at++) {
		person = people_at(registry, at);
		if (person != NONE &&
		    is_proved(&registry->known.items[person]) &&
		    release->people.items[person].kind == PERSON_PERSON)
			release->persons[item_at(registry->narrative, at)
			                         ->token] = 1;
	}
}

void
people_settle(Registry *registry)
{
	Release *release = registry->narrative->release;
	uint32_t *map = arena_take(registry->arena, release->people.count + 1u,
	                           sizeof *map);
	uint32_t i, k, kept = 0;

	mark_persons(registry);
	for (i = 0; i < release->people.count; i++) {
		map[i] = NONE;
		if (!is_proved(&registry->known.items[i]))
			continue;
		map[i] = kept;
		release->people.items[kept++] = release->people.items[i];
	}
	release->people.count = kept;
	for (i = 0; i < release->attributions.count; i++) {
		Attribution *attribution = &release->attributions.items[i];

		if (attribution->person != NONE &&
		    map[attribution->person] == NONE)
			attribution->unresolved = UNRESOLVED_UNPROVED;
		attribution->person = moved(map, attribution->person);
		for (k = 0; k < attribution->candidate_count; k++)
			attribution->candidates[k] = moved(
				map, attribution->candidates[k]);
	}
}
