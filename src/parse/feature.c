/* feature.c - all features of all blocks, in the order of feature.h. */
#include "parse/feature.h"

#include "parse/parse.h"

enum {
	INTRO_TOKENS = 12,
	NAME_WORDS = 8,
	ABOUT_WORDS = 15, /* of the paragraph after the name */
	ABOUT_REACH = 4,  /* blocks up to the next label or the end */
};

/* intro = *any cue *any ":"; the cue among the last words */
static bool
introduces_speech(const Release *release, const Block *block)
{
	static const LexCategory cues[] = {
		LEX_CUE_VERB,
		LEX_CUE_PHRASE,
		LEX_STATEMENT_LEAD,
	};
	uint32_t end = block->tokens.end;
	uint32_t begin = block->tokens.begin;
	uint32_t i;
	uint32_t cue;

	if (!(block->flags & BLOCK_COLON))
		return false;
	if (end - begin > INTRO_TOKENS)
		begin = end - INTRO_TOKENS;
	for (i = begin; i < end; i++)
		for (cue = 0; cue < sizeof cues / sizeof *cues; cue++)
			if (lex_match(release->lexicon, release->tokens.items,
			              i, end, cues[cue])
			            .entry)
				return true;
	return false;
}

/* True when the words of block `at` are the first words of the next one. */
static bool
name_leads_on(const Release *release, uint32_t at)
{
	const Block *block = &release->blocks.items[at];
	const Block *next = &release->blocks.items[at + 1];
	const Token *tokens = release->tokens.items;
	uint32_t i = block->tokens.begin;
	uint32_t j = next->tokens.begin;

	if (!(next->flags & BLOCK_STOP) || next->words < ABOUT_WORDS)
		return false;
	/* the next block has more words, so it does not end before */
	while (i < block->tokens.end) {
		if (tokens[i].hash != tokens[j].hash)
			break;
		i++;
		j++;
	}
	if (i < block->tokens.end && block->flags & BLOCK_COLON)
		i++;
	return i == block->tokens.end;
}

/* "Acme Corporation:" above "Acme Corporation is a maker of …", where the body
 * is over, is a boilerplate without the word "About". */
static void
find_about(Release *release)
{
	uint32_t tail = NONE;
	uint32_t i = release->blocks.count;

	while (i-- > 1) {
		Block *block = &release->blocks.items[i];

		if (block->label != LABEL_NONE ||
		    block->flags & (BLOCK_END_MARK | BLOCK_CONTACT_DATA)) {
			tail = i;
			continue;
		}
		if (tail == NONE)
			tail = release->blocks.count;
		if (tail - i > ABOUT_REACH)
			return;
		if (i + 1 >= tail || block->words > NAME_WORDS ||
		    block->flags & (BLOCK_STOP | BLOCK_RULE) ||
		    !name_leads_on(release, i))
			continue;
		block->label = LABEL_ABOUT;
		block->label_span = block->span;
		block->label_alone = true;
		tail = i;
	}
}

/* True when what follows block `at` is not the body going on. */
static bool
tail_follows(const Release *release, uint32_t at)
{
	const Block *next;

	if (at + 1 >= release->blocks.count)
		return true;
	next = &release->blocks.items[at + 1];
	return next->label != LABEL_NONE ||
	       (next->flags & (BLOCK_CONTACT_DATA | BLOCK_END_MARK)) != 0;
}

/* A rule of asterisks is an end mark where the body ends; elsewhere it only
 * parts the body. */
static void
find_stars(Release *release)
{
	uint32_t i;

	for (i = 1; i < release->blocks.count; i++) {
		Block *block = &release->blocks.items[i];

		if (!endmark_stars(release, block) || !tail_follows(release, i))
			continue;
		block->flags |= BLOCK_END_MARK;
		block->flags &= ~(uint32_t)BLOCK_RULE;
	}
}

void
parse_features(Arena *arena, Release *release, const Grammar *grammar)
{
	uint32_t i;

	(void)arena;
	(void)grammar;
	for (i = 0; i < release->blocks.count; i++) {
		Block *block = &release->blocks.items[i];

		shape_find(release, block);
		endmark_find(release, block);
		contact_find(release, block);
		label_find(release, block);
		dates_find(release, block);
		if (introduces_speech(release, block))
			block->flags |= BLOCK_SPEAKER_INTRO;
		release->words += block->words;
	}
	find_about(release);
	find_stars(release);
}
