/* printed.c - a schema as --print-schema shows it. */
#include "printed.h"

Str
printed_schema(Arena *arena, const Schema *schema, Str *whole)
{
	Buf out = buf_memory(arena), cut = buf_memory(arena);
	uint32_t at, end, stop;

	schema_print(&out, schema);
	*whole = buf_view(&out);
	for (at = 0; at < whole->len; at = end + 1) {
		end = str_find(*whole, '\n', at);
		for (stop = at; stop < end; stop++)
			if (str_starts(str_slice(*whole, stop, end),
			               STR("  # ")))
				break;
		buf_str(&cut, str_slice(*whole, at, stop));
		buf_byte(&cut, '\n');
	}
	return buf_view(&cut);
}
