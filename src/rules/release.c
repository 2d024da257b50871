/* release.c - from when a release may be printed, and its number. */
#include "rules/calendar.h"
#include "rules/clock.h"
#include "rules/family.h"

#include "base/limits.h"
#include "text/unicode.h"

enum {
	PHRASE_LEAST = 3, /* words of a release line that may be misspelt */
	PHRASE_MOST = 8,
	LETTERS_LEAST = 4, /* of a word that may be misspelt */
};

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return str_slice(run->source->text, token->begin, token->end);
}

/* The first blocks, which may hold the masthead. */
static uint32_t
masthead_blocks(const RuleRun *run)
{
	uint32_t count = run->release->blocks.count;

	return count < LIMIT_DATELINE_BLOCKS ? count : LIMIT_DATELINE_BLOCKS;
}

/* True when one letter was added, left out, changed or swapped with the next
 * one. A plural is no slip. */
static bool
one_edit(Str wrong, Str right)
{
	uint32_t head = 0, tail = 0, most;

	most = wrong.len < right.len ? wrong.len : right.len;
	while (head < most && wrong.ptr[head] == right.ptr[head])
		head++;
	while (tail < most - head && wrong.ptr[wrong.len - 1 - tail] ==
	                                     right.ptr[right.len - 1 - tail])
		tail++;
	if (wrong.len == right.len + 1 || right.len == wrong.len + 1)
		return head + tail == most &&
		       (tail != 0 || wrong.len < right.len ||
		        wrong.ptr[head] != 's');
	if (wrong.len != right.len)
		return false;
	return head + tail + 1 == most ||
	       (head + tail + 2 == most &&
	        wrong.ptr[head] == right.ptr[head + 1] &&
	        wrong.ptr[head + 1] == right.ptr[head]);
}

static bool
is_release_line(const Lexicon *lexicon, uint32_t node)
{
	const LexEntry *entries;
	uint32_t count, i;

	entries = lexicon_entries(lexicon, node, &count);
	for (i = 0; i < count; i++) {
		if (entries[i].category == LEX_LABEL &&
		    entries[i].value == LABEL_RELEASE_LINE)
			return true;
	}
	return false;
}

/* The node after the exact words of tokens [at, end), or 0. */
static uint32_t
walk(const RuleRun *run, uint32_t node, uint32_t at, uint32_t end)
{
	for (; node && at < end; at++)
		node = lexicon_step(run->release->lexicon, node,
		                    run->release->tokens.items[at].word);
	return node;
}

/* The word of the lexicon that stands for token `wrong` in a phrase for a
 * release line, or 0. */
static uint32_t
right_word(const RuleRun *run, Range tokens, uint32_t wrong)
{
	const Lexicon *lexicon = run->release->lexicon;
	Str text = unicode_folded(run->arena, token_text(run, wrong));
	uint32_t from = walk(
		run,
		lexicon->starts[run->release->tokens.items[tokens.begin].word],
		tokens.begin + 1, wrong);
	const LexNode *node = &lexicon->nodes[from];
	uint32_t i;

	for (i = 0; from && i < node->edges; i++) {
		const LexEdge *edge = &lexicon->edges[node->edge + i];

		if (one_edit(text, lexicon_text(lexicon, edge->word)) &&
		    is_release_line(lexicon, walk(run, edge->node, wrong + 1,
		                                  tokens.end)))
			return edge->word;
	}
	return 0;
}

/* True for one of the 26 letters from `first` on. */
static bool
is_letter(char byte, char first)
{
	return (uint8_t)(byte - first) < 26;
}

/* `right` with the capitals of the text at `span`. */
static Str
in_case(const RuleRun *run, Span span, Str right)
{
	Str wrong = source_text(run->source, span);
	bool upper = wrong.len > 1 && is_letter(wrong.ptr[1], 'A');
	bool capital = upper || is_letter(wrong.ptr[0], 'A');
	char *out = arena_take(run->arena, right.len + 1, 1);
	uint32_t i;

	for (i = 0; i < right.len; i++) {
		char c = right.ptr[i];

		if (is_letter(c, 'a') && (i ? upper : capital))
			c = (char)(c - 'a' + 'A');
		out[i] = c;
	}
	return (Str){out, right.len};
}

