/* test_lexicon_file.c - lexicon files, and the tables made of them. */
#include "expect.h"
#include "lex/word.h"
#include "schema/builtin.h"
#include "schema/lexicon_build.h"

static Arena arena;
static SchemaFaults faults;

static const Lexicon *
build(const char *yaml)
{
	FaultLog log = {.arena = &arena, .faults = &faults};
	LexDraft draft = {.language = STR("")};
	const Lexicon *lexicon = NULL;

	faults = (SchemaFaults){0};
	lexicon_read(&log, (SchemaText){STR("xx.yaml"), str_from(yaml)},
	             &draft);
	if (!log.errors)
		lexicon = lexicon_build(&log, &draft);
	return log.errors ? NULL : lexicon;
}

/* The longest phrase of `category` at the begin of `text`; `tokens` says how
 * long it is. */
static const LexEntry *
match(const Lexicon *lexicon, const char *text, LexCategory category,
      uint32_t *tokens)
{
	Tokens cut = {0};
	Str all = str_from(text);
	LexMatch found;

	words_cut(&arena, lexicon, all, (Span){0, all.len}, &cut);
	found = lex_match(lexicon, cut.items, 0, cut.count, category);
	*tokens = found.tokens;
	return found.entry;
}

static void
expect_match(const Lexicon *lexicon, const char *text, LexCategory category,
             uint32_t tokens)
{
	uint32_t found;

	ck_assert_msg(match(lexicon, text, category, &found) != NULL,
	              "\"%s\" is not found", text);
	ck_assert_msg(found == tokens, "\"%s\" has %u tokens, not %u", text,
	              found, tokens);
}

static const char small[] =
	"prcheck-lexicon: 1\nlanguage: xx\nname: Test\n"
	"letters: \"éà\"\n"
	"marks: [[\"«\", \"»\"], [\"“\", \"”\"]]\n"
	"punctuation: french\norg-position: prefix\ndrops-subject: true\n"
	"abbreviations: [e.g., \"No.\", \"z. B.\"]\n"
	"elisions: [\"l'\", \"'tis\"]\n"
	"contractions: [\"I'm\"]\n"
	"name-suffixes: [Jr., Ph.D.]\n"
	"org-words: [Inc., AT&T]\n"
	"titles: [Prime Minister, Vice-President]\n"
	"months: [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12]\n"
	"weekdays: [Mo, Tu, We, Th, Fr, Sa, Su]\n"
	"weekdays-alt: [[Lundi], [Mardi], [], [], [], [], [Dimanche]]\n"
	"pronouns: [{form: she, gender: feminine, number: singular}]\n"
	"verbs:\n"
	"  - {lemma: say, class: neutral, direct: \"yes\", forms: [say, "
	"says]}\n"
	"  - {lemma: claim, class: claim, direct: weak, forms: [claims]}\n"
	"fixed:\n"
	"  - {pattern: \"according to {s}\", position: any, class: neutral, "
	"direct: weak}\n"
	"  - {pattern: \"{s} zufolge\", position: any, class: neutral, direct: "
	"weak}\n"
	"  - {pattern: \"as {s} put it\", position: after, class: neutral, "
	"direct: \"yes\"}\n"
	"  - {pattern: \"in {p} own words\", position: before, class: claim, "
	"direct: \"no\"}\n"
	"section-labels: {contact: [Media Contact], notes: [\"Editors’ "
	"notes\"]}\n";

