/* run_syntax.c - quotations and attributions, case by case.
 *
 * tests/syntax/LANG-*.cases hold cases:
 *
 *	=== what the case shows
 *	text of the release, any number of lines
 *	---
 *	direct after speaker "Jane Roe" cue "said" person "Jane Roe"
 *
 * One line below the dashes for each outermost quotation, in order; - stands
 * for nothing. LANG is the language of the file. A speaker who may be either
 * of two is followed by both:
 *
 *	direct after speaker "she" cue "said" ambiguous "Jane Roe" or "Ann Lee"
 *
 * In LANG-marks.cases a line is a quotation as it is written, of any depth,
 * with one > more for each depth, then a fault of marks:
 *
 *	“We counted ‘ten years’ of it,”
 *	> ‘ten years’
 *	unclosed “
 *
 * A line end inside stands as |. Faults of single marks are left out, as in
 * the rules: they may be apostrophes. */
#include "prcheck.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1 << 20, NAMES = 256 };

typedef struct Tally {
	uint32_t passed;
	uint32_t failed;
} Tally;

static void
put_span(Buf *out, const char *label, const PrcheckResult *result, Span span)
{
	buf_text(out, label);
	if (span_empty(span)) {
		buf_text(out, "-");
		return;
	}
	buf_text(out, "\"");
	buf_str(out, source_text(result->source, span));
	buf_text(out, "\"");
}

/* ambiguous "Jane Roe" or "Ann Lee" */
static void
put_candidates(Buf *out, const PrcheckResult *result,
               const Attribution *attribution)
{
	uint32_t i;

	for (i = 0; i < attribution->candidate_count; i++)
		put_span(out, i ? " or " : " ambiguous ", result,
		         result->release->people
		                 .items[attribution->candidates[i]]
		                 .name);
}

static void
describe(Buf *out, const PrcheckResult *result, const Quote *quote)
{
	const Release *release = result->release;
	const Attribution *attribution;

	buf_text(out, quote_kind_name((QuoteKind)quote->kind));
	if (quote->attribution == NONE) {
		buf_text(out, " -\n");
		return;
	}
	attribution = &release->attributions.items[quote->attribution];
	buf_text(out, " ");
	buf_text(out, pattern_name((Pattern)attribution->pattern));
	put_span(out, " speaker ", result, attribution->speaker);
	put_span(out, " cue ", result, attribution->cue);
	if (attribution->ambiguous)
		put_candidates(out, result, attribution);
	else if (attribution->person != NONE)
		put_span(out, " person ", result,
		         release->people.items[attribution->person].name);
	buf_text(out, "\n");
}

static Str
outcome(Arena *arena, const PrcheckResult *result)
{
	Buf out = buf_memory(arena);
	uint32_t i;

	for (i = 0; i < result->release->quotes.count; i++)
		if (!result->release->quotes.items[i].depth)
			describe(&out, result,
			         &result->release->quotes.items[i]);
	return buf_view(&out);
}

/* The text of `span` in one line. */
static void
put_line(Buf *out, const PrcheckResult *result, Span span)
{
	Str text = source_text(result->source, span);
	uint32_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] != '\n')
			buf_str(out, str_slice(text, i, i + 1));
		else if (text.ptr[i - 1] != '\n')
			buf_text(out, "|");
	buf_text(out, "\n");
}

static Str
marks_outcome(Arena *arena, const PrcheckResult *result)
{
	static const char *const names[MARK_FAULTS] = {
		"unclosed", "unopened",     "mismatch", "nesting",
		"too-deep", "continuation", "ambiguous"};
	const Release *release = result->release;
	Buf out = buf_memory(arena);
	uint32_t i, depth;

	for (i = 0; i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];

		for (depth = 0; depth < quote->depth; depth++)
			buf_text(&out, depth + 1 < quote->depth ? ">" : "> ");
		put_line(&out, result, quote->span);
	}
	for (i = 0; i < release->mark_faults.count; i++) {
		const MarkFault *fault = &release->mark_faults.items[i];

		if (fault->single)
			continue;
		buf_text(&out, names[fault->kind]);
		buf_text(&out, span_empty(fault->span) ? "" : " ");
		put_line(&out, result, fault->span);
	}
	return buf_view(&out);
}

