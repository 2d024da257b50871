/* fault.h - the faults of schema and lexicon files, as they are found. */
#ifndef PRCHECK_FAULT_H
#define PRCHECK_FAULT_H

#include "schema/schema.h"

/* The rows of schema_rules.def. */
typedef enum FaultId {
#define SCHEMA_RULE(NAME, id, severity, message, what, why, bad, good) \
	FAULT_##NAME,
#include "schema/schema_rules.def"
#undef SCHEMA_RULE
	FAULTS,
} FaultId;

/* Where faults are written. Plain data. */
typedef struct FaultLog {
	Arena *arena;
	SchemaFaults *faults;
	bool errors;       /* at least one fault is an error */
	SchemaFault spare; /* takes what is over the limit */
} FaultLog;

/* True when no more faults are kept: loaders stop then. */
bool
fault_full(const FaultLog *log);

/* Adds a fault; its detail is made by printf from integers and strings. The
 * pointer is good until the next call; after LIMIT_SCHEMA_ERRORS it points at
 * a scratch fault that is not kept. */
SchemaFault *
fault_add(FaultLog *log, FaultId id, Origin place, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* `text`, at most 48 code points of it: what comes from a file is shown short.
 * A cut text ends with "…". */
Str
fault_clip(Arena *arena, Str text);

/* "; did you mean "x"?" when one of `names` is at most two edits from `text`
 * (and at most half of it changes), else empty. */
Str
fault_suggest(Arena *arena, Str text, const Str *names, uint32_t count);

/* The words of "a|b|c". */
const Str *
fault_words(Arena *arena, const char *choices, uint32_t *count);

/* Sorts by file, place, order found: the first file first, the others by
 * name. */
void
faults_sort(SchemaFaults *faults, Str first);

#endif
