/* fuzz_cost.c - the work and the memory for any text stay below a line: a
 * fixed part, and so much for each byte and each finding. What is printed of a
 * finding and of an edit has a bound of its own, however long the line is.
 *
 * Work is the number of basic blocks of the library that ran (steps.h). The
 * bounds are a third to a half above the most that a search has seen. */
#include "claims.h"
#include "expect.h"
#include "output_claims.h"
#include "steps.h"

enum {
	STEPS = 500000,
	STEPS_PER_BYTE = 1500,
	STEPS_PER_FINDING = 40000,
	MEMORY = 1 << 20,
	MEMORY_PER_BYTE = 512,
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Schema *schema = claims_schema(size);
	PrcheckOptions options = {0};
	PrcheckResult result;
	Arena arena = {0};
	FileReport file = {.path = STR("x.txt"), .schema = schema->id};

	steps_count();
	EXPECT(prcheck_check(&arena, schema, &options, file.path, text,
	                     &result) == PRCHECK_OK);
	file.source = result.source;
	file.findings = &result.findings;
	file.view = result.view;
	claim_output(&arena, "text", &file);
	claim_output(&arena, "json", &file);
	EXPECT(steps_count() <=
	       STEPS + (uint64_t)STEPS_PER_BYTE * size +
	               (uint64_t)STEPS_PER_FINDING * result.findings.count);
	EXPECT(arena.total <= MEMORY + MEMORY_PER_BYTE * size);
	arena_end(&arena);
	return 0;
}
