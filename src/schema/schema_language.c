/* schema_language.c - another language for a loaded schema. */
#include "schema/builtin.h"
#include "schema/grammar_fill.h"
#include "schema/house.h"

/* The built-in lexicons with the words of the house. */
static void
take_all(FaultLog *log, Schema *schema)
{
	Grammar *grammar = &schema->grammar;
	const Lexicon **found = arena_take(log->arena, builtin_lexicon_count,
	                                   sizeof *found);
	uint32_t i;

	for (i = 0; i < builtin_lexicon_count; i++)
		found[i] = house_lexicon(
			log, schema, str_from(builtin_lexicons[i]->language),
			NULL);
	grammar->lexicon = NULL;
	grammar->candidates = found;
	grammar->candidate_count = builtin_lexicon_count;
}

bool
schema_set_language(Arena *arena, Schema *schema, Str code)
{
	SchemaFaults faults = {0};
	FaultLog log = {.arena = arena, .faults = &faults};
	Grammar *grammar = &schema->grammar;
	Value *language = &schema->values[KEY_LANGUAGE];

	if (!builtin_lexicon(code) && !str_equal(code, STR("auto")))
		return false;
	if (str_equal(language->text, code))
		return true;
	if (builtin_lexicon(code)) {
		grammar->lexicon = house_lexicon(&log, schema, code, NULL);
		grammar->candidates = NULL;
		grammar->candidate_count = 0;
	} else {
		take_all(&log, schema);
	}
	/* The marks of the schema are those of its own language. */
	grammar->outer_count = grammar->inner_count = 0;
	schema->values[KEY_QUOTES_OUTER] = (Value){0};
	schema->values[KEY_QUOTES_INNER] = (Value){0};
	schema->values[KEY_QUOTES_PUNCTUATION] = (Value){0};
	language->text = arena_copy(arena, code);
	language->present = true;
	grammar_words(arena, schema);
	return true;
}
