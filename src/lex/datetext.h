/* datetext.h - dates as they are written, in the words of a lexicon. */
#ifndef PRCHECK_DATETEXT_H
#define PRCHECK_DATETEXT_H

#include "base/date.h"
#include "lex/word.h"

/* A date in a text. What is not written is 0. A day that no month has is
 * kept: rules say that it is impossible. */
typedef struct DateText {
	Date date;
	uint8_t weekday;   /* 1 = Monday ... 7 = Sunday, 0 = not written */
	bool month_first;  /* March 3 */
	bool ordinal;      /* 3rd */
	Span span;         /* with the weekday */
	Span weekday_span; /* empty: none */
	uint32_t begin;    /* tokens */
	uint32_t end;
} DateText;

/* True when a date begins at token `at` and ends before `end`. A day with a
 * month, a month with a year, or figures alone (2024-03-15, 15.03.2024).
 * Looks at a bounded number of tokens. */
bool
datetext_at(const Lexicon *lexicon, Str text, const Token *tokens, uint32_t at,
            uint32_t end, DateText *found);

/* The token after a time of day with its zone (4 p.m. ET, 16:30 Uhr, noon is
 * none) that begins at `at`, or `at` when there is none. */
uint32_t
timetext_at(const Lexicon *lexicon, Str text, const Token *tokens, uint32_t at,
            uint32_t end);

#endif
