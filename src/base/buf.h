/* buf.h - output: bytes on their way to a sink. */
#ifndef PRCHECK_BUF_H
#define PRCHECK_BUF_H

#include "base/arena.h"

/* Takes `len` bytes; false when they can't be written (sticky in the Buf). */
typedef bool
BufSink(void *context, const char *bytes, size_t len);

/* Collects bytes and hands them to the sink in large pieces. Without a sink
 * all bytes stay in memory (of the arena) and buf_text gives them. */
typedef struct Buf {
	Arena *arena; /* owns the memory */
	char *bytes;
	size_t len;
	size_t capacity;
	BufSink *sink;  /* or NULL */
	void *context;  /* of the sink */
	size_t written; /* bytes given to the sink so far */
	bool failed;    /* the sink refused: everything later is dropped */
} Buf;

/* A Buf that keeps all in memory of `arena`. */
Buf
buf_memory(Arena *arena);

/* A Buf that writes to `sink`; its piece of memory is of `arena`. */
Buf
buf_to(Arena *arena, BufSink *sink, void *context);

/* Takes the memory of a Buf with a sink now, so that no later write can run
 * out of it. */
void
buf_ready(Buf *buf);

void
buf_byte(Buf *buf, char byte);

void
buf_str(Buf *buf, Str text);

/* A NUL-terminated string. */
void
buf_text(Buf *buf, const char *text);

void
buf_number(Buf *buf, int64_t number);

/* `byte`, `count` times. */
void
buf_repeat(Buf *buf, char byte, uint32_t count);

/* What a memory Buf holds. Borrows from its arena until the next write. */
Str
buf_view(const Buf *buf);

/* Hands what is left to the sink; false when it refused anything so far. */
bool
buf_flush(Buf *buf);

#endif
