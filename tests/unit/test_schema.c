/* test_schema.c - schemas as values with the lines that they came from. */
#include "expect.h"
#include "rules/rule.h"
#include "schema/setting.h"

#include <string.h>

static Arena arena;
static SchemaFaults faults;

/* Files by name for `extends`: pairs of name and text. */
static bool
open_named(void *context, Arena *memory, Str from, Str name, SchemaText *text,
           Str *problem)
{
	const char *const *files = context;

	(void)memory;
	(void)from;
	*problem = STR("no such file");
	for (; files && files[0]; files += 2) {
		if (!str_equal(str_from(files[0]), name))
			continue;
		*text = (SchemaText){name, str_from(files[1])};
		return true;
	}
	return false;
}

static const Schema *
load_beside(const char *yaml, const char *const *files)
{
	SchemaWorld world = {.rules = rule_table,
	                     .rule_count = RULES,
	                     .open = open_named,
	                     .context = (void *)(uintptr_t)files};

	faults = (SchemaFaults){0};
	return schema_load(&arena, &world,
	                   (SchemaText){STR("house.yaml"), str_from(yaml)},
	                   &faults);
}

#define HEAD "prcheck-schema: 1\nid: house\nextends: standard\n"

static const Schema *
load(const char *yaml)
{
	const Schema *schema = load_beside(yaml, NULL);

	ck_assert_msg(schema != NULL, "%s",
	              faults.count ? faults.items[0].detail.ptr : "?");
	return schema;
}

static const SchemaSection *
section(const Schema *schema, const char *id)
{
	uint32_t i;

	for (i = 0; i < schema->section_count; i++)
		if (str_equal(schema->sections[i].id, str_from(id)))
			return &schema->sections[i];
	ck_abort_msg("no section %s", id);
	return NULL;
}

START_TEST(values_are_typed)
{
	const Schema *schema = load(
		HEAD "text: {eol: crlf, dash: em-tight}\n"
		     "dates: {ordinals: true}\n"
		     "quotes: {outer: [\"«\", \"»\"], inner: any-single, "
		     "max-depth: 5}\n"
		     "attribution: {verbs: {forbid: [manner, claim]}}\n"
		     "report: {fail-on: warning}\n");
	const Value *value = schema_value(schema, KEY_TEXT_EOL);

	ck_assert(value->set && value->present);
	ck_assert_int_eq(value->number, 1);
	expect_str(value->text, "crlf");
	ck_assert_int_eq(schema_value(schema, KEY_DATES_ORDINALS)->number, 1);
	ck_assert_int_eq(schema_value(schema, KEY_QUOTES_MAX_DEPTH)->number, 5);
	value = schema_value(schema, KEY_QUOTES_OUTER);
	ck_assert_int_eq(value->number, -1);
	expect_str(value->items[1], "»");
	value = schema_value(schema, KEY_QUOTES_INNER);
	ck_assert_int_eq(value->number, 1);
	ck_assert_uint_eq(value->count, 0);
	value = schema_value(schema, KEY_ATTRIBUTION_VERBS_FORBID);
	ck_assert_int_eq(value->number, 1 << CUE_MANNER | 1 << CUE_CLAIM);
	ck_assert_int_eq(schema_value(schema, KEY_REPORT_FAIL_ON)->number,
	                 SEVERITY_WARNING);
	value = schema_value(schema, KEY_TEXT_BLANK_BETWEEN);
	ck_assert(!value->set && !value->present);
	value = schema_value(schema, KEY_LIMITS_MAX_BLOCKS);
	ck_assert(!value->set && value->present);
	ck_assert_int_eq(value->number, 500);
	arena_end(&arena);
}
END_TEST

START_TEST(origins_name_line_and_key)
{
	const Schema *schema = load(
		HEAD
		"override:\n  headline: {chars: {max: 90}}\n"
		"rules: {quote-duplicate: {severity: info, min-words: 9}}\n");
	const Value *value = section_value(section(schema, "headline"),
	                                   SECTION_KEY_CHARS_MAX);
	const RuleSetting *setting = &schema->rules[RULE_quote_duplicate];

	expect_str(value->origin.path, "house.yaml");
	ck_assert_uint_eq(value->origin.line, 5);
	ck_assert_uint_eq(value->origin.column, 27);
	expect_str(value->origin.key, "headline.chars.max");
	ck_assert_uint_eq(value->via.line, 0);
	ck_assert(setting->set);
	ck_assert_uint_eq(setting->severity, SEVERITY_INFO);
	expect_str(setting->origin.key, "rules.quote-duplicate.severity");
	ck_assert_int_eq(setting->params[0].number, 9);
	ck_assert(!schema->rules[RULE_quote_unclosed].set);
	arena_end(&arena);
}
END_TEST

