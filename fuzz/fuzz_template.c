/* fuzz_template.c - a first line as a template, the rest as a text: an error
 * with a place, or a program that matches what trying every way matches. */
#include "claims.h"
#include "expect.h"
#include "naive.h"

static uint32_t
claim_match(const Template *template, const TemplateWorld *world,
            const Tokens *tokens, uint32_t begin, bool exact)
{
	uint32_t end = template_match(template, world, tokens->items, begin,
	                              tokens->count, exact);
	uint32_t slow = naive_match(template, world, tokens->items, begin,
	                            tokens->count, exact);

	EXPECT(end == UINT32_MAX || (end >= begin && end <= tokens->count));
	EXPECT(end == slow || slow == UINT32_MAX - 1);
	return end;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str all = {(const char *)data, (uint32_t)size};
	uint32_t line = str_find(all, '\n', 0), i, end, whole;
	Str text = str_slice(all, line, all.len);
	Str names[] = {STR("Acme Widgets"), STR("a")};
	Arena arena = {0};
	TemplateWorld world = {.lexicon = claims_schema(size)->grammar.lexicon,
	                       .text = text,
	                       .issuers = names,
	                       .issuer_count = 2};
	Template template;
	TemplateError error = template_compile(&arena, str_slice(all, 0, line),
	                                       &template);
	Tokens tokens = {0};

	EXPECT((error.message != NULL) == (template.count == 0));
	EXPECT(error.offset <= line);
	words_cut(&arena, world.lexicon, text, (Span){0, text.len}, &tokens);
	for (i = 0; i <= tokens.count && template.count && i < 4; i++) {
		end = claim_match(&template, &world, &tokens, i, false);
		whole = claim_match(&template, &world, &tokens, i, true);
		EXPECT(whole == UINT32_MAX || whole == tokens.count);
		EXPECT((whole == tokens.count) == (end == tokens.count));
	}
	arena_end(&arena);
	return 0;
}
