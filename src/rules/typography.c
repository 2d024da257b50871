/* typography.c - the typography rules for spaces and lines. */
#include "rules/family.h"

#include "base/limits.h"
#include "text/unicode.h"

enum { NBSP = 0xA0, NNBSP = 0x202F };

/* A run of spaces inside a line. */
typedef struct Gap {
	Span span;
	uint32_t spaces;
	bool tab;
	bool stop; /* a sentence ends before it */
} Gap;

/* True for the code point of a stop. */
static bool
is_stop(uint32_t code)
{
	return code == '.' || code == '!' || code == '?' || code == ':' ||
	       code == 0x2026;
}

static bool
is_closer(uint32_t code)
{
	return code == '"' || code == '\'' || code == ')' || code == ']' ||
	       code == 0x201D || code == 0x2019 || code == 0xBB;
}

/* True when a stop, perhaps with closing marks, ends at `at`. */
static bool
after_stop(Str text, uint32_t at, uint32_t begin)
{
	uint32_t closers;

	for (closers = 0; at > begin && closers < 3; closers++) {
		Utf8 before = utf8_before(text, at);

		if (is_stop(before.code))
			return true;
		if (!is_closer(before.code))
			return false;
		at -= before.len;
	}
	return false;
}

/* The next run of two spaces or more inside the line, from `at`. */
static bool
next_gap(Str text, const Line *line, uint32_t at, Gap *gap)
{
	while (at < line->end) {
		Utf8 found = utf8_at(text, at);
		Span span = {at, at};
		uint32_t spaces = 0;
		bool tab = false;

		while (span.end < line->end && unicode_space(found.code)) {
			tab |= found.code == '\t';
			span.end += found.len;
			spaces++;
			if (span.end < line->end)
				found = utf8_at(text, span.end);
		}
		if (spaces >= 2 && span.begin > line->begin &&
		    span.end < line->end) {
			*gap = (Gap){span, spaces, tab,
			             after_stop(text, span.begin, line->begin)};
			return true;
		}
		at = span.end > at ? span.end : at + found.len;
	}
	return false;
}

/* How the text uses its spaces. */
typedef struct SpaceHabit {
	uint32_t columns; /* lines with a gap of three spaces or a tab */
	uint32_t doubled; /* stops with two spaces behind them */
	uint32_t stops;   /* with one */
} SpaceHabit;

static SpaceHabit
space_habit(const RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	SpaceHabit habit = {0};
	uint32_t i, at;

	for (i = 0; i < lines->count; i++) {
		Line line = source_line(run->source, i);
		bool column = false;
		Gap gap;

		for (at = line.begin; next_gap(text, &line, at, &gap);
		     at = gap.span.end) {
			column |= gap.tab || gap.spaces > 2;
			habit.doubled += gap.stop && gap.spaces == 2;
		}
		habit.columns += column;
	}
	for (at = 0; at + 2 < text.len; at++)
		habit.stops += is_stop(str_byte(text, at)) &&
		               text.ptr[at + 1] == ' ' &&
		               text.ptr[at + 2] != ' ';
	return habit;
}

/* True when a line has the gaps of a table. */
static bool
is_column(Str text, const Line *line)
{
	uint32_t at;
	Gap gap;

	for (at = line->begin; next_gap(text, line, at, &gap);
	     at = gap.span.end)
		if (gap.tab || gap.spaces > 2)
			return true;
	return false;
}

/* True for a gap that was meant: behind a bullet, or as wide as a column. */
static bool
is_layout(Str text, const Line *line, const Gap *gap)
{
	enum { BULLET = 4, COLUMN = 5 };
	uint32_t i;

	if (gap->spaces >= COLUMN &&
	    (!gap->stop || text.ptr[gap->span.begin - 1] == ':'))
		return true;
	for (i = line->begin; i < gap->span.begin; i++)
		if (i - line->begin >= BULLET || text.ptr[i] == ' ' ||
		    ((text.ptr[i] | 0x20) >= 'a' &&
		     (text.ptr[i] | 0x20) <= 'z'))
			return false;
	return true;
}

/* All gaps behind stops as one habit: one finding, at the first of them. */
static void
report_stops(RuleRun *run, const Span *gaps, uint32_t count)
{
	Fix *fix = arena_new(run->arena, Fix);
	Finding *finding;
	uint32_t i;

	finding = rule_report(
		run, gaps[0],
		count == 1 ? "after a stop" : "after a stop, %u times", count);
	fix->safe = true;
	fix->edits = arena_take(run->arena, count, sizeof *fix->edits);
	for (i = 0; i < count; i++)
		fix->edits[i] = (Edit){gaps[i], STR(" ")};
	fix->count = count;
	finding->fix = fix;
}

void
typography_double_space(RuleRun *run)
{
	enum { TABLE_LINES = 3 };
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	const Value *wanted = rule_value(run, KEY_TEXT_SPACES_AFTER_PERIOD);
	SpaceHabit habit = space_habit(run);
	bool lenient = wanted->set ? wanted->number == 2
	                           : habit.doubled > habit.stops;
	Array(Span) stops = {0};
	uint32_t i, at;
	Gap gap;

	for (i = 0; i < lines->count; i++) {
		Line line = source_line(run->source, i);

		if (habit.columns >= TABLE_LINES && is_column(text, &line))
			continue;
		for (at = line.begin; next_gap(text, &line, at, &gap);
		     at = gap.span.end) {
			if (gap.tab || is_layout(text, &line, &gap) ||
			    (lenient && gap.stop && gap.spaces == 2))
				continue;
			if (!gap.stop)
				rule_fix(run,
				         rule_report(run, gap.span, "%u spaces",
				                     gap.spaces),
				         true, gap.span, STR(" "));
			else if (stops.count < LIMIT_FIX_EDITS)
				*array_push(run->arena, &stops) = gap.span;
		}
	}
	if (stops.count)
		report_stops(run, stops.items, stops.count);
}

