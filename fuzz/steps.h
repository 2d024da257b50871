/* steps.h - the basic blocks of the library that ran. */
#ifndef PRCHECK_FUZZ_STEPS_H
#define PRCHECK_FUZZ_STEPS_H

#include <stdint.h>

/* Those since the last call; 0 where the library isn't compiled to count them,
 * see fuzz.mk. */
uint64_t
steps_count(void);

#endif
