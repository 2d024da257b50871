/* phrasing.c - finding the phrases of a list in the words of a release. */
#include "rules/phrasing.h"

enum { BUCKETS = 256 };

typedef struct Phrase {
	uint32_t begin; /* of its tokens */
	uint32_t end;
	uint32_t next; /* phrase + 1 of the same bucket */
} Phrase;

struct Phrasing {
	Tokens tokens;
	Array(Phrase) phrases;
	uint32_t buckets[BUCKETS]; /* phrase + 1 */
};

static void
add_phrase(const RuleRun *run, Phrasing *phrasing, Str text)
{
	uint32_t begin = phrasing->tokens.count;
	Phrase *phrase;
	uint32_t *bucket;

	words_cut(run->arena, run->release->lexicon, text, (Span){0, text.len},
	          &phrasing->tokens);
	if (phrasing->tokens.count == begin)
		return;
	bucket = &phrasing->buckets[phrasing->tokens.items[begin].hash %
	                            BUCKETS];
	phrase = array_push(run->arena, &phrasing->phrases);
	phrase->begin = begin;
	phrase->end = phrasing->tokens.count;
	phrase->next = *bucket;
	*bucket = phrasing->phrases.count;
}

const Phrasing *
phrasing_cut(const RuleRun *run, const Value *words)
{
	Phrasing *phrasing = arena_new(run->arena, Phrasing);
	uint32_t i;

	for (i = 0; i < words->count; i++)
		add_phrase(run, phrasing, words->items[i]);
	return phrasing;
}

static bool
same_token(const Token *left, const Token *right)
{
	return left->kind == right->kind && left->hash == right->hash &&
	       (left->kind != TOKEN_SIGN || left->sign == right->sign) &&
	       (left->kind != TOKEN_MARK || left->sign == right->sign);
}

/* The length of the longest phrase at token `at`, or 0. */
static uint32_t
longest_at(const RuleRun *run, const Phrasing *phrasing, uint32_t at,
           uint32_t end)
{
	const Token *tokens = &run->release->tokens.items[at];
	uint32_t next = phrasing->buckets[tokens->hash % BUCKETS], longest = 0;

	for (; next; next = phrasing->phrases.items[next - 1].next) {
		const Phrase *phrase = &phrasing->phrases.items[next - 1];
		uint32_t length = phrase->end - phrase->begin, i = 0;

		if (length <= longest || at + length > end)
			continue;
		while (i < length &&
		       same_token(&phrasing->tokens.items[phrase->begin + i],
		                  &tokens[i]))
			i++;
		if (i == length)
			longest = length;
	}
	return longest;
}

Range
phrasing_next(const RuleRun *run, const Phrasing *phrasing, uint32_t at,
              uint32_t end)
{
	for (; at < end; at++) {
		uint32_t length = longest_at(run, phrasing, at, end);

		if (length)
			return (Range){at, at + length};
	}
	return (Range){end, end};
}

const Phrasing *
phrasing_issuer_names(const RuleRun *run)
{
	const Value *name = schema_value(run->schema, KEY_ISSUER_NAME);
	const Value *shorts = schema_value(run->schema, KEY_ISSUER_SHORT);
	Phrasing *phrasing = arena_new(run->arena, Phrasing);
	uint32_t i;

	if (name->present)
		add_phrase(run, phrasing, name->text);
	for (i = 0; i < shorts->count; i++)
		add_phrase(run, phrasing, shorts->items[i]);
	return phrasing;
}

bool
phrasing_issuer(const RuleRun *run, Range tokens)
{
	Range found = phrasing_next(run, phrasing_issuer_names(run),
	                            tokens.begin, tokens.end);

	return found.begin < found.end;
}
