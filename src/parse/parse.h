/* parse.h - a Source becomes a Release, by a Grammar. */
#ifndef PRCHECK_PARSE_H
#define PRCHECK_PARSE_H

#include "doc/release.h"
#include "lex/grammar.h"

/* Understands `source`: blocks, labels, tokens, sentences, quotations, people,
 * attributions, dateline. Total for any bytes, O(n), never recurses. The
 * result borrows `source` and `grammar`'s lexicons and lives in `arena`.
 * Sections stay empty: align/ writes them. */
Release *
parse_release(Arena *arena, const Source *source, const Grammar *grammar);

/* The steps, in the order in which parse_release takes them. */
void
parse_language(Release *release, const Grammar *grammar);
void
parse_blocks(Arena *arena, Release *release, const Grammar *grammar);
void
parse_words(Arena *arena, Release *release, const Grammar *grammar);
void
parse_features(Arena *arena, Release *release, const Grammar *grammar);
void
parse_dateline(Arena *arena, Release *release, const Grammar *grammar);
void
parse_sentences(Arena *arena, Release *release, const Grammar *grammar);
void
parse_quotes(Arena *arena, Release *release, const Grammar *grammar);
/* People, who says what, and of which kind each quotation is. */
void
parse_speech(Arena *arena, Release *release, const Grammar *grammar);

#endif
