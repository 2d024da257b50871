/* fuzz_memory.c - an allocation that fails is said if and only if it did; no
 * block is left, and the next run is as if it had never been.
 *
 * input = which which schema [ NUL text ] ; two bytes choose the allocation */
#include "../tests/faults/allocator.h"
#include "claims.h"
#include "expect.h"

/* Counts what a step asks for, or refuses what `which` chooses of it. */
static void
begin(unsigned long calls, uint32_t which)
{
	allocator_begin(calls ? 1 + which / 2 % calls : 0, which % 2);
}

static PrcheckStatus
load(PrcheckSchema *loaded, Str bytes)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};

	return prcheck_schema(loaded, &world,
	                      (SchemaText){STR("fuzz.yaml"), bytes});
}

static PrcheckStatus
check(Arena *arena, const Schema *schema, Str text, PrcheckResult *result)
{
	PrcheckOptions options = {0};

	return prcheck_check(arena, schema, &options, STR("x.txt"), text,
	                     result);
}

static void
claim_load(Str bytes, uint32_t which)
{
	PrcheckSchema loaded = {0};
	long live = allocator_live();
	unsigned long calls;

	begin(0, which);
	EXPECT(load(&loaded, bytes) != PRCHECK_NO_MEMORY);
	calls = allocator_calls();
	prcheck_schema_end(&loaded);
	EXPECT(allocator_live() == live);
	begin(calls, which);
	EXPECT(load(&loaded, bytes) == PRCHECK_NO_MEMORY);
	EXPECT(allocator_failed() > 0 && !loaded.schema);
	begin(0, which);
	prcheck_schema_end(&loaded);
	EXPECT(allocator_live() == live);
}

static void
claim_check(const Schema *schema, Str text, uint32_t which)
{
	Arena arena = {0};
	PrcheckResult result;
	long live = allocator_live();
	unsigned long calls;
	uint32_t count;

	begin(0, which);
	EXPECT(check(&arena, schema, text, &result) == PRCHECK_OK);
	count = result.findings.count;
	calls = allocator_calls();
	arena_end(&arena);
	begin(calls, which);
	EXPECT(check(&arena, schema, text, &result) == PRCHECK_NO_MEMORY);
	EXPECT(!result.release && !result.view && !result.findings.count);
	begin(0, which);
	EXPECT(check(&arena, schema, text, &result) == PRCHECK_OK);
	EXPECT(result.findings.count == count);
	arena_end(&arena);
	EXPECT(allocator_live() == live);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str input = {(const char *)data, (uint32_t)size};
	uint32_t which, end = str_find(input, '\0', 2);

	if (size < 2)
		return 0;
	which = data[0] + 256u * data[1];
	claim_load(str_slice(input, 2, end), which);
	claim_check(claims_schema(which),
	            str_slice(input, end < input.len ? end + 1 : 2, input.len),
	            which);
	return 0;
}
