/* intro.h - a sentence that says who speaks in the quotation after it. */
#ifndef PRCHECK_INTRO_H
#define PRCHECK_INTRO_H

#include "parse/pattern.h"

/* intro = … speaker cue … ( ":" | "," )      opens for what follows
 *       | speaker ":"                        "Jane Roe, director:"
 *       | speaker cue …                      reports what the speaker said
 * The attribution that frame `frame` gives to a quotation after it; pattern
 * PATTERN_PREVIOUS_SENTENCE, or PATTERN_NONE. */
Found
intro_read(const Narrative *narrative, uint32_t frame);

#endif
