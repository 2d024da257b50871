/* keypath.c - dotted paths written as nested maps. */
#include "schema/keypath.h"

#include <assert.h>

KeyStep
keypath_go(KeyPath *at, Str path)
{
	KeyStep step = {.closed = 0};
	uint32_t begin = 0, level = 0, end;

	while ((end = str_find(path, '.', begin)) < path.len) {
		Str word = str_slice(path, begin, end);

		assert(level < KEYPATH_MOST);
		if (step.count || level >= at->depth ||
		    !str_equal(at->open[level], word)) {
			if (!step.count)
				step.closed = at->depth - level;
			step.opened[step.count++] = word;
			at->open[level] = word;
		}
		level++;
		begin = end + 1;
	}
	if (!step.count)
		step.closed = at->depth - level;
	at->depth = level;
	step.leaf = str_slice(path, begin, path.len);
	return step;
}
