/* release.c - names and searches of the understood release. */
#include "doc/release.h"

#include "base/limits.h"

const char *
section_kind_name(SectionKind kind)
{
	static const char *const names[] = {
#define SECTION(NAME, name, what) name,
#include "doc/kinds.def"
	};

	return names[kind];
}

const char *
quote_kind_name(QuoteKind kind)
{
	static const char *const names[] = {
#define QUOTE(NAME, name) name,
#include "doc/kinds.def"
	};

	return names[kind];
}

const char *
pattern_name(Pattern pattern)
{
	static const char *const names[] = {
#define PATTERN(NAME, name) name,
#include "doc/kinds.def"
	};

	return names[pattern];
}

const char *
person_kind_name(PersonKind kind)
{
	static const char *const names[] = {
#define PERSON(NAME, name) name,
#include "doc/kinds.def"
	};

	return names[kind];
}

uint32_t
release_block_at(const Release *release, uint32_t offset)
{
	const Blocks *blocks = &release->blocks;
	uint32_t low = 0, high = blocks->count;

	if (!high)
		return NONE;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (blocks->items[middle].span.end > offset)
			high = middle;
		else
			low = middle + 1;
	}
	return low < blocks->count ? low : blocks->count - 1;
}

uint32_t
release_sentence_at(const Release *release, uint32_t offset)
{
	const Sentences *sentences = &release->sentences;
	uint32_t low = 0, high = sentences->count;

	if (!high)
		return NONE;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (sentences->items[middle].span.end > offset)
			high = middle;
		else
			low = middle + 1;
	}
	return low < sentences->count ? low : sentences->count - 1;
}

bool
release_quoted(const Release *release, Span span)
{
	const Quotes *quotes = &release->quotes;
	uint32_t low = 0, high = quotes->count, steps = LIMIT_QUOTE_BACK;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (quotes->items[middle].span.begin > span.begin)
			high = middle;
		else
			low = middle + 1;
	}
	while (low-- > 0 && steps-- > 0) {
		const Quote *quote = &quotes->items[low];

		if (quote->depth == 0)
			return quote->kind != QUOTE_TERM &&
			       span_contains(quote->span, span);
	}
	return false;
}
