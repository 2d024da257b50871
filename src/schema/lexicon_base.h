/* lexicon_base.h - the tables of a lexicon as the phrases they were made of. */
#ifndef PRCHECK_LEXICON_BASE_H
#define PRCHECK_LEXICON_BASE_H

#include "schema/lexicon_file.h"
#include "schema/lexicon_trie.h"

/* One meaning of one path of the base. Word ids are those of the base. */
typedef struct BasePath {
	Sequence path;
	Sequence tail; /* empty: none */
	LexEntry entry;
} BasePath;

typedef Array(BasePath) BasePaths;

/* All of draft->base but what draft->removed takes away. */
BasePaths
base_paths(Arena *arena, const LexDraft *draft);

/* Lets `draft` begin with the words and the settings of `base`, which it
 * borrows. */
void
base_begin(Arena *arena, LexDraft *draft, const Lexicon *base);

#endif