/* The spaces at the begin of a line that holds something else. */
static Span
leading(Str text, const Line *line, bool indents)
{
	Span span = {line->begin, line->begin};
	bool plain = true;

	while (span.end < line->end) {
		Utf8 found = utf8_at(text, span.end);

		if (!unicode_space(found.code))
			break;
		plain &= found.code == ' ' || found.code == '\t';
		span.end += found.len;
	}
	if (span.end == line->end || (plain && indents))
		span.end = span.begin;
	return span;
}

void
typography_leading_space(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	bool indents = rule_param(run, "allow-indent")->number != 0;
	uint32_t i;

	for (i = 0; i < lines->count; i++) {
		Line line = source_line(run->source, i);
		Span span = leading(run->source->text, &line, indents);

		if (!span_empty(span))
			rule_fix(run, rule_report(run, span, "%s", ""), true,
			         span, STR(""));
	}
}

void
typography_trailing_space(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	uint32_t i;

	for (i = 0; i < lines->count; i++) {
		const Line *line = &lines->items[i];
		Span span = {line->end, line->end};

		while (span.begin > line->begin) {
			Utf8 before = utf8_before(text, span.begin);

			if (!unicode_space(before.code))
				break;
			span.begin -= before.len;
		}
		if (!span_empty(span))
			rule_fix(run, rule_report(run, span, "%s", ""), true,
			         span, STR(""));
	}
}

/* True when the word that ends at `at` is short, a figure or an initial. */
static bool
after_short_word(Str text, uint32_t at)
{
	enum { SHORT = 3 };
	uint32_t letters = 0;

	while (at) {
		Utf8 before = utf8_before(text, at);

		if (unicode_digit(before.code) || before.code == '.' ||
		    before.code == 0x2116)
			return letters == 0;
		if (!unicode_letter(before.code))
			break;
		if (++letters > SHORT)
			return false;
		at -= before.len;
	}
	return letters > 0;
}

static bool
is_dash(uint32_t code)
{
	return code == '-' || code == 0x2013 || code == 0x2014;
}

/* True where French has a no-break space. */
static bool
french_place(uint32_t before, uint32_t after)
{
	return after == ';' || after == ':' || after == '!' || after == '?' ||
	       after == '%' || after == 0xBB || before == 0xAB ||
	       unicode_digit(before) || unicode_digit(after);
}

/* True where `policy` (an index of text.nbsp) lets a no-break space stand. */
static bool
nbsp_allowed(const RuleRun *run, int64_t policy, Span span)
{
	enum { ANY, SHORT_WORD, FRENCH };
	Str text = run->source->text;
	uint32_t before, after;

	if (policy == ANY || !span.begin || span.end >= text.len)
		return true;
	before = utf8_before(text, span.begin).code;
	after = utf8_at(text, span.end).code;
	/* edges of lines and runs of spaces have rules of their own */
	if (before == '\n' || before == '\r' || after == '\n' ||
	    after == '\r' || unicode_space(before) || unicode_space(after))
		return true;
	if (policy == SHORT_WORD)
		return is_dash(after) || is_dash(before) ||
		       after_short_word(text, span.begin);
	return policy == FRENCH && french_place(before, after);
}

void
typography_no_break_space(RuleRun *run)
{
	const Value *policy = rule_value(run, KEY_TEXT_NBSP);
	Str text = run->source->text;
	uint32_t at;

	for (at = 0; at < text.len; at++) {
		uint8_t byte = str_byte(text, at);
		Utf8 found;
		Span span;

		if (byte != 0xC2 && byte != 0xE2)
			continue;
		found = utf8_at(text, at);
		span = (Span){at, at + found.len};
		if ((found.code != NBSP && found.code != NNBSP) ||
		    nbsp_allowed(run, policy->number, span))
			continue;
		rule_fix(run,
		         rule_report(run, span,
		                     "U+%04X where text.nbsp is %.*s",
		                     found.code, STR_ARG(policy->text)),
		         true, span, STR(" "));
	}
}

/* True for a block that may follow the one before it without a blank line: an
 * item of a list, a line that begins with the same sign, a line of a contact,
 * a line without words, a further block of one line. */
static bool
is_joined(const RuleRun *run, uint32_t index)
{
	const Block *block = &run->release->blocks.items[index];
	const Token *first = &run->release->tokens.items[block->tokens.begin];
	const Token *before =
		&run->release->tokens.items[block[-1].tokens.begin];

	return block->flags & BLOCK_LIST_ITEM || !block->words ||
	       block->line == block[-1].line ||
	       (first->kind == TOKEN_SIGN && before->kind == TOKEN_SIGN &&
	        first->sign == before->sign) ||
	       (fact_section(run, index) == SECTION_CONTACT &&
	        fact_section(run, index - 1) == SECTION_CONTACT);
}

void
typography_blank_lines(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	const Value *wanted = rule_value(run, KEY_TEXT_BLANK_BETWEEN);
	uint32_t i;

	for (i = 1; wanted->present && i < blocks->count; i++) {
		const Block *block = &blocks->items[i];
		const Line *line = &run->source->lines.items[block->line];

		if (block->blanks == wanted->number ||
		    (block->blanks < wanted->number && is_joined(run, i)))
			continue;
		rule_report(run, (Span){line->begin, line->begin},
		            "%u before line %u, expected %lld", block->blanks,
		            block->line + 1, (long long)wanted->number);
	}
}

void
typography_hard_wrap(RuleRun *run)
{
	if (run->release->wrapped)
		rule_report(run, run->release->wrapped_at,
		            "lines were joined again");
}
