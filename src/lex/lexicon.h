/* lexicon.h - the words of a language as tables that need no set-up.
 *
 * Words are interned: id 0 is "not in the lexicon". Phrases are paths of a
 * trie over word ids; a node carries entries. The tables are constant: the
 * built-in ones are compiled into the program, a user's own are built by the
 * same code in schema/ at run time. All text in them is folded
 * (unicode_fold_text). */
#ifndef PRCHECK_LEXICON_H
#define PRCHECK_LEXICON_H

#include "base/arena.h"
#include "lex/quotemark.h"

typedef enum LexCategory {
#define LEX(name, key) LEX_##name,
#include "lex/lexicon.def"
#undef LEX
	LEX_CATEGORIES,
} LexCategory;

/* CUE(name) - the classes of cue verbs. */
typedef enum CueClass {
#define CUE(NAME, name) CUE_##NAME,
#include "lex/cueclass.def"
#undef CUE
	CUE_CLASSES,
} CueClass;

/* How freely a cue introduces a direct quotation. */
typedef enum CueStrength { CUE_NO, CUE_WEAK, CUE_YES } CueStrength;

/* Where the speaker of a fixed cue stands: "according to {s}" = AFTER the
 * words of the cue, "{s} zufolge" = BEFORE, "as {s} put it" = INSIDE (then
 * `words` words stand before it), "{p} words" = POSSESSIVE inside. */
typedef enum CueSlot {
	SLOT_NONE,
	SLOT_AFTER,
	SLOT_BEFORE,
	SLOT_INSIDE,
	SLOT_POSSESSIVE
} CueSlot;

typedef enum Gender {
	GENDER_ANY,
	GENDER_MASCULINE,
	GENDER_FEMININE,
	GENDER_NEUTER, /* of a thing: it */
} Gender;
typedef enum Number { NUMBER_ANY, NUMBER_SINGULAR, NUMBER_PLURAL } Number;

/* LABEL(NAME, name) - the labels of blocks. */
typedef enum Label {
	LABEL_NONE,
#define LABEL(NAME, name) LABEL_##NAME,
#include "lex/label.def"
#undef LABEL
	LABELS,
} Label;

/* One meaning of a word or phrase. What is not of its category is 0. */
typedef struct LexEntry {
	uint8_t category; /* LexCategory */
	uint8_t value; /* CUE_*: CueClass; MONTH 1-12; WEEKDAY 1-7; LABEL: Label */
	uint8_t strength; /* CUE_*: CueStrength */
	uint8_t slot;     /* CUE_FIXED: CueSlot */
	uint8_t gender;   /* PRONOUN, POSSESSIVE: Gender */
	uint8_t number;   /* PRONOUN: Number */
	uint8_t position; /* CUE_FIXED: 0 any, 1 before, 2 after the quotation */
	uint8_t words;    /* tokens of the phrase, or, of a fixed cue with the
	                    * slot inside, tokens before the slot */
	uint32_t lemma;   /* word id of the lemma (its first word), 0 = none */
	uint32_t
		particle; /* CUE_VERB: word id of a separable prefix, 0 = none */
	uint32_t governs; /* CUE_VERB: word id of "von", "als", 0 = none */
	uint32_t tail;    /* CUE_FIXED with the slot inside: trie node of the
	                    * words after the slot, 0 = none */
} LexEntry;

typedef struct LexWord {
	uint32_t text; /* offset into `strings` */
	uint16_t len;
	uint16_t flags; /* LEX_WORD_STEM: matches words that begin with it */
	uint32_t hash;
} LexWord;
enum { LEX_WORD_STEM = 1 };

typedef struct LexEdge {
	uint32_t word;
	uint32_t node;
} LexEdge;

typedef struct LexNode {
	uint32_t edge; /* first of its edges, which are sorted by word */
	uint16_t edges;
	uint16_t entries;
	uint32_t entry; /* first of its entries */
} LexNode;

/* Style of the comma at an attribution. */
typedef enum Punctuation {
#define PUNCTUATION(NAME, name) PUNCTUATION_##NAME,
#include "lex/punctuation.def"
#undef PUNCTUATION
	PUNCTUATIONS,
} Punctuation;

typedef struct Lexicon {
	const char *language; /* "en" */
	const char *name;     /* "English" */
	const char *strings;
	const LexWord *words; /* [0] is the unknown word */
	uint32_t word_count;
	const uint32_t *slots; /* open addressing: word id or 0 */
	uint32_t slot_mask;    /* slots - 1, a power of two minus one */
	const LexNode *nodes;  /* [0] is the root */
	uint32_t node_count;
	const uint32_t *
		starts; /* word id -> node of that word under the root, 0 = none */
	const LexEdge *edges;
	uint32_t edge_count;
	const LexEntry *entries;
	uint32_t entry_count;
	const MarkPair *marks;
	uint32_t mark_count;
	const uint32_t *letters; /* code points that the language uses */
	uint32_t letter_count;
	uint8_t punctuation; /* Punctuation */
	bool attribution_dash;
	bool drops_subject;
	bool inversion;
	bool ordinal_dot;
	bool stem_matching;
	bool org_before; /* organisation words precede the name */
	bool noun_capitals;
	bool verb_second; /* the verb second, its parts apart: „…“ teilte er mit */
	bool decades;
	bool hyphen_pronouns; /* dit-il: the pronoun is a word of its own */
	bool shared_closer;   /* one mark closes two of one form: «A «B» */
} Lexicon;

/* The hash of a folded word (FNV-1a, 32 bits). */
uint32_t
lexicon_hash(Str folded);

/* The same, a byte at a time: begin with LEXICON_HASH. */
#define LEXICON_HASH 2166136261u
static inline uint32_t
lexicon_hash_byte(uint32_t hash, uint8_t byte)
{
	return (hash ^ byte) * 16777619u;
}

/* The id of a folded word, or 0. Here and below a NULL lexicon knows no
 * words. */
uint32_t
lexicon_word(const Lexicon *lexicon, Str folded);

/* The same for a word whose hash is known. */
uint32_t
lexicon_find(const Lexicon *lexicon, Str folded, uint32_t hash);

/* With stem matching: the id of the longest stem that `folded` begins with,
 * at most 4 letters longer than it, or 0. */
uint32_t
lexicon_stem(const Lexicon *lexicon, Str folded);

/* The folded text of a word id. */
Str
lexicon_text(const Lexicon *lexicon, uint32_t word);

/* The node under `node` along `word`, or 0. */
uint32_t
lexicon_step(const Lexicon *lexicon, uint32_t node, uint32_t word);

/* The entries of `node`; `count` says how many. */
const LexEntry *
lexicon_entries(const Lexicon *lexicon, uint32_t node, uint32_t *count);

#endif
