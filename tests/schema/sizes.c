/* sizes.c - schemas that are too large to be read by people. */
#include "sizes.h"

#include "base/buf.h"
#include "base/limits.h"

static const char head[] = "prcheck-schema: 1\nid: large\nextends: standard\n";

bool
sizes_make(Arena *arena, const char *id, Str *bytes)
{
	Buf out = buf_memory(arena);
	uint32_t i;

	buf_text(&out, head);
	if (str_equal(str_from(id), STR("schema-too-large"))) {
		buf_byte(&out, '#');
		while (out.len <= LIMIT_SCHEMA_BYTES)
			buf_byte(&out, 'x');
	} else if (str_equal(str_from(id), STR("schema-nodes"))) {
		buf_text(&out, "known-people: [");
		for (i = 0; i < LIMIT_SCHEMA_NODES; i++)
			buf_text(&out, "a,");
		buf_text(&out, "]\n");
	} else {
		return false;
	}
	*bytes = buf_view(&out);
	return true;
}
