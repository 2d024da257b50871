/* cost.h - how well a block fits a section.
 *
 * 0 = it says so itself, 10 = a good fit by its place, 40 to 80 = a weak one,
 * COST_NEVER = a contradiction. */
#ifndef PRCHECK_COST_H
#define PRCHECK_COST_H

#include "align/evidence.h"
#include "schema/schema.h"

enum {
	COST_MISSING = 100,   /* a required section is not there */
	COST_UNEXPECTED = 90, /* a block that no section takes */
	COST_SWAP = 60,       /* two sections in the wrong order: cheaper than
	                        * one missing and one unexpected */
	COST_REPEAT = 70,     /* one more of a section than it may have */
	COST_DOUBT = 25,      /* the text is not as the section asks */
	COST_GOOD = 10,       /* up to here the fit is no matter of chance */
	COST_NEVER = 1000000,
};

/* The words of one literal label, as tokens. */
typedef struct LabelTokens {
	Range tokens; /* of Fitting.tokens */
} LabelTokens;

/* What cost needs of schema and release. */
typedef struct Fitting {
	const Schema *schema;
	const Release *release;
	Survey survey;
	TemplateWorld world;
	Tokens tokens; /* of all literal labels */
	Array(LabelTokens) labels;
	Range *section_labels; /* per section: its part of `labels` */
} Fitting;

/* Prepares the labels and templates of the schema for `count` blocks. */
Fitting
cost_prepare(Arena *arena, const Schema *schema, const Release *release,
             uint32_t count);

/* The cost of block `at` as the first block of section `section`. */
uint32_t
cost_first(const Fitting *fitting, uint32_t section, uint32_t at);

/* The cost of block `at` as a further block of that section, after a block
 * of it. */
uint32_t
cost_more(const Fitting *fitting, uint32_t section, uint32_t at);

/* The cost of leaving block `at` to no section. */
uint32_t
cost_unexpected(const Fitting *fitting, uint32_t at);

/* True for sections that hold a run of blocks: paragraphs, lists, what a
 * label begins. Others hold one block each. */
bool
section_holds_run(const SchemaSection *section);

#endif
