/* test_text_limits.c - the bounds of limits.def on what is looked at in a
 * text: at n all is seen, at n + 1 it is not. */
#include "base/limits.h"
#include "lex/address.h"
#include "lex/phone.h"
#include "lex/template.h"
#include "lexicon_fixture.h"
#include "reading.h"
#include "repeated.h"
#include "report/report.h"
#include "report/snippet.h"

#define OPENING                        \
	"Council opens the bridge\n\n" \
	"HARBORTON, March 4, 2024 — The council opened the bridge today.\n\n"

static uint32_t
quotations(const Reading *reading)
{
	return reading->result.view->quote_count;
}

/* Of the first quotation. */
static uint32_t
paragraphs(const Reading *reading)
{
	return reading->result.view->quotes[0].paragraphs;
}

/* Of all quotations. */
static uint32_t
attributed(const Reading *reading)
{
	const View *view = reading->result.view;
	uint32_t i, count = 0;

	for (i = 0; i < view->quote_count; i++)
		count += view->quotes[i].attributed;
	return count;
}

static uint32_t
first_label(const Reading *reading)
{
	return reading_block(reading, 0)->label;
}

static uint32_t
third_label(const Reading *reading)
{
	return reading_block(reading, 2)->label;
}

static uint32_t
persons(const Reading *reading)
{
	const View *view = reading->result.view;
	uint32_t i, count = 0;

	for (i = 0; i < view->person_count; i++)
		count += strcmp(view->people[i].kind, "person") == 0;
	return count;
}

/* A bound on texts: what is measured of `most` and of `most` + 1 units. */
typedef struct TextBound {
	const char *name, *head, *unit;
	uint32_t most;
	const char *tail;
	uint32_t (*measure)(const Reading *reading);
	uint32_t within, beyond;
} TextBound;

static const TextBound text_bounds[] = {
	{"QUOTE_DEPTH", OPENING "He said ", "“a ‘b ", LIMIT_QUOTE_DEPTH / 2,
         "bye", quotations, LIMIT_QUOTE_DEPTH, LIMIT_QUOTE_DEPTH},
	{"RUN_PARAGRAPHS", OPENING, "“We waited a long time.\n\n",
         LIMIT_RUN_PARAGRAPHS - 1, "“It is over.”\n\nThe end is near.\n",
         paragraphs, LIMIT_RUN_PARAGRAPHS, LIMIT_RUN_PARAGRAPHS},
	{"RUN_AHEAD", OPENING "Ann Lee said: “We waited a long time.\n\n",
         "We had no bridge at all.\n\n", LIMIT_RUN_AHEAD - 1,
         "We walked.” The end is near.\n", paragraphs, LIMIT_RUN_AHEAD + 1, 1},
	{"CONTINUE_FRAMES",
         OPENING "“We waited for ten long years,” said Ann Lee. ",
         "The bridge is long. ", LIMIT_CONTINUE_FRAMES - 1,
         "“It is done and we are glad of it.”\n", attributed, 2, 1},
	{"LABEL_SIGNS", "", "*", LIMIT_LABEL_SIGNS,
         "EMBARGOED UNTIL March 9, 2024\n\n" OPENING, first_label,
         LABEL_EMBARGO, LABEL_NONE},
	{"LABEL_TOKENS", OPENING "About ", "Aa ", LIMIT_LABEL_TOKENS,
         ": the firm.\n", third_label, LABEL_ABOUT, LABEL_NONE},
	{"NAME_WORDS", OPENING "“We waited for ten long years,” said", " K%s",
         LIMIT_NAME_WORDS, ".\n", attributed, 1, 0},
	{"RESOLVE_BACK", OPENING, "Mayor K%s Corvin spoke there. ",
         LIMIT_RESOLVE_BACK, "Mayor Kaaa Corvin was glad.\n", persons,
         LIMIT_RESOLVE_BACK, LIMIT_RESOLVE_BACK + 2},
};
enum { TEXT_BOUNDS = sizeof text_bounds / sizeof *text_bounds };

