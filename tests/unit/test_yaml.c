/* test_yaml.c - trees of nodes with places, and what is refused. */
#include "base/limits.h"
#include "expect.h"
#include "schema/yaml.h"

#include <string.h>

static Arena arena;
static SchemaFaults faults;

static void
begin(void)
{
	arena = (Arena){0};
	faults = (SchemaFaults){0};
}

static void
end(void)
{
	arena_end(&arena);
}

static const Node *
read_str(Str bytes)
{
	FaultLog log = {.arena = &arena, .faults = &faults};
	SchemaText text = {STR("x.yaml"), bytes};
	YamlLimits limits = {LIMIT_SCHEMA_BYTES, LIMIT_SCHEMA_NODES};

	faults.count = 0;
	return yaml_read(&log, text, limits);
}

static const Node *
read(const char *text)
{
	return read_str(str_from(text));
}

/* The only fault is of that row, at that place. */
static void
expect_refused(Str bytes, const char *id, uint32_t line, uint32_t column)
{
	ck_assert_ptr_null(read_str(bytes));
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_str_eq(faults.items[0].rule->id, id);
	ck_assert_uint_eq(faults.items[0].origin.line, line);
	ck_assert_uint_eq(faults.items[0].origin.column, column);
}

#define refused(literal, id, line, column) \
	expect_refused(STR(literal), id, line, column)

START_TEST(trees_keep_order_and_places)
{
	const Node *root, *node;

	begin();
	root = read("a: 1\nb: [x, \"y\", {c: d}]\ne:\n  f: g\n");
	ck_assert_uint_eq(root->kind, NODE_MAP);
	ck_assert_uint_eq(root->count, 3);
	expect_str(root->first->name, "a");
	expect_str(root->first->text, "1");
	ck_assert(root->first->plain);
	node = node_get(root, STR("b"));
	ck_assert_uint_eq(node->kind, NODE_LIST);
	ck_assert_uint_eq(node->count, 3);
	ck_assert_uint_eq(node->place.line, 2);
	ck_assert_uint_eq(node->place.column, 4);
	ck_assert_uint_eq(node->name_place.column, 1);
	ck_assert(!node->first->next->plain);
	expect_str(node->first->next->text, "y");
	expect_str(node->first->next->next->first->name, "c");
	node = node_get(node_get(root, STR("e")), STR("f"));
	ck_assert_uint_eq(node->place.line, 4);
	ck_assert_uint_eq(node->place.column, 6);
	expect_str(node->place.path, "x.yaml");
	ck_assert_ptr_null(node_get(root, STR("z")));
	end();
}
END_TEST

START_TEST(columns_count_code_points)
{
	const Node *root;

	begin();
	root = read("éé: €uro\n");
	ck_assert_uint_eq(root->first->place.column, 5);
	root = read("\xEF\xBB\xBFéé: €uro\n");
	ck_assert_uint_eq(root->first->name_place.column, 1);
	ck_assert_uint_eq(root->first->place.column, 5);
	expect_str(root->first->name, "éé");
	refused("é: \xFF", "schema-encoding", 1, 4);
	refused("\xEF\xBB\xBF"
	        "a: b\n\xFF",
	        "schema-encoding", 2, 1);
	end();
}
END_TEST

START_TEST(bytes_are_refused_before_libyaml)
{
	begin();
	refused("\xFF\xFE"
	        "a\0",
	        "schema-encoding", 1, 1);
	refused("a: \xED\xA0\x80", "schema-encoding", 1, 4);
	refused("a: b\0", "schema-control", 1, 5);
	refused("a: b\rc: d", "schema-control", 1, 5);
	refused("a: \xC2\x85", "schema-control", 1, 4);
	refused("a: \xE2\x80\xA8", "schema-control", 1, 4);
	refused("a: \xE2\x80\xA9", "schema-control", 1, 4);
	refused("# \xE2\x80\xAE\na: b", "schema-control", 1, 3);
	refused("a:\n %x: y\n%TAG", "schema-directive", 3, 1);
	refused("a:\n\tb: c", "schema-tab", 2, 1);
	ck_assert_ptr_nonnull(read("a: b\r\nc: d\r\n"));
	end();
}
END_TEST

START_TEST(constructs_are_refused)
{
	begin();
	refused("a: &b c", "schema-alias", 1, 4);
	refused("a: *b", "schema-alias", 1, 4);
	refused("- &a [x]\n- *a", "schema-alias", 1, 3);
	refused("a: !!python/object:os.system x", "schema-tag", 1, 4);
	refused("a: ! b", "schema-tag", 1, 4);
	refused("<<: {a: b}", "schema-merge-key", 1, 1);
	refused("[a]: b", "schema-complex-key", 1, 1);
	refused("? {a: b}\n: c", "schema-complex-key", 1, 3);
	refused("\"\": b", "schema-complex-key", 1, 1);
	refused("a: b\n---\nc: d", "schema-document", 2, 1);
	refused("", "schema-document", 1, 1);
	refused("a: \"\\e[31m\"", "schema-control", 1, 4);
	refused("a: \"\\0\"", "schema-control", 1, 4);
	refused("\"\\u202e\": b", "schema-control", 1, 1);
	refused("a: \"\\uFEFF\"", "schema-control", 1, 4);
	refused("a: |\n  b\n", "schema-control", 1, 4);
	ck_assert_ptr_nonnull(read("\"<<\": b"));
	end();
}
END_TEST

