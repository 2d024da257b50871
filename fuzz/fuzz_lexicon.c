/* fuzz_lexicon.c - any bytes are a lexicon or an error with a place in it; any
 * lexicon reads any text, twice the same.
 *
 * input = lexicon NUL text */
#include "claims.h"
#include "doc/dump.h"
#include "expect.h"
#include "parse/parse.h"

static bool
open_lexicon(void *lexicon, Arena *arena, Str from, Str name, SchemaText *text,
             Str *problem)
{
	(void)arena;
	(void)from;
	(void)problem;
	*text = (SchemaText){name, *(Str *)lexicon};
	return true;
}

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
	SchemaText house = {
		STR("house.yaml"),
		size % 2 ? STR("prcheck-schema: 1\nid: x\nextends: standard\n"
	                       "language: en\nlexicons: [builtin:en, x.yaml]\n")
			 : STR("prcheck-schema: 1\nid: x\nextends: standard\n"
	                       "language: en\nlexicons: [x.yaml]\n")};
	SchemaWorld world = {rule_table, RULES, open_lexicon, &lexicon, false};
	SchemaFaults faults = {0};
	Arena arena = {0};
	const Schema *schema = schema_load(&arena, &world, house, &faults);
	uint32_t i, errors = 0;

	for (i = 0; i < faults.count; i++) {
		Origin origin = faults.items[i].origin;

		errors += faults.items[i].severity == SEVERITY_ERROR;
		EXPECT(origin.line >= 1 && origin.line <= lexicon.len + 6);
		EXPECT(origin.column >= 1);
	}
	EXPECT((schema != NULL) == (errors == 0));
	text = str_slice(text, lexicon.len + 1, text.len);
	if (schema)
		EXPECT(str_equal(read_text(&arena, schema, text),
		                 read_text(&arena, schema, text)));
	arena_end(&arena);
	return 0;
}
