/* ascribe.h - what was found becomes an attribution. */
#ifndef PRCHECK_ASCRIBE_H
#define PRCHECK_ASCRIBE_H

#include "parse/further.h"

/* The index of a new attribution of the release, from what was found in
 * `narrative`; its person is resolved, and proved to be one. */
uint32_t
ascribe(Speech *speech, const Narrative *narrative, const Found *found);

#endif
