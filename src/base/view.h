/* view.h - the understood document for those who only show it.
 *
 * Made by doc/dump from a Release; read by --tree and the HTML report, which
 * can't see the document model. Field for field the JSON of
 * prcheck-document/1. */
#ifndef PRCHECK_VIEW_H
#define PRCHECK_VIEW_H

#include "base/str.h"

/* A span that may be absent. */
typedef struct ViewPlace {
	bool present;
	Span span;
} ViewPlace;

typedef struct ViewSection {
	const char *kind;
	Str id; /* empty: an unmatched block */
	Span span;
} ViewSection;

/* Where a speaker was looked for, and why none was found there. */
typedef struct ViewAttempt {
	const char *where;
	const char *why;
	ViewPlace words; /* that were searched */
	ViewPlace
		cue; /* the word of saying among them, of which `why` speaks */
} ViewAttempt;

typedef struct ViewQuote {
	Span span;
	const char *kind; /* direct partial term */
	uint32_t paragraphs;
	uint32_t depth;  /* 0 = outermost; only these are attributed */
	bool attributed; /* the fields below hold something */
	const char *pattern;
	ViewPlace speaker;
	ViewPlace head;
	ViewPlace cue;
	int32_t person; /* index into people, -1 = not known */
	bool ambiguous;
	const uint32_t *candidates; /* indices into people */
	uint32_t candidate_count;
	const char *unresolved; /* why there is no person; empty: there is */
	const ViewAttempt *attempts; /* searches for a speaker that failed */
	uint32_t attempt_count;
} ViewQuote;

typedef struct ViewPerson {
	Str name;
	const char *kind; /* person organisation group */
	const Span *mentions;
	uint32_t mention_count;
} ViewPerson;

typedef struct View {
	Str path;
	Str text; /* the bytes that the spans point into */
	Str schema;
	Str language;
	const ViewSection *sections;
	uint32_t section_count;
	ViewPlace dateline;
	Str place; /* of the dateline; empty = none */
	Str date;  /* "YYYY-MM-DD"; empty = none */
	Str wire;  /* empty = none */
	const ViewQuote *quotes;
	uint32_t quote_count;
	const ViewPerson *people;
	uint32_t person_count;
} View;

#endif
