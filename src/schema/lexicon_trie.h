/* lexicon_trie.h - interned words, and sequences of them as a trie. */
#ifndef PRCHECK_LEXICON_TRIE_H
#define PRCHECK_LEXICON_TRIE_H

#include "base/array.h"
#include "base/buf.h"
#include "lex/lexicon.h"

/* Words in the making. */
typedef struct WordTable {
	Arena *arena;
	Array(LexWord) words;
	Buf strings;
	uint32_t *slots;
	uint32_t slot_mask;
} WordTable;

/* A path through the trie; `entry` is an index, NO_ENTRY for the tail of
 * another path. */
typedef struct Sequence {
	const uint32_t *words;
	uint32_t count;
	uint32_t entry;
} Sequence;
enum { NO_ENTRY = -1 };

void
words_begin(WordTable *table, Arena *arena);

/* The same with the words of `base`, which keep their ids. */
void
words_from(WordTable *table, Arena *arena, const Lexicon *base);

/* The id of a folded word, which is added when it is new. At most 65,535
 * bytes. */
uint32_t
words_intern(WordTable *table, Str folded);

/* Writes the trie of `sequences` into `lexicon`, whose words are those of
 * `table`. Sorts the sequences. Equal entries of a node are kept once. False
 * when a node would have too many edges or entries. */
bool
trie_build(Arena *arena, Sequence *sequences, uint32_t count,
           const LexEntry *entries, Lexicon *lexicon);

/* The node that the path leads to from the root, or 0. */
uint32_t
trie_walk(const Lexicon *lexicon, const uint32_t *words, uint32_t count);

#endif
