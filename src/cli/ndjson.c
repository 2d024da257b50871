/* ndjson.c - one JSON release a line in, one result a line out.
 *
 * record = { "id": any, "text": string, ["schema": string],
 *            ["language": string], ["date": "YYYY-MM-DD"] } */
#include "cli/job.h"
#include "cli/lines.h"
#include "report/escape.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* What a line asks for. Borrows from `json`, which it owns like `id`. */
typedef struct Record {
	json_t *json;
	char *id; /* as JSON, as it was given; NULL without one */
	Str text;
	Str schema;
	Str language;
	Date date;
} Record;

static Str
string_of(const json_t *value)
{
	return (Str){json_string_value(value),
	             (uint32_t)json_string_length(value)};
}

/* jansson takes a lack of memory for a fault of the text. */
static _Thread_local bool starved;

static void *
take(size_t size)
{
	void *block = malloc(size);

	if (!block)
		starved = true;
	return block;
}

static void
end_record(Record *record)
{
	free(record->id);
	json_decref(record->json);
	*record = (Record){0};
}

static void
write_id(Buf *out, const Record *record)
{
	buf_text(out, "{\"id\":");
	buf_text(out, record->id ? record->id : "null");
}

static void
write_error(Job *job, const Record *record, uint64_t line, const char *words)
{
	Buf *out = &job->out.buf;

	write_id(out, record);
	buf_text(out, ",\"error\":{\"line\":");
	buf_number(out, (int64_t)line);
	buf_text(out, ",\"message\":");
	escape_json(out, str_from(words));
	buf_text(out, "}}\n");
	job->messages.said++;
}

static void
write_count(Buf *out, const char *key, const Findings *findings,
            Severity severity, Severity least)
{
	buf_text(out, key);
	buf_number(out,
	           severity < least ? 0 : findings_count(findings, severity));
}

static void
write_result(Job *job, const Record *record, const Schema *schema,
             const PrcheckResult *result)
{
	Buf *out = &job->out.buf;
	Severity least = job->options.least;
	ReportOptions options = job_report(job, false);
	FileReport file = {
		.path = result->source->path,
		.schema = schema->id,
		.source = result->source,
		.findings = &result->findings,
		.view = result->view,
	};

	write_id(out, record);
	buf_text(out, ",\"document\":");
	tree_json(out, result->view);
	buf_text(out, ",\"findings\":");
	findings_json(out, &options, &file);
	write_count(out, ",\"counts\":{\"error\":", &result->findings,
	            SEVERITY_ERROR, least);
	write_count(out, ",\"warning\":", &result->findings, SEVERITY_WARNING,
	            least);
	write_count(out, ",\"info\":", &result->findings, SEVERITY_INFO, least);
	buf_text(out, "}}\n");
}

/* An optional string of the record. */
static bool
read_member(const Record *record, const char *key, Str *text, Problem *problem)
{
	const json_t *value = json_object_get(record->json, key);

	if (!value || json_is_null(value))
		return true;
	if (!json_is_string(value)) {
		problem_set(problem, "\"%s\" is not a string", key);
		return false;
	}
	*text = string_of(value);
	return true;
}

static void
read_id(Record *record)
{
	const json_t *id = json_object_get(record->json, "id");

	if (id)
		record->id = json_dumps(id, JSON_COMPACT | JSON_ENCODE_ANY |
		                                    JSON_ENSURE_ASCII);
}

/* Reads a line that holds JSON; its id also where the rest is wrong. */
static bool
read_members(Record *record, Str line, Problem *problem)
{
	json_error_t error;
	Str date = STR("");

	record->json = json_loadb(line.ptr, line.len,
	                          JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL,
	                          &error);
	if (!record->json) {
		problem_set(problem, "not JSON: column %d: %.120s",
		            error.column, error.text);
		return false;
	}
	if (!json_is_object(record->json)) {
		problem_set(problem, "not an object");
		return false;
	}
	read_id(record);
	if (!json_is_string(json_object_get(record->json, "text"))) {
		problem_set(problem, "\"text\" is missing or not a string");
		return false;
	}
	record->text = string_of(json_object_get(record->json, "text"));
	if (!read_member(record, "schema", &record->schema, problem) ||
	    !read_member(record, "language", &record->language, problem) ||
	    !read_member(record, "date", &date, problem))
		return false;
	if (date.len && !date_parse(date, &record->date)) {
		problem_set(problem, "\"date\" is no date like 2024-03-15");
		return false;
	}
	return true;
}

static bool
read_record(Record *record, Str line, Problem *problem)
{
	bool good;

	starved = false;
	good = read_members(record, line, problem);
	if (starved)
		problem_set(problem, "out of memory");
	return good && !starved;
}

/* What is not of an arena: released by that of the run. */
typedef struct Session {
	Job *job;
	LineReader reader;
	Record record;
} Session;

static void
end_session(void *context)
{
	Session *session = context;

	lines_end(&session->reader);
	end_record(&session->record);
}

static void
answer(Session *session, Str line)
{
	Job *job = session->job;
	Record *record = &session->record;
	uint64_t number = session->reader.number;
	Problem problem = {""};
	PrcheckResult result;
	const Schema *schema = NULL;

	if (read_record(record, line, &problem))
		schema = shelf_take(&job->shelf, record->schema,
		                    record->language, &problem);
	if (!schema) {
		write_error(job, record, number, problem.words);
	} else if (job_check(job, schema, record->date,
	                     str_from(job->options.stdin_name), record->text,
	                     &result) == PRCHECK_OK) {
		job_count(job, schema, &result);
		write_result(job, record, schema, &result);
	} else {
		write_error(job, record, number, "out of memory");
	}
	end_record(record);
}

static bool
flush(void *context)
{
	Session *session = context;

	return buf_flush(&session->job->out.buf);
}

static Session *
begin_session(Job *job)
{
	Session *session = arena_new(&job->arena, Session);

	json_set_alloc_funcs(take, free);
	session->job = job;
	session->reader = (LineReader){
		.fd = job->streams.in,
		.most = job->options.most_bytes,
		.before_wait = flush,
		.context = session,
	};
	arena_defer(&job->arena, end_session, session);
	return session;
}

void
check_ndjson(Job *job)
{
	Session *session = begin_session(job);
	Problem problem = {""};
	LineStatus status;
	Str line;

	if (!shelf_main(&job->shelf, &job->messages))
		return;
	while (!job->out.error) {
		status = lines_next(&session->reader, &line, &problem);
		if (status == LINE_GIVEN)
			answer(session, line);
		else if (status == LINE_TOO_LONG)
			write_error(job, &session->record,
			            session->reader.number,
			            "the line is longer than --max-bytes");
		else if (status == LINE_LAST)
			return;
		else
			break;
	}
	if (!job->out.error)
		message_error(&job->messages, job->options.stdin_name, "%s",
		              problem.words);
}
