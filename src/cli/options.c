/* options.c - the command line, read by the rows of options.def.
 *
 * word = "--" name [ "=" value ] | "-" *letter [ value ] | "--" | operand */
#include "cli/options.h"

#include "base/limits.h"
#include "cli/nearest.h"

#include <string.h>

typedef enum Takes { NOTHING, VALUE, MAYBE } Takes;

typedef enum OptionId {
#define OPTION(NAME, letter, name, takes, argument, where, help) OPTION_##NAME,
#include "cli/options.def"
	OPTIONS,
} OptionId;

typedef struct OptionRow {
	char letter;
	const char *name;
	Takes takes;
	const char *argument;
} OptionRow;

static const OptionRow rows[OPTIONS] = {
#define OPTION(NAME, letter, name, takes, argument, where, help) \
	{letter, name, takes, argument},
#include "cli/options.def"
};

/* The state of reading. */
typedef struct Reader {
	Options *options;
	Arena *arena;
	Messages *messages;
	int count;
	char **words;
	int next;
} Reader;

static bool
wrong_value(Reader *reader, OptionId id, const char *value, const char *want)
{
	message_error(reader->messages, NULL, "--%s %s: expected %s",
	              rows[id].name, value, want);
	return false;
}

/* number = 1*DIGIT, low to high */
static bool
read_number(Reader *reader, OptionId id, const char *value, int64_t low,
            int64_t high, int64_t *number)
{
	const char *c;
	int64_t result = 0;

	for (c = value; *c >= '0' && *c <= '9' && result <= high; c++)
		result = result * 10 + (*c - '0');
	if (c == value || *c || result < low || result > high) {
		message_error(reader->messages, NULL,
		              "--%s %s: expected a number from %lld to %lld",
		              rows[id].name, value, (long long)low,
		              (long long)high);
		return false;
	}
	*number = result;
	return true;
}

static bool
read_size(Reader *reader, OptionId id, const char *value, int64_t high,
          uint32_t *size)
{
	int64_t number;

	if (!read_number(reader, id, value, 1, high, &number))
		return false;
	*size = (uint32_t)number;
	return true;
}

/* level = one of the names of severities, or `none` for SEVERITY_OFF */
static bool
level_of(Str word, const char *none, Severity *severity)
{
	int level;

	for (level = SEVERITY_INFO; level <= SEVERITY_ERROR; level++) {
		if (str_equal(word, str_from(severity_name((Severity)level)))) {
			*severity = (Severity)level;
			return true;
		}
	}
	if (none && str_equal(word, str_from(none))) {
		*severity = SEVERITY_OFF;
		return true;
	}
	return false;
}

/* format = name [ "=" file ] */
static bool
read_format(Reader *reader, const char *value)
{
	Str text = str_from(value);
	uint32_t sign = str_find(text, '=', 0);
	Str name = str_slice(text, 0, sign);
	Nearest nearest = nearest_begin(name);
	const Renderer *renderer = renderer_find(name);
	FormatChoice *choice;

	if (!renderer) {
		for (renderer = renderers; renderer->name; renderer++)
			nearest_try(&nearest, renderer->name);
		message_error(reader->messages, NULL,
		              "unknown format %.*s: %s%s", STR_ARG(name),
		              nearest.best ? "did you mean " : "see --help",
		              nearest.best ? nearest.best : "");
		return false;
	}
	if (sign + 1 == text.len)
		return wrong_value(reader, OPTION_FORMAT, value,
		                   "the name of a file after =");
	choice = array_push(reader->arena, &reader->options->formats);
	choice->renderer = renderer;
	choice->path = sign < text.len ? value + sign + 1 : NULL;
	return true;
}

static void
unknown_rule(Messages *messages, Str id)
{
	Nearest nearest = nearest_begin(id);
	uint32_t i;

	for (i = 0; i < RULES; i++)
		nearest_try(&nearest, rule_table[i].id);
	message_error(messages, NULL, "unknown rule %.*s: %s%s", STR_ARG(id),
	              nearest.best ? "did you mean " : "see --list-rules",
	              nearest.best ? nearest.best : "");
}

