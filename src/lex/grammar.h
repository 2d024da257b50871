/* grammar.h - all that the parser needs of a schema. Plain data: schema/ fills
 * it, parse/ reads it. */
#ifndef PRCHECK_GRAMMAR_H
#define PRCHECK_GRAMMAR_H

#include "lex/lexicon.h"
#include "lex/template.h"

typedef enum Wrap { WRAP_AUTO, WRAP_NONE, WRAP_ANY } Wrap;
typedef enum Continuation {
	CONTINUE_OPEN_EACH,
	CONTINUE_RESUME_MARK,
	CONTINUE_NONE
} Continuation;

typedef struct Grammar {
	/* The lexicon of the language, or NULL with `candidates`: the language
	 * is then recognised in the text (language: auto). */
	const Lexicon *lexicon;
	const Lexicon *const *candidates;
	uint32_t candidate_count;
	const Lexicon *neutral; /* of language "und": marks, no words */
	/* What the schema adds to the lexicons and takes away: the lexicons
	 * above are already so, these only say it. */
	const Lexicon *house;    /* words added, or NULL */
	const uint32_t *removed; /* hashes of words taken away, sorted */
	uint32_t removed_count;
	MarkPair outer[8]; /* pairs that the schema asks for; count 0 =
	                            * those of the lexicon */
	uint32_t outer_count;
	MarkPair inner[8];
	uint32_t inner_count;
	uint32_t quote_depth;
	Continuation continuation;
	bool block_intro; /* "X said:" governs the paragraphs after it */
	Wrap wrap;
	uint32_t look_back;        /* sentences before a quotation that may hold
	                            * its cue */
	bool paragraph_intro;      /* the last sentence of the paragraph before
	                            * may hold the cue */
	uint32_t required_from;    /* words: shorter fragments are terms */
	uint32_t pronoun_window;   /* paragraphs */
	const Template *datelines; /* of the schema; count 0 = built-in forms */
	uint32_t dateline_count;
	const Str *known_people; /* "Full Name" */
	uint32_t known_count;
} Grammar;

#endif
