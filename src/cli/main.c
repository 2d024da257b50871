/* main.c - the program: its streams, then the command. */
#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* A standard stream that is closed must not become an input or a report:
 * what can only fail takes its place. */
static void
hold_streams(void)
{
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)!open("/dev/null",
			            fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int
main(int argc, char **argv)
{
	Streams streams = {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};

	hold_streams();
	(void)signal(SIGPIPE, SIG_IGN);
	return cli_run(argc, argv, streams);
}
