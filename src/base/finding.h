/* finding.h - what is wrong, where, and which schema line asked for it. */
#ifndef PRCHECK_FINDING_H
#define PRCHECK_FINDING_H

#include "base/arena.h"
#include "base/edit.h"
#include "base/ruleinfo.h"

/* A line of a schema. `line` 0 = none. Built-in schemas have the path
 * "builtin:NAME". */
typedef struct Origin {
	Str path;
	uint32_t line;   /* from 1 */
	uint32_t column; /* code points, from 1 */
	Str key;         /* dotted path of the key, "quotes.words.max" */
} Origin;

/* A second place that explains a finding. */
typedef struct Related {
	Span span;
	Str message;
	struct Related *next;
} Related;

/* "path:line:column: severity: message: detail [rule]". */
typedef struct Finding {
	const RuleInfo *rule;
	Severity severity;
	Span span;          /* smallest text whose change removes the fault */
	Str detail;         /* this case's facts; may be empty */
	Str help;           /* what to do; may be empty */
	Origin required_by; /* innermost schema node behind it */
	Origin via;         /* the node of an extending schema, or none */
	Related *related;
	const Fix *fix; /* or NULL */
	uint32_t order; /* of being found: keeps sorting stable */
} Finding;

/* Findings of one file. At most `most` are kept, the rest is counted. */
typedef struct Findings {
	Arena *arena;
	Finding *items;
	uint32_t count;
	uint32_t capacity;
	uint32_t most;    /* 0 = no limit */
	uint32_t dropped; /* findings over `most` */
	Severity worst_dropped;
} Findings;

/* A new finding with everything but rule, severity and place empty. The
 * pointer is good until the next call; past `most` it points at a scratch
 * finding that is not kept. */
Finding *
findings_add(Findings *findings, const RuleInfo *rule, Severity severity,
             Span span);

/* Attaches a second place. Copies `message`. */
void
finding_relate(Findings *findings, Finding *finding, Span span, Str message);

/* Sorts by begin, then rule id, then order found. */
void
findings_sort(Findings *findings);

/* How many have exactly `severity`. */
uint32_t
findings_count(const Findings *findings, Severity severity);

#endif
