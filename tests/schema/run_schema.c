/* run_schema.c - loads the schemas of tests/schema and compares what is said.
 *
 * Every folder has the name of a diagnostic. In it `bad.yaml` gives the lines
 * of `expected`, `bad-x.yaml` those of `expected-x`, and `ok-*.yaml` gives
 * none; other files are there to be extended. Three diagnostics need files
 * that nobody wants to read: sizes.c makes them. Every diagnostic of
 * schema_rules.def has a folder, every schema that loads is printed and loaded
 * again, and the built-in ones are among them.
 *
 *	run_schema [--accept]     --accept writes the expected files */
#include "sizes.h"

#include "equal.h"

#include "rules/rule.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOT "tests/schema"

typedef struct Run {
	Arena arena;
	Str folder; /* of the test, "tests/schema/schema-key" */
	bool accept;
	uint32_t passed;
	uint32_t failed;
} Run;

/* The bytes of a file; false when there is none. */
static bool
read_file(Arena *arena, Str path, Str *bytes)
{
	FILE *file = fopen(arena_copy(arena, path).ptr, "rb");
	enum { MOST = 1 << 20 };

	if (!file)
		return false;
	bytes->ptr = arena_take(arena, MOST, 1);
	bytes->len = (uint32_t)fread((char *)(uintptr_t)bytes->ptr, 1, MOST,
	                             file);
	fclose(file);
	return true;
}

/* Files beside the schema, under their bare names. */
static bool
open_beside(void *context, Arena *arena, Str from, Str name, SchemaText *text,
            Str *problem)
{
	const Run *run = context;
	Str path = arena_format(arena, "%.*s/%.*s", STR_ARG(run->folder),
	                        STR_ARG(name));

	(void)from;
	*problem = STR("no such file");
	if (str_find(name, '/', 0) < name.len)
		*problem = STR("not beside the schema");
	else if (read_file(arena, path, &text->bytes)) {
		text->path = name;
		return true;
	}
	return false;
}

static void
report(Run *run, bool good, Str what, const char *words)
{
	if (good) {
		run->passed++;
	} else {
		run->failed++;
		printf("%.*s: %s\n", STR_ARG(what), words);
	}
}

static void
write_faults(Buf *out, const SchemaFaults *faults)
{
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const SchemaFault *fault = &faults->items[i];

		buf_str(out,
		        arena_format(out->arena, "%.*s:%u:%u: %s: %s",
		                     STR_ARG(fault->origin.path),
		                     fault->origin.line, fault->origin.column,
		                     severity_name(fault->severity),
		                     fault->rule->message));
		buf_text(out, fault->detail.len ? ": " : "");
		buf_str(out, fault->detail);
		buf_text(out,
		         arena_format(out->arena, " [%s]\n", fault->rule->id)
		                 .ptr);
		if (fault->help.len)
			buf_str(out,
			        arena_format(out->arena, "   = help: %.*s\n",
			                     STR_ARG(fault->help)));
	}
}

/* A schema that loads is printed, and what is printed loads to the same. */
static void
check_print(Run *run, const SchemaWorld *world, const Schema *schema, Str name)
{
	Arena arena = {0};
	SchemaFaults faults = {0};
	SchemaText text = {STR("printed"), STR("")};
	Buf out = buf_memory(&arena);
	const Schema *again;
	const char *difference;

	schema_print(&out, schema);
	text.bytes = buf_view(&out);
	again = schema_load(&arena, world, text, &faults);
	difference = again ? schema_difference(schema, again)
	                   : "what is printed does not load";
	report(run, difference == NULL, name, difference);
	arena_end(&arena);
}

static bool
same_or_write(Run *run, Str path, Str found)
{
	Str wanted = STR("");
	FILE *file;

	read_file(&run->arena, path, &wanted);
	if (str_equal(found, wanted) || !run->accept)
		return str_equal(found, wanted);
	file = fopen(arena_copy(&run->arena, path).ptr, "wb");
	if (!file)
		return false;
	fwrite(found.ptr, 1, found.len, file);
	return fclose(file) == 0;
}

