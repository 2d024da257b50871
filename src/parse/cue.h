/* cue.h - a verb of saying and whose it is. */
#ifndef PRCHECK_CUE_H
#define PRCHECK_CUE_H

#include "parse/phrase.h"

/* Who says it, with what words, as found in a narrative. */
typedef struct Found {
	uint8_t pattern;   /* Pattern; PATTERN_NONE = not found */
	Phrase speaker;    /* kind PHRASE_NONE: the cue stands alone */
	const Cue *cue;    /* NULL: colon or dash only */
	uint32_t sign;     /* that colon or dash; 0 = none */
	uint32_t frame;    /* that holds the cue or speaker */
	uint32_t governed; /* the word of the cue that opens what is said, as
	                    * "von" of "sprach von"; 0 = none */
	bool loose;        /* embedded: words stand between cue and quotation */
	bool apart;        /* words stand between the cue and the colon or comma
	                    * that introduces the quotation */
	bool speaker_dropped; /* the language leaves the subject out */
} Found;

/* Past the adverbs and auxiliaries that may stand between speaker and cue. */
uint32_t
cue_helpers_end(const Narrative *narrative, uint32_t at, uint32_t limit);

/* The same backwards: the begin of those that end before `at`. */
uint32_t
cue_helpers_begin(const Narrative *narrative, uint32_t at, uint32_t low);

/* A phrase with a place for its speaker: "according to …". */
bool
cue_is_fixed(const Cue *cue);

/* A phrase that needs no speaker: "hieß es". */
bool
cue_stands_alone(const Narrative *narrative, const Cue *cue);

/* "was told", "were asked": the subject of the verb does not speak. For a
 * language whose verb stands second see verb_is_passive. */
bool
cue_is_passive(const Narrative *narrative, const Cue *cue);

/* A verb that rarely says anything, "charged": it does only where a comma or
 * colon parts it from what is said, or "that" follows. */
bool
cue_needs_pause(const Cue *cue);

/* False for a word that is mostly no verb of saying, unless somebody stands
 * beside it or its separable prefix follows. */
bool
cue_trusted(const Narrative *narrative, const Cue *cue, const Phrase *speaker);

/* The verb stands in an aside that the comma right before the `other` one
 * closes: "Ben, as his friends call him, has said". `low` is the first item
 * looked at. */
bool
cue_is_aside(const Narrative *narrative, const Cue *cue, const Cue *other,
             uint32_t low);

/* A noun: "the claim", "his report". `low` is the first item looked at. */
bool
cue_is_noun(const Narrative *narrative, const Cue *cue, uint32_t low);

/* The first cue of the frame at or after `item`, or its last plus one. */
uint32_t
cue_from(const Narrative *narrative, const Frame *frame, uint32_t item);

/* The speaker behind a cue: what follows those who are told; a pronoun with
 * a noun right behind it is the object: "сказала нам соседка". */
Phrase
speaker_behind(const Narrative *narrative, uint32_t at, uint32_t limit);

/* The subject of the cue: what stands before it, else behind it. */
Phrase
cue_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t limit);

/* The speaker of a cue that has none beside it ("adding"): that of the first
 * verb of saying before it that has one. */
Phrase
cue_sentence_speaker(const Narrative *narrative, const Frame *frame,
                     const Cue *cue);

/* as = "as" speaker verb   at item `at`: "as she put it", "wie das Amt
 * mitteilte". */
Found
cue_as(const Narrative *narrative, const Frame *frame, uint32_t at);

/* The nearest cue of the frame in items [low, end) that has a speaker. */
Found
cue_nearest(const Narrative *narrative, const Frame *frame, uint32_t low,
            uint32_t end);

#endif
