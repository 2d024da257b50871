/* section.h - the sections of `structure`, and the patches of `override`. */
#ifndef PRCHECK_SECTION_H
#define PRCHECK_SECTION_H

#include "schema/value.h"

/* Replaces the sections of `schema` by those of `structure`. */
void
sections_read(FaultLog *log, Schema *schema, const Node *structure, Origin via);

/* Changes keys of sections that `schema` has from the schemas it extends. */
void
sections_override(FaultLog *log, Schema *schema, const Node *override,
                  Origin via);

/* The index of the section with that id, or NONE. */
uint32_t
section_find(const Schema *schema, Str id);

/* [a-z][a-z0-9-]{0,63}; `id` is not empty. */
bool
section_id_good(Str id);

/* "; did you mean …" among the ids of the sections. */
Str
section_suggest(Arena *arena, const Schema *schema, Str id);

/* Sets the counts that depend on the kind: 1 to any number for paragraphs,
 * list, quoted-paragraphs, labelled and any, none for sequence, else 1. */
void
section_counts(SchemaSection *section);

#endif