/* rule = id "=" level */
static bool
read_rule(Reader *reader, const char *value)
{
	Str text = str_from(value);
	uint32_t sign = str_find(text, '=', 0);
	Str id = str_slice(text, 0, sign);
	const RuleInfo *rule = rule_find(id);
	Severity severity;
	RuleChoice *choice;

	if (!rule) {
		unknown_rule(reader->messages, id);
		return false;
	}
	if (!level_of(str_slice(text, sign + 1, text.len), "off", &severity))
		return wrong_value(reader, OPTION_RULE, value,
		                   "ID=off, info, warning or error");
	choice = array_push(reader->arena, &reader->options->rules);
	*choice = (RuleChoice){rule, severity, text};
	return true;
}

static bool
read_color(Reader *reader, const char *value)
{
	static const char *const names[] = {"auto", "always", "never"};
	int when;

	for (when = WHEN_AUTO; when <= WHEN_NEVER; when++) {
		if (strcmp(value, names[when]) == 0) {
			reader->options->color = (When)when;
			return true;
		}
	}
	return wrong_value(reader, OPTION_COLOR, value,
	                   "auto, always or never");
}

static bool
read_tree(Reader *reader, const char *value)
{
	Options *options = reader->options;

	options->tree_json = value && strcmp(value, "json") == 0;
	if (value && !options->tree_json && strcmp(value, "text") != 0)
		return wrong_value(reader, OPTION_TREE, value, "json or text");
	return true;
}

/* The help and the version are given whatever else is asked for. */
static bool
choose_mode(Reader *reader, Mode mode, const char *name)
{
	Options *options = reader->options;

	if (options->mode >= MODE_HELP)
		return true;
	if (options->mode != MODE_CHECK && options->mode != mode &&
	    mode < MODE_HELP) {
		message_error(reader->messages, NULL,
		              "--%s and --%s exclude each other",
		              options->mode_option, name);
		return false;
	}
	options->mode = mode;
	options->mode_option = name;
	return true;
}

/* Options that choose what the command does; MODE_CHECK for the others. */
static Mode
mode_of(OptionId id, bool letter)
{
	switch (id) {
	case OPTION_TREE:
		return MODE_TREE;
	case OPTION_NDJSON:
		return MODE_NDJSON;
	case OPTION_CHECK_SCHEMA:
		return MODE_CHECK_SCHEMA;
	case OPTION_PRINT_SCHEMA:
		return MODE_PRINT_SCHEMA;
	case OPTION_LIST_SCHEMAS:
		return MODE_LIST_SCHEMAS;
	case OPTION_JSON_SCHEMA:
		return MODE_JSON_SCHEMA;
	case OPTION_EXPLAIN:
		return MODE_EXPLAIN;
	case OPTION_LIST_RULES:
		return MODE_LIST_RULES;
	case OPTION_HELP:
		return letter ? MODE_SHORT_HELP : MODE_HELP;
	case OPTION_VERSION:
		return MODE_VERSION;
	default:
		return MODE_CHECK;
	}
}

/* Options that say how strict, how much and when. */
static bool
read_measure(Reader *reader, OptionId id, const char *value)
{
	Options *options = reader->options;

	switch (id) {
	case OPTION_DATE:
		if (date_parse(str_from(value), &options->today))
			return true;
		return wrong_value(reader, id, value, "a date like 2024-03-15");
	case OPTION_MAX_BYTES:
		return read_size(reader, id, value, LIMIT_INPUT_MOST,
		                 &options->most_bytes);
	case OPTION_MIN_SEVERITY:
		if (level_of(str_from(value), NULL, &options->least))
			return true;
		return wrong_value(reader, id, value, "error, warning or info");
	case OPTION_MAX_FINDINGS:
		return read_size(reader, id, value, INT32_MAX,
		                 &options->most_findings);
	case OPTION_FAIL_ON:
		options->fail_on_set = true;
		if (level_of(str_from(value), "never", &options->fail_on))
			return true;
		return wrong_value(reader, id, value,
		                   "error, warning, info or never");
	case OPTION_MAX_WARNINGS:
		return read_number(reader, id, value, 0, UINT32_MAX,
		                   &options->most_warnings);
	default:
		return true;
	}
}

