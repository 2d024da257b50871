/* fullname.h - words that are part of a fuller name somewhere in the text. */
#ifndef PRCHECK_FULLNAME_H
#define PRCHECK_FULLNAME_H

#include "rules/family.h"

enum {
	FULL_NAMES = 1 << 14, /* words that are told apart */
};

/* By the hash of a word modulo FULL_NAMES: whether the text names somebody of
 * that name in full. Two words may share a place, so true proves nothing. Lives
 * in the arena of the run. */
const bool *
fullname_find(const RuleRun *run);

#endif
