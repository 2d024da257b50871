/* person.c - questions about the people of a release. */
#include "rules/person.h"

#include "rules/part.h"

bool
person_in_body(const RuleRun *run, uint32_t block)
{
	SectionKind kind = fact_section(run, block);

	return kind == SECTION_LEAD || kind == SECTION_PARAGRAPH;
}

bool
person_known(const RuleRun *run, Str name)
{
	const Value *known = schema_value(run->schema, KEY_KNOWN_PEOPLE);
	uint32_t i;

	for (i = 0; i < known->count; i++)
		if (str_ends(known->items[i], name))
			return true;
	return false;
}

const Mention *
person_first(const RuleRun *run, const Person *person, bool *full)
{
	const Mention *first = NULL;
	uint32_t i;

	*full = false;
	for (i = 0; i < person->mentions.count; i++) {
		const Mention *mention = &person->mentions.items[i];

		if (!person_in_body(run, mention->block) ||
		    !part_narrated(run, mention->span))
			continue;
		*full |= mention->form == MENTION_FULL;
		if (!first || mention->span.begin < first->span.begin)
			first = mention;
	}
	return first;
}

Speakers
person_speakers(const RuleRun *run)
{
	const Release *release = run->release;
	Speakers speakers;
	uint32_t i;

	speakers.people = arena_take(run->arena, release->people.count + 1u,
	                             sizeof *speakers.people);
	speakers.tokens = arena_take(run->arena, release->tokens.count + 1u,
	                             sizeof *speakers.tokens);
	for (i = 0; i < release->attributions.count; i++) {
		const Attribution *attribution =
			&release->attributions.items[i];

		speakers.tokens[fact_token(run, attribution->head.begin)] =
			true;
		if (attribution->person != NONE &&
		    attribution->pattern != PATTERN_PREPOSITIONAL)
			speakers.people[attribution->person] = true;
	}
	return speakers;
}

bool
person_surely(const RuleRun *run, const Speakers *speakers, uint32_t index)
{
	const Person *person = &run->release->people.items[index];
	uint32_t i;

	if (person->kind != PERSON_PERSON)
		return false;
	for (i = 0; i < person->mentions.count; i++)
		if (person->mentions.items[i].form == MENTION_HONORIFIC)
			return true;
	return speakers->people[index];
}
