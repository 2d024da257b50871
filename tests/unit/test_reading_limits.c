/* test_reading_limits.c - the bounds of limits.def on how far the parser, the
 * alignment and the rules look: at n all is seen, at n + 1 it is not. */
#include "align/automaton.h"
#include "base/limits.h"
#include "lex/lexicon.h"
#include "reading.h"
#include "repeated.h"

#define OPENING                        \
	"Council opens the bridge\n\n" \
	"HARBORTON, March 4, 2024 — The council opened the bridge today.\n\n"
#define QUOTATION OPENING "“We waited for ten long years"

/* A bound on texts: what is measured of `most` and of `most` + 1 units. */
typedef struct ReadingBound {
	const char *name, *head, *unit;
	uint32_t most;
	const char *tail;
	uint32_t (*measure)(const Reading *reading);
	uint32_t within, beyond;
} ReadingBound;

static uint32_t
attributed(const Reading *reading)
{
	return reading->result.view->quotes[0].attributed;
}

/* Words of the speaker of the first quotation. */
static uint32_t
speaker_words(const Reading *reading)
{
	Str speaker = reading_text(
		reading, reading->result.view->quotes[0].speaker.span);
	uint32_t at, count = 1;

	for (at = 0; at < speaker.len; at++)
		count += speaker.ptr[at] == ' ';
	return count;
}

static uint32_t
has_dateline(const Reading *reading)
{
	return !span_empty(reading->result.release->dateline.span);
}

/* True when the last block but one is the lead. */
static uint32_t
leads(const Reading *reading)
{
	const Sections *sections = &reading->result.release->sections;

	ck_assert_uint_ge(sections->count, 2);
	return sections->items[sections->count - 2].kind == SECTION_LEAD;
}

/* Behind a quotation stand "was", the units, ",", and the speaker fourth. The
 * words of a phrase are "the mayor" and two a unit. Six tokens of the dateline
 * stand before its dashes. The first block of prose is the lead. */
static const ReadingBound bounds[] = {
	{"LIMIT_CUE_WINDOW", QUOTATION "” was ", "of ", LIMIT_CUE_WINDOW - 6,
         ", according to Ann Lee.\n", attributed, 1, 0},
	{"LIMIT_CUES_TRIED", QUOTATION "” was ", "said ", LIMIT_CUES_TRIED - 1,
         ", according to Ann Lee.\n", attributed, 1, 0},
	{"LIMIT_PHRASE_WINDOW", QUOTATION ",” said the mayor ", "of town ",
         (LIMIT_PHRASE_WINDOW - 2) / 2, ".\n", speaker_words,
         LIMIT_PHRASE_WINDOW, LIMIT_PHRASE_WINDOW},
	{"LIMIT_DATELINE_TOKENS",
         "Council opens the bridge\n\nHARBORTON, March 4, 2024 ", "— ",
         LIMIT_DATELINE_TOKENS - 6, "The council opened the bridge today.\n",
         has_dateline, 1, 0},
	{"LIMIT_TITLE_BLOCKS", "", "Council opens the bridge\n\n",
         LIMIT_TITLE_BLOCKS - 1,
         "The council opened the bridge of the town today, after ten years of "
         "work on it.\n\n"
         "It is open to all, and all the people of the town may walk on it "
         "from today on.\n",
         leads, 1, 0},
};
enum { BOUNDS = sizeof bounds / sizeof *bounds };

START_TEST(readings_at_and_beyond)
{
	const ReadingBound *bound = &bounds[_i];
	uint32_t more;

	for (more = 0; more <= 1; more++) {
		Arena arena = {0};
		Reading reading;
		uint32_t found;

		reading_begin(&reading, "standard",
		              text_of(&arena, bound->head, bound->unit,
		                      bound->most + more, bound->tail));
		found = bound->measure(&reading);
		ck_assert_msg(found == (more ? bound->beyond : bound->within),
		              "%s + %u: %u", bound->name, more, found);
		reading_end(&reading);
		arena_end(&arena);
	}
}
END_TEST

