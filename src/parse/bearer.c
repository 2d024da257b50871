/* bearer.c - what a name and the words around it say of who bears it. */
#include "parse/bearer.h"

#include "parse/name.h"

/* The last word of a name that is no suffix such as "Jr.". */
static uint32_t
last_word(const Narrative *narrative, Range name)
{
	uint32_t at = name.end - 1;

	while (at > name.begin && item_is(item_at(narrative, at), IS_SUFFIX))
		at--;
	return at;
}

bool
bearer_capitals_void(const Narrative *narrative, uint32_t item)
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
	       !bearer_capitals_void(narrative, items.begin);
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

/* A noun that only a person is: "the mayor", but not "the owner", which may be
 * a company. */
static bool
is_office(const Item *item)
{
	return item_is(item, IS_TITLE | IS_PERSON_NOUN) &&
	       !item_is(item, IS_ORG_NOUN);
}

/* "Mr", "Dr.", "spokeswoman" right before the name: words that no organisation
 * has before its own. "King", "Prince" may belong to the name itself. */
static bool
addresses(const Item *item)
{
	if (item_is(item, IS_HONORIFIC))
		return !item_is(item, IS_PERSON_NOUN | IS_TITLE);
	return is_office(item);
}

/* A verb, or the name of another person: what is before it describes no name
 * before the comma. */
static bool
begins_clause(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);
	uint32_t end;

	if (at >= limit || item->kind != ITEM_WORD)
		return false;
	if (item->cue != NONE || item_is(item, IS_AUXILIARY))
		return true;
	end = name_end(narrative, at, limit);
	return end > at && !has_org_word(narrative, (Range){at, end});
}

/* The item of an apposition's noun that says who somebody is, or `limit`:
 *   apposition = "," 0*4word noun
 * A verb or a name behind the noun shows that it begins another clause: "near
 * Harborton, a spokesman said". */
static uint32_t
apposed_noun(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t most = at + 6;
	const Item *item;

	if (at + 1 >= limit || item_at(narrative, at)->kind != ITEM_COMMA)
		return limit;
	for (at++; at < limit && at < most; at++) {
		item = item_at(narrative, at);
		if (item->kind != ITEM_WORD)
			return limit;
		if (!item_is(item, IS_TITLE | IS_PERSON_NOUN))
			continue;
		while (at + 1 < limit && item_is(item_at(narrative, at + 1),
		                                 IS_TITLE | IS_PERSON_NOUN))
			at++;
		return begins_clause(narrative, at + 1, limit) ? limit : at;
	}
	return limit;
}

/* What may follow the noun of an apposition that describes the name alone. */
static bool
ends_noun(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	const Item *item = item_at(narrative, at);

	return at >= limit || item->kind != ITEM_WORD ||
	       item_is(item, IS_PREPOSITION | IS_ATTACHING | IS_CONJUNCTION |
	                             IS_RELATIVE);
}

/* "Jane Church, 42,", "Jane Church, the mayor of X": nothing but a person is
 * old, or mayor. Behind a preposition the words may be about somebody else:
 * "Roe of Harbour Bank, head of loans". */
static bool
described(const Narrative *narrative, Range items, Range frame)
{
	uint32_t at = items.end, noun, i;

	if (items.begin > frame.begin &&
	    item_is(item_at(narrative, items.begin - 1),
	            IS_PREPOSITION | IS_ATTACHING))
		return false;
	if (at + 2 < frame.end && item_at(narrative, at)->kind == ITEM_COMMA &&
	    item_at(narrative, at + 1)->numeral &&
	    item_at(narrative, at + 2)->kind == ITEM_COMMA)
		return true;
	noun = apposed_noun(narrative, at, frame.end);
	if (noun == frame.end || !is_office(item_at(narrative, noun)) ||
	    !ends_noun(narrative, noun + 1, frame.end))
		return false;
	for (i = at + 1; i < noun; i++)
		if (item_is(item_at(narrative, i),
		            IS_ORG_NOUN | IS_RELATIVE | IS_PREPOSITION))
			return false;
	return true;
}

/* "Mr Church", "spokeswoman Jane Church": right before the name. A title with
 * an article or preposition before it may begin the name of a place: "at
 * Mayor Hale School". */
static bool
addressed(const Narrative *narrative, Range items, Range frame)
{
	const Item *before = item_at(narrative, items.begin) - 1;

	if (items.begin == frame.begin || !addresses(before))
		return false;
	if (item_is(before, IS_HONORIFIC))
		return true;
	return items.end > items.begin + 1 &&
	       (items.begin == frame.begin + 1 ||
	        !item_is(before - 1, IS_DETERMINER | IS_PREPOSITION));
}

/* A family name that is also a word for organisations: Jane Church. It ends a
 * short name, and the words around it are those of a person. */
static bool
is_family_name(const Narrative *narrative, Range items, Range frame)
{
	enum { WORDS = 3 };
	Range rest = {items.begin, items.end - 1};

	return !narrative->release->lexicon->org_before &&
	       !narrative->release->lexicon->noun_capitals &&
	       items.end - items.begin <= WORDS &&
	       !has_org_word(narrative, rest) &&
	       (addressed(narrative, items, frame) ||
	        (items.end > items.begin + 1 &&
	         described(narrative, items, frame)));
}

