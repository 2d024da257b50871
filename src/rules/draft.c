/* draft.c - the placeholder rules for what tools and colleagues leave in a
 * draft: changes, conflicts, draft marks, footnotes without a note. */
#include "rules/family.h"

#include "base/limits.h"
#include "text/unicode.h"

/* The line `index` without blanks around it. */
static Span
line_span(const RuleRun *run, uint32_t index)
{
	Line line = source_line(run->source, index);
	Str text = run->source->text;
	Span span = {line.begin, line.end};

	while (span.begin < span.end &&
	       (text.ptr[span.begin] == ' ' || text.ptr[span.begin] == '\t'))
		span.begin++;
	while (span.begin < span.end && (text.ptr[span.end - 1] == ' ' ||
	                                 text.ptr[span.end - 1] == '\t'))
		span.end--;
	return span;
}

/* The length of a mark of a reviewer at the begin of `line`, or 0.
 * mark = ("Comment" / "Commented") "[" letters digits "]" ":"
 *      / "Formatted: " ("Font" / "Indent" …) / "Deleted: " / "Inserted: " */
static uint32_t
change_length(Str line)
{
	static const char *const starts[] = {
		"Formatted: Font",   "Formatted: Indent",
		"Formatted: Normal", "Formatted: Justified",
		"Deleted: ",         "Inserted: ",
	};
	uint32_t i, at = 0;

	for (i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(line, str_from(starts[i])))
			return str_from(starts[i]).len;
	if (str_starts(line, STR("Comment [")))
		at = 9;
	else if (str_starts(line, STR("Commented [")))
		at = 11;
	if (!at)
		return 0;
	for (i = at; i < line.len && i < at + 8 && line.ptr[i] != ']'; i++)
		if (line.ptr[i] == ' ')
			return 0;
	return i + 1 < line.len && line.ptr[i] == ']' ? i + 1 : 0;
}

void
placeholder_tracked_change(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	uint32_t i, at;

	for (i = 0; i < lines->count; i++) {
		Span span = line_span(run, i);
		uint32_t length = change_length(source_text(run->source, span));

		if (length) {
			span.end = span.begin + length;
			rule_report(run, span, "\"%.*s\"",
			            STR_ARG(fact_words(run, span)));
		}
	}
	for (at = 0; (at = str_find(text, '[', at)) < text.len; at++)
		if (str_starts(str_slice(text, at, text.len), STR("[NB:")))
			rule_report(run, (Span){at, at + 4}, "\"[NB:\"");
}

/* Which mark of a merge the line is: 1, 2, 4, or 0. */
static uint32_t
merge_mark(Str line)
{
	static const char *const marks[] = {"<<<<<<<", "=======", ">>>>>>>"};
	uint32_t i;

	for (i = 0; i < 3; i++)
		if (str_starts(line, str_from(marks[i])) &&
		    (line.len == 7 || (i != 1 && line.ptr[7] == ' ')))
			return 1u << i;
	return 0;
}

void
placeholder_merge_conflict(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	uint32_t i, mark, seen = 0, count = 0, first = 0;

	for (i = 0; i < lines->count; i++) {
		mark = merge_mark(source_text(run->source, line_span(run, i)));
		if (!mark)
			continue;
		if (!count++)
			first = i;
		seen |= mark;
	}
	if (seen & (seen - 1))
		rule_report(run, line_span(run, first), "%u lines of marks",
		            count);
}

/* True when the block begins with a word of `words` in capitals and says no
 * more than a label does. */
static bool
draft_label(const RuleRun *run, const Value *words, const Block *block)
{
	enum { WORDS = 8 };
	const Token *first = &run->release->tokens.items[block->tokens.begin];
	Str word = source_text(run->source, (Span){first->begin, first->end});
	uint32_t i;

	if (first->kind != TOKEN_WORD || !(first->shape & SHAPE_ALL_CAPITALS) ||
	    block->words > WORDS)
		return false;
	/* in a headline of capitals the word is one of its words */
	if (block->flags & BLOCK_UPPER && block->words > 1 &&
	    first[1].kind == TOKEN_WORD)
		return false;
	for (i = 0; i < words->count; i++)
		if (unicode_folds_alike(words->items[i], word))
			return true;
	return false;
}

/* True for a file name's "final FINAL". */
static bool
twice_final(const RuleRun *run, uint32_t at, uint32_t end)
{
	const Token *token = &run->release->tokens.items[at];

	return at + 1 < end && token->kind == TOKEN_WORD &&
	       !(token->shape & SHAPE_ALL_CAPITALS) &&
	       unicode_folds_to(source_text(run->source,
	                                    (Span){token->begin, token->end}),
	                        STR("final")) &&
	       str_equal(source_text(run->source,
	                             (Span){token[1].begin, token[1].end}),
	                 STR("FINAL"));
}

/* Lines of a mail, at least two in a row, each run once. */
static void
report_mail(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	uint32_t i, begin;

	for (i = 0; i < lines->count; i++) {
		begin = i;
		while (i < lines->count) {
			Str line = source_text(run->source, line_span(run, i));

			if (!str_starts(line, STR("> ")) &&
			    !str_equal(line, STR(">")))
				break;
			i++;
		}
		if (i - begin >= 2)
			rule_report(run, line_span(run, begin),
			            "%u lines begin with >", i - begin);
	}
}

