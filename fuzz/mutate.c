/* mutate.c - changes that releases need and libFuzzer doesn't make.
 *
 * pump: a few bytes repeated 2^k times; finds what is not linear.
 * paragraph: one is doubled, taken away, or moved to another place.
 * Otherwise libFuzzer's own mutations, with the dictionary. */
#include "expect.h"

#include <string.h>

size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

/* The next number of a small generator (LCG of Numerical Recipes). */
static uint32_t
next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Copies data[from, from + len) to before `to`, which may be `size`. */
static size_t
insert(uint8_t *data, size_t size, size_t most, size_t from, size_t len,
       size_t to)
{
	uint8_t *copy;

	if (len == 0 || len > most - size)
		return size;
	copy = malloc(len);
	if (!copy)
		return size;
	memcpy(copy, data + from, len);
	memmove(data + to + len, data + to, size - to);
	memcpy(data + to, copy, len);
	free(copy);
	return size + len;
}

static size_t
pump(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
	size_t len = 1 + next(state) % 24, at;
	uint32_t times = next(state) % 10;

	if (len > size)
		len = size;
	at = next(state) % (size - len + 1);
	for (; times > 0 && len <= most - size; times--) {
		size = insert(data, size, most, at, len, at);
		len *= 2;
	}
	return size;
}

/* The end of the line that begins at or goes on at `at`, past its LF. */
static size_t
line_end(const uint8_t *data, size_t size, size_t at)
{
	const uint8_t *found = memchr(data + at, '\n', size - at);

	return found ? (size_t)(found - data) + 1 : size;
}

static size_t
paragraph(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
	size_t from = line_end(data, size, next(state) % size);
	size_t end = from < size ? line_end(data, size, from) : from;
	size_t to = line_end(data, size, next(state) % size);
	uint32_t what = next(state) % 3;

	if (what < 2)
		size = insert(data, size, most, from, end - from, to);
	if (what > 0 && end < size) {
		memmove(data + from, data + end, size - end);
		size -= end - from;
	}
	return size;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
	uint32_t state = seed;

	if (size > most || size == 0)
		return LLVMFuzzerMutate(data, size, most);
	switch (next(&state) % 8) {
	case 0:
		return pump(data, size, most, &state);
	case 1:
	case 2:
		return paragraph(data, size, most, &state);
	default:
		return LLVMFuzzerMutate(data, size, most);
	}
}
