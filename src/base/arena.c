/* arena.c - all memory of one document or schema, freed at once. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ArenaBlock {
	ArenaBlock *older;
	size_t size; /* of the whole block, header included */
	max_align_t data[];
};

struct ArenaCleanup {
	ArenaCleanup *older;
	void (*release)(void *);
	void *what;
};

enum { BLOCK_MIN = 1 << 16, ALIGNMENT = _Alignof(max_align_t) };

void
arena_guard(Arena *arena, jmp_buf *handler)
{
	arena->handler = handler;
}

void
arena_fail(Arena *arena)
{
	if (!arena->handler)
		abort();
	longjmp(*arena->handler, 1);
}

/* A block for `size` bytes, at most SIZE_MAX / 2. Blocks double with the total, so that their
 * number stays logarithmic. */
static void
add_block(Arena *arena, size_t size)
{
	size_t want = arena->total > BLOCK_MIN ? arena->total : BLOCK_MIN;
	ArenaBlock *block;

	if (want < size + sizeof *block)
		want = size + sizeof *block;
	if (arena->limit && arena->total + want > arena->limit)
		want = size + sizeof *block;
	if (arena->limit && arena->total + want > arena->limit)
		arena_fail(arena);
	block = malloc(want);
	if (!block)
		arena_fail(arena);
	block->older = arena->blocks;
	block->size = want;
	arena->blocks = block;
	arena->total += want;
	arena->next = (char *)block->data;
	arena->end = (char *)block + want;
}

void *
arena_take(Arena *arena, size_t count, size_t size)
{
	size_t bytes;
	void *taken;

	if (size && count > (SIZE_MAX / 2 - ALIGNMENT) / size)
		arena_fail(arena);
	bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if ((size_t)(arena->end - arena->next) < bytes || !arena->next)
		add_block(arena, bytes);
	taken = arena->next;
	arena->next += bytes;
	memset(taken, 0, bytes);
	return taken;
}

Str
arena_copy(Arena *arena, Str text)
{
	char *copy = arena_take(arena, (size_t)text.len + 1, 1);

	if (text.len)
		memcpy(copy, text.ptr, text.len);
	return (Str){copy, text.len};
}

Str
arena_format_list(Arena *arena, const char *format, va_list args)
{
	va_list again;
	int length;
	char *text;

	va_copy(again, args);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0)
		arena_fail(arena);
	text = arena_take(arena, (size_t)length + 1, 1);
	(void)vsnprintf(text, (size_t)length + 1, format, args);
	return (Str){text, (uint32_t)length};
}

Str
arena_format(Arena *arena, const char *format, ...)
{
	va_list args;
	Str text;

	va_start(args, format);
	text = arena_format_list(arena, format, args);
	va_end(args);
	return text;
}

void
arena_defer(Arena *arena, void (*release)(void *), void *what)
{
	ArenaCleanup *cleanup = arena_new(arena, ArenaCleanup);

	cleanup->older = arena->cleanups;
	cleanup->release = release;
	cleanup->what = what;
	arena->cleanups = cleanup;
}

static void
run_cleanups(Arena *arena)
{
	while (arena->cleanups) {
		ArenaCleanup *cleanup = arena->cleanups;

		arena->cleanups = cleanup->older;
		cleanup->release(cleanup->what);
	}
}

void
arena_reset(Arena *arena)
{
	ArenaBlock *kept = NULL;

	run_cleanups(arena);
	while (arena->blocks) {
		ArenaBlock *block = arena->blocks;

		arena->blocks = block->older;
		if (block->size <= ARENA_KEEP &&
		    (!kept || block->size > kept->size)) {
			free(kept);
			kept = block;
		} else {
			free(block);
		}
	}
	arena->blocks = kept;
	arena->next = arena->end = NULL;
	arena->total = 0;
	if (kept) {
		kept->older = NULL;
		arena->total = kept->size;
		arena->next = (char *)kept->data;
		arena->end = (char *)kept + kept->size;
	}
}

void
arena_end(Arena *arena)
{
	arena_reset(arena);
	free(arena->blocks);
	*arena = (Arena){0};
}
