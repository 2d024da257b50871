/* fuzz_variant.c - a rule finds the same with the others and alone; the same
 * text in other bytes has the same findings, but for those on bytes. */
#include "variant.h"

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

/* Those of `rule`; NULL: of all rules but those on bytes. */
static Findings
of_rule(Arena *arena, const Findings *found, const RuleInfo *rule)
{
	Findings kept = {.arena = arena};
	uint32_t i;

	for (i = 0; i < found->count; i++)
		if (rule ? found->items[i].rule == rule
		         : !!strcmp(found->items[i].rule->family, "encoding"))
			*(Finding *)array_push(arena, &kept) = found->items[i];
	return kept;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Schema *schema = claims_schema(size / 5);
	const RuleInfo *rule = &rule_table[size % RULES];
	Arena first = {0}, second = {0}, texts = {0};
	Findings all = check(&first, schema, NULL, text), again, some;
	Variant variant = variant_make(&texts, text, text.len % VARIANTS);

	again = check(&second, schema, rule, text);
	some = of_rule(&texts, &all, rule);
	if (!all.dropped)
		claims_same(&some, &again, NULL);
	if (variant.moved && !all.dropped) {
		again = check(&second, schema, NULL, variant.text);
		some = of_rule(&texts, &again, NULL);
		all = of_rule(&texts, &all, NULL);
		if (!again.dropped)
			claims_same(&all, &some, variant.moved);
	}
	arena_end(&first);
	arena_end(&second);
	arena_end(&texts);
	return 0;
}
