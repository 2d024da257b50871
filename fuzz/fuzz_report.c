/* fuzz_report.c - whatever a finding holds, every format stays what it is.
 *
 * input = as in invented.h */
#include "expect.h"
#include "harmless.h"
#include "invented.h"
#include "json_reader.h"

static Str
render(Arena *arena, const char *format, const FileReport *file)
{
	const Renderer *renderer = renderer_find(str_from(format));
	ReportOptions options = {.least = SEVERITY_INFO, .version = "0"};
	ReportSummary summary = {.files = 1, .complete = true};
	Buf out = buf_memory(arena);

	renderer->begin(&out, &options);
	renderer->file(&out, &options, file, 0);
	renderer->end(&out, &options, &summary);
	return buf_view(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena arena = {0};
	FileReport file = invented_report(
		&arena, (Str){(const char *)data, (uint32_t)size});
	uint32_t count = file.findings->count;
	Str lines;

	harmless_lines(render(&arena, "text", &file));
	EXPECT(harmless_lines(render(&arena, "gcc", &file)) == count * 2);
	harmless_lines(render(&arena, "json", &file));
	EXPECT(json_reader_accepts(render(&arena, "json", &file)));
	lines = render(&arena, "jsonl", &file);
	EXPECT(harmless_lines(lines) == count);
	EXPECT(json_reader_lines(lines) == count);
	arena_end(&arena);
	return 0;
}
