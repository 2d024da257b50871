/* refuse.c - a call of the library once more with one allocation refused. */
#include "refuse.h"

#include "allocator.h"

static RefusalVerdict
try_it(const Refusal *refusal, unsigned which)
{
	unsigned long calls;

	allocator_begin(0, false);
	if (refusal->call(refusal->context) == PRCHECK_NO_MEMORY)
		return REFUSAL_MADE_UP;
	calls = allocator_calls();
	refusal->end(refusal->context);
	allocator_begin(calls ? 1 + which / 2 % calls : 0, which % 2);
	if (refusal->call(refusal->context) != PRCHECK_NO_MEMORY)
		return REFUSAL_UNSAID;
	if (!allocator_failed())
		return REFUSAL_UNMADE;
	allocator_begin(0, false);
	return refusal->call(refusal->context) == PRCHECK_NO_MEMORY
	               ? REFUSAL_MADE_UP
	               : REFUSAL_GOOD;
}

RefusalVerdict
refusal_judge(const Refusal *refusal, unsigned which)
{
	long live = allocator_live();
	RefusalVerdict verdict = try_it(refusal, which);

	allocator_begin(0, false);
	refusal->end(refusal->context);
	if (verdict == REFUSAL_GOOD && allocator_live() != live)
		return REFUSAL_LEFT;
	return verdict;
}
