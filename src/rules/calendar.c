/* calendar.c - the dates of a release and the day it bears, found once. */
#include "rules/calendar.h"

#include "base/limits.h"

enum {
	YEAR_LEAST = 1900, /* other numbers of four figures are no years */
	YEAR_MOST = 2100,
	DAYS_NEAR = 120, /* a date without a year lies so near the release */
};

/* The least and greatest year written in a sentence. */
typedef struct Years {
	int16_t least;
	int16_t most;
} Years;

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return str_slice(run->source->text, token->begin, token->end);
}

/* A whole number of `least` to `most` figures, or -1. */
static int
plain_number(const RuleRun *run, uint32_t at, uint32_t least, uint32_t most)
{
	Str text = token_text(run, at);
	int value = 0;
	uint32_t i;

	if (run->release->tokens.items[at].kind != TOKEN_NUMBER ||
	    text.len < least || text.len > most)
		return -1;
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return -1;
		value = value * 10 + (text.ptr[i] - '0');
	}
	return value;
}

static bool
tight_slash(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return token->kind == TOKEN_SIGN && token->sign == '/' &&
	       !(token->shape & (SHAPE_SPACE_BEFORE | SHAPE_SPACE_AFTER));
}

/* slashed = number "/" number "/" year, no path around it */
static bool
read_slashed(const RuleRun *run, uint32_t at, Range block, DateFact *fact)
{
	int first, second, year;

	if (at + 5 > block.end || !tight_slash(run, at + 1) ||
	    !tight_slash(run, at + 3) ||
	    (at > block.begin && tight_slash(run, at - 1)) ||
	    (at + 5 < block.end && tight_slash(run, at + 5)))
		return false;
	first = plain_number(run, at, 1, 2);
	second = plain_number(run, at + 2, 1, 2);
	year = plain_number(run, at + 4, 4, 4);
	if (first < 0 || second < 0 || year < YEAR_LEAST || year > YEAR_MOST)
		return false;
	*fact = (DateFact){.sure = true, .slashed = true};
	fact->first = (uint8_t)first;
	fact->second = (uint8_t)second;
	fact->text.begin = at;
	fact->text.end = at + 5;
	fact->text.span.begin = run->release->tokens.items[at].begin;
	fact->text.span.end = run->release->tokens.items[at + 4].end;
	fact->text.date.year = (int16_t)year;
	return true;
}

/* "March 31." is a date; "In March 31 ships" need not be, nor "39 may be". */
static bool
is_sure(const RuleRun *run, const DateText *text, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t i;

	if (text->date.year)
		return true;
	/* "On Tuesday, 5 may come", "the 5th may do" */
	for (i = text->begin; i < text->end; i++)
		if (lex_is(run->release->lexicon, &tokens[i], LEX_AUXILIARY) &&
		    !(tokens[i].shape & SHAPE_CAPITAL))
			return false;
	if (text->weekday || text->ordinal)
		return true;
	if (text->date.day > 31)
		return false;
	if (!text->month_first)
		return true;
	if (!(tokens[text->begin].shape & SHAPE_CAPITAL))
		return false;
	return text->end >= end || tokens[text->end].kind == TOKEN_MARK ||
	       (tokens[text->end].kind == TOKEN_SIGN &&
	        tokens[text->end].sign != '%') ||
	       lex_is(run->release->lexicon, &tokens[text->end], LEX_FUNCTION);
}

static void
find_in_block(const RuleRun *run, uint32_t index, Calendar *calendar)
{
	const Release *release = run->release;
	const Block *block = &release->blocks.items[index];
	uint32_t i = block->tokens.begin;

	while (i < block->tokens.end) {
		DateFact fact = {0};
		DateText *text = &fact.text;

		if (datetext_at(release->lexicon, run->source->text,
		                release->tokens.items, i, block->tokens.end,
		                text)) {
			fact.sure = is_sure(run, text, block->tokens.end);
		} else if (!read_slashed(run, i, block->tokens, &fact)) {
			i++;
			continue;
		}
		i = fact.text.end;
		fact.block = index;
		fact.sentence = release_sentence_at(run->release,
		                                    fact.text.span.begin);
		*array_push(run->arena, &calendar->dates) = fact;
	}
}

/* Takes a whole date for `from`, unless one was found before; false when that
 * was another. */
static bool
anchor(Calendar *calendar, AnchorFrom from, Date date, Span span)
{
	Date known = calendar->anchors[from];

	if (!date_exists(date))
		return true;
	if (known.day)
		return known.year == date.year && known.month == date.month &&
		       known.day == date.day;
	calendar->anchors[from] = date;
	calendar->anchored[from] = span;
	return true;
}

/* The block in which the release says its day, as a line of its own above the
 * text. */
static bool
is_date_line(const RuleRun *run, uint32_t block)
{
	const Dateline *dateline = &run->release->dateline;
	const Block *held = &run->release->blocks.items[block];
	SectionKind section = fact_section(run, block);

	if (block >= LIMIT_DATELINE_BLOCKS ||
	    (!span_empty(dateline->span) && block >= dateline->block))
		return false;
	return section == SECTION_DATE_LINE || held->label == LABEL_DATE_LINE ||
	       (section == SECTION_OTHER && held->flags & BLOCK_DATE);
}