static bool
read_setting(Reader *reader, OptionId id, const char *value)
{
	Options *options = reader->options;

	switch (id) {
	case OPTION_RULE:
		return read_rule(reader, value);
	case OPTION_FORMAT:
		return read_format(reader, value);
	case OPTION_COLOR:
		return read_color(reader, value);
	case OPTION_TREE:
		return read_tree(reader, value);
	case OPTION_SCHEMA:
		options->schema = value;
		return true;
	case OPTION_LANGUAGE:
		options->language = str_from(value);
		return true;
	case OPTION_FILES_FROM:
		options->files_from = value;
		return true;
	case OPTION_STDIN_FILENAME:
		options->stdin_name = value;
		return true;
	case OPTION_PRINT_SCHEMA:
		options->print_schema = value;
		return true;
	case OPTION_EXPLAIN:
		options->explain = value;
		return true;
	case OPTION_QUIET:
		options->quiet = true;
		return true;
	case OPTION_STATS:
		options->stats = true;
		return true;
	case OPTION_EXIT_ZERO:
		options->exit_zero = true;
		return true;
	default:
		return read_measure(reader, id, value);
	}
}

static bool
apply(Reader *reader, OptionId id, const char *value, bool letter)
{
	Mode mode = mode_of(id, letter);

	if (mode != MODE_CHECK && !choose_mode(reader, mode, rows[id].name))
		return false;
	return read_setting(reader, id, value);
}

/* The next word as the value of an option. */
static const char *
next_value(Reader *reader, OptionId id)
{
	if (reader->next < reader->count)
		return reader->words[reader->next++];
	message_error(reader->messages, NULL, "--%s needs %s", rows[id].name,
	              rows[id].argument);
	return NULL;
}

static bool
read_long(Reader *reader, const char *word)
{
	Str text = str_from(word);
	uint32_t sign = str_find(text, '=', 0);
	Str name = str_slice(text, 0, sign);
	const char *value = sign < text.len ? word + sign + 1 : NULL;
	Nearest nearest = nearest_begin(name);
	unsigned id;

	for (id = 0; id < OPTIONS; id++) {
		if (!str_equal(name, str_from(rows[id].name))) {
			nearest_try(&nearest, rows[id].name);
			continue;
		}
		if (value && rows[id].takes == NOTHING) {
			message_error(reader->messages, NULL,
			              "--%s takes no value", rows[id].name);
			return false;
		}
		if (!value && rows[id].takes == VALUE &&
		    !(value = next_value(reader, (OptionId)id)))
			return false;
		return apply(reader, (OptionId)id, value, false);
	}
	message_error(reader->messages, NULL, "unknown option --%.*s: %s%s",
	              STR_ARG(name),
	              nearest.best ? "did you mean --" : "see --help",
	              nearest.best ? nearest.best : "");
	return false;
}

static bool
read_letters(Reader *reader, const char *letters)
{
	for (; *letters; letters++) {
		const char *value = NULL;
		unsigned id = 0;

		while (id < OPTIONS && rows[id].letter != *letters)
			id++;
		if (id == OPTIONS) {
			message_error(reader->messages, NULL,
			              "unknown option -%c: see --help",
			              *letters);
			return false;
		}
		if (rows[id].takes == VALUE) {
			value = letters[1] ? letters + 1
			                   : next_value(reader, (OptionId)id);
			if (!value)
				return false;
		}
		if (!apply(reader, (OptionId)id, value, true))
			return false;
		if (value)
			return true;
	}
	return true;
}

static bool
read_words(Reader *reader)
{
	bool only_operands = false;

	while (reader->next < reader->count) {
		const char *word = reader->words[reader->next++];
		bool good = true;

		if (only_operands || word[0] != '-' || !word[1])
			*array_push(reader->arena,
			            &reader->options->operands) = word;
		else if (strcmp(word, "--") == 0)
			only_operands = true;
		else if (word[1] == '-')
			good = read_long(reader, word + 2);
		else
			good = read_letters(reader, word + 1);
		if (!good)
			return false;
	}
	return true;
}

bool
options_read(Options *options, Arena *arena, Messages *messages, int argc,
             char **argv)
{
	Reader reader = {options, arena, messages, argc, argv, 1};

	*options = (Options){
		.schema = "standard",
		.stdin_name = "<stdin>",
		.most_bytes = LIMIT_INPUT_DEFAULT,
		.least = SEVERITY_INFO,
		.most_warnings = -1,
	};
	return read_words(&reader);
}
