/* datestyle.c - how dates are written, and what they are counted from. */
#include "rules/calendar.h"
#include "rules/family.h"

#include "text/unicode.h"

/* The next date outside quotations at or after index `from`, which moves past
 * it; NULL at the end. */
static const DateFact *
next_narrated(const RuleRun *run, const Calendar *calendar, uint32_t *from)
{
	while (*from < calendar->dates.count) {
		const DateFact *fact = &calendar->dates.items[(*from)++];

		if (!release_quoted(run->release, fact->text.span))
			return fact;
	}
	return NULL;
}

/* True when the release has a day that `dates.anchor-from` allows. A dateline
 * without a year has one, too: the page says the year. */
static bool
anchored(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const Value *from = schema_value(run->schema, KEY_DATES_ANCHOR_FROM);
	uint32_t i;

	for (i = 0; i < ANCHORS; i++) {
		if (from->present && !(from->number >> i & 1))
			continue;
		if (calendar->anchors[i].day ||
		    (i == ANCHOR_DATELINE &&
		     !span_empty(run->release->dateline.date_span)))
			return true;
	}
	return false;
}

/* True when the words at `span` are one of `words`, in any case. */
static bool
listed_folded(const RuleRun *run, const Value *words, Span span)
{
	uint32_t i;

	for (i = 0; i < words->count; i++) {
		if (unicode_folds_alike(source_text(run->source, span),
		                        words->items[i]))
			return true;
	}
	return false;
}

void
date_relative(RuleRun *run)
{
	const Release *release = run->release;
	const Value *wanted = rule_value(run, KEY_DATES_RELATIVE_NEEDS_ANCHOR);
	const Value *except = rule_param(run, "except");
	uint32_t i, k, more = 0;
	Span first = {0, 0};

	if (!fact_language(run) || (wanted->set && !wanted->number) ||
	    anchored(run))
		return;
	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;

		for (k = block.begin; fact_prose(run, i) && k < block.end;) {
			LexMatch match = lex_match(
				release->lexicon, release->tokens.items, k,
				block.end, LEX_RELATIVE_DATE);
			Span span;

			if (!match.entry) {
				k++;
				continue;
			}
			span.begin = release->tokens.items[k].begin;
			k += match.tokens;
			span.end = release->tokens.items[k - 1].end;
			if (release_quoted(release, span) ||
			    listed_folded(run, except, span))
				continue;
			if (span_empty(first))
				first = span;
			else
				more++;
		}
	}
	if (span_empty(first))
		return;
	if (more)
		rule_report(run, first,
		            "\"%.*s\" and %u more, in a release without a date",
		            STR_ARG(fact_words(run, first)), more);
	else
		rule_report(run, first, "\"%.*s\", in a release without a date",
		            STR_ARG(fact_words(run, first)));
}

void
date_ambiguous(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const DateFact *fact;
	uint32_t i;

	for (i = 0; i < calendar->dates.count; i++) {
		fact = &calendar->dates.items[i];
		if (fact->slashed && (fact->first > 12 || fact->second > 12))
			return;
	}
	for (i = 0; (fact = next_narrated(run, calendar, &i));) {
		Date day_first, month_first;

		if (!fact->slashed || fact->first == fact->second ||
		    !fact->first || !fact->second)
			continue;
		day_first = (Date){fact->text.date.year, fact->second,
		                   fact->first};
		month_first = (Date){fact->text.date.year, fact->first,
		                     fact->second};
		rule_report(run, fact->text.span, "%.*s or %.*s",
		            STR_ARG(calendar_words(run, day_first)),
		            STR_ARG(calendar_words(run, month_first)));
	}
}

typedef enum DateOrder {
	ORDER_DAY_FIRST,
	ORDER_MONTH_FIRST,
	ORDER_ISO,
	ORDER_ANY,
} DateOrder;

/* The order of a date; ORDER_ANY when it shows none. */
static DateOrder
order_of(const RuleRun *run, const DateFact *fact)
{
	Str text = source_text(run->source, fact->text.span);
	bool letters = false;
	uint32_t i;

	/* one of both can be no month; 13/25 is no date at all */
	if (fact->slashed && (fact->first > 12) == (fact->second > 12))
		return ORDER_ANY;
	if (fact->slashed)
		return fact->first > 12 ? ORDER_DAY_FIRST : ORDER_MONTH_FIRST;
	if (!fact->text.date.day)
		return ORDER_ANY;
	for (i = 0; i < text.len; i++)
		letters |= str_byte(text, i) > '9';
	if (!letters && str_find(text, '-', 0) < text.len)
		return ORDER_ISO;
	return fact->text.month_first ? ORDER_MONTH_FIRST : ORDER_DAY_FIRST;
}

