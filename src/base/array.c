/* array.c - arrays that grow in an arena. */
#include "base/array.h"

#include <string.h>

enum { FIRST_CAPACITY = 8 };

void *
array_room(Arena *arena, void *items, uint32_t count, uint32_t *capacity,
           size_t size)
{
	uint32_t more;
	void *moved;

	if (count < *capacity)
		return items;
	if (count > UINT32_MAX / 2)
		arena_fail(arena);
	more = count ? count * 2 : FIRST_CAPACITY;
	moved = arena_take(arena, more, size);
	if (count)
		memcpy(moved, items, (size_t)count * size);
	*capacity = more;
	return moved;
}
