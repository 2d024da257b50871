/* lexicon_build.h - a draft becomes tables: words, trie, entries.
 *
 * Phrases are cut by the code that cuts releases (words_cut). That code asks
 * the lexicon where a dot or an apostrophe belongs to its word ("Inc.", "l'"),
 * so the build goes twice over the phrases: first every phrase without a space
 * is taken as one word, and every piece that ends with a dot or an
 * apostrophe; then all phrases are cut with the lexicon that this gave.
 *
 * A phrase with the slot {s} (speaker) or {p} (possessive) becomes:
 *	"according to {s}"  path "according to", SLOT_AFTER
 *	"{s} zufolge"       path "zufolge", SLOT_BEFORE
 *	"as {s} put it"     path "as", SLOT_INSIDE, words 1, tail: the node that
 *	                    the path "put it" leads to from the root
 *	"in {p} words"      the same with SLOT_POSSESSIVE; "{p} words": path
 *	                    "words", words 0, tail 0
 * The root has no edges of its own: `starts` are its edges. */
#ifndef PRCHECK_LEXICON_BUILD_H
#define PRCHECK_LEXICON_BUILD_H

#include "schema/lexicon_file.h"

/* The tables of `draft`, in the arena of `log`. Phrases that can't be used are
 * faults. Copies all text. */
const Lexicon *
lexicon_build(FaultLog *log, const LexDraft *draft);

#endif
