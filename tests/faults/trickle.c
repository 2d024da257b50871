/* trickle.c - reads and writes that do less than they were asked for. */
#include "trickle.h"

#include <errno.h>
#include <stdbool.h>
#include <unistd.h>

ssize_t
__real_read(int fd, void *bytes, size_t len);
ssize_t
__real_write(int fd, const void *bytes, size_t len);
ssize_t
__wrap_read(int fd, void *bytes, size_t len);
ssize_t
__wrap_write(int fd, const void *bytes, size_t len);

static size_t most;
static bool interrupted;
static void (*changed)(void);

void
trickle_begin(size_t piece)
{
	most = piece;
	interrupted = false;
}

void
trickle_change(void (*change)(void))
{
	changed = change;
}

static bool
interrupt(void)
{
	interrupted = most && !interrupted;
	if (interrupted)
		errno = EINTR;
	return interrupted;
}

static size_t
less(size_t len)
{
	return most && len > most ? most : len;
}

ssize_t
__wrap_read(int fd, void *bytes, size_t len)
{
	void (*change)(void) = changed;
	ssize_t got;

	if (interrupt())
		return -1;
	got = __real_read(fd, bytes, less(len));
	if (change) {
		size_t piece = most;

		trickle_begin(0);
		changed = NULL;
		change();
		changed = change;
		trickle_begin(piece);
	}
	return got;
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t len)
{
	return interrupt() ? -1 : __real_write(fd, bytes, less(len));
}
