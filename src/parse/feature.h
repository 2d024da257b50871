/* feature.h - what one block shows of itself; each step reads the block once.
 *
 * The steps run in this order: shape, endmark, contact, label, dates. Each
 * sets flags and fields of the block from its text, its tokens and what the
 * steps before it found. */
#ifndef PRCHECK_FEATURE_H
#define PRCHECK_FEATURE_H

#include "doc/release.h"

/* Letters, capitals, words, end, first sign, case, markup, mail residue. */
void
shape_find(const Release *release, Block *block);

/* End marks and rules. */
void
endmark_find(const Release *release, Block *block);

/* E-mail addresses, telephone numbers, web addresses, and whether they are
 * most of the block. */
void
contact_find(const Release *release, Block *block);

/* True for a rule of asterisks, which ends a release or parts its body. */
bool
endmark_stars(const Release *release, const Block *block);

/* The label at the start of the block. */
void
label_find(const Release *release, Block *block);

/* Blocks that are a date, and embargoes. */
void
dates_find(const Release *release, Block *block);

/* True for a sign that begins the items of a list. */
bool
feature_bullet(uint32_t sign);

/* The sign (TOKEN_SIGN) at token `at`, or 0. */
uint32_t
feature_sign(const Release *release, uint32_t at);

/* The number of words in tokens [begin, end). */
uint32_t
feature_words(const Release *release, uint32_t begin, uint32_t end);

#endif
