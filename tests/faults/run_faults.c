/* run_faults.c - every allocation of a run fails, once and for good.
 *
 * usage: run_faults [INDICES [COMMAND]]
 *
 * Each command line and each call of the library runs without a fault, then
 * once for every index of an allocation; of more than INDICES (0: all) only as
 * many, evenly spread. Memory that ran out is said, with exit status 2, if and
 * only if it did; no block and no descriptor is left; what was printed is what
 * would have been, as far as it goes, or says that it is incomplete. Reads and
 * writes of a few bytes, every other one interrupted, change nothing. A file
 * that grows or is cut while it is read does no harm. */
#include "allocator.h"
#include "capture.h"
#include "cli/cli.h"
#include "library.h"
#include "trickle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_WORDS = 12, INDICES = 60 };

#define FILES  "tests/faults/files/"
#define REPORT "build/faults/report"

static const char *const lines[] = {
#define COMMAND(words) words,
#include "commands.def"
};

static unsigned long passed, failed, tried;

static void
complain(const char *words, unsigned long at, bool sticky, const char *why)
{
	fprintf(stderr, "prcheck %s: allocation %lu %s: %s\n", words, at,
	        sticky ? "and all later" : "alone", why);
	failed++;
}

/* Runs a command line; words are separated by single blanks, "<" and a name
 * at the end is standard input. */
static void
run(Capture *capture, const char *words, unsigned long at, bool sticky)
{
	static char copy[512];
	char *argv[MOST_WORDS], *next = copy;
	int argc = 0;
	const char *input = "/dev/null";

	snprintf(copy, sizeof copy, "prcheck %s", words);
	while (next && argc < MOST_WORDS - 1) {
		argv[argc++] = next;
		next = strchr(next, ' ');
		if (next)
			*next++ = '\0';
		if (argv[argc - 1][0] == '<')
			input = argv[--argc] + 1;
	}
	argv[argc] = NULL;
	unlink(REPORT);
	capture_begin(capture, input);
	allocator_begin(at, sticky);
	capture->status = cli_run(
		argc, argv,
		(Streams){capture->in, capture->out.fd, capture->err.fd});
	capture_end(capture, REPORT);
}

/* What is wrong with a run that had no memory, or NULL. */
static const char *
wrong(const Capture *good, const Capture *bad)
{
	if (!allocator_failed())
		return "it was never asked for";
	if (bad->status != 2)
		return "the exit status is not 2";
	if (!strstr(bad->err.bytes, "memory") &&
	    !strstr(bad->out.bytes, "memory"))
		return "nobody said so";
	if (!capture_part(good->out.bytes, bad->out.bytes))
		return "half an output";
	if (!capture_part(good->file.bytes, bad->file.bytes))
		return "half a report";
	return NULL;
}

static void
try_at(const char *words, const Capture *good, unsigned long at, bool sticky)
{
	static Capture bad;
	long live = allocator_live();
	int fd = capture_next_fd();
	const char *why;

	run(&bad, words, at, sticky);
	tried++;
	why = wrong(good, &bad);
	if (!why && allocator_live() != live)
		why = "a block is lost";
	if (!why && capture_next_fd() != fd)
		why = "a descriptor is lost";
	if (why)
		complain(words, at, sticky, why);
	else
		passed++;
	allocator_begin(0, false);
}

/* The next index: all of few; of many, all near the ends, where runs differ
 * most, and evenly spread ones between. */
static unsigned long
next_index(unsigned long at, unsigned long all, unsigned long most)
{
	unsigned long step = most && all > most ? all / most : 1;

	if (at < most || at + most > all)
		step = 1;
	else if (at + step > all - most)
		step = all - most + 1 - at;
	return at + step;
}

static void
try_trickle(const char *words, const Capture *good)
{
	static Capture slow;

	trickle_begin(3);
	run(&slow, words, 0, false);
	trickle_begin(0);
	if (slow.status != good->status ||
	    strcmp(slow.out.bytes, good->out.bytes) != 0 ||
	    strcmp(slow.err.bytes, good->err.bytes) != 0 ||
	    strcmp(slow.file.bytes, good->file.bytes) != 0)
		complain(words, 0, false, "another output in small pieces");
	else
		passed++;
}

