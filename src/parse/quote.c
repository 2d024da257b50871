/* quote.c - the automaton of quotation marks.
 *
 * One pass over the marks of each block with one stack. A glyph opens or
 * closes by its pair and its neighbours, never by its looks alone; the stack
 * decides between a closer and an opener that share a glyph. What is still
 * open at the end of a block may go on in the next one (parse/run). */
#include "base/limits.h"
#include "parse/marks.h"
#include "parse/parse.h"
#include "parse/run.h"

typedef struct Open {
	uint32_t quote;
	uint8_t glyph;
} Open;

typedef struct Automaton {
	Arena *arena;
	Release *release;
	const Grammar *grammar;
	Pairs pairs;
	Ahead ahead;
	Range tokens; /* of the block */
	uint32_t block;
	Open stack[LIMIT_QUOTE_DEPTH];
	uint32_t depth;
	bool too_deep; /* said once a block */
} Automaton;

static Span
token_span(const Automaton *marks, uint32_t at)
{
	const Token *token = &marks->release->tokens.items[at];

	return (Span){token->begin, token->end};
}

static Quote *
quote_of(const Automaton *marks, const Open *open)
{
	return &marks->release->quotes.items[open->quote];
}

static MarkFault *
add_fault(Automaton *marks, MarkFaultKind kind, Span span, uint32_t quote)
{
	MarkFault *fault = array_push(marks->arena,
	                              &marks->release->mark_faults);

	fault->kind = (uint8_t)kind;
	fault->span = span;
	fault->quote = quote;
	if (quote != NONE) {
		Quote *faulty = &marks->release->quotes.items[quote];

		fault->open = faulty->open;
		fault->close = marks->pairs.partner[faulty->open];
		fault->single = glyph_level((Glyph)faulty->open) == 1;
		if (kind != MARK_NESTING && kind != MARK_TOO_DEEP)
			faulty->broken = true;
	}
	return fault;
}

static void
open_quote(Automaton *marks, uint32_t at)
{
	const Token *mark = &marks->release->tokens.items[at];
	Quote *quote;
	Open *open;

	if (marks->depth == LIMIT_QUOTE_DEPTH) {
		if (!marks->too_deep)
			add_fault(marks, MARK_TOO_DEEP, token_span(marks, at),
			          NONE);
		marks->too_deep = true;
		return;
	}
	quote = array_push(marks->arena, &marks->release->quotes);
	quote->span = quote->inner = (Span){mark->begin, mark->end};
	quote->inner.begin = mark->end;
	quote->open = (uint8_t)mark->sign;
	quote->depth = (uint8_t)marks->depth;
	quote->paragraphs = 1;
	quote->blocks = (Range){marks->block, marks->block + 1};
	quote->tokens = (Range){at + 1, at + 1};
	quote->attribution = quote->second = quote->continues = NONE;
	open = &marks->stack[marks->depth++];
	open->quote = marks->release->quotes.count - 1;
	open->glyph = (uint8_t)mark->sign;
	if (marks->depth > marks->grammar->quote_depth && !marks->too_deep) {
		add_fault(marks, MARK_TOO_DEEP, token_span(marks, at),
		          open->quote);
		marks->too_deep = true;
	}
}

/* Ends the topmost quotation before token `at`, with or without a mark. */
static void
end_quote(Automaton *marks, uint32_t at, bool with_mark)
{
	const Token *items = marks->release->tokens.items;
	Open *open = &marks->stack[--marks->depth];
	Quote *quote = quote_of(marks, open);

	quote->tokens.end = at > quote->tokens.begin ? at : quote->tokens.begin;
	quote->blocks.end = marks->block + 1;
	quote->inner.end = with_mark ? items[at].begin : items[at - 1].end;
	quote->span.end = with_mark ? items[at].end : items[at - 1].end;
	if (with_mark)
		quote->close = (uint8_t)items[at].sign;
}

/* The same marks inside the quotation, now that it is closed: before, its own
 * closing mark might have been the one missing. */
static void
tell_nesting(Automaton *marks, uint32_t outer)
{
	const Quote *quotes = marks->release->quotes.items;
	uint32_t i;

	for (i = outer + 1; i < marks->release->quotes.count; i++)
		if (quotes[i].depth == quotes[outer].depth + 1 &&
		    quotes[i].open == quotes[outer].open)
			add_fault(marks, MARK_NESTING,
			          (Span){quotes[i].span.begin,
			                 quotes[i].inner.begin},
			          i);
}

