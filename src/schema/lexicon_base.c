/* lexicon_base.c - the tables of a lexicon as the phrases they were made of.
 *
 * A house that adds three words to a built-in lexicon doesn't pay for reading
 * its file again. */
#include "schema/lexicon_base.h"

#include "base/limits.h"
#include "lex/word.h"

#include <string.h>

/* The way from each node back to the root. */
typedef struct Ways {
	uint32_t *above; /* node -> node */
	uint32_t *word;  /* node -> the word that leads to it */
} Ways;

/* What a house takes away, as word ids. */
typedef struct Removal {
	uint32_t words[LIMIT_PHRASE_WORDS];
	uint32_t count;
	uint8_t category; /* LEX_TITLE, or LEX_CUE_VERB for all cues */
} Removal;

typedef Array(Removal) Removals;

static Ways
ways_of(Arena *arena, const Lexicon *lexicon)
{
	Ways ways;
	uint32_t i, j;

	ways.above = arena_take(arena, lexicon->node_count, sizeof(uint32_t));
	ways.word = arena_take(arena, lexicon->node_count, sizeof(uint32_t));
	for (i = 1; i < lexicon->word_count; i++)
		if (lexicon->starts[i])
			ways.word[lexicon->starts[i]] = i;
	for (i = 1; i < lexicon->node_count; i++) {
		const LexNode *node = &lexicon->nodes[i];

		for (j = node->edge; j < node->edge + node->edges; j++) {
			ways.above[lexicon->edges[j].node] = i;
			ways.word[lexicon->edges[j].node] =
				lexicon->edges[j].word;
		}
	}
	return ways;
}

/* The words from the root to `node`. */
static Sequence
path_of(Arena *arena, const Ways *ways, uint32_t node)
{
	uint32_t words[LIMIT_PHRASE_WORDS], count = 0, i;
	uint32_t *path;

	for (; node; node = ways->above[node])
		words[count++] = ways->word[node];
	path = arena_take(arena, count, sizeof *path);
	for (i = 0; i < count; i++)
		path[i] = words[count - i - 1];
	return (Sequence){path, count, (uint32_t)NO_ENTRY};
}

/* A phrase as word ids of the base, or as the stems of them. */
static void
add_removal(Arena *arena, const Lexicon *base, const LexPhrase *phrase,
            bool stems, Removals *removals)
{
	Tokens tokens = {0};
	Removal removal = {.category = phrase->entry.category};
	uint32_t i;

	words_cut(arena, base, phrase->text, (Span){0, phrase->text.len},
	          &tokens);
	for (i = 0; i < tokens.count && i < LIMIT_PHRASE_WORDS; i++) {
		const Token *token = &tokens.items[i];

		removal.words[removal.count++] = stems && token->stem
		                                         ? token->stem
		                                         : token->word;
	}
	if (removal.count == tokens.count && removal.count)
		*array_push(arena, removals) = removal;
}

static bool
is_cue(uint8_t category)
{
	return category == LEX_CUE_VERB || category == LEX_CUE_PHRASE ||
	       category == LEX_CUE_FIXED;
}

static bool
removed(const Removals *removals, const Sequence *path, const LexEntry *entry)
{
	uint32_t i;

	for (i = 0; i < removals->count; i++) {
		const Removal *removal = &removals->items[i];
		bool cue = removal->category == LEX_CUE_VERB;

		if (cue ? !is_cue(entry->category)
		        : entry->category != removal->category)
			continue;
		if (cue && removal->count == 1 && entry->lemma &&
		    entry->lemma == removal->words[0])
			return true;
		if (removal->count == path->count &&
		    !memcmp(removal->words, path->words,
		            path->count * sizeof *path->words))
			return true;
	}
	return false;
}

BasePaths
base_paths(Arena *arena, const LexDraft *draft)
{
	const Lexicon *base = draft->base;
	Ways ways = ways_of(arena, base);
	Removals removals = {0};
	BasePaths paths = {0};
	uint32_t node, i;

	for (i = 0; i < draft->removed.count; i++) {
		const LexPhrase *phrase = &draft->removed.items[i];

		add_removal(arena, base, phrase, false, &removals);
		if (base->stem_matching)
			add_removal(arena, base, phrase, true, &removals);
	}
	for (node = 1; node < base->node_count; node++) {
		const LexNode *row = &base->nodes[node];
		Sequence path = path_of(arena, &ways, node);

		for (i = row->entry; i < row->entry + row->entries; i++) {
			const LexEntry *entry = &base->entries[i];
			BasePath *kept;

			if (removed(&removals, &path, entry))
				continue;
			kept = array_push(arena, &paths);
			kept->path = path;
			kept->entry = *entry;
			kept->tail = path_of(arena, &ways, entry->tail);
		}
	}
	return paths;
}

void
base_begin(Arena *arena, LexDraft *draft, const Lexicon *base)
{
	uint32_t i;

	draft->base = base;
	draft->language = str_from(base->language);
	draft->name = str_from(base->name);
	draft->marks.count = draft->letters.count = 0;
	for (i = 0; i < base->mark_count; i++)
		*array_push(arena, &draft->marks) = base->marks[i];
	for (i = 0; i < base->letter_count; i++)
		*array_push(arena, &draft->letters) = base->letters[i];
	draft->punctuation = base->punctuation;
	draft->attribution_dash = base->attribution_dash;
	draft->drops_subject = base->drops_subject;
	draft->inversion = base->inversion;
	draft->ordinal_dot = base->ordinal_dot;
	draft->stem_matching = base->stem_matching;
	draft->org_before = base->org_before;
	draft->noun_capitals = base->noun_capitals;
	draft->verb_second = base->verb_second;
	draft->decades = base->decades;
	draft->hyphen_pronouns = base->hyphen_pronouns;
}
