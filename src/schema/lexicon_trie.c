/* lexicon_trie.c - interned words, and sequences of them as a trie. */
#include "schema/lexicon_trie.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 1024 };

/* The slot of a word: where it is, or the empty one where it belongs. */
static uint32_t
slot_of(const WordTable *table, Str folded, uint32_t hash)
{
	Str strings = buf_view(&table->strings);
	uint32_t slot = hash & table->slot_mask;

	while (table->slots[slot]) {
		const LexWord *word = &table->words.items[table->slots[slot]];

		if (word->hash == hash &&
		    str_equal(folded,
		              (Str){strings.ptr + word->text, word->len}))
			break;
		slot = (slot + 1) & table->slot_mask;
	}
	return slot;
}

/* Twice the slots; at most half of them are ever used. */
static void
grow(WordTable *table)
{
	uint32_t slots = (table->slot_mask + 1) * 2, i, slot;

	table->slots = arena_take(table->arena, slots, sizeof *table->slots);
	table->slot_mask = slots - 1;
	for (i = 1; i < table->words.count; i++) {
		slot = table->words.items[i].hash & table->slot_mask;
		while (table->slots[slot])
			slot = (slot + 1) & table->slot_mask;
		table->slots[slot] = i;
	}
}

void
words_begin(WordTable *table, Arena *arena)
{
	*table = (WordTable){.arena = arena, .strings = buf_memory(arena)};
	table->slots = arena_take(arena, FIRST_SLOTS, sizeof *table->slots);
	table->slot_mask = FIRST_SLOTS - 1;
	array_push(arena, &table->words); /* the unknown word */
}

void
words_from(WordTable *table, Arena *arena, const Lexicon *base)
{
	uint32_t i;

	*table = (WordTable){.arena = arena, .strings = buf_memory(arena)};
	table->slot_mask = base->slot_mask;
	table->slots = arena_take(arena, (size_t)base->slot_mask + 1,
	                          sizeof *table->slots);
	memcpy(table->slots, base->slots,
	       ((size_t)base->slot_mask + 1) * sizeof *table->slots);
	for (i = 0; i < base->word_count; i++) {
		LexWord *word = array_push(arena, &table->words);

		*word = base->words[i];
		word->text = (uint32_t)table->strings.len;
		buf_str(&table->strings, lexicon_text(base, i));
	}
}

uint32_t
words_intern(WordTable *table, Str folded)
{
	uint32_t hash = lexicon_hash(folded);
	uint32_t slot = slot_of(table, folded, hash);
	LexWord *word;

	if (table->slots[slot])
		return table->slots[slot];
	if (table->words.count > table->slot_mask / 2) {
		grow(table);
		slot = slot_of(table, folded, hash);
	}
	table->slots[slot] = table->words.count;
	word = array_push(table->arena, &table->words);
	word->text = (uint32_t)table->strings.len;
	word->len = (uint16_t)folded.len;
	word->hash = hash;
	buf_str(&table->strings, folded);
	return table->words.count - 1;
}

static int
compare(const void *left, const void *right)
{
	const Sequence *a = left, *b = right;
	uint32_t i;

	for (i = 0; i < a->count && i < b->count; i++)
		if (a->words[i] != b->words[i])
			return a->words[i] < b->words[i] ? -1 : 1;
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	if (a->entry != b->entry)
		return a->entry < b->entry ? -1 : 1;
	return 0;
}

/* The trie in the making: breadth first over ranges of the sorted sequences
 * that share their first words, so that the edges of a node lie together. */
typedef struct Range {
	uint32_t begin, end; /* sequences */
	uint32_t depth;      /* words that they share */
} Range;

typedef struct Trie {
	Arena *arena;
	const Sequence *sequences;
	const LexEntry *entries;
	Array(Range) ranges; /* parallel to nodes */
	Array(LexNode) nodes;
	Array(LexEdge) edges;
	Array(LexEntry) kept;
	uint32_t *starts;
	bool overflow;
} Trie;

static uint32_t
add_node(Trie *trie, uint32_t begin, uint32_t end, uint32_t depth)
{
	*array_push(trie->arena, &trie->ranges) = (Range){begin, end, depth};
	array_push(trie->arena, &trie->nodes);
	return trie->nodes.count - 1;
}

/* The entries of the sequences that end at the node; gives the first sequence
 * that goes on. */
static uint32_t
take_entries(Trie *trie, uint32_t node, Range range)
{
	uint32_t first = trie->kept.count, i = range.begin, j;

	for (; i < range.end && trie->sequences[i].count == range.depth; i++) {
		const LexEntry *entry;

		if (trie->sequences[i].entry == (uint32_t)NO_ENTRY)
			continue;
		entry = &trie->entries[trie->sequences[i].entry];
		for (j = first; j < trie->kept.count; j++)
			if (!memcmp(&trie->kept.items[j], entry, sizeof *entry))
				break;
		if (j == trie->kept.count && j - first == UINT8_MAX)
			trie->overflow = true;
		else if (j == trie->kept.count)
			*array_push(trie->arena, &trie->kept) = *entry;
	}
	trie->nodes.items[node].entry = first;
	trie->nodes.items[node].entries = (uint16_t)(trie->kept.count - first);
	return i;
}

static void
take_edges(Trie *trie, uint32_t node, Range range, uint32_t from)
{
	uint32_t first = trie->edges.count, i, end;

	for (i = from; i < range.end; i = end) {
		uint32_t word = trie->sequences[i].words[range.depth], next;

		for (end = i + 1; end < range.end; end++)
			if (trie->sequences[end].words[range.depth] != word)
				break;
		next = add_node(trie, i, end, range.depth + 1);
		if (node == 0)
			trie->starts[word] = next;
		else
			*array_push(trie->arena,
			            &trie->edges) = (LexEdge){word, next};
	}
	if (trie->edges.count - first > UINT16_MAX)
		trie->overflow = true;
	trie->nodes.items[node].edge = first;
	trie->nodes.items[node].edges = (uint16_t)(trie->edges.count - first);
}

bool
trie_build(Arena *arena, Sequence *sequences, uint32_t count,
           const LexEntry *entries, Lexicon *lexicon)
{
	Trie trie = {
		.arena = arena, .sequences = sequences, .entries = entries};
	uint32_t node;

	if (count > 1)
		qsort(sequences, count, sizeof *sequences, compare);
	trie.starts = arena_take(arena, lexicon->word_count,
	                         sizeof *trie.starts);
	add_node(&trie, 0, count, 0);
	for (node = 0; node < trie.nodes.count && !trie.overflow; node++) {
		Range range = trie.ranges.items[node];

		take_edges(&trie, node, range,
		           take_entries(&trie, node, range));
	}
	lexicon->nodes = trie.nodes.items;
	lexicon->node_count = trie.nodes.count;
	lexicon->starts = trie.starts;
	lexicon->edges = trie.edges.items;
	lexicon->edge_count = trie.edges.count;
	lexicon->entries = trie.kept.items;
	lexicon->entry_count = trie.kept.count;
	return !trie.overflow;
}

uint32_t
trie_walk(const Lexicon *lexicon, const uint32_t *words, uint32_t count)
{
	uint32_t node = 0, i;

	for (i = 0; i < count; i++) {
		node = lexicon_step(lexicon, node, words[i]);
		if (!node)
			return 0;
	}
	return node;
}
