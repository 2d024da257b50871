/* fuzz_check.c - findings are the same twice, sorted, in the text, capped; a
 * run owes nothing to the one before in the same arena. */
#include "claims.h"
#include "expect.h"

static void
check(Arena *arena, const Schema *schema, uint32_t most, Str text,
      PrcheckResult *result)
{
	PrcheckOptions options = {.most_findings = most};

	EXPECT(prcheck_check(arena, schema, &options, STR("x.txt"), text,
	                     result) == PRCHECK_OK);
	claims_release(result->release);
	claims_findings(result, most);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Schema *schema = claims_schema(size / 3);
	uint32_t most = size % 3 ? 0 : (uint32_t)(size % 7 + 1);
	Arena arena = {0}, again = {0};
	PrcheckResult result, same;

	check(&arena, schema, most, text, &result);
	check(&again, claims_schema(size / 3 + 1), 0, text, &same);
	check(&again, schema, most, text, &same);
	claims_same(&result.findings, &same.findings, NULL);
	arena_end(&arena);
	arena_end(&again);
	return 0;
}