static uint32_t
measured(const TextBound *bound, uint32_t count)
{
	Arena arena = {0};
	Reading reading;
	uint32_t found;

	reading_begin(
		&reading, "standard",
		text_of(&arena, bound->head, bound->unit, count, bound->tail));
	found = bound->measure(&reading);
	reading_end(&reading);
	arena_end(&arena);
	return found;
}

START_TEST(texts_at_and_beyond)
{
	const TextBound *bound = &text_bounds[_i];
	uint32_t within = measured(bound, bound->most);
	uint32_t beyond = measured(bound, bound->most + 1);

	ck_assert_msg(within == bound->within && beyond == bound->beyond,
	              "%s: %u and %u, not %u and %u", bound->name, within,
	              beyond, bound->within, bound->beyond);
}
END_TEST

/* A sentence that ends with the bound is seen, one that begins there is not. */
START_TEST(language_of_a_long_text)
{
	static const char sentence[] =
		" The bridge of the town is open and it is the first in it.";
	uint32_t room = LIMIT_LANGUAGE_BYTES - (uint32_t)(sizeof sentence - 1);
	uint32_t more;

	for (more = 0; more <= 1; more++) {
		Arena arena = {0};
		Reading reading;

		reading_begin(&reading, "standard",
		              text_of(&arena, "", "0",
		                      more ? LIMIT_LANGUAGE_BYTES : room,
		                      sentence));
		ck_assert(str_equal(reading.result.view->language,
		                    more ? STR("und") : STR("en")));
		reading_end(&reading);
		arena_end(&arena);
	}
}
END_TEST

START_TEST(mail_addresses)
{
	Arena arena = {0};
	uint32_t more;

	for (more = 0; more <= 1; more++) {
		uint32_t local = LIMIT_MAIL_LOCAL + more;
		uint32_t domain = LIMIT_DOMAIN_BYTES + more;
		Str text = text_of(&arena, "", "a", local, "@example.org");

		expect_span(address_mail(text, local, 0), more, text.len);
		text = text_of(&arena, "a@", "b", domain - 4, ".org");
		ck_assert((address_mail(text, 1, 0).end == text.len) == !more);
	}
	arena_end(&arena);
}
END_TEST

START_TEST(endings_of_stems)
{
	static const FixtureRow rows[] = {{LEX_TITLE, "минист", 0, true}};
	Lexicon style = {.stem_matching = true};
	Arena arena = {0};
	const Lexicon *lexicon = LEXICON_OF(&arena, style, rows);
	Str within = text_of(&arena, "минист", "а", LIMIT_STEM_ENDING, "");
	Str beyond = text_of(&arena, "минист", "а", LIMIT_STEM_ENDING + 1, "");

	ck_assert_uint_ne(lexicon_stem(lexicon, within), 0);
	ck_assert_uint_eq(lexicon_stem(lexicon, beyond), 0);
	arena_end(&arena);
}
END_TEST

/* "+1-2-3…": a sign or a digit each. */
START_TEST(tokens_of_a_telephone_number)
{
	Arena arena = {0};
	Str text = text_of(&arena, "+1", "-2", LIMIT_PHONE_TOKENS / 2 - 1, "");
	Tokens tokens = {0};

	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, LIMIT_PHONE_TOKENS);
	ck_assert_uint_eq(phone_at(text, tokens.items, 0, tokens.count, NULL),
	                  LIMIT_PHONE_TOKENS);
	tokens.count = 0;
	text = arena_format(&arena, "%.*s 3", STR_ARG(text));
	words_cut(&arena, NULL, text, (Span){0, text.len}, &tokens);
	ck_assert_uint_eq(tokens.count, LIMIT_PHONE_TOKENS + 1);
	ck_assert_uint_eq(phone_at(text, tokens.items, 0, tokens.count, NULL),
	                  LIMIT_PHONE_TOKENS);
	arena_end(&arena);
}
END_TEST

