/* test_finding.c - findings in order, capped and counted. */
#include "base/finding.h"
#include "expect.h"

static const RuleInfo first = {.id = "aaa"}, second = {.id = "bbb"};

START_TEST(order_is_place_then_rule_then_time)
{
	Arena arena = {0};
	Findings all = {.arena = &arena};

	findings_add(&all, &second, SEVERITY_ERROR, (Span){5, 6});
	findings_add(&all, &first, SEVERITY_ERROR, (Span){5, 9})->detail = STR(
		"one");
	findings_add(&all, &first, SEVERITY_ERROR, (Span){5, 7})->detail = STR(
		"two");
	findings_add(&all, &first, SEVERITY_ERROR, (Span){5, 8})->detail = STR(
		"three");
	findings_add(&all, &second, SEVERITY_ERROR, (Span){0, 1});
	findings_sort(&all);
	ck_assert_uint_eq(all.count, 5);
	expect_span(all.items[0].span, 0, 1);
	expect_str(all.items[1].detail, "one");
	expect_str(all.items[2].detail, "two");
	expect_str(all.items[3].detail, "three");
	ck_assert_str_eq(all.items[4].rule->id, "bbb");
	arena_end(&arena);
}
END_TEST

START_TEST(sorting_nothing)
{
	Findings none = {0};

	findings_sort(&none);
	ck_assert_uint_eq(none.count, 0);
	ck_assert_uint_eq(findings_count(&none, SEVERITY_ERROR), 0);
}
END_TEST

START_TEST(the_cap_counts_what_it_drops)
{
	Arena arena = {0};
	Findings all = {.arena = &arena, .most = 3};
	uint32_t i;

	for (i = 0; i < 10; i++) {
		Finding *finding = findings_add(&all, &first, SEVERITY_WARNING,
		                                (Span){i, i + 1});

		finding->detail = STR("written to in any case");
	}
	ck_assert_uint_eq(all.count, 3);
	ck_assert_uint_eq(all.dropped, 7);
	expect_span(all.items[2].span, 2, 3);
	arena_end(&arena);
}
END_TEST

START_TEST(severities_are_counted_exactly)
{
	Arena arena = {0};
	Findings all = {.arena = &arena};

	findings_add(&all, &first, SEVERITY_ERROR, (Span){0, 1});
	findings_add(&all, &first, SEVERITY_WARNING, (Span){1, 2});
	findings_add(&all, &first, SEVERITY_WARNING, (Span){2, 3});
	ck_assert_uint_eq(findings_count(&all, SEVERITY_ERROR), 1);
	ck_assert_uint_eq(findings_count(&all, SEVERITY_WARNING), 2);
	ck_assert_uint_eq(findings_count(&all, SEVERITY_INFO), 0);
	arena_end(&arena);
}
END_TEST

START_TEST(related_places_keep_their_order)
{
	Arena arena = {0};
	Findings all = {.arena = &arena};
	Finding *finding = findings_add(&all, &first, SEVERITY_ERROR,
	                                (Span){0, 1});
	char text[] = "opened here";

	finding_relate(&all, finding, (Span){3, 4}, str_from(text));
	finding_relate(&all, finding, (Span){1, 2}, STR("and here"));
	text[0] = 'X';
	expect_str(finding->related->message, "opened here");
	expect_span(finding->related->next->span, 1, 2);
	ck_assert_ptr_null(finding->related->next->next);
	arena_end(&arena);
}
END_TEST

Suite *
finding_suite(void)
{
	const TTest *const tests[] = {
		order_is_place_then_rule_then_time,
		sorting_nothing,
		the_cap_counts_what_it_drops,
		severities_are_counted_exactly,
		related_places_keep_their_order,
	};

	return SUITE_OF("finding", tests);
}
