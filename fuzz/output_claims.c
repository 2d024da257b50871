/* output_claims.c - what may be printed of a file, at most. */
#include "output_claims.h"

#include "expect.h"

enum { OUTPUT_PER_FINDING = 2048, OUTPUT_PER_EDIT = 64 };

void
claim_output(Arena *arena, const char *format, const FileReport *file)
{
	const Renderer *renderer = renderer_find(str_from(format));
	ReportOptions options = {.least = SEVERITY_INFO, .version = "0"};
	Buf out = buf_memory(arena);
	size_t edits = 0;
	uint32_t i;

	for (i = 0; i < file->findings->count; i++)
		if (file->findings->items[i].fix)
			edits += file->findings->items[i].fix->count;
	renderer->file(&out, &options, file, 0);
	EXPECT(out.len <=
	       OUTPUT_PER_FINDING * (1 + (size_t)i) + OUTPUT_PER_EDIT * edits);
}
