/* library.c - the calls of prcheck.h, each from nothing to its result. */
#include "library.h"

#define TEXT                                                         \
	"Harborton — The bridge opened.\n\n“We waited,” said " \
	"Ann Corvin. \"It is open.\n\n###\n"

const LibraryCall library_calls[] = {
	{"prcheck_schema standard", "standard", NULL, NULL},
	{"prcheck_schema wire-corp", "wire-corp", NULL, NULL},
	{"prcheck_set_language auto", "strict-gov", "auto", NULL},
	{"prcheck_set_language fr", "standard", "fr", NULL},
	{"prcheck_check standard", "standard", NULL, TEXT},
	{"prcheck_check strict-gov", "strict-gov", "en", TEXT},
	{NULL, NULL, NULL, NULL},
};

static PrcheckStatus
check_twice(const Schema *schema, Str text)
{
	PrcheckOptions options = {0};
	PrcheckResult result;
	Arena arena = {0};
	PrcheckStatus first, second;

	first = prcheck_check(&arena, schema, &options, STR("x"), text,
	                      &result);
	if (first != PRCHECK_OK && (result.source || result.findings.count))
		first = PRCHECK_OK;
	second = prcheck_check(&arena, schema, &options, STR("x"), text,
	                       &result);
	arena_end(&arena);
	return first == PRCHECK_OK ? second : first;
}

PrcheckStatus
library_run(const LibraryCall *call)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	PrcheckSchema loaded = {0};
	SchemaText text;
	PrcheckStatus status;

	if (!schema_builtin(str_from(call->schema), &text))
		return PRCHECK_BAD_SCHEMA;
	status = prcheck_schema(&loaded, &world, text);
	if (status == PRCHECK_OK && call->language)
		status = prcheck_set_language(&loaded,
		                              str_from(call->language));
	if (status == PRCHECK_OK && call->text)
		status = check_twice(loaded.schema, str_from(call->text));
	prcheck_schema_end(&loaded);
	return status;
}
