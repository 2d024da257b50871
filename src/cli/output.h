/* output.h - where results go: standard output, or files written whole. */
#ifndef PRCHECK_OUTPUT_H
#define PRCHECK_OUTPUT_H

#include "base/buf.h"
#include "cli/message.h"

typedef struct Output {
	Buf buf;
	int fd;
	int error;        /* errno of the first write that failed, or 0 */
	const char *path; /* NULL: a stream that somebody else opened */
	char *temporary;  /* the name of the file until it is whole, or NULL */
} Output;

/* Writes all of `bytes`, waiting as long as the other side wants; gives an
 * errno, or 0. */
int
fd_write(int fd, const char *bytes, size_t len);

/* Output to an open descriptor. `output` must not move. */
void
output_stream(Output *output, Arena *arena, int fd);

/* Output to the file `path`: written beside it under another name, which
 * output_close gives up for the real one. What is no regular file (a device, a
 * FIFO, a link) is written in place. False: see `problem`. */
bool
output_file(Output *output, Arena *arena, const char *path, Problem *problem);

/* Writes what is left and puts the file in its place; `keep` false throws it
 * away. False: see `problem`; then no file was put anywhere. */
bool
output_close(Output *output, bool keep, Problem *problem);

/* Removes what a run that was cut short has not put in its place. */
void
output_abandon(void);

#endif
