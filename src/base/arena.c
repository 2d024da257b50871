/* arena.c - all memory of one document or schema, freed at once. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ArenaBlock {
	ArenaBlock *older, *newer;
	size_t size; /* of the whole block, header included */
	max_align_t data[];
};

struct ArenaCleanup {
	ArenaCleanup *older;
	void (*release)(void *);
	void *what;
};

/* What is taken at once from OWN_MIN bytes on has a block of its own, so that
 * it can grow where it is. */
enum {
	BLOCK_MIN = 1 << 16,
	BLOCK_MOST = 1 << 20,
	OWN_MIN = BLOCK_MIN / 2,
	ALIGNMENT = _Alignof(max_align_t),
};

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

/* True when the arena may hold `more` bytes more. */
static bool
allowed(const Arena *arena, size_t more)
{
	return !arena->limit || (arena->total <= arena->limit &&
	                         more <= arena->limit - arena->total);
}

/* Puts the block, which was moved or is new, into the list. */
static void
link_block(Arena *arena, ArenaBlock *block)
{
	if (block->newer)
		block->newer->older = block;
	else
		arena->blocks = block;
	if (block->older)
		block->older->newer = block;
}

/* A block of `size` bytes, header included. */
static ArenaBlock *
add_block(Arena *arena, size_t size)
{
	ArenaBlock *block;

	if (!allowed(arena, size))
		arena_fail(arena);
	block = malloc(size);
	if (!block)
		arena_fail(arena);
	block->older = arena->blocks;
	block->newer = NULL;
	block->size = size;
	link_block(arena, block);
	arena->total += size;
	return block;
}

/* A block to take pieces from, the first of `bytes` bytes. Its size grows with
 * the total, so that a small document has one and a large one not many. */
static void
add_room(Arena *arena, size_t bytes)
{
	size_t want = arena->total;
	ArenaBlock *block;

	if (want < BLOCK_MIN)
		want = BLOCK_MIN;
	if (want > BLOCK_MOST)
		want = BLOCK_MOST;
	if (!allowed(arena, want))
		want = bytes + sizeof *block;
	block = add_block(arena, want);
	arena->next = (char *)block->data;
	arena->end = (char *)block + want;
}

/* The bytes of `count` things, rounded up to the next aligned place. */
static size_t
bytes_of(Arena *arena, size_t count, size_t size)
{
	if (size && count > (SIZE_MAX / 2 - ALIGNMENT) / size)
		arena_fail(arena);
	return (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Memory with anything in it. */
static void *
take(Arena *arena, size_t bytes)
{
	void *taken;

	if (bytes >= OWN_MIN)
		return add_block(arena, bytes + sizeof(ArenaBlock))->data;
	if ((size_t)(arena->end - arena->next) < bytes || !arena->next)
		add_room(arena, bytes);
	taken = arena->next;
	arena->next += bytes;
	return taken;
}

void *
arena_take(Arena *arena, size_t count, size_t size)
{
	size_t bytes = bytes_of(arena, count, size);

	return memset(take(arena, bytes), 0, bytes);
}

/* Makes a block that holds one thing larger. */
static void *
grow_block(Arena *arena, ArenaBlock *block, size_t size)
{
	size_t more = size - block->size;
	ArenaBlock *moved;

	if (!allowed(arena, more))
		arena_fail(arena);
	moved = realloc(block, size);
	if (!moved)
		arena_fail(arena);
	moved->size = size;
	link_block(arena, moved);
	arena->total += more;
	return moved->data;
}

void *
arena_grow(Arena *arena, void *taken, size_t count, size_t more, size_t size)
{
	size_t old = bytes_of(arena, count, size);
	size_t new = bytes_of(arena, more, size);

	if (old >= OWN_MIN)
		return grow_block(
			arena,
			(ArenaBlock *)((char *)taken - sizeof(ArenaBlock)),
			new + sizeof(ArenaBlock));
	if ((char *)taken + old == arena->next &&
	    new < OWN_MIN &&new - old <= (size_t)(arena->end - arena->next)) {
		arena->next += new - old;
		return taken;
	}
	return memcpy(take(arena, new), taken, old);
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
		kept->older = kept->newer = NULL;
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
