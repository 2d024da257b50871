/* buf.c - output: bytes on their way to a sink. */
#include "base/buf.h"

#include <string.h>

enum { PIECE = 1 << 14 };

Buf
buf_memory(Arena *arena)
{
	return (Buf){.arena = arena};
}

Buf
buf_to(Arena *arena, BufSink *sink, void *context)
{
	return (Buf){.arena = arena, .sink = sink, .context = context};
}

static void
hand_over(Buf *buf, const char *bytes, size_t len)
{
	if (!buf->failed && len && !buf->sink(buf->context, bytes, len))
		buf->failed = true;
	buf->written += len;
}

/* Makes room for `len` more bytes. */
static void
reserve(Buf *buf, size_t len)
{
	size_t want;
	char *moved;

	if (buf->capacity - buf->len >= len)
		return;
	if (buf->sink && buf->capacity) {
		hand_over(buf, buf->bytes, buf->len);
		buf->len = 0;
		return;
	}
	want = buf->capacity ? buf->capacity * 2 : PIECE;
	while (want - buf->len < len)
		want *= 2;
	moved = arena_take(buf->arena, want, 1);
	if (buf->len)
		memcpy(moved, buf->bytes, buf->len);
	buf->bytes = moved;
	buf->capacity = want;
}

void
buf_ready(Buf *buf)
{
	reserve(buf, 1);
}

void
buf_str(Buf *buf, Str text)
{
	if (buf->sink && text.len >= PIECE) {
		hand_over(buf, buf->bytes, buf->len);
		buf->len = 0;
		hand_over(buf, text.ptr, text.len);
		return;
	}
	if (!text.len)
		return;
	reserve(buf, text.len);
	memcpy(buf->bytes + buf->len, text.ptr, text.len);
	buf->len += text.len;
}

void
buf_byte(Buf *buf, char byte)
{
	reserve(buf, 1);
	buf->bytes[buf->len++] = byte;
}

void
buf_text(Buf *buf, const char *text)
{
	buf_str(buf, str_from(text));
}

void
buf_number(Buf *buf, int64_t number)
{
	char digits[20];
	uint32_t used = sizeof digits;
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

	if (number < 0)
		buf_byte(buf, '-');
	do {
		digits[--used] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	buf_str(buf, (Str){digits + used, (uint32_t)sizeof digits - used});
}

void
buf_repeat(Buf *buf, char byte, uint32_t count)
{
	while (count--)
		buf_byte(buf, byte);
}

Str
buf_view(const Buf *buf)
{
	return (Str){buf->bytes, (uint32_t)buf->len};
}

bool
buf_flush(Buf *buf)
{
	if (buf->sink) {
		hand_over(buf, buf->bytes, buf->len);
		buf->len = 0;
	}
	return !buf->failed;
}
