/* run_rules.c - checks every rule alone against the releases in its folder.
 *
 * tests/rules/ID/bad-*.txt and ok-*.txt are releases; NAME.expect beside one
 * holds the findings that it must give, a line each:
 *
 *     line:column-line:column: severity: message: detail [rule]
 *
 * from the first character to just past the last, as `end-column` of the JSON
 * report counts. No such file means silence. The schema is NAME.yaml beside
 * it, else ID/schema.yaml, else `standard`.
 * The examples in the documentation of each rule are checked too. */
#include "prcheck.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

typedef Array(Str) Names;

static const char folder[] = "tests/rules";
static unsigned passed, failed;

static void
judge(bool good, Str what)
{
	if (good) {
		passed++;
		return;
	}
	failed++;
	printf("failed: %.*s\n", STR_ARG(what));
}

/* The bytes of a file, or an empty Str with ptr NULL. A NUL follows `path`. */
static Str
read_file(Arena *arena, Str path)
{
	FILE *file = fopen(path.ptr, "rb");
	Buf bytes = buf_memory(arena);
	char piece[4096];
	size_t got;

	if (!file)
		return (Str){NULL, 0};
	buf_text(&bytes, "");
	while ((got = fread(piece, 1, sizeof piece, file)) > 0)
		buf_str(&bytes, (Str){piece, (uint32_t)got});
	fclose(file);
	return bytes.len ? buf_view(&bytes) : STR("");
}

static int
compare_names(const void *left, const void *right)
{
	return str_compare(*(const Str *)left, *(const Str *)right);
}

/* The names of the releases in the folder `path`, sorted. */
static Names
list_releases(Arena *arena, Str path)
{
	DIR *directory = opendir(path.ptr);
	struct dirent *entry;
	Names names = {0};

	while (directory && (entry = readdir(directory)) != NULL) {
		Str name = str_from(entry->d_name);

		if (str_ends(name, STR(".txt")) && name.ptr[0] != '.')
			*array_push(arena, &names) = arena_copy(arena, name);
	}
	if (directory)
		closedir(directory);
	if (names.count)
		qsort(names.items, names.count, sizeof *names.items,
		      compare_names);
	return names;
}

/* Loads a schema and says why not. */
static bool
load(PrcheckSchema *loaded, SchemaText text)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	uint32_t i;

	if (prcheck_schema(loaded, &world, text) == PRCHECK_OK)
		return true;
	for (i = 0; i < loaded->faults.count; i++) {
		const SchemaFault *fault = &loaded->faults.items[i];

		printf("%.*s:%u:%u: %s: %.*s\n", STR_ARG(fault->origin.path),
		       fault->origin.line, fault->origin.column,
		       fault->rule->message, STR_ARG(fault->detail));
	}
	return false;
}

/* The findings of one check as lines. */
static Str
found_lines(Arena *arena, const PrcheckResult *result)
{
	Buf lines = buf_memory(arena);
	uint32_t i;

	for (i = 0; i < result->findings.count; i++) {
		const Finding *finding = &result->findings.items[i];
		Span span = finding->span;
		Place begin = source_place(result->source, span.begin);
		Place end = source_place(result->source, span.end);

		buf_str(&lines,
		        arena_format(
				arena, "%u:%u-%u:%u: %s: %s%s%.*s [%s]\n",
				begin.line, begin.column, end.line, end.column,
				severity_name(finding->severity),
				finding->rule->message,
				finding->detail.len ? ": " : "",
				STR_ARG(finding->detail), finding->rule->id));
	}
	return lines.len ? buf_view(&lines) : STR("");
}

/* True when `lines` holds the line `line`. */
static bool
has_line(Str lines, Str line)
{
	uint32_t at, end;

	for (at = 0; at < lines.len; at = end + 1) {
		end = str_find(lines, '\n', at);
		if (str_equal(str_slice(lines, at, end), line))
			return true;
	}
	return false;
}

/* The lines of `one` that `other` lacks. */
static void
print_lacking(char sign, Str one, Str other)
{
	uint32_t at, end;

	for (at = 0; at < one.len; at = end + 1) {
		Str line;

		end = str_find(one, '\n', at);
		line = str_slice(one, at, end);
		if (!has_line(other, line))
			printf("%c %.*s\n", sign, STR_ARG(line));
	}
}

