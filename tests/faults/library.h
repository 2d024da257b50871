/* library.h - the calls of prcheck.h, each from nothing to its result. */
#ifndef PRCHECK_LIBRARY_H
#define PRCHECK_LIBRARY_H

#include "prcheck.h"

typedef struct LibraryCall {
	const char *name;
	const char *schema;   /* built-in */
	const char *language; /* to set, or NULL */
	const char *text;     /* to check, or NULL */
} LibraryCall;

/* All of them; NULL name past the last. */
extern const LibraryCall library_calls[];

/* Makes a call and frees everything. Where memory ran out it is made again, as
 * a caller may, which must not do harm. */
PrcheckStatus
library_run(const LibraryCall *call);

#endif
