/* keypath.h - dotted paths written as nested maps, one after the other. */
#ifndef PRCHECK_KEYPATH_H
#define PRCHECK_KEYPATH_H

#include "base/buf.h"

enum { KEYPATH_MOST = 6 };

/* The maps that are open. Zero-initialise. */
typedef struct KeyPath {
	Str open[KEYPATH_MOST];
	uint32_t depth;
} KeyPath;

/* What to do on the way from the last path to the next one. */
typedef struct KeyStep {
	uint32_t closed;          /* maps that end */
	Str opened[KEYPATH_MOST]; /* maps that begin, outermost first */
	uint32_t count;
	Str leaf; /* the key itself */
} KeyStep;

/* Goes to `path`, of at most KEYPATH_MOST words; the empty path closes all. */
KeyStep
keypath_go(KeyPath *at, Str path);

#endif
