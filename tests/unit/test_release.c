/* test_release.c - sentences found by their place. */
#include "doc/release.h"

#include "expect.h"

START_TEST(sentences_are_found_by_place)
{
	Sentence sentences[] = {{.span = {2, 10}}, {.span = {12, 20}}};
	Release release = {0};

	ck_assert_uint_eq(release_sentence_at(&release, 0), NONE);
	release.sentences.items = sentences;
	release.sentences.count = 2;
	ck_assert_uint_eq(release_sentence_at(&release, 0), 0);
	ck_assert_uint_eq(release_sentence_at(&release, 9), 0);
	/* between two it is the next, behind all the last */
	ck_assert_uint_eq(release_sentence_at(&release, 10), 1);
	ck_assert_uint_eq(release_sentence_at(&release, 19), 1);
	ck_assert_uint_eq(release_sentence_at(&release, 99), 1);
}
END_TEST

Suite *
release_suite(void)
{
	const TTest *const tests[] = {sentences_are_found_by_place};

	return SUITE_OF("release", tests);
}
