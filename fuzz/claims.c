/* claims.c - what must hold of every release and of all its findings. */
#include "claims.h"

#include "expect.h"
#include "houses.h"
#include "report/report.h"

#include <string.h>

enum { MOST_SCHEMAS = 8 };

/* A house style with the rules that it does not mention turned on. */
static SchemaText
house_text(Arena *arena, const char *house)
{
	SchemaText text = {.path = STR("house.yaml")};
	Buf yaml = buf_memory(arena);
	uint32_t i;

	buf_text(&yaml, house);
	for (i = 0; i < RULES; i++) {
		if (rule_table[i].nature != NATURE_HOUSE ||
		    strstr(house, rule_table[i].id))
			continue;
		buf_text(&yaml, "  ");
		buf_text(&yaml, rule_table[i].id);
		buf_text(&yaml, ": info\n");
	}
	text.bytes = buf_view(&yaml);
	return text;
}

static uint32_t
load_all(PrcheckSchema loaded[MOST_SCHEMAS])
{
	static Arena arena;
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	SchemaText text;
	uint32_t i, count = 0;

	for (i = 0; i < FUZZ_HOUSES; i++) {
		text = house_text(&arena, fuzz_houses[i]);
		EXPECT(prcheck_schema(&loaded[count++], &world, text) ==
		       PRCHECK_OK);
		EXPECT(loaded[count - 1].schema);
	}
	for (i = 0; schema_builtin_name(i) && count < MOST_SCHEMAS; i++) {
		if (schema_builtin_abstract(i))
			continue;
		EXPECT(schema_builtin(str_from(schema_builtin_name(i)), &text));
		EXPECT(prcheck_schema(&loaded[count++], &world, text) ==
		       PRCHECK_OK);
	}
	return count;
}

const Schema *
claims_schema(size_t pick)
{
	static PrcheckSchema loaded[MOST_SCHEMAS];
	static uint32_t count;

	if (!count)
		count = load_all(loaded);
	EXPECT(count > 0);
	return loaded[pick % count].schema;
}

/* True when a code point, or a maximal ill-formed part, begins at `at`. Looks
 * back only as far as one code point can reach. */
static bool
on_border(Str text, uint32_t at)
{
	uint32_t lead;

	if (at >= text.len || (str_byte(text, at) & 0xC0) != 0x80)
		return at <= text.len;
	for (lead = at; lead > 0 && at - lead < 3;) {
		Utf8 code = utf8_at(text, --lead);

		if ((str_byte(text, lead) & 0xC0) != 0x80)
			return lead + code.len <= at;
	}
	return true;
}

static void
claim_span(Str text, Span span)
{
	EXPECT(span.begin <= span.end && span.end <= text.len);
	EXPECT(on_border(text, span.begin) && on_border(text, span.end));
}

static void
claim_inside(Str text, Span outer, Span inner)
{
	claim_span(text, inner);
	EXPECT(span_empty(inner) || span_contains(outer, inner));
}

static void
claim_range(Range range, uint32_t count)
{
	EXPECT(range.begin <= range.end && range.end <= count);
}

static void
claim_index(uint32_t index, uint32_t count)
{
	EXPECT(index == NONE || index < count);
}

static void
claim_blocks(const Release *release)
{
	Str text = release->source->text;
	uint32_t i, at = 0, token = 0, sentence = 0;

	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];

		claim_span(text, block->span);
		EXPECT(block->span.begin >= at && !span_empty(block->span));
		EXPECT(block->line + block->lines <=
		       release->source->lines.count);
		claim_inside(text, block->span, block->label_span);
		claim_range(block->tokens, release->tokens.count);
		EXPECT(block->tokens.begin < block->tokens.end);
		claim_range(block->sentences, release->sentences.count);
		claim_range(block->quotes, release->quotes.count);
		EXPECT(block->tokens.begin >= token);
		EXPECT(block->sentences.begin >= sentence);
		at = block->span.end;
		token = block->tokens.end;
		sentence = block->sentences.end;
	}
}

static void
claim_tokens(const Release *release)
{
	Str text = release->source->text;
	uint32_t i, j, at = 0;

	EXPECT(release->tokens.count <= text.len);
	for (i = 0; i < release->tokens.count; i++) {
		const Token *token = &release->tokens.items[i];

		claim_span(text, (Span){token->begin, token->end});
		EXPECT(token->begin >= at && token->begin < token->end);
		at = token->end;
	}
	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];

		for (j = block->tokens.begin; j < block->tokens.end; j++)
			EXPECT(release->tokens.items[j].begin >=
			               block->span.begin &&
			       release->tokens.items[j].end <= block->span.end);
	}
}

static void
claim_sentences(const Release *release)
{
	Str text = release->source->text;
	uint32_t i, at = 0;

	for (i = 0; i < release->sentences.count; i++) {
		const Sentence *sentence = &release->sentences.items[i];

		EXPECT(sentence->block < release->blocks.count);
		claim_inside(text, release->blocks.items[sentence->block].span,
		             sentence->span);
		claim_range(sentence->tokens, release->tokens.count);
		EXPECT(sentence->span.begin >= at);
		at = sentence->span.end;
	}
}