START_TEST(inherited_values_name_the_way)
{
	const char *const files[] = {"middle.yaml",
	                             "prcheck-schema: 1\nid: middle\nextends: "
	                             "strict-gov\ntext: {eol: any}\n",
	                             NULL};
	const Schema *schema = load_beside(
		"prcheck-schema: 1\nid: house\nextends: middle.yaml\n", files);
	const Value *value = schema_value(schema, KEY_TEXT_EOL);

	expect_str(value->origin.path, "middle.yaml");
	expect_str(value->via.path, "house.yaml");
	expect_str(value->via.key, "extends");
	ck_assert_uint_eq(value->via.line, 3);
	value = section_value(section(schema, "lead"), SECTION_KEY_WORDS_MAX);
	expect_str(value->origin.path, "builtin:strict-gov");
	expect_str(value->via.path, "house.yaml");
	value = schema_value(schema, KEY_QUOTES_WORDS_MAX);
	expect_str(value->origin.path, "builtin:base-en");
	expect_str(value->via.path, "house.yaml");
	expect_str(schema->id, "house");
	expect_str(schema->path, "house.yaml");
	ck_assert(!schema->abstract);
	arena_end(&arena);
}
END_TEST

START_TEST(children_replace_and_lengthen)
{
	const char *const files[] = {
		"a.yaml",
		HEAD
		"people: {later-mentions: [full, surname]}\nknown-people: [Ada "
		"Bryce]\ncue-verbs: {add: [opine, quip], remove: [say]}\n",
		NULL};
	const Schema *schema = load_beside(
		"prcheck-schema: 1\nid: house\nextends: a.yaml\npeople: "
		"{later-mentions: [given]}\nknown-people: [Cai "
		"Dunn]\ncue-verbs: {add: [say], remove: [quip]}\n",
		files);
	const Value *value = schema_value(schema, KEY_PEOPLE_LATER_MENTIONS);

	ck_assert_ptr_nonnull(schema);
	ck_assert_uint_eq(value->count, 1);
	value = schema_value(schema, KEY_KNOWN_PEOPLE);
	ck_assert_uint_eq(value->count, 2);
	expect_str(value->items[0], "Ada Bryce");
	expect_str(value->item_origins[0].path, "a.yaml");
	value = schema_value(schema, KEY_CUE_VERBS_ADD);
	ck_assert_uint_eq(value->count, 2);
	expect_str(value->items[0], "opine");
	expect_str(value->items[1], "say");
	value = schema_value(schema, KEY_CUE_VERBS_REMOVE);
	ck_assert_uint_eq(value->count, 1);
	expect_str(value->items[0], "quip");
	ck_assert_uint_eq(schema->grammar.known_count, 2);
	ck_assert_ptr_nonnull(schema->grammar.house);
	ck_assert_uint_ne(lexicon_word(schema->grammar.house, STR("opine")), 0);
	arena_end(&arena);
}
END_TEST

START_TEST(house_words_are_in_the_lexicon)
{
	Schema *schema = (Schema *)(uintptr_t)load(
		"prcheck-schema: 1\nid: house\nextends: strict-gov\ncue-verbs: "
		"{add: [zorble], remove: [say]}\ntitles: {add: [Keeper of the "
		"Tower]}\n");
	const Lexicon *lexicon = schema->grammar.lexicon;
	uint32_t count = 0, i, cues = 0;
	const LexEntry *entries = lexicon_entries(
		lexicon,
		lexicon_step(lexicon, 0, lexicon_word(lexicon, STR("said"))),
		&count);

	for (i = 0; i < count; i++)
		cues += entries[i].category == LEX_CUE_VERB;
	ck_assert_uint_eq(cues, 0);
	ck_assert_uint_ne(lexicon_word(lexicon, STR("zorble")), 0);
	ck_assert_uint_ne(lexicon_word(lexicon, STR("keeper")), 0);
	ck_assert(schema_set_language(&arena, schema, STR("de")));
	ck_assert_uint_ne(lexicon_word(schema->grammar.lexicon, STR("zorble")),
	                  0);
	ck_assert_str_eq(schema->grammar.lexicon->language, "de");
	arena_end(&arena);
}
END_TEST

