/* fuzz_schema.c - any bytes give a schema or an error, with places in the
 * files; a schema that is printed loads to one that prints the same. Bytes
 * after a NUL are the file that `extends` and `lexicons` find. */
#include "base/limits.h"
#include "expect.h"
#include "printed.h"
#include "rules/rule.h"
#include "text/utf8.h"

static bool
open_second(void *second, Arena *arena, Str from, Str name, SchemaText *text,
            Str *problem)
{
	(void)arena;
	(void)from;
	*problem = STR("no such file");
	*text = (SchemaText){name, *(Str *)second};
	return text->bytes.len > 0;
}

static void
expect_fault(const SchemaFault *fault, uint32_t lines)
{
	Str detail = fault->detail;
	uint32_t at;

	EXPECT(fault->rule >= schema_rules &&
	       fault->rule < schema_rules + schema_rule_count);
	EXPECT(fault->severity > SEVERITY_OFF &&
	       fault->severity <= SEVERITY_ERROR);
	EXPECT(fault->origin.line >= 1 && fault->origin.column >= 1 &&
	       fault->origin.line <= lines);
	for (at = 0; at < detail.len; at += utf8_at(detail, at).len)
		EXPECT(utf8_at(detail, at).fault == UTF8_GOOD &&
		       str_byte(detail, at) >= ' ');
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str all = {(const char *)data, (uint32_t)size}, second, shown, whole,
	    again;
	SchemaText text = {STR("fuzz.yaml"),
	                   str_slice(all, 0, str_find(all, '\0', 0))};
	SchemaWorld world = {rule_table, RULES, open_second, &second, true};
	SchemaFaults faults = {0};
	Arena arena = {0};
	const Schema *schema;
	uint32_t i, errors = 0;

	second = str_slice(all, text.bytes.len + 1, all.len);
	schema = schema_load(&arena, &world, text, &faults);
	for (i = 0; i < faults.count; i++) {
		expect_fault(&faults.items[i], all.len + 10000);
		errors += faults.items[i].severity == SEVERITY_ERROR;
	}
	EXPECT((schema != NULL) == (errors == 0) &&
	       faults.count <= LIMIT_SCHEMA_ERRORS);
	EXPECT(!schema || text.bytes.ptr[0] != '%');
	shown = schema ? printed_schema(&arena, schema, &whole) : STR("");
	if (schema && whole.len <= LIMIT_SCHEMA_BYTES) {
		schema = schema_load(&arena, &world,
		                     (SchemaText){STR("printed"), whole},
		                     &faults);
		EXPECT(schema && str_equal(shown, printed_schema(&arena, schema,
		                                                 &again)));
	}
	arena_end(&arena);
	return 0;
}