/* A line that would be a release line but for one letter. */
static void
check_spelling(RuleRun *run, const Block *block)
{
	Range tokens = block->tokens;
	uint32_t i;

	while (tokens.end > tokens.begin &&
	       run->release->tokens.items[tokens.end - 1].kind == TOKEN_SIGN)
		tokens.end--;
	if (block->label != LABEL_NONE || block->flags & BLOCK_STOP ||
	    tokens.end - tokens.begin < PHRASE_LEAST ||
	    tokens.end - tokens.begin > PHRASE_MOST)
		return;
	for (i = tokens.begin + 1; i < tokens.end; i++) {
		const Token *token = &run->release->tokens.items[i];
		Span span = {token->begin, token->end};
		uint32_t word;
		Str right;

		if (token->kind != TOKEN_WORD ||
		    span_length(span) < LETTERS_LEAST)
			continue;
		word = right_word(run, tokens, i);
		if (!word)
			continue;
		right = in_case(run, span,
		                lexicon_text(run->release->lexicon, word));
		rule_fix(run,
		         rule_report(run, span, "\"%.*s\", expected \"%.*s\"",
		                     STR_ARG(fact_words(run, span)),
		                     STR_ARG(right)),
		         true, span, right);
		return;
	}
}

/* A release line whose house lists the words itself. */
static void
check_labels(RuleRun *run, const Section *section)
{
	const Value *labels;
	Str text = source_text(run->source, section->span);
	uint32_t i;

	if (section->kind != SECTION_RELEASE_LINE || section->schema == NONE)
		return;
	labels = section_value(&run->schema->sections[section->schema],
	                       SECTION_KEY_LABELS);
	for (i = 0; i < labels->count; i++) {
		Str item = labels->items[i];

		if (str_starts(item, STR("builtin:")) || str_starts(text, item))
			return;
	}
	if (!labels->count)
		return;
	run->required_by = labels->origin;
	run->via = labels->via;
	rule_report(run, section->span, "\"%.*s\", expected \"%.*s\"",
	            STR_ARG(fact_words(run, section->span)),
	            STR_ARG(labels->items[0]));
}

void
release_line_wording(RuleRun *run)
{
	const Sections *sections = &run->release->sections;
	uint32_t i;

	for (i = 0; fact_language(run) && i < masthead_blocks(run); i++)
		check_spelling(run, &run->release->blocks.items[i]);
	for (i = 0; i < sections->count; i++)
		check_labels(run, &sections->items[i]);
}

/* True when the structure itself says that these two exclude each other. */
static bool
structure_says(const RuleRun *run, Span span)
{
	const AlignFaults *faults = &run->alignment->faults;
	uint32_t i;

	for (i = 0; i < faults->count; i++) {
		const AlignFault *fault = &faults->items[i];

		if (fault->kind == ALIGN_CONFLICT &&
		    (span_meets(fault->span, span) ||
		     span_meets(fault->related, span)))
			return true;
	}
	return false;
}

static bool
says_immediate(const RuleRun *run, const Block *block)
{
	uint32_t i;

	if (block->label != LABEL_RELEASE_LINE)
		return false;
	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		if (lex_match(run->release->lexicon, run->release->tokens.items,
		              i, block->tokens.end, LEX_IMMEDIATE)
		            .entry)
			return true;
	}
	return false;
}

void
release_conflict(RuleRun *run)
{
	const Block *blocks = run->release->blocks.items;
	uint32_t immediate = NONE, embargo = NONE, i;

	for (i = 0; i < masthead_blocks(run); i++) {
		if (embargo == NONE && blocks[i].flags & BLOCK_EMBARGO)
			embargo = i;
		if (immediate == NONE && says_immediate(run, &blocks[i]))
			immediate = i;
	}
	if (embargo == NONE || immediate == NONE || embargo == immediate ||
	    structure_says(run, blocks[embargo].span))
		return;
	rule_relate(run,
	            rule_report(run, blocks[embargo].span,
	                        "line %u releases it at once",
	                        fact_line(run, blocks[immediate].span.begin)),
	            blocks[immediate].span, "the release line");
}