START_TEST(sections_nest_and_know_their_labels)
{
	const Schema *schema = load(
		"prcheck-schema: 1\nid: house\nlanguage: en\nstructure:\n"
		"  - {id: headline, kind: headline}\n"
		"  - id: body\n    kind: sequence\n    one-of:\n"
		"      - id: said\n        kind: group\n        items:\n"
		"          - {id: intro, kind: paragraph}\n"
		"          - {id: words, kind: quoted-paragraphs}\n"
		"      - {id: para, kind: paragraph}\n"
		"  - {id: background, kind: labelled, labels: [Background]}\n"
		"  - {id: about, kind: labelled, label-pattern: \"About "
		"{org}[:]\"}\n"
		"  - {id: contact, kind: contact, labels: "
		"[builtin:contact], require: [name, {any-of: [email, "
		"phone]}]}\n");
	const SchemaSection *top = &schema->sections[0],
			    *body = section(schema, "body");
	const SchemaSection *said = section(schema, "said");

	ck_assert_uint_eq(schema->section_count, 9);
	expect_str(top->id, "headline");
	expect_str(schema->sections[top->next].id, "body");
	expect_str(schema->sections[body->first_child].id, "said");
	expect_str(schema->sections[said->next].id, "para");
	expect_str(schema->sections[said->first_child].id, "intro");
	expect_str(schema->sections[section(schema, "words")->parent].id,
	           "said");
	ck_assert_uint_eq(section(schema, "contact")->next, NONE);
	ck_assert_uint_eq(section(schema, "contact")->label, LABEL_CONTACT);
	ck_assert_uint_eq(section(schema, "background")->label,
	                  LABEL_BACKGROUND);
	ck_assert_uint_eq(section(schema, "about")->label, LABEL_ABOUT);
	expect_str(section(schema, "contact")
	                   ->values[SECTION_KEY_REQUIRE]
	                   .items[1],
	           "any-of:email|phone");
	ck_assert(!section(schema, "words")
	                   ->values[SECTION_KEY_COUNT_MAX]
	                   .present);
	ck_assert_int_eq(
		section(schema, "words")->values[SECTION_KEY_COUNT_MIN].number,
		1);
	ck_assert_int_eq(
		section(schema, "intro")->values[SECTION_KEY_COUNT_MAX].number,
		1);
	ck_assert(!body->values[SECTION_KEY_COUNT_MIN].present);
	arena_end(&arena);
}
END_TEST

START_TEST(the_grammar_follows_the_schema)
{
	const Schema *schema = load(
		"prcheck-schema: 1\nid: house\nextends: wire-corp\nquotes: "
		"{continuation: none}\nattribution: {look-back-sentences: "
		"2}\n");

	ck_assert_str_eq(schema->grammar.lexicon->language, "en");
	ck_assert_uint_gt(schema->grammar.dateline_count, 1);
	ck_assert_uint_gt(schema->grammar.outer_count, 1);
	ck_assert_uint_eq(schema->grammar.continuation, CONTINUE_NONE);
	ck_assert_uint_eq(schema->grammar.look_back, 2);
	ck_assert_uint_eq(schema->grammar.wrap, WRAP_NONE);
	schema = load(HEAD);
	ck_assert_ptr_null(schema->grammar.lexicon);
	ck_assert_uint_gt(schema->grammar.candidate_count, 0);
	ck_assert_uint_eq(schema->grammar.wrap, WRAP_AUTO);
	ck_assert_str_eq(schema->grammar.neutral->language, "und");
	arena_end(&arena);
}
END_TEST

START_TEST(another_language_replaces_the_marks)
{
	Schema *schema = (Schema *)(uintptr_t)load(
		"prcheck-schema: 1\nid: house\nextends: strict-gov\n");

	ck_assert(schema_set_language(&arena, schema, STR("en")));
	ck_assert_uint_eq(schema->grammar.outer_count, 1);
	ck_assert(!schema_set_language(&arena, schema, STR("xx")));
	ck_assert(schema_set_language(&arena, schema, STR("de")));
	ck_assert_str_eq(schema->grammar.lexicon->language, "de");
	ck_assert_uint_eq(schema->grammar.outer_count, 0);
	ck_assert(!schema_value(schema, KEY_QUOTES_OUTER)->present);
	ck_assert(schema_set_language(&arena, schema, STR("auto")));
	ck_assert_ptr_null(schema->grammar.lexicon);
	arena_end(&arena);
}
END_TEST

