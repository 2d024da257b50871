/* options.h - the command line, read by the rows of options.def. */
#ifndef PRCHECK_OPTIONS_H
#define PRCHECK_OPTIONS_H

#include "base/array.h"
#include "cli/message.h"
#include "prcheck.h"
#include "report/report.h"

/* What the command does. */
typedef enum Mode {
	MODE_CHECK,
	MODE_TREE,
	MODE_NDJSON,
	MODE_CHECK_SCHEMA,
	MODE_PRINT_SCHEMA,
	MODE_LIST_SCHEMAS,
	MODE_JSON_SCHEMA,
	MODE_EXPLAIN,
	MODE_LIST_RULES,
	MODE_HELP,
	MODE_SHORT_HELP,
	MODE_VERSION,
} Mode;

typedef enum When { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER } When;

/* --format FMT[=FILE] */
typedef struct FormatChoice {
	const Renderer *renderer;
	const char *path; /* NULL = standard output */
} FormatChoice;

/* --rule ID=LEVEL */
typedef struct RuleChoice {
	const RuleInfo *rule;
	Severity severity;
	Str text; /* as written */
} RuleChoice;

/* Borrows from argv. */
typedef struct Options {
	Mode mode;
	const char *mode_option; /* that chose it, for messages */
	const char *schema;
	Str language; /* empty: the schema's */
	Array(RuleChoice) rules;
	const char *print_schema; /* a name, or NULL */
	const char *explain;
	const char *files_from; /* or NULL */
	const char *stdin_name;
	Date today;
	uint32_t most_bytes;
	Array(FormatChoice) formats;
	bool tree_json;
	Severity least;
	uint32_t most_findings; /* 0 = the schema's */
	When color;
	bool quiet;
	bool stats;
	Severity fail_on;      /* SEVERITY_OFF = never */
	bool fail_on_set;      /* else what the schema says */
	int64_t most_warnings; /* -1 = any */
	bool exit_zero;
	Array(const char *) operands;
} Options;

/* Reads the words after argv[0]. False after a message about what is wrong. */
bool
options_read(Options *options, Arena *arena, Messages *messages, int argc,
             char **argv);

/* The help: one screen, or `all` of it. */
void
options_help(Buf *out, bool all);

#endif
