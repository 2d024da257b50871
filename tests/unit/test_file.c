/* test_file.c - inputs that are not ready, too large, or no files. */
#define _GNU_SOURCE
#include "cli/file.h"
#include "cli/output.h"

#include "expect.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static void
ignore(int number)
{
	(void)number;
}

/* A pipe whose ends do not wait, and a signal in 10 ms that interrupts. */
static void
open_pipe(int ends[2])
{
	struct sigaction action = {.sa_handler = ignore};
	struct itimerval soon = {{0, 0}, {0, 10000}};

	ck_assert_int_eq(pipe(ends), 0);
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &soon, NULL);
}

static void
close_pipe(const int ends[2])
{
	close(ends[0]);
	close(ends[1]);
	while (wait(NULL) > 0 || errno == EINTR)
		;
}

START_TEST(a_pipe_that_is_not_ready_is_waited_for)
{
	char bytes[4];
	int ends[2];

	open_pipe(ends);
	ck_assert_int_lt(file_read_some(ends[0], bytes, 4, false), 0);
	ck_assert_int_eq(errno, EAGAIN);
	if (fork() == 0) {
		usleep(40000);
		_exit(write(ends[1], "late", 4) != 4);
	}
	ck_assert_int_eq(file_read_some(ends[0], bytes, 4, true), 4);
	close_pipe(ends);
}
END_TEST

START_TEST(a_pipe_that_is_full_is_waited_for)
{
	static char many[300000];
	char bytes[4096];
	int ends[2];

	open_pipe(ends);
	if (fork() == 0) {
		close(ends[1]);
		fcntl(ends[0], F_SETFL, 0);
		usleep(40000);
		while (read(ends[0], bytes, sizeof bytes) > 0)
			;
		_exit(0);
	}
	ck_assert_int_eq(fd_write(ends[1], many, sizeof many), 0);
	close_pipe(ends);
}
END_TEST

/* No descriptor may be waited for: poll fails. */
START_TEST(what_can_not_be_waited_for_is_an_error)
{
	struct rlimit old, none;
	static char many[300000];
	char bytes[4];
	int ends[2];

	open_pipe(ends);
	getrlimit(RLIMIT_NOFILE, &old);
	none = (struct rlimit){0, old.rlim_max};
	setrlimit(RLIMIT_NOFILE, &none);
	ck_assert_int_lt(file_read_some(ends[0], bytes, 4, true), 0);
	ck_assert_int_eq(errno, EINVAL);
	ck_assert_int_eq(fd_write(ends[1], many, sizeof many), EINVAL);
	setrlimit(RLIMIT_NOFILE, &old);
	close_pipe(ends);
}
END_TEST

START_TEST(memory_is_used_again_for_a_smaller_limit)
{
	Problem problem;
	Input input = {0};
	int ends[2];

	open_pipe(ends);
	ck_assert_int_eq(write(ends[1], "0123456789", 10), 10);
	close(ends[1]);
	ck_assert(file_read(&input, ends[0], 1000, false, &problem));
	ck_assert_uint_eq(input.len, 10);
	close(ends[0]);
	open_pipe(ends);
	ck_assert_int_eq(write(ends[1], "0123456789", 10), 10);
	ck_assert(!file_read(&input, ends[0], 4, false, &problem));
	ck_assert_str_eq(problem.words, "larger than 4 bytes");
	ck_assert(!file_read(&input, ends[0], 100, false, &problem));
	file_end(&input);
	close_pipe(ends);
}
END_TEST

START_TEST(the_words_of_the_system_begin_small)
{
	Problem problem;

	problem_of(&problem, EACCES);
	ck_assert_int_eq(problem.words[0], 'p');
	problem_of(&problem, ELIBSCN);
	ck_assert_int_eq(problem.words[0], '.');
}
END_TEST

Suite *
file_suite(void)
{
	const TTest *const tests[] = {
		a_pipe_that_is_not_ready_is_waited_for,
		a_pipe_that_is_full_is_waited_for,
		what_can_not_be_waited_for_is_an_error,
		memory_is_used_again_for_a_smaller_limit,
		the_words_of_the_system_begin_small,
	};

	return SUITE_OF("file", tests);
}
