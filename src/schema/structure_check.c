/* structure_check.c - structures that no release could fulfil. */
#include "schema/meta.h"
#include "schema/schema_check.h"
#include "schema/section.h"

/* Keys that stand only in some kinds of sections. */
static const struct {
	const char *key; /* itself and all below it */
	uint32_t kinds;
	const char *names;
} homes[] = {
	{"speaker-prefix", 1 << ASK_HEADLINE, "headline"},
	{"case", 1 << ASK_HEADLINE, "headline"},
	{"lines", 1 << ASK_HEADLINE, "headline"},
	{"distinct-from", 1 << ASK_SUBHEADLINE, "subheadline"},
	{"dateline", 1 << ASK_LEAD, "lead"},
	{"marks", 1 << ASK_END_MARK, "end-mark"},
	{"allow-after", 1 << ASK_END_MARK, "end-mark"},
	{"email", 1 << ASK_CONTACT, "contact"},
	{"phone", 1 << ASK_CONTACT, "contact"},
	{"one-of", 1 << ASK_SEQUENCE, "sequence"},
	{"items", 1 << ASK_GROUP, "group"},
	{"order", 1 << ASK_SEQUENCE | 1 << ASK_GROUP, "sequence or group"},
	{"each",
         1 << ASK_PARAGRAPHS | 1 << ASK_LIST | 1 << ASK_QUOTED_PARAGRAPHS |
                 1 << ASK_LABELLED,
         "paragraphs, list, quoted-paragraphs or labelled"},
};

enum {
	TEXTS = 1 << ASK_LEAD | 1 << ASK_PARAGRAPH | 1 << ASK_PARAGRAPHS |
	        1 << ASK_QUOTED_PARAGRAPHS | 1 << ASK_BLOCK_QUOTE,
};

/* What `require` asks for only in some kinds of sections. */
static const struct {
	const char *word;
	uint32_t kinds;
	const char *names;
} wanted[] = {
	{"issuer", TEXTS | 1 << ASK_HEADLINE, "headline, lead or paragraph"},
	{"person-full-name", TEXTS, "lead or paragraph"},
	{"person-role", TEXTS, "lead or paragraph"},
	{"date", 1 << ASK_LEAD | 1 << ASK_EMBARGO, "lead or embargo"},
	{"time", 1 << ASK_EMBARGO, "embargo"},
	{"timezone", 1 << ASK_EMBARGO, "embargo"},
	{"name", 1 << ASK_CONTACT, "contact"},
	{"email", 1 << ASK_CONTACT, "contact"},
	{"phone", 1 << ASK_CONTACT, "contact"},
	{"url", 1 << ASK_CONTACT, "contact"},
};

/* Keys that a sequence or group has; all others are those of its members. */
static const char *const joint[] = {
	"id",     "kind",  "required",       "order",          "count",
	"one-of", "items", "conflicts-with", "alternative-to", "severity",
};

/* True when the first component of `path` is `key`. */
static bool
below(const char *path, const char *key)
{
	Str row = str_from(path);

	return str_equal(str_slice(row, 0, str_find(row, '.', 0)),
	                 str_from(key));
}

static bool
is_joint(const char *path)
{
	uint32_t i;

	for (i = 0; i < sizeof joint / sizeof *joint; i++)
		if (below(path, joint[i]))
			return true;
	return false;
}

static void
check_homes(FaultLog *log, const SchemaSection *section)
{
	bool members = section->kind == ASK_SEQUENCE ||
	               section->kind == ASK_GROUP;
	uint32_t i, j;

	for (i = 0; i < SECTION_KEYS; i++) {
		const Value *value = &section->values[i];
		const char *path = section_keys[i].path;

		if (!value->set)
			continue;
		for (j = 0; j < sizeof homes / sizeof *homes; j++)
			if (below(path, homes[j].key) &&
			    !(homes[j].kinds >> section->kind & 1))
				fault_add(log, FAULT_STRUCTURE, value->origin,
				          "\"%s\" in section \"%.*s\": only a "
				          "section of kind %s has it",
				          homes[j].key, STR_ARG(section->id),
				          homes[j].names);
		if (members && !is_joint(path))
			fault_add(log, FAULT_STRUCTURE, value->origin,
			          "\"%s\" in section \"%.*s\": write it in the "
			          "members of the %s",
			          path, STR_ARG(section->id),
			          section_kinds[section->kind].name);
	}
}

