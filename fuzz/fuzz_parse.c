/* fuzz_parse.c - any bytes give a release whose parts lie in the text, in
 * order and nested, and twice the same one. */
#include "claims.h"
#include "doc/dump.h"
#include "expect.h"
#include "parse/parse.h"

static const Release *
parse(Arena *arena, const Schema *schema, Str text)
{
	return parse_release(arena, source_read(arena, STR("x.txt"), text),
	                     &schema->grammar);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Schema *schema = claims_schema(size);
	Arena arena = {0}, again = {0};
	const Release *release = parse(&arena, schema, text);
	const Release *same = parse(&again, schema, text);

	claims_release(release);
	EXPECT(str_equal(
		claims_document(&arena, dump_view(&arena, release, schema->id)),
		claims_document(&again, dump_view(&again, same, schema->id))));
	arena_end(&arena);
	arena_end(&again);
	return 0;
}
