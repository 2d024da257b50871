/* job.c - one run of the command: what its parts share. */
#include "cli/job.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

PrcheckStatus
job_check(Job *job, const Schema *schema, Date today, Str path, Str text,
          PrcheckResult *result)
{
	PrcheckOptions options = {
		.today = today.year ? today : job->options.today,
		.most_findings = job->options.most_findings,
		.parse_only = job->options.mode == MODE_TREE,
	};

	return prcheck_check(&job->document, schema, &options, path, text,
	                     result);
}

static void
count_document(Tally *tally, const PrcheckResult *result)
{
	const View *view = result->view;
	uint32_t i;

	tally->files++;
	tally->bytes += result->source->text.len;
	tally->people += view->person_count;
	tally->quotes += view->quote_count;
	for (i = 0; i < view->quote_count; i++)
		tally->attributed += view->quotes[i].attributed;
}

/* From which severity on a check fails: of --fail-on, else of the schema. */
static Severity
fails_from(const Options *options, const Schema *schema)
{
	return options->fail_on_set
	               ? options->fail_on
	               : (Severity)schema_value(schema, KEY_REPORT_FAIL_ON)
	                         ->number;
}

void
job_count(Job *job, const Schema *schema, const PrcheckResult *result)
{
	Severity least = fails_from(&job->options, schema);
	Severity worst;

	Tally *tally = &job->tally;
	const Findings *findings = &result->findings;
	uint32_t i;

	worst = findings->worst_dropped;
	count_document(tally, result);
	for (i = 0; i < findings->count; i++) {
		const Finding *finding = &findings->items[i];

		if (finding->severity >= job->options.least)
			tally->shown[finding->severity]++;
		else
			tally->hidden++;
		tally->warnings += finding->severity == SEVERITY_WARNING;
		tally->rules[finding->rule - rule_table]++;
		if (finding->severity > worst)
			worst = finding->severity;
	}
	tally->hidden += findings->dropped;
	if (least != SEVERITY_OFF && worst >= least)
		tally->failed = true;
}

static bool
is_set(const char *name)
{
	const char *value = getenv(name);

	return value && value[0];
}

bool
job_color(const Job *job)
{
	const char *terminal = getenv("TERM");
	const char *force = getenv("CLICOLOR_FORCE");

	if (job->options.color != WHEN_AUTO)
		return job->options.color == WHEN_ALWAYS;
	if (is_set("NO_COLOR"))
		return false;
	if (is_set("CLICOLOR_FORCE"))
		return strcmp(force, "0") != 0;
	return isatty(job->streams.out) && terminal &&
	       strcmp(terminal, "dumb") != 0;
}

ReportOptions
job_report(const Job *job, bool color)
{
	return (ReportOptions){
		.color = color,
		.least = job->options.least,
		.rules = rule_table,
		.rule_count = RULES,
		.version = PRCHECK_VERSION,
	};
}

int
job_status(const Job *job)
{
	const Options *options = &job->options;
	const Tally *tally = &job->tally;

	if (job->messages.said)
		return 2;
	if (options->exit_zero)
		return 0;
	if (tally->failed)
		return 1;
	return options->most_warnings >= 0 &&
	       tally->warnings > options->most_warnings;
}
