/* encoding.c - bytes and characters, below any grammar. */
#include "rules/charname.h"
#include "rules/family.h"

#include "base/limits.h"
#include "text/homoglyph.h"
#include "text/mojibake.h"
#include "text/unicode.h"

/* The code point before and after `span`; 0 at the edge. */
static uint32_t
code_before(const RuleRun *run, Span span)
{
	return span.begin ? utf8_before(run->source->text, span.begin).code : 0;
}

static uint32_t
code_after(const RuleRun *run, Span span)
{
	return span.end < run->source->text.len
	               ? utf8_at(run->source->text, span.end).code
	               : 0;
}

/* "E2 80": at most four bytes. */
static Str
hex_bytes(RuleRun *run, Span span)
{
	static const char digits[] = "0123456789ABCDEF";
	Str text = source_text(run->source, span);
	uint32_t i, count = text.len < 4 ? text.len : 4;
	char *out = arena_take(run->arena, 4, 3), *next = out;

	for (i = 0; i < count; i++) {
		uint8_t byte = (uint8_t)text.ptr[i];

		*next++ = digits[byte >> 4];
		*next++ = digits[byte & 15];
		*next++ = ' ';
	}
	return (Str){out, count ? count * 3 - 1 : 0};
}

static const char *
fault_text(uint8_t fault)
{
	switch (fault) {
	case UTF8_STRAY:
		return "continue a character that never began";
	case UTF8_TRUNCATED:
		return "begin a character that breaks off";
	case UTF8_OVERLONG:
		return "write a character longer than allowed";
	case UTF8_SURROGATE:
		return "are half of a UTF-16 pair";
	case UTF8_TOO_LARGE:
		return "lie beyond U+10FFFF";
	default:
		return "occur in no UTF-8";
	}
}

static Str
encoding_help(Encoding encoding)
{
	switch (encoding) {
	case ENCODING_WINDOWS_1252:
		return STR("looks like Windows-1252: "
		           "iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");
	case ENCODING_WINDOWS_1251:
		return STR("looks like Windows-1251: "
		           "iconv -f WINDOWS-1251 -t UTF-8 FILE > NEW");
	case ENCODING_UTF16_LE:
		return STR("iconv -f UTF-16LE -t UTF-8 FILE > NEW");
	case ENCODING_UTF16_BE:
		return STR("iconv -f UTF-16BE -t UTF-8 FILE > NEW");
	default:
		return STR(
			"type the character again, or save the file as UTF-8");
	}
}

void
encoding_utf8(RuleRun *run)
{
	const Source *source = run->source;
	uint32_t i;

	if (source->encoding == ENCODING_UTF16_LE ||
	    source->encoding == ENCODING_UTF16_BE) {
		uint32_t len = source->text.len < 2 ? source->text.len : 2;

		rule_report(run, (Span){0, len}, "the whole file is UTF-16")
			->help = encoding_help(source->encoding);
		return;
	}
	for (i = 0; i < source->odds.count; i++) {
		const Odd *odd = &source->odds.items[i];
		Str bytes;

		if (odd->kind != ODD_ILL_FORMED)
			continue;
		bytes = hex_bytes(run, odd->span);
		rule_report(run, odd->span, "bytes %.*s%s at offset %u %s",
		            STR_ARG(bytes),
		            odd->span.end - odd->span.begin > 4 ? " and more"
		                                                : "",
		            odd->span.begin, fault_text(odd->detail))
			->help = encoding_help(source->encoding);
	}
}

void
encoding_byte_order_mark(RuleRun *run)
{
	bool allowed = rule_param(run, "allow-leading")->number != 0;
	uint32_t i;

	for (i = 0; i < run->source->odds.count; i++) {
		const Odd *odd = &run->source->odds.items[i];
		bool leading = odd->kind == ODD_BOM;

		if (leading ? allowed
		            : odd->kind != ODD_INVISIBLE || odd->code != 0xFEFF)
			continue;
		rule_fix(run,
		         rule_report(run, odd->span, "U+FEFF %s",
		                     leading ? "at the start of the text"
		                             : "inside the text"),
		         true, odd->span, STR(""));
	}
}

/* True at the end or the begin of a line, where nothing can depend on it. */
static bool
at_line_edge(const RuleRun *run, Span span)
{
	const Lines *lines = &run->source->lines;
	const Line *line = &lines->items[line_at(lines, span.begin)];

	return span.begin == line->begin || span.end >= line->end;
}

