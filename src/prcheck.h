/* prcheck.h - the front door: one release checked against one schema.
 *
 *	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
 *	PrcheckSchema loaded = {0};
 *	Arena arena = {0};
 *
 *	schema_builtin(STR("standard"), &text);
 *	prcheck_schema(&loaded, &world, text);
 *	prcheck_check(&arena, loaded.schema, &options, path, bytes, &result);
 *	…result.findings…
 *	arena_end(&arena);
 *	prcheck_schema_end(&loaded);
 *
 * Thread-safety: a PrcheckSchema is read-only once loaded and may be shared; an
 * arena and the result in it belong to one thread. */
#ifndef PRCHECK_H
#define PRCHECK_H

#include "align/align.h"
#include "base/view.h"
#include "rules/explain.h"
#include "rules/rule.h"
#include "schema/schema.h"

#define PRCHECK_VERSION "0.1.0"

typedef enum PrcheckStatus {
	PRCHECK_OK,         /* checked; findings say the rest */
	PRCHECK_NO_MEMORY,  /* nothing was kept */
	PRCHECK_BAD_SCHEMA, /* the faults say why */
	PRCHECK_TOO_LARGE,  /* more bytes than offsets can count */
} PrcheckStatus;

/* A loaded schema with its memory and the faults found on the way. */
typedef struct PrcheckSchema {
	Arena arena;
	const Schema *schema; /* NULL after PRCHECK_BAD_SCHEMA */
	SchemaFaults faults;
} PrcheckSchema;

/* Loads a schema. `loaded` must be zero-initialised; it owns all memory and
 * is freed by prcheck_schema_end, whatever the status. */
PrcheckStatus
prcheck_schema(PrcheckSchema *loaded, const SchemaWorld *world,
               SchemaText text);

void
prcheck_schema_end(PrcheckSchema *loaded);

/* Sets a rule of a loaded schema, whatever the schema says; the finding names
 * `origin` as the place that asked for it. */
void
prcheck_set_rule(PrcheckSchema *loaded, const RuleInfo *rule, Severity severity,
                 Origin origin);

/* Replaces the language of a loaded schema; PRCHECK_BAD_SCHEMA for a code
 * that is neither "auto" nor a built-in lexicon. */
PrcheckStatus
prcheck_set_language(PrcheckSchema *loaded, Str code);

/* How to check, beside the schema. */
typedef struct PrcheckOptions {
	Date today;             /* zeros: not known */
	uint32_t most_findings; /* 0 = the schema's limit */
	const RuleInfo *only;   /* run this rule alone, or NULL */
	bool parse_only;        /* no rules */
} PrcheckOptions;

/* The result of one check. Borrowed from the arena until its next reset. */
typedef struct PrcheckResult {
	const Source *source;
	const Release *release;
	const Alignment *alignment;
	Findings findings; /* sorted */
	const View *view;
} PrcheckResult;

/* Checks `text`, which it borrows until the result is no longer used. Resets
 * `arena` first, so that one arena serves many files. */
PrcheckStatus
prcheck_check(Arena *arena, const Schema *schema, const PrcheckOptions *options,
              Str path, Str text, PrcheckResult *result);

#endif
