/* antecedent.c - who was spoken of before, and whom a pronoun may stand for. */
#include "parse/antecedent.h"

/* The word leads in somebody new, or stands for nobody named: "a spokesman",
 * "someone". */
bool
antecedent_is_new(const Narrative *narrative, const Item *item)
{
	const Release *release = narrative->release;

	return lex_is(release->lexicon, &release->tokens.items[item->token],
	              LEX_INDEFINITE);
}

/* A pronoun for several, or for one whose gender nobody tells: "they". */
static bool
may_be_several(const Item *head)
{
	return head->number == NUMBER_PLURAL ||
	       (head->number == NUMBER_ANY && head->gender == GENDER_ANY);
}

Gender
antecedent_gender(const Item *item)
{
	return item_is(item, IS_FEMININE)    ? GENDER_FEMININE
	       : item_is(item, IS_MASCULINE) ? GENDER_MASCULINE
	                                     : GENDER_ANY;
}

bool
antecedent_fits(const Resolver *resolver, const Item *head, uint32_t person)
{
	const Person *candidate = antecedent_person(resolver, person);
	uint8_t gender = head->gender;

	if (!item_is(head, IS_PRONOUN)) {
		gender = (uint8_t)antecedent_gender(head);
		if (candidate->kind != PERSON_PERSON)
			return false;
	} else if (candidate->kind != PERSON_PERSON) {
		return gender == GENDER_NEUTER ||
		       head->number != NUMBER_SINGULAR || gender == GENDER_ANY;
	} else if (head->number == NUMBER_PLURAL || gender == GENDER_NEUTER ||
	           (may_be_several(head) && candidate->gender != GENDER_ANY)) {
		return false;
	}
	return gender == GENDER_ANY || candidate->gender == GENDER_ANY ||
	       candidate->gender == gender;
}

Resolution
antecedent_either(uint32_t first, uint32_t second)
{
	Resolution found = {.person = first == NONE ? second : first};

	if (first == NONE || second == NONE || first == second)
		return found;
	found.person = NONE;
	found.candidate_count = 2;
	/* in the order of the text, as they are numbered */
	found.candidates[0] = first < second ? first : second;
	found.candidates[1] = first < second ? second : first;
	return found;
}

/* A pronoun can stand for the unnamed subject of a sentence. */
static bool
means_unnamed(const Item *head, const Subject *subject)
{
	if (!item_is(head, IS_PRONOUN) || subject->unnamed == UNNAMED_NOT)
		return false;
	if (subject->unnamed == UNNAMED_GROUP)
		return head->number == NUMBER_PLURAL ||
		       head->number == NUMBER_ANY;
	return head->number != NUMBER_PLURAL && head->gender != GENDER_NEUTER &&
	       (head->gender == GENDER_ANY || subject->gender == GENDER_ANY ||
	        head->gender == subject->gender);
}

/* Whom of a sentence a head stands for: its subject, its rival, or either. */
static Resolution
resolved_to(const Resolver *resolver, const Item *head, const Subject *subject)
{
	uint32_t first = subject->person, second = subject->rival;

	if (subject->unnamed)
		return antecedent_nobody(UNRESOLVED_STAND_IN);
	if (subject->joint && item_is(head, IS_PRONOUN) && may_be_several(head))
		return antecedent_nobody(UNRESOLVED_SEVERAL);
	if (!antecedent_fits(resolver, head, first))
		first = NONE;
	if (second != NONE && !antecedent_fits(resolver, head, second))
		second = NONE;
	if (first != NONE && subject->weak_rival)
		second = NONE;
	/* "Kit Moss left the board. They said" */
	if (item_is(head, IS_PRONOUN) && may_be_several(head) &&
	    first != NONE && second == NONE)
		second = subject->organisation;
	return antecedent_either(first, second);
}

/* Nobody of the sentence can be meant, so that the search goes on. */
static bool
passes_by(const Resolver *resolver, const Item *head, const Subject *subject)
{
	if (subject->unnamed)
		return !means_unnamed(head, subject);
	if (subject->joint && item_is(head, IS_PRONOUN) && may_be_several(head))
		return false;
	return !antecedent_fits(resolver, head, subject->person) &&
	       (subject->rival == NONE ||
	        !antecedent_fits(resolver, head, subject->rival));
}

/* The subject that a head may stand for in the sentences before `from`, or
 * NULL. `proved`: only who is surely somebody. */
static const Subject *
subject_back(const Resolver *resolver, const Item *head, uint32_t from,
             uint32_t block, bool proved)
{
	uint32_t window =
		resolver->registry->narrative->grammar->pronoun_window;

	while (from-- > 0) {
		const Subject *subject = &resolver->recent[from];

		if (subject->block + window < block)
			break;
		if ((!proved || !subject->weak) &&
		    !passes_by(resolver, head, subject))
			return subject;
	}
	return NULL;
}

/* The latest person named at all, when a head may stand for it; or NULL. */
static const Subject *
named_back(const Resolver *resolver, const Item *head, uint32_t block)
{
	const Subject *named = &resolver->named;
	uint32_t window =
		resolver->registry->narrative->grammar->pronoun_window;

	return named->person != NONE && named->block + window >= block &&
	                       !passes_by(resolver, head, named)
	               ? named
	               : NULL;
}

/* The latest subject that fits within the window of paragraphs; without one
 * the latest person named at all. Beside a subject that may be no person at
 * all, the one before it may be meant as well. */
Resolution
antecedent_find(const Resolver *resolver, const Item *head, uint32_t block)
{
	const Subject *subject = subject_back(resolver, head, resolver->count,
	                                      block, false);
	const Subject *sure;
	Resolution found;

	if (!subject)
		subject = named_back(resolver, head, block);
	if (!subject)
		return antecedent_nobody(UNRESOLVED_NOBODY);
	found = resolved_to(resolver, head, subject);
	if (!subject->weak || found.person == NONE)
		return found;
	sure = subject_back(resolver, head,
	                    (uint32_t)(subject - resolver->recent), block,
	                    true);
	if (!sure)
		sure = named_back(resolver, head, block);
	if (sure && !sure->unnamed &&
	    antecedent_fits(resolver, head, sure->person))
		return antecedent_either(found.person, sure->person);
	return found;
}

/* True when another person than `person` was a subject within reach. */
bool
antecedent_has_rivals(const Resolver *resolver, uint32_t person, uint32_t block)
{
	uint32_t window =
		resolver->registry->narrative->grammar->pronoun_window;
	uint32_t i;

	for (i = resolver->count; i-- > 0;) {
		const Subject *subject = &resolver->recent[i];

		if (subject->block + window < block)
			break;
		if (subject->unnamed == UNNAMED_PERSON)
			return true;
		if (!subject->unnamed &&
		    antecedent_person(resolver, subject->person)->kind ==
		            PERSON_PERSON &&
		    (subject->person != person || subject->rival != NONE))
			return true;
	}
	return false;
}
