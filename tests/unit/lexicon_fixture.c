/* lexicon_fixture.c - small lexicons for tests, built from rows. */
#include "lexicon_fixture.h"

#include "base/buf.h"
#include "text/unicode.h"

#include <string.h>

enum { SLOTS = 1024 };

/* A node while the trie grows. */
typedef struct Branch {
	uint32_t parent;
	uint32_t word;
	uint32_t row; /* last row that ends here + 1 */
} Branch;

typedef struct Fixture {
	Arena *arena;
	Array(LexWord) words;
	Array(Branch) branches;
	uint32_t *slots;
	Buf strings;
} Fixture;

static uint32_t
intern(Fixture *fixture, Str folded)
{
	uint32_t hash = lexicon_hash(folded), slot = hash % SLOTS, word;

	while ((word = fixture->slots[slot]) != 0) {
		LexWord *known = &fixture->words.items[word];

		if (str_equal(folded,
		              (Str){fixture->strings.bytes + known->text,
		                    known->len}))
			return word;
		slot = (slot + 1) % SLOTS;
	}
	word = fixture->words.count;
	*array_push(fixture->arena, &fixture->words) = (LexWord){
		(uint32_t)fixture->strings.len, (uint16_t)folded.len, 0, hash};
	buf_str(&fixture->strings, folded);
	fixture->slots[slot] = word;
	return word;
}

static uint32_t
branch(Fixture *fixture, uint32_t parent, uint32_t word)
{
	uint32_t i;

	for (i = 1; i < fixture->branches.count; i++)
		if (fixture->branches.items[i].parent == parent &&
		    fixture->branches.items[i].word == word)
			return i;
	*array_push(fixture->arena, &fixture->branches) = (Branch){parent, word,
	                                                           0};
	return fixture->branches.count - 1;
}

/* The edges of each node, sorted by word, and its entries. */
static void
flatten(Fixture *fixture, Lexicon *lexicon, const FixtureRow *rows,
        uint32_t count, const uint32_t *ends)
{
	uint32_t nodes = fixture->branches.count, i, j, word;
	LexNode *node = arena_take(fixture->arena, nodes, sizeof *node);
	LexEdge *edges = arena_take(fixture->arena, nodes, sizeof *edges);
	LexEntry *entries = arena_take(fixture->arena, count + 1,
	                               sizeof *entries);
	uint32_t *starts = arena_take(fixture->arena, fixture->words.count,
	                              sizeof *starts);

	for (i = 0; i < nodes; i++) {
		node[i].edge = lexicon->edge_count;
		node[i].entry = lexicon->entry_count;
		for (word = 1; word < fixture->words.count; word++)
			for (j = 1; j < nodes; j++)
				if (fixture->branches.items[j].parent == i &&
				    fixture->branches.items[j].word == word) {
					if (i == 0)
						starts[word] = j;
					edges[lexicon->edge_count++] =
						(LexEdge){word, j};
					node[i].edges++;
				}
		for (j = 0; j < count; j++)
			if (ends[j] == i && i) {
				entries[lexicon->entry_count++] = (LexEntry){
					.category = (uint8_t)rows[j].category,
					.value = rows[j].value};
				node[i].entries++;
			}
	}
	lexicon->nodes = node;
	lexicon->node_count = nodes;
	lexicon->edges = edges;
	lexicon->entries = entries;
	lexicon->starts = starts;
}

/* One pass over the rows: without `known`, each phrase without a space is a
 * word; with it, all are cut by it. */
static const Lexicon *
build(Fixture *fixture, Lexicon style, const FixtureRow *rows, uint32_t count,
      const Lexicon *known)
{
	Lexicon *lexicon = arena_new(fixture->arena, Lexicon);
	uint32_t *ends = arena_take(fixture->arena, count, sizeof *ends);
	uint32_t i, j;

	fixture->branches.count = 0;
	array_push(fixture->arena, &fixture->branches);
	for (i = 0; i < count; i++) {
		Str phrase = str_from(rows[i].phrase);
		Buf folded = buf_memory(fixture->arena);
		uint32_t word;
		Tokens tokens = {0};

		unicode_fold_text(&folded, phrase);
		if (!known && str_find(phrase, ' ', 0) == phrase.len) {
			word = intern(fixture, buf_view(&folded));
			ends[i] = branch(fixture, 0, word);
			if (rows[i].stem)
				fixture->words.items[word].flags |=
					LEX_WORD_STEM;
		}
		words_cut(fixture->arena, known, phrase, (Span){0, phrase.len},
		          &tokens);
		for (j = 0; known && j < tokens.count; j++)
			ends[i] = branch(
				fixture, ends[i],
				intern(fixture,
			               word_folded(fixture->arena, phrase,
			                           &tokens.items[j])));
	}
	*lexicon = style;
	flatten(fixture, lexicon, rows, count, ends);
	lexicon->words = fixture->words.items;
	lexicon->word_count = fixture->words.count;
	lexicon->strings = fixture->strings.bytes;
	lexicon->slots = fixture->slots;
	lexicon->slot_mask = SLOTS - 1;
	return lexicon;
}

const Lexicon *
lexicon_fixture(Arena *arena, Lexicon style, const FixtureRow *rows,
                uint32_t count)
{
	Fixture fixture = {.arena = arena};

	fixture.slots = arena_take(arena, SLOTS, sizeof *fixture.slots);
	fixture.strings = buf_memory(arena);
	array_push(arena, &fixture.words);
	return build(&fixture, style, rows, count,
	             build(&fixture, style, rows, count, NULL));
}
