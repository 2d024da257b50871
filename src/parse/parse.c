/* parse.c - the steps from a Source to a Release, and the search for the
 * dateline among the first blocks. */
#include "parse/parse.h"

#include "base/limits.h"
#include "parse/dateline.h"

enum {
	PROSE_WORDS = 20, /* a block of so many words with a stop is prose */
	PROSE_BEFORE = 3, /* blocks of prose before a dateline, at most */
};

/* A dateline by the templates of the schema: the longest match. The parts are
 * those that the built-in forms see in it. */
static bool
read_template(const Release *release, const Grammar *grammar, uint32_t index,
              Dateline *found)
{
	const Block *block = &release->blocks.items[index];
	const Token *tokens = release->tokens.items;
	TemplateWorld world = {
		.lexicon = release->lexicon,
		.text = release->source->text,
	};
	uint32_t end = block->tokens.begin;
	uint32_t i;
	Dateline parts = {0};

	for (i = 0; i < grammar->dateline_count; i++) {
		uint32_t match = template_match(&grammar->datelines[i], &world,
		                                tokens, block->tokens.begin,
		                                block->tokens.end, false);

		if (match != NONE && match > end)
			end = match;
	}
	if (end == block->tokens.begin)
		return false;
	dateline_read(release, index, true, &parts);
	*found = parts;
	found->span.begin = tokens[block->tokens.begin].begin;
	found->span.end = tokens[end - 1].end;
	found->block = index;
	return true;
}

/* Of a block that is no item of a list and has no label. */
static bool
is_prose(const Block *block)
{
	return block->flags & BLOCK_STOP && block->words >= PROSE_WORDS;
}

void
parse_dateline(Arena *arena, Release *release, const Grammar *grammar)
{
	uint32_t most = release->blocks.count;
	uint32_t prose = 0;
	uint32_t i;

	(void)arena;
	release->dateline.block = NONE;
	if (most > LIMIT_DATELINE_BLOCKS)
		most = LIMIT_DATELINE_BLOCKS;
	for (i = 0; i < most && prose < PROSE_BEFORE; i++) {
		Block *block = &release->blocks.items[i];
		Dateline found;

		if (block->flags & BLOCK_END_MARK)
			break;
		/* a line above the lead counts when the lead has none */
		if (release->dateline.block == NONE &&
		    dateline_alone(release, i, &found))
			release->dateline = found;
		if (block->flags & (BLOCK_LIST_ITEM | BLOCK_DATE |
		                    BLOCK_EMBARGO | BLOCK_RULE) ||
		    block->label != LABEL_NONE)
			continue;
		if (read_template(release, grammar, i, &found) ||
		    dateline_read(release, i, prose == 0, &found)) {
			release->dateline = found;
			block->flags |= BLOCK_DATELINE;
			return;
		}
		prose += is_prose(block);
	}
}

/* Blocks that lie wholly in one quotation. */
static void
note_quoted(Release *release)
{
	uint32_t i;
	uint32_t block;

	for (i = 0; i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];

		if (quote->depth)
			continue;
		for (block = quote->blocks.begin; block < quote->blocks.end;
		     block++)
			if (span_contains(quote->span,
			                  release->blocks.items[block].span))
				release->blocks.items[block].flags |=
					BLOCK_QUOTED;
	}
}

Release *
parse_release(Arena *arena, const Source *source, const Grammar *grammar)
{
	Release *release = arena_new(arena, Release);

	release->source = source;
	parse_language(release, grammar);
	parse_blocks(arena, release, grammar);
	parse_words(arena, release, grammar);
	parse_features(arena, release, grammar);
	parse_dateline(arena, release, grammar);
	parse_sentences(arena, release, grammar);
	parse_quotes(arena, release, grammar);
	note_quoted(release);
	parse_speech(arena, release, grammar);
	return release;
}
