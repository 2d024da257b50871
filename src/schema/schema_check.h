/* schema_check.h - what no single value of a schema shows: contradictions. */
#ifndef PRCHECK_SCHEMA_CHECK_H
#define PRCHECK_SCHEMA_CHECK_H

#include "schema/fault.h"
#include "schema/meta.h"

/* Adds the faults of the whole schema, whose values are all well typed: least
 * and most, references, the structure, contradictions. `place` is where a
 * missing key is missed. */
void
schema_check(FaultLog *log, const Schema *schema, Origin place);

/* Its parts. The structure: kinds and keys, references, neighbours. */
void
check_structure(FaultLog *log, const Schema *schema);

/* No `min` above its `max` among `values`, which are parallel to `rows`. */
void
check_ranges(FaultLog *log, const MetaRow *rows, uint32_t count,
             const Value *values);

#endif
