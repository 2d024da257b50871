/* clock.h - times of day as figures. */
#ifndef PRCHECK_CLOCK_H
#define PRCHECK_CLOCK_H

#include "rules/facts.h"

typedef enum Half { HALF_NONE, HALF_AM, HALF_PM } Half;

/* A time of day; its figures are as written, also impossible ones. */
typedef struct Clock {
	uint32_t hour;
	uint32_t minute;
	bool minutes; /* they are written, after a colon */
	uint8_t half; /* Half */
	Span span;
	Span half_span; /* "a.m.", "PM"; empty: none */
	uint32_t end;   /* token after it */
	bool zone;      /* a time zone follows */
} Clock;

/* True when a time begins at token `at` and ends before `end`: figures with a
 * half of the day (9 a.m., 9:30pm), or hours and minutes (16:30). */
bool
clock_at(const RuleRun *run, uint32_t at, uint32_t end, Clock *clock);

/* True for a time that no day has. */
bool
clock_impossible(const RuleRun *run, const Clock *clock, uint32_t end);

#endif
