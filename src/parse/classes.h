/* classes.h - the classes of words, and the verbs of saying among them. */
#ifndef PRCHECK_CLASSES_H
#define PRCHECK_CLASSES_H

#include "parse/narrative.h"

/* Sets classes and cue of the word at `item`; phrases class the words after
 * it too. `end` is the token where the text ends. */
void
classes_read(Arena *arena, Narrative *narrative, uint32_t item, uint32_t end);

/* The word has an ending that the lexicon lists in `category`, behind at least
 * three bytes: "sing" does not end in -ing. */
bool
word_ends_in(const Narrative *narrative, uint32_t item, LexCategory category);

/* A verb form that has no subject of its own: "saying". */
bool
word_is_participle(const Narrative *narrative, uint32_t item);

/* A word of no class that ends as adverbs do: "brightly". */
bool
word_like_adverb(const Narrative *narrative, uint32_t item);

/* The best cue at an item without a slot inside; entry NULL: none. */
LexMatch
cue_without_slot(const Narrative *narrative, uint32_t item, uint32_t end);

/* A cue with a slot inside counts only with its second part, before item
 * `end`: "in her words", "as Jane Roe put it". */
bool
cue_complete(const Narrative *narrative, Cue *cue, uint32_t tokens_end,
             uint32_t end);

#endif