static void
take_gender(Name *name, const Item *item)
{
	if (item_is(item, IS_FEMININE))
		name->gender = GENDER_FEMININE;
	else if (item_is(item, IS_MASCULINE))
		name->gender = GENDER_MASCULINE;
}

/* title = 1*( title-word | honorific )  right before the name */
static void
read_titles(Name *name, uint32_t low)
{
	uint32_t at = name->items.begin;

	name->office = (Range){at, at};
	while (at > low) {
		const Item *item = item_at(name->narrative, at - 1);

		if (!item_is(item, IS_TITLE | IS_HONORIFIC | IS_PERSON_NOUN))
			break;
		name->evidence |= item_is(item, IS_HONORIFIC)
		                          ? EVIDENCE_HONORIFIC
		                          : EVIDENCE_TITLE;
		take_gender(name, item);
		name->role = --at;
		if (name->office.begin == at + 1 &&
		    item_is(item, IS_TITLE | IS_PERSON_NOUN))
			name->office.begin = at;
	}
}

/* A noun behind the name that says who it is, or the age: "," number ",". */
static void
read_apposition(Name *name, uint32_t limit)
{
	const Narrative *narrative = name->narrative;
	uint32_t at = name->items.end;
	uint32_t noun = apposed_noun(narrative, at, limit);

	if (at + 2 < limit && item_at(narrative, at)->kind == ITEM_COMMA &&
	    item_at(narrative, at + 1)->numeral &&
	    item_at(narrative, at + 2)->kind == ITEM_COMMA)
		name->evidence |= EVIDENCE_APPOSITION;
	if (noun == limit)
		return;
	name->evidence |= EVIDENCE_APPOSITION;
	/* "Tom Hale, his daughter, …" */
	for (at++; at < noun; at++)
		if (item_is(item_at(narrative, at), IS_POSSESSIVE))
			return;
	take_gender(name, item_at(narrative, noun));
	if (name->office.end > name->office.begin)
		return;
	name->office = (Range){noun, noun + 1};
	while (item_is(item_at(narrative, name->office.begin - 1),
	               IS_TITLE | IS_PERSON_NOUN))
		name->office.begin--;
}

/* "Her husband, Tom Hale, came": between commas the name is the apposition. */
static void
read_apposed(Name *name, Range frame)
{
	const Narrative *narrative = name->narrative;
	uint32_t end = name->items.begin, noun, at;

	if (end < frame.begin + 3 || name->items.end >= frame.end ||
	    item_at(narrative, end - 1)->kind != ITEM_COMMA ||
	    item_at(narrative, name->items.end)->kind != ITEM_COMMA)
		return;
	noun = at = end - 2;
	if (!is_office(item_at(narrative, noun)))
		return;
	while (at > frame.begin && is_office(item_at(narrative, at - 1)))
		at--;
	if (at == frame.begin ||
	    !item_is(item_at(narrative, at - 1), IS_DETERMINER | IS_POSSESSIVE))
		return;
	name->evidence |= EVIDENCE_TITLE;
	name->office = (Range){at, noun + 1};
	take_gender(name, item_at(narrative, noun));
}

Name
bearer_read(const Narrative *narrative, Range items, Range frame)
{
	Name name = {.narrative = narrative, .items = items, .role = NONE};
	bool initialism = is_initialism(narrative, items);

	name.organisation = initialism ||
	                    (has_org_word(narrative, items) &&
	                     !is_family_name(narrative, items, frame));
	name.inner = items.begin > frame.begin &&
	             !bearer_capitals_void(narrative, items.begin);
	name.last = name.organisation ? items.end - 1
	                              : last_word(narrative, items);
	if (name.organisation) {
		if (!initialism)
			name.evidence |= EVIDENCE_ORG;
	} else {
		read_titles(&name, frame.begin);
		read_apposition(&name, frame.end);
		read_apposed(&name, frame);
	}
	if (bearer_capitals_void(narrative, items.begin))
		name.evidence &= EVIDENCE_ORG;
	return name;
}

uint32_t
bearer_hash(const Narrative *narrative, uint32_t item)
{
	return narrative->release->tokens.items[item_at(narrative, item)->token]
	        .hash;
}

/* The bytes of a name without the 's of a possessive. */
Span
bearer_span(const Narrative *narrative, Range items)
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

/* "J." */
bool
bearer_is_initial(const Narrative *narrative, uint32_t item)
{
	const Token *token = &narrative->release->tokens
	                              .items[item_at(narrative, item)->token];

	return token->shape & SHAPE_DOTTED && token->end - token->begin <= 3;
}

/* The first letter at an item. */
uint32_t
bearer_letter(const Narrative *narrative, uint32_t item)
{
	const Release *release = narrative->release;

	return utf8_at(release->source->text,
	               release->tokens.items[item_at(narrative, item)->token]
	                       .begin)
	        .code;
}

/* The given name of `name`; NONE when it has only one word. */
uint32_t
bearer_given(const Name *name)
{
	return name->items.begin < name->last ? name->items.begin : NONE;
}
