/* walk.c - the releases below a folder, in order, without recursion. */
#include "cli/walk.h"

#include "cli/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
close_folder(void *stream)
{
	closedir(stream);
}

static int
by_name(const void *left, const void *right)
{
	const char *const *a = left, *const *b = right;

	return strcmp(*a, *b);
}

/* Case of ASCII letters doesn't matter: RELEASE.TXT. */
static bool
release_name(const char *name)
{
	static const char *const endings[] = {".txt", ".text"};
	size_t len = strlen(name), i, j;

	for (i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t end = strlen(endings[i]);

		if (len <= end)
			continue;
		for (j = 0; j < end; j++)
			if ((name[len - end + j] | 0x20) !=
			    (endings[i][j] | 0x20))
				break;
		if (j == end)
			return true;
	}
	return false;
}

static void
say_unread(Walk *walk, const char *path, int error)
{
	Problem problem;

	problem_of(&problem, error);
	message_error(walk->messages, path, "cannot read: %s", problem.words);
}

/* Keeps a name of the folder if it is a release or a folder. One that is gone
 * again is none. */
static void
keep_name(Walk *walk, WalkFolder *folder, int fd, const char *name)
{
	struct stat status;
	bool inner;

	if (name[0] == '.')
		return;
	if (fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW) < 0) {
		int error = errno;

		if (error != ENOENT)
			say_unread(walk,
			           arena_format(&folder->arena, "%s/%s",
			                        folder->path.ptr, name)
			                   .ptr,
			           error);
		return;
	}
	inner = S_ISDIR(status.st_mode);
	if (inner || (S_ISREG(status.st_mode) && release_name(name)))
		*array_push(&folder->arena, &folder->names) =
			arena_format(&folder->arena, "%s%s", name,
		                     inner ? "/" : "")
				.ptr;
}

/* Reads the names of the newest folder, open as `fd`. */
static void
read_names(Walk *walk, WalkFolder *folder, int fd)
{
	DIR *stream = fdopendir(fd);
	struct dirent *entry;

	if (!stream) {
		say_unread(walk, folder->path.ptr, errno);
		close(fd);
		return;
	}
	arena_defer(&folder->arena, close_folder, stream);
	while ((errno = 0, entry = readdir(stream)))
		keep_name(walk, folder, fd, entry->d_name);
	if (errno)
		say_unread(walk, folder->path.ptr, errno);
	if (folder->names.count)
		qsort(folder->names.items, folder->names.count,
		      sizeof *folder->names.items, by_name);
}

/* Goes into the folder that `fd` has open. Its stream stays open until it is
 * left, so the depth bounds the descriptors, too. */
static void
enter(Walk *walk, Str path, int fd)
{
	WalkFolder *folder = &walk->folders[walk->depth++];

	*folder = (WalkFolder){0};
	arena_guard(&folder->arena, walk->path.arena->handler);
	folder->path = arena_copy(&folder->arena, path);
	read_names(walk, folder, fd);
}

void
walk_begin(Walk *walk, Messages *messages, Arena *arena, const char *path,
           int fd)
{
	Str trimmed = str_from(path);

	walk->depth = 0;
	walk->files = 0;
	walk->messages = messages;
	walk->path = buf_memory(arena);
	while (trimmed.len > 1 && trimmed.ptr[trimmed.len - 1] == '/')
		trimmed.len--;
	enter(walk, trimmed, fd);
}

/* folder path "/" name, followed by a NUL */
static Str
join(Walk *walk, Str folder, Str name)
{
	walk->path.len = 0;
	buf_str(&walk->path, folder);
	if (folder.ptr[folder.len - 1] != '/')
		buf_byte(&walk->path, '/');
	buf_str(&walk->path, name);
	buf_byte(&walk->path, '\0');
	return str_slice(buf_view(&walk->path), 0,
	                 (uint32_t)walk->path.len - 1);
}

static void
enter_inner(Walk *walk, Str path)
{
	Problem problem;
	int fd;

	if (walk->depth == LIMIT_WALK_DEPTH) {
		message_error(walk->messages, path.ptr,
		              "more than %d folders deep: name it itself",
		              LIMIT_WALK_DEPTH);
		return;
	}
	switch (file_open(AT_FDCWD, path.ptr, false, &fd, &problem)) {
	case FILE_DIRECTORY:
		enter(walk, path, fd);
		break;
	case FILE_REGULAR:
		close(fd);
		break;
	case FILE_BAD:
		message_error(walk->messages, path.ptr, "%s", problem.words);
		break;
	}
}

const char *
walk_next(Walk *walk)
{
	while (walk->depth) {
		WalkFolder *folder = &walk->folders[walk->depth - 1];
		Str name, path;

		if (folder->next == folder->names.count) {
			arena_end(&folder->arena);
			walk->depth--;
			continue;
		}
		name = str_from(folder->names.items[folder->next++]);
		if (name.ptr[name.len - 1] == '/') {
			name.len--;
			path = join(walk, folder->path, name);
			enter_inner(walk, path);
			continue;
		}
		walk->files++;
		path = join(walk, folder->path, name);
		return path.ptr;
	}
	return NULL;
}

void
walk_end(Walk *walk)
{
	while (walk->depth)
		arena_end(&walk->folders[--walk->depth].arena);
}
