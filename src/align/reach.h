/* reach.h - which label each block stands under. */
#ifndef PRCHECK_REACH_H
#define PRCHECK_REACH_H

#include "align/evidence.h"

/* Sets `run`, `run_first` and `after_end` of all blocks. */
void
reach_labels(const Release *release, Survey *survey);

/* Adds names to contact data that has no label: "Anna Berg" above "+46 …".
 * Wants the roles of the blocks. */
void
reach_names(const Release *release, Survey *survey);

#endif
