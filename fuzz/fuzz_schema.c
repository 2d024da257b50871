/* fuzz_schema.c - any files give a schema or errors with places in them; a
 * schema that is printed loads to one that prints the same.
 *
 * input = file *9( NUL file ) ; see shelf.h */
#include "base/limits.h"
#include "expect.h"
#include "printed.h"
#include "shelf.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Shelf shelf = shelf_cut((Str){(const char *)data, (uint32_t)size});
	Arena arena = {0};
	const Schema *schema = shelf_load(&arena, &shelf, true);
	Str shown, whole, again;

	EXPECT(!schema || shelf.files[0].ptr[0] != '%');
	shown = schema ? printed_schema(&arena, schema, &whole) : STR("");
	if (schema && whole.len <= LIMIT_SCHEMA_BYTES) {
		shelf.files[0] = whole;
		schema = shelf_load(&arena, &shelf, true);
		EXPECT(schema && str_equal(shown, printed_schema(&arena, schema,
		                                                 &again)));
	}
	arena_end(&arena);
	return 0;
}
