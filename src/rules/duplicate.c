/* duplicate.c - paragraphs that stand twice. */
#include "rules/family.h"

#include "base/limits.h"

/* The words of a block as one number; signs and case don't count. */
static uint64_t
block_hash(const Release *release, const Block *block)
{
	uint64_t hash = 14695981039346656037u;
	uint32_t i;

	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		const Token *token = &release->tokens.items[i];

		if (token->kind != TOKEN_SIGN && token->kind != TOKEN_MARK)
			hash = (hash ^ token->hash) * 1099511628211u;
	}
	return hash;
}

/* True for a block that may not be repeated: a text, no heading, contact or
 * notice, and no quotation alone. */
static bool
counts(const RuleRun *run, uint32_t index, int64_t least)
{
	enum { WORDS = 15 }; /* from here on a text without a stop, too */
	const Block *block = &run->release->blocks.items[index];
	SectionKind kind = fact_section(run, index);

	if (block->flags & (BLOCK_QUOTED | BLOCK_CONTACT_DATA | BLOCK_RULE |
	                    BLOCK_END_MARK | BLOCK_UPPER) ||
	    block->emails || block->phones || block->label)
		return false;
	if (kind != SECTION_PARAGRAPH && kind != SECTION_LEAD &&
	    kind != SECTION_BOILERPLATE && kind != SECTION_NOTES &&
	    kind != SECTION_SAFE_HARBOR)
		return false;
	if (span_length(block->span) < least ||
	    (block->words < WORDS &&
	     !(block->flags & (BLOCK_STOP | BLOCK_SENTENCES))))
		return false;
	return fact_characters(run, block->span) >= least;
}

/* True when what stands before the block tells it from its like: a heading or
 * an address, or a contact, whose notice each one has. */
static bool
led_in(const RuleRun *run, uint32_t index)
{
	enum { WORDS = 12 };
	const Block *before;

	if (!index)
		return false;
	before = &run->release->blocks.items[index - 1];
	return before->flags & BLOCK_CONTACT_DATA || before->emails ||
	       before->phones ||
	       (before->words <= WORDS && !(before->flags & BLOCK_STOP));
}

void
structure_duplicate(RuleRun *run)
{
	typedef struct Seen {
		uint64_t hash;
		uint32_t block; /* index + 1; 0 = free */
	} Seen;
	const Blocks *blocks = &run->release->blocks;
	int64_t least = rule_param(run, "min-chars")->number;
	uint32_t slots = 16, i, at, probes;
	Seen *seen;

	while (slots / 2 < blocks->count)
		slots *= 2;
	seen = arena_take(run->arena, slots, sizeof *seen);
	for (i = 0; i < blocks->count; i++) {
		const Block *block = &blocks->items[i];
		const Block *first;
		uint64_t hash;

		if (!counts(run, i, least))
			continue;
		hash = block_hash(run->release, block);
		at = (uint32_t)(hash >> 32) & (slots - 1);
		for (probes = 0; seen[at].block && seen[at].hash != hash &&
		                 probes < LIMIT_PROBES;
		     probes++)
			at = (at + 1) & (slots - 1);
		if (!seen[at].block || seen[at].hash != hash) {
			seen[at] = (Seen){hash, i + 1};
			continue;
		}
		first = &blocks->items[seen[at].block - 1];
		if (first->words == block->words &&
		    (!led_in(run, i) || !led_in(run, seen[at].block - 1)))
			rule_relate(run,
			            rule_report(run, block->span,
			                        "first in line %u",
			                        first->line + 1),
			            first->span, "the same words");
	}
}
