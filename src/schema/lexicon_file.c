/* lexicon_file.c - a lexicon file as a list of phrases. */
#include "schema/lexicon_file.h"

#include "base/limits.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum LexiconKey {
#define LEXICON_KEY(NAME, key, type, category, choices, doc) LEXICON_##NAME,
#include "schema/lexicon_meta.def"
	LEXICON_KEYS,
};

enum CueKey {
#define CUE_KEY(NAME, key, type, choices, doc) CUE_KEY_##NAME,
#include "schema/lexicon_meta.def"
	CUE_KEYS,
};

enum FixedKey {
#define FIXED_KEY(NAME, key, type, choices, doc) FIXED_KEY_##NAME,
#include "schema/lexicon_meta.def"
	FIXED_KEYS,
};

enum PronounKey {
#define PRONOUN_KEY(NAME, key, type, choices, doc) PRONOUN_KEY_##NAME,
#include "schema/lexicon_meta.def"
	PRONOUN_KEYS,
};

static const MetaRow lexicon_rows[] = {
#define LEXICON_KEY(NAME, key, type, category, choices, doc) \
	{key, META_##type, NULL, 1, 1, choices, doc},
#include "schema/lexicon_meta.def"
};

static const MetaRow cue_rows[] = {
#define CUE_KEY(NAME, key, type, choices, doc) \
	{key, META_##type, NULL, 0, 0, choices, doc},
#include "schema/lexicon_meta.def"
};

static const MetaRow fixed_rows[] = {
#define FIXED_KEY(NAME, key, type, choices, doc) \
	{key, META_##type, NULL, 0, 0, choices, doc},
#include "schema/lexicon_meta.def"
};

static const MetaRow pronoun_rows[] = {
#define PRONOUN_KEY(NAME, key, type, choices, doc) \
	{key, META_##type, NULL, 0, 0, choices, doc},
#include "schema/lexicon_meta.def"
};

static const MetaRow label_rows[] = {
#define LABEL(NAME, name) {name, META_STRINGS, NULL, 0, 0, NULL, NULL},
#include "lex/label.def"
#undef LABEL
};

/* The category of each list of words, LEX_CATEGORIES for the other keys. */
static const uint8_t categories[] = {
#define LEX_NONE                                             LEX_CATEGORIES
#define LEXICON_KEY(NAME, key, type, category, choices, doc) LEX_##category,
#include "schema/lexicon_meta.def"
#undef LEX_NONE
};

typedef struct Reading {
	FaultLog *log;
	LexDraft *draft;
	Value values[LEXICON_KEYS];
	bool marks; /* of this file */
} Reading;

LexPhrase *
lexicon_add(Arena *arena, LexDraft *draft, LexCategory category, Str text,
            Origin place)
{
	LexPhrase *phrase = array_push(arena, &draft->phrases);

	phrase->text = text;
	phrase->entry.category = (uint8_t)category;
	phrase->place = place;
	return phrase;
}

/* Adds the words of a list. */
static void
add_words(Reading *reading, LexCategory category, uint8_t meaning,
          const Value *list)
{
	uint32_t i;

	for (i = 0; i < list->count; i++)
		lexicon_add(reading->log->arena, reading->draft, category,
		            list->items[i], list->item_origins[i])
			->entry.value = meaning;
}

/* Reads a list of lists of words; the n-th means n, from 1. */
static void
read_lists(Reading *reading, uint32_t row, const Node *node,
           LexCategory category, uint32_t count)
{
	MetaRow words = {.path = lexicon_rows[row].path, .type = META_STRINGS};
	ValueReader reader = {.log = reading->log};
	const Node *list;
	uint8_t meaning = 1;

	if (node->kind != NODE_LIST || node->count != count) {
		fault_add(reading->log, FAULT_LEXICON, node->place,
		          "%s: expected %u lists of words", words.path, count);
		return;
	}
	for (list = node->first; list; list = list->next, meaning++) {
		Value value;

		if (value_read(&reader, &words, list, &value))
			add_words(reading, category, meaning, &value);
	}
}

static void
read_marks(Reading *reading, const Node *node)
{
	MetaRow row = {.path = "marks", .type = META_PAIR, .choices = ""};
	ValueReader reader = {.log = reading->log};
	const Node *pair;

	if (node->kind != NODE_LIST || !node->count) {
		fault_add(reading->log, FAULT_TYPE, node->place,
		          "marks: expected a list of pairs");
		return;
	}
	reading->draft->marks.count = 0;
	for (pair = node->first; pair; pair = pair->next) {
		Value value;

		if (pair->kind != NODE_LIST)
			fault_add(reading->log, FAULT_TYPE, pair->place,
			          "marks: expected a pair [opener, closer]");
		else if (value_read(&reader, &row, pair, &value))
			*array_push(reading->log->arena,
			            &reading->draft->marks) = (MarkPair){
				(uint8_t)glyph_of(value.items[0]),
				(uint8_t)glyph_of(value.items[1])};
	}
}

static void
read_labels(Reading *reading, const Node *node)
{
	Value values[LABELS - 1] = {{0}};
	MapReader reader = {
		.values = {reading->log, STR("section-labels."), {.line = 0}},
		.where = STR(" in \"section-labels\""),
		.rows = label_rows,
		.count = LABELS - 1,
		.out = values,
	};
	uint32_t i;

	if (node->kind != NODE_MAP) {
		fault_add(reading->log, FAULT_TYPE, node->place,
		          "section-labels: expected a map of kinds");
		return;
	}
	map_read(&reader, node);
	for (i = 0; i < LABELS - 1; i++)
		add_words(reading, LEX_LABEL, (uint8_t)(i + 1), &values[i]);
}

/* Reads the keys of one entry of a list of maps; false when `needed` (a bit
 * for each row) are not all there. */
static bool
read_entry(Reading *reading, const char *list, const MetaRow *rows,
           uint32_t count, uint32_t needed, const Node *node, Value *values)
{
	MapReader reader = {
		.values = {reading->log, STR(""), {.line = 0}},
		.rows = rows,
		.count = count,
		.out = values,
	};
	uint32_t i;

	reader.where = arena_format(reading->log->arena, " in \"%s\"", list);
	if (node->kind != NODE_MAP) {
		fault_add(reading->log, FAULT_TYPE, node->place,
		          "%s: expected a map", list);
		return false;
	}
	map_read(&reader, node);
	for (i = 0; i < count; i++) {
		if (!(needed >> i & 1) || values[i].present)
			continue;
		if (!node_get(node, str_from(rows[i].path)))
			fault_add(reading->log, FAULT_REQUIRED, node->place,
			          "\"%s\" in an entry of \"%s\"", rows[i].path,
			          list);
		return false;
	}
	return true;
}

static void
read_cue(Reading *reading, LexCategory category, const char *list,
         const Node *node)
{
	const uint32_t needed = 1 << CUE_KEY_LEMMA | 1 << CUE_KEY_CLASS |
	                        1 << CUE_KEY_DIRECT | 1 << CUE_KEY_FORMS;
	Value values[CUE_KEYS] = {{0}};
	const Value *forms = &values[CUE_KEY_FORMS];
	uint32_t i;

	if (!read_entry(reading, list, cue_rows, CUE_KEYS, needed, node,
	                values))
		return;
	for (i = 0; i < forms->count; i++) {
		LexPhrase *phrase = lexicon_add(
			reading->log->arena, reading->draft, category,
			forms->items[i], forms->item_origins[i]);

		phrase->lemma = values[CUE_KEY_LEMMA].text;
		phrase->particle = values[CUE_KEY_PARTICLE].text;
		phrase->governs = values[CUE_KEY_GOVERNS].text;
		phrase->entry.value = (uint8_t)values[CUE_KEY_CLASS].number;
		phrase->entry.strength = (uint8_t)values[CUE_KEY_DIRECT].number;
	}
}

static void
read_fixed(Reading *reading, const Node *node)
{
	const uint32_t needed = (1 << FIXED_KEYS) - 1;
	Value values[FIXED_KEYS] = {{0}};
	LexPhrase *phrase;

	if (!read_entry(reading, "fixed", fixed_rows, FIXED_KEYS, needed, node,
	                values))
		return;
	phrase = lexicon_add(reading->log->arena, reading->draft, LEX_CUE_FIXED,
	                     values[FIXED_KEY_PATTERN].text,
	                     values[FIXED_KEY_PATTERN].origin);
	phrase->entry.position = (uint8_t)values[FIXED_KEY_POSITION].number;
	phrase->entry.value = (uint8_t)values[FIXED_KEY_CLASS].number;
	phrase->entry.strength = (uint8_t)values[FIXED_KEY_DIRECT].number;
}

static void
read_pronoun(Reading *reading, const Node *node)
{
	Value values[PRONOUN_KEYS] = {{0}};
	LexPhrase *phrase;

	if (!read_entry(reading, "pronouns", pronoun_rows, PRONOUN_KEYS,
	                1 << PRONOUN_KEY_FORM, node, values))
		return;
	phrase = lexicon_add(reading->log->arena, reading->draft, LEX_PRONOUN,
	                     values[PRONOUN_KEY_FORM].text,
	                     values[PRONOUN_KEY_FORM].origin);
	phrase->entry.number = (uint8_t)values[PRONOUN_KEY_NUMBER].number;
	phrase->entry.gender = (uint8_t)values[PRONOUN_KEY_GENDER].number;
}

static void
read_entries(Reading *reading, uint32_t row, const Node *list)
{
	const Node *node;

	if (list->kind != NODE_LIST) {
		fault_add(reading->log, FAULT_TYPE, list->place,
		          "%s: expected a list", lexicon_rows[row].path);
		return;
	}
	for (node = list->first; node; node = node->next) {
		if (row == LEXICON_VERBS)
			read_cue(reading, LEX_CUE_VERB, "verbs", node);
		else if (row == LEXICON_PHRASES)
			read_cue(reading, LEX_CUE_PHRASE, "phrases", node);
		else if (row == LEXICON_FIXED)
			read_fixed(reading, node);
		else
			read_pronoun(reading, node);
	}
}

static void
by_hand(void *context, uint32_t row, const Node *node)
{
	Reading *reading = context;

	if (row == LEXICON_MARKS)
		read_marks(reading, node);
	else if (row == LEXICON_MONTHS_ALT)
		read_lists(reading, row, node, LEX_MONTH, 12);
	else if (row == LEXICON_WEEKDAYS_ALT)
		read_lists(reading, row, node, LEX_WEEKDAY, 7);
	else if (row == LEXICON_SECTION_LABELS)
		read_labels(reading, node);
	else
		read_entries(reading, row, node);
}

/* Months and weekdays mean their number. */
static void
add_names(Reading *reading, uint32_t row, LexCategory category, uint32_t count)
{
	const Value *list = &reading->values[row];
	uint32_t i;

	if (!list->set)
		return;
	if (list->count != count) {
		fault_add(reading->log, FAULT_LEXICON, list->origin,
		          "%s: expected %u names, got %u",
		          lexicon_rows[row].path, count, list->count);
		return;
	}
	for (i = 0; i < count; i++)
		lexicon_add(reading->log->arena, reading->draft, category,
		            list->items[i], list->item_origins[i])
			->entry.value = (uint8_t)(i + 1);
}

static void
take_flag(const Value *value, bool *flag)
{
	if (value->set)
		*flag = value->number != 0;
}

/* The values that are no words. */
static void
take_values(Reading *reading)
{
	LexDraft *draft = reading->draft;
	const Value *values = reading->values;
	Str letters = values[LEXICON_LETTERS].text;
	uint32_t at;

	draft->language = values[LEXICON_LANGUAGE].text;
	draft->name = values[LEXICON_NAME].text;
	if (values[LEXICON_LETTERS].set)
		draft->letters.count = 0;
	for (at = 0; at < letters.len;) {
		Utf8 c = utf8_at(letters, at);

		if (unicode_letter(c.code))
			*array_push(reading->log->arena,
			            &draft->letters) = c.code;
		at += c.len;
	}
	if (values[LEXICON_PUNCTUATION].set)
		draft->punctuation =
			(uint8_t)values[LEXICON_PUNCTUATION].number;
	take_flag(&values[LEXICON_ATTRIBUTION_DASH], &draft->attribution_dash);
	take_flag(&values[LEXICON_DROPS_SUBJECT], &draft->drops_subject);
	take_flag(&values[LEXICON_INVERSION], &draft->inversion);
	take_flag(&values[LEXICON_ORDINAL_DOT], &draft->ordinal_dot);
	take_flag(&values[LEXICON_STEM_MATCHING], &draft->stem_matching);
	take_flag(&values[LEXICON_ORG_POSITION], &draft->org_before);
	take_flag(&values[LEXICON_NOUN_CAPITALS], &draft->noun_capitals);
	take_flag(&values[LEXICON_VERB_SECOND], &draft->verb_second);
	take_flag(&values[LEXICON_DECADES], &draft->decades);
	take_flag(&values[LEXICON_HYPHEN_PRONOUNS], &draft->hyphen_pronouns);
	take_flag(&values[LEXICON_SHARED_CLOSER], &draft->shared_closer);
}

static bool
code_good(Str code)
{
	uint32_t i;

	for (i = 0; i < code.len; i++)
		if (code.ptr[i] < 'a' || code.ptr[i] > 'z')
			return false;
	return code.len >= 2 && code.len <= 8;
}

static void
check_head(Reading *reading, const Node *root)
{
	static const uint8_t needed[] = {LEXICON_PRCHECK_LEXICON,
	                                 LEXICON_LANGUAGE, LEXICON_NAME};
	const Value *language = &reading->values[LEXICON_LANGUAGE];
	uint32_t i;
	Str shown;

	for (i = 0; i < sizeof needed; i++)
		if (!node_get(root, str_from(lexicon_rows[needed[i]].path)))
			fault_add(reading->log, FAULT_REQUIRED, root->place,
			          "\"%s\"", lexicon_rows[needed[i]].path);
	if (language->set && !code_good(language->text)) {
		shown = fault_clip(reading->log->arena, language->text);
		fault_add(reading->log, FAULT_ID, language->origin,
		          "\"%.*s\": expected 2 to 8 letters a-z",
		          STR_ARG(shown));
	}
}

void
lexicon_read(FaultLog *log, SchemaText text, LexDraft *draft)
{
	const Node *root = yaml_read(
		log, text,
		(YamlLimits){LIMIT_LEXICON_BYTES, LIMIT_LEXICON_NODES});
	Reading *reading;
	uint32_t i;
	MapReader reader = {
		.values = {log, STR(""), {.line = 0}},
		.rows = lexicon_rows,
		.count = LEXICON_KEYS,
		.by_hand = by_hand,
	};

	if (!root)
		return;
	if (root->kind != NODE_MAP) {
		fault_add(log, FAULT_TYPE, root->place,
		          "expected a map of keys");
		return;
	}
	reading = arena_new(log->arena, Reading);
	reading->log = log;
	reading->draft = draft;
	reader.out = reading->values;
	reader.context = reading;
	map_read(&reader, root);
	check_head(reading, root);
	for (i = 0; i < LEXICON_KEYS; i++)
		if (categories[i] < LEX_CATEGORIES)
			add_words(reading, (LexCategory)categories[i], 0,
			          &reading->values[i]);
	add_names(reading, LEXICON_MONTHS, LEX_MONTH, 12);
	add_names(reading, LEXICON_WEEKDAYS, LEX_WEEKDAY, 7);
	take_values(reading);
}
