/* job.h - one run of the command: what its parts share. */
#ifndef PRCHECK_JOB_H
#define PRCHECK_JOB_H

#include "cli/options.h"
#include "cli/output.h"
#include "cli/shelf.h"

/* The streams of a run; the command opens and closes none of them. */
typedef struct Streams {
	int in;
	int out;
	int err;
} Streams;

/* What was found so far. */
typedef struct Tally {
	uint32_t files;
	uint64_t bytes;
	uint32_t quotes;
	uint32_t attributed;
	uint32_t people;
	uint32_t shown[SEVERITY_ERROR + 1];
	uint32_t hidden;   /* below --min-severity, or over --max-findings */
	uint32_t warnings; /* of all, for --max-warnings */
	bool failed; /* a finding as severe as --fail-on or the schema say */
	uint32_t rules[RULES];
} Tally;

typedef struct Job {
	Options options;
	Streams streams;
	Arena arena;       /* of the run */
	Arena document;    /* of one release, used again for the next */
	jmp_buf exhausted; /* where both jump outside of a check */
	Messages messages;
	Output out; /* standard output */
	Shelf shelf;
	Tally tally;
} Job;

/* Checks `text` with the options of the run; `today` over that of --date
 * unless zero. */
PrcheckStatus
job_check(Job *job, const Schema *schema, Date today, Str path, Str text,
          PrcheckResult *result);

/* Counts what a check against `schema` gave. */
void
job_count(Job *job, const Schema *schema, const PrcheckResult *result);

/* What the renderers are told; `color` for a terminal. */
ReportOptions
job_report(const Job *job, bool color);

/* True when standard output takes colours. */
bool
job_color(const Job *job);

/* The exit status by --fail-on and its like; 2 after any message. */
int
job_status(const Job *job);

/* Modes: each does its work; what can't be done is said in messages. */
void
check_files(Job *job);

void
check_ndjson(Job *job);

void
show_explain(Job *job);

void
show_rules(Job *job);

void
show_schemas(Job *job);

void
show_schema(Job *job);

void
show_schema_faults(Job *job);

void
show_json_schema(Job *job);

#endif
