/* dump.c - a Release as a View. */
#include "doc/dump.h"

static ViewPlace
place_of(Span span)
{
	return (ViewPlace){!span_empty(span), span};
}

static const ViewSection *
dump_sections(Arena *arena, const Release *release)
{
	const Sections *sections = &release->sections;
	ViewSection *views = arena_take(arena, sections->count, sizeof *views);
	uint32_t i;

	for (i = 0; i < sections->count; i++) {
		const Section *section = &sections->items[i];

		views[i].kind = section_kind_name(section->kind);
		views[i].id = section->id;
		views[i].span = section->span;
	}
	return views;
}

static void
dump_dateline(Arena *arena, const Release *release, View *view)
{
	const Dateline *dateline = &release->dateline;
	Date date = dateline->date;

	view->dateline = place_of(dateline->span);
	if (!view->dateline.present)
		return;
	view->place = source_text(release->source, dateline->place);
	view->wire = source_text(release->source, dateline->wire);
	if (date_exists(date))
		view->date = arena_format(arena, "%04d-%02u-%02u", date.year,
		                          (unsigned)date.month,
		                          (unsigned)date.day);
}

static void
dump_attempts(Arena *arena, const Quote *quote, ViewQuote *view)
{
	static const char *const places[] = {
#define ATTEMPT(NAME, words) words,
#include "doc/kinds.def"
	};
	static const char *const failures[] = {
#define FAILURE(NAME, words) words,
#include "doc/kinds.def"
	};
	ViewAttempt *views = arena_take(arena, quote->attempt_count,
	                                sizeof *views);
	uint32_t i;

	for (i = 0; i < quote->attempt_count; i++) {
		const Attempt *attempt = &quote->attempts[i];

		views[i].where = places[attempt->place];
		views[i].why = failures[attempt->failure];
		views[i].words = place_of(attempt->words);
		views[i].cue = place_of(attempt->cue);
	}
	view->attempts = views;
	view->attempt_count = quote->attempt_count;
}

static void
dump_attribution(const Release *release, uint32_t index, ViewQuote *view)
{
	static const char *const unresolved[] = {
#define UNRESOLVED(NAME, words) words,
#include "doc/kinds.def"
	};
	const Attribution *attribution = &release->attributions.items[index];

	view->unresolved = unresolved[attribution->unresolved];
	view->attributed = true;
	view->pattern = pattern_name(attribution->pattern);
	view->speaker = place_of(attribution->speaker);
	view->head = place_of(attribution->head);
	view->cue = place_of(attribution->cue);
	view->ambiguous = attribution->ambiguous;
	view->candidates = attribution->candidates;
	view->candidate_count = attribution->candidate_count;
	if (attribution->person != NONE && !attribution->ambiguous)
		view->person = (int32_t)attribution->person;
}

static const ViewQuote *
dump_quotes(Arena *arena, const Release *release)
{
	const Quotes *quotes = &release->quotes;
	ViewQuote *views = arena_take(arena, quotes->count, sizeof *views);
	uint32_t i;

	for (i = 0; i < quotes->count; i++) {
		const Quote *quote = &quotes->items[i];

		views[i].span = quote->span;
		views[i].kind = quote_kind_name(quote->kind);
		views[i].paragraphs = quote->paragraphs;
		views[i].depth = quote->depth;
		views[i].person = -1;
		if (quote->attribution != NONE) {
			dump_attribution(release, quote->attribution,
			                 &views[i]);
			continue;
		}
		dump_attempts(arena, quote, &views[i]);
	}
	return views;
}

static const ViewPerson *
dump_people(Arena *arena, const Release *release)
{
	const People *people = &release->people;
	ViewPerson *views = arena_take(arena, people->count, sizeof *views);
	uint32_t i, j;

	for (i = 0; i < people->count; i++) {
		const Person *person = &people->items[i];
		Span *mentions = arena_take(arena, person->mentions.count,
		                            sizeof *mentions);

		for (j = 0; j < person->mentions.count; j++)
			mentions[j] = person->mentions.items[j].span;
		views[i].name = source_text(release->source, person->name);
		views[i].kind = person_kind_name(person->kind);
		views[i].mentions = mentions;
		views[i].mention_count = person->mentions.count;
	}
	return views;
}

const View *
dump_view(Arena *arena, const Release *release, Str schema)
{
	View *view = arena_new(arena, View);

	view->path = release->source->path;
	view->text = release->source->text;
	view->schema = schema;
	view->language = release->language;
	view->sections = dump_sections(arena, release);
	view->section_count = release->sections.count;
	dump_dateline(arena, release, view);
	view->quotes = dump_quotes(arena, release);
	view->quote_count = release->quotes.count;
	view->people = dump_people(arena, release);
	view->person_count = release->people.count;
	return view;
}
