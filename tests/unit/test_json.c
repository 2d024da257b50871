/* test_json.c - findings and documents as JSON. */
#include "report/escape.h"
#include "report/json.h"

#include "expect.h"

static const RuleInfo rule = {.id = "quote-unclosed",
                              .message = "quotation is not closed"};

static Str
json_of(Arena *arena, Str text)
{
	Buf out = buf_memory(arena);

	escape_json(&out, text);
	return buf_view(&out);
}

START_TEST(strings_are_escaped)
{
	Arena arena = {0};

	expect_str(json_of(&arena, STR("")), "\"\"");
	expect_str(json_of(&arena, STR("a\"b\\c\n\t\0")),
	           "\"a\\\"b\\\\c\\n\\u0009\\u0000\"");
	expect_str(json_of(&arena, STR("é“日”😀")), "\"é“日”😀\"");
	arena_end(&arena);
}
END_TEST

START_TEST(what_nobody_sees_is_named)
{
	Arena arena = {0};

	expect_str(json_of(&arena, STR("\x1B\x7F")), "\"\\u001b\\u007f\"");
	expect_str(json_of(&arena, STR("\xC2\x9B\xE2\x80\xAE")),
	           "\"\\u009b\\u202e\"");
	expect_str(json_of(&arena, STR("\xE2\x80\xA8\xE2\x80\x8B")),
	           "\"\\u2028\\u200b\"");
	expect_str(json_of(&arena, STR("\xF3\xA0\x81\x81")),
	           "\"\\udb40\\udc41\"");
	expect_str(json_of(&arena, STR("\xE2\x80\xA9\xC2\x85")),
	           "\"\\u2029\\u0085\"");
	expect_str(json_of(&arena, STR("##[group]")), "\"##\\u005bgroup]\"");
	expect_str(json_of(&arena, STR("##vso[x ##Z[ ##a1[ #a[ [ #[")),
	           "\"##vso\\u005bx ##Z\\u005b ##a1[ #a[ [ #[\"");
	/* no command has a name of more than 32 letters */
	expect_str(json_of(&arena, STR("##abcdefghijklmnopqrstuvwxyzabcdef[ "
	                               "##xabcdefghijklmnopqrstuvwxyzabcdef["
	                               "")),
	           "\"##abcdefghijklmnopqrstuvwxyzabcdef\\u005b "
	           "##xabcdefghijklmnopqrstuvwxyzabcdef[\"");
	arena_end(&arena);
}
END_TEST

static Str
terminal_of(Arena *arena, Str text)
{
	Buf out = buf_memory(arena);

	escape_terminal(&out, text);
	return buf_view(&out);
}

static Str
path_of(Arena *arena, Str path)
{
	Buf out = buf_memory(arena);

	escape_path(&out, path);
	return buf_view(&out);
}

static Str
start_of(Arena *arena, Str text, uint32_t columns)
{
	Buf out = buf_memory(arena);

	escape_start(&out, text, columns);
	return buf_view(&out);
}

START_TEST(terminals_obey_nothing)
{
	Arena arena = {0};

	expect_str(terminal_of(&arena, STR("a\x1B[1m \xF3\xA0\x81\x81 \xFF")),
	           "a<U+001B>[1m <U+E0041> <ff>");
	expect_str(terminal_of(&arena, STR("\xC2\x85 ##[x]")),
	           "<U+0085> ##<U+005B>x]");
	expect_str(path_of(&arena, STR("a::b.txt")), "./a::b.txt");
	expect_str(path_of(&arena, STR("/a::b.txt")), "/a::b.txt");
	expect_str(path_of(&arena, STR("a:b:c")), "a:b:c");
	/* with the ":" behind a path it would be "::" */
	expect_str(path_of(&arena, STR(":")), "./:");
	expect_str(path_of(&arena, STR("")), "");
	arena_end(&arena);
}
END_TEST

START_TEST(the_start_of_a_text_is_one_line)
{
	Arena arena = {0};

	expect_str(start_of(&arena, STR("one\ntwo\r\tx"), 10), "one two  x");
	expect_str(start_of(&arena, STR("one\ntwo\r\tx"), 9), "one two  …");
	/* marks without width come to an end too: four a column */
	expect_str(start_of(&arena,
	                    STR("e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
	                        "\xCC\x81\xCC\x81\xCC\x81"),
	                    2),
	           "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
	           "\xCC\x81…");
	arena_end(&arena);
}
END_TEST

START_TEST(bytes_that_are_no_text_are_replaced)
{
	Arena arena = {0};

	expect_str(json_of(&arena, STR("Caf\xE9 x")), "\"Caf\uFFFD x\"");
	expect_str(json_of(&arena, STR("\xE2\x80")), "\"\uFFFD\"");
	expect_str(json_of(&arena, STR("\xFF\xFF")), "\"\uFFFD\uFFFD\"");
	arena_end(&arena);
}
END_TEST

START_TEST(a_finding_has_all_members)
{
	Arena arena = {0};
	Findings findings = {.arena = &arena};
	ReportOptions options = {.least = SEVERITY_INFO};
	FileReport file = {.findings = &findings};
	Edit edit = {{9, 9}, STR("”")};
	Fix fix = {.safe = true, .edits = &edit, .count = 1};
	Buf out = buf_memory(&arena);
	Finding *finding;

	file.source = source_read(&arena, STR("x"), STR("é\n“Hello\n"));
	finding = findings_add(&findings, &rule, SEVERITY_ERROR, (Span){3, 11});
	finding->detail = STR("one");
	finding->required_by = (Origin){STR("a.yaml"), 3, 5, STR("quotes")};
	finding->fix = &fix;
	finding_relate(&findings, finding, (Span){0, 2}, STR("here"));
	findings_add(&findings, &rule, SEVERITY_OFF, (Span){0, 0});
	findings_json(&out, &options, &file);
	expect_str(
		buf_view(&out),
		"[{\"rule\":\"quote-unclosed\",\"severity\":\"error\","
		"\"message\":\"quotation is not closed\",\"detail\":\"one\","
		"\"start\":3,\"end\":11,\"line\":2,\"column\":1,"
		"\"end-line\":2,\"end-column\":7,"
		"\"required-by\":{\"path\":\"a.yaml\",\"line\":3,\"column\":5,"
		"\"key\":\"quotes\",\"via\":null},"
		"\"related\":[{\"start\":0,\"end\":2,\"message\":\"here\"}],"
		"\"help\":null,\"fix\":{\"safe\":true,\"edits\":[{\"start\":9,"
		"\"end\":9,\"text\":\"”\"}]}}]");
	arena_end(&arena);
}
END_TEST

START_TEST(a_document_has_all_members)
{
	Arena arena = {0};
	View view = {.path = STR("x"),
	             .text = STR("a"),
	             .schema = STR("standard"),
	             .language = STR("und")};
	Buf out = buf_memory(&arena);

	tree_json(&out, &view);
	expect_str(buf_view(&out),
	           "{\"format\":\"prcheck-document/1\",\"path\":\"x\","
	           "\"size\":1,\"schema\":\"standard\",\"language\":\"und\","
	           "\"sections\":[],\"dateline\":null,\"quotes\":[],"
	           "\"people\":[]}");
	arena_end(&arena);
}
END_TEST

Suite *
json_suite(void)
{
	const TTest *const tests[] = {
		strings_are_escaped,
		terminals_obey_nothing,
		the_start_of_a_text_is_one_line,
		what_nobody_sees_is_named,
		bytes_that_are_no_text_are_replaced,
		a_finding_has_all_members,
		a_document_has_all_members,
	};

	return SUITE_OF("json", tests);
}
