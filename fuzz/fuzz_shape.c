/* fuzz_shape.c - dates, times, telephone numbers and addresses: each ends
 * where it would if nothing followed, and an address alone is one still.
 * Dates in figures are what a naive reader says. */
#include "base/date.h"
#include "claims.h"
#include "expect.h"
#include "naive.h"
#include "shape_claims.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	Str first = str_slice(text, 0, 10);
	ShapeText shapes = {.lexicon = claims_schema(size)->grammar.lexicon,
	                    .text = text};
	Arena arena = {0};
	uint32_t i;
	Date date;

	EXPECT(date_parse(first, &date) == naive_date(first));
	words_cut(&arena, shapes.lexicon, text, (Span){0, text.len},
	          &shapes.tokens);
	for (i = 0; i < shapes.tokens.count; i++) {
		claim_phone(&shapes, i);
		claim_time(&shapes, i);
		claim_date(&shapes, i);
		if (shapes.tokens.items[i].kind == TOKEN_ADDRESS)
			claim_address(&arena, &shapes, i);
	}
	arena_end(&arena);
	return 0;
}