static void
check_order(RuleRun *run, DateOrder style, bool ordinals)
{
	static const char *const names[] = {"day first", "month first",
	                                    "YYYY-MM-DD"};
	const Calendar *calendar = calendar_of(run);
	const DateFact *fact;
	DateOrder order;
	Span first = {0, 0};
	uint32_t i;

	for (i = 0; (fact = next_narrated(run, calendar, &i));) {
		order = order_of(run, fact);
		if (order == ORDER_ANY || !fact->sure)
			continue;
		/* one finding is enough: it says the ordinal already */
		if (fact->text.ordinal && !ordinals)
			continue;
		if (style == ORDER_ANY) {
			style = order;
			first = fact->text.span;
		}
		if (order != style)
			rule_relate(run,
			            rule_report(run, fact->text.span,
			                        "%s, expected %s", names[order],
			                        names[style]),
			            first, "the first date");
	}
}

/* The letters of an ordinal in `span`: the "th" of 4th. */
static Span
ordinal_letters(const RuleRun *run, Span span)
{
	Str text = run->source->text;
	uint32_t i, end;

	for (i = span.begin; i + 1 < span.end; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9' ||
		    text.ptr[i + 1] < 'a' || text.ptr[i + 1] > 'z')
			continue;
		for (end = i + 1; end < span.end && text.ptr[end] >= 'a' &&
		                  text.ptr[end] <= 'z';)
			end++;
		return (Span){i + 1, end};
	}
	return (Span){0, 0};
}

static void
check_ordinals(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const DateFact *fact;
	uint32_t i;

	for (i = 0; (fact = next_narrated(run, calendar, &i));) {
		Span letters = {0, 0};
		Finding *finding;

		if (!fact->text.ordinal || !fact->sure)
			continue;
		letters = ordinal_letters(run, fact->text.span);
		if (span_empty(letters))
			continue;
		finding = rule_report(
			run, fact->text.span, "\"%.*s\" after the day",
			STR_ARG(source_text(run->source, letters)));
		/* "4th of June" needs more than that */
		if (fact->text.month_first)
			rule_fix(run, finding, true, letters, STR(""));
	}
}

void
date_format(RuleRun *run)
{
	const Value *ordinals = rule_value(run, KEY_DATES_ORDINALS);
	const Value *style;
	bool allowed = !ordinals->present || ordinals->number;

	if (!allowed)
		check_ordinals(run);
	style = rule_value(run, KEY_DATES_STYLE);
	if (!style->present)
		return;
	check_order(run,
	            str_equal(style->text, STR("dmy"))   ? ORDER_DAY_FIRST
	            : str_equal(style->text, STR("mdy")) ? ORDER_MONTH_FIRST
	            : str_equal(style->text, STR("iso")) ? ORDER_ISO
	                                                 : ORDER_ANY,
	            allowed);
}

/* The year at token `at`, or 0. */
static int
year_at(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	int year = 0;
	uint32_t i;

	if (token->kind != TOKEN_NUMBER || token->end - token->begin != 4)
		return 0;
	for (i = token->begin; i < token->end; i++) {
		char c = run->source->text.ptr[i];

		if (c < '0' || c > '9')
			return 0;
		year = year * 10 + (c - '0');
	}
	return year >= 1900 && year <= 2100 ? year : 0;
}

void
date_stale(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const Release *release = run->release;
	int64_t most = rule_param(run, "max-years")->number;
	uint32_t i, k;

	if (!calendar->release.day)
		return;
	for (i = 0; i < release->blocks.count; i++) {
		Range block = release->blocks.items[i].tokens;

		if (fact_section(run, i) != SECTION_LEAD)
			continue;
		for (k = block.begin; k < block.end; k++) {
			int year = year_at(run, k);
			int away = year - calendar->release.year;
			Span span = {release->tokens.items[k].begin,
			             release->tokens.items[k].end};

			if (year && (away < 0 ? -away : away) > most &&
			    !release_quoted(release, span))
				rule_report(run, span, "%d, in a release of %d",
				            year, calendar->release.year);
		}
	}
}
