/* embed.h - schemas and lexicons as C sources of constant tables. */
#ifndef PRCHECK_EMBED_H
#define PRCHECK_EMBED_H

#include "schema/lexicon_build.h"

typedef struct EmbedFile {
	SchemaText text;
	Str name; /* "standard", "en" */
	Str title;
	bool abstract;
	const Lexicon *lexicon; /* of a lexicon file */
} EmbedFile;

typedef Array(EmbedFile) EmbedFiles;

/* All that is built in. Set `log`. */
typedef struct EmbedSet {
	FaultLog log;
	EmbedFiles schemas;
	EmbedFiles lexicons;
} EmbedSet;

/* Adds a schema or lexicon file; faults go to the log. Schemas are only read
 * as YAML here: the tests load them. */
void
embed_add(EmbedSet *set, SchemaText text);

/* Sorts by name, `standard` first. */
void
embed_order(EmbedSet *set);

/* The source with the tables of one lexicon. */
void
embed_lexicon(Buf *out, const Lexicon *lexicon);

/* The source with the texts of all files and the lists of schema/builtin.h. */
void
embed_builtin(Buf *out, const EmbedSet *set);

#endif
