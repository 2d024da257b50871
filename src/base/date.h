/* date.h - calendar dates of the Gregorian calendar, without clocks. */
#ifndef PRCHECK_DATE_H
#define PRCHECK_DATE_H

#include "base/str.h"

/* A year, month or day of 0 is not known. */
typedef struct Date {
	int16_t year;
	uint8_t month; /* 1-12 */
	uint8_t day;   /* 1-31 */
} Date;

/* True for a whole date that exists, years 1 to 9999. */
bool
date_exists(Date date);

/* Days of `month` (1-12) in `year`; year 0 counts as a leap year, so that
 * "29 February" without a year is possible. */
uint32_t
date_month_days(int year, uint32_t month);

/* Days since 1 January 1; the date must exist. */
int32_t
date_number(Date date);

/* 1 = Monday ... 7 = Sunday (ISO 8601); the date must exist. */
uint32_t
date_day_of_week(Date date);

/* Reads exactly YYYY-MM-DD; false when `text` is no existing date. */
bool
date_parse(Str text, Date *date);

#endif
