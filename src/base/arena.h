/* arena.h - all memory of one document or schema, freed at once.
 *
 * Nobody checks an allocation: when memory runs out the arena jumps to the
 * handler that its owner set with arena_guard. The jump crosses library
 * frames only; what is not arena memory (a libyaml parser, a file) is
 * registered with arena_defer and released by the reset. */
#ifndef PRCHECK_ARENA_H
#define PRCHECK_ARENA_H

#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;
typedef struct ArenaCleanup ArenaCleanup;

/* Zero-initialise: `Arena arena = {0};` is an empty arena. */
typedef struct Arena {
	ArenaBlock *blocks;     /* newest first */
	ArenaCleanup *cleanups; /* newest first */
	char *next;             /* free bytes of one of the blocks */
	char *end;
	size_t total;     /* bytes of all blocks */
	size_t limit;     /* most bytes allowed; 0 = no limit */
	jmp_buf *handler; /* where an exhausted arena jumps to */
} Arena;

/* Sets where to jump when memory runs out; NULL aborts the program. Borrows
 * `handler`, which must be alive as long as the arena is used. */
void
arena_guard(Arena *arena, jmp_buf *handler);

/* Zeroed memory for `count` things of `size` bytes, aligned for any type.
 * Never NULL; count 0 gives a pointer that must not be read. */
void *
arena_take(Arena *arena, size_t count, size_t size);

/* More room for the `count` things of `size` bytes at `taken`, which arena_take
 * or arena_grow gave and which may move: `more` of them, the new ones with
 * anything in them. Where it moves, `taken` must not be used any more. */
void *
arena_grow(Arena *arena, void *taken, size_t count, size_t more, size_t size);

/* One zeroed T. */
#define arena_new(arena, T) ((T *)arena_take((arena), 1, sizeof(T)))

/* Copies `text`. The copy is followed by a NUL that is not counted. */
Str
arena_copy(Arena *arena, Str text);

/* A Str made by printf; the format knows integers and strings only. */
Str
arena_format(Arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The same with a list of arguments, which it uses up. */
Str
arena_format_list(Arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* Calls `release(what)` at the next reset or end, newest first. */
void
arena_defer(Arena *arena, void (*release)(void *), void *what);

/* Frees everything but at most ARENA_KEEP bytes, ready to be used again. */
enum { ARENA_KEEP = 1 << 20 };
void
arena_reset(Arena *arena);

/* Frees everything. The arena is then as if zero-initialised. */
void
arena_end(Arena *arena);

/* Says that memory ran out: jumps, never returns. */
void
arena_fail(Arena *arena) __attribute__((noreturn));

#endif
