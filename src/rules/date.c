/* date.c - dates that can't be, contradict each other or break the style. */
#include "rules/calendar.h"
#include "rules/clock.h"
#include "rules/family.h"

static const char *
month_name(uint32_t month)
{
	static const char *const names[] = {"January", "February", "March",
	                                    "April",   "May",      "June",
	                                    "July",    "August",   "September",
	                                    "October", "November", "December"};

	return names[(month + 11) % 12];
}

static bool
slashed_day(const DateFact *fact, uint8_t day, uint8_t month)
{
	return month >= 1 && month <= 12 && day >= 1 &&
	       day <= date_month_days(fact->text.date.year, month);
}

/* Times that no day has. */
static void
check_clocks(RuleRun *run)
{
	uint32_t i, k;

	for (i = 0; i < run->release->blocks.count; i++) {
		Range block = run->release->blocks.items[i].tokens;
		Clock clock;

		for (k = block.begin; k < block.end; k++) {
			if (!clock_at(run, k, block.end, &clock))
				continue;
			if (clock_impossible(run, &clock, block.end))
				rule_report(run, clock.span,
				            "no day has %02u:%02u", clock.hour,
				            clock.minute);
			k = clock.end - 1;
		}
	}
}

void
date_impossible(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	uint32_t i;

	for (i = 0; i < calendar->dates.count; i++) {
		const DateFact *fact = &calendar->dates.items[i];
		Date date = fact->text.date;
		uint32_t days = date_month_days(date.year, date.month);

		if (fact->slashed) {
			if (!slashed_day(fact, fact->first, fact->second) &&
			    !slashed_day(fact, fact->second, fact->first))
				rule_report(run, fact->text.span,
				            "%u and %u are no day and month",
				            fact->first, fact->second);
			continue;
		}
		if (!fact->sure || !date.day || date.day <= days)
			continue;
		if (date.month == 2 && date.year)
			rule_report(run, fact->text.span,
			            "February %d has %u days", date.year, days);
		else
			rule_report(run, fact->text.span, "%s has %u days",
			            month_name(date.month), days);
	}
	check_clocks(run);
}

static bool
is_dash(uint16_t sign)
{
	return sign == '-' || sign == 0x2012 || sign == 0x2013 ||
	       sign == 0x2014;
}

/* True for a dash at token `at`, not before `range`, without spaces when `tight`. */
static bool
dash_at(const RuleRun *run, Range range, uint32_t at, bool tight)
{
	const Token *token = &run->release->tokens.items[at];

	return at < range.end && token->kind == TOKEN_SIGN &&
	       is_dash(token->sign) &&
	       (!tight ||
	        !(token->shape & (SHAPE_SPACE_BEFORE | SHAPE_SPACE_AFTER)));
}

/* The number of `most` figures or fewer at token `at` of `range`, or 0. */
static uint32_t
number_at(const RuleRun *run, Range range, uint32_t at, uint32_t most)
{
	const Token *token = &run->release->tokens.items[at];
	uint32_t value = 0, i;

	if (at >= range.end || token->kind != TOKEN_NUMBER ||
	    token->end - token->begin > most)
		return 0;
	for (i = token->begin; i < token->end; i++) {
		char c = run->source->text.ptr[i];

		if (c < '0' || c > '9')
			return 0;
		value = value * 10 + (uint32_t)(c - '0');
	}
	return value;
}

/* "Thursday through Sunday, March 6-9": the weekday is that of the end. */
static bool
range_follows(const RuleRun *run, const DateFact *fact)
{
	Range block = run->release->blocks.items[fact->block].tokens;

	return dash_at(run, block, fact->text.end, true) &&
	       number_at(run, block, fact->text.end + 1, 2);
}

void
date_weekday(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	uint32_t i;

	if (!rule_value(run, KEY_DATES_WEEKDAY_CHECK)->number)
		return;
	for (i = 0; i < calendar->dates.count; i++) {
		const DateFact *fact = &calendar->dates.items[i];
		uint32_t real;

		if (!fact->text.weekday || !fact->date.day || !fact->sure ||
		    (fact->text.month_first && range_follows(run, fact)))
			continue;
		real = date_day_of_week(fact->date);
		if (real == fact->text.weekday)
			continue;
		rule_report(run, fact->text.span, "%.*s%s is a %s",
		            STR_ARG(calendar_words(run, fact->date)),
		            fact->inferred ? ", in the year of the release,"
		                           : "",
		            calendar_weekday(real));
	}
}

