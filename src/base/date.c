/* date.c - calendar dates of the Gregorian calendar, without clocks. */
#include "base/date.h"

static bool
leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

uint32_t
date_month_days(int year, uint32_t month)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30,
	                               31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	if (month == 2 && (year == 0 || leap(year)))
		return 29;
	return days[month - 1];
}

bool
date_exists(Date date)
{
	return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
	       date.day <= date_month_days(date.year, date.month);
}

int32_t
date_number(Date date)
{
	int32_t year = date.year - 1;
	int32_t days = year * 365 + year / 4 - year / 100 + year / 400;
	uint32_t month;

	for (month = 1; month < date.month; month++)
		days += (int32_t)date_month_days(date.year, month);
	return days + date.day - 1;
}

uint32_t
date_day_of_week(Date date)
{
	/* 1 January 1 was a Monday. */
	return (uint32_t)(date_number(date) % 7) + 1;
}

/* `count` digits at `at`, or -1. */
static int
digits(Str text, uint32_t at, uint32_t count)
{
	int value = 0;

	while (count--) {
		uint8_t c = str_byte(text, at++);

		if (c < '0' || c > '9')
			return -1;
		value = value * 10 + (c - '0');
	}
	return value;
}

bool
date_parse(Str text, Date *date)
{
	int year, month, day;

	if (text.len != 10 || text.ptr[4] != '-' || text.ptr[7] != '-')
		return false;
	year = digits(text, 0, 4);
	month = digits(text, 5, 2);
	day = digits(text, 8, 2);
	if (year < 0 || month < 0 || day < 0)
		return false;
	*date = (Date){(int16_t)year, (uint8_t)month, (uint8_t)day};
	return date_exists(*date);
}
