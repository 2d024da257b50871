/* fitting.c - the labels and names of a schema, made ready for cost. */
#include "align/cost.h"

static void
add_names(Arena *arena, Fitting *fitting)
{
	const Value *name = schema_value(fitting->schema, KEY_ISSUER_NAME);
	const Value *brief = schema_value(fitting->schema, KEY_ISSUER_SHORT);
	uint32_t count = brief->count + 1;
	Str *names = arena_take(arena, count, sizeof *names);
	uint32_t used = 0;
	uint32_t i;

	if (name->present)
		names[used++] = name->text;
	for (i = 0; i < brief->count; i++)
		names[used++] = brief->items[i];
	fitting->world.issuers = names;
	fitting->world.issuer_count = used;
}

static void
add_labels(Arena *arena, Fitting *fitting, uint32_t section)
{
	const Value *labels = section_value(&fitting->schema->sections[section],
	                                    SECTION_KEY_LABELS);
	const Lexicon *lexicon = fitting->release->lexicon;
	uint32_t i;

	fitting->section_labels[section].begin = fitting->labels.count;
	for (i = 0; i < labels->count; i++) {
		Str text = labels->items[i];
		LabelTokens *label;

		if (str_starts(text, STR("builtin:")))
			continue;
		label = array_push(arena, &fitting->labels);
		label->tokens.begin = fitting->tokens.count;
		words_cut(arena, lexicon, text, (Span){0, text.len},
		          &fitting->tokens);
		label->tokens.end = fitting->tokens.count;
		/* a label without words would fit everything */
		if (label->tokens.begin == label->tokens.end)
			fitting->labels.count--;
	}
	fitting->section_labels[section].end = fitting->labels.count;
}

Fitting
cost_prepare(Arena *arena, const Schema *schema, const Release *release,
             uint32_t count)
{
	Fitting fitting = {
		.schema = schema,
		.release = release,
		.survey = survey_release(arena, release, count),
	};
	uint32_t i;

	fitting.world.lexicon = release->lexicon;
	fitting.world.text = release->source->text;
	fitting.world.persons = release->persons;
	fitting.section_labels = arena_take(arena, schema->section_count,
	                                    sizeof(Range));
	add_names(arena, &fitting);
	for (i = 0; i < schema->section_count; i++)
		add_labels(arena, &fitting, i);
	return fitting;
}
