/* naive.h - readers that are slow and plainly right, to compare with. */
#ifndef PRCHECK_FUZZ_NAIVE_H
#define PRCHECK_FUZZ_NAIVE_H

#include "lex/template.h"

/* True for YYYY-MM-DD of a day that there was or will be, from year 1 on. */
bool
naive_date(Str text);

/* The end of the longest match as template_match finds it, `exact` included,
 * by trying every way; UINT32_MAX: none; UINT32_MAX - 1: too many ways. */
uint32_t
naive_match(const Template *template, const TemplateWorld *world,
            const Token *tokens, uint32_t begin, uint32_t end, bool exact);

#endif
