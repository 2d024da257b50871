/* lexmatch.c - phrases of the lexicon found at tokens. */
#include "base/limits.h"
#include "lex/word.h"

/* A word and its stem may both go on, so a few paths are walked at once. */
enum { PATHS = 4 };

typedef struct Paths {
	uint32_t nodes[PATHS];
	uint32_t count;
} Paths;

static void
paths_add(Paths *paths, uint32_t node)
{
	uint32_t i;

	for (i = 0; i < paths->count; i++)
		if (paths->nodes[i] == node)
			return;
	if (node && paths->count < PATHS)
		paths->nodes[paths->count++] = node;
}

/* All paths one token further. */
static Paths
paths_step(const Lexicon *lexicon, Paths paths, const Token *token)
{
	Paths next = {.count = 0};
	uint32_t i;

	for (i = 0; i < paths.count; i++) {
		paths_add(&next,
		          lexicon_step(lexicon, paths.nodes[i], token->word));
		paths_add(&next,
		          lexicon_step(lexicon, paths.nodes[i], token->stem));
	}
	return next;
}

LexMatch
lex_match(const Lexicon *lexicon, const Token *tokens, uint32_t at,
          uint32_t end, LexCategory category)
{
	LexMatch match = {NULL, 0};
	Paths paths = {.nodes = {0}, .count = 1};
	uint32_t i, j, k, count;

	for (i = at; i < end && i - at < LIMIT_PHRASE_WORDS; i++) {
		paths = paths_step(lexicon, paths, &tokens[i]);
		if (!paths.count)
			break;
		for (j = 0; j < paths.count; j++) {
			const LexEntry *entries = lexicon_entries(
				lexicon, paths.nodes[j], &count);

			for (k = 0; k < count; k++)
				if (entries[k].category == category &&
				    match.tokens < i - at + 1)
					match = (LexMatch){&entries[k],
					                   i - at + 1};
		}
	}
	return match;
}

uint32_t
lex_matches(const Lexicon *lexicon, const Token *tokens, uint32_t at,
            uint32_t end, LexMatch *matches, uint32_t most)
{
	Paths paths = {.nodes = {0}, .count = 1};
	uint32_t i, j, k, count, found = 0;

	for (i = at; i < end && i - at < LIMIT_PHRASE_WORDS; i++) {
		paths = paths_step(lexicon, paths, &tokens[i]);
		if (!paths.count)
			break;
		for (j = 0; j < paths.count; j++) {
			const LexEntry *entries = lexicon_entries(
				lexicon, paths.nodes[j], &count);

			for (k = 0; k < count && found < most; k++)
				matches[found++] = (LexMatch){&entries[k],
				                              i - at + 1};
		}
	}
	return found;
}

bool
lex_is(const Lexicon *lexicon, const Token *token, LexCategory category)
{
	return lex_match(lexicon, token, 0, 1, category).entry != NULL;
}
