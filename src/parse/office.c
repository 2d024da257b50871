/* office.c - whom "the mayor" stands for. */
#include "parse/office.h"

#include "base/limits.h"

/* How well the noun of a descriptor is the office of `person`: 0 not at all, 2
 * word for word ("the deputy mayor"), 1 its last word alone. */
static uint32_t
holds_office(const Resolver *resolver, uint32_t person, Office office)
{
	const Known *known = antecedent_known(resolver, person);
	uint32_t best = 0, match, i;

	for (i = 0; i < known->office_count; i++) {
		if (known->offices[i].noun != office.noun)
			continue;
		match = known->offices[i].words == office.words ? 2 : 1;
		best = match > best ? match : best;
	}
	return best;
}

static bool
is_holder(const Resolver *resolver, const Item *head, uint32_t person,
          Office office)
{
	return person != NONE && antecedent_fits(resolver, head, person) &&
	       holds_office(resolver, person, office) == 2;
}

/* Who holds the office that a descriptor names: the latest subject who does,
 * else the only one in the text so far; two are both named. */
static Resolution
resolve_office(const Resolver *resolver, const Item *head, Office office,
               uint32_t begin)
{
	const People *people = &resolver->registry->narrative->release->people;
	uint32_t found = NONE, other = NONE, best = 0, match, i;
	uint32_t low = people->count > LIMIT_RESOLVE_BACK
	                       ? people->count - LIMIT_RESOLVE_BACK
	                       : 0;

	for (i = resolver->count; i-- > 0 && found == NONE;) {
		const Subject *subject = &resolver->recent[i];

		if (is_holder(resolver, head, subject->person, office))
			found = subject->person;
		if (is_holder(resolver, head, subject->rival, office))
			other = subject->rival;
	}
	if (found != NONE || other != NONE)
		return antecedent_either(found, other);
	for (i = people->count; i-- > low;) {
		if (people->items[i].mentions.items[0].span.begin >= begin ||
		    !antecedent_fits(resolver, head, i))
			continue;
		match = holds_office(resolver, i, office);
		if (match > best) {
			found = i;
			other = NONE;
			best = match;
		} else if (match && match == best) {
			other = i;
		}
	}
	return antecedent_either(found, other);
}

/* descriptor = article *word noun   "the mayor": the holder of that office;
 * where nobody is told to hold it, the only person in reach, whose office
 * isn't told either. "A spokesman", "his lawyer" are new. */
Resolution
office_resolve(const Resolver *resolver, const Narrative *narrative,
               const Phrase *phrase, uint32_t block)
{
	enum { ARTICLE_AND_NOUN = 2 };
	const Item *first = item_at(narrative, phrase->items.begin);
	const Item *head = item_at(narrative, phrase->head.begin);
	Resolution found;
	Office office;
	uint32_t at = phrase->items.begin;

	if (item_is(first, IS_POSSESSIVE) || item_is(head, IS_GROUP) ||
	    antecedent_is_new(narrative, first) ||
	    phrase->items.end != phrase->head.end)
		return antecedent_nobody(UNRESOLVED_NEW);
	while (at < phrase->head.begin &&
	       item_is(item_at(narrative, at), IS_DETERMINER))
		at++;
	office.noun = narrative->release->tokens.items[head->token].hash;
	office.words = phrase->head.end - at;
	found = resolve_office(resolver, head, office,
	                       narrative_range(narrative, phrase->items).begin);
	if (found.person != NONE || found.candidate_count)
		return found;
	if (phrase->items.end - phrase->items.begin <= ARTICLE_AND_NOUN)
		found = antecedent_find(resolver, head, block);
	if (found.candidate_count ||
	    (found.person != NONE &&
	     !antecedent_known(resolver, found.person)->office_count &&
	     !antecedent_has_rivals(resolver, found.person, block)))
		return found;
	return antecedent_nobody(UNRESOLVED_OFFICE);
}
