/* fuzz_memory.c - an allocation that fails is said if and only if it did; no
 * block is left, and the next run is as if it had never been.
 *
 * input = which which schema [ NUL text ] ; two bytes choose the allocation */
#include "../tests/faults/refuse.h"
#include "calls.h"
#include "claims.h"
#include "expect.h"

static void
claim_good(RefusalVerdict verdict)
{
	EXPECT(verdict != REFUSAL_MADE_UP);
	EXPECT(verdict != REFUSAL_UNSAID);
	EXPECT(verdict != REFUSAL_UNMADE);
	EXPECT(verdict != REFUSAL_LEFT);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str input = {(const char *)data, (uint32_t)size};
	uint32_t which, cut = str_find(input, '\0', 2);
	Calls calls = {.yaml = str_slice(input, 2, cut)};

	if (size < 2)
		return 0;
	which = data[0] + 256u * data[1];
	calls.schema = claims_schema(which);
	calls.text = str_slice(input, cut < size ? cut + 1 : 2, input.len);
	claim_good(refusal_judge(&(Refusal){calls_load, calls_end, &calls},
	                         which));
	claim_good(refusal_judge(&(Refusal){calls_check, calls_end, &calls},
	                         which));
	return 0;
}
