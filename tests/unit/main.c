/* main.c - runs the suites of every test_NAME.c beside it.
 *
 * suites.h is made by the Makefile from the files that are there:
 * SUITE(NAME) for each. */
#include <check.h>
#include <stdlib.h>

#define SUITE(name) Suite *name##_suite(void);
#include "suites.h"
#undef SUITE

int
main(void)
{
	SRunner *runner = srunner_create(NULL);
	int failed;

	/* A loaded machine is no fault: only a hang is. */
	setenv("CK_DEFAULT_TIMEOUT", "60", 0);
#define SUITE(name) srunner_add_suite(runner, name##_suite());
#include "suites.h"
#undef SUITE
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
