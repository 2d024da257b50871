/* dateline.c - place and date at the start of the lead. */
#include "rules/calendar.h"
#include "rules/family.h"

#include "text/unicode.h"

/* The section of the lead in the schema, or NULL. */
static const SchemaSection *
lead_section(const RuleRun *run, SectionKey key)
{
	uint32_t i;

	for (i = 0; i < run->schema->section_count; i++) {
		const SchemaSection *section = &run->schema->sections[i];

		if (section_value(section, key)->present)
			return section;
	}
	return NULL;
}

/* A value of `section`, which stands behind the findings. */
static const Value *
required_value(RuleRun *run, const SchemaSection *section, SectionKey key)
{
	const Value *value = section_value(section, key);

	if (value->set && !run->setting->set) {
		run->required_by = value->origin;
		run->via = value->via;
	}
	return value;
}

/* A value of the lead's section, which stands behind the findings; NULL when
 * no schema wrote it. */
static const Value *
lead_value(RuleRun *run, SectionKey key)
{
	const SchemaSection *section = lead_section(run, key);

	return section ? required_value(run, section, key) : NULL;
}

/* The lead, or NULL. */
static const Block *
lead_block(const RuleRun *run)
{
	const Sections *sections = &run->release->sections;
	uint32_t i;

	for (i = 0; i < sections->count; i++) {
		if (sections->items[i].kind == SECTION_LEAD)
			return &run->release->blocks
			                .items[sections->items[i].block];
	}
	return NULL;
}

/* True for a dateline with words of the release after it; one that is a line
 * of its own is part of the masthead. */
static bool
opens_text(const Release *release)
{
	const Dateline *dateline = &release->dateline;

	return !span_empty(dateline->span) &&
	       dateline->span.end <
	               release->blocks.items[dateline->block].span.end;
}

void
dateline_missing(RuleRun *run)
{
	const Value *required = lead_value(run, SECTION_KEY_DATELINE_REQUIRED);
	const Block *lead = lead_block(run);
	Span head;

	if (!required || !required->number || !lead || !fact_language(run) ||
	    opens_text(run->release))
		return;
	head.begin = lead->span.begin;
	head.end = run->release->tokens.items[lead->tokens.begin].end;
	rule_report(run, head, "the lead begins with \"%.*s\"",
	            STR_ARG(fact_words(run, head)));
}

/* The city of the place: up to its comma or bracket. */
static Span
city_of(const RuleRun *run)
{
	Span place = run->release->dateline.place;
	Span city = {place.begin, place.begin};

	while (city.end < place.end && run->source->text.ptr[city.end] != ',' &&
	       run->source->text.ptr[city.end] != '(')
		city.end++;
	while (city.end > city.begin &&
	       run->source->text.ptr[city.end - 1] == ' ')
		city.end--;
	return city;
}

/* Letters of `text`: how many are upper, how many lower case. */
static void
count_case(Str text, uint32_t *upper, uint32_t *lower)
{
	uint32_t at = 0;

	*upper = *lower = 0;
	while (at < text.len) {
		Utf8 next = utf8_at(text, at);

		*upper += unicode_upper(next.code);
		*lower += unicode_lower(next.code);
		at += next.len;
	}
}

/* True when the city has the capitals of `dateline.city-case`. McALLEN, St.
 * LOUIS, LIMA and CUZCO are in capitals. */
static bool
city_case_good(const RuleRun *run, Str style)
{
	uint32_t upper, lower;

	count_case(source_text(run->source, city_of(run)), &upper, &lower);
	if (str_equal(style, STR("upper")))
		return lower * 3 <= upper;
	if (str_equal(style, STR("title")))
		return lower > 0 || upper < 2;
	return true;
}

void
dateline_city_case(RuleRun *run)
{
	const Value *style = lead_value(run, SECTION_KEY_DATELINE_CITY_CASE);
	Span city = city_of(run);

	if (!style || span_empty(city) || city_case_good(run, style->text))
		return;
	rule_report(run, city, "\"%.*s\", expected %s",
	            STR_ARG(fact_words(run, city)),
	            str_equal(style->text, STR("upper"))
	                    ? "capitals"
	                    : "a capital at the start only");
}

