/* introduced.h - quotations whose source is said without a verb of saying. */
#ifndef PRCHECK_INTRODUCED_H
#define PRCHECK_INTRODUCED_H

#include "rules/family.h"

/* Whether the text says whose words a quotation is without a verb of saying. */
typedef enum Introduction {
	INTRODUCTION_NONE,    /* nobody stands near it */
	INTRODUCTION_GUESSED, /* somebody does: readers guess that they speak */
	INTRODUCTION_POSSIBLE, /* an announcement, a colon, a name behind it, a
	                        * title, a speech: nothing proves that a speaker
	                        * is missing */
} Introduction;

Introduction
introduction_find(const RuleRun *run, const Quote *quote);

#endif
