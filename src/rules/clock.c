/* clock.c - times of day, and the time zones of summer and winter. */
#include "rules/clock.h"

#include "rules/calendar.h"
#include "rules/family.h"

#include "text/unicode.h"

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return str_slice(run->source->text, token->begin, token->end);
}

/* Figures at the start of `text`, at most two; gives how many. */
static uint32_t
read_figures(Str text, uint32_t *value)
{
	uint32_t i = 0;

	for (*value = 0;
	     i < text.len && i < 2 && text.ptr[i] >= '0' && text.ptr[i] <= '9';
	     i++)
		*value = *value * 10 + (uint32_t)(text.ptr[i] - '0');
	return i;
}

/* half = "am" | "pm", with or without stops, in any case */
static Half
read_half(Str text)
{
	char letters[2] = {0};
	uint32_t i, count = 0;

	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '.')
			continue;
		if (count == 2)
			return HALF_NONE;
		letters[count++] = (char)(text.ptr[i] | 0x20);
	}
	if (count != 2 || letters[1] != 'm')
		return HALF_NONE;
	return letters[0] == 'a'   ? HALF_AM
	       : letters[0] == 'p' ? HALF_PM
	                           : HALF_NONE;
}

/* clock = hour [ ( ":" | "." ) minutes ] half | hour ":" minutes */
bool
clock_at(const RuleRun *run, uint32_t at, uint32_t end, Clock *clock)
{
	const Token *tokens = run->release->tokens.items;
	Str text = token_text(run, at);
	uint32_t len = read_figures(text, &clock->hour), part;
	char sign = '\0';

	*clock = (Clock){.hour = clock->hour, .end = at + 1};
	if (!len || tokens[at].kind == TOKEN_ADDRESS)
		return false;
	clock->span = (Span){tokens[at].begin, tokens[at].end};
	if (len < text.len && (text.ptr[len] == ':' || text.ptr[len] == '.')) {
		sign = text.ptr[len];
		part = read_figures(str_slice(text, len + 1, text.len),
		                    &clock->minute);
		if (part != 2)
			return false;
		clock->minutes = true;
		len += 3;
	}
	if (len < text.len) {
		clock->half = (uint8_t)read_half(
			str_slice(text, len, text.len));
		clock->half_span = (Span){tokens[at].begin + len,
		                          tokens[at].end};
		if (!clock->half)
			return false;
	} else if (at + 1 < end && tokens[at + 1].kind == TOKEN_WORD) {
		clock->half = (uint8_t)read_half(token_text(run, at + 1));
		if (clock->half) {
			clock->half_span = (Span){tokens[at + 1].begin,
			                          tokens[at + 1].end};
			clock->end = at + 2;
			clock->span.end = clock->half_span.end;
		}
	}
	clock->zone = clock->end < end &&
	              lex_match(run->release->lexicon, tokens, clock->end, end,
	                        LEX_TIME_ZONE)
	                      .entry;
	return clock->half || sign == ':';
}

bool
clock_impossible(const RuleRun *run, const Clock *clock, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;
	/* "25:00 Uhr" */
	bool word = clock->end < end && tokens[clock->end].kind == TOKEN_WORD &&
	            tokens[clock->end].shape & SHAPE_CAPITAL &&
	            lex_is(run->release->lexicon, &tokens[clock->end],
	                   LEX_DATE_WORD);

	if (!clock->minutes || (!clock->half && !clock->zone && !word))
		return false;
	return clock->minute > 59 || clock->hour > 24 ||
	       (clock->hour == 24 && clock->minute > 0);
}

/* "in the morning" after the half of the day */
static bool
twice_said(const RuleRun *run, const Clock *clock, uint32_t end)
{
	static const char *const parts[] = {"morning", "afternoon", "evening"};
	uint32_t i;

	if (clock->end + 3 > end ||
	    !unicode_folds_to(token_text(run, clock->end), STR("in")) ||
	    !unicode_folds_to(token_text(run, clock->end + 1), STR("the")))
		return false;
	for (i = 0; i < 3; i++) {
		if (unicode_folds_to(token_text(run, clock->end + 2),
		                     str_from(parts[i])))
			return true;
	}
	return false;
}

/* The half of the day as AP writes it, and the fix for another form. */
static void
check_half(RuleRun *run, const Clock *clock)
{
	Str right = clock->half == HALF_AM ? STR("a.m.") : STR("p.m.");
	Str text = source_text(run->source, clock->half_span);
	bool spaced = unicode_space(
		utf8_before(run->source->text, clock->half_span.begin).code);
	Finding *finding;

	if (spaced && str_equal(text, right))
		return;
	/* the stop of the sentence is that of the abbreviation */
	if (clock->half_span.end < run->source->text.len &&
	    run->source->text.ptr[clock->half_span.end] == '.') {
		right.len--;
		if (spaced && str_equal(text, right))
			return;
	}
	finding = rule_report(run, clock->span, "\"%.*s\", expected %s%s",
	                      STR_ARG(fact_words(run, clock->half_span)),
	                      spaced ? "" : "a space and ",
	                      clock->half == HALF_AM ? "a.m." : "p.m.");
	if (!spaced)
		right = arena_format(run->arena, " %.*s", STR_ARG(right));
	rule_fix(run, finding, true, clock->half_span, right);
}