static uint32_t
occurrences(Str text, Str word)
{
	uint32_t at, count = 0;

	for (at = 0; at < text.len; at++)
		count += str_starts(str_slice(text, at, text.len), word);
	return count;
}

START_TEST(columns_of_a_snippet)
{
	Arena arena = {0};
	uint32_t more;

	for (more = 0; more <= 1; more++) {
		Buf out = buf_memory(&arena);
		Str text = text_of(&arena, "", "x",
		                   LIMIT_SNIPPET_COLUMNS + more, "");

		snippet_line(&out, source_read(&arena, STR("x"), text),
		             (Span){0, 1}, false);
		ck_assert_uint_eq(occurrences(buf_view(&out), STR("x")),
		                  LIMIT_SNIPPET_COLUMNS);
		ck_assert_uint_eq(occurrences(buf_view(&out), STR("…")), more);
	}
	arena_end(&arena);
}
END_TEST

START_TEST(second_places_that_are_shown)
{
	Related related[LIMIT_RELATED_SHOWN + 1] = {0};
	Arena arena = {0};
	Finding finding = {.rule = rule_table,
	                   .severity = SEVERITY_ERROR,
	                   .span = {0, 1},
	                   .related = related};
	Findings findings = {.items = &finding, .count = 1};
	FileReport file = {
		.path = STR("x"),
		.source = source_read(&arena, STR("x"), STR("text\n")),
		.findings = &findings};
	ReportOptions options = {.least = SEVERITY_INFO,
	                         .rules = rule_table,
	                         .rule_count = RULES};
	uint32_t i, more;

	for (i = 0; i <= LIMIT_RELATED_SHOWN; i++)
		related[i] = (Related){.span = {2, 3},
		                       .message = STR("elsewhere"),
		                       .next = &related[i + 1]};
	related[i - 1].next = NULL;
	for (more = 0; more <= 1; more++) {
		Buf out = buf_memory(&arena);

		related[LIMIT_RELATED_SHOWN - 1].next =
			more ? &related[LIMIT_RELATED_SHOWN] : NULL;
		renderer_find(STR("text"))->file(&out, &options, &file, 0);
		ck_assert_uint_eq(occurrences(buf_view(&out), STR("elsewhere")),
		                  LIMIT_RELATED_SHOWN);
	}
	arena_end(&arena);
}
END_TEST

/* Notes and contact the other way round, with optional sections between. */
START_TEST(sections_between_swapped_ones)
{
	static const char text[] = OPENING
		"Contact: Ann Lee, ann@example.org, +1 555 010 0100\n\n"
		"Notes to editors: pictures are free.\n";
	static const char head[] = SCHEMA_IN(
		"en") "  - {id: headline, kind: headline}\n"
		      "  - {id: lead, kind: lead}\n"
		      "  - {id: notes, kind: labelled, labels: [Notes to "
		      "editors]}\n";
	uint32_t count;

	for (count = LIMIT_SWAP_REACH - 1; count <= LIMIT_SWAP_REACH; count++) {
		Arena arena = {0};
		Reading reading;
		Str schema = text_of(
			&arena, head,
			"  - {id: list-%s, kind: list, required: false}\n",
			count, "  - {id: contact, kind: contact}\n");

		reading_begin(&reading, arena_copy(&arena, schema).ptr,
		              str_from(text));
		ck_assert_int_eq(strcmp(reading_faults(&reading),
		                        "order contact notes") == 0,
		                 count < LIMIT_SWAP_REACH);
		reading_end(&reading);
		arena_end(&arena);
	}
}
END_TEST

static uint32_t
unintroduced(const Findings *findings)
{
	uint32_t i, count = 0;

	for (i = 0; i < findings->count; i++)
		count += strcmp(findings->items[i].rule->id,
		                "attribution-unintroduced") == 0;
	return count;
}

/* A surname one letter from a name far back in the list of people: near
 * enough it is misspelt, which another rule says; beyond it is nobody. */
