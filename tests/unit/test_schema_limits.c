/* test_schema_limits.c - the bounds of limits.def on schemas, lexicons and the
 * size of inputs: n is taken, n + 1 is refused. */
#include "base/limits.h"
#include "prcheck.h"
#include "repeated.h"
#include "schema/lexicon_file.h"

#include "expect.h"

#define LINES_OF_SECTIONS "prcheck-schema: 1\nid: x\nlanguage: en\nstructure:\n"
#define EXTENDING         "prcheck-schema: 1\nid: x\nextends: standard\n"

/* A bound on schemas: the fault that one more unit is. */
typedef struct SchemaBound {
	const char *name, *head, *unit;
	uint32_t most;
	const char *tail, *fault;
} SchemaBound;

#define NEST "{id: s%s, kind: group, items: ["

static const SchemaBound schema_bounds[] = {
	{"SCHEMA_SECTIONS", LINES_OF_SECTIONS "  - {id: zzz, kind: headline}\n",
         "  - {id: s%s, kind: paragraph, required: false}\n",
         LIMIT_SCHEMA_SECTIONS - 1, "", "at most 256 sections"},
	{"HOUSE_WORDS", EXTENDING "language: en\ntitles: {add: [", "w%s,",
         LIMIT_HOUSE_WORDS, "]}\n", "titles.add: at most 1000 words"},
	{"PHRASE_WORDS", EXTENDING "language: en\ntitles: {add: [\"", "a ",
         LIMIT_PHRASE_WORDS, "\"]}\n", "more words than a phrase may have"},
};
enum { SCHEMA_BOUNDS = sizeof schema_bounds / sizeof *schema_bounds };

static bool
no_file(void *context, Arena *arena, Str from, Str name, SchemaText *text,
        Str *problem)
{
	(void)context, (void)arena, (void)from, (void)name, (void)text;
	*problem = STR("no files here");
	return false;
}

static void
load(PrcheckSchema *loaded, Str bytes)
{
	SchemaWorld world = {
		.rules = rule_table, .rule_count = RULES, .open = no_file};

	*loaded = (PrcheckSchema){0};
	prcheck_schema(loaded, &world, (SchemaText){STR("x.yaml"), bytes});
}

static bool
said(const PrcheckSchema *loaded, const char *words)
{
	uint32_t i;

	for (i = 0; i < loaded->faults.count; i++) {
		Str detail = loaded->faults.items[i].detail;
		uint32_t at;

		for (at = 0; at < detail.len; at++)
			if (str_starts(str_slice(detail, at, detail.len),
			               str_from(words)))
				return true;
	}
	return false;
}

START_TEST(schemas_at_and_beyond)
{
	const SchemaBound *bound = &schema_bounds[_i];
	uint32_t more;

	for (more = 0; more <= 1; more++) {
		Arena arena = {0};
		PrcheckSchema loaded;

		load(&loaded, text_of(&arena, bound->head, bound->unit,
		                      bound->most + more, bound->tail));
		ck_assert_msg((loaded.schema == NULL) == more,
		              "%s + %u: %u faults: %.*s", bound->name, more,
		              loaded.faults.count,
		              loaded.faults.count
		                      ? (int)loaded.faults.items[0].detail.len
		                      : 0,
		              loaded.faults.count
		                      ? loaded.faults.items[0].detail.ptr
		                      : "");
		ck_assert_msg(said(&loaded, bound->fault) == more, "%s + %u",
		              bound->name, more);
		prcheck_schema_end(&loaded);
		arena_end(&arena);
	}
}
END_TEST

/* Sections inside each other: the last one holds a headline. */
START_TEST(nesting_of_sections)
{
	uint32_t more;

	for (more = 0; more <= 1; more++) {
		Arena arena = {0};
		uint32_t depth = LIMIT_SCHEMA_NESTING + more;
		PrcheckSchema loaded;
		Str open = text_of(&arena, LINES_OF_SECTIONS "  - ", NEST,
		                   depth - 1, "{id: title, kind: headline}");

		load(&loaded, text_of(&arena, arena_copy(&arena, open).ptr,
		                      "]}", depth - 1, "\n"));
		ck_assert_msg((loaded.schema == NULL) == more, "%u deep",
		              depth);
		ck_assert(said(&loaded, "at most 3 deep in each other") ==
		          more);
		prcheck_schema_end(&loaded);
		arena_end(&arena);
	}
}
END_TEST

