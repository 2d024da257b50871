/* lines.h - the lines of a stream, one at a time, in memory used again. */
#ifndef PRCHECK_LINES_H
#define PRCHECK_LINES_H

#include "base/str.h"
#include "cli/message.h"

typedef struct LineReader {
	int fd;
	uint32_t most; /* bytes of a line */
	/* Called before the reader waits for more, so that a partner who waits
	 * for an answer gets it; false ends the reading. */
	bool (*before_wait)(void *context);
	void *context;
	char *bytes;
	size_t capacity;
	size_t begin; /* of what is not yet given */
	size_t end;
	size_t searched; /* no line end before it */
	bool skipping;   /* the rest of a line that is too long */
	bool ended;
	uint64_t number; /* of the line given last, from 1 */
} LineReader;

typedef enum LineStatus {
	LINE_GIVEN,
	LINE_TOO_LONG, /* skipped */
	LINE_LAST,     /* there was no more */
	LINE_FAILED,   /* see `problem` */
} LineStatus;

/* The next line without its LF, good until the next call. */
LineStatus
lines_next(LineReader *reader, Str *line, Problem *problem);

/* Frees the memory. */
void
lines_end(LineReader *reader);

#endif
