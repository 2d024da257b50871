/* cli.h - the command as a function, for main, tests and harnesses. */
#ifndef PRCHECK_CLI_H
#define PRCHECK_CLI_H

#include "cli/job.h"

/* Does what the words of the command line say and gives the exit status.
 * Reads and writes the streams; closes none. */
int
cli_run(int argc, char **argv, Streams streams);

#endif
