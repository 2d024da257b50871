/* test_arena.c - memory that is freed at once, and what happens without. */
#include "base/arena.h"
#include "expect.h"

#include <signal.h>
#include <string.h>
#include <wchar.h>

START_TEST(memory_is_zeroed_and_aligned)
{
	Arena arena = {0};
	unsigned i, j;

	for (i = 1; i < 200; i++) {
		char *taken = arena_take(&arena, i, 3);

		ck_assert_uint_eq((uintptr_t)taken % _Alignof(max_align_t), 0);
		for (j = 0; j < i * 3; j++)
			ck_assert_int_eq(taken[j], 0);
		memset(taken, 0xFF, (size_t)i * 3);
	}
	arena_end(&arena);
}
END_TEST

START_TEST(memory_is_zeroed_after_a_reset)
{
	Arena arena = {0};
	char *taken = arena_take(&arena, 100, 1);
	unsigned i;

	memset(taken, 0xFF, 100);
	arena_reset(&arena);
	taken = arena_take(&arena, 100, 1);
	for (i = 0; i < 100; i++)
		ck_assert_int_eq(taken[i], 0);
	arena_end(&arena);
}
END_TEST

START_TEST(nothing_is_not_null)
{
	Arena arena = {0};

	ck_assert_ptr_nonnull(arena_take(&arena, 0, 8));
	ck_assert_ptr_nonnull(arena_take(&arena, 8, 0));
	arena_end(&arena);
	arena_end(&arena);
}
END_TEST

START_TEST(a_reset_keeps_little)
{
	Arena arena = {0};
	unsigned i;

	for (i = 0; i < 64; i++)
		arena_take(&arena, ARENA_KEEP / 8, 1);
	ck_assert_uint_ge(arena.total, 8 * (size_t)ARENA_KEEP);
	arena_reset(&arena);
	ck_assert_uint_le(arena.total, ARENA_KEEP);
	arena_end(&arena);
	ck_assert_uint_eq(arena.total, 0);
}
END_TEST

START_TEST(copies_end_with_a_nul)
{
	Arena arena = {0};
	Str copy = arena_copy(&arena, STR("a\0b"));

	expect_str(copy, "a\0b");
	ck_assert_int_eq(copy.ptr[3], 0);
	expect_str(arena_copy(&arena, (Str){NULL, 0}), "");
	arena_end(&arena);
}
END_TEST

START_TEST(formats)
{
	Arena arena = {0};

	expect_str(arena_format(&arena, "%u of %.*s", 3u, 5, "words!"),
	           "3 of words");
	expect_str(arena_format(&arena, "%s", ""), "");
	arena_end(&arena);
}
END_TEST

START_TEST(what_grows_keeps_its_bytes)
{
	static const size_t sizes[] = {8, 100, 1000, 40000, 50000, 3000000};
	Arena arena = {0};
	char *taken = arena_take(&arena, sizes[0], 1);
	char *large = arena_take(&arena, 1 << 17, 1);
	size_t i, k;

	memset(taken, 'x', sizes[0]);
	for (i = 1; i < sizeof sizes / sizeof *sizes; i++) {
		taken = arena_grow(&arena, taken, sizes[i - 1], sizes[i], 1);
		for (k = 0; k < sizes[i - 1]; k++)
			ck_assert_int_eq(taken[k], 'x');
		memset(taken, 'x', sizes[i]);
		memset(arena_take(&arena, 100, 1), 'y', 100);
		memset(arena_take(&arena, 40000, 1), 'z', 40000);
		large = arena_grow(&arena, large, i << 17, (i + 1) << 17, 1);
		memset(large, 'w', (i + 1) << 17);
	}
	ck_assert_uint_le(arena.total, 5 << 20);
	arena_end(&arena);
}
END_TEST

/* What is last in its block and what has one of its own grow where they are. */
START_TEST(growth_leaves_nothing_behind)
{
	Arena arena = {0};
	char *small = arena_take(&arena, 16, 1), *large;

	ck_assert_ptr_eq(arena_grow(&arena, small, 16, 1024, 1), small);
	ck_assert_ptr_eq(arena.next, small + 1024);
	large = arena_take(&arena, 1 << 16, 1);
	arena_grow(&arena, large, 1 << 16, 1 << 20, 1);
	ck_assert_uint_le(arena.total, (1 << 20) + (1 << 16) + 1024);
	arena_end(&arena);
}
END_TEST

/* Appends the letter that `what` points at to the string before it. */
static void
note(void *what)
{
	char **end = what;

	*(*end)++ = 'x';
}

