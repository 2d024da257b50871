/* house.c - the lexicons of a house. */
#include "schema/house.h"

#include "schema/builtin.h"
#include "schema/lexicon_base.h"
#include "text/unicode.h"

#include <stdlib.h>

/* Folded words, sorted. */
typedef struct WordSet {
	Str *items;
	uint32_t count;
} WordSet;

/* `text` folded; good until the next call. */
static Str
fold(Buf *buf, Str text)
{
	buf->len = 0;
	unicode_fold_text(buf, text);
	return buf_view(buf);
}

static int
compare(const void *left, const void *right)
{
	return str_compare(*(const Str *)left, *(const Str *)right);
}

static WordSet
set_of(Arena *arena, Buf *buf, const Value *list)
{
	WordSet set = {arena_take(arena, list->count, sizeof(Str)),
	               list->count};
	uint32_t i;

	for (i = 0; i < list->count; i++)
		set.items[i] = arena_copy(arena, fold(buf, list->items[i]));
	if (set.count > 1)
		qsort(set.items, set.count, sizeof *set.items, compare);
	return set;
}

static bool
set_holds(const WordSet *set, Str folded)
{
	return set->count && bsearch(&folded, set->items, set->count,
	                             sizeof *set->items, compare);
}

static bool
is_cue(uint8_t category)
{
	return category == LEX_CUE_VERB || category == LEX_CUE_PHRASE ||
	       category == LEX_CUE_FIXED;
}

/* Takes phrases away: by what they are, cues also by their lemma. */
static void
remove_words(Arena *arena, const Schema *schema, LexDraft *draft)
{
	Buf buf = buf_memory(arena);
	WordSet cues = set_of(arena, &buf,
	                      &schema->values[KEY_CUE_VERBS_REMOVE]);
	WordSet titles = set_of(arena, &buf,
	                        &schema->values[KEY_TITLES_REMOVE]);
	uint32_t i, kept = 0;

	if (!cues.count && !titles.count)
		return;
	for (i = 0; i < draft->phrases.count; i++) {
		const LexPhrase *phrase = &draft->phrases.items[i];
		bool cue = is_cue(phrase->entry.category);
		const WordSet *set = cue ? &cues : &titles;

		if ((cue || phrase->entry.category == LEX_TITLE) &&
		    (set_holds(set, fold(&buf, phrase->text)) ||
		     set_holds(set, fold(&buf, phrase->lemma))))
			continue;
		draft->phrases.items[kept++] = *phrase;
	}
	draft->phrases.count = kept;
}

/* Asks for the same of the base. */
static void
remove_from_base(Arena *arena, const Schema *schema, LexDraft *draft)
{
	static const struct {
		uint8_t key;
		uint8_t category;
	} lists[] = {
		{KEY_CUE_VERBS_REMOVE, LEX_CUE_VERB},
		{KEY_TITLES_REMOVE, LEX_TITLE},
	};
	uint32_t i, j;

	for (i = 0; i < sizeof lists / sizeof *lists; i++) {
		const Value *list = &schema->values[lists[i].key];

		for (j = 0; j < list->count; j++) {
			LexPhrase *phrase = array_push(arena, &draft->removed);

			phrase->text = list->items[j];
			phrase->entry.category = lists[i].category;
		}
	}
}

static void
add_words(Arena *arena, const Schema *schema, LexDraft *draft)
{
	const Value *cues = &schema->values[KEY_CUE_VERBS_ADD];
	const Value *titles = &schema->values[KEY_TITLES_ADD];
	uint32_t i;

	for (i = 0; i < cues->count; i++) {
		LexPhrase *phrase = lexicon_add(arena, draft, LEX_CUE_VERB,
		                                cues->items[i],
		                                cues->item_origins[i]);

		phrase->entry.value = CUE_NEUTRAL;
		phrase->entry.strength = CUE_YES;
	}
	for (i = 0; i < titles->count; i++)
		lexicon_add(arena, draft, LEX_TITLE, titles->items[i],
		            titles->item_origins[i]);
}

static bool
changes(const Schema *schema)
{
	return schema->values[KEY_CUE_VERBS_ADD].count ||
	       schema->values[KEY_CUE_VERBS_REMOVE].count ||
	       schema->values[KEY_TITLES_ADD].count ||
	       schema->values[KEY_TITLES_REMOVE].count;
}

const Lexicon *
house_lexicon(FaultLog *log, const Schema *schema, Str language,
              const LexDraft *listed)
{
	LexDraft draft = {.language = STR("")};
	const Lexicon *builtin = builtin_lexicon(language);

	if (!listed && (!builtin || !changes(schema)))
		return builtin;
	if (listed)
		draft = *listed;
	else
		base_begin(log->arena, &draft, builtin);
	if (changes(schema)) {
		remove_words(log->arena, schema, &draft);
		remove_from_base(log->arena, schema, &draft);
		add_words(log->arena, schema, &draft);
	}
	return lexicon_build(log, &draft);
}

const Lexicon *
house_words(FaultLog *log, const Schema *schema)
{
	LexDraft draft = {.language = STR("und"), .name = STR("house")};

	add_words(log->arena, schema, &draft);
	return draft.phrases.count ? lexicon_build(log, &draft) : NULL;
}
