/* test_schemafile.c - what a schema may extend by the name of a file. */
#include "cli/schemafile.h"

#include "expect.h"

/* What is wrong with `name` in a schema of the folder `root`. */
static Str
refused(Arena *arena, Str root, Str from, Str name, Str *path)
{
	SchemaFile file = {.root = root};
	SchemaText text = {0};
	Str problem = STR("");

	ck_assert(!schemafile_open(&file, arena, from, name, &text, &problem));
	if (path)
		*path = text.path;
	schemafile_end(&file);
	return problem;
}

START_TEST(a_name_stays_in_the_folder)
{
	static const Str inside = {"the name leaves the folder of the schema, "
	                           "or might",
	                           50};
	Arena arena = {0};
	Str dot = STR("."), from = STR("a.yaml");

	expect_str(refused(&arena, dot, from, STR("b\0.yaml"), NULL),
	           "the name holds a NUL");
	ck_assert(str_equal(refused(&arena, dot, from, STR("./b.yaml"), NULL),
	                    inside));
	ck_assert(str_equal(refused(&arena, dot, from, STR("../b.yaml"), NULL),
	                    inside));
	ck_assert(str_equal(refused(&arena, dot, from, STR("/b.yaml"), NULL),
	                    inside));
	arena_end(&arena);
}
END_TEST

START_TEST(a_path_below_the_root_is_shown_from_there)
{
	Arena arena = {0};
	Str root = STR("/"), path;

	expect_str(refused(&arena, root, STR("/a.yaml"), STR("nowhere.yaml"),
	                   &path),
	           "cannot read: no such file or directory");
	expect_str(path, "/nowhere.yaml");
	expect_str(refused(&arena, root, STR("/house/a.yaml"),
	                   STR("nowhere.yaml"), &path),
	           "cannot read: no such file or directory");
	expect_str(path, "/house/nowhere.yaml");
	expect_str(refused(&arena, STR("/nowhere/prcheck"),
	                   STR("/nowhere/prcheck/a.yaml"), STR("b.yaml"),
	                   &path),
	           "no such file or directory");
	arena_end(&arena);
}
END_TEST

Suite *
schemafile_suite(void)
{
	const TTest *const tests[] = {
		a_name_stays_in_the_folder,
		a_path_below_the_root_is_shown_from_there,
	};

	return SUITE_OF("schemafile", tests);
}
