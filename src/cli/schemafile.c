/* schemafile.c - the files that a schema is made of. */
#include "cli/schemafile.h"

#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* What stands before the last slash of `path`: "." without one. */
static Str
folder_of(Str path)
{
	uint32_t end = path.len;

	while (end > 0 && path.ptr[end - 1] != '/')
		end--;
	if (end == 0)
		return STR(".");
	return str_slice(path, 0, end > 1 ? end - 1 : 1);
}

/* Reads an open regular file and closes it. The copy is made last, when there
 * is nothing to lose if the arena jumps. */
static bool
take_text(SchemaFile *file, Arena *arena, int fd, SchemaText *text,
          Problem *problem)
{
	bool good = file_read(&file->input, fd, LIMIT_LEXICON_BYTES, false,
	                      problem);

	close(fd);
	if (good)
		text->bytes = arena_copy(
			arena, (Str){file->input.bytes, file->input.len});
	return good;
}

bool
schemafile_read(SchemaFile *file, Arena *arena, const char *path,
                SchemaText *text, Problem *problem)
{
	int fd;

	file->root = folder_of(str_from(path));
	text->path = str_from(path);
	switch (file_open(AT_FDCWD, path, true, &fd, problem)) {
	case FILE_REGULAR:
		return take_text(file, arena, fd, text, problem);
	case FILE_DIRECTORY:
		close(fd);
		problem_set(problem, "cannot read: is a directory");
		return false;
	default:
		return false;
	}
}

/* name = component *( "/" component ) ; none empty, "." or ".." */
static bool
stays_inside(Str name, Problem *problem)
{
	uint32_t at = 0;

	if (str_find(name, '\0', 0) < name.len) {
		problem_set(problem, "the name holds a NUL");
		return false;
	}
	while (at <= name.len) {
		uint32_t end = str_find(name, '/', at);
		Str part = str_slice(name, at, end);

		if (!part.len || str_equal(part, STR(".")) ||
		    str_equal(part, STR(".."))) {
			problem_set(problem, "the name leaves the folder of "
			                     "the schema, or might");
			return false;
		}
		at = end + 1;
	}
	return true;
}

/* Goes down `path`, folder by folder from `fd`, following no link. Closes
 * `fd`; gives the descriptor of a regular file, or -1. */
static int
descend(int fd, char *path, Problem *problem)
{
	for (;;) {
		char *slash = strchr(path, '/');
		int inner = -1;
		FileKind kind;

		if (slash)
			*slash = '\0';
		kind = file_open(fd, path, false, &inner, problem);
		close(fd);
		fd = inner;
		if (kind == FILE_REGULAR && !slash)
			return fd;
		if (kind == FILE_BAD)
			return -1;
		if ((kind == FILE_DIRECTORY) != (slash != NULL)) {
			problem_set(problem, slash ? "cannot read: is not a "
			                             "directory"
			                           : "cannot read: is a "
			                             "directory");
			close(fd);
			return -1;
		}
		path = slash + 1;
	}
}

/* The path of `name`, written in the file `from`, as seen from the root. */
static Str
below_root(const SchemaFile *file, Arena *arena, Str from, Str name)
{
	Str folder = folder_of(from);
	Str root = file->root;

	if (str_equal(folder, root))
		return arena_copy(arena, name);
	if (!str_equal(root, STR(".")))
		folder = str_slice(folder, root.len, folder.len);
	if (folder.ptr[0] == '/')
		folder = str_slice(folder, 1, folder.len);
	return arena_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}

/* The path of a file below the root as it is shown. */
static Str
shown_path(const SchemaFile *file, Arena *arena, Str below)
{
	if (str_equal(file->root, STR(".")))
		return arena_copy(arena, below);
	if (str_equal(file->root, STR("/")))
		return arena_format(arena, "/%.*s", STR_ARG(below));
	return arena_format(arena, "%.*s/%.*s", STR_ARG(file->root),
	                    STR_ARG(below));
}

bool
schemafile_open(void *context, Arena *arena, Str from, Str name,
                SchemaText *text, Str *problem)
{
	SchemaFile *file = context;
	Problem why = {""};
	Str below, root;
	int fd;

	if (!stays_inside(name, &why)) {
		*problem = arena_copy(arena, str_from(why.words));
		return false;
	}
	below = below_root(file, arena, from, name);
	text->path = shown_path(file, arena, below);
	root = arena_copy(arena, file->root);
	fd = open(root.ptr, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		problem_of(&why, errno);
	else
		fd = descend(fd, (char *)below.ptr, &why);
	if (fd < 0 || !take_text(file, arena, fd, text, &why)) {
		*problem = arena_copy(arena, str_from(why.words));
		return false;
	}
	return true;
}

void
schemafile_end(SchemaFile *file)
{
	file_end(&file->input);
}
