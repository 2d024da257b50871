/* capture.c - what a run of the command prints, kept in memory. */
#include "capture.h"

#include "../../fuzz/json_reader.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Shared by all runs: one writes after the other. */
static FILE *streams[2];

void
capture_prepare(void)
{
	unsigned i;

	mkdir("build/faults", 0777);
	for (i = 0; i < 2; i++) {
		streams[i] = tmpfile();
		if (!streams[i]) {
			perror("tmpfile");
			exit(2);
		}
	}
}

static void
empty(CaptureStream *stream, unsigned i)
{
	stream->fd = fileno(streams[i]);
	if (ftruncate(stream->fd, 0) < 0 ||
	    lseek(stream->fd, 0, SEEK_SET) < 0) {
		perror("capture");
		exit(2);
	}
}

static void
take(CaptureStream *stream, int fd)
{
	ssize_t got = pread(fd, stream->bytes, CAPTURE_MOST, 0);

	stream->bytes[got > 0 ? got : 0] = '\0';
	if (got == CAPTURE_MOST) {
		fprintf(stderr, "capture: more than %d bytes\n", CAPTURE_MOST);
		exit(2);
	}
}

void
capture_begin(Capture *capture, const char *input)
{
	empty(&capture->out, 0);
	empty(&capture->err, 1);
	capture->in = open(input, O_RDONLY);
	if (capture->in < 0) {
		perror(input);
		exit(2);
	}
}

void
capture_end(Capture *capture, const char *report)
{
	int fd = open(report, O_RDONLY);

	take(&capture->out, capture->out.fd);
	take(&capture->err, capture->err.fd);
	close(capture->in);
	capture->file.bytes[0] = '\0';
	if (fd >= 0) {
		take(&capture->file, fd);
		close(fd);
	}
}

static bool
starts(const char *text, size_t len, const char *word)
{
	return len >= strlen(word) && memcmp(text, word, strlen(word)) == 0;
}

/* Lines that a run without memory prints in the place of others. */
static bool
says_missing(const char *line, size_t len)
{
	Str text = {line, (uint32_t)len};

	if (!starts(line, len, "{"))
		return false;
	return str_ends(text, STR("\"}}")) && json_reader_accepts(text);
}

/* A whole JSON document that says that it is incomplete. */
static bool
incomplete(const char *part)
{
	return strstr(part, "\"complete\":false}") &&
	       json_reader_accepts(str_from(part));
}

bool
capture_part(const char *whole, const char *part)
{
	if (incomplete(part))
		return true;
	while (*part) {
		const char *end = strchr(part, '\n');
		size_t len = end ? (size_t)(end - part) : 0;
		const char *from = whole;

		if (!end)
			return false;
		while (*from && (strncmp(from, part, len + 1) != 0)) {
			from = strchr(from, '\n');
			if (!from)
				return false;
			from++;
		}
		if (*from)
			whole = from + len + 1;
		else if (!says_missing(part, len))
			return false;
		part = end + 1;
	}
	return true;
}

int
capture_next_fd(void)
{
	int fd = open("/dev/null", O_RDONLY);

	close(fd);
	return fd;
}