/* The findings of one rule. */
static uint32_t
findings_of(const char *rule, Str text)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	PrcheckOptions options = {.only = rule_find(str_from(rule))};
	PrcheckSchema loaded = {0};
	PrcheckResult result;
	Arena arena = {0};
	uint32_t count;

	prcheck_schema(&loaded, &world,
	               (SchemaText){STR("x.yaml"),
	                            arena_format(&arena,
	                                         "prcheck-schema: 1\nid: x\n"
	                                         "extends: standard\n"
	                                         "rules: {%s: error}\n",
	                                         rule)});
	ck_assert_ptr_nonnull(loaded.schema);
	ck_assert_int_eq(prcheck_check(&arena, loaded.schema, &options,
	                               STR("x"), text, &result),
	                 PRCHECK_OK);
	count = result.findings.count;
	arena_end(&arena);
	prcheck_schema_end(&loaded);
	return count;
}

START_TEST(blocks_in_a_bracket)
{
	Arena arena = {0};
	uint32_t more;

	for (more = 0; more <= 1; more++)
		ck_assert_uint_eq(
			findings_of("typography-brackets",
		                    text_of(&arena,
		                            OPENING "The bridge (it is long",
		                            "\n\nThe bridge is open to all.",
		                            LIMIT_BRACKET_BLOCKS - 1 + more,
		                            "\n\nIt is new) and wide.\n")),
			2 * more);
	arena_end(&arena);
}
END_TEST

/* Words in capitals that all want one slot of the table in which they are
 * counted. There is room for one at the slot itself and one at each place that
 * is probed; the next one shares a place, so that two words look frequent. */
START_TEST(slots_that_are_tried)
{
	enum { SLOTS = 4096, LETTERS = 5 };
	Arena arena = {0};
	Buf out = buf_memory(&arena);
	uint32_t number, words = 0;

	buf_text(&out, OPENING "They are");
	for (number = 0; words < LIMIT_PROBES + 2; number++) {
		char small[LETTERS], word[LETTERS];
		uint32_t i, rest = number;

		for (i = 0; i < LETTERS; i++, rest /= 26) {
			small[i] = (char)('a' + (i ? rest % 26 : 'q' - 'a'));
			word[i] = (char)(small[i] - 'a' + 'A');
			rest = i ? rest : rest * 26;
		}
		if (lexicon_hash((Str){small, LETTERS}) % SLOTS)
			continue;
		buf_text(&out, " the ");
		buf_str(&out, (Str){word, LETTERS});
		buf_text(&out, " road and");
		words++;
		if (words > LIMIT_PROBES)
			ck_assert_uint_eq(
				findings_of("typography-emphasis-capitals",
			                    buf_view(&out)),
				words == LIMIT_PROBES + 1 ? words : words - 2);
	}
	arena_end(&arena);
}
END_TEST

/* States of a chain of `count` optional sections of two kinds by turns: any two
 * unlike ones that are near enough may be swapped. */
static uint32_t
states_of(uint32_t count)
{
	SchemaWorld world = {.rules = rule_table, .rule_count = RULES};
	Arena arena = {0};
	Buf yaml = buf_memory(&arena);
	PrcheckSchema loaded = {0};
	uint32_t i, states;

	buf_text(&yaml, SCHEMA_IN("en") "  - {id: title, kind: headline}\n");
	for (i = 0; i < count; i++)
		buf_str(&yaml,
		        arena_format(
				&arena,
				"  - {id: s%u, kind: %s, required: false}\n", i,
				i % 2 ? "list" : "paragraph"));
	prcheck_schema(&loaded, &world,
	               (SchemaText){STR("x.yaml"), buf_view(&yaml)});
	ck_assert_ptr_nonnull(loaded.schema);
	states = automaton_compile(&arena, loaded.schema).states.count;
	arena_end(&arena);
	prcheck_schema_end(&loaded);
	return states;
}

START_TEST(states_of_a_structure)
{
	uint32_t count = 8, step = states_of(8) - states_of(7), wanted;

	for (wanted = states_of(8); wanted <= LIMIT_STATES; wanted += step)
		ck_assert_uint_eq(states_of(count++), wanted);
	ck_assert_uint_ge(states_of(count), LIMIT_STATES - 1);
	ck_assert_uint_le(states_of(count), LIMIT_STATES);
	ck_assert_uint_le(states_of(count + 1), LIMIT_STATES);
}
END_TEST

Suite *
reading_limits_suite(void)
{
	const TTest *const tests[] = {
		blocks_in_a_bracket,
		slots_that_are_tried,
		states_of_a_structure,
	};
	Suite *suite = SUITE_OF("reading_limits", tests);
	TCase *readings = tcase_create("readings");

	tcase_add_loop_test(readings, readings_at_and_beyond, 0, BOUNDS);
	suite_add_tcase(suite, readings);
	return suite;
}
