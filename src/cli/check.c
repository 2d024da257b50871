/* check.c - files checked one after the other, reported in every format. */
#include "cli/file.h"
#include "cli/job.h"
#include "cli/walk.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* The state of a run over files. */
typedef struct Check {
	Job *job;
	const Schema *schema;
	Output *files;          /* one for each format that names a file */
	Output **outputs;       /* one for each format */
	uint32_t count;         /* of formats */
	uint32_t opened;        /* of files */
	ReportOptions *reports; /* one for each format */
	Input input;
	Walk walk;
	bool stdin_read;
	uint32_t index; /* of files reported */
} Check;

static const FormatChoice *
format_of(const Check *check, uint32_t i)
{
	return &check->job->options.formats.items[i];
}

/* Opens what the formats are written to. Two can't share standard output. */
static bool
open_outputs(Check *check)
{
	Job *job = check->job;
	const char *taken = NULL;
	Problem problem;
	uint32_t i;

	for (i = 0; i < check->count; i++) {
		const FormatChoice *format = format_of(check, i);
		Output *file = &check->files[i];

		check->outputs[i] = format->path ? file : &job->out;
		check->reports[i] = job_report(job,
		                               !format->path && job_color(job));
		if (!format->path && taken) {
			message_error(&job->messages, NULL,
			              "--format %s and %s both write to "
			              "standard output: name a file with %s=",
			              taken, format->renderer->name,
			              format->renderer->name);
			return false;
		}
		if (!format->path) {
			taken = format->renderer->name;
			continue;
		}
		if (!output_file(file, &job->arena, format->path, &problem)) {
			message_error(&job->messages, format->path,
			              "cannot write: %s", problem.words);
			return false;
		}
		check->opened = i + 1;
	}
	return true;
}

static void
close_outputs(Check *check, bool keep)
{
	Problem problem;
	uint32_t i;

	for (i = 0; i < check->opened; i++) {
		const char *path = format_of(check, i)->path;

		if (path && !output_close(&check->files[i], keep, &problem))
			message_error(&check->job->messages, path,
			              "cannot write: %s", problem.words);
	}
}

static void
begin_reports(Check *check)
{
	uint32_t i;

	for (i = 0; i < check->count; i++) {
		buf_ready(&check->outputs[i]->buf);
		format_of(check, i)->renderer->begin(&check->outputs[i]->buf,
		                                     &check->reports[i]);
	}
}

static void
end_reports(Check *check)
{
	const Job *job = check->job;
	ReportSummary summary = {
		.files = job->tally.files,
		.errors = job->tally.shown[SEVERITY_ERROR],
		.warnings = job->tally.shown[SEVERITY_WARNING],
		.infos = job->tally.shown[SEVERITY_INFO],
		.complete = job->messages.said == 0,
	};
	uint32_t i;

	for (i = 0; i < check->count; i++)
		format_of(check, i)->renderer->end(
			&check->outputs[i]->buf, &check->reports[i], &summary);
}

static void
show_tree(Check *check, const PrcheckResult *result)
{
	Buf *out = &check->job->out.buf;

	if (check->job->options.tree_json) {
		tree_json(out, result->view);
		buf_byte(out, '\n');
	} else {
		tree_text(out, result->view, result->source,
		          job_color(check->job));
	}
}

static void
report(Check *check, const PrcheckResult *result)
{
	Job *job = check->job;
	FileReport file = {
		.path = result->source->path,
		.schema = check->schema->id,
		.source = result->source,
		.findings = &result->findings,
		.view = result->view,
	};
	uint32_t i;

	job_count(job, check->schema, result);
	if (job->options.mode == MODE_TREE)
		show_tree(check, result);
	for (i = 0; i < check->count; i++) {
		Buf *out = &check->outputs[i]->buf;

		format_of(check, i)->renderer->file(out, &check->reports[i],
		                                    &file, check->index);
		buf_flush(out);
	}
	check->index++;
}

static void
check_text(Check *check, const char *path)
{
	Job *job = check->job;
	Str text = {check->input.bytes, check->input.len};
	PrcheckResult result;

	/* --max-bytes allows no text that offsets can't count */
	if (job_check(job, check->schema, (Date){0}, str_from(path), text,
	              &result) != PRCHECK_OK) {
		message_error(&job->messages, path, "out of memory");
		return;
	}
	report(check, &result);
	buf_flush(&job->out.buf);
}

/* Reads the open file and checks it. */
static void
check_open(Check *check, const char *path, int fd, bool wait)
{
	Job *job = check->job;
	uint32_t most = job->options.most_bytes;
	Problem problem;

	if (file_read(&check->input, fd, most, wait, &problem))
		check_text(check, path);
	else
		message_error(&job->messages, path, "%s%s", problem.words,
		              check->input.len > most
		                      ? ": raise --max-bytes to check it"
		                      : "");
}

