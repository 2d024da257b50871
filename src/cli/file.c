/* file.c - reading inputs that may be anything. */
#include "cli/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_CAPACITY = 1 << 16 };

/* What can be opened and is neither a file nor a folder: a socket and a link
 * can't. */
static const char *
kind_words(mode_t mode)
{
	return S_ISFIFO(mode) ? "a FIFO" : "a device";
}

static void
open_problem(int at, const char *path, int error, Problem *problem)
{
	struct stat status;

	if (error == EACCES && fstatat(at, path, &status, 0) == 0 &&
	    S_ISDIR(status.st_mode))
		problem_set(problem,
		            "cannot read: is a directory without permission");
	else if (error == ELOOP)
		problem_set(problem, "cannot read: is a symbolic link that "
		                     "leads nowhere or may not be followed");
	else {
		Problem words;

		problem_of(&words, error);
		problem_set(problem, "cannot read: %.120s", words.words);
	}
}

FileKind
file_open(int at, const char *path, bool follow, int *fd, Problem *problem)
{
	struct stat status;
	int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

	*fd = openat(at, path, follow ? flags : flags | O_NOFOLLOW);
	if (*fd < 0) {
		open_problem(at, path, errno, problem);
		return FILE_BAD;
	}
	if (fstat(*fd, &status) == 0) {
		if (S_ISREG(status.st_mode))
			return FILE_REGULAR;
		if (S_ISDIR(status.st_mode))
			return FILE_DIRECTORY;
		problem_set(problem, "cannot read: is %s, not a regular file",
		            kind_words(status.st_mode));
	} else {
		open_problem(at, path, errno, problem);
	}
	close(*fd);
	*fd = -1;
	return FILE_BAD;
}

/* Room for more than input->len bytes, but never for more than `most` + 1. */
static bool
grow(Input *input, uint32_t most)
{
	size_t want = input->capacity ? input->capacity * 2 : FIRST_CAPACITY;
	char *moved;

	if (input->len < input->capacity)
		return true;
	if (want > (size_t)most + 1)
		want = (size_t)most + 1;
	moved = realloc(input->bytes, want);
	if (!moved)
		return false;
	input->bytes = moved;
	input->capacity = want;
	return true;
}

ssize_t
file_read_some(int fd, char *bytes, size_t len, bool wait)
{
	for (;;) {
		ssize_t got = read(fd, bytes, len);
		struct pollfd ready = {fd, POLLIN, 0};

		if (got >= 0 || (errno != EINTR && errno != EAGAIN))
			return got;
		if (errno == EAGAIN && !wait)
			return -1;
		if (errno == EAGAIN && poll(&ready, 1, -1) < 0 &&
		    errno != EINTR)
			return -1;
	}
}

bool
file_read(Input *input, int fd, uint32_t most, bool wait, Problem *problem)
{
	input->len = 0;
	for (;;) {
		size_t room;
		ssize_t got;

		if (!grow(input, most)) {
			problem_set(problem, "out of memory");
			return false;
		}
		room = input->capacity - input->len;
		if (room > (size_t)most + 1 - input->len)
			room = (size_t)most + 1 - input->len;
		got = file_read_some(fd, input->bytes + input->len, room, wait);
		if (got < 0) {
			Problem words;

			problem_of(&words, errno);
			problem_set(problem, "cannot read: %.120s",
			            words.words);
			return false;
		}
		input->len += (uint32_t)got;
		if (got == 0)
			return true;
		if (input->len > most) {
			problem_set(problem, "larger than %u bytes", most);
			return false;
		}
	}
}

void
file_end(Input *input)
{
	free(input->bytes);
	*input = (Input){0};
}