/* True when the mark that closed the inner quotation of the same form at
 * `at` closes the topmost one too: it has no closer of its own and is a name
 * behind a noun. */
static bool
meets_outer(const Automaton *marks)
{
	const Release *release = marks->release;
	const Token *items = release->tokens.items;
	const Quote *inner = &release->quotes.items[release->quotes.count - 1];
	const Quote *outer;
	uint32_t at, opener;

	if (!release->lexicon->shared_closer || !marks->depth)
		return false;
	outer = quote_of(marks, &marks->stack[marks->depth - 1]);
	opener = outer->tokens.begin - 1;
	if (outer + 1 != inner || outer->open != inner->open ||
	    outer->blocks.begin != marks->block ||
	    inner->tokens.begin > opener + LIMIT_NAME_WORDS ||
	    marks->ahead.matched[opener - marks->tokens.begin])
		return false;
	for (at = outer->tokens.begin; at + 1 < inner->tokens.begin; at++)
		if (items[at].kind == TOKEN_SIGN)
			return false;
	return opener > marks->tokens.begin &&
	       items[opener - 1].kind == TOKEN_WORD &&
	       !lex_is(release->lexicon, &items[opener - 1], LEX_FUNCTION) &&
	       !lex_is(release->lexicon, &items[opener - 1], LEX_CUE_VERB);
}

static void
close_quote(Automaton *marks, uint32_t at)
{
	Open open = marks->stack[marks->depth - 1];
	Quote *quote = quote_of(marks, &open);
	uint32_t outer;

	end_quote(marks, at, true);
	if (!marks->pairs.closes[open.glyph][quote->close]) {
		MarkFault *fault = add_fault(marks, MARK_MISMATCH,
		                             token_span(marks, at), open.quote);

		fault->related = (Span){quote->span.begin, quote->inner.begin};
		fault->close = quote->close;
	}
	tell_nesting(marks, open.quote);
	if (meets_outer(marks)) {
		outer = marks->stack[marks->depth - 1].quote;
		end_quote(marks, at, true);
		tell_nesting(marks, outer);
	}
}

/* Gives up the topmost quotation: no closer came before token `at`. */
static void
give_up(Automaton *marks, uint32_t at)
{
	Open open = marks->stack[marks->depth - 1];
	Quote *quote = quote_of(marks, &open);

	end_quote(marks, at, false);
	add_fault(marks, MARK_UNCLOSED,
	          (Span){quote->span.begin, quote->inner.begin}, open.quote);
}

static bool
single_open(const Automaton *marks)
{
	uint32_t i;

	for (i = 0; i < marks->depth; i++)
		if (glyph_level((Glyph)marks->stack[i].glyph) == 1)
			return true;
	return false;
}

static bool
double_open(const Automaton *marks)
{
	uint32_t i;

	for (i = 0; i < marks->depth; i++)
		if (glyph_level((Glyph)marks->stack[i].glyph) == 2)
			return true;
	return false;
}

/* True when the single mark at `at` would close a quotation across the double
 * marks inside it, whose own closer is still to come: ‘bout “the crews’ hut” */
static bool
crossing(const Automaton *marks, uint32_t at)
{
	const Token *mark = &marks->release->tokens.items[at];
	const Open *top;

	if (marks->depth < 2)
		return false;
	top = &marks->stack[marks->depth - 1];
	return glyph_level((Glyph)mark->sign) == 1 &&
	       glyph_level((Glyph)top->glyph) == 2 &&
	       glyph_level((Glyph)top[-1].glyph) == 1 &&
	       marks->pairs.closes[top[-1].glyph][mark->sign] &&
	       marks->ahead.twofold[at - marks->tokens.begin] != NONE;
}

/* A mark that is none: an apostrophe, or inches and feet. */
static bool
no_mark(const Automaton *marks, uint32_t at)
{
	const Token *mark = &marks->release->tokens.items[at];
	bool closer_later;

	if (crossing(marks, at))
		return true;
	if (glyph_level((Glyph)mark->sign) == 1)
		return mark_apostrophe(marks->release, marks->tokens,
		                       &marks->ahead, at, single_open(marks));
	if (!mark_measures(marks->release, marks->tokens, at))
		return false;
	closer_later = marks->ahead.twofold[at - marks->tokens.begin] != NONE;
	return !double_open(marks) ||
	       (closer_later && mark->shape & SHAPE_SPACE_AFTER &&
	        mark[1].kind == TOKEN_WORD && !(mark[1].shape & SHAPE_CAPITAL));
}

