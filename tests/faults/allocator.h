/* allocator.h - the memory of the process, refused when a test says so.
 *
 * Linked with --wrap for the functions of libc that take memory: every call of
 * the library, and of libyaml and jansson where they are archives, comes here
 * and has an index, from 1 on. */
#ifndef PRCHECK_ALLOCATOR_H
#define PRCHECK_ALLOCATOR_H

#include <stdbool.h>

/* Counts anew. The call with index `at` fails, with `sticky` all later ones
 * too; none for 0. */
void
allocator_begin(unsigned long at, bool sticky);

/* Calls since then. */
unsigned long
allocator_calls(void);

/* Those that failed. */
unsigned long
allocator_failed(void);

/* Blocks in use, since the program began. */
long
allocator_live(void);

#endif
