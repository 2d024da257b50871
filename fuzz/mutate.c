/* mutate.c - changes that releases and schemas need and libFuzzer doesn't make.
 *
 * pump: a few bytes repeated 2^k times; finds what is not linear.
 * lines: one, or all to an empty one (a section), is doubled, taken away, or
 *     moved to another place.
 * slot: a word gives way to one that could stand in its place: a mark, a month,
 *     a verb of saying, a key of the schema, a level; see dict.py.
 * number: one more, one less, or a border of what counts in bits.
 * indent: a line goes deeper, or less deep.
 * Otherwise libFuzzer's own mutations, with the dictionary. */
#include "expect.h"
#include "slots.h"

#include <stdbool.h>
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

/* The end of the section that goes on at `at`: past an empty line. */
static size_t
section_end(const uint8_t *data, size_t size, size_t at)
{
	size_t end = line_end(data, size, at);

	while (end < size && data[end] != '\n')
		end = line_end(data, size, end);
	return end < size ? end + 1 : size;
}

static size_t
lines(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
	size_t (*part_end)(const uint8_t *, size_t,
	                   size_t) = next(state) % 2 ? line_end : section_end;
	size_t from = part_end(data, size, next(state) % size);
	size_t end = from < size ? part_end(data, size, from) : from;
	size_t to = part_end(data, size, next(state) % size);
	uint32_t what = next(state) % 3;

	if (what < 2)
		size = insert(data, size, most, from, end - from, to);
	if (what > 0 && end < size) {
		memmove(data + from, data + end, size - end);
		size -= end - from;
	}
	return size;
}

/* Puts `words` for data[at, at + len), when there is room. */
static size_t
replace(uint8_t *data, size_t size, size_t most, size_t at, size_t len,
        const char *words)
{
	size_t new = strlen(words);

	if (new > len &&new - len > most - size)
		return size;
	memmove(data + at + new, data + at + len, size - at - len);
	memcpy(data + at, words, new);
	return size + new - len;
}

/* Where `word` stands at or behind `at`; `size`: nowhere. */
static size_t
find(const uint8_t *data, size_t size, size_t at, const char *word)
{
	size_t len = strlen(word);

	for (; at + len <= size; at++)
		if (memcmp(data + at, word, len) == 0)
			return at;
	return size;
}

static size_t
slot(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
	enum { TRIES = 32 };
	uint32_t tries;

	for (tries = 0; tries < TRIES; tries++) {
		const Slot *self = &fuzz_slots[next(state) % fuzz_slot_count];
		const char *old = self->words[next(state) % self->count];
		size_t at = find(data, size, next(state) % size, old);

		if (at < size)
			return replace(data, size, most, at, strlen(old),
			               self->words[next(state) % self->count]);
	}
	return size;
}

static bool
is_digit(uint8_t byte)
{
	return byte >= '0' && byte <= '9';
}

static size_t
number(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
	static const uint64_t borders[] = {
		0,  1,   12,  13,  28,    29,         31,
		32, 255, 256, 999, 65536, 4294967295, 4294967296};
	enum { BORDERS = sizeof borders / sizeof *borders, DIGITS = 12 };
	size_t at = next(state) % size, end;
	uint64_t value = 0;
	char digits[24];

	while (at < size && !is_digit(data[at]))
		at++;
	for (end = at; end < size && is_digit(data[end]) && end < at + DIGITS;)
		value = value * 10 + (data[end++] - (uint64_t)'0');
	if (at == end)
		return size;
	switch (next(state) % 3) {
	case 0:
		value++;
		break;
	case 1:
		value -= value > 0;
		break;
	default:
		value = borders[next(state) % BORDERS];
	}
	(void)snprintf(digits, sizeof digits, "%llu",
	               (unsigned long long)value);
	return replace(data, size, most, at, end - at, digits);
}

static size_t
indent(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
	size_t at = line_end(data, size, next(state) % size);
	size_t blanks = 0;

	while (at + blanks < size && data[at + blanks] == ' ')
		blanks++;
	if (blanks && next(state) % 2)
		return replace(data, size, most, at, 1 + next(state) % blanks,
		               "");
	return replace(data, size, most, at, 0, "  ");
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
	uint32_t state = seed;

	if (size > most || size == 0)
		return LLVMFuzzerMutate(data, size, most);
	switch (next(&state) % 10) {
	case 0:
		return pump(data, size, most, &state);
	case 1:
		return lines(data, size, most, &state);
	case 2:
	case 3:
		return slot(data, size, most, &state);
	case 4:
		return number(data, size, most, &state);
	case 5:
		return indent(data, size, most, &state);
	default:
		return LLVMFuzzerMutate(data, size, most);
	}
}
