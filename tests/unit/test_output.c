/* test_output.c - reports that are whole, thrown away, or refused. */
#include "cli/output.h"

#include "base/arena.h"
#include "expect.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST = 16, NAMES = 100 };

/* A folder of its own, in which the test runs. */
static void
enter(char *folder)
{
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
}

static void
leave(const char *folder, const char *back)
{
	ck_assert_int_eq(chdir(back), 0);
	/* nothing lies in it */
	ck_assert_int_eq(rmdir(folder), 0);
}

START_TEST(a_report_is_put_in_its_place_or_nowhere)
{
	char folder[] = "prcheck-XXXXXX", back[4096];
	Arena arena = {0};
	Output output;
	Problem problem;

	ck_assert_ptr_nonnull(getcwd(back, sizeof back));
	enter(folder);
	ck_assert(output_file(&output, &arena, "r", &problem));
	buf_text(&output.buf, "x");
	ck_assert(output_close(&output, true, &problem));
	ck_assert_int_eq(access("r", R_OK), 0);
	unlink("r");
	ck_assert(output_file(&output, &arena, "r", &problem));
	ck_assert(output_close(&output, false, &problem));
	ck_assert_int_lt(access("r", R_OK), 0);
	ck_assert(output_file(&output, &arena, "r", &problem));
	output_abandon();
	close(output.fd);
	/* the folder is gone before the report is whole */
	ck_assert(output_file(&output, &arena, "r", &problem));
	ck_assert_int_eq(unlink(output.temporary), 0);
	ck_assert(!output_close(&output, true, &problem));
	ck_assert_str_eq(problem.words, "no such file or directory");
	arena_end(&arena);
	leave(folder, back);
}
END_TEST

START_TEST(what_is_no_regular_file_is_written_in_place)
{
	Arena arena = {0};
	Output output;
	Problem problem;

	ck_assert(output_file(&output, &arena, "/dev/null", &problem));
	ck_assert_ptr_null(output.temporary);
	ck_assert(output_close(&output, true, &problem));
	ck_assert(output_file(&output, &arena, "/dev/full", &problem));
	buf_text(&output.buf, "x");
	ck_assert(!output_close(&output, true, &problem));
	ck_assert(!output_file(&output, &arena, "/dev/null/r", &problem));
	arena_end(&arena);
}
END_TEST

START_TEST(there_are_only_so_many_at_once)
{
	char folder[] = "prcheck-XXXXXX", back[4096], name[8];
	Arena arena = {0};
	Output outputs[MOST + 1];
	Problem problem;
	int i;

	ck_assert_ptr_nonnull(getcwd(back, sizeof back));
	enter(folder);
	for (i = 0; i < MOST; i++) {
		snprintf(name, sizeof name, "%d", i);
		ck_assert(output_file(&outputs[i], &arena, name, &problem));
	}
	ck_assert(!output_file(&outputs[MOST], &arena, "more", &problem));
	ck_assert_str_eq(problem.words, "more than 16 files at once");
	for (i = 0; i < MOST; i++)
		ck_assert(output_close(&outputs[i], false, &problem));
	arena_end(&arena);
	leave(folder, back);
}
END_TEST

/* Names that other runs have left. */
START_TEST(a_name_that_is_taken_is_not_used)
{
	char folder[] = "prcheck-XXXXXX", back[4096], name[64];
	Arena arena = {0};
	Output output;
	Problem problem;
	int i;

	ck_assert_ptr_nonnull(getcwd(back, sizeof back));
	enter(folder);
	for (i = 0; i < NAMES; i++) {
		snprintf(name, sizeof name, "r.%ld-%d.tmp", (long)getpid(), i);
		close(open(name, O_WRONLY | O_CREAT, 0600));
	}
	ck_assert(!output_file(&output, &arena, "r", &problem));
	ck_assert_str_eq(problem.words, "file exists");
	for (i = 0; i < NAMES; i++) {
		snprintf(name, sizeof name, "r.%ld-%d.tmp", (long)getpid(), i);
		unlink(name);
	}
	arena_end(&arena);
	leave(folder, back);
}
END_TEST

START_TEST(the_mode_of_a_report_stays)
{
	char folder[] = "prcheck-XXXXXX", back[4096];
	Arena arena = {0};
	struct stat status;
	Output output;
	Problem problem;

	ck_assert_ptr_nonnull(getcwd(back, sizeof back));
	enter(folder);
	close(open("r", O_WRONLY | O_CREAT, 0600));
	chmod("r", 0640);
	ck_assert(output_file(&output, &arena, "r", &problem));
	ck_assert(output_close(&output, true, &problem));
	ck_assert_int_eq(stat("r", &status), 0);
	ck_assert_uint_eq(status.st_mode & 0777, 0640);
	unlink("r");
	arena_end(&arena);
	leave(folder, back);
}
END_TEST

Suite *
output_suite(void)
{
	const TTest *const tests[] = {
		a_report_is_put_in_its_place_or_nowhere,
		what_is_no_regular_file_is_written_in_place,
		there_are_only_so_many_at_once,
		a_name_that_is_taken_is_not_used,
		the_mode_of_a_report_stays,
	};

	return SUITE_OF("output", tests);
}