/* A file that changes while it is read: PIECE bytes at a time. */
#define MOVING "build/faults/moving"
enum { PIECE = 64 };

static void
write_moving(const char *mode, size_t size)
{
	FILE *file = fopen(MOVING, mode);
	size_t i;

	for (i = 0; file && i < size; i++)
		fputc(i % 40 ? 'x' : '\n', file);
	if (file)
		fclose(file);
}

static void
append(void)
{
	write_moving("ab", (size_t)2 * PIECE);
}

static void
cut(void)
{
	if (truncate(MOVING, PIECE / 2) != 0)
		failed++;
}

/* A file that grows faster than it is read ends at --max-bytes; one that is
 * cut is what was read of it. */
static void
try_moving(void)
{
	static Capture first, second;
	const char *words = "--max-bytes 65536 " MOVING;

	write_moving("wb", (size_t)4 * PIECE);
	trickle_begin(PIECE);
	trickle_change(append);
	run(&first, words, 0, false);
	if (first.status != 2 || !strstr(first.err.bytes, "larger than 65536"))
		complain(words, 0, false, "a growing file has no end");
	else
		passed++;
	words = "--tree=json " MOVING;
	write_moving("wb", (size_t)4 * PIECE);
	trickle_change(cut);
	run(&first, words, 0, false);
	trickle_change(NULL);
	trickle_begin(0);
	write_moving("wb", PIECE);
	run(&second, words, 0, false);
	if (first.status != 0 || second.status != 0 ||
	    strcmp(first.out.bytes, second.out.bytes) != 0)
		complain(words, 0, false, "a cut file is another one");
	else
		passed++;
	unlink(MOVING);
}

static void
try_command(const char *words, unsigned long most)
{
	static Capture good;
	unsigned long all, at;
	long live = allocator_live();

	run(&good, words, 0, false);
	all = allocator_calls();
	if (strstr(good.err.bytes, "memory") ||
	    strstr(good.out.bytes, "of memory"))
		complain(words, 0, false, "said without a fault");
	if (allocator_live() != live)
		complain(words, 0, false, "a block is lost without a fault");
	try_trickle(words, &good);
	for (at = 1; at <= all; at = next_index(at, all, most)) {
		try_at(words, &good, at, false);
		try_at(words, &good, at, true);
	}
}

static void
try_call(const LibraryCall *call, unsigned long most)
{
	unsigned long all, at, turn;
	long live = allocator_live();

	allocator_begin(0, false);
	if (library_run(call) != PRCHECK_OK)
		complain(call->name, 0, false, "fails without a fault");
	all = allocator_calls();
	for (at = 1; at <= all; at = next_index(at, all, most)) {
		for (turn = 0; turn < 2; turn++) {
			PrcheckStatus status;

			allocator_begin(at, turn);
			status = library_run(call);
			tried++;
			if (status != PRCHECK_NO_MEMORY)
				complain(call->name, at, turn, "not said");
			else if (allocator_live() != live)
				complain(call->name, at, turn,
				         "a block is lost");
			else
				passed++;
		}
	}
	allocator_begin(0, false);
}

static void
try_all(unsigned long most)
{
	static char name[64];
	size_t i;

	try_moving();
	for (i = 0; i < sizeof lines / sizeof *lines; i++)
		try_command(lines[i], most);
	for (i = 0; renderers[i].name; i++) {
		snprintf(name, sizeof name, "-f %s " FILES "bad.txt",
		         renderers[i].name);
		try_command(name, most);
	}
	for (i = 0; library_calls[i].name; i++)
		try_call(&library_calls[i], most);
}

int
main(int argc, char **argv)
{
	unsigned long most = argc > 1 ? strtoul(argv[1], NULL, 10) : INDICES;

	capture_prepare();
	if (argc > 2)
		try_command(argv[2], most);
	else
		try_all(most);
	printf("faults: %lu allocations refused; %lu passed, %lu failed\n",
	       tried, passed, failed);
	return failed > 0 || passed == 0;
}