/* True when the topmost quotation is open still where the same glyph opens
 * again at token `at`: its own closer comes later in the block, or it goes on
 * in the next one and `at` stands in the middle of a sentence. Otherwise its
 * closer was forgotten. */
static bool
stays_open(const Automaton *marks, uint32_t at)
{
	const Release *release = marks->release;
	const Token *before = &release->tokens.items[at - 1];
	const Open *top = &marks->stack[marks->depth - 1];
	const Quote *quote = quote_of(marks, top);
	bool carried = quote->blocks.begin < marks->block;
	uint32_t opener = carried ? marks->tokens.begin
	                          : quote->tokens.begin - 1;

	if (marks->ahead.matched[opener - marks->tokens.begin] ||
	    (carried && marks->ahead.surplus[marks->pairs.partner[top->glyph]]))
		return true;
	if (before->kind != TOKEN_WORD && (!carried || before->sign != ','))
		return false;
	return marks->depth == 1 && marks->block + 1 < release->blocks.count &&
	       run_mark(release, &marks->pairs, quote, marks->block + 1);
}

static void
unopened(Automaton *marks, uint32_t at)
{
	const Token *mark = &marks->release->tokens.items[at];
	MarkFault *fault = add_fault(marks, MARK_UNOPENED,
	                             token_span(marks, at), NONE);

	fault->close = (uint8_t)mark->sign;
	fault->single = glyph_level((Glyph)mark->sign) == 1;
}

/* A mark with nothing open. */
static void
outside(Automaton *marks, uint32_t at, Stance stance)
{
	uint8_t glyph = (uint8_t)marks->release->tokens.items[at].sign;
	bool single = glyph_level((Glyph)glyph) == 1;
	const uint32_t *ahead = single ? marks->ahead.single
	                               : marks->ahead.twofold;
	bool closer_later = ahead[at - marks->tokens.begin] != NONE;

	if (marks->pairs.opens[glyph] &&
	    (!stance.closing || !marks->pairs.closes_any[glyph])) {
		if (!mark_doubtful((Glyph)glyph) || closer_later ||
		    (at == marks->tokens.begin && glyph == GLYPH_LEFT_SINGLE))
			open_quote(marks, at);
	} else if (closer_later && (stance.opening ||
	                            mark_strayed(marks->release, &marks->pairs,
	                                         marks->tokens, at))) {
		open_quote(marks, at);
	} else if (!single) {
		unopened(marks, at);
	}
}

/* A mark that is no closer of the topmost quotation. */
static void
other_mark(Automaton *marks, uint32_t at, Stance stance)
{
	uint8_t glyph = (uint8_t)marks->release->tokens.items[at].sign;
	uint32_t level = glyph_level((Glyph)glyph);
	const Open *top = &marks->stack[marks->depth - 1];

	if (mark_glued(marks->release, &marks->pairs, marks->tokens, at))
		stance.closing = true;
	if (marks->depth > 1 && !stance.opening &&
	    marks->pairs.closes[top[-1].glyph][glyph]) {
		give_up(marks, at);
		close_quote(marks, at);
	} else if (marks->pairs.opens[glyph] && !stance.closing) {
		open_quote(marks, at);
	} else if (level == glyph_level((Glyph)top->glyph) &&
	           (stance.closing ||
	            (level == 2 && !marks->pairs.opens[glyph]))) {
		close_quote(marks, at);
	} else if (marks->pairs.opens[glyph] && level == 2 &&
	           glyph_level((Glyph)top->glyph) == 1) {
		open_quote(marks, at);
	} else if (level == 2) {
		unopened(marks, at);
	}
}

static void
take_mark(Automaton *marks, uint32_t at)
{
	uint8_t glyph = (uint8_t)marks->release->tokens.items[at].sign;
	Stance stance = mark_stance(marks->release, marks->tokens, at);
	const Open *top;

	if (no_mark(marks, at))
		return;
	if (!marks->depth) {
		outside(marks, at, stance);
		return;
	}
	top = &marks->stack[marks->depth - 1];
	if (!marks->pairs.closes[top->glyph][glyph]) {
		other_mark(marks, at, stance);
	} else if (!marks->pairs.opens[glyph] || !stance.opening) {
		close_quote(marks, at);
	} else {
		/* The same glyph opens again: what was open never closed,
		 * unless the pair tells opener from closer. */
		if (top->glyph == glyph && !stays_open(marks, at))
			give_up(marks, at);
		open_quote(marks, at);
	}
}

