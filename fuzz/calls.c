/* calls.c - calls of the library, in the shape of tests/faults/refuse.h. */
#include "calls.h"

#include "expect.h"
#include "rules/rule.h"

PrcheckStatus
calls_load(void *what)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	Calls *calls = what;
	PrcheckStatus status;

	prcheck_schema_end(&calls->loaded);
	status = prcheck_schema(&calls->loaded, &world,
	                        (SchemaText){STR("fuzz.yaml"), calls->yaml});
	EXPECT(status == PRCHECK_OK || !calls->loaded.schema);
	return status;
}

PrcheckStatus
calls_check(void *what)
{
	Calls *calls = what;
	PrcheckOptions options = {0};
	PrcheckResult result;
	PrcheckStatus status = prcheck_check(&calls->arena, calls->schema,
	                                     &options, STR("x.txt"),
	                                     calls->text, &result);

	EXPECT(status == PRCHECK_OK ||
	       (!result.release && !result.view && !result.findings.count));
	if (status == PRCHECK_OK) {
		EXPECT(!calls->found ||
		       calls->found == result.findings.count + 1);
		calls->found = result.findings.count + 1;
	}
	return status;
}

void
calls_end(void *what)
{
	Calls *calls = what;

	prcheck_schema_end(&calls->loaded);
	arena_end(&calls->arena);
}