static Span
tokens_span(const RuleRun *run, uint32_t begin, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;

	return (Span){tokens[begin].begin, tokens[end - 1].end};
}

/* day-range = day dash day month | month day dash day */
static void
check_days(RuleRun *run, const DateFact *fact)
{
	const DateText *text = &fact->text;
	Range block = run->release->blocks.items[fact->block].tokens;
	uint32_t other;

	if (!fact->sure || !text->date.day)
		return;
	if (!text->month_first && !text->weekday &&
	    text->begin >= block.begin + 2 &&
	    dash_at(run, block, text->begin - 1, true)) {
		other = number_at(run, block, text->begin - 2, 2);
		if (other > text->date.day && other <= 31)
			rule_report(
				run,
				tokens_span(run, text->begin - 2, text->end),
				"from the %u to the %u", other, text->date.day);
	}
	if (text->month_first && !text->date.year &&
	    dash_at(run, block, text->end, true)) {
		other = number_at(run, block, text->end + 1, 2);
		if (other && other < text->date.day &&
		    timetext_at(run->release->lexicon, run->source->text,
		                run->release->tokens.items, text->end + 1,
		                block.end) == text->end + 1)
			rule_report(
				run,
				tokens_span(run, text->begin, text->end + 2),
				"from the %u to the %u", text->date.day, other);
	}
}

/* date-range = date dash date, both with a year or both of one month */
static void
check_dates(RuleRun *run, const DateFact *from, const DateFact *to)
{
	Range block = run->release->blocks.items[from->block].tokens;
	Date first = from->text.date, last = to->text.date;

	if (from->block != to->block || from->text.end + 1 != to->text.begin ||
	    !first.day || !last.day ||
	    !dash_at(run, block, from->text.end, false))
		return;
	if (first.year && last.year
	            ? date_exists(first) && date_exists(last) &&
	                      calendar_days(first, last) < 0
	            : !first.year && first.month == last.month &&
	                      first.day > last.day)
		rule_report(run,
		            tokens_span(run, from->text.begin, to->text.end),
		            "the end comes first");
}

static bool
sign_at(const RuleRun *run, Range range, uint32_t at, uint16_t sign)
{
	const Token *token = &run->release->tokens.items[at];

	return at < range.end && token->kind == TOKEN_SIGN &&
	       token->sign == sign;
}

/* year-range = year "–" year | "(" year "-" year ")" */
static void
check_years(RuleRun *run, Range block, uint32_t at)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t from, to;

	if (!dash_at(run, block, at, true) || at == block.begin)
		return;
	from = number_at(run, block, at - 1, 4);
	to = number_at(run, block, at + 1, 4);
	if (from > 2100 || to < 1900 || to >= from)
		return;
	if (dash_at(run, block, at + 2, true) ||
	    sign_at(run, block, at + 2, '/') ||
	    (at >= block.begin + 2 && (dash_at(run, block, at - 2, true) ||
	                               sign_at(run, block, at - 2, '/'))))
		return;
	if (tokens[at].sign != 0x2013 &&
	    (at < block.begin + 2 || !sign_at(run, block, at - 2, '(') ||
	     !sign_at(run, block, at + 2, ')')))
		return;
	rule_report(run, tokens_span(run, at - 1, at + 2), "from %u to %u",
	            from, to);
}

void
date_range(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	uint32_t i, k;

	for (i = 0; i < calendar->dates.count; i++) {
		check_days(run, &calendar->dates.items[i]);
		if (i + 1 < calendar->dates.count)
			check_dates(run, &calendar->dates.items[i],
			            &calendar->dates.items[i + 1]);
	}
	for (i = 0; i < run->release->blocks.count; i++) {
		Range block = run->release->blocks.items[i].tokens;

		for (k = block.begin; k < block.end; k++)
			check_years(run, block, k);
	}
}
