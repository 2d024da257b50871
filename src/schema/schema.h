/* schema.h - a loaded schema: typed values, each with the line it came from.
 *
 * The keys are the rows of meta.def. A value is reached by its row:
 * schema->values[KEY_QUOTES_WORDS_MAX]. */
#ifndef PRCHECK_SCHEMA_H
#define PRCHECK_SCHEMA_H

#include "base/buf.h"
#include "base/finding.h"
#include "doc/release.h"
#include "lex/grammar.h"

/* Origins, and how DESIGN 9.3 is read. `origin` is always the node that wrote
 * the value, in whichever file it stands: "builtin:base-en:33:3". When that is
 * not the file that was asked for but one that it extends (directly or not),
 * `via` is the value of `extends` in the file that was asked for, so that its
 * reader sees how he came to it:
 *	required by builtin:base-en:33:3 (quotes.words.max)
 *	  via house/acme.yaml:4:10 (extends)
 * What the file itself wrote, also under `override`, has no `via`. Keys are
 * dotted paths; those of a section begin with its id: "headline.chars.max". */

/* KEY_… for the whole schema, SECTION_KEY_… for one section. */
typedef enum SchemaKey {
#define KEY(NAME, path, type, fallback, low, high, choices, doc) KEY_##NAME,
#include "schema/meta.def"
	KEYS,
} SchemaKey;

typedef enum SectionKey {
#define SECTION_KEY(NAME, path, type, fallback, low, high, choices, doc) \
	SECTION_KEY_##NAME,
#include "schema/meta.def"
	SECTION_KEYS,
} SectionKey;

/* The kinds of sections that a schema may ask for. */
typedef enum SchemaSectionKind {
#define SECTION_KIND(NAME, name, doc) ASK_##NAME,
#include "schema/meta.def"
	SCHEMA_SECTION_KINDS,
} SchemaSectionKind;

/* One value. `set` is false when it is the default of meta.def, or absent. */
typedef struct Value {
	bool set;         /* some schema of the chain wrote it */
	bool present;     /* written or has a default */
	int64_t number;   /* integer; boolean 0/1; choice: index; Severity; list
	                  * of choices: bit 1 << index for each; pair of marks:
	                  * -1, or the index of the word written instead */
	Str text;         /* a string or choice as written */
	const Str *items; /* of a list; a pair of marks: the two; an any-of of
	                   * `require`: "any-of:email|phone" */
	const Origin *item_origins;
	uint32_t count;
	const Template *templates; /* compiled, parallel to items (or one for a
	                            * single template) */
	Origin origin; /* where the value is written; line 0 when not set */
	Origin via;    /* `extends` of the schema that is run, when another
	                  * one wrote the value; else none */
} Value;

typedef struct SchemaSection {
	Str id;
	uint8_t kind; /* SchemaSectionKind */
	Value values[SECTION_KEYS];
	uint32_t parent;      /* index, NONE at the top */
	uint32_t first_child; /* index, NONE; children of sequence and group */
	uint32_t next;        /* next sibling, NONE */
	uint8_t label;        /* Label that its labels mean, LABEL_NONE */
	Origin origin;
} SchemaSection;

/* What a schema says of a rule. */
typedef struct RuleSetting {
	bool set; /* rules: names it with a severity */
	Severity severity;
	Origin origin; /* of the severity */
	Origin via;
	Value *params; /* parallel to RuleInfo.params; own ones only */
} RuleSetting;

typedef struct Schema {
	Str id;
	Str path; /* "builtin:standard", or the file */
	bool abstract;
	Value values[KEYS];
	SchemaSection *sections; /* all, parents before children; the top ones
	                          * linked by `next` from index 0 */
	uint32_t section_count;
	const RuleInfo *rule_table;
	RuleSetting *rules; /* parallel to rule_table */
	uint32_t rule_count;
	Grammar grammar;
} Schema;

/* A schema as bytes: built in, or read by the one who has files. */
typedef struct SchemaText {
	Str path; /* shown in findings: "builtin:standard", "house/acme.yaml" */
	Str bytes;
} SchemaText;

/* Finds the text of what a schema names. `name` as written in `extends` or
 * `lexicons`, `from` the path of the file that wrote it (empty: the command
 * line). False: not found, not allowed, not readable; then `problem` says why
 * in words ("no such file"). Built-in names never come here. */
typedef bool
SchemaOpen(void *context, Arena *arena, Str from, Str name, SchemaText *text,
           Str *problem);

/* What loading needs. Plain data, borrowed. */
typedef struct SchemaWorld {
	const RuleInfo *rules;
	uint32_t rule_count;
	SchemaOpen *open; /* or NULL: only built-in names */
	void *context;
	bool allow_abstract; /* load schemas that can't be run, too */
} SchemaWorld;

/* A fault of a schema file. Sorted by file and place. */
typedef struct SchemaFault {
	const RuleInfo *rule; /* schema-… row */
	Severity severity;
	Origin origin;
	Str detail;
	Str help;
} SchemaFault;

typedef Array(SchemaFault) SchemaFaults;

/* Loads a schema with all that it extends. NULL when any fault is an error;
 * warnings may come with a schema. All memory is of `arena`, libyaml's is
 * released also when the arena jumps. */
const Schema *
schema_load(Arena *arena, const SchemaWorld *world, SchemaText text,
            SchemaFaults *faults);

/* The built-in schema (or lexicon, "lexicon/en") of that name. */
bool
schema_builtin(Str name, SchemaText *text);

/* The version of the library that reads YAML. */
const char *
schema_yaml_version(void);

/* Names of the built-in schemas, in order; NULL past the end. `title` gives
 * the title, `abstract` whether it can only be extended. */
const char *
schema_builtin_name(uint32_t index);
const char *
schema_builtin_title(uint32_t index);
bool
schema_builtin_abstract(uint32_t index);

/* Replaces the language of a loaded schema's grammar by a built-in one, or
 * "auto"; false for an unknown code. */
bool
schema_set_language(Arena *arena, Schema *schema, Str code);

/* The effective schema as YAML: every key set with the file:line it came
 * from in a comment. Loading it gives an equal schema. */
void
schema_print(Buf *out, const Schema *schema);

/* JSON Schema 2020-12 of the schema language, from meta.def and the rules. */
void
schema_json(Buf *out, const SchemaWorld *world);

/* The schema-… rows: diagnostics of schemas. */
extern const RuleInfo schema_rules[];
extern const uint32_t schema_rule_count;

/* Shorthands. */
static inline const Value *
schema_value(const Schema *schema, SchemaKey key)
{
	return &schema->values[key];
}

static inline const Value *
section_value(const SchemaSection *section, SectionKey key)
{
	return &section->values[key];
}

#endif
