/* fuzz_variant.c - a rule finds the same with the others and alone; a byte
 * order mark and more line ends at the end change nothing but where and that
 * they are. */
#include "claims.h"
#include "expect.h"

#include <string.h>

static Findings
check(Arena *arena, const Schema *schema, const RuleInfo *only, Str text)
{
	PrcheckOptions options = {.most_findings = 1000, .only = only};
	PrcheckResult result;

	EXPECT(prcheck_check(arena, schema, &options, STR("x.txt"), text,
	                     &result) == PRCHECK_OK);
	return result.findings;
}

/* The index of the next finding of `only`, or of any rule but those on bytes
 * when there is no such rule. */
static uint32_t
next_of(const Findings *found, const RuleInfo *only, uint32_t i)
{
	while (i < found->count &&
	       (only ? found->items[i].rule != only
	             : !strcmp(found->items[i].rule->family, "encoding")))
		i++;
	return i;
}

/* Both say the same, `b` about a text with `moved` more bytes in front. */
static void
claim_same(const Findings *a, const Findings *b, const RuleInfo *only,
           uint32_t moved)
{
	uint32_t i = next_of(a, only, 0), j = next_of(b, only, 0);

	for (; i < a->count && j < b->count;
	     i = next_of(a, only, i + 1), j = next_of(b, only, j + 1)) {
		const Finding *one = &a->items[i], *two = &b->items[j];

		EXPECT(one->rule == two->rule);
		/* what is said of the whole text stays at its begin */
		EXPECT(one->span.begin + moved == two->span.begin ||
		       one->span.begin + two->span.begin == 0);
		EXPECT(one->span.end + moved == two->span.end ||
		       one->span.end + two->span.end == 0);
		EXPECT(one->span.begin + moved != two->span.begin ||
		       str_equal(one->detail, two->detail));
	}
	EXPECT(i >= a->count && j >= b->count);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Schema *schema = claims_schema(size / 5);
	const RuleInfo *rule = &rule_table[size % RULES];
	Arena arena = {0}, other = {0}, texts = {0};
	Findings all = check(&arena, schema, NULL, text), found;
	Str marked = arena_format(&texts, "\xEF\xBB\xBF%.*s", STR_ARG(text));

	if (!all.dropped) {
		found = check(&other, schema, rule, text);
		claim_same(&all, &found, rule, 0);
	}
	/* printf ends at a NUL; then another text would be compared */
	if (marked.len == text.len + 3 && !all.dropped &&
	    source_read(&texts, STR("x"), text)->encoding == ENCODING_UTF8 &&
	    !str_starts(text, STR("\xEF\xBB\xBF"))) {
		found = check(&other, schema, NULL, marked);
		if (!found.dropped)
			claim_same(&all, &found, NULL, 3);
	}
	arena_end(&arena);
	arena_end(&other);
	arena_end(&texts);
	return 0;
}
