/* grammar_fill.h - the Grammar of a schema: what the parser needs of it. */
#ifndef PRCHECK_GRAMMAR_FILL_H
#define PRCHECK_GRAMMAR_FILL_H

#include "schema/fault.h"

/* Fills schema->grammar and the labels of the sections from the values: loads
 * the lexicons that they name. Faults of lexicon files are written to `log`. */
void
grammar_fill(FaultLog *log, const SchemaWorld *world, Schema *schema);

/* Fills what depends on the lexicons of the grammar: the words taken away,
 * the meaning of labels. */
void
grammar_words(Arena *arena, Schema *schema);

#endif
