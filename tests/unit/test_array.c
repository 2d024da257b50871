/* test_array.c - arrays that grow in an arena. */
#include "base/array.h"
#include "expect.h"

START_TEST(items_survive_growth)
{
	Arena arena = {0};
	Array(uint32_t) numbers = {0};
	uint32_t i;

	for (i = 0; i < 10000; i++)
		*array_push(&arena, &numbers) = i * 3;
	ck_assert_uint_eq(numbers.count, 10000);
	ck_assert_uint_ge(numbers.capacity, numbers.count);
	for (i = 0; i < numbers.count; i++)
		ck_assert_uint_eq(numbers.items[i], i * 3);
	arena_end(&arena);
}
END_TEST

START_TEST(a_pushed_item_is_zeroed)
{
	Arena arena = {0};
	Array(Span) spans = {0};
	unsigned i;

	for (i = 0; i < 100; i++) {
		Span *span = array_push(&arena, &spans);

		ck_assert_uint_eq(span->begin, 0);
		ck_assert_uint_eq(span->end, 0);
		*span = (Span){1, 2};
	}
	arena_end(&arena);
}
END_TEST

START_TEST(growth_takes_linear_memory)
{
	Arena arena = {0};
	Array(Span) spans = {0};
	uint32_t i;

	for (i = 0; i < 1 << 17; i++)
		array_push(&arena, &spans);
	ck_assert_uint_le(arena.total, 8 * sizeof(Span) << 17);
	arena_end(&arena);
}
END_TEST

START_TEST(too_many_items_jump)
{
	Arena arena = {0};
	jmp_buf handler;
	uint32_t capacity = UINT32_MAX - 1;

	if (setjmp(handler) == 0) {
		arena_guard(&arena, &handler);
		array_room(&arena, NULL, capacity, &capacity, 1);
		ck_abort_msg("an array past 32 bits");
	}
	arena_end(&arena);
}
END_TEST

Suite *
array_suite(void)
{
	const TTest *const tests[] = {
		items_survive_growth,
		a_pushed_item_is_zeroed,
		growth_takes_linear_memory,
		too_many_items_jump,
	};

	return SUITE_OF("array", tests);
}
