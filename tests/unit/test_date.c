/* test_date.c - calendar dates. */
#include "base/date.h"
#include "expect.h"

START_TEST(leap_years_are_gregorian)
{
	ck_assert(date_exists((Date){2024, 2, 29}));
	ck_assert(!date_exists((Date){2023, 2, 29}));
	ck_assert(!date_exists((Date){1900, 2, 29}));
	ck_assert(date_exists((Date){2000, 2, 29}));
	ck_assert_uint_eq(date_month_days(0, 2), 29);
}
END_TEST

START_TEST(parts_out_of_range_do_not_exist)
{
	ck_assert(!date_exists((Date){0, 1, 1}));
	ck_assert(!date_exists((Date){10000, 1, 1}));
	ck_assert(!date_exists((Date){2024, 0, 1}));
	ck_assert(!date_exists((Date){2024, 13, 1}));
	ck_assert(!date_exists((Date){2024, 4, 31}));
	ck_assert(!date_exists((Date){2024, 4, 0}));
	ck_assert(date_exists((Date){9999, 12, 31}));
	ck_assert_uint_eq(date_month_days(2024, 0), 0);
	ck_assert_uint_eq(date_month_days(2024, 13), 0);
}
END_TEST

START_TEST(numbers_follow_each_other)
{
	int32_t number = 0;
	uint32_t wrong = 0;
	int16_t year;
	uint8_t month, day;

	/* one assertion: 766,000 of them take longer than a test may */
	for (year = 1; year <= 2100; year++)
		for (month = 1; month <= 12; month++)
			for (day = 1; day <= date_month_days(year, month);
			     day++)
				wrong += date_number((Date){year, month,
				                            day}) != number++;
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(weekdays)
{
	ck_assert_uint_eq(date_day_of_week((Date){1, 1, 1}), 1);
	ck_assert_uint_eq(date_day_of_week((Date){1970, 1, 1}), 4);
	ck_assert_uint_eq(date_day_of_week((Date){2000, 2, 29}), 2);
	ck_assert_uint_eq(date_day_of_week((Date){2024, 12, 22}), 7);
}
END_TEST

START_TEST(only_the_iso_form_is_read)
{
	Date date;

	ck_assert(date_parse(STR("2024-03-15"), &date));
	ck_assert_int_eq(date.year, 2024);
	ck_assert_uint_eq(date.month, 3);
	ck_assert_uint_eq(date.day, 15);
	ck_assert(!date_parse(STR(""), &date));
	ck_assert(!date_parse(STR("2024-3-15"), &date));
	ck_assert(!date_parse(STR("2024-03-15 "), &date));
	ck_assert(!date_parse(STR("2024/03/15"), &date));
	ck_assert(!date_parse(STR("2024-03/15"), &date));
	ck_assert(!date_parse(STR("+024-03-15"), &date));
	ck_assert(!date_parse(STR("2024-:3-15"), &date));
	ck_assert(!date_parse(STR("2024-03-1a"), &date));
	ck_assert(!date_parse(STR("2024-02-30"), &date));
	ck_assert(!date_parse(STR("0000-01-01"), &date));
	ck_assert(!date_parse(STR("20\0"
	                          "4-03-15"),
	                      &date));
}
END_TEST

Suite *
date_suite(void)
{
	const TTest *const tests[] = {
		leap_years_are_gregorian,  parts_out_of_range_do_not_exist,
		numbers_follow_each_other, weekdays,
		only_the_iso_form_is_read,
	};

	return SUITE_OF("date", tests);
}