static void
run_case(const Schema *schema, Str path, Str title, Str text, Str expected,
         Tally *tally)
{
	static Arena arena;
	PrcheckOptions options = {.parse_only = true};
	PrcheckResult result;
	Str got = {"", 0};

	if (prcheck_check(&arena, schema, &options, path, text, &result) ==
	    PRCHECK_OK)
		got = str_ends(path, STR("-marks.cases"))
		              ? marks_outcome(&arena, &result)
		              : outcome(&arena, &result);
	if (str_equal(str_trim(got), str_trim(expected))) {
		tally->passed++;
	} else {
		tally->failed++;
		printf("%.*s: %.*s\n  expected:\n%.*s  got:\n%.*s\n",
		       STR_ARG(path), STR_ARG(title), STR_ARG(expected),
		       STR_ARG(got));
	}
	arena_end(&arena);
}

/* The offset of the line `mark` at or after `from`, or the end. */
static uint32_t
find_line(Str file, Str mark, uint32_t from)
{
	while (from < file.len) {
		Str rest = str_slice(file, from, file.len);

		if (str_starts(rest, mark))
			return from;
		from = str_find(file, '\n', from) + 1;
	}
	return file.len;
}

static void
run_cases(const Schema *schema, Str path, Str file, Tally *tally)
{
	uint32_t at = find_line(file, STR("=== "), 0);

	while (at < file.len) {
		uint32_t end = find_line(file, STR("=== "), at + 1);
		uint32_t text = str_find(file, '\n', at) + 1;
		uint32_t rule = find_line(file, STR("---\n"), text);

		run_case(schema, path, str_slice(file, at + 4, text - 1),
		         str_slice(file, text, rule),
		         str_slice(file, rule + 4, end), tally);
		at = end;
	}
}

static Str
read_file(const char *path)
{
	static char bytes[MOST];
	FILE *file = fopen(path, "rb");
	size_t len = file ? fread(bytes, 1, sizeof bytes, file) : 0;

	if (file)
		fclose(file);
	return (Str){bytes, (uint32_t)len};
}

static void
run_file(const char *name, Tally *tally)
{
	char path[512], language[8];
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	PrcheckSchema loaded = {0};
	SchemaText text;
	size_t len = strcspn(name, "-");

	snprintf(path, sizeof path, "tests/syntax/%s", name);
	snprintf(language, sizeof language, "%.*s", (int)len, name);
	if (!schema_builtin(STR("standard"), &text) ||
	    prcheck_schema(&loaded, &world, text) != PRCHECK_OK ||
	    !schema_set_language(&loaded.arena, (Schema *)loaded.schema,
	                         str_from(language))) {
		printf("%s: no schema for it\n", path);
		tally->failed++;
	} else {
		run_cases(loaded.schema, str_from(path), read_file(path),
		          tally);
	}
	prcheck_schema_end(&loaded);
}

static int
by_name(const void *left, const void *right)
{
	return strcmp(left, right);
}

int
main(void)
{
	static char names[NAMES][256];
	size_t count = 0, i;
	DIR *folder = opendir("tests/syntax");
	struct dirent *entry;
	Tally tally = {0, 0};

	while (folder && (entry = readdir(folder)) && count < NAMES)
		if (str_ends(str_from(entry->d_name), STR(".cases")))
			snprintf(names[count++], sizeof names[0], "%.255s",
			         entry->d_name);
	if (folder)
		closedir(folder);
	qsort(names, count, sizeof names[0], by_name);
	for (i = 0; i < count; i++)
		run_file(names[i], &tally);
	printf("%u passed, %u failed\n", tally.passed, tally.failed);
	return tally.failed || !tally.passed;
}
