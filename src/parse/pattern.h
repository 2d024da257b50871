/* pattern.h - the patterns in which a speaker stands beside a quotation. */
#ifndef PRCHECK_PATTERN_H
#define PRCHECK_PATTERN_H

#include "parse/cue.h"

/* after = quote ["," | dash] ( speaker cue | cue speaker | fixed speaker )
 * What follows the closing mark of `quote`. */
Found
pattern_after(const Narrative *narrative, uint32_t quote);

/* before = speaker cue … [":" | ","] quote ; embedded with words between */
Found
pattern_before(const Narrative *narrative, uint32_t quote);

/* aside = quote … "," fixed speaker ( "," | stop )   later in the sentence:
 * „A“ wäre, so die Stadt, die Folge */
Found
pattern_aside(const Narrative *narrative, uint32_t quote);

/* colon = speaker ":" quote */
Found
pattern_colon(const Narrative *narrative, uint32_t quote);

/* dash = quote dash speaker, in the block or as the next one */
Found
pattern_dash(const Narrative *narrative, uint32_t quote);

/* inside = dash cue speaker ( "," | "." | dash )   within the marks */
Found
pattern_inside(const Narrative *inside);

/* The quotation before item `item` in the same frame, or NONE. */
uint32_t
quote_before(const Narrative *narrative, uint32_t item);

#endif
