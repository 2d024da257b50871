/* subheadline.c - the standfirst under the headline. */
#include "rules/family.h"
#include "rules/part.h"

#include <stdlib.h>

void
subheadline_length(RuleRun *run)
{
	part_judge_length(run, PART(SUBHEADLINE));
}

/* The words of a block as sorted hashes. */
typedef struct WordSet {
	uint32_t *hashes;
	uint32_t count;
} WordSet;

static int
compare_hashes(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return a < b ? -1 : a > b;
}

static WordSet
word_set(const RuleRun *run, Range tokens)
{
	WordSet set = {0};
	uint32_t at;

	set.hashes = arena_take(run->arena, tokens.end - tokens.begin + 1u,
	                        sizeof *set.hashes);
	for (at = tokens.begin; at < tokens.end; at++)
		if (run->release->tokens.items[at].kind == TOKEN_WORD ||
		    run->release->tokens.items[at].kind == TOKEN_NUMBER)
			set.hashes[set.count++] =
				run->release->tokens.items[at].hash;
	qsort(set.hashes, set.count, sizeof *set.hashes, compare_hashes);
	return set;
}

/* How many of 100 words of the longer text the other has, too. */
static uint32_t
overlap(WordSet left, WordSet right)
{
	uint32_t i = 0, k = 0, same = 0;
	uint32_t longer = left.count > right.count ? left.count : right.count;

	while (i < left.count && k < right.count) {
		if (left.hashes[i] == right.hashes[k]) {
			same++;
			i++;
			k++;
		} else if (left.hashes[i] < right.hashes[k]) {
			i++;
		} else {
			k++;
		}
	}
	return same * 100 / longer;
}

/* The first block of the section `id`, or NONE. */
static uint32_t
block_of(const RuleRun *run, Str id)
{
	uint32_t i;

	for (i = 0; i < run->release->blocks.count; i++) {
		uint32_t section = run->alignment->section_of[i];

		if (section != NONE &&
		    str_equal(run->schema->sections[section].id, id))
			return i;
	}
	return NONE;
}

static void
compare_parts(RuleRun *run, const Part *part, Str id)
{
	enum { FEWEST = 4 }; /* words: shorter ones are alike by chance */
	int64_t most = rule_param(run, "max-percent")->number;
	uint32_t other = block_of(run, id), share;
	WordSet words = word_set(run, part->block->tokens);

	if (other == NONE || words.count < FEWEST)
		return;
	share = overlap(
		words, word_set(run, run->release->blocks.items[other].tokens));
	if (share > most)
		rule_relate(run,
		            rule_report(run, part_head(run, part),
		                        "%u of 100 words are those of %.*s",
		                        share, STR_ARG(id)),
		            run->release->blocks.items[other].span,
		            "the same words");
}

void
subheadline_duplicate(RuleRun *run)
{
	uint32_t at = 0, i;
	Part part;

	while (part_next(run, &at, PART(SUBHEADLINE), &part)) {
		const Value *ids = part_value(run, &part,
		                              SECTION_KEY_DISTINCT_FROM);

		for (i = 0; i < ids->count; i++)
			compare_parts(run, &part, ids->items[i]);
	}
}

void
subheadline_end_punctuation(RuleRun *run)
{
	part_judge_end(run, PART(SUBHEADLINE));
}

void
subheadline_link(RuleRun *run)
{
	part_judge_links(run, PART(SUBHEADLINE), rule_param(run, "allow"));
}
