/* run_pathological.c - every shape at three sizes: twice the text, at most
 * LIMIT_RATIO times the work.
 *
 * The work is the number of basic blocks of the library that ran: the library
 * is compiled with -fsanitize-coverage=trace-pc-guard and calls the counter
 * below. So the answer is the same on every machine. Linear is not enough: the
 * work for one byte has a bound too. What libyaml and libc do isn't counted;
 * schemas are timed, too. */
#include "shape.h"

#include "parse/parse.h"
#include "report/report.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum {
	SIZES = 3,
	RELEASE_SIZE = 48 << 10, /* the smallest of the sizes, bytes */
	SCHEMA_SIZE = 16 << 10,
	RATIO_PERCENT = 220,
	SLACK = 200000, /* steps that don't depend on the text */
	STEPS_PER_BYTE = 1000,
	MEMORY_PER_BYTE = 448,
	MEMORY_SLACK = 1 << 20,
	SCHEMA_MILLISECONDS = 500,
	NAME_WIDTH = 64,
};

void
__sanitizer_cov_trace_pc_guard_init(uint32_t *guard, uint32_t *end);
void
__sanitizer_cov_trace_pc_guard(uint32_t *guard);

/* The counter that the instrumented library calls has no context. */
static uint64_t steps;
static unsigned passed, failed;
static bool verbose;

void
__sanitizer_cov_trace_pc_guard_init(uint32_t *guard, uint32_t *end)
{
	for (; guard < end; guard++)
		*guard = 1;
}

void
__sanitizer_cov_trace_pc_guard(uint32_t *guard)
{
	(void)guard;
	steps++;
}

/* The work of one layer on one shape, by size. */
typedef struct Work {
	const char *layer;
	uint64_t steps[SIZES];
	uint32_t bytes[SIZES];
} Work;

static void
fail(const Shape *shape, const char *why)
{
	failed++;
	printf("%s: %s\n", shape->name, why);
}

/* Judges ratio and bound of `work`. */
static void
judge(const Shape *shape, const Work *work)
{
	char why[256];
	bool good = true;
	int i;

	for (i = 0; i < SIZES; i++) {
		uint64_t most = SLACK +
		                (uint64_t)STEPS_PER_BYTE * work->bytes[i];

		good = good && work->steps[i] <= most;
		if (i > 0)
			good = good &&
			       work->steps[i] * 100 <=
			               work->steps[i - 1] * RATIO_PERCENT +
			                       SLACK * 100;
	}
	if (verbose || !good)
		snprintf(why, sizeof why,
		         "%s: %" PRIu64 " %" PRIu64 " %" PRIu64
		         " steps, %" PRIu64 " a byte",
		         work->layer, work->steps[0], work->steps[1],
		         work->steps[2], work->steps[2] / work->bytes[2]);
	if (verbose && good)
		printf("%s: %s\n", shape->name, why);
	if (good)
		passed++;
	else
		fail(shape, why);
}

static void
judge_reach(const Shape *shape, uint64_t reached)
{
	char why[256];

	if (reached >= shape->least) {
		passed++;
		return;
	}
	snprintf(why, sizeof why, "reaches %" PRIu64 " %s, not %u", reached,
	         metric_name(shape->metric), shape->least);
	fail(shape, why);
}

static bool
drop(void *context, const char *bytes, size_t len)
{
	(void)context;
	(void)bytes;
	(void)len;
	return true;
}

/* The steps of writing `result` in the format of `renderer`. */
static uint64_t
render(Arena *arena, const Renderer *renderer, const PrcheckResult *result)
{
	ReportOptions options = {
		.least = SEVERITY_INFO,
		.rules = rule_table,
		.rule_count = RULES,
		.version = "0",
	};
	ReportSummary summary = {.files = 1, .complete = true};
	FileReport file = {
		.path = result->source->path,
		.schema = STR("standard"),
		.source = result->source,
		.findings = &result->findings,
		.view = result->view,
	};
	Buf out = buf_to(arena, drop, NULL);
	uint64_t before = steps;

	renderer->begin(&out, &options);
	renderer->file(&out, &options, &file, 0);
	renderer->end(&out, &options, &summary);
	buf_flush(&out);
	return steps - before;
}

/* The steps of reading and parsing `text`. */
static uint64_t
parse(Arena *arena, const Schema *schema, Str text)
{
	uint64_t before = steps;

	arena_reset(arena);
	parse_release(arena, source_read(arena, STR("x.txt"), text),
	              &schema->grammar);
	return steps - before;
}

