/* align.h - the sections of the schema laid over the blocks, at least cost. */
#ifndef PRCHECK_ALIGN_H
#define PRCHECK_ALIGN_H

#include "schema/schema.h"

typedef enum AlignFaultKind {
	ALIGN_MISSING,    /* a required section is not there */
	ALIGN_ORDER,      /* two sections stand in the wrong order */
	ALIGN_UNEXPECTED, /* a block that no section takes */
	ALIGN_COUNT,      /* too few or too many of a section */
	ALIGN_CONFLICT,   /* sections that exclude each other, or none of two
	                   * alternatives */
} AlignFaultKind;

/* A structural fault: read off the best path. */
typedef struct AlignFault {
	uint8_t kind;    /* AlignFaultKind */
	uint32_t schema; /* index into Schema.sections, NONE */
	uint32_t other;  /* the section it is swapped with, or NONE */
	Span span;       /* the block, or the place where it is missing */
	Span related;    /* empty, or the other block */
	uint32_t found;  /* ALIGN_COUNT: how many */
	uint32_t block;  /* first block of `span`, NONE */
} AlignFault;

typedef Array(AlignFault) AlignFaults;

typedef struct Alignment {
	AlignFaults faults;
	uint32_t cost;
	bool cut;             /* more blocks than max-blocks: the rest is
	                        * unaligned */
	uint32_t *section_of; /* per block: index into Schema.sections, NONE */
	bool *transposed;     /* per block: judged by no length rule */
} Alignment;

/* Lays the sections of `schema` over the blocks of `release` and writes
 * release->sections (one a block, in text order). O(blocks x states). */
const Alignment *
align_release(Arena *arena, const Schema *schema, Release *release);

#endif
