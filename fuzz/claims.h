/* claims.h - what must hold of every release and of all its findings. */
#ifndef PRCHECK_CLAIMS_H
#define PRCHECK_CLAIMS_H

#include "prcheck.h"

/* A built-in schema or a house style that `pick` chooses, loaded once for the
 * whole run. */
const Schema *
claims_schema(size_t pick);

/* Everything of `release` lies in its text, on borders of code points where
 * the text is well formed, in order and nested; every index is one. */
void
claims_release(const Release *release);

/* The findings of `result` are sorted, at most `most`, in the text; so are
 * their fixes. */
void
claims_findings(const PrcheckResult *result, uint32_t most);

/* `a` and `b` are the same findings in the same order; those of `b` are of
 * another text, in which byte i of the first became byte moved[i]. NULL: of
 * the same text. */
void
claims_same(const Findings *a, const Findings *b, const uint32_t *moved);

/* The document of `result` as JSON, in memory of `arena`. */
Str
claims_document(Arena *arena, const View *view);

#endif
