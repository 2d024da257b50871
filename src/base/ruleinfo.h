/* ruleinfo.h - what everybody may know of a rule: its row, not its code. */
#ifndef PRCHECK_RULEINFO_H
#define PRCHECK_RULEINFO_H

#include <stdbool.h>
#include <stdint.h>

typedef enum Severity {
	SEVERITY_OFF,
	SEVERITY_INFO,
	SEVERITY_WARNING,
	SEVERITY_ERROR,
} Severity;

/* "off", "info", "warning", "error". */
const char *
severity_name(Severity severity);

/* FAULT: wrong in any house. HOUSE: a matter of house style, off until a
 * schema sets it. SCHEMA: a diagnostic of the schema loader. */
typedef enum RuleNature {
	NATURE_FAULT,
	NATURE_HOUSE,
	NATURE_SCHEMA
} RuleNature;

/* The words that a rule judges. */
typedef enum RuleScope { SCOPE_NARRATION, SCOPE_QUOTE, SCOPE_BOTH } RuleScope;

typedef enum FixKind { FIX_NONE, FIX_SAFE, FIX_UNSAFE } FixKind;

typedef enum ParamType {
	PARAM_PATH,    /* no key under rules: the rule reads this schema path */
	PARAM_INTEGER, /* low to high */
	PARAM_BOOLEAN,
	PARAM_CHOICE, /* one of `choices` */
	PARAM_WORDS,  /* a list of strings */
} ParamType;

/* A parameter of a rule: its own, or a path of the schema, never both. */
typedef struct RuleParam {
	const char *name; /* kebab-case key under rules.<id>; PARAM_PATH: the
	                        * dotted path, "quotes.words.max", or with
	                        * "section." in front the key of any section */
	ParamType type;
	int32_t low, high;    /* PARAM_INTEGER; PARAM_PATH: `low` is the key of
	                        * schema/meta.def, `high` 1 for a section key */
	const char *choices;  /* PARAM_CHOICE: "a|b|c" */
	const char *fallback; /* the default as in YAML, or NULL: none */
} RuleParam;

/* One row of a rule table and its documentation. Static; never freed. */
typedef struct RuleInfo {
	const char *id; /* kebab-case, family first */
	const char *family;
	RuleNature nature;
	RuleScope scope;
	Severity severity; /* once the rule is on */
	FixKind fix;
	const char *message;   /* fixed: the fault as a fact, lower case */
	const char *what;      /* documentation: what is checked */
	const char *why;       /* why it matters, with its source */
	const char *configure; /* YAML that sets it */
	const char *bad;       /* a failing example */
	const char *good;      /* a passing example */
	const RuleParam *params;
	uint32_t param_count;
} RuleInfo;

#endif
