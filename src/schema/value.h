/* value.h - nodes become typed values by the rows of a meta table. */
#ifndef PRCHECK_VALUE_H
#define PRCHECK_VALUE_H

#include "schema/meta.h"
#include "schema/yaml.h"

/* How values are read. Plain data. */
typedef struct ValueReader {
	FaultLog *log;
	Str prefix; /* before the path of a key, in messages and origins:
	             * "", "headline.", "rules.quote-length." */
	Origin via; /* of every value, see schema.h */
} ValueReader;

/* Reads `node` as a value of `row`; false after a fault, and then `value` is
 * as before. */
bool
value_read(const ValueReader *reader, const MetaRow *row, const Node *node,
           Value *value);

/* The default of a row: its `fallback` as the value of a file would be, but
 * not `set`. Absent without one. */
Value
value_default(Arena *arena, const MetaRow *row);

/* "a list", "a map", "nothing" or the text in quotation marks, clipped. */
Str
value_got(Arena *arena, const Node *node);

/* The place of `node` with a key: "headline." + "chars.max". */
Origin
value_origin(const ValueReader *reader, const Node *node, Str path);

/* A map whose keys are rows of a table, by dotted paths. */
typedef struct MapReader {
	ValueReader values;
	Str where; /* " in section \"lead\"", for messages; or empty */
	const MetaRow *rows;
	uint32_t count;
	Value *out; /* parallel to rows */
	/* Reads a META_MAP row; the walker doesn't look into it. */
	void (*by_hand)(void *context, uint32_t row, const Node *node);
	/* Reports an unknown key better than "unknown key"; false: it can't. */
	bool (*unknown)(void *context, Str path, const Node *node);
	void *context; /* of both; they may be NULL */
} MapReader;

/* Reads all entries of `map`, which is known to be a map. Unknown keys and
 * wrong values are faults; the others are read. */
void
map_read(const MapReader *reader, const Node *map);

#endif
