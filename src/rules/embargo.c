/* embargo.c - until when a release must wait, against its other dates. */
#include "rules/calendar.h"
#include "rules/clock.h"
#include "rules/family.h"

#include "base/limits.h"

/* What the lines of an embargo say. */
typedef struct Moment {
	bool date;
	bool time;
	bool zone;
} Moment;

/* Adds what block `index` says to `moment`. */
static void
read_moment(const RuleRun *run, uint32_t index, const Calendar *calendar,
            const Value *words, Moment *moment)
{
	const Release *release = run->release;
	const Block *block = &release->blocks.items[index];
	uint32_t i = calendar_from(calendar, block->span.begin);

	if (i < calendar->dates.count &&
	    calendar->dates.items[i].block == index)
		moment->date = true;
	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		const Token *token = &release->tokens.items[i];
		Clock clock;

		if (lex_match(release->lexicon, release->tokens.items, i,
		              block->tokens.end, LEX_TIME_ZONE)
		            .entry)
			moment->zone = true;
		if (clock_at(run, i, block->tokens.end, &clock) ||
		    timetext_at(release->lexicon, run->source->text,
		                release->tokens.items, i,
		                block->tokens.end) > i ||
		    fact_listed(words, str_slice(run->source->text,
		                                 token->begin, token->end)))
			moment->time = true;
	}
}

/* The first section of an embargo whose schema asks for something. */
static const Section *
asked_embargo(const RuleRun *run)
{
	const Sections *sections = &run->release->sections;
	uint32_t i;

	for (i = 0; i < sections->count; i++) {
		const Section *section = &sections->items[i];

		if (section->kind == SECTION_EMBARGO &&
		    section->schema != NONE &&
		    section_value(&run->schema->sections[section->schema],
		                  SECTION_KEY_REQUIRE)
		            ->count)
			return section;
	}
	return NULL;
}

void
release_embargo_format(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const Section *embargo = asked_embargo(run);
	const Value *words = rule_param(run, "time-words");
	const Value *asked;
	Moment moment = {0};
	Str missing = STR("");
	uint32_t i;

	if (!embargo || !fact_language(run))
		return;
	for (i = 0; i < run->release->blocks.count && i < LIMIT_DATELINE_BLOCKS;
	     i++) {
		if (run->release->blocks.items[i].flags & BLOCK_EMBARGO ||
		    fact_section(run, i) == SECTION_EMBARGO)
			read_moment(run, i, calendar, words, &moment);
	}
	asked = section_value(&run->schema->sections[embargo->schema],
	                      SECTION_KEY_REQUIRE);
	for (i = 0; i < asked->count; i++) {
		Str name = asked->items[i];

		if ((str_equal(name, STR("date")) && !moment.date) ||
		    (str_equal(name, STR("time")) && !moment.time) ||
		    (str_equal(name, STR("timezone")) && !moment.zone))
			missing = arena_format(
				run->arena, "%.*s%s%.*s", STR_ARG(missing),
				missing.len ? ", no " : "no ", STR_ARG(name));
	}
	if (!missing.len)
		return;
	run->required_by = asked->origin;
	run->via = asked->via;
	rule_report(run, embargo->span, "%.*s", STR_ARG(missing));
}

/* The one date on which an embargo at the top of the release ends, or NULL. */
static const DateFact *
embargo_date(const RuleRun *run, const Calendar *calendar)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t i;

	for (i = 0; i < blocks->count && i < LIMIT_DATELINE_BLOCKS; i++) {
		if (blocks->items[i].flags & BLOCK_EMBARGO)
			return calendar_single(calendar, blocks->items[i].span);
	}
	return NULL;
}

void
release_embargo_past(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const DateFact *embargo = embargo_date(run, calendar);
	Date line = calendar->anchors[ANCHOR_DATE_LINE];

	if (!embargo)
		return;
	if (line.day && calendar_days(line, embargo->date) < 0)
		rule_relate(run,
		            rule_report(run, embargo->text.span,
		                        "%.*s is before the date line",
		                        STR_ARG(calendar_words(run,
		                                               embargo->date))),
		            calendar->anchored[ANCHOR_DATE_LINE],
		            "the date line");
	else if (run->today.day && calendar_days(run->today, embargo->date) < 0)
		rule_report(run, embargo->text.span, "%.*s is before %.*s",
		            STR_ARG(calendar_words(run, embargo->date)),
		            STR_ARG(calendar_words(run, run->today)));
}

void
release_embargo_body(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const DateFact *embargo = embargo_date(run, calendar);
	Date day = calendar->anchors[ANCHOR_DATELINE];

	if (!embargo || !day.day || !calendar_days(day, embargo->date))
		return;
	rule_relate(run,
	            rule_report(run, embargo->text.span,
	                        "%.*s, the dateline has %.*s",
	                        STR_ARG(calendar_words(run, embargo->date)),
	                        STR_ARG(calendar_words(run, day))),
	            calendar->anchored[ANCHOR_DATELINE], "the dateline");
}

void
release_reference(RuleRun *run)
{
	const Sections *sections = &run->release->sections;
	TemplateWorld world = {
		.lexicon = run->release->lexicon,
		.text = run->source->text,
		.persons = run->release->persons,
	};
	uint32_t i, k;

	for (i = 0; i < sections->count; i++) {
		const Section *section = &sections->items[i];
		const Block *block =
			&run->release->blocks.items[section->block];
		const Value *shapes;

		if (section->kind != SECTION_REFERENCE ||
		    section->schema == NONE)
			continue;
		shapes = section_value(&run->schema->sections[section->schema],
		                       SECTION_KEY_TEMPLATES);
		for (k = 0; k < shapes->count; k++) {
			if (template_match(&shapes->templates[k], &world,
			                   run->release->tokens.items,
			                   block->tokens.begin,
			                   block->tokens.end, true) != NONE)
				break;
		}
		if (!shapes->count || k < shapes->count)
			continue;
		run->required_by = shapes->origin;
		run->via = shapes->via;
		rule_report(run, block->span, "\"%.*s\", expected \"%.*s\"",
		            STR_ARG(fact_words(run, block->span)),
		            STR_ARG(shapes->items[0]));
	}
}
