/* invented.c - findings that no rule has made, from bytes. */
#include "invented.h"

static Str
take(Str *input, uint32_t most)
{
	uint32_t len = input->len ? str_byte(*input, 0) % most : 0;
	Str field = str_slice(*input, input->len > 0, len + 1);

	*input = str_slice(*input, field.len + 1, input->len);
	return field;
}

FileReport
invented_report(Arena *arena, Str input)
{
	static const RuleInfo rule = {.id = "rule", .message = "message"};
	Findings *findings = arena_new(arena, Findings);
	Str path = take(&input, 64), detail = take(&input, 64);
	Str places = take(&input, 32), key = take(&input, 32);
	const Source *source = source_read(arena, path, input);
	uint32_t i;

	findings->arena = arena;
	for (i = 0; i + 3 < places.len; i += 4) {
		uint32_t begin = str_byte(places, i) * input.len / 256;
		uint32_t end = begin + str_byte(places, i + 1);
		Span span = {begin, end < input.len ? end : input.len};
		Finding *finding = findings_add(findings, &rule,
		                                SEVERITY_WARNING, span);

		finding->detail = finding->help = detail;
		finding->required_by = (Origin){path, i % 8, i, key};
		finding_relate(findings, finding, span, detail);
	}
	return (FileReport){.path = path,
	                    .schema = key,
	                    .source = source,
	                    .findings = findings};
}
