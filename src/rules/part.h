/* part.h - the blocks of sections, and what the schema says of their text. */
#ifndef PRCHECK_PART_H
#define PRCHECK_PART_H

#include "rules/facts.h"

/* A set of kinds of sections: PART(HEADLINE) | PART(LEAD). */
#define PART(kind) (1u << ASK_##kind)

/* Those that hold the paragraphs of the body. */
#define PART_BODY                                                 \
	(PART(PARAGRAPH) | PART(PARAGRAPHS) | PART(BLOCK_QUOTE) | \
	 PART(QUOTED_PARAGRAPHS))

/* A block of such a section. */
typedef struct Part {
	uint32_t index; /* of the block */
	const Block *block;
	const SchemaSection *section;
	Span text; /* the block without a dateline */
} Part;

/* The next block at or after `at`, which moves past it, that lies in a section
 * of `kinds` and at its own place. False at the end. */
bool
part_next(const RuleRun *run, uint32_t *at, uint32_t kinds, Part *part);

/* What the section says of each of its blocks: `key`, or for paragraphs the
 * same key under `each`. Once set it stands behind the findings that follow. */
const Value *
part_value(RuleRun *run, const Part *part, SectionKey key);

/* True when the list `key` (forbid or require) of the section names `word`;
 * its line then stands behind the findings that follow. */
bool
part_lists(RuleRun *run, const Part *part, SectionKey key, const char *word);

/* True when the section forbids `word`, or `rules:` turns the running rule on
 * for any prose. */
bool
part_forbids(RuleRun *run, const Part *part, const char *word);

/* The words of the block, without those of a dateline. */
uint32_t
part_words(const RuleRun *run, const Part *part);

/* The first line of the block. */
Span
part_head(const RuleRun *run, const Part *part);

/* Reports blocks of `kinds` whose characters, words or sentences are out of
 * range: one finding each. */
void
part_judge_length(RuleRun *run, uint32_t kinds);

/* Reports blocks of `kinds` that end otherwise than `end-punctuation` says. */
void
part_judge_end(RuleRun *run, uint32_t kinds);

/* Reports the web addresses, e-mail addresses and telephone numbers in blocks
 * of `kinds` that forbid them; names in `allow` are none. */
void
part_judge_links(RuleRun *run, uint32_t kinds, const Value *allow);

/* True when `span` is narration: in no quotation, also no term. */
bool
part_narrated(const RuleRun *run, Span span);

#endif
