/* cli.c - the command as a function. */
#include "cli/cli.h"

#include "cli/summary.h"
#include "text/unicode.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static void
show_version(Job *job)
{
	Buf *out = &job->out.buf;

	buf_text(out, "prcheck " PRCHECK_VERSION "\nUnicode ");
	buf_text(out, unicode_version());
	buf_text(out, ", libyaml ");
	buf_text(out, schema_yaml_version());
	buf_byte(out, '\n');
}

static void
show_help(Job *job)
{
	options_help(&job->out.buf, job->options.mode == MODE_HELP);
}

/* In the order of Mode. */
static void (*const modes[])(Job *) = {
	[MODE_CHECK] = check_files,
	[MODE_TREE] = check_files,
	[MODE_NDJSON] = check_ndjson,
	[MODE_CHECK_SCHEMA] = show_schema_faults,
	[MODE_PRINT_SCHEMA] = show_schema,
	[MODE_LIST_SCHEMAS] = show_schemas,
	[MODE_JSON_SCHEMA] = show_json_schema,
	[MODE_EXPLAIN] = show_explain,
	[MODE_LIST_RULES] = show_rules,
	[MODE_HELP] = show_help,
	[MODE_SHORT_HELP] = show_help,
	[MODE_VERSION] = show_version,
};

/* How many operands a mode takes. */
static uint32_t
operands_of(const Options *options)
{
	switch (options->mode) {
	case MODE_CHECK:
	case MODE_TREE:
	case MODE_CHECK_SCHEMA:
		return UINT32_MAX;
	case MODE_PRINT_SCHEMA:
		return options->print_schema ? 0 : 1;
	default:
		return options->mode >= MODE_HELP ? UINT32_MAX : 0;
	}
}

static bool
documents_rules(Mode mode)
{
	return mode == MODE_LIST_RULES || mode == MODE_EXPLAIN;
}

/* True for the formats in which rules are documented: text or JSON, to
 * standard output. */
static bool
writes_rules(const Options *options)
{
	const FormatChoice *choice = options->formats.items;

	return documents_rules(options->mode) && options->formats.count == 1 &&
	       !choice->path &&
	       (choice->renderer == renderer_find(STR("text")) ||
	        choice->renderer == renderer_find(STR("json")));
}

/* What the options ask for together must make sense. */
static bool
consistent(Job *job)
{
	Options *options = &job->options;

	if (options->operands.count > operands_of(options)) {
		message_error(&job->messages, options->operands.items[0],
		              "--%s takes no file here", options->mode_option);
		return false;
	}
	if (options->formats.count && options->mode != MODE_CHECK &&
	    options->mode < MODE_HELP) {
		if (writes_rules(options))
			return true;
		message_error(&job->messages, NULL,
		              documents_rules(options->mode)
		                      ? "--%s writes text or json"
		                      : "--%s and --format exclude each other",
		              options->mode_option);
		return false;
	}
	if (options->mode == MODE_CHECK && !options->formats.count)
		array_push(&job->arena, &options->formats)->renderer =
			renderer_find(STR("text"));
	return true;
}

/* Nobody types a release; say how it goes. */
static bool
lonely(const Job *job)
{
	const Options *options = &job->options;

	return (options->mode == MODE_CHECK || options->mode == MODE_TREE) &&
	       !options->operands.count && !options->files_from &&
	       isatty(job->streams.in);
}

/* True when findings are printed for people. */
static bool
for_people(const Options *options)
{
	uint32_t i;

	for (i = 0; i < options->formats.count; i++)
		if (!options->formats.items[i].path &&
		    options->formats.items[i].renderer ==
		            renderer_find(STR("text")))
			return true;
	return false;
}

static void
summarize(Job *job)
{
	if (!job->options.quiet && for_people(&job->options))
		summary_write(&job->messages.out, &job->tally);
	if (job->options.stats)
		summary_stats(&job->messages.out, &job->tally);
	buf_flush(&job->messages.out);
}

/* A reader that went away is no error to speak of, but is one. */
static void
close_stream(Job *job)
{
	Problem problem;

	if (output_close(&job->out, true, &problem))
		return;
	if (job->out.error == EPIPE)
		job->messages.said++;
	else
		message_error(&job->messages, "standard output",
		              "cannot write: %s", problem.words);
}

static void
do_job(Job *job, int argc, char **argv)
{
	message_begin(&job->messages, &job->arena, job->streams.err);
	output_stream(&job->out, &job->arena, job->streams.out);
	if (!options_read(&job->options, &job->arena, &job->messages, argc,
	                  argv) ||
	    !consistent(job))
		return;
	job->shelf = (Shelf){.options = &job->options, .arena = &job->arena};
	if (lonely(job)) {
		options_help(&job->messages.out, false);
		buf_flush(&job->messages.out);
		job->messages.said++;
		return;
	}
	modes[job->options.mode](job);
	close_stream(job);
	summarize(job);
}

int
cli_run(int argc, char **argv, Streams streams)
{
	static const char no_memory[] = "prcheck: out of memory\n";
	Job *job = calloc(1, sizeof *job);
	int status;

	if (!job) {
		fd_write(streams.err, no_memory, sizeof no_memory - 1);
		return 2;
	}
	job->streams = streams;
	arena_guard(&job->arena, &job->exhausted);
	if (setjmp(job->exhausted) != 0) {
		fd_write(streams.err, no_memory, sizeof no_memory - 1);
		status = 2;
	} else {
		do_job(job, argc, argv);
		status = job_status(job);
	}
	output_abandon();
	shelf_end(&job->shelf);
	arena_end(&job->document);
	arena_end(&job->arena);
	free(job);
	return status;
}
