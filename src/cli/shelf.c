/* shelf.c - the schemas of a run, each loaded once. */
#include "cli/shelf.h"

#include "cli/nearest.h"
#include "report/escape.h"

#include <string.h>

static void
write_fault(Buf *out, const SchemaFault *fault)
{
	escape_path(out, fault->origin.path);
	if (fault->origin.line) {
		buf_byte(out, ':');
		buf_number(out, fault->origin.line);
		buf_byte(out, ':');
		buf_number(out, fault->origin.column);
	}
	buf_text(out, ": ");
	buf_text(out, severity_name(fault->severity));
	buf_text(out, ": ");
	buf_text(out, fault->rule->message);
	if (fault->detail.len)
		buf_text(out, ": ");
	escape_terminal(out, fault->detail);
	buf_text(out, " [");
	buf_text(out, fault->rule->id);
	buf_text(out, "]\n");
	if (fault->help.len) {
		buf_text(out, "   = help: ");
		escape_terminal(out, fault->help);
		buf_byte(out, '\n');
	}
}

static void
write_faults(Buf *out, const SchemaFaults *faults)
{
	uint32_t i;

	for (i = 0; i < faults->count; i++)
		write_fault(out, &faults->items[i]);
}

static bool
is_builtin(Str name)
{
	SchemaText text;

	return schema_builtin(name, &text) &&
	       !str_starts(name, STR("lexicon/"));
}

/* A name without a slash and without the ending of YAML is a built-in one,
 * unless there is such a file. */
static bool
looks_like_file(Str name)
{
	return str_find(name, '/', 0) < name.len ||
	       str_ends(name, STR(".yaml")) || str_ends(name, STR(".yml"));
}

static void
unknown_schema(Arena *arena, Str name, Problem *problem)
{
	Nearest nearest = nearest_begin(name);
	Buf names = buf_memory(arena);
	const char *known;
	uint32_t i;

	for (i = 0; (known = schema_builtin_name(i)); i++) {
		nearest_try(&nearest, known);
		buf_byte(&names, ' ');
		buf_text(&names, known);
	}
	problem_set(problem, "no such schema%s%s: built in are%.*s",
	            nearest.best ? ", did you mean " : "",
	            nearest.best ? nearest.best : "",
	            STR_ARG(buf_view(&names)));
}

static bool
find_text(Shelf *shelf, Str name, bool files, SchemaText *text,
          Problem *problem)
{
	Problem ignored;

	if (is_builtin(name))
		return schema_builtin(name, text);
	if (!files) {
		unknown_schema(shelf->arena, name, problem);
		return false;
	}
	if (schemafile_read(&shelf->file, shelf->arena, name.ptr, text,
	                    looks_like_file(name) ? problem : &ignored))
		return true;
	if (!looks_like_file(name))
		unknown_schema(shelf->arena, name, problem);
	return false;
}

/* `shown`: to be looked at, not run; then it may be abstract. */
static PrcheckStatus
load(Shelf *shelf, PrcheckSchema *loaded, SchemaText text, bool shown)
{
	SchemaWorld world = {
		.rules = rule_table,
		.rule_count = RULES,
		.open = schemafile_open,
		.context = &shelf->file,
		.allow_abstract = shown,
	};

	return prcheck_schema(loaded, &world, text);
}

/* What the command line says over the schema. */
static bool
adjust(Shelf *shelf, ShelfEntry *entry, Problem *problem)
{
	const Options *options = shelf->options;
	Str language = entry->language.len ? entry->language
	                                   : options->language;
	uint32_t i;

	for (i = 0; i < options->rules.count; i++) {
		const RuleChoice *choice = &options->rules.items[i];
		Origin origin = {.path = STR("the command line"),
		                 .key = choice->text};

		prcheck_set_rule(&entry->loaded, choice->rule, choice->severity,
		                 origin);
	}
	if (!language.len)
		return true;
	switch (prcheck_set_language(&entry->loaded, language)) {
	case PRCHECK_OK:
		return true;
	case PRCHECK_NO_MEMORY:
		problem_set(problem, "out of memory");
		return false;
	default:
		problem_set(problem,
		            "unknown language %.*s: expected auto or "
		            "the code of a built-in lexicon, like en",
		            language.len > 40 ? 40 : (int)language.len,
		            language.ptr);
		return false;
	}
}