START_TEST(lexicons_that_are_listed)
{
	Arena arena = {0};
	PrcheckSchema loaded;

	load(&loaded, text_of(&arena, EXTENDING "lexicons: [", "l%s.yaml,",
	                      LIMIT_LEXICONS, "]\n"));
	ck_assert(said(&loaded, "no files here"));
	ck_assert(!said(&loaded, "lexicons: at most"));
	prcheck_schema_end(&loaded);
	load(&loaded, text_of(&arena, EXTENDING "lexicons: [", "l%s.yaml,",
	                      LIMIT_LEXICONS + 1, "]\n"));
	ck_assert(said(&loaded, "lexicons: at most"));
	ck_assert(!said(&loaded, "no files here"));
	prcheck_schema_end(&loaded);
	arena_end(&arena);
}
END_TEST

START_TEST(faults_that_are_shown)
{
	uint32_t count;

	for (count = LIMIT_SCHEMA_ERRORS - 1; count <= LIMIT_SCHEMA_ERRORS + 1;
	     count++) {
		Arena arena = {0};
		PrcheckSchema loaded;

		load(&loaded,
		     text_of(&arena, EXTENDING, "zz%s: 1\n", count, ""));
		ck_assert_uint_eq(loaded.faults.count,
		                  count < LIMIT_SCHEMA_ERRORS
		                          ? count
		                          : LIMIT_SCHEMA_ERRORS);
		prcheck_schema_end(&loaded);
		arena_end(&arena);
	}
}
END_TEST

/* The id of the first fault of a lexicon file, or "". */
static const char *
lexicon_fault(const char *head, const char *unit, uint32_t count,
              const char *tail)
{
	Arena arena = {0};
	SchemaFaults faults = {0};
	FaultLog log = {.arena = &arena, .faults = &faults};
	SchemaText text = {STR("xx.yaml"), STR("")};
	LexDraft draft = {.language = STR("")};
	const char *id = "";

	text.bytes = text_of(&arena, head, unit, count, tail);
	lexicon_read(&log, text, &draft);
	if (faults.count)
		id = faults.items[0].rule->id;
	arena_end(&arena);
	return id;
}

/* The nodes: two maps' worth of keys and values, then one an item. */
START_TEST(lexicon_files)
{
	static const char head[] = "language: xx\nname: Test\n#";
	static const char list[] = "language: xx\nname: Test\nstopwords: [";
	uint32_t room = LIMIT_LEXICON_BYTES - (uint32_t)(sizeof head - 1);
	uint32_t items = LIMIT_LEXICON_NODES - 7;

	ck_assert_str_ne(lexicon_fault(head, "x", room, ""),
	                 "schema-too-large");
	ck_assert_str_eq(lexicon_fault(head, "x", room + 1, ""),
	                 "schema-too-large");
	ck_assert_str_ne(lexicon_fault(list, "a,", items, "]\n"),
	                 "schema-nodes");
	ck_assert_str_eq(lexicon_fault(list, "a,", items + 1, "]\n"),
	                 "schema-nodes");
}
END_TEST

/* All that a schema may list are told apart, beside the built-in ones. */
START_TEST(languages_of_a_schema)
{
	PrcheckSchema loaded;

	load(&loaded, STR(EXTENDING));
	ck_assert_ptr_nonnull(loaded.schema);
	ck_assert_uint_gt(loaded.schema->grammar.candidate_count, 1);
	ck_assert_uint_le(loaded.schema->grammar.candidate_count +
	                          LIMIT_LEXICONS,
	                  LIMIT_LANGUAGES);
	prcheck_schema_end(&loaded);
}
END_TEST

START_TEST(bytes_of_any_input)
{
	PrcheckSchema loaded;
	PrcheckResult result;
	PrcheckOptions options = {0};
	Arena arena = {0};
	Str huge = {"", LIMIT_INPUT_MOST + 1u};

	load(&loaded, STR(EXTENDING));
	ck_assert_ptr_nonnull(loaded.schema);
	ck_assert_int_eq(prcheck_check(&arena, loaded.schema, &options,
	                               STR("x"), huge, &result),
	                 PRCHECK_TOO_LARGE);
	arena_end(&arena);
	prcheck_schema_end(&loaded);
}
END_TEST

Suite *
schema_limits_suite(void)
{
	const TTest *const tests[] = {
		nesting_of_sections,   lexicons_that_are_listed,
		faults_that_are_shown, lexicon_files,
		languages_of_a_schema, bytes_of_any_input,
	};
	Suite *suite = SUITE_OF("schema_limits", tests);
	TCase *schemas = tcase_create("schemas");

	tcase_add_loop_test(schemas, schemas_at_and_beyond, 0, SCHEMA_BOUNDS);
	suite_add_tcase(suite, schemas);
	return suite;
}