START_TEST(faults_are_counted_and_sorted)
{
	Buf yaml = buf_memory(&arena);
	uint32_t i;

	buf_text(&yaml, HEAD "rules:\n");
	for (i = 0; i < 200; i++)
		buf_text(&yaml,
		         arena_format(&arena, "  no-such-%u: error\n", i).ptr);
	buf_byte(&yaml, '\0');
	ck_assert_ptr_null(load_beside(buf_view(&yaml).ptr, NULL));
	ck_assert_uint_eq(faults.count, 50);
	for (i = 1; i < faults.count; i++)
		ck_assert_uint_lt(faults.items[i - 1].origin.line,
		                  faults.items[i].origin.line);
	arena_end(&arena);
}
END_TEST

START_TEST(memory_may_run_out_anywhere)
{
	static jmp_buf exhausted;
	static volatile uint32_t jumps;
	static volatile size_t limit;

	for (limit = 1 << 16; limit < 1 << 23; limit += 1 << 16) {
		arena.limit = limit;
		arena_guard(&arena, &exhausted);
		if (setjmp(exhausted))
			jumps++;
		else
			load_beside("prcheck-schema: 1\nid: house\nextends: "
			            "strict-gov\nlexicons: [builtin:en]\n",
			            NULL);
		arena_end(&arena);
	}
	ck_assert_uint_gt(jumps, 0);
}
END_TEST

static void
check_default(const MetaRow *row)
{
	Value value = value_default(&arena, row);

	ck_assert_msg(value.present == (row->fallback != NULL) && !value.set,
	              "%s: \"%s\" is no value", row->path, row->fallback);
}

START_TEST(defaults_are_values)
{
	uint32_t i, j;

	for (i = 0; i < KEYS; i++)
		check_default(&schema_keys[i]);
	for (i = 0; i < SECTION_KEYS; i++)
		check_default(&section_keys[i]);
	for (i = 0; i < RULES; i++) {
		for (j = 0; j < rule_table[i].param_count; j++) {
			MetaRow row = setting_row(&rule_table[i].params[j]);

			check_default(&row);
		}
	}
	arena_end(&arena);
}
END_TEST

START_TEST(rules_read_paths_that_exist)
{
	uint32_t i, j, k, found;

	for (i = 0; i < RULES; i++) {
		for (j = 0; j < rule_table[i].param_count; j++) {
			const RuleParam *param = &rule_table[i].params[j];
			Str path = str_from(param->name);
			bool every = str_starts(path, STR("section."));

			if (param->type != PARAM_PATH)
				continue;
			if (every)
				path = str_slice(path, 8, path.len);
			for (k = 0, found = 0;
			     k <
			     (every ? (uint32_t)SECTION_KEYS : (uint32_t)KEYS);
			     k++)
				found += str_equal(
					path, str_from((every ? section_keys
				                              : schema_keys)[k]
				                               .path));
			ck_assert_msg(found == 1, "%s reads %s",
			              rule_table[i].id, param->name);
		}
	}
}
END_TEST

START_TEST(built_in_schemas_have_names)
{
	SchemaText text;
	uint32_t i;

	ck_assert_str_eq(schema_builtin_name(0), "standard");
	for (i = 0; schema_builtin_name(i); i++)
		ck_assert(schema_builtin(str_from(schema_builtin_name(i)),
		                         &text));
	ck_assert_ptr_null(schema_builtin_title(i));
	ck_assert(schema_builtin(STR("lexicon/en"), &text));
	expect_str(text.path, "builtin:lexicon/en");
	ck_assert(!schema_builtin(STR("none"), &text));
}
END_TEST

Suite *
schema_suite(void)
{
	const TTest *const tests[] = {
		values_are_typed,
		origins_name_line_and_key,
		inherited_values_name_the_way,
		children_replace_and_lengthen,
		house_words_are_in_the_lexicon,
		sections_nest_and_know_their_labels,
		the_grammar_follows_the_schema,
		another_language_replaces_the_marks,
		faults_are_counted_and_sorted,
		memory_may_run_out_anywhere,
		defaults_are_values,
		rules_read_paths_that_exist,
		built_in_schemas_have_names,
	};

	return SUITE_OF("schema", tests);
}
