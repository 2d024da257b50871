/* embed_main.c - writes the built-in schemas and lexicons as C.
 *
 *	embed OUTDIR schemas/NAME.yaml... schemas/lexicon/XX.yaml...
 *
 * A file is a lexicon when its first key says so. Writes OUTDIR/builtin.c and
 * OUTDIR/lexicon_XX.c by the loader that also reads a user's files. Part of
 * the build, not of the library. */
#include "base/limits.h"
#include "schema/embed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Str
read_file(Arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes = arena_take(arena, LIMIT_LEXICON_BYTES + 1, 1);
	size_t len = file ? fread(bytes, 1, LIMIT_LEXICON_BYTES + 1, file) : 0;

	if (!file || ferror(file)) {
		perror(path);
		exit(2);
	}
	(void)fclose(file);
	return (Str){bytes, (uint32_t)len};
}

static bool
sink(void *file, const char *bytes, size_t len)
{
	return fwrite(bytes, 1, len, file) == len;
}

/* Writes a file by `write`; exits when it can't. */
static void
write_file(Arena *arena, const char *folder, Str name,
           void (*write)(Buf *, const void *), const void *what)
{
	Str path = arena_format(arena, "%s/%.*s", folder, STR_ARG(name));
	FILE *file = fopen(path.ptr, "wb");
	Buf out = buf_to(arena, sink, file);

	if (!file) {
		perror(path.ptr);
		exit(2);
	}
	write(&out, what);
	if (!buf_flush(&out) || fclose(file) != 0) {
		perror(path.ptr);
		exit(2);
	}
}

static void
write_lexicon(Buf *out, const void *lexicon)
{
	embed_lexicon(out, lexicon);
}

static void
write_builtin(Buf *out, const void *set)
{
	embed_builtin(out, set);
}

static int
say_faults(const SchemaFaults *faults)
{
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const SchemaFault *fault = &faults->items[i];

		(void)fprintf(stderr, "%.*s:%u:%u: %s: %s: %.*s [%s]\n",
		              STR_ARG(fault->origin.path), fault->origin.line,
		              fault->origin.column,
		              severity_name(fault->severity),
		              fault->rule->message, STR_ARG(fault->detail),
		              fault->rule->id);
	}
	return 2;
}

int
main(int argc, char **argv)
{
	Arena arena = {0};
	SchemaFaults faults = {0};
	EmbedSet set = {.log = {.arena = &arena, .faults = &faults}};
	uint32_t i;
	int n;

	if (argc < 3) {
		(void)fputs("usage: embed OUTDIR FILE...\n", stderr);
		return 2;
	}
	for (n = 2; n < argc; n++)
		embed_add(&set, (SchemaText){str_from(argv[n]),
		                             read_file(&arena, argv[n])});
	if (set.log.errors)
		return say_faults(&faults);
	embed_order(&set);
	for (i = 0; i < set.lexicons.count; i++) {
		const Lexicon *lexicon = set.lexicons.items[i].lexicon;

		write_file(
			&arena, argv[1],
			arena_format(&arena, "lexicon_%s.c", lexicon->language),
			write_lexicon, lexicon);
	}
	write_file(&arena, argv[1], STR("builtin.c"), write_builtin, &set);
	arena_end(&arena);
	return 0;
}
