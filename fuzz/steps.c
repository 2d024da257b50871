/* steps.c - the basic blocks of the library that ran. */
#include "steps.h"

/* What clang calls, as fuzz.mk renames it. */
void
prcheck_step_init(uint32_t *guard, const uint32_t *end);
void
prcheck_step(const uint32_t *guard);

static uint64_t steps;

void
prcheck_step_init(uint32_t *guard, const uint32_t *end)
{
	for (; guard < end; guard++)
		*guard = 1;
}

void
prcheck_step(const uint32_t *guard)
{
	(void)guard;
	steps++;
}

uint64_t
steps_count(void)
{
	uint64_t count = steps;

	steps = 0;
	return count;
}
