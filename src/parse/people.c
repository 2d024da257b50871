/* people.c - who is named in the narration. */
#include "parse/people.h"

#include "base/limits.h"
#include "parse/name.h"

static uint32_t
hash_at(const Narrative *narrative, uint32_t item)
{
	return narrative->release->tokens.items[item_at(narrative, item)->token]
	        .hash;
}

/* The last word of a name that is no suffix such as "Jr.". */
static uint32_t
last_word(const Narrative *narrative, Range name)
{
	uint32_t at = name.end - 1;

	while (at > name.begin && item_is(item_at(narrative, at), IS_SUFFIX))
		at--;
	return at;
}

/* The bytes of a name without the 's of a possessive. */
static Span
name_span(const Narrative *narrative, Range items)
{
	const Release *release = narrative->release;
	uint32_t last = item_at(narrative, items.end - 1)->token;
	Span span = narrative_range(narrative, items);

	if (release->tokens.items[last].shape & SHAPE_POSSESSIVE) {
		span.end--;
		span.end -= utf8_before(release->source->text, span.end).len;
	}
	return span;
}

bool
people_capitals_void(const Narrative *narrative, uint32_t item)
{
	uint32_t block =
		frame_at(narrative, item_at(narrative, item)->frame)->block;
	uint32_t flags = narrative->release->blocks.items[block].flags;

	return flags & BLOCK_UPPER ||
	       (flags & BLOCK_TITLE_CASE && !(flags & BLOCK_STOP));
}

/* A single word of two or more capitals: NASA. */
static bool
is_initialism(const Narrative *narrative, Range items)
{
	const Token *word =
		&narrative->release->tokens
			 .items[item_at(narrative, items.begin)->token];

	return items.end == items.begin + 1 &&
	       word->shape & SHAPE_ALL_CAPITALS &&
	       !people_capitals_void(narrative, items.begin);
}

/* A name being read. */
typedef struct Name {
	const Narrative *narrative;
	Range items;
	uint32_t last; /* item of the last name */
	uint8_t evidence;
	uint8_t gender;
	bool organisation;
	bool inner;    /* its capital is not that of a sentence or heading */
	uint32_t role; /* first item of the titles before it, NONE */
} Name;

/* Somebody of two or more words: the same last and given name. */
static bool
same_name(const Known *known, uint32_t last, uint32_t given)
{
	return known->last == last &&
	       (!given || !known->given || known->given == given);
}

/* Somebody whom the name may mean: the same given and last name; for a single
 * word the latest one with that last name, else the only one with that given
 * name, else one with that word inside the name ("Ana Ruiz Soto", "Ruiz").
 * Looks at RESOLVE_BACK people at most. */
static uint32_t
find_person(const Registry *registry, const Name *name)
{
	uint32_t last = hash_at(name->narrative, name->last);
	uint32_t given = name->items.begin < name->last
	                         ? hash_at(name->narrative, name->items.begin)
	                         : 0;
	uint32_t at = registry->buckets[last & registry->mask];
	uint32_t looks = LIMIT_RESOLVE_BACK, givens = 0;
	uint32_t called = NONE, other = NONE;

	for (; at && looks--; at = registry->aliases.items[at - 1].next) {
		const Alias *alias = &registry->aliases.items[at - 1];

		if (alias->hash != last)
			continue;
		if (alias->kind == ALIAS_LAST &&
		    same_name(&registry->known.items[alias->person], last,
		              given))
			return alias->person;
		if (alias->kind == ALIAS_GIVEN && !givens++)
			called = alias->person;
		else if (alias->kind == ALIAS_OTHER && other == NONE)
			other = alias->person;
	}
	if (given || name->organisation)
		return NONE;
	return givens == 1 ? called : givens ? NONE : other;
}

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

	add_alias(registry, person, hash_at(name->narrative, name->last),
	          ALIAS_LAST);
	if (name->organisation || name->items.begin == name->last)
		return;
	add_alias(registry, person, hash_at(name->narrative, name->items.begin),
	          ALIAS_GIVEN);
	for (at = name->items.begin + 1; at < name->last; at++)
		add_alias(registry, person, hash_at(name->narrative, at),
		          ALIAS_OTHER);
}

static uint32_t
add_person(Registry *registry, const Name *name)
{
	Release *release = registry->narrative->release;
	Person *person = array_push(registry->arena, &release->people);
	Known *known = array_push(registry->arena, &registry->known);
	uint32_t index = release->people.count - 1;

	person->kind = name->organisation ? PERSON_ORGANISATION : PERSON_PERSON;
	person->name = name_span(name->narrative, name->items);
	known->last = hash_at(name->narrative, name->last);
	if (name->items.begin < name->last && !name->organisation)
		known->given = hash_at(name->narrative, name->items.begin);
	add_aliases(registry, index, name);
	return index;
}