START_TEST(words_are_cut_as_in_a_release)
{
	const Lexicon *lexicon = build(small);

	ck_assert_ptr_nonnull(lexicon);
	expect_match(lexicon, "e.g. this", LEX_ABBREVIATION, 1);
	expect_match(lexicon, "E.g. this", LEX_ABBREVIATION, 1);
	expect_match(lexicon, "No. 10", LEX_ABBREVIATION, 1);
	expect_match(lexicon, "z. B. this", LEX_ABBREVIATION, 2);
	expect_match(lexicon, "Inc. said", LEX_ORG_WORD, 1);
	expect_match(lexicon, "AT&T said", LEX_ORG_WORD, 3);
	expect_match(lexicon, "Jr. said", LEX_NAME_SUFFIX, 1);
	expect_match(lexicon, "Ph.D. student", LEX_NAME_SUFFIX, 1);
	expect_match(lexicon, "l’avis", LEX_ELISION, 1);
	expect_match(lexicon, "'tis", LEX_ELISION, 1);
	expect_match(lexicon, "I’m here", LEX_CONTRACTION, 1);
	expect_match(lexicon, "PRIME\xC2\xA0MINISTER", LEX_TITLE, 2);
	expect_match(lexicon, "Prime Minister’s", LEX_TITLE, 2);
	expect_match(lexicon, "Vice-President", LEX_TITLE, 1);
	expect_match(lexicon, "media contact: x", LEX_LABEL, 2);
	arena_end(&arena);
}
END_TEST

START_TEST(entries_say_what_the_file_says)
{
	const Lexicon *lexicon = build(small);
	const LexEntry *entry;
	uint32_t tokens;

	entry = match(lexicon, "claims", LEX_CUE_VERB, &tokens);
	ck_assert_uint_eq(entry->value, CUE_CLAIM);
	ck_assert_uint_eq(entry->strength, CUE_WEAK);
	expect_str(lexicon_text(lexicon, entry->lemma), "claim");
	entry = match(lexicon, "She", LEX_PRONOUN, &tokens);
	ck_assert_uint_eq(entry->gender, GENDER_FEMININE);
	ck_assert_uint_eq(entry->number, NUMBER_SINGULAR);
	ck_assert_uint_eq(match(lexicon, "m12", LEX_MONTH, &tokens)->value, 12);
	ck_assert_uint_eq(
		match(lexicon, "dimanche", LEX_WEEKDAY, &tokens)->value, 7);
	ck_assert_uint_eq(
		match(lexicon, "Media Contact", LEX_LABEL, &tokens)->value,
		LABEL_CONTACT);
	ck_assert_str_eq(lexicon->language, "xx");
	ck_assert_uint_eq(lexicon->letter_count, 2);
	ck_assert_uint_eq(lexicon->letters[0], 0xE9);
	ck_assert_uint_eq(lexicon->mark_count, 2);
	ck_assert_uint_eq(lexicon->marks[0].open, GLYPH_LEFT_GUILLEMET);
	ck_assert_uint_eq(lexicon->punctuation, PUNCTUATION_FRENCH);
	ck_assert(lexicon->org_before && lexicon->drops_subject &&
	          !lexicon->inversion);
	arena_end(&arena);
}
END_TEST

START_TEST(slots_part_fixed_cues)
{
	const Lexicon *lexicon = build(small);
	const LexEntry *entry;
	uint32_t tokens, node;

	entry = match(lexicon, "according to her", LEX_CUE_FIXED, &tokens);
	ck_assert_uint_eq(entry->slot, SLOT_AFTER);
	ck_assert_uint_eq(entry->words, 2);
	entry = match(lexicon, "zufolge", LEX_CUE_FIXED, &tokens);
	ck_assert_uint_eq(entry->slot, SLOT_BEFORE);
	ck_assert_uint_eq(entry->tail, 0);
	entry = match(lexicon, "as she put it", LEX_CUE_FIXED, &tokens);
	ck_assert_uint_eq(entry->slot, SLOT_INSIDE);
	ck_assert_uint_eq(entry->words, 1);
	ck_assert_uint_eq(entry->position, 2);
	node = lexicon_step(lexicon, 0, lexicon_word(lexicon, STR("put")));
	node = lexicon_step(lexicon, node, lexicon_word(lexicon, STR("it")));
	ck_assert_uint_ne(node, 0);
	ck_assert_uint_eq(entry->tail, node);
	entry = match(lexicon, "in her own words", LEX_CUE_FIXED, &tokens);
	ck_assert_uint_eq(entry->slot, SLOT_POSSESSIVE);
	ck_assert_uint_eq(entry->position, 1);
	ck_assert_uint_ne(entry->tail, 0);
	arena_end(&arena);
}
END_TEST