START_TEST(cleanups_run_once)
{
	Arena arena = {0};
	char calls[8] = {0};
	char *end = calls;

	arena_defer(&arena, note, &end);
	arena_defer(&arena, note, &end);
	arena_reset(&arena);
	ck_assert_str_eq(calls, "xx");
	arena_end(&arena);
	ck_assert_str_eq(calls, "xx");
}
END_TEST

/* True when taking `count` things of `size` bytes jumps. */
static bool
exhausts(size_t limit, size_t count, size_t size)
{
	Arena arena = {.limit = limit};
	jmp_buf handler;

	if (setjmp(handler)) {
		arena_end(&arena);
		return true;
	}
	arena_guard(&arena, &handler);
	arena_take(&arena, count, size);
	arena_end(&arena);
	return false;
}

/* True when `count` bytes that grow to `more` jump; they are there still. */
static bool
growth_exhausts(size_t limit, size_t count, size_t more)
{
	Arena arena = {.limit = limit};
	char *volatile taken = NULL;
	jmp_buf handler;

	if (setjmp(handler)) {
		ck_assert_int_eq(taken[count - 1], 0);
		arena_end(&arena);
		return true;
	}
	arena_guard(&arena, &handler);
	taken = arena_take(&arena, count, 1);
	arena_grow(&arena, taken, count, more, 1);
	arena_end(&arena);
	return false;
}

START_TEST(growth_may_exhaust)
{
	ck_assert(!growth_exhausts(1 << 20, 1 << 18, 1 << 19));
	ck_assert(growth_exhausts(1 << 20, 1 << 18, 1 << 20));
	ck_assert(growth_exhausts(0, 1 << 18, SIZE_MAX));
	ck_assert(growth_exhausts(1 << 20, 1 << 10, 1 << 20));
	ck_assert(!growth_exhausts(1 << 20, 1 << 10, 1 << 19));
}
END_TEST

START_TEST(exhaustion_jumps)
{
	ck_assert(exhausts(1 << 20, 2 << 20, 1));
	ck_assert(exhausts(0, SIZE_MAX / 2, 4));
	ck_assert(exhausts(0, SIZE_MAX, 1));
	ck_assert(exhausts(100, 100, 1));
	ck_assert(!exhausts(1 << 20, 1 << 19, 1));
	ck_assert(!exhausts(1 << 10, 1 << 9, 1));
}
END_TEST

START_TEST(cleanups_run_after_exhaustion)
{
	Arena arena = {.limit = 1 << 18};
	jmp_buf handler;
	char calls[8] = {0};
	char *end = calls;

	if (setjmp(handler) == 0) {
		arena_guard(&arena, &handler);
		arena_defer(&arena, note, &end);
		for (;;)
			arena_take(&arena, 1000, 1);
	}
	ck_assert_uint_le(arena.total, 1 << 18);
	arena_end(&arena);
	ck_assert_str_eq(calls, "x");
}
END_TEST

static jmp_buf aborted;

static void
on_abort(int number)
{
	(void)number;
	longjmp(aborted, 1);
}

/* Nobody said where to jump to: the program is at fault. */
START_TEST(exhaustion_without_a_handler_aborts)
{
	static Arena arena = {.limit = 100};
	void (*before)(int) = signal(SIGABRT, on_abort);
	bool caught = setjmp(aborted) != 0;

	if (!caught)
		arena_take(&arena, 1000, 1);
	signal(SIGABRT, before);
	arena_end(&arena);
	ck_assert(caught);
}
END_TEST

/* A character that no locale can write. */
START_TEST(formats_that_fail_exhaust)
{
	Arena arena = {0};
	jmp_buf handler;
	volatile bool failed = true;
	static const wchar_t none[] = {0xD800, 0};

	if (!setjmp(handler)) {
		arena_guard(&arena, &handler);
		arena_format(&arena, "%ls", none);
		failed = false;
	}
	arena_end(&arena);
	ck_assert(failed);
}
END_TEST

Suite *
arena_suite(void)
{
	const TTest *const tests[] = {
		memory_is_zeroed_and_aligned,
		memory_is_zeroed_after_a_reset,
		nothing_is_not_null,
		a_reset_keeps_little,
		copies_end_with_a_nul,
		formats,
		what_grows_keeps_its_bytes,
		growth_leaves_nothing_behind,
		growth_may_exhaust,
		cleanups_run_once,
		exhaustion_jumps,
		cleanups_run_after_exhaustion,
		exhaustion_without_a_handler_aborts,
		formats_that_fail_exhaust,
	};

	return SUITE_OF("arena", tests);
}
