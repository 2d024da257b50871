/* markfault.c - the faults of marks that a rule can judge, and how surely. */
#include "rules/markfault.h"

#include "base/limits.h"
#include "lex/quotemark.h"

/* True for graves of a fence of code: three of them or more. */
static bool
in_fence(const RuleRun *run, Span span)
{
	Str text = run->source->text;
	uint32_t graves = 0;
	uint32_t i;

	for (i = span.begin; i < span.end; i++)
		graves += text.ptr[i] == '`';
	return graves && ((span.begin && text.ptr[span.begin - 1] == '`') ||
	                  (span.end < text.len && text.ptr[span.end] == '`'));
}

/* True for two straight marks that stand where the straight one before them,
 * which is `other`, is to be closed: "IN SEA WE TRUST''. That one is at fault. */
static bool
closes(const RuleRun *run, const MarkFault *fault, const MarkFault *other)
{
	uint32_t i;

	if (other->kind != MARK_UNCLOSED ||
	    other->open != GLYPH_STRAIGHT_DOUBLE ||
	    other->span.begin > fault->span.begin)
		return false;
	for (i = other->span.end; i < fault->span.begin; i++)
		if (run->source->text.ptr[i] == '\n')
			return false;
	return true;
}

/* The same for the neighbours of `fault`: inner ones come first. */
static bool
closes_straight(const RuleRun *run, const MarkFault *fault)
{
	const MarkFaults *faults = &run->release->mark_faults;

	if (fault->kind != MARK_UNCLOSED || fault->open != GLYPH_TWO_STRAIGHT)
		return false;
	return (fault > faults->items && closes(run, fault, fault - 1)) ||
	       (fault + 1 < faults->items + faults->count &&
	        closes(run, fault, fault + 1));
}

/* True when `block` is the rest of a sentence that the block above began, or a
 * mark and nothing else: a paragraph was torn apart. */
static bool
is_torn(const RuleRun *run, uint32_t block)
{
	const Blocks *blocks = &run->release->blocks;
	Range tokens;
	const Token *first;

	if (block == 0 || block >= blocks->count)
		return false;
	tokens = blocks->items[block].tokens;
	first = &run->release->tokens.items[tokens.begin];
	if (tokens.end - tokens.begin == 1 && first->kind == TOKEN_MARK)
		return true;
	return first->kind == TOKEN_WORD &&
	       !(first->shape & (SHAPE_CAPITAL | SHAPE_DIGITS)) &&
	       !(blocks->items[block - 1].flags & (BLOCK_STOP | BLOCK_COLON));
}

/* The same for the paragraphs at a fault of marks. */
static bool
in_torn_text(const RuleRun *run, const MarkFault *fault)
{
	uint32_t block = release_block_at(run->release, fault->span.begin);

	return is_torn(run, block + (fault->kind == MARK_UNCLOSED));
}

/* True when wrongly decoded text stands before a mark that closes nothing: it
 * may hold the opener. Of marks that are only counted nobody asks any more. */
static bool
opened_in_mojibake(const RuleRun *run, const MarkFault *fault)
{
	enum { BACK = 256 }; /* bytes in which it is looked for */
	uint32_t block = release_block_at(run->release, fault->span.begin);
	Span before = fault->span;
	uint32_t first;

	if (fault->kind != MARK_UNOPENED ||
	    run->reported >= LIMIT_RULE_FINDINGS)
		return false;
	/* only the first of a paragraph can be the one that it closes */
	if (fault > run->release->mark_faults.items &&
	    release_block_at(run->release, fault[-1].span.begin) == block)
		return false;
	first = run->release->blocks.items[block].span.begin;
	while (before.begin > first && fault->span.begin - before.begin < BACK)
		before.begin -=
			utf8_before(run->source->text, before.begin).len;
	return fact_mojibake(run, before);
}

/* True for a straight mark whose quotation ran over paragraphs until another one
 * opened in the midst of the last: nobody can tell which of the marks between
 * is to blame. */
static bool
is_doubtful(const RuleRun *run, const MarkFault *fault)
{
	const Quote *quote;

	if (fault->quote == NONE || fault->kind != MARK_UNCLOSED ||
	    fault->open != GLYPH_STRAIGHT_DOUBLE)
		return false;
	quote = &run->release->quotes.items[fault->quote];
	return quote->blocks.end - quote->blocks.begin > 1;
}

/* True when a list comes between the paragraph that ends so far unclosed and what
 * may be its rest. */
static bool
goes_on_in_list(const RuleRun *run, const MarkFault *fault)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t next;

	if (fault->quote == NONE || span_empty(fault->span) ||
	    (fault->kind != MARK_UNCLOSED && fault->kind != MARK_CONTINUATION))
		return false;
	next = run->release->quotes.items[fault->quote].blocks.end;
	return next < blocks->count &&
	       blocks->items[next].flags & BLOCK_LIST_ITEM &&
	       blocks->items[next - 1].flags & BLOCK_COLON;
}

const MarkFault *
markfault_next(const RuleRun *run, MarkFaultKind kind, uint32_t *from)
{
	const MarkFaults *faults = &run->release->mark_faults;

	while (*from < faults->count) {
		const MarkFault *fault = &faults->items[(*from)++];

		if (fault->kind == kind && !fault->single &&
		    !fact_mojibake(run, fault->span) &&
		    !opened_in_mojibake(run, fault) &&
		    !is_doubtful(run, fault) && !goes_on_in_list(run, fault) &&
		    !in_torn_text(run, fault) && !in_fence(run, fault->span) &&
		    !closes_straight(run, fault))
			return fault;
	}
	return NULL;
}
