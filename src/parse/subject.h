/* subject.h - the subject of a sentence of the narration. */
#ifndef PRCHECK_SUBJECT_H
#define PRCHECK_SUBJECT_H

#include "parse/phrase.h"

/* The subject of a frame: its first noun phrase behind what introduces it. */
Phrase
frame_subject(const Narrative *narrative, uint32_t frame);

/* The phrase that begins at item `at` and ends before its verb, or before
 * `end`. */
Phrase
subject_phrase(const Narrative *narrative, uint32_t at, uint32_t end);

#endif
