/* grammar_fill.c - the Grammar of a schema: what the parser needs of it. */
#include "schema/grammar_fill.h"

#include "base/limits.h"
#include "schema/builtin.h"
#include "schema/chain.h"
#include "schema/house.h"
#include "schema/lexicon_base.h"

/* A lexicon that the schema lists: the files of one language. */
typedef struct Listed {
	LexDraft draft;
	bool own; /* some file is not built in: it must be built */
} Listed;

typedef struct Filling {
	FaultLog *log;
	const SchemaWorld *world;
	Schema *schema;
	Array(Listed) listed;
} Filling;

static const Str builtin_prefix = {"builtin:", 8};

/* The text of "builtin:xx" or of a file; false after a fault. */
static bool
lexicon_open(Filling *filling, Str name, Origin place, SchemaText *text)
{
	Arena *arena = filling->log->arena;
	Str shown = fault_clip(arena, name), code;

	if (!str_starts(name, builtin_prefix))
		return chain_open(filling->log, filling->world, place.path,
		                  name, place, text);
	code = str_slice(name, builtin_prefix.len, name.len);
	if (schema_builtin(arena_format(arena, "lexicon/%.*s", STR_ARG(code)),
	                   text))
		return true;
	fault_add(filling->log, FAULT_MISSING_FILE, place,
	          "\"%.*s\": no such lexicon is built in", STR_ARG(shown));
	return false;
}

/* The draft of a language, which is added when it is new. */
static Listed *
listed_for(Filling *filling, Str language)
{
	Listed *listed;
	uint32_t i;

	for (i = 0; i < filling->listed.count; i++) {
		listed = &filling->listed.items[i];
		if (str_equal(listed->draft.language, language))
			return listed;
	}
	listed = array_push(filling->log->arena, &filling->listed);
	listed->draft.language = language;
	return listed;
}

/* Takes one item of the list into the draft of its language. */
static void
list_lexicon(Filling *filling, Str name, Origin place)
{
	FaultLog *log = filling->log;
	LexDraft first = {.language = STR("")};
	SchemaText text;
	Listed *listed;
	Str code;

	if (!lexicon_open(filling, name, place, &text))
		return;
	if (str_starts(name, builtin_prefix)) {
		code = str_slice(name, builtin_prefix.len, name.len);
		base_begin(log->arena, &listed_for(filling, code)->draft,
		           builtin_lexicon(code));
		return;
	}
	lexicon_read(log, text, &first);
	if (log->errors)
		return;
	/* The file says its language; now it goes over what is there. */
	listed = listed_for(filling, first.language);
	listed->own = true;
	if (listed->draft.name.len)
		lexicon_read(log, text, &listed->draft);
	else
		listed->draft = first;
}

/* The lexicon of a language: listed files, built in, or neither: NULL. */
static const Lexicon *
lexicon_for(Filling *filling, Str language)
{
	const LexDraft *draft = NULL;
	uint32_t i;

	for (i = 0; i < filling->listed.count; i++) {
		const Listed *listed = &filling->listed.items[i];

		if (listed->own && str_equal(listed->draft.language, language))
			draft = &listed->draft;
	}
	return house_lexicon(filling->log, filling->schema, language, draft);
}

/* All languages that are built in or listed; a listed one replaces the built-in
 * one. */
static void
fill_candidates(Filling *filling)
{
	Grammar *grammar = &filling->schema->grammar;
	uint32_t most = builtin_lexicon_count + filling->listed.count, i;
	const Lexicon **found = arena_take(filling->log->arena, most,
	                                   sizeof *found);
	uint32_t count = 0;

	for (i = 0; i < builtin_lexicon_count; i++)
		found[count++] = lexicon_for(
			filling, str_from(builtin_lexicons[i]->language));
	for (i = 0; i < filling->listed.count; i++) {
		Str language = filling->listed.items[i].draft.language;

		if (!builtin_lexicon(language))
			found[count++] = lexicon_for(filling, language);
	}
	grammar->lexicon = NULL;
	grammar->candidates = found;
	grammar->candidate_count = count;
}

static Str
suggest_language(Arena *arena, Str code)
{
	Str *codes = arena_take(arena, builtin_lexicon_count + 1,
	                        sizeof *codes);
	Buf text = buf_memory(arena);
	uint32_t i;

	buf_text(&text, ": expected auto");
	for (i = 0; i < builtin_lexicon_count; i++) {
		codes[i] = str_from(builtin_lexicons[i]->language);
		buf_text(&text, i + 1 < builtin_lexicon_count ? ", " : " or ");
		buf_str(&text, codes[i]);
	}
	codes[i] = STR("auto");
	buf_str(&text,
	        fault_suggest(arena, code, codes, builtin_lexicon_count + 1));
	return buf_view(&text);
}

/* True when a lexicon file is listed that is not built in; without one the
 * built-in tables are there already. */
static bool
own_files(const Value *list)
{
	uint32_t i;

	for (i = 0; i < list->count; i++)
		if (!str_starts(list->items[i], builtin_prefix) ||
		    !builtin_lexicon(str_slice(list->items[i],
		                               builtin_prefix.len,
		                               list->items[i].len)))
			return true;
	return false;
}