START_TEST(twins_are_found_in_any_order)
{
	begin();
	ck_assert_ptr_nonnull(read("b: 1\na: 2\nc: 3\na: 4\nb: 5\nb: 6"));
	ck_assert_uint_eq(faults.count, 3);
	ck_assert_str_eq(faults.items[0].rule->id, "schema-duplicate-key");
	ck_assert_uint_eq(faults.items[0].origin.line, 4);
	ck_assert_uint_eq(faults.items[1].origin.line, 5);
	ck_assert_uint_eq(faults.items[2].origin.line, 6);
	end();
}
END_TEST

START_TEST(syntax_is_said_in_words)
{
	const char *const broken[] = {"a: [b",  "a: \"b", "a: b: c",
	                              "a: - b", "a: @b",  "a: b\n c: d\n e",
	                              "{a: b",  "- a\nb", "a: \"\\q\""};
	uint32_t i;

	begin();
	for (i = 0; i < sizeof broken / sizeof *broken; i++) {
		ck_assert_ptr_null(read(broken[i]));
		ck_assert_uint_eq(faults.count, 1);
		ck_assert_str_eq(faults.items[0].rule->id, "schema-syntax");
		ck_assert_uint_gt(faults.items[0].detail.len, 0);
		ck_assert_uint_gt(faults.items[0].origin.line, 0);
	}
	end();
}
END_TEST

/* `count` times `unit`, then `tail`. */
static Str
repeat(const char *head, const char *unit, uint32_t count, const char *tail)
{
	Buf out = buf_memory(&arena);

	buf_text(&out, head);
	while (count--)
		buf_text(&out, unit);
	buf_text(&out, tail);
	return buf_view(&out);
}

START_TEST(depth_is_bounded)
{
	begin();
	ck_assert_ptr_nonnull(
		read_str(repeat("", "[", LIMIT_SCHEMA_DEPTH, "]]]]]]]]]]]]")));
	expect_refused(repeat("", "[", LIMIT_SCHEMA_DEPTH + 1, ""),
	               "schema-depth", 1, LIMIT_SCHEMA_DEPTH + 1);
	/* libyaml alone takes seconds for this */
	expect_refused(repeat("", "[", 60000, "a,a,a,a"), "schema-depth", 1,
	               LIMIT_SCHEMA_DEPTH + 1);
	end();
}
END_TEST

START_TEST(size_is_bounded)
{
	begin();
	ck_assert_ptr_nonnull(
		read_str(repeat("a: ", "x", LIMIT_SCHEMA_BYTES - 3, "")));
	expect_refused(repeat("a: ", "x", LIMIT_SCHEMA_BYTES - 2, ""),
	               "schema-too-large", 1, 1);
	end();
}
END_TEST

START_TEST(nodes_are_bounded)
{
	begin();
	ck_assert_ptr_nonnull(
		read_str(repeat("[", "a,", LIMIT_SCHEMA_NODES - 1, "]")));
	expect_refused(repeat("[", "a,", LIMIT_SCHEMA_NODES, "]"),
	               "schema-nodes", 1, 2 * LIMIT_SCHEMA_NODES);
	end();
}
END_TEST

/* Wherever memory runs out, libyaml's is released too; the sanitizers see it
 * when it is not. */
START_TEST(memory_may_run_out_anywhere)
{
	static jmp_buf exhausted;
	static volatile uint32_t jumps;
	static volatile size_t limit;
	static const char text[] =
		"a: {b: [c, d, \"e\", f]}\ng: {h: i, h: j}\n";

	for (limit = 1; limit < 1 << 18; limit += 64) {
		begin();
		arena.limit = limit;
		arena_guard(&arena, &exhausted);
		if (setjmp(exhausted))
			jumps++;
		else
			read(text);
		end();
	}
	ck_assert_uint_gt(jumps, 0);
}
END_TEST

Suite *
yaml_suite(void)
{
	const TTest *const tests[] = {
		trees_keep_order_and_places,
		columns_count_code_points,
		bytes_are_refused_before_libyaml,
		constructs_are_refused,
		twins_are_found_in_any_order,
		syntax_is_said_in_words,
		depth_is_bounded,
		size_is_bounded,
		nodes_are_bounded,
		memory_may_run_out_anywhere,
	};

	return SUITE_OF("yaml", tests);
}
