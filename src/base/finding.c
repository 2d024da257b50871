/* finding.c - what is wrong, where, and which schema line asked for it. */
#include "base/finding.h"

#include "base/array.h"

#include <stdlib.h>
#include <string.h>

Finding *
findings_add(Findings *findings, const RuleInfo *rule, Severity severity,
             Span span)
{
	Finding *finding;

	if (findings->most && findings->count >= findings->most) {
		findings->dropped++;
		if (severity > findings->worst_dropped)
			findings->worst_dropped = severity;
		finding = arena_new(findings->arena, Finding);
	} else {
		finding = array_push(findings->arena, findings);
	}
	finding->rule = rule;
	finding->severity = severity;
	finding->span = span;
	finding->order = findings->count;
	return finding;
}

void
finding_relate(Findings *findings, Finding *finding, Span span, Str message)
{
	Related *related = arena_new(findings->arena, Related);
	Related **last = &finding->related;

	related->span = span;
	related->message = arena_copy(findings->arena, message);
	while (*last)
		last = &(*last)->next;
	*last = related;
}

static int
compare(const void *left, const void *right)
{
	const Finding *a = left, *b = right;
	int order;

	if (a->span.begin != b->span.begin)
		return a->span.begin < b->span.begin ? -1 : 1;
	order = strcmp(a->rule->id, b->rule->id);
	if (order != 0)
		return order;
	return (a->order > b->order) - (a->order < b->order);
}

void
findings_sort(Findings *findings)
{
	if (findings->count > 1)
		qsort(findings->items, findings->count, sizeof *findings->items,
		      compare);
}

uint32_t
findings_count(const Findings *findings, Severity severity)
{
	uint32_t i, n = 0;

	for (i = 0; i < findings->count; i++)
		n += findings->items[i].severity == severity;
	return n;
}