static void
check_word(FaultLog *log, const SchemaSection *section, Str word, Origin place)
{
	uint32_t i;

	for (i = 0; i < sizeof wanted / sizeof *wanted; i++)
		if (str_equal(word, str_from(wanted[i].word)) &&
		    !(wanted[i].kinds >> section->kind & 1))
			fault_add(log, FAULT_STRUCTURE, place,
			          "%s is required of section \"%.*s\": only "
			          "a section of kind %s can have it required",
			          wanted[i].word, STR_ARG(section->id),
			          wanted[i].names);
}

/* A word under `require` is one that a rule looks for there. */
static void
check_wanted(FaultLog *log, const SchemaSection *section, SectionKey key)
{
	const Value *require = &section->values[key];
	const Str any = STR("any-of:");
	uint32_t i, at, end;

	for (i = 0; require->set && i < require->count; i++) {
		Str item = require->items[i];
		Origin place = require->item_origins ? require->item_origins[i]
		                                     : require->origin;

		if (str_starts(item, any))
			item = str_slice(item, any.len, item.len);
		for (at = 0; at < item.len; at = end + 1) {
			end = str_find(item, '|', at);
			check_word(log, section, str_slice(item, at, end),
			           place);
		}
	}
}

static void
check_needs(FaultLog *log, const SchemaSection *section)
{
	const Value *values = section->values;
	const char *wants = NULL;

	if (section->kind == ASK_LABELLED &&
	    !values[SECTION_KEY_LABEL_PATTERN].present &&
	    !values[SECTION_KEY_LABELS].count)
		wants = "labels or label-pattern";
	if (section->kind == ASK_SEQUENCE && section->first_child == NONE)
		wants = "one-of";
	if (section->kind == ASK_GROUP && section->first_child == NONE)
		wants = "items";
	if (wants)
		fault_add(log, FAULT_STRUCTURE, section->origin,
		          "section \"%.*s\" of kind %s needs %s",
		          STR_ARG(section->id),
		          section_kinds[section->kind].name, wants);
}

static void
check_reference(FaultLog *log, const Schema *schema, uint32_t from, Str id,
                Origin place)
{
	uint32_t to = section_find(schema, id);
	Str shown = fault_clip(log->arena, id);
	Str hint;

	if (to == from) {
		fault_add(log, FAULT_REFERENCE, place,
		          "\"%.*s\" is the section itself", STR_ARG(shown));
	} else if (to == NONE && !fault_full(log)) {
		hint = section_suggest(log->arena, schema, id);
		fault_add(log, FAULT_REFERENCE, place, "\"%.*s\"%.*s",
		          STR_ARG(shown), STR_ARG(hint));
	}
}

static void
check_references(FaultLog *log, const Schema *schema, uint32_t index)
{
	static const uint8_t lists[] = {SECTION_KEY_DISTINCT_FROM,
	                                SECTION_KEY_CONFLICTS_WITH,
	                                SECTION_KEY_ALLOW_AFTER};
	const SchemaSection *section = &schema->sections[index];
	const Value *value = &section->values[SECTION_KEY_ALTERNATIVE_TO];
	uint32_t i, j, other;

	for (i = 0; i < sizeof lists / sizeof *lists; i++) {
		const Value *list = &section->values[lists[i]];

		for (j = 0; j < list->count; j++)
			check_reference(log, schema, index, list->items[j],
			                list->item_origins[j]);
	}
	if (!value->present)
		return;
	check_reference(log, schema, index, value->text, value->origin);
	other = section_find(schema, value->text);
	/* the section itself names itself */
	if (other != NONE &&
	    !str_equal(schema->sections[other]
	                       .values[SECTION_KEY_ALTERNATIVE_TO]
	                       .text,
	               section->id))
		fault_add(
			log, FAULT_CONFLICT, value->origin,
			"section \"%.*s\" doesn't say \"alternative-to: %.*s\"",
			STR_ARG(value->text), STR_ARG(section->id));
}