/* The fullest form of the name, the role and gender, as far as told here. */
static void
learn(Registry *registry, uint32_t index, const Name *name)
{
	const Narrative *narrative = name->narrative;
	Person *person = &narrative->release->people.items[index];
	Known *known = &registry->known.items[index];

	if (!known->given && name->items.begin < name->last) {
		known->given = hash_at(name->narrative, name->items.begin);
		person->name = name_span(narrative, name->items);
	}
	if (person->kind != PERSON_ORGANISATION)
		person->surname = name_span(
			narrative, (Range){name->last, name->last + 1});
	if (span_empty(person->role) && name->role != NONE)
		person->role = narrative_span(narrative, name->role,
		                              name->items.begin);
	if (person->gender == GENDER_ANY)
		person->gender = name->gender;
	known->evidence |= name->evidence;
	known->inner = known->inner || name->inner;
}

static void
add_mention(Registry *registry, uint32_t index, const Name *name)
{
	Release *release = registry->narrative->release;
	Person *person = &release->people.items[index];
	Mention *mention = array_push(registry->arena, &person->mentions);
	const Item *first = item_at(name->narrative, name->items.begin);

	mention->span = name_span(name->narrative, name->items);
	mention->block = name->narrative->frames.items[first->frame].block;
	mention->sentence = release_sentence_at(release, mention->span.begin);
	mention->form = name->organisation               ? MENTION_ORGANISATION
	                : name->items.begin < name->last ? MENTION_FULL
	                : name->evidence & EVIDENCE_HONORIFIC
	                        ? MENTION_HONORIFIC
	                : registry->known.items[index].given ==
	                                hash_at(name->narrative, name->last)
	                        ? MENTION_GIVEN
	                        : MENTION_SURNAME;
}

/* title = 1*( title-word | honorific )  right before the name */
static void
read_titles(Name *name, uint32_t low)
{
	uint32_t at = name->items.begin;

	while (at > low) {
		const Item *item = item_at(name->narrative, at - 1);

		if (!item_is(item, IS_TITLE | IS_HONORIFIC | IS_PERSON_NOUN))
			break;
		name->evidence |= item_is(item, IS_HONORIFIC)
		                          ? EVIDENCE_HONORIFIC
		                          : EVIDENCE_TITLE;
		if (item_is(item, IS_FEMININE))
			name->gender = GENDER_FEMININE;
		else if (item_is(item, IS_MASCULINE))
			name->gender = GENDER_MASCULINE;
		name->role = --at;
	}
}

/* apposition = "," 0*4word title   behind the name, or "," number "," */
static void
read_apposition(Name *name, uint32_t limit)
{
	const Narrative *narrative = name->narrative;
	uint32_t at = name->items.end, most = at + 6;
	const Item *item;

	if (at + 1 >= limit || item_at(narrative, at)->kind != ITEM_COMMA)
		return;
	if (item_at(narrative, at + 1)->numeral && at + 2 < limit &&
	    item_at(narrative, at + 2)->kind == ITEM_COMMA)
		name->evidence |= EVIDENCE_APPOSITION;
	for (at++; at < limit && at < most; at++) {
		item = item_at(narrative, at);
		if (item->kind != ITEM_WORD)
			return;
		if (!item_is(item, IS_TITLE | IS_PERSON_NOUN))
			continue;
		name->evidence |= EVIDENCE_APPOSITION;
		if (item_is(item, IS_FEMININE))
			name->gender = GENDER_FEMININE;
		else if (item_is(item, IS_MASCULINE))
			name->gender = GENDER_MASCULINE;
		return;
	}
}

static bool
has_org_word(const Narrative *narrative, Range items)
{
	uint32_t at;

	for (at = items.begin; at < items.end; at++)
		if (item_is(item_at(narrative, at), IS_ORG_WORD))
			return true;
	return false;
}

uint32_t
people_add(Registry *registry, const Narrative *narrative, Range items,
           Range frame)
{
	Name name = {.narrative = narrative, .items = items, .role = NONE};
	uint32_t person;

	name.organisation = has_org_word(narrative, items) ||
	                    is_initialism(narrative, items);
	name.inner = items.begin > frame.begin &&
	             !people_capitals_void(narrative, items.begin);
	name.last = name.organisation ? items.end - 1
	                              : last_word(narrative, items);
	if (name.organisation) {
		if (!is_initialism(narrative, items))
			name.evidence |= EVIDENCE_ORG;
	} else {
		read_titles(&name, frame.begin);
		read_apposition(&name, frame.end);
	}
	if (people_capitals_void(narrative, items.begin))
		name.evidence &= EVIDENCE_ORG;
	person = find_person(registry, &name);
	if (person == NONE)
		person = add_person(registry, &name);
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

static void
read_frame(Registry *registry, Range frame)
{
	uint32_t at = frame.begin, end;

	while (at < frame.end) {
		const Item *item = item_at(registry->narrative, at);

		end = at;
		if (!item_is(item, IS_HONORIFIC | IS_TITLE | IS_PERSON_NOUN))
			end = name_end(registry->narrative, at, frame.end);
		if (end == at) {
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

	release->persons = arena_take(registry->arena,
	                              release->tokens.count + 1u, 1);
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

		attribution->person = moved(map, attribution->person);
		for (k = 0; k < attribution->candidate_count; k++)
			attribution->candidates[k] = moved(
				map, attribution->candidates[k]);
	}
}
