/* reading.h - a text parsed and aligned by a schema, for tests. */
#ifndef PRCHECK_UNIT_READING_H
#define PRCHECK_UNIT_READING_H

#include "prcheck.h"

#include "expect.h"

#include <stdio.h>
#include <string.h>

typedef struct Reading {
	PrcheckSchema loaded;
	Arena arena;
	PrcheckResult result;
} Reading;

/* The head of a schema in `language`, to be followed by its structure. */
#define SCHEMA_IN(language)                                     \
	"prcheck-schema: 1\nid: test\nlanguage: " language "\n" \
	"text: {eol: any, wrap: auto}\nstructure:\n"

/* A structure that takes anything below a headline and a lead. */
#define LOOSE                                  \
	"  - {id: headline, kind: headline}\n" \
	"  - {id: lead, kind: lead}\n"         \
	"  - {id: rest, kind: any, required: false}\n"

/* Reads `text` by `yaml`, or by the built-in schema of that name. */
static inline void
reading_begin(Reading *reading, const char *yaml, Str text)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	SchemaText schema = {STR("test.yaml"), str_from(yaml)};
	PrcheckOptions options = {.parse_only = true};

	*reading = (Reading){0};
	if (!str_starts(schema.bytes, STR("prcheck-schema")))
		ck_assert(schema_builtin(str_from(yaml), &schema));
	ck_assert_msg(prcheck_schema(&reading->loaded, &world, schema) ==
	                      PRCHECK_OK,
	              "schema: %s", yaml);
	ck_assert_int_eq(prcheck_check(&reading->arena, reading->loaded.schema,
	                               &options, STR("x.txt"), text,
	                               &reading->result),
	                 PRCHECK_OK);
}

static inline void
reading_end(Reading *reading)
{
	arena_end(&reading->arena);
	prcheck_schema_end(&reading->loaded);
}

static inline const Block *
reading_block(const Reading *reading, uint32_t index)
{
	ck_assert_uint_lt(index, reading->result.release->blocks.count);
	return &reading->result.release->blocks.items[index];
}

static inline Str
reading_text(const Reading *reading, Span span)
{
	return source_text(reading->result.source, span);
}

/* The kinds of all sections, parted by spaces. */
static inline const char *
reading_kinds(Reading *reading)
{
	const Release *release = reading->result.release;
	Buf out = buf_memory(&reading->arena);
	uint32_t i;

	for (i = 0; i < release->sections.count; i++) {
		if (i)
			buf_byte(&out, ' ');
		buf_text(&out,
		         section_kind_name(release->sections.items[i].kind));
	}
	return arena_copy(&reading->arena, buf_view(&out)).ptr;
}

/* The faults of structure as "missing lead, order headline lead, …". */
static inline const char *
reading_faults(Reading *reading)
{
	static const char *const kinds[] = {"missing", "order", "unexpected",
	                                    "count", "conflict"};
	const Alignment *alignment = reading->result.alignment;
	const Schema *schema = reading->loaded.schema;
	Buf out = buf_memory(&reading->arena);
	uint32_t i;

	for (i = 0; i < alignment->faults.count; i++) {
		const AlignFault *fault = &alignment->faults.items[i];

		buf_text(&out, i ? ", " : "");
		buf_text(&out, kinds[fault->kind]);
		if (fault->schema != NONE) {
			buf_byte(&out, ' ');
			buf_str(&out, schema->sections[fault->schema].id);
		}
		if (fault->other != NONE) {
			buf_byte(&out, ' ');
			buf_str(&out, schema->sections[fault->other].id);
		}
		if (fault->kind == ALIGN_COUNT) {
			buf_byte(&out, ' ');
			buf_number(&out, fault->found);
		}
	}
	return arena_copy(&reading->arena, buf_view(&out)).ptr;
}

#endif
