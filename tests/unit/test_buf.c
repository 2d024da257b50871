/* test_buf.c - output on its way to memory or a sink. */
#include "base/buf.h"
#include "expect.h"

#include <string.h>

/* A sink that keeps what it gets until it refuses. */
typedef struct Trap {
	char bytes[1 << 18];
	size_t len;
	size_t most;
	unsigned calls;
} Trap;

static bool
trap(void *context, const char *bytes, size_t len)
{
	Trap *caught = context;

	caught->calls++;
	if (caught->len + len > caught->most)
		return false;
	memcpy(caught->bytes + caught->len, bytes, len);
	caught->len += len;
	return true;
}

START_TEST(memory_keeps_all)
{
	Arena arena = {0};
	Buf buf = buf_memory(&arena);
	uint32_t i;

	for (i = 0; i < 10000; i++) {
		buf_text(&buf, "line ");
		buf_number(&buf, i);
		buf_byte(&buf, '\n');
	}
	ck_assert(buf_flush(&buf));
	ck_assert(str_starts(buf_view(&buf), STR("line 0\nline 1\n")));
	ck_assert(str_ends(buf_view(&buf), STR("\nline 9999\n")));
	arena_end(&arena);
}
END_TEST

START_TEST(numbers_to_the_limits)
{
	Arena arena = {0};
	Buf buf = buf_memory(&arena);

	buf_number(&buf, 0);
	buf_byte(&buf, ' ');
	buf_number(&buf, INT64_MAX);
	buf_byte(&buf, ' ');
	buf_number(&buf, INT64_MIN);
	expect_str(buf_view(&buf),
	           "0 9223372036854775807 -9223372036854775808");
	arena_end(&arena);
}
END_TEST

START_TEST(an_empty_buf_is_empty)
{
	Arena arena = {0};
	Buf buf = buf_memory(&arena);

	buf_str(&buf, STR(""));
	buf_repeat(&buf, '-', 0);
	expect_str(buf_view(&buf), "");
	arena_end(&arena);
}
END_TEST

/* Writes pieces of every size around the size of the buffer to `buf`; the
 * number of bytes. */
static size_t
write_pieces(Buf *buf, char *piece, size_t most)
{
	size_t total = 0, size;

	for (size = 1; size <= most; size = size * 2 + 1) {
		memset(piece, (int)('a' + size % 23), size);
		buf_str(buf, (Str){piece, (uint32_t)size});
		buf_byte(buf, '|');
		total += size + 1;
	}
	return total;
}

START_TEST(a_sink_gets_every_byte_in_order)
{
	static Trap caught = {.most = sizeof caught.bytes};
	static char piece[1 << 16];
	Arena arena = {0};
	Buf buf = buf_to(&arena, trap, &caught);
	Buf whole = buf_memory(&arena);
	size_t total = write_pieces(&buf, piece, sizeof piece);

	ck_assert(buf_flush(&buf));
	ck_assert_uint_eq(write_pieces(&whole, piece, sizeof piece), total);
	ck_assert_uint_eq(caught.len, total);
	ck_assert_uint_eq(buf.written, total);
	ck_assert_mem_eq(caught.bytes, buf_view(&whole).ptr, total);
	arena_end(&arena);
}
END_TEST

START_TEST(a_sink_takes_constant_memory)
{
	static Trap caught;
	Arena arena = {0};
	Buf buf = buf_to(&arena, trap, &caught);
	size_t before;

	buf_byte(&buf, '-');
	before = arena.total;
	buf_repeat(&buf, '-', 1 << 20);
	ck_assert_uint_eq(arena.total, before);
	arena_end(&arena);
}
END_TEST

START_TEST(a_refusal_is_sticky)
{
	static Trap caught = {.most = 100};
	Arena arena = {0};
	Buf buf = buf_to(&arena, trap, &caught);

	buf_repeat(&buf, '-', 1 << 17);
	ck_assert(!buf_flush(&buf));
	ck_assert_uint_eq(caught.calls, 1);
	buf_byte(&buf, '-');
	ck_assert(!buf_flush(&buf));
	ck_assert_uint_eq(caught.calls, 1);
	arena_end(&arena);
}
END_TEST

START_TEST(a_long_text_fits_at_once)
{
	Arena arena = {0};
	Buf buf = buf_memory(&arena);
	Str text = arena_format(&arena, "%*s", 100000, "x");

	buf_byte(&buf, '-');
	buf_str(&buf, text);
	ck_assert_uint_eq(buf_view(&buf).len, 100001);
	ck_assert(str_equal(str_slice(buf_view(&buf), 1, 100001), text));
	arena_end(&arena);
}
END_TEST

START_TEST(made_ready_it_takes_no_more)
{
	static Trap caught = {.most = SIZE_MAX};
	Arena arena = {0};
	Buf buf = buf_to(&arena, trap, &caught);
	size_t before;

	buf_ready(&buf);
	before = arena.total;
	arena.limit = arena.total;
	buf_repeat(&buf, '-', 1 << 17);
	ck_assert(buf_flush(&buf));
	ck_assert_uint_eq(arena.total, before);
	arena_end(&arena);
}
END_TEST

Suite *
buf_suite(void)
{
	const TTest *const tests[] = {
		memory_keeps_all,
		numbers_to_the_limits,
		an_empty_buf_is_empty,
		a_sink_gets_every_byte_in_order,
		a_sink_takes_constant_memory,
		a_refusal_is_sticky,
		a_long_text_fits_at_once,
		made_ready_it_takes_no_more,
	};

	return SUITE_OF("buf", tests);
}
