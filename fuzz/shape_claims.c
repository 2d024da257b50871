/* shape_claims.c - what must hold of dates, times, numbers and addresses. */
#include "shape_claims.h"

#include "expect.h"
#include "lex/datetext.h"
#include "lex/phone.h"
#include "lex/url.h"

void
claim_phone(const ShapeText *shapes, uint32_t at)
{
	const Token *items = shapes->tokens.items;
	uint32_t count = shapes->tokens.count, digits, same;
	uint32_t end = phone_at(shapes->text, items, at, count, &digits);

	EXPECT(end >= at && end <= count && (end == at || digits >= 5));
	EXPECT(phone_at(shapes->text, items, at, end, &same) == end);
	EXPECT(end == at || same == digits);
}

void
claim_time(const ShapeText *shapes, uint32_t at)
{
	const Token *items = shapes->tokens.items;
	uint32_t count = shapes->tokens.count;
	uint32_t end = timetext_at(shapes->lexicon, shapes->text, items, at,
	                           count);

	EXPECT(end >= at && end <= count);
	EXPECT(timetext_at(shapes->lexicon, shapes->text, items, at, end) ==
	       end);
}

void
claim_date(const ShapeText *shapes, uint32_t at)
{
	const Token *items = shapes->tokens.items;
	uint32_t count = shapes->tokens.count;
	DateText date, again;

	if (!datetext_at(shapes->lexicon, shapes->text, items, at, count,
	                 &date))
		return;
	EXPECT(date.begin == at && date.end > at && date.end <= count);
	EXPECT(date.date.month <= 12 && date.weekday <= 7);
	EXPECT(span_contains((Span){items[at].begin, items[date.end - 1].end},
	                     date.span));
	EXPECT(datetext_at(shapes->lexicon, shapes->text, items, at, date.end,
	                   &again) &&
	       again.end == date.end);
}

void
claim_address(Arena *arena, const ShapeText *shapes, uint32_t at)
{
	const Token *token = &shapes->tokens.items[at];
	Str alone = str_slice(shapes->text, token->begin, token->end);
	Tokens tokens = {0};

	words_cut(arena, NULL, alone, (Span){0, alone.len}, &tokens);
	EXPECT(tokens.count == 1 && tokens.items[0].end == alone.len);
	EXPECT(address_kind(alone, tokens.items) ==
	       address_kind(shapes->text, token));
}
