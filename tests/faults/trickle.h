/* trickle.h - reads and writes that do less than they were asked for. */
#ifndef PRCHECK_TRICKLE_H
#define PRCHECK_TRICKLE_H

#include <stddef.h>

/* From now on each read and write of the program moves at most `piece` bytes,
 * and every other one is interrupted; 0: as usual. */
void
trickle_begin(size_t piece);

/* After each read of the program `change` runs, which may read and write; NULL:
 * nothing does. */
void
trickle_change(void (*change)(void));

#endif
