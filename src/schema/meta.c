/* meta.c - the tables of meta.def for loops over them. */
#include "schema/meta.h"

const MetaRow schema_keys[KEYS] = {
#define KEY(NAME, path, type, fallback, low, high, choices, doc) \
	{path, META_##type, fallback, low, high, choices, doc},
#include "schema/meta.def"
};

const MetaRow section_keys[SECTION_KEYS] = {
#define SECTION_KEY(NAME, path, type, fallback, low, high, choices, doc) \
	{path, META_##type, fallback, low, high, choices, doc},
#include "schema/meta.def"
};

const MetaKind section_kinds[SCHEMA_SECTION_KINDS] = {
#define SECTION_KIND(NAME, name, doc) {name, doc},
#include "schema/meta.def"
};
