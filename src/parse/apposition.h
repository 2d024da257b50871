/* apposition.h - what stands between commas behind a name: "Jane Roe, head of
 * the clinic, of Oslo". */
#ifndef PRCHECK_APPOSITION_H
#define PRCHECK_APPOSITION_H

#include "parse/phrase.h"

/* The end of the part between commas that begins at `from`. */
uint32_t
part_end(const Narrative *narrative, uint32_t from, uint32_t limit);

/* The begin of the part between commas that ends before `end`. */
uint32_t
part_begin(const Narrative *narrative, uint32_t end, uint32_t low);

/* The end behind the last apposition of a core that ends at `at`. */
uint32_t
appositions_end(const Narrative *narrative, uint32_t at, uint32_t limit);

/* The end behind a clause that tells which one is meant, "who saw it", and
 * begins at `at` without a comma; `at` when there is none. */
uint32_t
restriction_end(const Narrative *narrative, uint32_t at, uint32_t limit);

/* What begins at `at` may stand between a name and its verb: an apposition, or
 * words about the occasion ("in a statement", "speaking to the board"). */
bool
opens_aside(const Narrative *narrative, uint32_t at, uint32_t limit);

/* A name from item `low` on with appositions up to `end`, the last one not
 * closed by a comma: "Jane Roe, head of the clinic, Oslo said". */
Phrase
apposition_open(const Narrative *narrative, uint32_t end, uint32_t low);

/* The same with a relative clause as its last part: "Jane Roe, who is head of
 * the clinic said". */
Phrase
apposition_clause(const Narrative *narrative, uint32_t end, uint32_t low);

#endif
