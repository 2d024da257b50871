/* evidence.h - what a block is likely to be, seen among its neighbours.
 *
 * Features belong to one block alone; which of the first blocks is the
 * headline, the standfirst, the lead, and how far a label reaches, shows only
 * in the order of several. */
#ifndef PRCHECK_EVIDENCE_H
#define PRCHECK_EVIDENCE_H

#include "doc/release.h"

/* The part that a block seems to play at the top of the release. */
typedef enum Role {
	ROLE_NONE,
	ROLE_HEADLINE,
	ROLE_HEADLINE_MORE, /* the headline goes on in this block */
	ROLE_STANDFIRST,
	ROLE_LEAD,
} Role;

typedef struct Evidence {
	uint8_t role;    /* Role */
	uint8_t run;     /* the Label whose reach the block stands in */
	bool run_first;  /* it begins that reach */
	bool heading;    /* short, no stop: may be a title */
	bool prose;      /* a paragraph of sentences */
	bool tag;        /* "--Wire--": words between dashes, a rule, residue */
	bool list_intro; /* "Highlights:" above the items of a list */
	bool displaced;  /* a standfirst below the lead that says it in full */
	bool before_lead;
	bool after_end; /* an end mark stands before it */
} Evidence;

typedef struct Survey {
	Evidence *blocks;
	uint32_t count;    /* blocks that are aligned */
	uint32_t headline; /* index, NONE */
	uint32_t lead;     /* index, NONE */
	uint32_t below;    /* a title below a lead that has none above */
} Survey;

/* Looks over the first `count` blocks. O(blocks); what compares two blocks
 * looks at a bounded number of tokens. */
Survey
survey_release(Arena *arena, const Release *release, uint32_t count);

#endif
