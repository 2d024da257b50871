/* lexicon_file.h - a lexicon file as a list of phrases, not yet tables. */
#ifndef PRCHECK_LEXICON_FILE_H
#define PRCHECK_LEXICON_FILE_H

#include "lex/lexicon.h"
#include "schema/value.h"

/* A phrase with one meaning. */
typedef struct LexPhrase {
	Str text;     /* as written; may hold one slot, {s} or {p} */
	Str lemma;    /* or empty */
	Str particle; /* or empty */
	Str governs;  /* or empty */
	LexEntry
		entry; /* without words, lemma, particle, governs, slot, tail */
	Origin place;
} LexPhrase;

/* What one or more files say. Files add phrases; of the rest the last file
 * that says it counts. Zero-initialise. */
typedef struct LexDraft {
	Str language;
	Str name;
	const Lexicon *base; /* tables to begin with, or NULL */
	Array(LexPhrase) phrases;
	/* Taken away from the base: LEX_TITLE, or LEX_CUE_VERB for cues of
	 * any kind, by their own words or their lemma. */
	Array(LexPhrase) removed;
	Array(MarkPair) marks;
	Array(uint32_t) letters;
	uint8_t punctuation;
	bool attribution_dash;
	bool drops_subject;
	bool inversion;
	bool ordinal_dot;
	bool stem_matching;
	bool org_before;
	bool noun_capitals;
	bool verb_second;
	bool decades;
	bool hyphen_pronouns;
	bool shared_closer;
} LexDraft;

/* Reads a lexicon file into `draft`. Faults are written to `log`; then the
 * draft is not to be used. Borrows `text`. */
void
lexicon_read(FaultLog *log, SchemaText text, LexDraft *draft);

/* Adds one phrase of `category`. */
LexPhrase *
lexicon_add(Arena *arena, LexDraft *draft, LexCategory category, Str text,
            Origin place);

#endif
