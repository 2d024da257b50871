/* message.h - what goes wrong with the machine, said on standard error. */
#ifndef PRCHECK_MESSAGE_H
#define PRCHECK_MESSAGE_H

#include "base/buf.h"

typedef struct Messages {
	int fd;
	Buf out;       /* to `fd`; its memory is taken at the begin */
	uint32_t said; /* errors so far: any makes the exit status 2 */
} Messages;

/* `arena` and `messages` must live as long as messages are said. */
void
message_begin(Messages *messages, Arena *arena, int fd);

/* Says "prcheck: WHERE: what is wrong" and counts it. `where` may be NULL.
 * Whatever the words hold is made harmless for a terminal. */
void
message_error(Messages *messages, const char *where, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The same, but not an error. */
void
message_note(Messages *messages, const char *where, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Why a call of the system failed, in words. */
typedef struct Problem {
	char words[160];
} Problem;

void
problem_set(Problem *problem, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* From an errno. */
void
problem_of(Problem *problem, int error);

#endif
