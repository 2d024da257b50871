/* fuzz_report.c - whatever a finding holds, every format stays what it is.
 *
 * input = *field source ; a field: its length in one byte, then its bytes */
#include "expect.h"
#include "harmless.h"
#include "json_reader.h"
#include "report/report.h"

static Str
take(Str *input, uint32_t most)
{
	uint32_t len = input->len ? str_byte(*input, 0) % most : 0;
	Str field = str_slice(*input, input->len > 0, len + 1);

	*input = str_slice(*input, field.len + 1, input->len);
	return field;
}

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

static void
expect_lines(Str text)
{
	uint32_t at = 0;

	while (at < text.len) {
		uint32_t end = str_find(text, '\n', at);

		EXPECT(json_reader_accepts(str_slice(text, at, end)));
		at = end + 1;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const RuleInfo rule = {.id = "rule", .message = "message"};
	Arena arena = {0};
	Findings findings = {.arena = &arena};
	Str input = {(const char *)data, (uint32_t)size};
	Str path = take(&input, 64), detail = take(&input, 64);
	Str places = take(&input, 32), key = take(&input, 32);
	FileReport file = {.path = path, .schema = key, .findings = &findings};
	uint32_t i;

	file.source = source_read(&arena, path, input);
	for (i = 0; i + 3 < places.len; i += 4) {
		uint32_t begin = str_byte(places, i) * input.len / 256;
		uint32_t end = begin + str_byte(places, i + 1);
		Span span = {begin, end < input.len ? end : input.len};
		Finding *finding = findings_add(&findings, &rule,
		                                SEVERITY_WARNING, span);

		finding->detail = finding->help = detail;
		finding->required_by = (Origin){path, i % 8, i, key};
		finding_relate(&findings, finding, span, detail);
	}
	harmless_lines(render(&arena, "text", &file));
	EXPECT(harmless_lines(render(&arena, "gcc", &file)) ==
	       findings.count * 2);
	harmless_lines(render(&arena, "json", &file));
	EXPECT(harmless_lines(render(&arena, "jsonl", &file)) ==
	       findings.count);
	EXPECT(json_reader_accepts(render(&arena, "json", &file)));
	expect_lines(render(&arena, "jsonl", &file));
	arena_end(&arena);
	return 0;
}
