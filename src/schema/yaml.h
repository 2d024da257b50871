/* yaml.h - YAML files as trees of nodes that remember their places.
 *
 * yaml.c is the only file that knows libyaml. It takes the event interface:
 * the document interface hides aliases and duplicate keys, and reports some
 * failures as success. Refused, each with a fault of its own: what
 * yaml_bytes.c finds in the raw bytes, anchors, aliases, tags, merge keys,
 * keys that are no words or stand twice, a second document, control characters
 * by escapes, too much depth or too many nodes. */
#ifndef PRCHECK_YAML_H
#define PRCHECK_YAML_H

#include "schema/fault.h"

typedef enum NodeKind { NODE_SCALAR, NODE_LIST, NODE_MAP } NodeKind;

/* A value of the file. Scalars are texts: their type is a matter of the key. */
typedef struct Node {
	uint8_t kind; /* NodeKind */
	bool plain;   /* scalar without quotation marks */
	Str text;     /* of a scalar: UTF-8 without control characters */
	Origin place; /* path, line, column; its `key` is empty */
	Str name;     /* of the entry of a map: its key */
	Origin name_place;
	struct Node *first; /* members in the order of the file */
	struct Node *next;  /* the next member of the same list or map */
	uint32_t count;     /* members */
} Node;

/* Bounds of one file. */
typedef struct YamlLimits {
	uint32_t bytes;
	uint32_t nodes; /* scalars, keys, lists, maps */
} YamlLimits;

/* The root of the file, or NULL when it is refused; then at least one fault
 * was added. Duplicate keys are faults too, but the rest is still read. The
 * tree lives in the arena of `log` and borrows path and bytes. */
const Node *
yaml_read(FaultLog *log, SchemaText text, YamlLimits limits);

/* The version of libyaml that runs. */
const char *
yaml_version(void);

/* The entry `name` of a map, or NULL. */
const Node *
node_get(const Node *map, Str name);

/* True for characters that stand nowhere in a schema, neither raw nor by
 * escapes: controls, NEL, LS, PS, bidirectional controls, U+FEFF, U+FFFE and
 * U+FFFF. TAB, LF and CR are judged by where they stand. */
bool
yaml_refused(uint32_t code);

/* Looks at the raw bytes before libyaml does: size, UTF-8, directives, tabs,
 * controls. True when they are good; `skip` is the length of a byte order
 * mark. */
bool
yaml_bytes(FaultLog *log, SchemaText text, uint32_t most, uint32_t *skip);

#endif
