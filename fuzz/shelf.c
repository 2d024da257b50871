/* shelf.c - the files that schemas of a harness may name. */
#include "shelf.h"

#include "base/limits.h"
#include "expect.h"
#include "rules/rule.h"
#include "text/utf8.h"

static const char *const names[SHELF_FILES] = {
	"0.y", "1.y", "2.y", "3.y", "4.y", "5.y", "6.y", "7.y", "8.y", "9.y",
};

static uint32_t
file_of(Str name)
{
	uint32_t i;

	for (i = 0; i < SHELF_FILES; i++)
		if (str_equal(name, str_from(names[i])))
			return i;
	return 1;
}

static bool
open_file(void *context, Arena *arena, Str from, Str name, SchemaText *text,
          Str *problem)
{
	Shelf *shelf = context;
	uint32_t file = file_of(name);

	(void)arena;
	EXPECT(str_equal(from, str_from(names[file_of(from)])));
	EXPECT(shelf->read[file_of(from)]);
	EXPECT(++shelf->opened <= LIMIT_SCHEMA_CHAIN + LIMIT_LEXICONS);
	*problem = STR("no such file");
	*text = (SchemaText){str_from(names[file]), shelf->files[file]};
	shelf->read[file] = text->bytes.len > 0;
	return text->bytes.len > 0;
}

Shelf
shelf_cut(Str input)
{
	Shelf shelf = {0};
	uint32_t i;

	for (i = 0; i < SHELF_FILES; i++) {
		uint32_t end = str_find(input, '\0', 0);

		shelf.files[i] = str_slice(input, 0, end);
		input = str_slice(input, end + 1, input.len);
	}
	return shelf;
}

static void
claim_fault(const Shelf *shelf, const SchemaFault *fault)
{
	uint32_t file = file_of(fault->origin.path), at;
	Str detail = fault->detail;

	EXPECT(fault->rule >= schema_rules &&
	       fault->rule < schema_rules + schema_rule_count);
	EXPECT(fault->severity > SEVERITY_OFF &&
	       fault->severity <= SEVERITY_ERROR);
	EXPECT(str_equal(fault->origin.path, str_from(names[file])));
	EXPECT(shelf->read[file]);
	EXPECT(fault->origin.line >= 1 && fault->origin.column >= 1);
	EXPECT(fault->origin.line <= shelf->files[file].len + 1);
	for (at = 0; at < detail.len; at += utf8_at(detail, at).len)
		EXPECT(utf8_at(detail, at).fault == UTF8_GOOD &&
		       str_byte(detail, at) >= ' ');
}

const Schema *
shelf_load(Arena *arena, Shelf *shelf, bool allow_abstract)
{
	SchemaWorld world = {rule_table, RULES, open_file, shelf,
	                     allow_abstract};
	SchemaFaults faults = {0};
	const Schema *schema;
	uint32_t i, errors = 0;

	shelf->opened = 0;
	shelf->read[0] = true;
	schema = schema_load(arena, &world,
	                     (SchemaText){str_from(names[0]), shelf->files[0]},
	                     &faults);
	for (i = 0; i < faults.count; i++) {
		claim_fault(shelf, &faults.items[i]);
		errors += faults.items[i].severity == SEVERITY_ERROR;
	}
	EXPECT((schema != NULL) == (errors == 0));
	EXPECT(faults.count <= LIMIT_SCHEMA_ERRORS);
	return schema;
}
