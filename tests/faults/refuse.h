/* refuse.h - a call of the library once more with one allocation refused. */
#ifndef PRCHECK_REFUSE_H
#define PRCHECK_REFUSE_H

#include "prcheck.h"

typedef struct Refusal {
	PrcheckStatus (*call)(void *context);
	void (*end)(void *context); /* gives back what the calls took */
	void *context;
} Refusal;

typedef enum RefusalVerdict {
	REFUSAL_GOOD,
	REFUSAL_MADE_UP, /* out of memory was said of a whole run */
	REFUSAL_UNSAID,  /* it was not said of a refused one */
	REFUSAL_UNMADE,  /* the refused allocation was not asked for again */
	REFUSAL_LEFT,    /* blocks were not given back */
} RefusalVerdict;

/* Runs the call whole; with the allocation that `which` chooses refused, and
 * all later ones when it is odd; and whole again on what that left. */
RefusalVerdict
refusal_judge(const Refusal *refusal, unsigned which);

#endif