static void
check_stdin(Check *check)
{
	const char *name = check->job->options.stdin_name;

	if (check->stdin_read) {
		message_error(&check->job->messages, name,
		              "standard input is named twice");
		return;
	}
	check->stdin_read = true;
	check_open(check, name, check->job->streams.in, true);
}

/* True when there is no use in going on. */
static bool
given_up(const Check *check)
{
	return check->job->out.error != 0;
}

/* Checks a file that a walk has found. */
static void
check_found(Check *check, const char *path)
{
	Problem problem = {"cannot read: is no file any more"};
	int fd;

	if (file_open(AT_FDCWD, path, false, &fd, &problem) == FILE_REGULAR)
		check_open(check, path, fd, false);
	else
		message_error(&check->job->messages, path, "%s", problem.words);
	if (fd >= 0)
		close(fd);
}

static void
check_directory(Check *check, const char *path, int fd)
{
	Job *job = check->job;
	const char *inner;

	walk_begin(&check->walk, &job->messages, &job->arena, path, fd);
	while (!given_up(check) && (inner = walk_next(&check->walk)))
		check_found(check, inner);
	walk_end(&check->walk);
	if (!check->walk.files && !job->options.quiet)
		message_note(&job->messages, path,
		             "no .txt or .text file in it");
}

static void
check_path(Check *check, const char *path)
{
	Problem problem;
	int fd;

	switch (file_open(AT_FDCWD, path, true, &fd, &problem)) {
	case FILE_REGULAR:
		check_open(check, path, fd, false);
		close(fd);
		break;
	case FILE_DIRECTORY:
		check_directory(check, path, fd);
		break;
	case FILE_BAD:
		message_error(&check->job->messages, path, "%s", problem.words);
		break;
	}
}

/* Reads a list of paths; an empty one after a message. */
static Str
read_list(Check *check, const char *name)
{
	Job *job = check->job;
	Problem problem = {"cannot read: is a directory"};
	bool standard = strcmp(name, "-") == 0;
	bool good = standard;
	int fd = job->streams.in;

	if (!standard)
		good = file_open(AT_FDCWD, name, true, &fd, &problem) ==
		       FILE_REGULAR;
	else
		check->stdin_read = true;
	if (good)
		good = file_read(&check->input, fd, job->options.most_bytes,
		                 standard, &problem);
	if (!standard && fd >= 0)
		close(fd);
	if (good)
		return arena_copy(&job->arena,
		                  (Str){check->input.bytes, check->input.len});
	message_error(&job->messages, name, "%s", problem.words);
	return STR("");
}

/* list = *( path ( LF | NUL ) ) ; by NUL if there is any */
static void
check_list(Check *check, const char *name)
{
	Str list = read_list(check, name);
	char end = str_find(list, '\0', 0) < list.len ? '\0' : '\n';
	uint32_t at = 0;

	while (at < list.len && !given_up(check)) {
		uint32_t past = str_find(list, end, at);
		Str path = str_slice(list, at, past);

		if (path.len)
			check_path(check,
			           arena_copy(&check->job->arena, path).ptr);
		at = past + 1;
	}
}

static void
check_all(Check *check)
{
	const Options *options = &check->job->options;
	uint32_t i;

	if (options->files_from)
		check_list(check, options->files_from);
	else if (!options->operands.count)
		check_stdin(check);
	for (i = 0; i < options->operands.count && !given_up(check); i++) {
		const char *path = options->operands.items[i];

		if (strcmp(path, "-") == 0)
			check_stdin(check);
		else
			check_path(check, path);
	}
}

static void
prepare(Check *check)
{
	Job *job = check->job;
	uint32_t count = job->options.formats.count;

	check->count = count;
	check->files = arena_take(&job->arena, count, sizeof *check->files);
	check->outputs = arena_take(&job->arena, count, sizeof *check->outputs);
	check->reports = arena_take(&job->arena, count, sizeof *check->reports);
}

/* When memory runs out between the checks, the reports are still closed: as
 * incomplete, from the memory that they already have. */
static void
check_guarded(Check *check)
{
	Job *job = check->job;
	jmp_buf exhausted;

	if (setjmp(exhausted) != 0) {
		message_error(&job->messages, NULL, "out of memory");
		walk_end(&check->walk);
	} else {
		arena_guard(&job->arena, &exhausted);
		check_all(check);
	}
	arena_guard(&job->arena, &job->exhausted);
}

static void
end_input(void *input)
{
	file_end(input);
}

void
check_files(Job *job)
{
	Check *check = arena_new(&job->arena, Check);

	check->job = job;
	arena_defer(&job->arena, end_input, &check->input);
	prepare(check);
	check->schema = shelf_main(&job->shelf, &job->messages);
	if (!check->schema || !open_outputs(check)) {
		close_outputs(check, false);
		return;
	}
	begin_reports(check);
	check_guarded(check);
	end_reports(check);
	close_outputs(check, true);
}
