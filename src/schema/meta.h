/* meta.h - the tables of meta.def and lexicon_meta.def for loops over them. */
#ifndef PRCHECK_META_H
#define PRCHECK_META_H

#include "schema/schema.h"

typedef enum MetaType {
	META_STRING, /* some text */
	META_TEXT,   /* text that may be empty */
	META_STRINGS,
	META_INTEGER,
	META_BOOLEAN,
	META_CHOICE,
	META_CHOICES,
	META_SEVERITY,
	META_TEMPLATE,
	META_TEMPLATES,
	META_PAIR,     /* of quotation marks, or one of `choices` */
	META_REQUIRES, /* words of `choices`, or {any-of: [words]} */
	META_MAP,      /* loaded by hand */
} MetaType;

/* A key: see meta.def. */
typedef struct MetaRow {
	const char *path;
	uint8_t type; /* MetaType */
	const char *fallback;
	int32_t low, high;
	const char *choices;
	const char *doc;
} MetaRow;

typedef struct MetaKind {
	const char *name;
	const char *doc;
} MetaKind;

extern const MetaRow schema_keys[KEYS];
extern const MetaRow section_keys[SECTION_KEYS];
extern const MetaKind section_kinds[SCHEMA_SECTION_KINDS];

#endif