static void
claim_quotes(const Release *release)
{
	Str text = release->source->text;
	uint32_t i, at = 0;

	for (i = 0; i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];

		claim_span(text, quote->span);
		EXPECT(!span_empty(quote->span) && quote->span.begin >= at);
		EXPECT(quote->kind < QUOTE_KINDS);
		claim_inside(text, quote->span, quote->inner);
		claim_range(quote->blocks, release->blocks.count);
		claim_range(quote->tokens, release->tokens.count);
		claim_index(quote->attribution, release->attributions.count);
		claim_index(quote->second, release->attributions.count);
		claim_index(quote->continues, release->quotes.count);
		at = quote->span.begin;
	}
	for (i = 0; i < release->mark_faults.count; i++) {
		const MarkFault *fault = &release->mark_faults.items[i];

		claim_span(text, fault->span);
		claim_span(text, fault->related);
		claim_index(fault->quote, release->quotes.count);
	}
}

static void
claim_attributions(const Release *release)
{
	Str text = release->source->text;
	uint32_t i, j;

	for (i = 0; i < release->attributions.count; i++) {
		const Attribution *said = &release->attributions.items[i];

		EXPECT(said->pattern > PATTERN_NONE &&
		       said->pattern < PATTERNS);
		EXPECT(!span_empty(said->speaker) || !span_empty(said->cue));
		claim_span(text, said->speaker);
		claim_span(text, said->cue);
		claim_inside(text, said->speaker, said->head);
		claim_index(said->person, release->people.count);
		claim_index(said->cue_sentence, release->sentences.count);
		EXPECT(said->candidate_count <= 4);
		for (j = 0; j < said->candidate_count; j++)
			EXPECT(said->candidates[j] < release->people.count);
		EXPECT(!said->ambiguous || said->person == NONE);
	}
}

static void
claim_people(const Release *release)
{
	Str text = release->source->text;
	uint32_t i, j;

	for (i = 0; i < release->people.count; i++) {
		const Person *person = &release->people.items[i];

		EXPECT(person->kind < PERSON_KINDS);
		claim_span(text, person->name);
		EXPECT(!span_empty(person->name));
		claim_span(text, person->surname);
		claim_span(text, person->role);
		for (j = 0; j < person->mentions.count; j++) {
			const Mention *mention = &person->mentions.items[j];

			claim_span(text, mention->span);
			claim_index(mention->block, release->blocks.count);
			claim_index(mention->sentence,
			            release->sentences.count);
		}
	}
}

void
claims_release(const Release *release)
{
	Str text = release->source->text;
	const Dateline *dateline = &release->dateline;
	uint32_t i;

	claim_blocks(release);
	claim_tokens(release);
	claim_sentences(release);
	claim_quotes(release);
	claim_attributions(release);
	claim_people(release);
	claim_span(text, dateline->span);
	claim_inside(text, dateline->span, dateline->place);
	claim_inside(text, dateline->span, dateline->wire);
	claim_inside(text, dateline->span, dateline->date_span);
	for (i = 0; i < release->sections.count; i++) {
		const Section *section = &release->sections.items[i];

		EXPECT(section->kind < SECTION_KINDS);
		EXPECT(section->block < release->blocks.count);
		claim_span(text, section->span);
		EXPECT(i == 0 || section->span.begin >= section[-1].span.end);
	}
}

static void
claim_fix(Str text, const Fix *fix)
{
	uint32_t i, at = 0;

	EXPECT(fix->count > 0);
	for (i = 0; i < fix->count; i++) {
		claim_span(text, fix->edits[i].span);
		EXPECT(fix->edits[i].span.begin >= at);
		at = fix->edits[i].span.end;
	}
}

void
claims_findings(const PrcheckResult *result, uint32_t most)
{
	const Findings *all = &result->findings;
	Str text = result->source->text;
	uint32_t i;

	EXPECT(!most || all->count <= most);
	EXPECT(!all->dropped || all->count == all->most);
	for (i = 0; i < all->count; i++) {
		const Finding *finding = &all->items[i], *before = finding - 1;
		const Related *related = finding->related;

		claim_span(text, finding->span);
		EXPECT(finding->severity > SEVERITY_OFF &&
		       finding->severity <= SEVERITY_ERROR);
		EXPECT(i == 0 || before->span.begin < finding->span.begin ||
		       (before->span.begin == finding->span.begin &&
		        strcmp(before->rule->id, finding->rule->id) <= 0));
		for (; related; related = related->next)
			claim_span(text, related->span);
		if (finding->fix)
			claim_fix(text, finding->fix);
	}
}

void
claims_same(const Findings *a, const Findings *b, const uint32_t *moved)
{
	uint32_t i;

	EXPECT(a->count == b->count && a->dropped == b->dropped);
	for (i = 0; i < a->count; i++) {
		const Finding *one = &a->items[i], *two = &b->items[i];
		Span span = one->span;

		EXPECT(one->rule == two->rule);
		EXPECT(one->severity == two->severity);
		/* what is said of the whole text stays at its begin */
		if (moved && (span.end || two->span.end))
			span = (Span){moved[span.begin], moved[span.end]};
		EXPECT(span.begin == two->span.begin);
		EXPECT(span.end == two->span.end);
		EXPECT(str_equal(one->detail, two->detail));
		EXPECT(str_equal(one->help, two->help));
	}
}

Str
claims_document(Arena *arena, const View *view)
{
	Buf out = buf_memory(arena);

	tree_json(&out, view);
	return buf_view(&out);
}
