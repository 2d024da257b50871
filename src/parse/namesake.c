/* namesake.c - which of the people named before a name means. */
#include "parse/namesake.h"

#include "base/limits.h"

/* The given names of the two are the same, or one is left out, or its initial
 * stands for it. */
static bool
same_given(const Known *known, const Name *name)
{
	uint32_t given = bearer_given(name);

	if (given == NONE || !known->given ||
	    known->given == bearer_hash(name->narrative, given))
		return true;
	return (known->initial || bearer_is_initial(name->narrative, given)) &&
	       known->letter == bearer_letter(name->narrative, given);
}

/* "Van der Berg": particles and a last name, as they end the name of `person`;
 * "Harbour Board", as it ends that of an organisation. */
static bool
ends_name(uint32_t person, const Name *name)
{
	const Narrative *narrative = name->narrative;
	const Release *release = narrative->release;
	Str full = source_text(release->source,
	                       release->people.items[person].name);
	Str end = source_text(release->source,
	                      bearer_span(narrative, name->items));
	uint32_t at;

	for (at = name->items.begin; at < name->last; at++)
		if (!name->organisation &&
		    !item_is(item_at(narrative, at), IS_PARTICLE))
			return false;
	/* A sentence begins with a capital: the first letter may differ. */
	return full.len > end.len && full.ptr[full.len - end.len - 1] == ' ' &&
	       str_ends(full, str_slice(end, utf8_at(end, 0).len, end.len));
}

/* How well what the text tells with the name fits `person`: 0 not at all, more
 * for the same gender, and for the same office. */
static uint32_t
likeness(const Registry *registry, uint32_t person, const Name *name)
{
	uint8_t gender =
		registry->narrative->release->people.items[person].gender;
	const Known *known = &registry->known.items[person];
	uint32_t i;

	if (name->gender != GENDER_ANY && gender != GENDER_ANY &&
	    gender != name->gender)
		return 0;
	for (i = 0; i < known->office_count; i++)
		if (name->office.end > name->office.begin &&
		    known->offices[i].noun ==
		            bearer_hash(name->narrative, name->office.end - 1))
			return 3;
	return gender == name->gender ? 2 : 1;
}

/* Looks at RESOLVE_BACK people at most, the latest first. */
Bearers
namesake_bearers(const Registry *registry, const Name *name)
{
	Bearers found = {.last = NONE, .given = NONE, .other = NONE};
	uint32_t last = bearer_hash(name->narrative, name->last), best = 0,
		 like;
	uint32_t at = registry->buckets[last & registry->mask];
	uint32_t looks = LIMIT_RESOLVE_BACK;

	for (; at && looks--; at = registry->aliases.items[at - 1].next) {
		const Alias *alias = &registry->aliases.items[at - 1];
		uint32_t person = alias->person;

		like = likeness(registry, person, name);
		if (alias->hash != last || !like)
			continue;
		if (alias->kind == ALIAS_LAST &&
		    (same_given(&registry->known.items[person], name) ||
		     ends_name(person, name))) {
			found.lasts++;
			found.last = like > best ? person : found.last;
			best = like > best ? like : best;
		} else if (alias->kind == ALIAS_GIVEN && !found.givens++) {
			found.given = person;
		} else if (alias->kind == ALIAS_OTHER && found.other == NONE) {
			found.other = person;
		}
	}
	return found;
}

uint32_t
namesake_choose(const Bearers *found, const Name *name)
{
	if (found->last != NONE || bearer_given(name) != NONE ||
	    name->organisation)
		return found->last;
	if (found->givens)
		return found->givens == 1 ? found->given : NONE;
	return found->other;
}

/* Capitals there may be those of a title: "Doubtful Hale". */
static bool
in_heading(const Release *release, const Mention *mention)
{
	return (release->blocks.items[mention->block].flags &
	        (BLOCK_UPPER | BLOCK_TITLE_CASE)) != 0;
}

/* Bounded by RESOLVE_BACK. */
uint32_t
namesake_other(const Registry *registry, uint32_t at)
{
	const Narrative *narrative = registry->narrative;
	const People *people = &narrative->release->people;
	uint32_t person = people_at(registry, at), i, looks;
	uint32_t last, begin;

	if (person == NONE || people->items[person].kind != PERSON_PERSON)
		return NONE;
	last = registry->known.items[person].last;
	begin = people->items[person]
	                .mentions.items[registry->mention_of[at]]
	                .span.begin;
	looks = LIMIT_RESOLVE_BACK;
	for (i = registry->buckets[last & registry->mask]; i && looks--;
	     i = registry->aliases.items[i - 1].next) {
		const Alias *alias = &registry->aliases.items[i - 1];
		const Person *other = &people->items[alias->person];

		if (alias->hash == last && alias->kind == ALIAS_LAST &&
		    alias->person != person && other->kind == PERSON_PERSON &&
		    other->mentions.items[0].span.begin < begin &&
		    !in_heading(narrative->release, &other->mentions.items[0]))
			return alias->person;
	}
	return NONE;
}
