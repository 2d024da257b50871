/* allocator.c - the memory of the process, refused when a test says so. */
#include "allocator.h"

#include <dirent.h>
#include <errno.h>
#include <stddef.h>

void *
__real_malloc(size_t size);
void *
__real_calloc(size_t count, size_t size);
void *
__real_realloc(void *block, size_t size);
char *
__real_strdup(const char *text);
void
__real_free(void *block);
DIR *
__real_fdopendir(int fd);

void *
__wrap_malloc(size_t size);
void *
__wrap_calloc(size_t count, size_t size);
void *
__wrap_realloc(void *block, size_t size);
char *
__wrap_strdup(const char *text);
void
__wrap_free(void *block);
DIR *
__wrap_fdopendir(int fd);

/* The linker hands over no context. */
static struct {
	unsigned long calls;
	unsigned long at;
	unsigned long failed;
	long live;
	bool sticky;
} state;

void
allocator_begin(unsigned long at, bool sticky)
{
	state.calls = 0;
	state.failed = 0;
	state.at = at;
	state.sticky = sticky;
}

unsigned long
allocator_calls(void)
{
	return state.calls;
}

unsigned long
allocator_failed(void)
{
	return state.failed;
}

long
allocator_live(void)
{
	return state.live;
}

static bool
refused(void)
{
	state.calls++;
	if (!state.at || state.calls < state.at ||
	    (state.calls > state.at && !state.sticky))
		return false;
	state.failed++;
	errno = ENOMEM;
	return true;
}

static void *
counted(void *block)
{
	state.live += block != NULL;
	return block;
}

void *
__wrap_malloc(size_t size)
{
	return refused() ? NULL : counted(__real_malloc(size));
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return refused() ? NULL : counted(__real_calloc(count, size));
}

void *
__wrap_realloc(void *block, size_t size)
{
	void *moved;

	if (refused())
		return NULL;
	moved = __real_realloc(block, size);
	return block ? moved : counted(moved);
}

char *
__wrap_strdup(const char *text)
{
	return refused() ? NULL : counted(__real_strdup(text));
}

void
__wrap_free(void *block)
{
	state.live -= block != NULL;
	__real_free(block);
}

/* Takes its memory inside of libc, where no wrap reaches. */
DIR *
__wrap_fdopendir(int fd)
{
	return refused() ? NULL : __real_fdopendir(fd);
}
