/* pattern.h - the patterns in which a speaker stands beside a quotation. */
#ifndef PRCHECK_PATTERN_H
#define PRCHECK_PATTERN_H

#include "parse/people.h"

/* Who says it, with what words, as found in a narrative. */
typedef struct Found {
	uint8_t pattern; /* Pattern; PATTERN_NONE = not found */
	Phrase speaker;  /* kind PHRASE_NONE: the cue stands alone */
	const Cue *cue;  /* NULL: colon or dash only */
	uint32_t frame;  /* that holds the cue or speaker */
	bool loose;      /* embedded: words stand between cue and quotation */
	bool speaker_dropped; /* the language leaves the subject out */
} Found;

/* after = quote ["," | dash] ( speaker cue | cue speaker | fixed speaker )
 * What follows the closing mark of `quote`. */
Found
pattern_after(const Narrative *narrative, uint32_t quote);

/* before = speaker cue … [":" | ","] quote ; embedded with words between */
Found
pattern_before(const Narrative *narrative, uint32_t quote);

/* colon = speaker ":" quote */
Found
pattern_colon(const Narrative *narrative, uint32_t quote);

/* dash = quote dash speaker, in the block or as the next one */
Found
pattern_dash(const Narrative *narrative, uint32_t quote);

/* The nearest cue of the frame in items [low, end) that has a speaker. */
Found
pattern_cue(const Narrative *narrative, const Frame *frame, uint32_t low,
            uint32_t end);

/* inside = dash cue speaker ( "," | "." | dash )   within the marks */
Found
pattern_inside(const Narrative *inside);

/* The quotation before item `item` in the same frame, or NONE. */
uint32_t
quote_before(const Narrative *narrative, uint32_t item);

/* The subject of the cue: what stands before it, else behind it. */
Phrase
cue_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t limit);

#endif
