/* message.c - what goes wrong with the machine, said on standard error. */
#include "cli/message.h"

#include "cli/output.h"
#include "report/escape.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { WORDS = 1024 };

static bool
to_stderr(void *context, const char *bytes, size_t len)
{
	Messages *messages = context;

	return fd_write(messages->fd, bytes, len) == 0;
}

void
message_begin(Messages *messages, Arena *arena, int fd)
{
	*messages = (Messages){.fd = fd};
	messages->out = buf_to(arena, to_stderr, messages);
	buf_ready(&messages->out);
}

static void
say(Messages *messages, const char *where, const char *format, va_list args)
{
	char words[WORDS];
	Buf *out = &messages->out;

	/* it fails for wide characters alone */
	(void)vsnprintf(words, sizeof words, format, args);
	buf_text(out, "prcheck: ");
	if (where) {
		escape_terminal(out, where[0] ? str_from(where)
		                              : STR("(empty name)"));
		buf_text(out, ": ");
	}
	escape_terminal(out, str_from(words));
	buf_byte(out, '\n');
	buf_flush(out);
}

void
message_error(Messages *messages, const char *where, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(messages, where, format, args);
	va_end(args);
	messages->said++;
}

void
message_note(Messages *messages, const char *where, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(messages, where, format, args);
	va_end(args);
}

void
problem_set(Problem *problem, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	(void)vsnprintf(problem->words, sizeof problem->words, format, args);
	va_end(args);
}

/* The words of the system without their capital. */
void
problem_of(Problem *problem, int error)
{
	const char *words = strerror(error);
	bool capital = (uint8_t)(words[0] - 'A') < 26;

	problem_set(problem, "%c%s", capital ? words[0] | 0x20 : words[0],
	            words + 1);
}
