/* chunk.h - noun phrases of a language that gives each noun a capital. */
#ifndef PRCHECK_CHUNK_H
#define PRCHECK_CHUNK_H

#include "parse/narrative.h"

/* The end of the noun phrase that begins at item `from`, without appositions;
 * `from` itself when there is none. `whole`: it is known to fill its place in
 * the sentence, so any preposition goes on with it ("der Sprecher im Rathaus
 * sagte"); else only one that binds to a noun does. */
uint32_t
chunk_end(const Narrative *narrative, uint32_t from, uint32_t limit,
          bool whole);

/* Where the noun of the phrase [begin, end) is looked for: behind a long
 * attribute, "die in Oslo geborene Weber", else at `begin`. */
uint32_t
chunk_noun(const Narrative *narrative, uint32_t begin, uint32_t end);

/* The quotation at item `at` stands for a noun or behind one: die Zeitschrift
 * „Der Hafen“, der „Hafen“, schreibt „Der Hafen“. */
bool
chunk_title(const Narrative *narrative, uint32_t at);

/* The end of the appositions behind a noun phrase that ends at `at`. */
uint32_t
chunk_appositions(const Narrative *narrative, uint32_t at, uint32_t limit);

/* Who is told begins at item `at`: "der Zeitung". */
bool
chunk_addressee(const Narrative *narrative, uint32_t at);

/* A noun phrase at `from` may be a subject by the form of its first words:
 * "der Rat", "einer der Räte", not "dem Rat". */
bool
chunk_nominative(const Narrative *narrative, uint32_t from, uint32_t limit);

#endif
