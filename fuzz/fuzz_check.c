/* fuzz_check.c - findings are the same twice, sorted, in the text, capped, and
 * the same again with CRLF line ends. */
#include "claims.h"
#include "expect.h"

#include <string.h>

static void
check(Arena *arena, const Schema *schema, uint32_t most, Str text,
      PrcheckResult *result)
{
	PrcheckOptions options = {.most_findings = most};

	EXPECT(prcheck_check(arena, schema, &options, STR("x.txt"), text,
	                     result) == PRCHECK_OK);
}

static void
claim_same(const Findings *a, const Findings *b)
{
	uint32_t i;

	EXPECT(a->count == b->count && a->dropped == b->dropped);
	for (i = 0; i < a->count; i++) {
		const Finding *one = &a->items[i], *two = &b->items[i];

		EXPECT(one->rule == two->rule);
		EXPECT(one->severity == two->severity);
		EXPECT(one->span.begin == two->span.begin);
		EXPECT(one->span.end == two->span.end);
		EXPECT(str_equal(one->detail, two->detail));
		EXPECT(str_equal(one->help, two->help));
	}
}

/* The text with each LF as CR LF. */
static Str
with_crlf(Arena *arena, Str text)
{
	Buf out = buf_memory(arena);
	uint32_t i;

	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\n')
			buf_byte(&out, '\r');
		buf_byte(&out, text.ptr[i]);
	}
	return buf_view(&out);
}

/* The findings of `found` on texts, without those on bytes and line ends. */
static uint32_t
next_of_text(const Findings *found, uint32_t i)
{
	while (i < found->count &&
	       !strcmp(found->items[i].rule->family, "encoding"))
		i++;
	return i;
}

/* `lf` and `crlf` say the same of the same places, but for CRs before them. */
static void
claim_equal_places(const Findings *lf, const Findings *crlf, Str text)
{
	uint32_t i = next_of_text(lf, 0), j = next_of_text(crlf, 0);
	uint32_t at = 0, added = 0;

	for (; i < lf->count && j < crlf->count;
	     i = next_of_text(lf, i + 1), j = next_of_text(crlf, j + 1)) {
		for (; at < lf->items[i].span.begin; at++)
			added += text.ptr[at] == '\n';
		EXPECT(lf->items[i].rule == crlf->items[j].rule);
		EXPECT(lf->items[i].span.begin + added ==
		       crlf->items[j].span.begin);
	}
	EXPECT(i == lf->count && j == crlf->count);
}

/* Nothing is left out, and the line ends are those of UTF-8. */
static bool
comparable(const PrcheckResult *result)
{
	return !result->findings.dropped &&
	       result->source->encoding == ENCODING_UTF8;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text = {(const char *)data, (uint32_t)size};
	const Schema *schema = claims_schema(size / 3);
	uint32_t most = size % 3 ? 0 : (uint32_t)(size % 7 + 1);
	Arena arena = {0}, again = {0}, variant = {0};
	PrcheckResult result, same;

	check(&arena, schema, most, text, &result);
	claims_release(result.release);
	claims_findings(&result, most);
	check(&again, schema, most, text, &same);
	claim_same(&result.findings, &same.findings);
	check(&again, claims_schema(size / 3 + 1), 0, text, &same);
	claims_findings(&same, 0);
	if (!most && str_find(text, '\r', 0) == text.len) {
		Str crlf = with_crlf(&variant, text);

		check(&again, schema, 0, crlf, &same);
		if (comparable(&result) && comparable(&same))
			claim_equal_places(&result.findings, &same.findings,
			                   text);
	}
	arena_end(&arena);
	arena_end(&again);
	arena_end(&variant);
	return 0;
}
