/* output.c - where results go: standard output, or files written whole. */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEMPORARIES = 16, NAMES_TRIED = 100 };

/* The only memory outside of the run: what a signal has to remove. */
static char *volatile temporaries[TEMPORARIES];

void
output_abandon(void)
{
	unsigned i;

	for (i = 0; i < TEMPORARIES; i++) {
		if (temporaries[i])
			unlink(temporaries[i]);
		temporaries[i] = NULL;
	}
}

static void
remove_temporaries(int number)
{
	output_abandon();
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

/* Signals that are ignored stay so: nohup. */
static void
watch(int number)
{
	struct sigaction now = {0};

	(void)sigaction(number, NULL, &now);
	if (now.sa_handler == SIG_DFL)
		(void)signal(number, remove_temporaries);
}

static bool
remember(char *temporary)
{
	unsigned i;

	for (i = 0; i < TEMPORARIES; i++) {
		if (temporaries[i])
			continue;
		temporaries[i] = temporary;
		watch(SIGINT);
		watch(SIGTERM);
		watch(SIGHUP);
		return true;
	}
	return false;
}

static void
forget(const char *temporary)
{
	unsigned i;

	for (i = 0; i < TEMPORARIES; i++)
		if (temporaries[i] == temporary)
			temporaries[i] = NULL;
}

int
fd_write(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(fd, bytes, len);

		if (done >= 0) {
			bytes += done;
			len -= (size_t)done;
		} else if (errno == EAGAIN) {
			struct pollfd wait = {fd, POLLOUT, 0};

			if (poll(&wait, 1, -1) < 0 && errno != EINTR)
				return errno;
		} else if (errno != EINTR) {
			return errno;
		}
	}
	return 0;
}

static bool
to_output(void *context, const char *bytes, size_t len)
{
	Output *output = context;

	output->error = fd_write(output->fd, bytes, len);
	return output->error == 0;
}

void
output_stream(Output *output, Arena *arena, int fd)
{
	*output = (Output){.fd = fd};
	output->buf = buf_to(arena, to_output, output);
	buf_ready(&output->buf);
}

/* A new file beside `path`. Its mode is that of the file it will replace. */
static int
create_beside(Output *output, Arena *arena, const char *path,
              const struct stat *old)
{
	mode_t mode = old ? old->st_mode & 0777 : 0666;
	int number, fd = -1;

	for (number = 0; fd < 0 && number < NAMES_TRIED; number++) {
		Str name = arena_format(arena, "%s.%ld-%d.tmp", path,
		                        (long)getpid(), number);

		output->temporary = (char *)name.ptr;
		fd = open(name.ptr,
		          O_WRONLY | O_CREAT | O_EXCL | O_NOCTTY | O_CLOEXEC,
		          mode);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	/* Another owner's mode is a wish, not a condition. */
	if (fd >= 0 && old)
		(void)fchmod(fd, mode);
	return fd;
}

bool
output_file(Output *output, Arena *arena, const char *path, Problem *problem)
{
	struct stat old;
	bool exists = lstat(path, &old) == 0;
	int fd;

	output_stream(output, arena, -1);
	output->path = path;
	if (exists && !S_ISREG(old.st_mode))
		fd = open(path, O_WRONLY | O_TRUNC | O_NOCTTY | O_CLOEXEC);
	else
		fd = create_beside(output, arena, path, exists ? &old : NULL);
	output->fd = fd;
	if (fd < 0) {
		problem_of(problem, errno);
		output->temporary = NULL;
		return false;
	}
	if (output->temporary && !remember(output->temporary)) {
		problem_set(problem, "more than %d files at once", TEMPORARIES);
		output_close(output, false, problem);
		return false;
	}
	return true;
}

bool
output_close(Output *output, bool keep, Problem *problem)
{
	int error = 0, closed;

	if (keep && !buf_flush(&output->buf))
		error = output->error;
	if (!output->path) {
		problem_of(problem, error);
		return error == 0;
	}
	closed = close(output->fd) < 0 ? errno : 0;
	error = error ? error : closed;
	if (output->temporary) {
		if (keep && !error &&
		    rename(output->temporary, output->path) < 0)
			error = errno;
		if (!keep || error)
			unlink(output->temporary);
		forget(output->temporary);
		output->temporary = NULL;
	}
	if (error)
		problem_of(problem, error);
	return error == 0;
}