/* The quotations inside one that never closed stand for themselves; its own
 * words end where the first of them begins. */
static void
free_inner(Automaton *marks, uint32_t outer)
{
	Quote *quotes = marks->release->quotes.items;
	uint32_t i;

	if (outer + 1 < marks->release->quotes.count)
		quotes[outer].tokens.end = quotes[outer + 1].tokens.begin - 1;
	for (i = outer + 1; i < marks->release->quotes.count; i++)
		if (quotes[i].depth)
			quotes[i].depth--;
}

/* What is open at the end of a block: carried on or given up. Gives true when
 * the next block begins inside the outermost quotation. */
static bool
carry_on(Automaton *marks)
{
	Quote *outer;
	RunVerdict verdict;

	while (marks->depth > 1)
		give_up(marks, marks->tokens.end);
	if (!marks->depth)
		return false;
	outer = quote_of(marks, &marks->stack[0]);
	verdict = run_next(marks->release, marks->grammar, &marks->pairs, outer,
	                   marks->block);
	if (verdict == RUN_GOES_ON || verdict == RUN_LACKS_OPENER) {
		outer->paragraphs++;
		if (verdict == RUN_LACKS_OPENER && !outer->broken) {
			const Block *next =
				&marks->release->blocks.items[marks->block + 1];

			add_fault(marks, MARK_CONTINUATION,
			          (Span){next->span.begin, next->span.begin},
			          marks->stack[0].quote)
				->related = (Span){outer->span.begin,
			                           outer->inner.begin};
		}
		return true;
	}
	end_quote(marks, marks->tokens.end, false);
	add_fault(marks,
	          verdict == RUN_AMBIGUOUS ? MARK_CONTINUATION_AMBIGUOUS
	          : outer->paragraphs > 1  ? MARK_CONTINUATION
	                                   : MARK_UNCLOSED,
	          (Span){outer->span.begin, outer->inner.begin},
	          marks->stack[0].quote);
	free_inner(marks, marks->stack[0].quote);
	return false;
}

static void
scan_block(Automaton *marks, bool inside)
{
	Block *block = &marks->release->blocks.items[marks->block];
	uint32_t at = block->tokens.begin;

	marks->tokens = block->tokens;
	marks->too_deep = false;
	marks->ahead = marks_ahead(marks->arena, marks->release, &marks->pairs,
	                           marks->tokens);
	block->quotes.begin = marks->release->quotes.count;
	if (inside && run_mark(marks->release, &marks->pairs,
	                       quote_of(marks, &marks->stack[0]), marks->block))
		at++;
	for (; at < marks->tokens.end; at++)
		if (marks->release->tokens.items[at].kind == TOKEN_MARK)
			take_mark(marks, at);
}

/* Words and sentences of each quotation, once all spans are known. Those of
 * one depth don't overlap, so each token is counted at most QUOTE_DEPTH
 * times. */
static void
measure(Release *release)
{
	uint32_t i, at;

	for (i = 0; i < release->quotes.count; i++) {
		Quote *quote = &release->quotes.items[i];

		for (at = quote->tokens.begin; at < quote->tokens.end; at++)
			quote->words += release->tokens.items[at].kind ==
			                        TOKEN_WORD ||
			                release->tokens.items[at].kind ==
			                        TOKEN_NUMBER;
		if (span_empty(quote->inner) || !quote->words)
			continue;
		quote->sentences =
			release_sentence_at(release, quote->inner.end - 1) -
			release_sentence_at(release, quote->inner.begin) + 1;
	}
}

void
parse_quotes(Arena *arena, Release *release, const Grammar *grammar)
{
	Automaton marks = {
		.arena = arena,
		.release = release,
		.grammar = grammar,
		.pairs = pairs_of(release, grammar),
	};
	bool inside = false;

	for (marks.block = 0; marks.block < release->blocks.count;
	     marks.block++) {
		scan_block(&marks, inside);
		inside = carry_on(&marks);
		release->blocks.items[marks.block].quotes.end =
			release->quotes.count;
	}
	measure(release);
}
