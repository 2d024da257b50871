/* shelf.h - the schemas of a run, each loaded once. */
#ifndef PRCHECK_SHELF_H
#define PRCHECK_SHELF_H

#include "cli/options.h"
#include "cli/schemafile.h"

/* A schema with the language that was asked for. */
typedef struct ShelfEntry {
	struct ShelfEntry *next;
	Str name;
	Str language;
	PrcheckSchema loaded;
} ShelfEntry;

typedef struct Shelf {
	const Options *options; /* --rule, --language; --schema may be a file */
	Arena *arena;           /* owns the entries, not what they load */
	ShelfEntry *entries;
	SchemaFile file;
} Shelf;

/* The schema of --schema, ready to check with. NULL after messages; its
 * faults are written to `messages`, too. */
const Schema *
shelf_main(Shelf *shelf, Messages *messages);

/* A built-in schema, or that of --schema by the name used there; empty: that
 * of --schema. `language` empty: that of --language or of the schema. NULL:
 * see `problem`. */
const Schema *
shelf_take(Shelf *shelf, Str name, Str language, Problem *problem);

/* Loads the schema file `path` and writes its faults to `out`. False when it
 * can't be used; a file that can't be read is said in `messages`. */
bool
shelf_check(Shelf *shelf, Buf *out, Messages *messages, const char *path);

void
shelf_end(Shelf *shelf);

#endif