enum { MOST_LAYERS = 32 };

/* Runs `shape` through all layers at size number `i`. What it reaches is judged
 * where the schema leaves the language to the text. */
static uint32_t
run_size(const Shape *shape, const Schema *schema, int i, Work *work)
{
	Arena texts = {0}, arena = {0}, output = {0};
	Str text = shape_text(&texts, shape, (uint32_t)RELEASE_SIZE << i);
	PrcheckOptions options = {0};
	PrcheckResult result;
	const Renderer *renderer;
	uint32_t layer = 0;

	for (layer = 0; layer < MOST_LAYERS; layer++)
		work[layer].bytes[i] = text.len;
	work[0].layer = "parse";
	work[0].steps[i] = parse(&arena, schema, text);
	work[1].layer = "check";
	steps = 0;
	if (prcheck_check(&arena, schema, &options, STR("x.txt"), text,
	                  &result) != PRCHECK_OK)
		fail(shape, "could not be checked");
	work[1].steps[i] = steps;
	if (arena.total > (size_t)MEMORY_PER_BYTE * text.len + MEMORY_SLACK)
		fail(shape, "takes too much memory");
	if (verbose && i == SIZES - 1)
		printf("%s: %zu bytes of memory a byte\n", shape->name,
		       arena.total / text.len);
	if (i == 0 && !schema->grammar.lexicon)
		judge_reach(shape, shape_metric(shape, &result));
	layer = 2;
	for (renderer = renderers; renderer->name; renderer++) {
		work[layer].layer = renderer->name;
		work[layer++].steps[i] = render(&output, renderer, &result);
	}
	arena_end(&output);
	arena_end(&arena);
	arena_end(&texts);
	return layer;
}

static void
run_release(const Shape *shape, const Schema *schema)
{
	Work work[MOST_LAYERS] = {0};
	uint32_t layers = 0, layer;
	int i;

	for (i = 0; i < SIZES; i++)
		layers = run_size(shape, schema, i, work);
	for (layer = 0; layer < layers; layer++)
		judge(shape, &work[layer]);
}

static void
run_schema(const Shape *shape)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	Work work = {.layer = "load"};
	clock_t begun = clock();
	int i;

	for (i = 0; i < SIZES; i++) {
		Arena texts = {0};
		Str text = shape_text(&texts, shape,
		                      (uint32_t)SCHEMA_SIZE << i);
		PrcheckSchema loaded = {0};
		PrcheckStatus status;

		steps = 0;
		status = prcheck_schema(
			&loaded, &world,
			(SchemaText){STR("hostile.yaml"), text});
		work.steps[i] = steps;
		work.bytes[i] = text.len;
		if (status != PRCHECK_OK && status != PRCHECK_BAD_SCHEMA)
			fail(shape, "could not be loaded");
		if (i == 0)
			judge_reach(shape, shape->metric == METRIC_SCHEMA_FAULTS
			                           ? loaded.faults.count
			                           : text.len);
		prcheck_schema_end(&loaded);
		arena_end(&texts);
	}
	judge(shape, &work);
	if ((clock() - begun) * 1000 / CLOCKS_PER_SEC > SCHEMA_MILLISECONDS)
		fail(shape, "takes too long");
}

static bool
wanted(const Shape *shape, int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++)
		if (!strcmp(argv[i], shape->name))
			return true;
	return argc < 2;
}

/* Every release against the built-in schema `name`. */
static void
run_releases(const char *name, int argc, char **argv)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	PrcheckSchema loaded = {0};
	SchemaText text;
	uint32_t i;

	if (!schema_builtin(str_from(name), &text) ||
	    prcheck_schema(&loaded, &world, text) != PRCHECK_OK) {
		printf("%s: can't be loaded\n", name);
		failed++;
	} else {
		for (i = 0; i < release_shape_count; i++)
			if (wanted(&release_shapes[i], argc, argv))
				run_release(&release_shapes[i], loaded.schema);
	}
	prcheck_schema_end(&loaded);
}

/* usage: run_pathological [SHAPE]... ; with names it prints all figures. */
int
main(int argc, char **argv)
{
	uint32_t i;

	verbose = argc > 1;
	run_releases("standard", argc, argv);
	run_releases("strict-gov", argc, argv);
	for (i = 0; i < schema_shape_count; i++)
		if (wanted(&schema_shapes[i], argc, argv))
			run_schema(&schema_shapes[i]);
	printf("pathological: %u passed, %u failed\n", passed, failed);
	return failed > 0;
}
