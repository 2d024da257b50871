/* calendar.h - the dates of a release and the day it bears, found once. */
#ifndef PRCHECK_CALENDAR_H
#define PRCHECK_CALENDAR_H

#include "lex/datetext.h"
#include "rules/facts.h"

/* A date of the text. */
typedef struct DateFact {
	DateText text;
	uint32_t block;
	uint32_t sentence; /* NONE: outside any */
	bool sure;         /* it can't be a month's name before a number */
	bool slashed;      /* 3/4/2024: `first` and `second` are its parts */
	uint8_t first;
	uint8_t second;
	Date date;     /* with the year; zeros: not known or impossible */
	bool inferred; /* the year is that of the release */
} DateFact;

/* Where the day of the release is written. */
typedef enum AnchorFrom {
	ANCHOR_DATE_LINE,
	ANCHOR_DATELINE,
	ANCHOR_RELEASE_LINE,
	ANCHOR_OPTION,
	ANCHORS,
} AnchorFrom;

typedef struct Calendar {
	Array(DateFact) dates;  /* in the order of the text */
	Date anchors[ANCHORS];  /* zeros: none */
	Span anchored[ANCHORS]; /* empty: not in the text */
	Date release; /* the dateline's, else the first of the anchors */
} Calendar;

/* The calendar of the release, made by the first call. O(n). */
const Calendar *
calendar_of(RuleRun *run);

/* The index of the first date that begins at or after byte `offset`; the
 * number of dates when there is none. O(log n). */
uint32_t
calendar_from(const Calendar *calendar, uint32_t offset);

/* The one whole date within `span`, or NULL for none and for several. Looks at
 * a bounded number of dates. */
const DateFact *
calendar_single(const Calendar *calendar, Span span);

/* Days from `from` to `to`; both must exist. */
int32_t
calendar_days(Date from, Date to);

/* "3 March 2025" in the arena. */
Str
calendar_words(const RuleRun *run, Date date);

/* "Monday". */
const char *
calendar_weekday(uint32_t weekday);

#endif
