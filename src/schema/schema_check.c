/* schema_check.c - what no single value of a schema shows: contradictions. */
#include "schema/schema_check.h"

#include "schema/meta.h"

/* min and max of one thing are neighbours in meta.def. */
void
check_ranges(FaultLog *log, const MetaRow *rows, uint32_t count,
             const Value *values)
{
	uint32_t i;

	for (i = 0; i + 1 < count; i++) {
		const Value *least = &values[i], *most = &values[i + 1];
		const Value *written = most->set ? most : least;
		Str key = written->origin.key;

		if (!str_ends(str_from(rows[i].path), STR(".min")) ||
		    !written->set || !least->present || !most->present ||
		    least->number <= most->number)
			continue;
		key.len -= 4; /* ".min" or ".max" */
		fault_add(log, FAULT_MIN_MAX, written->origin,
		          "%.*s: min %d, max %d", STR_ARG(key),
		          (int)least->number, (int)most->number);
	}
}

/* True when the template writes the day before the month. */
static bool
day_first(const Template *template)
{
	Str text = template->text;
	uint32_t at;

	for (at = 0; at < text.len; at++) {
		Str rest = str_slice(text, at, text.len);

		if (str_starts(rest, STR("{day} {month")) ||
		    str_starts(rest, STR("{dd} {month")))
			return true;
	}
	return false;
}

static void
check_dates(FaultLog *log, const Schema *schema)
{
	static const uint8_t keys[] = {SECTION_KEY_PATTERN,
	                               SECTION_KEY_TEMPLATES,
	                               SECTION_KEY_DATELINE_TEMPLATES};
	uint32_t i, j, k;

	if (!str_equal(schema->values[KEY_DATES_STYLE].text, STR("mdy")))
		return;
	for (i = 0; i < schema->section_count; i++) {
		for (j = 0; j < sizeof keys / sizeof *keys; j++) {
			const Value *value =
				&schema->sections[i].values[keys[j]];
			uint32_t count = value->items ? value->count
			                              : value->present;

			for (k = 0; k < count; k++)
				if (day_first(&value->templates[k]))
					fault_add(
						log, FAULT_CONFLICT,
						value->items
							? value->item_origins[k]
							: value->origin,
						"the day comes first, but "
						"dates.style is mdy (line %u)",
						schema->values[KEY_DATES_STYLE]
							.origin.line);
		}
	}
}

static bool
straight(Str mark)
{
	return str_equal(mark, STR("\"")) || str_equal(mark, STR("'"));
}

static void
check_marks(FaultLog *log, const Schema *schema)
{
	const Value *outer = &schema->values[KEY_QUOTES_OUTER];
	const Value *inner = &schema->values[KEY_QUOTES_INNER];
	const Value *written = inner->set ? inner : outer;
	bool same = outer->present && inner->present &&
	            outer->number == inner->number &&
	            outer->count == inner->count;
	uint32_t i;

	for (i = 0; same && i < outer->count; i++)
		same = str_equal(outer->items[i], inner->items[i]) &&
		       !straight(outer->items[i]);
	if (same)
		fault_add(log, FAULT_CONFLICT, written->origin,
		          "quotes.inner and quotes.outer are the same marks");
}

/* What is in two of the lists allow, warn, forbid. */
static void
check_verbs(FaultLog *log, const Schema *schema)
{
	uint32_t a, b, i, j;

	for (a = KEY_ATTRIBUTION_VERBS_ALLOW; a <= KEY_ATTRIBUTION_VERBS_FORBID;
	     a++) {
		for (b = a + 1; b <= KEY_ATTRIBUTION_VERBS_FORBID; b++) {
			const Value *first = &schema->values[a],
				    *second = &schema->values[b];

			for (i = 0; i < first->count; i++)
				for (j = 0; j < second->count; j++)
					if (str_equal(first->items[i],
					              second->items[j]))
						fault_add(
							log, FAULT_CONFLICT,
							second->item_origins[j],
							"\"%.*s\" is in %s and "
							"in %s",
							STR_ARG(second->items
						                        [j]),
							schema_keys[a].path,
							schema_keys[b].path);
		}
	}
}

/* What one file both adds and takes away. Of two files the later one counts. */
static void
check_words(FaultLog *log, const Schema *schema, SchemaKey add,
            SchemaKey remove)
{
	const Value *added = &schema->values[add],
		    *removed = &schema->values[remove];
	uint32_t i, j;

	for (i = 0; i < added->count; i++)
		for (j = 0; j < removed->count; j++)
			if (str_equal(added->items[i], removed->items[j]))
				fault_add(log, FAULT_CONFLICT,
				          removed->item_origins[j],
				          "%s adds this word",
				          schema_keys[add].path);
}

void
schema_check(FaultLog *log, const Schema *schema, Origin place)
{
	const Value *structure = &schema->values[KEY_STRUCTURE];

	check_ranges(log, schema_keys, KEYS, schema->values);
	check_marks(log, schema);
	check_verbs(log, schema);
	check_words(log, schema, KEY_CUE_VERBS_ADD, KEY_CUE_VERBS_REMOVE);
	check_words(log, schema, KEY_TITLES_ADD, KEY_TITLES_REMOVE);
	if (structure->set) {
		check_structure(log, schema);
		check_dates(log, schema);
	} else if (!schema->abstract) {
		fault_add(log, FAULT_REQUIRED, place,
		          "\"structure\", here or in a schema that this one "
		          "extends");
	}
	if (!schema->abstract && !schema->values[KEY_LANGUAGE].set)
		fault_add(log, FAULT_REQUIRED, place,
		          "\"language\", here or in a schema that this one "
		          "extends");
}
