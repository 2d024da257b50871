/* lexicon.c - the words of a language as tables that need no set-up. */
#include "lex/lexicon.h"

#include "base/limits.h"

#include <string.h>

/* A stem shorter than this begins too many words. */
enum { STEM_LEAST = 4 };

uint32_t
lexicon_hash(Str folded)
{
	uint32_t i, hash = LEXICON_HASH;

	for (i = 0; i < folded.len; i++)
		hash = lexicon_hash_byte(hash, str_byte(folded, i));
	return hash;
}

uint32_t
lexicon_find(const Lexicon *lexicon, Str folded, uint32_t hash)
{
	uint32_t slot, word;

	if (!lexicon || !lexicon->slots || !folded.len)
		return 0;
	for (slot = hash & lexicon->slot_mask;
	     (word = lexicon->slots[slot]) != 0;
	     slot = (slot + 1) & lexicon->slot_mask) {
		const LexWord *row = &lexicon->words[word];

		if (row->hash == hash && row->len == folded.len &&
		    !memcmp(lexicon->strings + row->text, folded.ptr,
		            folded.len))
			return word;
	}
	return 0;
}

uint32_t
lexicon_word(const Lexicon *lexicon, Str folded)
{
	return lexicon_find(lexicon, folded, lexicon_hash(folded));
}

/* One pass hashes all beginnings of the word; those at the last code points
 * are kept. */
uint32_t
lexicon_stem(const Lexicon *lexicon, Str folded)
{
	enum { KEPT = LIMIT_STEM_ENDING + 1 };
	uint32_t ends[KEPT], hashes[KEPT];
	uint32_t hash = LEXICON_HASH, points = 0, i, back;

	if (!lexicon || !lexicon->stem_matching)
		return 0;
	for (i = 0; i < folded.len; i++) {
		hash = lexicon_hash_byte(hash, str_byte(folded, i));
		if (i + 1 < folded.len &&
		    (str_byte(folded, i + 1) & 0xC0) == 0x80)
			continue;
		ends[points % KEPT] = i + 1;
		hashes[points % KEPT] = hash;
		points++;
	}
	for (back = 1; back <= KEPT && points >= back + STEM_LEAST - 1;
	     back++) {
		uint32_t kept = (points - back) % KEPT;
		uint32_t word = lexicon_find(
			lexicon, (Str){folded.ptr, ends[kept]}, hashes[kept]);

		if (word && lexicon->words[word].flags & LEX_WORD_STEM)
			return word;
	}
	return 0;
}

Str
lexicon_text(const Lexicon *lexicon, uint32_t word)
{
	if (!lexicon || word == 0 || word >= lexicon->word_count)
		return STR("");
	return (Str){lexicon->strings + lexicon->words[word].text,
	             lexicon->words[word].len};
}

uint32_t
lexicon_step(const Lexicon *lexicon, uint32_t node, uint32_t word)
{
	const LexEdge *edges;
	uint32_t low = 0, high;

	if (!lexicon || word == 0 || word >= lexicon->word_count)
		return 0;
	if (node == 0)
		return lexicon->starts[word];
	edges = lexicon->edges + lexicon->nodes[node].edge;
	high = lexicon->nodes[node].edges;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (edges[middle].word < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low < lexicon->nodes[node].edges && edges[low].word == word
	               ? edges[low].node
	               : 0;
}

const LexEntry *
lexicon_entries(const Lexicon *lexicon, uint32_t node, uint32_t *count)
{
	*count = 0;
	if (!lexicon || node >= lexicon->node_count)
		return NULL;
	*count = lexicon->nodes[node].entries;
	return lexicon->entries + lexicon->nodes[node].entry;
}