static bool
usable(PrcheckStatus status, Problem *problem)
{
	if (status == PRCHECK_NO_MEMORY)
		problem_set(problem, "out of memory");
	else if (status != PRCHECK_OK)
		problem_set(problem, "the schema has faults");
	else
		return true;
	return false;
}

/* Keeps a loaded schema; from here on the shelf owns its memory. */
static ShelfEntry *
keep(Shelf *shelf, const ShelfEntry *loaded)
{
	ShelfEntry *entry = arena_new(shelf->arena, ShelfEntry);

	*entry = *loaded;
	entry->next = shelf->entries;
	shelf->entries = entry;
	entry->name = arena_copy(shelf->arena, loaded->name);
	entry->language = arena_copy(shelf->arena, loaded->language);
	return entry;
}

const Schema *
shelf_main(Shelf *shelf, Messages *messages)
{
	const char *name = shelf->options->schema;
	ShelfEntry *entry;
	SchemaText text;
	Problem problem;
	PrcheckStatus status;

	if (!find_text(shelf, str_from(name), true, &text, &problem)) {
		message_error(messages, name, "%s", problem.words);
		return NULL;
	}
	entry = keep(shelf, &(ShelfEntry){.name = str_from(name)});
	status = load(shelf, &entry->loaded, text,
	              shelf->options->mode == MODE_PRINT_SCHEMA);
	if (status == PRCHECK_BAD_SCHEMA ||
	    (status == PRCHECK_OK && !shelf->options->quiet))
		write_faults(&messages->out, &entry->loaded.faults);
	buf_flush(&messages->out);
	if (!usable(status, &problem) || !adjust(shelf, entry, &problem)) {
		message_error(messages, name, "%s", problem.words);
		return NULL;
	}
	return entry->loaded.schema;
}

const Schema *
shelf_take(Shelf *shelf, Str name, Str language, Problem *problem)
{
	Str wanted = name.len ? name : str_from(shelf->options->schema);
	ShelfEntry fresh = {.name = wanted, .language = language};
	ShelfEntry *entry;
	SchemaText text;

	for (entry = shelf->entries; entry; entry = entry->next)
		if (str_equal(entry->name, wanted) &&
		    str_equal(entry->language, language))
			return entry->loaded.schema;
	if (!find_text(shelf, wanted,
	               str_equal(wanted, str_from(shelf->options->schema)),
	               &text, problem))
		return NULL;
	if (!usable(load(shelf, &fresh.loaded, text, false), problem) ||
	    !adjust(shelf, &fresh, problem)) {
		prcheck_schema_end(&fresh.loaded);
		return NULL;
	}
	return keep(shelf, &fresh)->loaded.schema;
}

bool
shelf_check(Shelf *shelf, Buf *out, Messages *messages, const char *path)
{
	PrcheckSchema loaded = {0};
	SchemaText text;
	Problem problem;
	PrcheckStatus status;

	if (!schemafile_read(&shelf->file, shelf->arena, path, &text,
	                     &problem)) {
		message_error(messages, path, "%s", problem.words);
		return false;
	}
	status = load(shelf, &loaded, text, true);
	if (status == PRCHECK_NO_MEMORY)
		message_error(messages, path, "out of memory");
	else
		write_faults(out, &loaded.faults);
	prcheck_schema_end(&loaded);
	return status == PRCHECK_OK;
}

void
shelf_end(Shelf *shelf)
{
	ShelfEntry *entry;

	for (entry = shelf->entries; entry; entry = entry->next)
		prcheck_schema_end(&entry->loaded);
	shelf->entries = NULL;
	schemafile_end(&shelf->file);
}
