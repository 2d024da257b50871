/* capture.h - what a run of the command prints, kept in memory. */
#ifndef PRCHECK_CAPTURE_H
#define PRCHECK_CAPTURE_H

#include <stdbool.h>

enum { CAPTURE_MOST = 1 << 19 };

/* A stream: its file, and in the end all that was written to it. */
typedef struct CaptureStream {
	int fd;
	char bytes[CAPTURE_MOST + 1];
} CaptureStream;

/* A run; large, so make it static. */
typedef struct Capture {
	int status;
	int in;
	CaptureStream out;
	CaptureStream err;
	CaptureStream file; /* a report that the run wrote; empty if none */
} Capture;

/* Opens the files of all captures, before anything is counted. */
void
capture_prepare(void);

/* Empties the streams and opens `input`. */
void
capture_begin(Capture *capture, const char *input);

/* Reads what was written, and the file `report` if there is one. */
void
capture_end(Capture *capture, const char *report);

/* True when `part` is lines of `whole` in the same order, or lines that say
 * that something is missing: what a run may print that had no memory. */
bool
capture_part(const char *whole, const char *part);

/* The descriptor that the next open would give. */
int
capture_next_fd(void);

#endif
