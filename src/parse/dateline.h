/* dateline.h - reading a dateline at the start of a block. */
#ifndef PRCHECK_DATELINE_H
#define PRCHECK_DATELINE_H

#include "doc/release.h"

/* Reads a dateline at the start of `block` (an index). False when there is
 * none: the forms are strict, since a heading may hold a dash too. `first`:
 * no prose stands before the block, so that a place in small letters will
 * do. Looks at a bounded number of tokens. */
bool
dateline_read(const Release *release, uint32_t block, bool first,
              Dateline *found);

/* Reads a dateline with place, wire and date that stands in a block of its
 * own, with nothing or a line of text behind it. One that ends in a time of day
 * is none: it says when a wire sent the release. */
bool
dateline_alone(const Release *release, uint32_t block, Dateline *found);

#endif
