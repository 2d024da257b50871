/* replay.c - feeds files to a harness where libFuzzer is not linked.
 *
 * usage: fuzz_NAME FILE|DIRECTORY...
 *
 * Directories are read with all below them. An input that breaks a claim ends
 * the program with its name on stderr. */
#define _XOPEN_SOURCE 700
#include "expect.h"

#include <ftw.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST = 1 << 20, OPEN_FILES = 16 };

/* What the handler of a crash and the walk need: ftw passes no context. */
static const char *volatile current = "";
static unsigned passed, failed;

/* Linked by the mutators; there is nothing to mutate here. */
size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most)
{
	(void)data;
	return size < most ? size : most;
}

static void
tell(int number)
{
	static const char words[] = "broken by ";
	const char *name = current;

	if (write(STDERR_FILENO, words, sizeof words - 1) > 0 &&
	    write(STDERR_FILENO, name, strlen(name)) > 0)
		(void)!write(STDERR_FILENO, "\n", 1);
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

/* Gives the harness a block of exactly the size of the input, so that the
 * sanitizer sees a read past its end. */
static int
replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *most = malloc(LARGEST), *exact;
	size_t size;

	if (!file || !most) {
		perror(path);
		failed++;
		free(most);
		if (file)
			(void)fclose(file);
		return 0;
	}
	size = fread(most, 1, LARGEST, file);
	(void)fclose(file);
	exact = malloc(size ? size : 1);
	if (exact) {
		memcpy(exact, most, size);
		current = path;
		LLVMFuzzerTestOneInput(exact, size);
		passed++;
	}
	free(exact);
	free(most);
	return 0;
}

static int
visit(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status;
	if (kind == FTW_F && path[walk->base] != '.')
		return replay(path);
	return 0;
}

int
main(int argc, char **argv)
{
	const char *name = strrchr(argv[0], '/');
	struct stat status;
	int i;

	(void)signal(SIGABRT, tell);
	for (i = 1; i < argc; i++)
		if (stat(argv[i], &status) != 0)
			continue;
		else if (S_ISDIR(status.st_mode))
			failed += nftw(argv[i], visit, OPEN_FILES, FTW_PHYS) !=
			          0;
		else
			replay(argv[i]);
	printf("%s: %u passed, %u failed\n", name ? name + 1 : argv[0], passed,
	       failed);
	return failed > 0 || passed == 0;
}