/* Gives back the form that the next times must have. */
static Span
check_form(RuleRun *run, const Clock *clock, Str style, Span first)
{
	if (str_equal(style, STR("24h"))) {
		if (clock->half)
			rule_report(run, clock->span,
			            "half of the day, expected 24 hours");
	} else if (str_equal(style, STR("ampm"))) {
		if (clock->half)
			check_half(run, clock);
		else if (clock->hour > 12 && clock->hour < 24)
			rule_report(run, clock->span,
			            "24 hours, expected a.m. or p.m.");
	} else if (clock->half && span_empty(first)) {
		return clock->half_span;
	} else if (clock->half) {
		Str now = source_text(run->source, clock->half_span);
		Str then = source_text(run->source, first);

		if ((now.ptr[0] & 0x20) != (then.ptr[0] & 0x20) ||
		    (now.ptr[1] == '.') != (then.ptr[1] == '.'))
			rule_relate(run,
			            rule_report(run, clock->span,
			                        "\"%.*s\" and \"%.*s\"",
			                        STR_ARG(now), STR_ARG(then)),
			            first, "the first form");
	}
	return first;
}

void
date_time(RuleRun *run)
{
	const Release *release = run->release;
	Str style = rule_param(run, "style")->text;
	Span first = {0, 0};
	uint32_t i, k;

	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;
		Clock clock;

		for (k = block.begin; k < block.end; k++) {
			if (!clock_at(run, k, block.end, &clock) ||
			    release_quoted(release, clock.span))
				continue;
			if (clock.half && clock.hour == 12 && !clock.minute)
				rule_report(run, clock.span,
				            "say noon or midnight");
			else if (clock.half && (clock.hour > 12 || !clock.hour))
				rule_report(run, clock.span,
				            "%u is no hour of a half day",
				            clock.hour);
			else if (clock.half &&
			         twice_said(run, &clock, block.end))
				rule_report(run, clock.span,
				            "the part of the day twice");
			else
				first = check_form(run, &clock, style, first);
			k = clock.end - 1;
		}
	}
}

/* SEASONS of zones: an abbreviation says summer or winter. */
static const struct Zone {
	const char *name;
	const char *other; /* what it is in the other season */
	const char *always;
	bool summer;
	bool europe;
} zones[] = {
	{"EST", "EDT", "ET", false, false}, {"EDT", "EST", "ET", true, false},
	{"CDT", "CST", "CT", true, false},  {"MDT", "MST", "MT", true, false},
	{"PST", "PDT", "PT", false, false}, {"PDT", "PST", "PT", true, false},
	{"CEST", "CET", NULL, true, true},
};

static const struct Zone *
zone_at(const RuleRun *run, uint32_t at)
{
	uint32_t i;

	for (i = 0; i < sizeof zones / sizeof *zones; i++) {
		if (str_equal(token_text(run, at), str_from(zones[i].name)))
			return &zones[i];
	}
	return NULL;
}

/* The `nth` Sunday of a month, 0: the last one. */
static Date
sunday(int16_t year, uint8_t month, uint32_t nth)
{
	Date date = {year, month, 1};

	date.day = (uint8_t)(8 - date_day_of_week(date));
	if (nth)
		date.day = (uint8_t)(date.day + 7 * (nth - 1));
	while (!nth && date.day + 7u <= date_month_days(year, month))
		date.day = (uint8_t)(date.day + 7);
	return date;
}

/* 1 in summer time, -1 in winter time, 0 where nothing is certain: on the days
 * of change and before the rules of today. */
static int
season(Date date, bool europe)
{
	bool early = date.year < 2007;
	Date from, to;

	if (date.year < 1996)
		return 0;
	from = europe  ? sunday(date.year, 3, 0)
	       : early ? sunday(date.year, 4, 1)
	               : sunday(date.year, 3, 2);
	to = europe || early ? sunday(date.year, 10, 0)
	                     : sunday(date.year, 11, 1);
	if (!calendar_days(from, date) || !calendar_days(to, date))
		return 0;
	return calendar_days(from, date) > 0 && calendar_days(to, date) < 0
	               ? 1
	               : -1;
}

/* The sentence of the token at `offset`. */
static Span
around(const RuleRun *run, uint32_t offset)
{
	uint32_t index = release_sentence_at(run->release, offset);

	return run->release->sentences.items[index].span;
}

static void
check_zone(RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	Span span = {token->begin, token->end};
	const struct Zone *zone = zone_at(run, at);
	const DateFact *fact;
	Finding *finding;
	int now;

	if (!zone || release_quoted(run->release, span))
		return;
	fact = calendar_single(calendar_of(run), around(run, token->begin));
	if (!fact)
		return;
	now = season(fact->date, zone->europe);
	if (!now || (now > 0) == zone->summer)
		return;
	finding = rule_report(run, span, "%.*s is in %s: expected %s%s%s",
	                      STR_ARG(calendar_words(run, fact->date)),
	                      now > 0 ? "summer time" : "winter time",
	                      zone->other, zone->always ? " or " : "",
	                      zone->always ? zone->always : "");
	rule_fix(run, finding, false, span, str_from(zone->other));
	rule_relate(run, finding, fact->text.span, "the date");
}

void
date_time_zone(RuleRun *run)
{
	const Release *release = run->release;
	uint32_t i, k;

	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;
		Clock clock;

		for (k = block.begin; k < block.end; k++) {
			if (!clock_at(run, k, block.end, &clock))
				continue;
			if (clock.end < block.end)
				check_zone(run, clock.end);
			k = clock.end - 1;
		}
	}
}
