/* array.c - arrays that grow in an arena. */
#include "base/array.h"

#include <string.h>

enum { FIRST_CAPACITY = 8, LARGE = 1 << 16 };

/* The number to make room for, behind `count`. Small arrays double. Large ones,
 * which grow where they are, take half as much again, for the sake of what they
 * don't use in the end. */
static uint32_t
larger(Arena *arena, uint32_t count, size_t size)
{
	if (count > UINT32_MAX / 2)
		arena_fail(arena);
	if (!count)
		return FIRST_CAPACITY;
	return count + (count < LARGE / size ? count : count / 2);
}

void *
array_room(Arena *arena, void *items, uint32_t count, uint32_t *capacity,
           size_t size)
{
	if (count < *capacity) {
		memset((char *)items + (size_t)count * size, 0, size);
		return items;
	}
	*capacity = larger(arena, count, size);
	items = count ? arena_grow(arena, items, count, *capacity, size)
	              : arena_take(arena, *capacity, size);
	memset((char *)items + (size_t)count * size, 0, size);
	return items;
}