START_TEST(names_that_are_compared)
{
	static const uint32_t counts[] = {LIMIT_NAMES - 8, LIMIT_NAMES + 1};
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	SchemaText schema = {STR("x.yaml"),
	                     STR("prcheck-schema: 1\nid: x\nextends: standard\n"
	                         "rules: {attribution-unintroduced: error}\n")};
	PrcheckOptions options = {0};
	PrcheckSchema loaded = {0};
	uint32_t i;

	ck_assert_int_eq(prcheck_schema(&loaded, &world, schema), PRCHECK_OK);
	for (i = 0; i < 2; i++) {
		Arena arena = {0}, texts = {0};
		PrcheckResult result;
		Str text = text_of(&texts, OPENING,
		                   "Mayor K%s Quillabry spoke there. ",
		                   counts[i],
		                   "\n\nMayor Ann Corvinson spoke.\n\n"
		                   "“We waited for ten long years,” Corvinsom "
		                   "said.\n");

		ck_assert_int_eq(prcheck_check(&arena, loaded.schema, &options,
		                               STR("x"), text, &result),
		                 PRCHECK_OK);
		ck_assert_uint_eq(unintroduced(&result.findings), i);
		arena_end(&arena);
		arena_end(&texts);
	}
	prcheck_schema_end(&loaded);
}
END_TEST

/* An issuer of twelve words is found in a text, one of thirteen is not. */
START_TEST(tokens_of_a_name_in_a_template)
{
	static const FixtureRow rows[] = {{LEX_CONJUNCTION, "and", 0, false}};
	uint32_t count;

	for (count = LIMIT_TEMPLATE_NAME; count <= LIMIT_TEMPLATE_NAME + 1;
	     count++) {
		Arena arena = {0};
		Str name = text_of(&arena, "Acme", " aa", count - 1, "");
		TemplateWorld world = {
			.lexicon = LEXICON_OF(&arena, (Lexicon){0}, rows),
			.text = name,
			.issuers = &name,
			.issuer_count = 1};
		Template template;
		Tokens tokens = {0};

		ck_assert_ptr_null(
			template_compile(&arena, STR("{issuer}"), &template)
				.message);
		words_cut(&arena, world.lexicon, name, (Span){0, name.len},
		          &tokens);
		ck_assert_uint_eq(tokens.count, count);
		ck_assert_int_eq(template_match(&template, &world, tokens.items,
		                                0, tokens.count, true) == count,
		                 count == LIMIT_TEMPLATE_NAME);
		arena_end(&arena);
	}
}
END_TEST

/* A word in a quotation, behind quotations inside the same one. */
START_TEST(quotations_on_the_way_back)
{
	static Quote quotes[LIMIT_QUOTE_BACK + 1];
	Release release = {0};
	uint32_t i;

	quotes[0].span = (Span){0, 10000};
	for (i = 1; i <= LIMIT_QUOTE_BACK; i++) {
		quotes[i].span = (Span){i * 10, i * 10 + 5};
		quotes[i].depth = 1;
	}
	release.quotes.items = quotes;
	release.quotes.count = LIMIT_QUOTE_BACK;
	ck_assert(release_quoted(&release, (Span){9000, 9001}));
	release.quotes.count = LIMIT_QUOTE_BACK + 1;
	ck_assert(!release_quoted(&release, (Span){9000, 9001}));
}
END_TEST

Suite *
text_limits_suite(void)
{
	const TTest *const tests[] = {
		language_of_a_long_text,    mail_addresses,
		endings_of_stems,           tokens_of_a_telephone_number,
		columns_of_a_snippet,       second_places_that_are_shown,
		names_that_are_compared,    tokens_of_a_name_in_a_template,
		quotations_on_the_way_back, sections_between_swapped_ones,
	};
	Suite *suite = SUITE_OF("text_limits", tests);
	TCase *texts = tcase_create("texts");

	tcase_add_loop_test(texts, texts_at_and_beyond, 0, TEXT_BOUNDS);
	suite_add_tcase(suite, texts);
	return suite;
}