/* Labels "builtin:NAME" name a kind of label. */
static void
check_labels(FaultLog *log, const SchemaSection *section)
{
	static const char names[] =
#define LABEL(NAME, name) name "|"
#include "lex/label.def"
#undef LABEL
		;
	const Value *labels = &section->values[SECTION_KEY_LABELS];
	Str prefix = STR("builtin:"), hint, name, shown;
	uint32_t i, j, count;
	const Str *known = fault_words(log->arena, names, &count);

	for (i = 0; i < labels->count; i++) {
		name = labels->items[i];
		if (!str_starts(name, prefix))
			continue;
		name = str_slice(name, prefix.len, name.len);
		for (j = 0; j < count && !str_equal(known[j], name); j++)
			;
		if (j < count)
			continue;
		hint = fault_suggest(log->arena, name, known, count);
		shown = fault_clip(log->arena, name);
		fault_add(log, FAULT_CHOICE, labels->item_origins[i],
		          "no labels \"%.*s\" are built in%.*s", STR_ARG(shown),
		          STR_ARG(hint));
	}
}

/* True when a lone block could be told to be this section. Of a sequence or
 * group the members tell. */
static bool
told_apart(const SchemaSection *section)
{
	const Value *values = section->values;

	if (section->kind == ASK_SEQUENCE || section->kind == ASK_GROUP)
		return true;
	return values[SECTION_KEY_REQUIRED].number ||
	       values[SECTION_KEY_LABELS].count ||
	       values[SECTION_KEY_LABEL_PATTERN].present ||
	       values[SECTION_KEY_PATTERN].present ||
	       values[SECTION_KEY_TEMPLATES].count;
}

static void
check_neighbours(FaultLog *log, const Schema *schema)
{
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *a = &schema->sections[i], *b;

		if (a->next == NONE ||
		    (a->parent != NONE &&
		     schema->sections[a->parent].kind == ASK_SEQUENCE))
			continue;
		b = &schema->sections[a->next];
		if (a->kind == b->kind && !told_apart(a) && !told_apart(b))
			fault_add(log, FAULT_AMBIGUOUS, b->origin,
			          "\"%.*s\" and \"%.*s\" are both an optional "
			          "%s without labels",
			          STR_ARG(a->id), STR_ARG(b->id),
			          section_kinds[a->kind].name);
	}
}

static void
check_any(FaultLog *log, const SchemaSection *section)
{
	if (section->kind != ASK_ANY)
		return;
	if (section->parent != NONE)
		fault_add(log, FAULT_STRUCTURE, section->origin,
		          "section \"%.*s\": \"any\" stands only at the top",
		          STR_ARG(section->id));
	else if (section->next != NONE)
		fault_add(log, FAULT_STRUCTURE, section->origin,
		          "section \"%.*s\": \"any\" stands only once, as the "
		          "last section",
		          STR_ARG(section->id));
}

static void
check_headline(FaultLog *log, const Schema *schema)
{
	const SchemaSection *first = NULL;
	uint32_t i;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];
		const Value *most = &section->values[SECTION_KEY_COUNT_MAX];

		if (section->kind != ASK_HEADLINE)
			continue;
		if (first)
			fault_add(log, FAULT_STRUCTURE, section->origin,
			          "a second headline, after \"%.*s\"",
			          STR_ARG(first->id));
		else
			first = section;
		if (most->number != 1 ||
		    section->values[SECTION_KEY_COUNT_MIN].number != 1)
			fault_add(
				log, FAULT_STRUCTURE, section->origin,
				"section \"%.*s\": a release has one headline",
				STR_ARG(section->id));
	}
	if (!first)
		fault_add(log, FAULT_STRUCTURE,
		          schema->values[KEY_STRUCTURE].origin,
		          "no section of kind headline");
}

void
check_structure(FaultLog *log, const Schema *schema)
{
	uint32_t i, required = 0;

	for (i = 0; i < schema->section_count; i++) {
		const SchemaSection *section = &schema->sections[i];

		check_ranges(log, section_keys, SECTION_KEYS, section->values);
		check_homes(log, section);
		check_wanted(log, section, SECTION_KEY_REQUIRE);
		check_wanted(log, section, SECTION_KEY_EACH_REQUIRE);
		check_needs(log, section);
		check_labels(log, section);
		check_references(log, schema, i);
		check_any(log, section);
		if (section->parent == NONE)
			required +=
				section->values[SECTION_KEY_REQUIRED].number !=
				0;
	}
	if (!required)
		fault_add(log, FAULT_STRUCTURE,
		          schema->values[KEY_STRUCTURE].origin,
		          "no section is required");
	check_headline(log, schema);
	check_neighbours(log, schema);
}
