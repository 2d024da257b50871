/* slots.h - words that may stand in each other's place; made by dict.py. */
#ifndef PRCHECK_FUZZ_SLOTS_H
#define PRCHECK_FUZZ_SLOTS_H

#include <stdint.h>

typedef struct Slot {
	uint32_t count; /* at least 2 */
	const char *const *words;
} Slot;

extern const Slot fuzz_slots[];
extern const uint32_t fuzz_slot_count;

#endif
