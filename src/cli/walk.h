/* walk.h - the releases below a folder, in order, without recursion.
 *
 * .txt and .text files, sorted by name; names with a dot in front are
 * skipped, links are not followed. */
#ifndef PRCHECK_WALK_H
#define PRCHECK_WALK_H

#include "base/array.h"
#include "base/limits.h"
#include "cli/message.h"

/* A folder on the way. */
typedef struct WalkFolder {
	Arena arena;               /* owns path and names */
	Str path;                  /* without a slash at its end, but "/" */
	Array(const char *) names; /* sorted; folders end with a slash */
	uint32_t next;
} WalkFolder;

typedef struct Walk {
	WalkFolder folders[LIMIT_WALK_DEPTH];
	uint32_t depth;
	Messages *messages;
	Buf path; /* of the file given last */
	uint32_t files;
} Walk;

/* Begins at the folder `path`, open as `fd`, which is closed here. `arena`
 * owns the paths that walk_next gives; folders have arenas of their own, which
 * jump to the same handler. */
void
walk_begin(Walk *walk, Messages *messages, Arena *arena, const char *path,
           int fd);

/* The path of the next file, until the next call; NULL past the last. Folders
 * that can't be read are said as errors. */
const char *
walk_next(Walk *walk);

/* Frees what is left of a walk that was given up. */
void
walk_end(Walk *walk);

#endif
