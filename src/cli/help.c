/* help.c - the help, made from options.def. */
#include "cli/options.h"

typedef enum Where { SHORT, LONG } Where;
enum { NOTHING, VALUE, MAYBE };
enum { NAME_WIDTH = 30 };

/* A heading has no name. */
typedef struct HelpRow {
	char letter;
	const char *name;
	int takes;
	const char *argument;
	Where where;
	const char *help;
} HelpRow;

static const HelpRow rows[] = {
#define GROUP(title) {0, NULL, NOTHING, NULL, LONG, title},
#define OPTION(NAME, letter, name, takes, argument, where, help) \
	{letter, name, takes, argument, where, help},
#include "cli/options.def"
};

static const char usage[] =
	"usage: prcheck [OPTION]... [FILE|DIRECTORY|-]...\n"
	"Check press releases in plain text against a schema.\n"
	"\n"
	"  prcheck release.txt                 by the schema standard\n"
	"  prcheck -s house.yaml releases/     all .txt files below, by your "
	"own\n"
	"  prcheck -f json=report.json *.txt   a report for machines\n"
	"  prcheck --tree release.txt          what was understood, and why\n"
	"  prcheck --explain attribution-missing\n"
	"\n";

static const char status[] = "\nExit status: 0 nothing found at the level of "
			     "--fail-on, 1 something\n"
			     "found, 2 something could not be checked.\n";

static void
write_option(Buf *out, const HelpRow *row)
{
	size_t begin = out->len + out->written;
	uint32_t width;

	buf_text(out, row->letter ? "  -" : "    ");
	if (row->letter) {
		buf_byte(out, row->letter);
		buf_text(out, ", ");
	} else {
		buf_text(out, "  ");
	}
	buf_text(out, "--");
	buf_text(out, row->name);
	if (row->takes == MAYBE)
		buf_text(out, "[=");
	else if (row->takes == VALUE)
		buf_byte(out, ' ');
	if (row->takes != NOTHING)
		buf_text(out, row->argument);
	if (row->takes == MAYBE)
		buf_byte(out, ']');
	width = (uint32_t)(out->len + out->written - begin);
	buf_repeat(out, ' ', width < NAME_WIDTH ? NAME_WIDTH - width : 2);
	buf_text(out, row->help);
	buf_byte(out, '\n');
}

void
options_help(Buf *out, bool all)
{
	size_t i;

	buf_text(out, usage);
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].name && (all || rows[i].where == SHORT)) {
			write_option(out, &rows[i]);
		} else if (!rows[i].name && all) {
			buf_text(out, i ? "\n" : "");
			buf_text(out, rows[i].help);
			buf_text(out, ":\n");
		}
	}
	buf_text(out, status);
}
