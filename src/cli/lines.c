/* lines.c - the lines of a stream, one at a time, in memory used again. */
#include "cli/lines.h"

#include "cli/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 1 << 16 };

/* Moves what is left to the front and makes room for more. */
static bool
make_room(LineReader *reader)
{
	size_t want;
	char *moved;

	if (reader->begin) {
		memmove(reader->bytes, reader->bytes + reader->begin,
		        reader->end - reader->begin);
		reader->end -= reader->begin;
		reader->searched -= reader->begin;
		reader->begin = 0;
	}
	if (reader->end < reader->capacity)
		return true;
	want = reader->capacity ? reader->capacity * 2 : FIRST_CAPACITY;
	moved = realloc(reader->bytes, want);
	if (!moved)
		return false;
	reader->bytes = moved;
	reader->capacity = want;
	return true;
}

static bool
read_more(LineReader *reader, Problem *problem)
{
	ssize_t got;

	if (!make_room(reader)) {
		problem_set(problem, "out of memory");
		return false;
	}
	if (!reader->before_wait(reader->context)) {
		reader->ended = true;
		return true;
	}
	got = file_read_some(reader->fd, reader->bytes + reader->end,
	                     reader->capacity - reader->end, true);
	if (got < 0) {
		problem_of(problem, errno);
		return false;
	}
	reader->ended = got == 0;
	reader->end += (size_t)got;
	return true;
}

/* Gives the bytes up to `past`, or skips them. */
static LineStatus
give(LineReader *reader, size_t past, bool line_end, Str *line)
{
	bool long_line = reader->skipping ||
	                 past - reader->begin > reader->most;

	*line = (Str){reader->bytes + reader->begin,
	              long_line ? 0 : (uint32_t)(past - reader->begin)};
	reader->begin = reader->searched = past + line_end;
	reader->skipping = false;
	reader->number++;
	return long_line ? LINE_TOO_LONG : LINE_GIVEN;
}

LineStatus
lines_next(LineReader *reader, Str *line, Problem *problem)
{
	for (;;) {
		const char *found = NULL;

		if (reader->searched < reader->end)
			found = memchr(reader->bytes + reader->searched, '\n',
			               reader->end - reader->searched);
		if (found)
			return give(reader, (size_t)(found - reader->bytes),
			            true, line);
		reader->searched = reader->end;
		if (reader->end - reader->begin > reader->most) {
			reader->skipping = true;
			reader->begin = reader->end;
		}
		if (reader->ended && !reader->skipping &&
		    reader->begin == reader->end)
			return LINE_LAST;
		if (reader->ended)
			return give(reader, reader->end, false, line);
		if (!read_more(reader, problem))
			return LINE_FAILED;
	}
}

void
lines_end(LineReader *reader)
{
	free(reader->bytes);
	*reader = (LineReader){0};
}
