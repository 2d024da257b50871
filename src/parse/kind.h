/* kind.h - speech, fragment of speech, or no speech at all. */
#ifndef PRCHECK_KIND_H
#define PRCHECK_KIND_H

#include "parse/pattern.h"

/* What the words inside the marks look like. */
typedef struct Looks {
	bool capital;   /* begins with a capital */
	bool stop;      /* . , ? ! … inside the closing mark */
	bool full_stop; /* . ? ! … : not only a comma */
	bool clause;    /* a verb, a pronoun, a contraction: somebody speaks */
	bool title;     /* longer words all with capitals: a title, a name */
	bool predicate; /* "a", "as" right before it: a “harbour” */
	bool definite;  /* "the" right before it: the “Harbour” */
	bool named;     /* a noun right before it: the magazine “Harbour” */
	bool first; /* first of its frame: nothing before it in the sentence */
	bool introduced; /* a colon or comma right before it */
} Looks;

Looks
kind_looks(const Narrative *narrative, uint32_t quote);

/* The kind of a quotation with the attribution found for it, or none. */
QuoteKind
kind_of_quote(const Narrative *narrative, uint32_t quote, const Found *found);

#endif