void
encoding_control(RuleRun *run)
{
	bool tabs = rule_param(run, "allow-tab")->number != 0;
	uint32_t i;

	for (i = 0; i < run->source->odds.count; i++) {
		const Odd *odd = &run->source->odds.items[i];
		uint32_t length = odd->span.end - odd->span.begin;
		Finding *finding;

		if (odd->kind != ODD_NUL && odd->kind != ODD_CONTROL &&
		    (odd->kind != ODD_TAB || tabs))
			continue;
		if (odd->code >= 0x80 && fact_mojibake(run, odd->span))
			continue;
		finding = rule_report(run, odd->span, "U+%04X (%s)%s",
		                      odd->code, charname_control(odd->code),
		                      length > 2 ? ", several" : "");
		if (odd->code >= 0x80)
			finding->help = STR(
				"probably a character of Windows-1252");
		else if (at_line_edge(run, odd->span))
			rule_fix(run, finding, true, odd->span, STR(""));
	}
}

void
encoding_bidirectional(RuleRun *run)
{
	const Value *allow = rule_param(run, "allow");
	uint32_t i;

	for (i = 0; i < run->source->odds.count; i++) {
		const Odd *odd = &run->source->odds.items[i];
		const CharName *name = charname_hidden(odd->code);

		if (odd->kind != ODD_BIDI ||
		    fact_listed(allow, str_from(name->name)))
			continue;
		rule_report(run, odd->span, "U+%04X (%s)", odd->code,
		            name->what);
	}
}

static bool
plain_letter(uint32_t code)
{
	Script script = unicode_script(code);

	return script == SCRIPT_LATIN || script == SCRIPT_CYRILLIC ||
	       script == SCRIPT_GREEK;
}

/* True where invisible characters have a use: after symbols (emoji), and in
 * scripts that join letters or have no spaces. */
static bool
useful(const RuleRun *run, Span span)
{
	uint32_t before = code_before(run, span);

	return before >= 0x2190 || unicode_script(before) == SCRIPT_OTHER ||
	       unicode_script(code_after(run, span)) == SCRIPT_OTHER;
}

/* The place of the odd character at `at` and of all invisible ones that touch
 * it; `next` is the first one after them. */
static Span
invisible_run(const RuleRun *run, uint32_t at, uint32_t *next)
{
	const Odds *odds = &run->source->odds;
	Span span = odds->items[at].span;

	for (at++; at < odds->count; at++) {
		if (odds->items[at].kind != ODD_INVISIBLE ||
		    odds->items[at].span.begin != span.end)
			break;
		span.end = odds->items[at].span.end;
	}
	*next = at;
	return span;
}

void
encoding_zero_width(RuleRun *run)
{
	const Odds *odds = &run->source->odds;
	const Value *allow = rule_param(run, "allow");
	uint32_t i, next;

	for (i = 0; i < odds->count; i = next) {
		const Odd *odd = &odds->items[i];
		const CharName *name = charname_hidden(odd->code);
		Span span = odd->span;
		Finding *finding;

		next = i + 1;
		if (odd->kind != ODD_INVISIBLE || odd->code == 0xFEFF ||
		    fact_listed(allow, str_from(name->name)))
			continue;
		span = invisible_run(run, i, &next);
		if (useful(run, span))
			continue;
		finding = rule_report(run, span, "U+%04X (%s)%s", odd->code,
		                      name->what,
		                      next > i + 1 ? " and others" : "");
		if (plain_letter(code_before(run, span)) &&
		    plain_letter(code_after(run, span)))
			rule_fix(run, finding, true, span, STR(""));
	}
}

void
encoding_replacement(RuleRun *run)
{
	uint32_t i;

	for (i = 0; i < run->source->odds.count; i++) {
		const Odd *odd = &run->source->odds.items[i];

		if (odd->kind == ODD_REPLACEMENT)
			rule_report(run, odd->span,
			            "U+FFFD stands in its place")
				->help = STR("look it up in the original");
	}
}

/* The hits of one line; gives the offset to go on from. */
static uint32_t
report_mojibake(RuleRun *run, const Mojibake *first, const Line *line)
{
	Str text = run->source->text;
	Span span = first->span;
	uint32_t places = 1;
	char was[4] = "?";
	Mojibake next;
	Finding *finding;

	while (mojibake_next(str_slice(text, 0, line->end), span.end, &next)) {
		span.end = next.span.end;
		places++;
	}
	finding = rule_report(
		run, span, "\"%.*s\" stands for \"%.*s\"%s",
		STR_ARG(fact_words(run, first->first)),
		(int)(first->code ? utf8_write(first->code, was) : 1), was,
		places > 1 ? ", and more in this line" : "");
	finding->help = first->page == CODEPAGE_1252
	                        ? STR("UTF-8 was read as Windows-1252")
	                        : STR("UTF-8 was read as Windows-1251");
	return line->next > span.end ? line->next : span.end;
}

void
encoding_mojibake(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	int64_t least = rule_param(run, "min-hits")->number, hits = 0;
	uint32_t at = 0;
	Mojibake found;

	while (hits < least && mojibake_next(text, at, &found)) {
		at = found.span.end;
		hits++;
	}
	if (hits < least)
		return;
	for (at = 0; mojibake_next(text, at, &found);)
		at = report_mojibake(
			run, &found,
			&lines->items[line_at(lines, found.span.begin)]);
}

