/* fuzz_template.c - a first line as a template, the rest as a text: an error
 * with a place, or a program that gives the same match at any length. */
#include "claims.h"
#include "expect.h"

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
		end = template_match(&template, &world, tokens.items, i,
		                     tokens.count, false);
		EXPECT(end == UINT32_MAX || (end >= i && end <= tokens.count));
		whole = template_match(&template, &world, tokens.items, i,
		                       tokens.count, true);
		EXPECT(whole == UINT32_MAX || whole == tokens.count);
		EXPECT((whole == tokens.count) == (end == tokens.count));
	}
	arena_end(&arena);
	return 0;
}
