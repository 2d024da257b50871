/* fuzz_source.c - lines and tokens tile the text, odds are in order, the
 * decoder agrees with a naive one and with itself backwards. */
#include "claims.h"
#include "expect.h"
#include "text_claims.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	Arena arena = {0};
	const Source *source = source_read(&arena, STR("x.txt"), text);
	uint32_t i, at = 0;

	for (i = 0; i < source->odds.count; i++) {
		Odd odd = source->odds.items[i];

		EXPECT(odd.kind < ODD_KINDS && at <= odd.span.begin);
		EXPECT(odd.span.begin < odd.span.end &&
		       odd.span.end <= text.len);
		at = odd.span.end;
	}
	claim_lines(source);
	claim_tokens(&arena, NULL, text);
	claim_tokens(&arena, claims_schema(size)->grammar.lexicon, text);
	arena_end(&arena);
	return 0;
}
