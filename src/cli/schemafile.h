/* schemafile.h - the files that a schema is made of.
 *
 * The file named on the command line may be anywhere. What it extends lies in
 * its folder or below: no absolute path, no "..", no symbolic link. */
#ifndef PRCHECK_SCHEMAFILE_H
#define PRCHECK_SCHEMAFILE_H

#include "cli/file.h"
#include "prcheck.h"

typedef struct SchemaFile {
	Str root;    /* the folder of the schema: "house", ".", "/" */
	Input input; /* of the file being read */
} SchemaFile;

/* Reads the schema file `path`; its text is of `arena`. */
bool
schemafile_read(SchemaFile *file, Arena *arena, const char *path,
                SchemaText *text, Problem *problem);

/* A SchemaOpen; `context` is the SchemaFile of the schema that is loading. */
bool
schemafile_open(void *context, Arena *arena, Str from, Str name,
                SchemaText *text, Str *problem);

void
schemafile_end(SchemaFile *file);

#endif