static void
run_case(const Schema *schema, const RuleInfo *rule, Str name)
{
	PrcheckOptions options = {.only = rule};
	PrcheckResult result;
	Arena files = {0}, arena = {0};
	Str path = arena_format(&files, "%s/%s/%.*s", folder, rule->id,
	                        STR_ARG(name));
	Str text = read_file(&files, path);
	Str want = read_file(&files, arena_format(&files, "%.*s.expect",
	                                          (int)path.len - 4, path.ptr));
	Str found;

	if (prcheck_check(&arena, schema, &options, path, text, &result) !=
	    PRCHECK_OK)
		exit(2);
	found = found_lines(&files, &result);
	judge(str_equal(want, found) &&
	              str_starts(name, STR("bad-")) == (found.len > 0),
	      path);
	if (!str_equal(want, found)) {
		print_lacking('-', want, found);
		print_lacking('+', found, want);
	}
	arena_end(&arena);
	arena_end(&files);
}

/* Checks a release by the schema of its own, or by `schema` if it has none. */
static void
run_release(const Schema *schema, const RuleInfo *rule, Str name)
{
	PrcheckSchema own = {0};
	Arena files = {0};
	SchemaText text;

	text.path = arena_format(&files, "%s/%s/%.*s.yaml", folder, rule->id,
	                         (int)name.len - 4, name.ptr);
	text.bytes = read_file(&files, text.path);
	if (!text.bytes.ptr)
		run_case(schema, rule, name);
	else if (load(&own, text))
		run_case(own.schema, rule, name);
	else
		judge(false, text.path);
	prcheck_schema_end(&own);
	arena_end(&files);
}

static void
run_folder(const RuleInfo *rule)
{
	PrcheckSchema loaded = {0};
	Arena files = {0};
	Str path = arena_format(&files, "%s/%s", folder, rule->id);
	Names names = list_releases(&files, path);
	SchemaText text;
	uint32_t i;

	text.path = arena_format(&files, "%s/schema.yaml", path.ptr);
	text.bytes = read_file(&files, text.path);
	if (!text.bytes.ptr && !schema_builtin(STR("standard"), &text))
		exit(2);
	judge(load(&loaded, text) && names.count >= 2, path);
	for (i = 0; loaded.schema && i < names.count; i++)
		run_release(loaded.schema, rule, names.items[i]);
	prcheck_schema_end(&loaded);
	arena_end(&files);
}

/* An example in the documentation of `rule`: does it find anything? */
static void
run_example(const Schema *schema, const RuleInfo *rule, const char *text,
            bool bad)
{
	PrcheckOptions options = {.only = rule};
	PrcheckResult result;
	Arena arena = {0}, words = {0};
	Str what = arena_format(&words, "documentation of %s: %s example",
	                        rule->id, bad ? "bad" : "good");

	if (prcheck_check(&arena, schema, &options, STR("example"),
	                  str_from(text), &result) != PRCHECK_OK)
		exit(2);
	judge((result.findings.count > 0) == bad, what);
	arena_end(&words);
	arena_end(&arena);
}

static void
run_documentation(const RuleInfo *rule)
{
	PrcheckSchema loaded = {0};
	Arena arena = {0};
	SchemaText text;

	text.path = str_from(rule->id);
	text.bytes = arena_format(&arena,
	                          "prcheck-schema: 1\nid: example\n"
	                          "extends: standard\nlanguage: en\n%s",
	                          rule->configure);
	if (load(&loaded, text)) {
		run_example(loaded.schema, rule, rule->bad, true);
		run_example(loaded.schema, rule, rule->good, false);
	} else {
		judge(false, str_from(rule->id));
	}
	prcheck_schema_end(&loaded);
	arena_end(&arena);
}

int
main(void)
{
	uint32_t i;

	for (i = 0; i < RULES; i++) {
		run_folder(&rule_table[i]);
		run_documentation(&rule_table[i]);
	}
	printf("%u passed, %u failed\n", passed, failed);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