/* One schema; its faults are those of the file `expected`, or none. */
static void
check_schema(Run *run, SchemaText text, Str expected, Str name, bool abstract)
{
	SchemaFaults faults = {0};
	SchemaWorld world = {.rules = rule_table,
	                     .rule_count = RULES,
	                     .open = open_beside,
	                     .context = run,
	                     .allow_abstract = abstract};
	Buf out = buf_memory(&run->arena);
	const Schema *schema = schema_load(&run->arena, &world, text, &faults);
	Str found;

	write_faults(&out, &faults);
	found = buf_view(&out);
	if (!expected.len) {
		report(run, schema && !faults.count, name,
		       "is not loaded in silence");
		printf("%.*s", STR_ARG(found));
	} else if (!same_or_write(run, expected, found)) {
		report(run, false, name, "says something else:");
		printf("%.*s", STR_ARG(found));
	} else {
		report(run, found.len > 0, name, "says nothing");
	}
	if (schema)
		check_print(run, &world, schema, name);
}

static int
compare_names(const void *left, const void *right)
{
	const char *const *a = left, *const *b = right;

	return strcmp(*a, *b);
}

/* The names in a folder, sorted. */
static char **
list(Arena *arena, Str folder, uint32_t *count)
{
	DIR *dir = opendir(arena_copy(arena, folder).ptr);
	Array(char *) names = {0};
	struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			*array_push(arena, &names) =
				(char *)(uintptr_t)arena_copy(
					arena, str_from(entry->d_name))
					.ptr;
	if (dir)
		closedir(dir);
	*count = names.count;
	if (names.count > 1)
		qsort(names.items, names.count, sizeof *names.items,
		      compare_names);
	return names.items;
}

/* bad.yaml -> expected, bad-x.yaml -> expected-x */
static void
check_file(Run *run, Str file)
{
	Arena *arena = &run->arena;
	Str path = arena_format(arena, "%.*s/%.*s", STR_ARG(run->folder),
	                        STR_ARG(file));
	Str expected = STR("");
	SchemaText text = {.path = file};
	bool bad = str_starts(file, STR("bad"));

	if (!str_ends(file, STR(".yaml")) ||
	    (!bad && !str_starts(file, STR("ok-"))))
		return;
	if (!read_file(arena, path, &text.bytes)) {
		report(run, false, path, "cannot be read");
		return;
	}
	if (bad)
		expected = arena_format(arena, "%.*s/expected%.*s",
		                        STR_ARG(run->folder), (int)file.len - 8,
		                        file.ptr + 3);
	check_schema(run, text, expected, path, false);
}

/* One diagnostic: the files of its folder, and those that are made. */
static void
check_rule(Run *run, const RuleInfo *rule)
{
	Arena *arena = &run->arena;
	SchemaText text = {.path = STR("bad.yaml")};
	uint32_t count, i, before = run->passed + run->failed;
	char **names;

	run->folder = arena_format(arena, ROOT "/%s", rule->id);
	names = list(arena, run->folder, &count);
	for (i = 0; i < count; i++)
		check_file(run, str_from(names[i]));
	if (sizes_make(arena, rule->id, &text.bytes))
		check_schema(run, text,
		             arena_format(arena, "%.*s/expected",
		                          STR_ARG(run->folder)),
		             run->folder, false);
	report(run, run->passed + run->failed > before, run->folder,
	       "no bad.yaml");
	arena_reset(arena);
}

static void
check_builtin(Run *run)
{
	const char *name;
	uint32_t i;

	for (i = 0; (name = schema_builtin_name(i)); i++) {
		SchemaText text;

		schema_builtin(str_from(name), &text);
		check_schema(run, text, STR(""), text.path, true);
		arena_reset(&run->arena);
	}
}

int
main(int argc, char **argv)
{
	Run run = {.accept = argc > 1 && !strcmp(argv[1], "--accept")};
	uint32_t i;

	for (i = 0; i < schema_rule_count; i++)
		check_rule(&run, &schema_rules[i]);
	check_builtin(&run);
	arena_end(&run.arena);
	printf("%u passed, %u failed\n", run.passed, run.failed);
	return run.failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
