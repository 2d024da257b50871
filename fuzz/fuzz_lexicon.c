/* fuzz_lexicon.c - any bytes are a lexicon or an error with a place in it; any
 * lexicon reads any text, twice the same.
 *
 * input = lexicon NUL text */
#include "claims.h"
#include "doc/dump.h"
#include "expect.h"
#include "parse/parse.h"
#include "shelf.h"

static Str
read_text(Arena *arena, const Schema *schema, Str text)
{
	const Source *source = source_read(arena, STR("x.txt"), text);
	const Release *release = parse_release(arena, source, &schema->grammar);

	claims_release(release);
	return claims_document(arena, dump_view(arena, release, schema->id));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	Str lexicon = str_slice(text, 0, str_find(text, '\0', 0));
	Shelf shelf = {
		.files = {size % 2 ? STR("prcheck-schema: 1\nid: x\n"
	                                 "extends: standard\nlanguage: en\n"
	                                 "lexicons: [builtin:en, 1.y]\n")
	                           : STR("prcheck-schema: 1\nid: x\n"
	                                 "extends: standard\nlanguage: en\n"
	                                 "lexicons: [1.y]\n"),
	                  lexicon}};
	Arena arena = {0};
	const Schema *schema = shelf_load(&arena, &shelf, false);

	text = str_slice(text, lexicon.len + 1, text.len);
	if (schema)
		EXPECT(str_equal(read_text(&arena, schema, text),
		                 read_text(&arena, schema, text)));
	arena_end(&arena);
	return 0;
}
