/* fuzz_shape.c - dates, times, telephone numbers and addresses: each ends
 * where it would if nothing followed, and an address alone is one still.
 * Dates in figures are what a naive reader says. */
#include "base/date.h"
#include "claims.h"
#include "expect.h"
#include "lex/datetext.h"
#include "lex/phone.h"
#include "lex/url.h"

/* YYYY-MM-DD by counting: every day of every year before it. */
static void
claim_date(Str text)
{
	static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30,
	                                  31, 31, 30, 31, 30, 31};
	uint32_t parts[3] = {0}, part = 0, i, days;
	bool good = text.len == 10, leap;
	Date date;

	for (i = 0; i < text.len && good; i++) {
		uint32_t digit = str_byte(text, i) - (uint32_t)'0';

		if (i == 4 || i == 7)
			good = text.ptr[i] == '-' && ++part;
		else if ((good = (digit < 10)))
			parts[part] = parts[part] * 10 + digit;
	}
	leap = parts[0] % 4 == 0 && (parts[0] % 100 || parts[0] % 400 == 0);
	good = good && parts[0] && parts[1] >= 1 && parts[1] <= 12 && parts[2];
	days = good ? lengths[parts[1] - 1] + (leap && parts[1] == 2) : 0;
	EXPECT(date_parse(text, &date) == (good && parts[2] <= days));
}

/* Cut behind what was found, the same is found. */
static void
claim_tokens_of(const Lexicon *lexicon, Str text, const Tokens *tokens,
                uint32_t at)
{
	const Token *items = tokens->items;
	uint32_t count = tokens->count, digits, same;
	uint32_t end = phone_at(text, items, at, count, &digits);
	DateText date, again;

	EXPECT(end >= at && end <= count && (end == at || digits >= 5));
	EXPECT(phone_at(text, items, at, end, &same) == end);
	EXPECT(end == at || same == digits);
	end = timetext_at(lexicon, text, items, at, count);
	EXPECT(end >= at && end <= count);
	EXPECT(timetext_at(lexicon, text, items, at, end) == end);
	if (datetext_at(lexicon, text, items, at, count, &date)) {
		EXPECT(date.begin == at && date.end > at && date.end <= count);
		EXPECT(date.date.month <= 12 && date.weekday <= 7);
		EXPECT(span_contains(
			(Span){items[at].begin, items[date.end - 1].end},
			date.span));
		EXPECT(datetext_at(lexicon, text, items, at, date.end,
		                   &again) &&
		       again.end == date.end);
	}
}

static void
claim_address(Arena *arena, Str text, const Token *token)
{
	Str alone = str_slice(text, token->begin, token->end);
	Tokens tokens = {0};

	words_cut(arena, NULL, alone, (Span){0, alone.len}, &tokens);
	EXPECT(tokens.count == 1 && tokens.items[0].end == alone.len);
	EXPECT(address_kind(alone, tokens.items) == address_kind(text, token));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Lexicon *lexicon = claims_schema(size)->grammar.lexicon;
	Arena arena = {0};
	Tokens tokens = {0};
	uint32_t i;

	claim_date(str_slice(text, 0, 10));
	words_cut(&arena, lexicon, text, (Span){0, text.len}, &tokens);
	for (i = 0; i < tokens.count; i++) {
		claim_tokens_of(lexicon, text, &tokens, i);
		if (tokens.items[i].kind == TOKEN_ADDRESS)
			claim_address(&arena, text, &tokens.items[i]);
	}
	arena_end(&arena);
	return 0;
}
