/* mutator.c - the changes of ../mutate.c for AFL++, as a library it loads. */
#include "../expect.h"

#include <string.h>

size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

void *
afl_custom_init(void *afl, unsigned seed);
size_t
afl_custom_fuzz(void *own, uint8_t *input, size_t size, uint8_t **changed,
                uint8_t *other, size_t other_size, size_t most);
void
afl_custom_deinit(void *own);

typedef struct Mutator {
	uint32_t seed;
	uint8_t *bytes;
	size_t capacity;
} Mutator;

/* What mutate.c leaves to the fuzzer: AFL++ does it by itself. */
size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most)
{
	(void)data;
	return size < most ? size : most;
}

void *
afl_custom_init(void *afl, unsigned seed)
{
	Mutator *mutator = calloc(1, sizeof *mutator);

	(void)afl;
	if (mutator)
		mutator->seed = seed;
	return mutator;
}

/* No bytes tell AFL++ that there is nothing to try. */
size_t
afl_custom_fuzz(void *own, uint8_t *input, size_t size, uint8_t **changed,
                uint8_t *other, size_t other_size, size_t most)
{
	Mutator *mutator = own;

	(void)other;
	(void)other_size;
	if (mutator->capacity < most) {
		uint8_t *moved = realloc(mutator->bytes, most);

		if (!moved)
			return 0;
		mutator->bytes = moved;
		mutator->capacity = most;
	}
	if (size > most)
		size = most;
	memcpy(mutator->bytes, input, size);
	*changed = mutator->bytes;
	mutator->seed = mutator->seed * 1664525u + 1013904223u;
	return LLVMFuzzerCustomMutator(mutator->bytes, size, most,
	                               mutator->seed >> 4);
}

void
afl_custom_deinit(void *own)
{
	Mutator *mutator = own;

	free(mutator->bytes);
	free(mutator);
}
