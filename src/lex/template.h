/* template.h - text shapes: literals, {tokens}, [optional], (a|b).
 *
 * Brackets ( ) without a | between them stand for themselves; a backslash
 * takes the meaning of the character behind it. A literal matches folded text,
 * however that is cut into tokens. A space matches spaces and line ends, and
 * also nothing beside punctuation; where the template has none, the text must
 * have none, except around {any} and {text}.
 *
 * A template compiles to a small program over tokens, run without
 * backtracking over all threads at once: O(length x program). */
#ifndef PRCHECK_TEMPLATE_H
#define PRCHECK_TEMPLATE_H

#include "lex/word.h"

/* {names} that templates may hold. */
typedef enum TemplateToken {
#define TEMPLATE_TOKEN(NAME, name, what) TEMPLATE_##NAME,
#include "lex/template.def"
#undef TEMPLATE_TOKEN
	TEMPLATE_TOKENS,
} TemplateToken;

typedef enum TemplateOpCode {
	OP_LITERAL,
	OP_TOKEN,
	OP_SPLIT,
	OP_JUMP,
	OP_SPACE,
	OP_MATCH
} TemplateOpCode;

typedef struct TemplateOp {
	uint8_t code;   /* TemplateOpCode */
	uint8_t token;  /* TemplateToken; OP_SPACE: TEMPLATE_ANY asks nothing */
	uint16_t first; /* OP_SPLIT, OP_JUMP: target */
	uint16_t second; /* OP_SPLIT: other target */
	Str literal;     /* OP_LITERAL: folded text without spaces */
} TemplateOp;

typedef struct Template {
	Str text; /* as written */
	TemplateOp *ops;
	uint32_t count;
} Template;

/* What stands in the way of a template. */
typedef struct TemplateError {
	uint32_t offset;        /* bytes into the text */
	const char *message;    /* NULL: no error */
	Str name;               /* of an unknown token, else empty */
	const char *suggestion; /* a known token near it, or NULL */
} TemplateError;

/* Compiles `text`. Copies what it keeps. On an error `template` is empty. */
TemplateError
template_compile(Arena *arena, Str text, Template *template);

/* What surrounds a match: names that the template may ask for, and classes of
 * tokens that only the parser knows (persons, organisations). */
typedef struct TemplateWorld {
	const Lexicon *lexicon;
	Str text;           /* of the source */
	const Str *issuers; /* {issuer} and {org} */
	uint32_t issuer_count;
	const Str *wires; /* {wire}; none = any words */
	uint32_t wire_count;
	const uint8_t
		*persons; /* per token of `tokens`: 1 = begins or continues
	                         * a person's name; or NULL */
} TemplateWorld;

/* The end (token index) of the longest match that begins at `begin`, at most
 * `end`; or UINT32_MAX. `exact` asks for a match of all of [begin, end). */
uint32_t
template_match(const Template *template, const TemplateWorld *world,
               const Token *tokens, uint32_t begin, uint32_t end, bool exact);

#endif