static const char *
script_name(Script script)
{
	return script == SCRIPT_LATIN   ? "Latin"
	       : script == SCRIPT_GREEK ? "Greek"
	                                : "Cyrillic";
}

void
encoding_mixed_script(RuleRun *run)
{
	const Value *allow = rule_param(run, "allow-words");
	const Tokens *tokens = &run->release->tokens;
	uint32_t i;

	for (i = 0; i < tokens->count; i++) {
		const Token *token = &tokens->items[i];
		Span span = {token->begin, token->end};
		Str word = source_text(run->source, span);
		Homoglyph odd;

		if (token->kind != TOKEN_WORD || !homoglyph_find(word, &odd) ||
		    fact_listed(allow, word))
			continue;
		rule_report(run,
		            (Span){span.begin + odd.span.begin,
		                   span.begin + odd.span.end},
		            "\"%.*s\": U+%04X is %s, the rest is %s",
		            STR_ARG(fact_words(run, span)), odd.code,
		            script_name(odd.script), script_name(odd.other));
	}
}

static const char *
ending_name(uint32_t ending)
{
	static const char *const names[LINE_ENDS] = {
		"nothing", "LF", "CRLF", "CR", "U+0085", "U+2028", "U+2029",
	};

	return names[ending];
}

/* The ending that all lines ought to have. */
static LineEnd
wanted_ending(RuleRun *run, const uint32_t *counts)
{
	Str eol = rule_value(run, KEY_TEXT_EOL)->text;

	if (str_equal(eol, STR("lf")))
		return LINE_END_LF;
	if (str_equal(eol, STR("crlf")))
		return LINE_END_CRLF;
	return counts[LINE_END_CRLF] > counts[LINE_END_LF] ? LINE_END_CRLF
	                                                   : LINE_END_LF;
}

static void
fix_endings(RuleRun *run, Finding *finding, LineEnd wanted, uint32_t count)
{
	const Lines *lines = &run->source->lines;
	Str text = wanted == LINE_END_CRLF ? STR("\r\n") : STR("\n");
	Fix *fix = arena_new(run->arena, Fix);
	uint32_t i;

	fix->safe = true;
	fix->edits = arena_take(run->arena, count, sizeof *fix->edits);
	for (i = 0; i < lines->count; i++) {
		const Line *line = &lines->items[i];

		if (line->ending == wanted || line->ending == LINE_END_NONE)
			continue;
		fix->edits[fix->count].span = (Span){line->end, line->next};
		fix->edits[fix->count++].text = text;
	}
	finding->fix = fix;
}

void
encoding_line_ending(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	uint32_t counts[LINE_ENDS] = {0};
	uint32_t i, odd = 0;
	const Line *first = NULL;
	LineEnd wanted;
	Finding *finding;

	for (i = 0; i < lines->count; i++)
		counts[lines->items[i].ending]++;
	wanted = wanted_ending(run, counts);
	for (i = 0; i < lines->count; i++) {
		const Line *line = &lines->items[i];

		if (line->ending == wanted || line->ending == LINE_END_NONE)
			continue;
		first = first ? first : line;
		odd++;
	}
	if (!first)
		return;
	finding = rule_report(run, (Span){first->end, first->next},
	                      "%s, expected %s; %u of %u lines",
	                      ending_name(first->ending), ending_name(wanted),
	                      odd, lines->count - counts[LINE_END_NONE]);
	if (odd <= LIMIT_FIX_EDITS)
		fix_endings(run, finding, wanted, odd);
}

void
encoding_limits(RuleRun *run)
{
	const Lines *lines = &run->source->lines;
	int64_t most = rule_value(run, KEY_LIMITS_MAX_BYTES)->number;
	uint32_t i;

	if (run->source->text.len > most)
		rule_report(run, (Span){0, 0}, "%u bytes, at most %lld",
		            run->source->text.len, (long long)most);
	most = rule_value(run, KEY_LIMITS_MAX_LINE)->number;
	for (i = 0; i < lines->count; i++) {
		Span span = {lines->items[i].begin, lines->items[i].end};
		uint32_t chars = span.end - span.begin;

		if (chars > most)
			chars = utf8_count(source_text(run->source, span));
		if (chars > most)
			rule_report(run, span,
			            "%u characters in a line, at "
			            "most %lld",
			            chars, (long long)most);
	}
	most = rule_value(run, KEY_LIMITS_MAX_BLOCKS)->number;
	if (run->release->blocks.count > most)
		rule_report(run, run->release->blocks.items[most].span,
		            "%u blocks, at most %lld; the rest is not compared "
		            "with the structure",
		            run->release->blocks.count, (long long)most);
}
