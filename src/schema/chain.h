/* chain.h - a schema file and those that it extends, as trees. */
#ifndef PRCHECK_CHAIN_H
#define PRCHECK_CHAIN_H

#include "base/limits.h"
#include "schema/yaml.h"

/* One file of the chain. */
typedef struct Layer {
	SchemaText text;
	const Node *root; /* a map */
	Origin extends;   /* of its `extends` value, or none */
} Layer;

typedef struct Chain {
	Layer layers[LIMIT_SCHEMA_CHAIN]; /* the one asked for first */
	uint32_t count;
} Chain;

/* Reads `text` and what it extends. Faults are written to `log`; the chain
 * holds what could be read. */
void
chain_read(FaultLog *log, const SchemaWorld *world, SchemaText text,
           Chain *chain);

/* Opens a file that `from` names at `place`; false after a fault. */
bool
chain_open(FaultLog *log, const SchemaWorld *world, Str from, Str name,
           Origin place, SchemaText *text);

/* True for names of files; others are built in: "wire.yaml", "house/wire". */
bool
chain_names_file(Str name);

#endif