static void
fill_language(Filling *filling)
{
	Schema *schema = filling->schema;
	const Value *language = &schema->values[KEY_LANGUAGE];
	const Value *list = &schema->values[KEY_LEXICONS];
	Str hint, shown;
	uint32_t i;

	if (list->count > LIMIT_LEXICONS) {
		fault_add(filling->log, FAULT_NODES, list->origin,
		          "lexicons: at most %d", LIMIT_LEXICONS);
		return;
	}
	for (i = 0; i < list->count && own_files(list); i++)
		list_lexicon(filling, list->items[i], list->item_origins[i]);
	if (filling->log->errors || !language->set)
		return;
	if (str_equal(language->text, STR("auto"))) {
		fill_candidates(filling);
		return;
	}
	schema->grammar.lexicon = lexicon_for(filling, language->text);
	if (schema->grammar.lexicon)
		return;
	shown = fault_clip(filling->log->arena, language->text);
	hint = suggest_language(filling->log->arena, language->text);
	fault_add(filling->log, FAULT_LANGUAGE, language->origin,
	          "\"%.*s\"%.*s", STR_ARG(shown), STR_ARG(hint));
}

/* The lexicon of placeholders must be there; the rule reads it. */
static void
check_placeholders(Filling *filling)
{
	const Value *value = &filling->schema->values[KEY_PLACEHOLDERS_LEXICON];
	SchemaText text;

	if (value->present)
		lexicon_open(filling, value->text, value->origin, &text);
}

/* The pairs of a value: two marks, or all of one level. */
static uint32_t
fill_marks(const Value *value, MarkPair pairs[8])
{
	static const MarkPair any[2][8] = {
		{{GLYPH_LEFT_DOUBLE, GLYPH_RIGHT_DOUBLE},
	         {GLYPH_STRAIGHT_DOUBLE, GLYPH_STRAIGHT_DOUBLE},
	         {GLYPH_LEFT_GUILLEMET, GLYPH_RIGHT_GUILLEMET},
	         {GLYPH_LOW_DOUBLE, GLYPH_LEFT_DOUBLE},
	         {GLYPH_LOW_DOUBLE, GLYPH_RIGHT_DOUBLE},
	         {GLYPH_TWO_GRAVES, GLYPH_TWO_STRAIGHT},
	         {GLYPH_RIGHT_DOUBLE, GLYPH_RIGHT_DOUBLE},
	         {GLYPH_TWO_STRAIGHT, GLYPH_TWO_STRAIGHT}},
		{{GLYPH_LEFT_SINGLE, GLYPH_RIGHT_SINGLE},
	         {GLYPH_STRAIGHT_SINGLE, GLYPH_STRAIGHT_SINGLE},
	         {GLYPH_LEFT_CHEVRON, GLYPH_RIGHT_CHEVRON},
	         {GLYPH_LOW_SINGLE, GLYPH_LEFT_SINGLE},
	         {GLYPH_GRAVE, GLYPH_STRAIGHT_SINGLE}},
	};
	uint32_t i, count = 0;

	if (!value->present)
		return 0;
	if (value->count == 2) {
		pairs[0] = (MarkPair){(uint8_t)glyph_of(value->items[0]),
		                      (uint8_t)glyph_of(value->items[1])};
		return 1;
	}
	for (i = 0; i < 8 && any[value->number][i].open; i++)
		pairs[count++] = any[value->number][i];
	return count;
}

static uint32_t
number(const Schema *schema, SchemaKey key)
{
	return (uint32_t)schema->values[key].number;
}

static void
fill_settings(Schema *schema)
{
	Grammar *grammar = &schema->grammar;
	const Value *people = &schema->values[KEY_KNOWN_PEOPLE];
	uint32_t i;

	grammar->neutral = &lexicon_neutral;
	grammar->outer_count = fill_marks(&schema->values[KEY_QUOTES_OUTER],
	                                  grammar->outer);
	grammar->inner_count = fill_marks(&schema->values[KEY_QUOTES_INNER],
	                                  grammar->inner);
	grammar->quote_depth = number(schema, KEY_QUOTES_MAX_DEPTH);
	grammar->continuation = (Continuation)number(schema,
	                                             KEY_QUOTES_CONTINUATION);
	grammar->block_intro = number(schema, KEY_QUOTES_BLOCK_INTRO) != 0;
	grammar->wrap = (Wrap)number(schema, KEY_TEXT_WRAP);
	grammar->look_back = number(schema,
	                            KEY_ATTRIBUTION_LOOK_BACK_SENTENCES);
	grammar->paragraph_intro = number(schema,
	                                  KEY_ATTRIBUTION_PARAGRAPH_INTRO) != 0;
	grammar->required_from = number(schema,
	                                KEY_ATTRIBUTION_REQUIRED_FROM_WORDS);
	grammar->pronoun_window = number(
		schema, KEY_ATTRIBUTION_PRONOUNS_WINDOW_PARAGRAPHS);
	grammar->known_people = people->items;
	grammar->known_count = people->count;
	for (i = 0; i < schema->section_count; i++) {
		const Value *forms =
			&schema->sections[i]
				 .values[SECTION_KEY_DATELINE_TEMPLATES];

		if (!forms->count || grammar->dateline_count)
			continue;
		grammar->datelines = forms->templates;
		grammar->dateline_count = forms->count;
	}
}

void
grammar_fill(FaultLog *log, const SchemaWorld *world, Schema *schema)
{
	Filling filling = {.log = log, .world = world, .schema = schema};

	fill_settings(schema);
	fill_language(&filling);
	check_placeholders(&filling);
	schema->grammar.house = house_words(log, schema);
	if (!log->errors)
		grammar_words(log->arena, schema);
}