void
dateline_format(RuleRun *run)
{
	const Dateline *dateline = &run->release->dateline;
	const SchemaSection *section = lead_section(
		run, SECTION_KEY_DATELINE_TEMPLATES);
	const Value *shapes, *wires, *style;
	const Block *block;
	TemplateWorld world = {
		.lexicon = run->release->lexicon,
		.text = run->source->text,
		.persons = run->release->persons,
	};
	uint32_t i;

	if (!section || span_empty(dateline->span) || !fact_language(run))
		return;
	style = section_value(section, SECTION_KEY_DATELINE_CITY_CASE);
	if (style->present && !city_case_good(run, style->text))
		return;
	wires = section_value(section, SECTION_KEY_DATELINE_WIRES);
	world.wires = wires->items;
	world.wire_count = wires->count;
	shapes = required_value(run, section, SECTION_KEY_DATELINE_TEMPLATES);
	block = &run->release->blocks.items[dateline->block];
	for (i = 0; i < shapes->count; i++) {
		if (template_match(&shapes->templates[i], &world,
		                   run->release->tokens.items,
		                   block->tokens.begin, block->tokens.end,
		                   false) != NONE)
			return;
	}
	rule_report(run, dateline->span, "\"%.*s\", expected \"%.*s\"",
	            STR_ARG(fact_words(run, dateline->span)),
	            STR_ARG(str_trim(shapes->items[0])));
}

/* True for two cities: "LIMA and CUZCO". */
static bool
is_joint(const RuleRun *run, Span city)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t i = fact_token(run, city.begin);

	for (; i < tokens->count && tokens->items[i].begin < city.end; i++) {
		if (lex_is(run->release->lexicon, &tokens->items[i],
		           LEX_CONJUNCTION))
			return true;
	}
	return false;
}

void
dateline_region(RuleRun *run)
{
	const Value *cities = lead_value(
		run, SECTION_KEY_DATELINE_STANDALONE_CITIES);
	Span place = run->release->dateline.place;
	Span city = city_of(run);
	uint32_t i;

	if (!cities || span_empty(place) || city.end < place.end ||
	    is_joint(run, city))
		return;
	for (i = 0; i < cities->count; i++) {
		if (unicode_folds_alike(source_text(run->source, city),
		                        cities->items[i]))
			return;
	}
	rule_report(run, city,
	            "\"%.*s\" is not one of the cities that stand "
	            "alone",
	            STR_ARG(fact_words(run, city)));
}

void
dateline_date(RuleRun *run)
{
	const Calendar *calendar = calendar_of(run);
	const Value *most = lead_value(
		run, SECTION_KEY_DATELINE_MAX_DAYS_FROM_RELEASE);
	Date day = calendar->anchors[ANCHOR_DATELINE];
	Date release = calendar->anchors[ANCHOR_DATE_LINE];
	int32_t days;

	if (!release.day)
		release = run->today;
	if (!most || !day.day || !release.day)
		return;
	days = calendar_days(release, day);
	days = days < 0 ? -days : days;
	if (days <= most->number)
		return;
	rule_relate(run,
	            rule_report(run, run->release->dateline.date_span,
	                        "%d days from %.*s, at most %lld", (int)days,
	                        STR_ARG(calendar_words(run, release)),
	                        (long long)most->number),
	            calendar->anchored[ANCHOR_DATE_LINE], "the date line");
}

/* What parts the dateline from the lead, with the spaces around it; the slash
 * that closes a wire is the wire's. */
static Span
separator_of(const RuleRun *run)
{
	Str text = run->source->text;
	Span span = run->release->dateline.span;
	Span wire = run->release->dateline.wire;
	uint32_t least = span.begin;

	if (!span_empty(wire))
		least = wire.end +
		        str_starts(str_slice(text, wire.end, text.len),
		                   STR("/"));
	span.begin = span.end;
	while (span.end < text.len && text.ptr[span.end] == ' ')
		span.end++;
	while (span.begin > least) {
		Utf8 before = utf8_before(text, span.begin);

		if (!unicode_space(before.code) && before.code != '-' &&
		    before.code != '/' &&
		    (before.code < 0x2010 || before.code > 0x2015))
			break;
		span.begin -= before.len;
	}
	return span;
}

void
dateline_separator(RuleRun *run)
{
	const Value *allowed = rule_param(run, "separators");
	const Dateline *dateline = &run->release->dateline;
	const Block *lead = lead_block(run);
	Span span = separator_of(run);
	Finding *finding;
	uint32_t i;

	if (span_empty(dateline->span) || span_empty(span) || !lead ||
	    !span_meets(lead->span, dateline->span) || !allowed->count)
		return;
	for (i = 0; i < allowed->count; i++) {
		if (str_equal(source_text(run->source, span),
		              arena_format(run->arena, " %.*s ",
		                           STR_ARG(allowed->items[i]))))
			return;
	}
	finding = rule_report(run, span, "\"%.*s\", expected \" %.*s \"",
	                      STR_ARG(fact_words(run, span)),
	                      STR_ARG(allowed->items[0]));
	rule_fix(
		run, finding, true, span,
		arena_format(run->arena, " %.*s ", STR_ARG(allowed->items[0])));
}