static void
find_anchors(const RuleRun *run, Calendar *calendar)
{
	const Dateline *dateline = &run->release->dateline;
	bool one = true; /* date lines agree */
	uint32_t i;

	for (i = 0; i < calendar->dates.count; i++) {
		const DateFact *fact = &calendar->dates.items[i];
		const Block *block = &run->release->blocks.items[fact->block];

		if (is_date_line(run, fact->block) &&
		    !(block->flags & BLOCK_EMBARGO))
			one = anchor(calendar, ANCHOR_DATE_LINE,
			             fact->text.date, fact->text.span) &&
			      one;
		else if (block->label == LABEL_RELEASE_LINE &&
		         fact->block < LIMIT_DATELINE_BLOCKS)
			anchor(calendar, ANCHOR_RELEASE_LINE, fact->text.date,
			       fact->text.span);
	}
	anchor(calendar, ANCHOR_DATELINE, dateline->date, dateline->date_span);
	anchor(calendar, ANCHOR_OPTION, run->today, (Span){0, 0});
	/* several date lines are those of events, or of a page's other news */
	for (i = ANCHORS; i-- > 0;)
		if (calendar->anchors[i].day && (one || i != ANCHOR_DATE_LINE))
			calendar->release = calendar->anchors[i];
	if (calendar->anchors[ANCHOR_DATELINE].day)
		calendar->release = calendar->anchors[ANCHOR_DATELINE];
}

/* The years in each sentence. */
static Years *
find_years(const RuleRun *run)
{
	const Release *release = run->release;
	Years *years = arena_take(run->arena, release->sentences.count,
	                          sizeof *years);
	uint32_t i, k;

	for (i = 0; i < release->sentences.count; i++) {
		Range tokens = release->sentences.items[i].tokens;

		for (k = tokens.begin; k < tokens.end; k++) {
			int year = plain_number(run, k, 4, 4);

			if (year < YEAR_LEAST || year > YEAR_MOST)
				continue;
			if (!years[i].least || year < years[i].least)
				years[i].least = (int16_t)year;
			if (year > years[i].most)
				years[i].most = (int16_t)year;
		}
	}
	return years;
}

int32_t
calendar_days(Date from, Date to)
{
	return date_number(to) - date_number(from);
}

/* The date in the year in which it lies nearest to the release, when that is
 * near and the sentence names no other year. */
static void
infer_year(const Calendar *calendar, const Years *years, DateFact *fact)
{
	Date date = fact->text.date;
	int16_t year = (int16_t)(calendar->release.year - 1), last;
	int32_t near = DAYS_NEAR + 1;

	if (!calendar->release.day)
		return;
	for (last = (int16_t)(year + 2); year <= last; year++) {
		int32_t days;

		date.year = year;
		if (!date_exists(date))
			continue;
		days = calendar_days(calendar->release, date);
		days = days < 0 ? -days : days;
		if (days >= near)
			continue;
		near = days;
		fact->date = date;
	}
	if (near > DAYS_NEAR ||
	    (years->least && (years->least != fact->date.year ||
	                      years->most != fact->date.year))) {
		fact->date = (Date){0};
		return;
	}
	fact->inferred = true;
}

static void
resolve(const RuleRun *run, Calendar *calendar)
{
	const Years *years = find_years(run);
	uint32_t i;

	for (i = 0; i < calendar->dates.count; i++) {
		DateFact *fact = &calendar->dates.items[i];
		Date date = fact->text.date;

		if (fact->slashed || !date.day)
			continue;
		if (date.year >= YEAR_LEAST && date.year <= YEAR_MOST &&
		    date_exists(date))
			fact->date = date;
		else if (!date.year)
			infer_year(calendar, &years[fact->sentence], fact);
	}
}

const Calendar *
calendar_of(RuleRun *run)
{
	Calendar *calendar;
	uint32_t i;

	if (run->calendar)
		return run->calendar;
	calendar = arena_new(run->arena, Calendar);
	for (i = 0; i < run->release->blocks.count; i++)
		find_in_block(run, i, calendar);
	find_anchors(run, calendar);
	resolve(run, calendar);
	run->calendar = calendar;
	return calendar;
}

uint32_t
calendar_from(const Calendar *calendar, uint32_t offset)
{
	uint32_t low = 0, high = calendar->dates.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (calendar->dates.items[middle].text.span.begin < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const DateFact *
calendar_single(const Calendar *calendar, Span span)
{
	const DateFact *found = NULL;
	uint32_t i = calendar_from(calendar, span.begin);

	for (; i < calendar->dates.count; i++) {
		const DateFact *fact = &calendar->dates.items[i];

		if (fact->text.span.begin >= span.end)
			break;
		if (found)
			return NULL;
		found = fact;
	}
	return found && found->date.day ? found : NULL;
}

Str
calendar_words(const RuleRun *run, Date date)
{
	static const char *const months[] = {"January", "February", "March",
	                                     "April",   "May",      "June",
	                                     "July",    "August",   "September",
	                                     "October", "November", "December"};

	return arena_format(run->arena, "%d %s %d", date.day,
	                    months[(date.month + 11) % 12], date.year);
}

const char *
calendar_weekday(uint32_t weekday)
{
	static const char *const names[] = {"Monday",   "Tuesday", "Wednesday",
	                                    "Thursday", "Friday",  "Saturday",
	                                    "Sunday"};

	return names[(weekday + 6) % 7];
}
