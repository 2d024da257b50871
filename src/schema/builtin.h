/* builtin.h - what embed_main.c writes: the built-in schemas and lexicons.
 *
 * The tables are constant data of build/gen/builtin.c and
 * build/gen/lexicon_XX.c, made from schemas/ by the loader that also reads a
 * user's files. */
#ifndef PRCHECK_BUILTIN_H
#define PRCHECK_BUILTIN_H

#include "lex/lexicon.h"

typedef struct BuiltinText {
	const char *name; /* "standard", "lexicon/en" */
	const char *path; /* "builtin:standard" */
	const char *title;
	bool abstract;
	const unsigned char *bytes;
	uint32_t len;
} BuiltinText;

/* `standard` first, then by name. */
extern const BuiltinText builtin_schemas[];
extern const uint32_t builtin_schema_count;

/* Parallel: the files and the tables made of them, by language. */
extern const BuiltinText builtin_lexicon_texts[];
extern const Lexicon *const builtin_lexicons[];
extern const uint32_t builtin_lexicon_count;

/* The built-in lexicon of that language, or NULL. */
const Lexicon *
builtin_lexicon(Str language);

/* The lexicon of language "und": all pairs of marks, no words. */
extern const Lexicon lexicon_neutral;

#endif
