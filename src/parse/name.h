/* name.h - the names of persons, places and organisations as words. */
#ifndef PRCHECK_NAME_H
#define PRCHECK_NAME_H

#include "parse/narrative.h"

/* The end of the name that begins at `from`: words with capitals, initials,
 * particles between them, suffixes. `from` itself when there is none. */
uint32_t
name_end(const Narrative *narrative, uint32_t from, uint32_t limit);

/* The name [from, end) is that of a place, behind the word for what it is:
 * города Старого Устья. */
bool
name_is_place(const Narrative *narrative, uint32_t from, uint32_t end);

/* Of the name [from, end) the part that names a person: the last two words
 * where the first ones belong to a place before it. */
Range
person_name(const Narrative *narrative, uint32_t from, uint32_t end);

#endif
