/* array.h - arrays that grow in an arena. */
#ifndef PRCHECK_ARRAY_H
#define PRCHECK_ARRAY_H

#include "base/arena.h"

/* An array of T: `Array(Span) spans = {0};` is an empty one. A push may move
 * the items: keep indices, not pointers, across it. */
#define Array(T)                   \
	struct {                   \
		T *items;          \
		uint32_t count;    \
		uint32_t capacity; \
	}

/* The address of a new zeroed last item of the array at `array`. */
#define array_push(arena, array)                                               \
	(((array)->items = array_room((arena), (array)->items, (array)->count, \
	                              &(array)->capacity,                      \
	                              sizeof *(array)->items)),                \
	 &(array)->items[(array)->count++])

/* Room for one more item of `size` bytes, which is zeroed; the items, moved or
 * not. Used by array_push. Pushes are O(1) on average. */
void *
array_room(Arena *arena, void *items, uint32_t count, uint32_t *capacity,
           size_t size);

#endif
