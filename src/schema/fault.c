/* fault.c - the faults of schema and lexicon files, as they are found. */
#include "schema/fault.h"

#include "base/limits.h"
#include "text/utf8.h"

#include <stdarg.h>

enum { CLIP = 48, SUGGEST = 2 };

bool
fault_full(const FaultLog *log)
{
	return log->faults->count >= LIMIT_SCHEMA_ERRORS;
}

SchemaFault *
fault_add(FaultLog *log, FaultId id, Origin place, const char *format, ...)
{
	const RuleInfo *rule = &schema_rules[id];
	SchemaFault *fault;
	va_list args;
	Str detail;

	if (rule->severity == SEVERITY_ERROR)
		log->errors = true;
	if (fault_full(log))
		return &log->spare;
	va_start(args, format);
	detail = arena_format_list(log->arena, format, args);
	va_end(args);
	fault = array_push(log->arena, log->faults);
	fault->rule = rule;
	fault->severity = rule->severity;
	fault->origin = place;
	fault->detail = detail;
	fault->help = STR("");
	return fault;
}

Str
fault_clip(Arena *arena, Str text)
{
	uint32_t at = 0, count = 0;

	while (at < text.len && count < CLIP) {
		at += utf8_at(text, at).len;
		count++;
	}
	if (at >= text.len)
		return text;
	return arena_format(arena, "%.*s…", (int)at, text.ptr);
}

Str
fault_suggest(Arena *arena, Str text, const Str *names, uint32_t count)
{
	uint32_t best = SUGGEST + 1, i;
	Str found = STR("");

	for (i = 0; i < count; i++) {
		uint32_t distance = str_distance(text, names[i], SUGGEST);

		if (distance < best && distance * 2 <= names[i].len) {
			best = distance;
			found = names[i];
		}
	}
	if (!found.len)
		return found;
	return arena_format(arena, "; did you mean \"%.*s\"?", STR_ARG(found));
}

const Str *
fault_words(Arena *arena, const char *choices, uint32_t *count)
{
	Str all = str_from(choices);
	Array(Str) words = {0};
	uint32_t at = 0;

	while (at < all.len) {
		uint32_t end = str_find(all, '|', at);

		*array_push(arena, &words) = str_slice(all, at, end);
		at = end + 1;
	}
	*count = words.count;
	return words.items;
}

static bool
after(const SchemaFault *a, const SchemaFault *b, Str first)
{
	bool a_first = str_equal(a->origin.path, first);
	bool b_first = str_equal(b->origin.path, first);
	int order = str_compare(a->origin.path, b->origin.path);

	if (a_first != b_first)
		return b_first;
	if (order != 0)
		return order > 0;
	if (a->origin.line != b->origin.line)
		return a->origin.line > b->origin.line;
	return a->origin.column > b->origin.column;
}

void
faults_sort(SchemaFaults *faults, Str first)
{
	uint32_t i, j;

	/* By insertion: stable, and there are few. */
	for (i = 1; i < faults->count; i++) {
		SchemaFault fault = faults->items[i];

		for (j = i; j && after(&faults->items[j - 1], &fault, first);
		     j--)
			faults->items[j] = faults->items[j - 1];
		faults->items[j] = fault;
	}
}
