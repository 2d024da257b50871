/* file.h - reading inputs that may be anything: only regular files and
 * standard input, only so many bytes, never waiting for a FIFO. */
#ifndef PRCHECK_FILE_H
#define PRCHECK_FILE_H

#include "base/str.h"
#include "cli/message.h"

#include <sys/types.h>

/* Bytes of one input at a time; the memory is used again for the next. */
typedef struct Input {
	char *bytes;
	size_t capacity;
	uint32_t len;
} Input;

typedef enum FileKind { FILE_BAD, FILE_REGULAR, FILE_DIRECTORY } FileKind;

/* Opens `path` below the folder `at` (AT_FDCWD) for reading. Gives what it is
 * and its descriptor; FILE_BAD (with a problem, without a descriptor) for what
 * can't be opened or is neither a regular file nor a directory. */
FileKind
file_open(int at, const char *path, bool follow, int *fd, Problem *problem);

/* Reads `fd` to its end into `input`, at most `most` bytes; `wait` for
 * standard input that is not ready. False: see `problem`. */
bool
file_read(Input *input, int fd, uint32_t most, bool wait, Problem *problem);

/* read(2) that no signal disturbs; `wait` for a stream that is not ready. */
ssize_t
file_read_some(int fd, char *bytes, size_t len, bool wait);

/* Frees the memory. */
void
file_end(Input *input);

#endif
