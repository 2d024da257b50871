/* rules_page.c - writes docs/rules.md from the tables of rules and of schema
 * diagnostics. */
#include "rules/explain.h"

#include <stdio.h>

int
main(void)
{
	Arena arena = {0};
	Buf page = buf_memory(&arena);
	Str text;

	rules_markdown(&page);
	text = buf_view(&page);
	fwrite(text.ptr, 1, text.len, stdout);
	arena_end(&arena);
	return ferror(stdout) || fflush(stdout);
}
