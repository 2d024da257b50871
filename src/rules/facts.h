/* facts.h - small questions about the release that several rules ask. */
#ifndef PRCHECK_FACTS_H
#define PRCHECK_FACTS_H

#include "rules/rule.h"

/* The kind of section that `block` lies in; SECTION_OTHER for none. */
SectionKind
fact_section(const RuleRun *run, uint32_t block);

/* Words of the text for a detail: one line, at most 40 code points, ill-formed
 * bytes replaced, controls left out, CR LF one space; empty when the rule has
 * reported too much for details. Takes memory of the run's arena. */
Str
fact_words(const RuleRun *run, Span span);

/* Code points of `span`; a line end is one, CR LF too. */
uint32_t
fact_characters(const RuleRun *run, Span span);

/* The line of byte `offset`, from 1. */
uint32_t
fact_line(const RuleRun *run, uint32_t offset);

/* The index of the first token that begins at or after `offset`; the number
 * of tokens when there is none. O(log n). */
uint32_t
fact_token(const RuleRun *run, uint32_t offset);

/* True when the language of the release is known. */
bool
fact_language(const RuleRun *run);

/* True when `words` holds `word`, in any case of ASCII letters. */
bool
fact_listed(const Value *words, Str word);

/* The attribution of `quote`, or NULL. */
const Attribution *
fact_attribution(const RuleRun *run, const Quote *quote);

/* The next quotation at or after index `from`, which moves past it: an
 * outermost one with sound marks, of a text whose language is known. NULL at
 * the end. */
const Quote *
fact_next_quote(const RuleRun *run, uint32_t *from);

/* The same, for quotations that have an attribution and do not share it with
 * one before. */
const Quote *
fact_next_attributed(const RuleRun *run, uint32_t *from);

/* True for a block of prose, where a quotation is somebody's speech: no
 * heading, list, label, contact or boilerplate. */
bool
fact_prose(const RuleRun *run, uint32_t block);

/* True when marks that should be partners are double marks, or single ones, that
 * differ in nothing but their curl: a keyboard's and a typesetter's. */
bool
fact_differ_in_curl(Glyph open, Glyph close);

/* For each block, whether its marks have a fault worse than that: where speech
 * begins and ends there is unclear, and so is who speaks. */
const bool *
fact_faulty_blocks(const RuleRun *run);

/* True when `span` is part of UTF-8 that was read as an old code page:
 * encoding-mojibake says so, nobody else. */
bool
fact_mojibake(const RuleRun *run, Span span);

/* True when nothing but blanks and a comma stands between the two, of which
 * either may come first: speaker and cue, side by side. */
bool
fact_beside(const RuleRun *run, Span one, Span other);

/* The code point of the sign at token `at`, or 0. */
uint32_t
fact_sign(const RuleRun *run, uint32_t at);

#endif
