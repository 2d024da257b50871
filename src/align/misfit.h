/* misfit.h - structural faults, read off a path. */
#ifndef PRCHECK_MISFIT_H
#define PRCHECK_MISFIT_H

#include "align/align.h"
#include "align/path.h"

/* Writes the faults of `path` and what section each block belongs to into
 * `alignment`, whose arrays hold one item a block. */
void
misfit_find(Arena *arena, const Fitting *fitting, const Automaton *automaton,
            const Path *path, Alignment *alignment);

#endif
