/* lexicon_fixture.h - small lexicons for tests, built from rows at run time
 * without the schema layer. */
#ifndef PRCHECK_UNIT_LEXICON_FIXTURE_H
#define PRCHECK_UNIT_LEXICON_FIXTURE_H

#include "lex/word.h"

typedef struct FixtureRow {
	LexCategory category;
	const char *phrase; /* as written */
	uint8_t value;      /* of the entry */
	bool stem;          /* its first word matches as a stem */
} FixtureRow;

/* A lexicon of `count` rows. `style` gives everything but the tables. All
 * memory is of `arena`. */
const Lexicon *
lexicon_fixture(Arena *arena, Lexicon style, const FixtureRow *rows,
                uint32_t count);

/* lexicon_fixture for an array of rows. */
#define LEXICON_OF(arena, style, rows)            \
	lexicon_fixture((arena), (style), (rows), \
	                (uint32_t)(sizeof(rows) / sizeof *(rows)))

#endif
