/* test_prcheck.c - the front door: what it gives back, and without memory. */
#include "prcheck.h"

#include "expect.h"

#include <stdlib.h>
#include <string.h>

static const char clean[] =
	"Council opens the bridge\n\n"
	"HARBORTON, March 4, 2024 — The council opened the bridge today.\n\n"
	"“We waited ten years for it,” said Mayor Ann Lee.\n\n"
	"###\n";

static PrcheckStatus
load(PrcheckSchema *loaded, const char *name)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	SchemaText text;

	ck_assert(schema_builtin(str_from(name), &text));
	return prcheck_schema(loaded, &world, text);
}

static PrcheckStatus
check(Arena *arena, const Schema *schema, Str text, PrcheckResult *result)
{
	PrcheckOptions options = {0};

	return prcheck_check(arena, schema, &options, STR("x.txt"), text,
	                     result);
}

START_TEST(a_release_is_understood)
{
	PrcheckSchema loaded = {0};
	PrcheckResult result;
	Arena arena = {0};

	ck_assert_int_eq(load(&loaded, "standard"), PRCHECK_OK);
	ck_assert_int_eq(check(&arena, loaded.schema, str_from(clean), &result),
	                 PRCHECK_OK);
	ck_assert_uint_eq(result.release->quotes.count, 1);
	ck_assert_uint_eq(result.release->attributions.count, 1);
	ck_assert_uint_eq(findings_count(&result.findings, SEVERITY_ERROR), 0);
	ck_assert_ptr_nonnull(result.view);
	arena_end(&arena);
	prcheck_schema_end(&loaded);
}
END_TEST

START_TEST(no_bytes_are_a_release_too)
{
	PrcheckSchema loaded = {0};
	PrcheckResult result;
	Arena arena = {0};

	ck_assert_int_eq(load(&loaded, "standard"), PRCHECK_OK);
	ck_assert_int_eq(check(&arena, loaded.schema, (Str){NULL, 0}, &result),
	                 PRCHECK_OK);
	ck_assert_uint_ge(result.findings.count, 1);
	arena_end(&arena);
	prcheck_schema_end(&loaded);
}
END_TEST

START_TEST(too_many_bytes_are_refused)
{
	PrcheckSchema loaded = {0};
	PrcheckResult result;
	Arena arena = {0};
	Str huge = {clean, UINT32_MAX};

	ck_assert_int_eq(load(&loaded, "standard"), PRCHECK_OK);
	ck_assert_int_eq(check(&arena, loaded.schema, huge, &result),
	                 PRCHECK_TOO_LARGE);
	arena_end(&arena);
	prcheck_schema_end(&loaded);
}
END_TEST

START_TEST(one_arena_serves_many_files)
{
	PrcheckSchema loaded = {0};
	PrcheckResult result;
	Arena arena = {0};
	size_t total = 0;
	int i;

	ck_assert_int_eq(load(&loaded, "standard"), PRCHECK_OK);
	for (i = 0; i < 50; i++) {
		ck_assert_int_eq(
			check(&arena, loaded.schema, str_from(clean), &result),
			PRCHECK_OK);
		if (i == 2)
			total = arena.total;
		else if (i > 2)
			ck_assert_uint_eq(arena.total, total);
	}
	arena_end(&arena);
	prcheck_schema_end(&loaded);
}
END_TEST

/* In a block of just its length, so that a sanitizer sees one byte more. */
static void
check_exactly(const Schema *schema, const char *bytes, uint32_t len)
{
	PrcheckResult result;
	Arena arena = {0};
	char *block = malloc(len ? len : 1);

	ck_assert_ptr_nonnull(block);
	memcpy(block, bytes, len);
	ck_assert_int_eq(check(&arena, schema, (Str){block, len}, &result),
	                 PRCHECK_OK);
	arena_end(&arena);
	free(block);
}

/* A text may end anywhere: in a time, a date, a quotation, an address. */
START_TEST(a_text_ends_anywhere)
{
	static const char text[] =
		"UPDATED 10:30 a.m. Council opens\n\n"
		"HARBORTON, March 4, 2024 — It’s $1.5 million, 10% of 24/7.\n\n"
		"“We waited,” said Mayor Ann Lee. “It's (now) open -- "
		"'truly'…\n\n"
		"Contact: a.lee@example.org, www.example.org/a?b, +1 555 010 "
		"0100 ###\n";
	static const char *const names[] = {"standard", "strict-gov"};
	size_t i;
	uint32_t len;

	for (i = 0; i < 2; i++) {
		PrcheckSchema loaded = {0};
		char one[1];
		int byte;

		ck_assert_int_eq(load(&loaded, names[i]), PRCHECK_OK);
		for (len = 0; len <= sizeof text - 1; len++)
			check_exactly(loaded.schema, text, len);
		for (byte = 0; byte < 256; byte++) {
			one[0] = (char)byte;
			check_exactly(loaded.schema, one, 1);
		}
		prcheck_schema_end(&loaded);
	}
}
END_TEST

START_TEST(memory_runs_out_while_checking)
{
	PrcheckSchema loaded = {0};
	PrcheckResult result;
	PrcheckStatus status = PRCHECK_NO_MEMORY;
	size_t limit;
	unsigned refused = 0;

	ck_assert_int_eq(load(&loaded, "standard"), PRCHECK_OK);
	for (limit = 1 << 10; status != PRCHECK_OK; limit += 1 << 10) {
		Arena arena = {.limit = limit};

		status = check(&arena, loaded.schema, str_from(clean), &result);
		ck_assert(status == PRCHECK_OK || !result.view);
		refused += status == PRCHECK_NO_MEMORY;
		arena_end(&arena);
	}
	ck_assert_int_eq(status, PRCHECK_OK);
	ck_assert_uint_ge(refused, 10);
	prcheck_schema_end(&loaded);
}
END_TEST

START_TEST(memory_runs_out_while_loading)
{
	PrcheckStatus status = PRCHECK_NO_MEMORY;
	size_t limit;
	unsigned refused = 0;

	for (limit = 1 << 10; status != PRCHECK_OK; limit += 1 << 12) {
		PrcheckSchema loaded = {.arena = {.limit = limit}};

		status = load(&loaded, "strict-gov");
		ck_assert(status == PRCHECK_OK || !loaded.schema);
		refused += status == PRCHECK_NO_MEMORY;
		prcheck_schema_end(&loaded);
	}
	ck_assert_int_eq(status, PRCHECK_OK);
	ck_assert_uint_ge(refused, 10);
}
END_TEST

START_TEST(every_built_in_schema_loads_or_is_abstract)
{
	uint32_t i;

	for (i = 0; schema_builtin_name(i); i++) {
		PrcheckSchema loaded = {0};
		PrcheckStatus status = load(&loaded, schema_builtin_name(i));

		ck_assert_msg(status == PRCHECK_OK ||
		                      schema_builtin_abstract(i),
		              "%s", schema_builtin_name(i));
		prcheck_schema_end(&loaded);
	}
	ck_assert_uint_ge(i, 4);
}
END_TEST

Suite *
prcheck_suite(void)
{
	const TTest *const tests[] = {
		a_release_is_understood,
		no_bytes_are_a_release_too,
		too_many_bytes_are_refused,
		one_arena_serves_many_files,
		a_text_ends_anywhere,
		memory_runs_out_while_checking,
		memory_runs_out_while_loading,
		every_built_in_schema_loads_or_is_abstract,
	};

	return SUITE_OF("prcheck", tests);
}