void
placeholder_draft(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	const Value *words = rule_param(run, "words");
	uint32_t i, k;

	for (i = 0; i < blocks->count; i++) {
		const Block *block = &blocks->items[i];
		const Token *tokens = run->release->tokens.items;
		Range range = block->tokens;

		if (range.begin == range.end)
			continue;
		if (draft_label(run, words, block))
			rule_report(run,
			            (Span){tokens[range.begin].begin,
			                   tokens[range.begin].end},
			            "\"%.*s\"",
			            STR_ARG(fact_words(run, block->span)));
		for (k = range.begin; k < range.end; k++)
			if (twice_final(run, k, range.end))
				rule_report(run,
				            (Span){tokens[k].begin,
				                   tokens[k + 1].end},
				            "\"final FINAL\"");
	}
	report_mail(run);
}

/* A mark of a footnote: "[1]" to "[99]" or raised figures. */
typedef struct NoteMark {
	Span span;
	uint32_t number;
	bool note; /* begins its line */
} NoteMark;

enum { NOTES_MOST = 100 };

/* The figure that a raised digit is, or 10. */
static uint32_t
raised_digit(uint32_t code)
{
	if (code == 0xB9)
		return 1;
	if (code == 0xB2 || code == 0xB3)
		return code - 0xB0;
	return code == 0x2070 || (code >= 0x2074 && code <= 0x2079)
	               ? code - 0x2070
	               : 10;
}

/* bracket-mark = "[" 1*2digit "]"; raised-mark = 1*2raised */
static bool
mark_at(Str text, uint32_t at, NoteMark *mark)
{
	uint32_t i = at, digits = 0, number = 0;
	bool bracket = text.ptr[at] == '[';

	i += bracket;
	while (i < text.len && digits < 3) {
		Utf8 found = utf8_at(text, i);
		uint32_t digit = bracket ? found.code - '0'
		                         : raised_digit(found.code);

		if (digit > 9)
			break;
		number = number * 10 + digit;
		digits++;
		i += found.len;
	}
	if (!digits || digits > 2 || !number ||
	    (bracket && (i >= text.len || text.ptr[i] != ']')))
		return false;
	*mark = (NoteMark){{at, i + bracket}, number, false};
	return true;
}

/* True when the mark stands behind a word or a stop, as marks do: not 10 m²
 * and not a list of works. */
static bool
behind_word(Str text, const NoteMark *mark)
{
	uint32_t at = mark->span.begin;
	Utf8 before;

	while (at && text.ptr[at - 1] == ' ' &&
	       text.ptr[mark->span.begin] == '[')
		at--;
	if (!at)
		return false;
	before = utf8_before(text, at);
	if (text.ptr[mark->span.begin] == '[')
		return true;
	if (unicode_digit(before.code))
		return false; /* 10² */
	/* m², km³, CO²: a word of a few letters */
	if (unicode_letter(before.code) && at >= 4) {
		Str word = str_slice(text, at - 4, at);
		uint32_t i;

		for (i = 0; i < word.len; i++)
			if (word.ptr[i] == ' ' || word.ptr[i] == '/')
				return false;
	}
	return unicode_letter(before.code) || before.code == '.' ||
	       before.code == ',' || before.code == 0x201D;
}

/* All marks of the text; false where there are too many to be footnotes. */
static bool
find_marks(const RuleRun *run, NoteMark *marks, uint32_t *count)
{
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	uint32_t at;

	for (at = 0; at < text.len; at++) {
		uint8_t byte = str_byte(text, at);
		NoteMark mark;

		if ((byte != '[' && byte != 0xC2 && byte != 0xE2) ||
		    !mark_at(text, at, &mark))
			continue;
		mark.note = line_span(run, line_at(lines, at)).begin == at;
		at = mark.span.end - 1;
		if (!mark.note && !behind_word(text, &mark))
			continue;
		if (*count == NOTES_MOST)
			return false;
		marks[(*count)++] = mark;
	}
	return true;
}

/* The star behind a word, with a space or a stop after it, when no other star
 * opens or begins a line; or the length of the text. */
static uint32_t
lone_star(Str text)
{
	uint32_t at, found = text.len;

	for (at = 0; (at = str_find(text, '*', at)) < text.len; at++) {
		uint32_t after = at + 1 < text.len ? str_byte(text, at + 1)
		                                   : ' ';
		Utf8 before = {0};

		if (at)
			before = utf8_before(text, at);
		if (!unicode_letter(before.code) &&
		    !unicode_digit(before.code) && before.code != '%' &&
		    before.code != '.')
			return text.len;
		if (after != ' ' && after != '.' && after != ',' &&
		    after != '\n' && after != '\r')
			return text.len;
		if (found == text.len)
			found = at;
	}
	return found;
}

static bool
raised(const RuleRun *run, const NoteMark *mark)
{
	return run->source->text.ptr[mark->span.begin] != '[';
}

/* Marks of one number are partners or doubtful; raised figures that do not
 * begin with 1 are powers. */
void
placeholder_footnote(RuleRun *run)
{
	NoteMark marks[NOTES_MOST] = {0};
	bool first = false;
	uint32_t count = 0, i, k, star = lone_star(run->source->text);

	if (star < run->source->text.len)
		rule_report(run, (Span){star, star + 1},
		            "no line begins with *");
	if (!find_marks(run, marks, &count))
		return;
	for (i = 0; i < count; i++)
		first |= raised(run, &marks[i]) && marks[i].number == 1;
	for (i = 0; i < count; i++) {
		bool partner = false;

		for (k = 0; k < count; k++)
			partner |= k != i && marks[k].number == marks[i].number;
		if (partner || (raised(run, &marks[i]) && !first))
			continue;
		rule_report(run, marks[i].span,
		            marks[i].note ? "note %u has no mark in the text"
		                          : "no note begins with %u",
		            marks[i].number);
	}
}
