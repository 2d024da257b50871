/* expect.h - claims about Str and Span in the words of Check. */
#ifndef PRCHECK_UNIT_EXPECT_H
#define PRCHECK_UNIT_EXPECT_H

#include "base/str.h"

#include <check.h>

/* `actual` is a Str, `literal` a string literal, which may hold NULs. */
#define expect_str(actual, literal)                                         \
	do {                                                                \
		Str expect_found = (actual), expect_want = STR(literal);    \
		ck_assert_msg(str_equal(expect_found, expect_want),         \
		              "%s is \"%.*s\", not \"%.*s\"", #actual,      \
		              STR_ARG(expect_found), STR_ARG(expect_want)); \
	} while (0)

/* `actual` is a Span. */
#define expect_span(actual, first, past)                               \
	do {                                                           \
		Span expect_at = (actual);                             \
		ck_assert_msg(expect_at.begin == (first) &&            \
		                      expect_at.end == (past),         \
		              "%s is [%u, %u), not [%u, %u)", #actual, \
		              expect_at.begin, expect_at.end,          \
		              (unsigned)(first), (unsigned)(past));    \
	} while (0)

/* A suite of one test case with the given tests. */
static inline Suite *
suite_of(const char *name, const TTest *const *tests, unsigned count)
{
	Suite *suite = suite_create(name);
	TCase *tcase = tcase_create(name);
	unsigned i;

	for (i = 0; i < count; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}

/* suite_of for an array of tests. */
#define SUITE_OF(name, tests) \
	suite_of((name), (tests), (unsigned)(sizeof(tests) / sizeof *(tests)))

#endif
