/* narrative.h - the text outside quotations, word by word, with each
 * quotation as one item.
 *
 * Attributions are found here: the speaker and the verb of saying stand in
 * the narration, and the stops inside a quotation don't end its sentence. */
#ifndef PRCHECK_NARRATIVE_H
#define PRCHECK_NARRATIVE_H

#include "doc/release.h"
#include "lex/grammar.h"

/* Classes of an item; the first ones come from the lexicon. */
enum {
#define WORD_CLASS(NAME, category) BIT_##NAME,
#include "parse/narrative.def"
#undef WORD_CLASS
	WORD_CLASSES,
};
enum {
#define WORD_CLASS(NAME, category) IS_##NAME = (int)(1u << BIT_##NAME),
#include "parse/narrative.def"
#undef WORD_CLASS
	IS_NAME = 1 << 30, /* a capital; never with IS_GRAMMAR or IS_TIME */
	/* a word of the grammar, not of a name */
	IS_GRAMMAR = IS_FUNCTION | IS_PREPOSITION | IS_CONJUNCTION |
	             IS_RELATIVE | IS_AUXILIARY | IS_ADVERB | IS_PRONOUN |
	             IS_DETERMINER | IS_POSSESSIVE,
	IS_TIME = IS_MONTH | IS_WEEKDAY | IS_RELATIVE_DATE,
	/* nouns for a speaker */
	IS_NOUN = IS_TITLE | IS_PERSON_NOUN | IS_ORG_NOUN | IS_ORG_WORD |
	          IS_GROUP | IS_HONORIFIC,
};

/* What an item is. */
typedef enum ItemKind {
	ITEM_WORD,
	ITEM_QUOTE, /* a whole outermost quotation */
	ITEM_COMMA,
	ITEM_COLON,
	ITEM_DASH,
	ITEM_STOP,  /* . ! ? … ; */
	ITEM_OPEN,  /* ( [ */
	ITEM_CLOSE, /* ) ] */
	ITEM_SIGN,
} ItemKind;

typedef struct Item {
	uint32_t token;   /* its token; of a quotation the first inside */
	uint32_t quote;   /* index, NONE for other kinds; a quotation that is
	                   * the name of a thing is an ITEM_WORD */
	uint32_t classes; /* IS_* */
	uint32_t cue;     /* index of the cue that begins here, NONE */
	uint32_t frame;
	uint8_t kind;   /* ItemKind */
	uint8_t gender; /* of a pronoun or possessive: Gender */
	uint8_t number; /* of a pronoun: Number */
	bool numeral;
} Item;

/* A verb or phrase of saying. */
typedef struct Cue {
	const LexEntry *entry;
	uint32_t item;  /* first */
	uint32_t items; /* of the phrase, or of its part before a slot */
	uint32_t tail;  /* first item of the part behind a slot, NONE */
	uint32_t tail_items;
	Range whole; /* from the first to the last word of a verb whose parts
	              * stand apart, "teilte … mit"; else those of the cue */
	bool participle; /* has the subject of the sentence: "saying" */
} Cue;

/* A sentence of the narration: quotations count as words of it. */
typedef struct Frame {
	Range items;
	Range cues;
	uint32_t block;
	bool soft; /* ended by a ? or ! inside a quotation: what follows
	                   * may belong to it */
} Frame;

typedef struct Narrative {
	Release *release;
	const Grammar *grammar;
	Array(Item) items;
	Array(Frame) frames;
	Array(Cue) cues;
	uint32_t
		*block_frame; /* first frame of each block, count + 1 entries */
	uint32_t *quote_item; /* item of each quotation, NONE for inner ones */
	uint32_t *quote_behind; /* item that follows its closing mark, which may
	                         * be one past the end of the block; NONE */
} Narrative;

/* The narration of the whole release. O(tokens). */
Narrative *
narrative_read(Arena *arena, Release *release, const Grammar *grammar);

/* The words of one quotation as a narrative of one block, for attributions
 * that stand between dashes or commas inside the marks. */
Narrative *
narrative_inside(Arena *arena, Release *release, const Grammar *grammar,
                 uint32_t quote);

/* The bytes from the first to the last of [begin, end), which is not empty. */
Span
narrative_span(const Narrative *narrative, uint32_t begin, uint32_t end);

static inline Span
narrative_range(const Narrative *narrative, Range items)
{
	return narrative_span(narrative, items.begin, items.end);
}

static inline const Item *
item_at(const Narrative *narrative, uint32_t at)
{
	return &narrative->items.items[at];
}

static inline const Frame *
frame_at(const Narrative *narrative, uint32_t frame)
{
	return &narrative->frames.items[frame];
}

static inline bool
item_is(const Item *item, uint32_t classes)
{
	return item->kind == ITEM_WORD && (item->classes & classes) != 0;
}

#endif
