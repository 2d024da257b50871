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
	ck_assert_uint_le(arena.total, 2 * sizeof(Span) << 17);
	arena_end(&arena);
}
END_TEST

/* Two that grow by turns, below and above the size of a block of their own. */
START_TEST(arrays_grow_beside_each_other)
{
	Arena arena = {0};
	Array(uint32_t) numbers = {0};
	Array(Span) spans = {0};
	uint32_t i;

	for (i = 0; i < 1 << 15; i++) {
		*array_push(&arena, &numbers) = i;
		*array_push(&arena, &spans) = (Span){i, i + 1};
		if (i % 1000 == 0)
			arena_take(&arena, 10, 10);
	}
	for (i = 0; i < 1 << 15; i++) {
		ck_assert_uint_eq(numbers.items[i], i);
		ck_assert_uint_eq(spans.items[i].end, i + 1);
	}
	arena_end(&arena);
}
END_TEST

START_TEST(a_slot_used_again_is_zeroed)
{
	Arena arena = {0};
	Array(uint32_t) numbers = {0};

	*array_push(&arena, &numbers) = 7;
	numbers.count--;
	ck_assert_uint_eq(*array_push(&arena, &numbers), 0);
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
		items_survive_growth,        a_pushed_item_is_zeroed,
		growth_takes_linear_memory,  arrays_grow_beside_each_other,
		a_slot_used_again_is_zeroed, too_many_items_jump,
	};

	return SUITE_OF("array", tests);
}