START_TEST(stems_match_inflected_titles)
{
	const Lexicon *lexicon = build(
		"prcheck-lexicon: 1\nlanguage: xx\nname: Test\n"
		"stem-matching: true\n"
		"titles: [генеральный директор, мэр]\n"
		"particles: [сегодня]\n");
	uint32_t tokens;

	expect_match(lexicon, "генеральный директор", LEX_TITLE, 2);
	expect_match(lexicon, "Генерального директора", LEX_TITLE, 2);
	expect_match(lexicon, "генеральным директором", LEX_TITLE, 2);
	expect_match(lexicon, "мэр", LEX_TITLE, 1);
	ck_assert_ptr_null(match(lexicon, "мэрия", LEX_TITLE, &tokens));
	ck_assert_ptr_null(
		match(lexicon, "сегодняшний", LEX_PARTICLE, &tokens));
	arena_end(&arena);
}
END_TEST

START_TEST(faults_name_the_place)
{
	ck_assert_ptr_null(
		build("prcheck-lexicon: 1\nlanguage: XX\nname: T\n"));
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_str_eq(faults.items[0].rule->id, "schema-id");
	ck_assert_uint_eq(faults.items[0].origin.line, 2);
	ck_assert_ptr_null(build("- a"));
	ck_assert_ptr_null(build("prcheck-lexicon: 1\nlanguage: xx\nname: T\n"
	                         "titles: [\" \", \"{s}\"]\n"));
	ck_assert_uint_eq(faults.count, 2);
	ck_assert_str_eq(faults.items[0].rule->id, "schema-lexicon");
	arena_end(&arena);
}
END_TEST

/* Every index of the tables lies in them, and every word is found. */
static void
check_tables(const Lexicon *lexicon)
{
	uint32_t i, count;

	ck_assert_ptr_nonnull(lexicon);
	for (i = 1; i < lexicon->word_count; i++) {
		ck_assert_uint_eq(
			lexicon_word(lexicon, lexicon_text(lexicon, i)), i);
		ck_assert_uint_lt(lexicon->starts[i], lexicon->node_count);
	}
	for (i = 0; i < lexicon->node_count; i++) {
		const LexNode *node = &lexicon->nodes[i];

		ck_assert_uint_le(node->edge + node->edges,
		                  lexicon->edge_count);
		ck_assert_uint_le(node->entry + node->entries,
		                  lexicon->entry_count);
		lexicon_entries(lexicon, i, &count);
		ck_assert_uint_eq(count, node->entries);
	}
	for (i = 0; i < lexicon->edge_count; i++)
		ck_assert_uint_lt(lexicon->edges[i].node, lexicon->node_count);
	for (i = 0; i < lexicon->entry_count; i++) {
		ck_assert_uint_lt(lexicon->entries[i].lemma,
		                  lexicon->word_count);
		ck_assert_uint_lt(lexicon->entries[i].particle,
		                  lexicon->word_count);
		ck_assert_uint_lt(lexicon->entries[i].tail,
		                  lexicon->node_count);
		ck_assert_uint_lt(lexicon->entries[i].category, LEX_CATEGORIES);
	}
}

START_TEST(built_in_tables_hold_together)
{
	uint32_t i;

	for (i = 0; i < builtin_lexicon_count; i++) {
		check_tables(builtin_lexicons[i]);
		ck_assert_uint_gt(builtin_lexicons[i]->mark_count, 0);
		ck_assert_ptr_eq(builtin_lexicon(str_from(
					 builtin_lexicons[i]->language)),
		                 builtin_lexicons[i]);
	}
	check_tables(&lexicon_neutral);
	check_tables(build(small));
	ck_assert_ptr_null(builtin_lexicon(STR("xx")));
	arena_end(&arena);
}
END_TEST

Suite *
lexicon_file_suite(void)
{
	const TTest *const tests[] = {
		words_are_cut_as_in_a_release, entries_say_what_the_file_says,
		slots_part_fixed_cues,         stems_match_inflected_titles,
		faults_name_the_place,         built_in_tables_hold_together,
	};

	return SUITE_OF("lexicon_file", tests);
}
