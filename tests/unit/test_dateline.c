/* test_dateline.c - datelines in all their forms, and what is none. */
#include "reading.h"

#include "base/limits.h"

#define PROSE " The city council opened the new bridge over the river today."

/* Reads `dateline` with `prose` right behind it as the lead under a headline.
 * Empty `place` and `wire` and zeros stand for what is not there. */
static void
expect_before(const char *schema, const char *dateline, const char *prose,
              const char *place, const char *wire, Date date)
{
	char text[512];
	Reading reading;
	const Dateline *found;
	Str span;

	snprintf(text, sizeof text, "Council opens bridge\n\n%s%s\n", dateline,
	         prose);
	reading_begin(&reading, schema, str_from(text));
	found = &reading.result.release->dateline;
	span = reading_text(&reading, found->span);
	ck_assert_msg(str_equal(span, str_from(dateline)),
	              "found \"%.*s\" in \"%s\"", STR_ARG(span), dateline);
	span = reading_text(&reading, found->place);
	ck_assert_msg(str_equal(span, str_from(place)),
	              "place \"%.*s\" in \"%s\"", STR_ARG(span), dateline);
	span = reading_text(&reading, found->wire);
	ck_assert_msg(str_equal(span, str_from(wire)),
	              "wire \"%.*s\" in \"%s\"", STR_ARG(span), dateline);
	ck_assert_msg(found->date.year == date.year &&
	                      found->date.month == date.month &&
	                      found->date.day == date.day,
	              "date %d-%d-%d in \"%s\"", found->date.year,
	              found->date.month, found->date.day, dateline);
	reading_end(&reading);
}

static void
expect_dateline(const char *schema, const char *dateline, const char *place,
                const char *wire, Date date)
{
	expect_before(schema, dateline, PROSE, place, wire, date);
}

static void
expect_none(const char *schema, const char *text)
{
	Reading reading;
	Str span;

	reading_begin(&reading, schema, str_from(text));
	span = reading_text(&reading, reading.result.release->dateline.span);
	ck_assert_msg(!span.len, "\"%.*s\" taken for a dateline",
	              STR_ARG(span));
	reading_end(&reading);
}

/* Empty texts and zeros stand for what is not there. */
static const struct {
	const char *text, *place, *wire;
	Date date;
} english[] = {
	{"HARBORTON, OH - May 3, 2024 (ACMEWIRE) -",
         "HARBORTON, OH",
         "ACMEWIRE",
         {2024, 5, 3}},
	{"HARBORTON, OH, May 03, 2024 /9-5NewsRelease/ --",
         "HARBORTON, OH",
         "9-5NewsRelease",
         {2024, 5, 3}},
	{"HARBORTON, Ohio — May 3, 2024 — (ACME NEWSWIRE) —",
         "HARBORTON, Ohio",
         "ACME NEWSWIRE",
         {2024, 5, 3}},
	{"North Harbor, Ohio (Acme.example) Friday May 3, 2024 @ 8:20 "
         "AM Eastern —",
         "North Harbor, Ohio",
         "Acme.example",
         {2024, 5, 3}},
	{"(AcmeWire) - May 3, 2024 - Harborton, OH –",
         "Harborton, OH",
         "AcmeWire",
         {2024, 5, 3}},
	{"HARBORTON, Feb. 21 –", "HARBORTON", "", {0, 2, 21}},
	{"HARBORTON—", "HARBORTON", "", {0, 0, 0}},
	{"(Harborton, O.H.) --", "Harborton, O.H.", "", {0, 0, 0}},
	{"(HARBORTON) –", "HARBORTON", "", {0, 0, 0}},
	{"Harborton, Norland - May 3, 2024 / Acme Ltd /",
         "Harborton, Norland",
         "Acme Ltd",
         {2024, 5, 3}},
	{"Harborton, O.H. -", "Harborton, O.H.", "", {0, 0, 0}},
	{"HARBORTON and NORTH BAY –", "HARBORTON and NORTH BAY", "", {0, 0, 0}},
	{"HARBORTON--(ACME WIRE)--", "HARBORTON", "ACME WIRE", {0, 0, 0}},
	{"HARBORTON (May 3, 2024) –", "HARBORTON", "", {2024, 5, 3}},
	{"St. Harbor, OH. (May 3rd, 2024) –",
         "St. Harbor, OH.",
         "",
         {2024, 5, 3}},
	{"HARBORTON, March 3, 2024:", "HARBORTON", "", {2024, 3, 3}},
	{"[Harborton, Norland – May 3, 2024] —",
         "Harborton, Norland",
         "",
         {2024, 5, 3}},
	{"May 3, 2024 — (ACME NEWSWIRE) —", "", "ACME NEWSWIRE", {2024, 5, 3}},
	{"May 3, 2024, Harborton, OH —", "Harborton, OH", "", {2024, 5, 3}},
	{"HARBORTON, NORTH BAY, OH ‒",
         "HARBORTON, NORTH BAY, OH",
         "",
         {0, 0, 0}},
	{"HARBORTON ―", "HARBORTON", "", {0, 0, 0}},
	{"ST.-HARBOR –", "ST.-HARBOR", "", {0, 0, 0}},
	{"HARBORTON/NORTH BAY, OH –", "HARBORTON/NORTH BAY, OH", "", {0, 0, 0}},
	{"HARBORTON /Acme, Bay/ –", "HARBORTON", "Acme, Bay", {0, 0, 0}},
	{"HARBORTON /ACME WIRE/ –", "HARBORTON", "ACME WIRE", {0, 0, 0}},
	{"HARBORTON /24 WIRE/ –", "HARBORTON", "24 WIRE", {0, 0, 0}},
	{"HARBORTON, May 3, 2024 at 4 pm –", "HARBORTON", "", {2024, 5, 3}},
	{"HARBORTON, May 3, 2024 @ 8:20 PM Norland/Port_Bay –",
         "HARBORTON",
         "",
         {2024, 5, 3}},
	{"HARBORTON, May 3, 2024, 8:20 AM Norland Standard Time –",
         "HARBORTON",
         "",
         {2024, 5, 3}},
	{"HARBORTON, May 3, 2024 8:20 AM –", "HARBORTON", "", {2024, 5, 3}},
	{"HARBORTON (May 3, 2024, 8:20 AM) –", "HARBORTON", "", {2024, 5, 3}},
	{"(Harborton) (Acme Wire) –", "Harborton", "Acme Wire", {0, 0, 0}},
	{"Harborton, Ohio (Acme Wire) –",
         "Harborton, Ohio",
         "Acme Wire",
         {0, 0, 0}},
	{"May 3, 2024, HARBORTON —", "HARBORTON", "", {2024, 5, 3}},
	{"May 3, 2024 - Harborton, Norland -",
         "Harborton, Norland",
         "",
         {2024, 5, 3}},
};

START_TEST(english_forms)
{
	uint32_t i;

	for (i = 0; i < sizeof english / sizeof *english; i++)
		expect_dateline(SCHEMA_IN("en") LOOSE, english[i].text,
		                english[i].place, english[i].wire,
		                english[i].date);
}
END_TEST

/* A region in capitals may be glued to the first word by its dash. */
START_TEST(a_dash_inside_a_word_ends_a_dateline)
{
	static const char *const others[] = {
		"X-Officials",  "NORLANDIA-Officials",
		"Ny-Officials", "N1-Officials",
		"NY-O",         "NY-4fficials",
		"NY-officials", "NY-OFficials",
		"NY-Oéficials",
	};
	const char *opened = "Officials of the council opened the bridge.";
	char text[512];
	uint32_t i;

	expect_before(SCHEMA_IN("en") LOOSE, "Harborton, N.Y.-", opened,
	              "Harborton, N.Y.", "", (Date){0});
	expect_before(SCHEMA_IN("en") LOOSE, "HARBORTON, NY-", opened,
	              "HARBORTON, NY", "", (Date){0});
	expect_before(SCHEMA_IN("en") LOOSE, "May 3, 2024 - Harborton, N.Y.-",
	              opened, "Harborton, N.Y.", "", (Date){2024, 5, 3});
	expect_before(SCHEMA_IN("en") LOOSE,
	              "(AcmeWire) - May 3, 2024 - Harborton, N.Y.-", opened,
	              "Harborton, N.Y.", "AcmeWire", (Date){2024, 5, 3});
	for (i = 0; i < sizeof others / sizeof *others; i++) {
		snprintf(text, sizeof text,
		         "Title\n\nHarborton, %s of the council opened the "
		         "bridge.",
		         others[i]);
		expect_none(SCHEMA_IN("en") LOOSE, text);
	}
}
END_TEST

/* Two capitals behind a comma are a state, though companies are named so. */
START_TEST(a_word_of_companies_is_no_region)
{
	static const char *const signs[] = {
		"-",
		"--",
		"–",
		"—",
		"(Acme Wire) –",
		", May 3, 2024 –",
		"/Acme Wire/ –",
	};
	char text[512];
	uint32_t i;

	for (i = 0; i < sizeof signs / sizeof *signs; i++) {
		const char *begin = strchr("-/,", signs[i][0]) ? "" : " ";
		Reading reading;

		snprintf(text, sizeof text, "Title\n\nHarborton, NV%s%s" PROSE,
		         begin, signs[i]);
		reading_begin(&reading, SCHEMA_IN("en") LOOSE, str_from(text));
		expect_str(reading_text(&reading,
		                        reading.result.release->dateline.place),
		           "Harborton, NV");
		reading_end(&reading);
	}
	expect_none(SCHEMA_IN("en") LOOSE, "Title\n\nBramble, NV." PROSE);
	expect_none(SCHEMA_IN("en") LOOSE, "Title\n\nBramble, INC –" PROSE);
	expect_none(SCHEMA_IN("en") LOOSE,
	            "Title\n\nBramble, NV Works –" PROSE);
}
END_TEST

START_TEST(other_languages)
{
	expect_dateline(SCHEMA_IN("de") LOOSE, "Harburg (ots) -", "Harburg",
	                "ots", (Date){0});
	expect_dateline(SCHEMA_IN("de") LOOSE, "Harburg, 3. März 2025 –",
	                "Harburg", "", (Date){2025, 3, 3});
	expect_dateline(SCHEMA_IN("fr") LOOSE, "Port-Neuf, le 3 mars 2025. –",
	                "Port-Neuf", "", (Date){2025, 3, 3});
	expect_dateline(SCHEMA_IN("es") LOOSE, "Puerto, 3 de marzo de 2024.",
	                "Puerto", "", (Date){2024, 3, 3});
	expect_dateline(SCHEMA_IN("uk") LOOSE,
	                "Нова Гавань, 3 березня 2024 року –", "Нова Гавань", "",
	                (Date){2024, 3, 3});
	expect_dateline(SCHEMA_IN("uk") LOOSE,
	                "ГАВАНЬ та УСТЯ, 3 березня 2024 року –",
	                "ГАВАНЬ та УСТЯ", "", (Date){2024, 3, 3});
	expect_before(SCHEMA_IN("de") LOOSE, "HARBURG –",
	              " die Stadt hat am Montag die neue Brücke eröffnet.",
	              "HARBURG", "", (Date){0});
	expect_before(SCHEMA_IN("en") LOOSE, "HARBORTON, OH –",
	              " the city council opened the bridge on Monday.",
	              "HARBORTON, OH", "", (Date){0});
	expect_before(SCHEMA_IN("en") LOOSE, "HARBORTON, 3 May 2024.",
	              " “We waited ten years for it,” said Ann Lee.",
	              "HARBORTON", "", (Date){2024, 5, 3});
	expect_before(SCHEMA_IN("en") LOOSE, "(HARBORTON) –",
	              " Norland has opened the bridge to the public.",
	              "HARBORTON", "", (Date){0});
	expect_dateline(SCHEMA_IN("ru") LOOSE, "ГАВАНЬ, 3 марта 2025 г. –",
	                "ГАВАНЬ", "", (Date){2025, 3, 3});
}
END_TEST

START_TEST(what_is_no_dateline)
{
	static const char *const rows[] = {
		"COUNCIL OPENS BRIDGE – TEN YEARS LATE",
		"Bridge opens – a long wait is over\n\nThe council opened it.",
		"Title\n\nAcme Corporation (ACME) is a maker of bridges today.",
		"Title\n\nToday – after ten years – the council opened a "
		"bridge.",
		"Title\n\nAcme, Inc. (ACME) said the bridge over the Lune is "
		"open.",
		"Title\n\nFriday, May 3rd (4:30 to 5:30 p.m.) at the old "
		"bridge "
		"over the Lune, beside the mill.",
		"Title\n\nMay 3, 2024, Ann Lee – a mayor – opened the bridge.",
		"Title\n\nOn May 3, 2024 – a Friday – the council opened it.",
		"Title\n\nAnn Lee, Mayor – and nobody else – opened the "
		"bridge.",
		"Title\n\nMay 3, 2024: The council opened the bridge today.",
		"Title\n\nHarborton (Acme Wire) –" PROSE,
		"Title\n\nHarborton (Acme (ACME) Wire) –" PROSE,
		"Title\n\nHarborton, Ohio () –" PROSE,
		"Title\n\nHarborton –" PROSE,
		"Title\n\nHARBORTON – the council opened the bridge today.",
		"Title\n\nOH – The council opened the bridge on Monday.",
		"Title\n\nMay 3, 2024, Harborton, Ohio, saw the bridge open.",
		"Title\n\nHARBORTON, May 3, 2024 –",
		"Title\n\nHARBORTON, 3 May 2024.",
		"Title\n\nHARBORTON (May 2024) –" PROSE,
		"Title\n\nHARBORTON (May 3, 2024, of all days) –" PROSE,
		"Title\n\nHARBORTON (one of the very many news wires here that "
		"nobody "
		"has yet "
		"heard of) –" PROSE,
		"Title\n\nHARBORTON @ May 3, 2024 @ 8:20 one two three four "
		"five six seven eight nine –" PROSE,
		"Title\n\n(the bridge) is what all people here speak of.",
		"Title\n\nHarborton, NV: the bridge is open to all from now.",
		"Title\n\nThe bridge over the river is open to all from today "
		"on, and the council hopes that many people will come to see "
		"it.\n\nHarborton, Ohio –" PROSE,
	};
	uint32_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		expect_none(SCHEMA_IN("en") LOOSE, rows[i]);
}
END_TEST

START_TEST(only_the_first_counts_and_only_at_the_top)
{
	Reading reading;

	reading_begin(&reading, SCHEMA_IN("en") LOOSE,
	              STR("Council opens bridge\n\n"
	                  "HARBORTON, May 3, 2024 –" PROSE "\n\n"
	                  "LONDON, May 4, 2024 –" PROSE "\n"));
	expect_str(
		reading_text(&reading, reading.result.release->dateline.place),
		"HARBORTON");
	reading_end(&reading);
}
END_TEST

START_TEST(a_line_above_the_lead_counts_when_the_lead_has_none)
{
	Reading reading;

	reading_begin(
		&reading, "standard",
		STR("Council opens bridge\n\n"
	            "HARBORTON, OH / Acme Wire / May 3, 2024\n\n"
	            "The council has opened the bridge over the river.\n"));
	expect_str(
		reading_text(&reading, reading.result.release->dateline.wire),
		"Acme Wire");
	ck_assert_str_eq(reading_kinds(&reading), "headline date-line lead");
	reading_end(&reading);
	/* with a time of day it is the stamp of the wire */
	reading_begin(
		&reading, "standard",
		STR("Council opens bridge\n\n"
	            "HARBORTON, OH / Acme Wire / May 3, 2024 @ 12:15 PM Bay\n\n"
	            "The council has opened the bridge over the river.\n"));
	ck_assert(span_empty(reading.result.release->dateline.span));
	reading_end(&reading);
}
END_TEST

/* Whether brackets and dashes, that many, are a dateline. */
static bool
found_signs(uint32_t pairs)
{
	Reading reading;
	Arena arena = {0};
	Buf text = buf_memory(&arena);
	bool found;

	buf_text(&text, "Council opens bridge\n\nHARBORTON");
	while (pairs--)
		buf_text(&text, " ] -");
	buf_text(&text, PROSE);
	reading_begin(&reading, SCHEMA_IN("en") LOOSE, buf_view(&text));
	found = !span_empty(reading.result.release->dateline.span);
	reading_end(&reading);
	arena_end(&arena);
	return found;
}

START_TEST(a_dateline_is_short)
{
	ck_assert(found_signs((LIMIT_DATELINE_TOKENS - 1) / 2));
	ck_assert(!found_signs((LIMIT_DATELINE_TOKENS - 1) / 2 + 1));
	ck_assert(!found_signs(LIMIT_DATELINE_TOKENS));
}
END_TEST

/* A schema's own templates: the longest match counts, in any order. */
START_TEST(templates_of_a_schema)
{
	expect_dateline("prcheck-schema: 1\nid: test\nlanguage: en\n"
	                "text: {eol: any, wrap: auto}\nstructure:\n"
	                "  - {id: headline, kind: headline}\n"
	                "  - {id: lead, kind: lead, dateline: {templates: "
	                "['{CITY}, {month} {day} {dash}', '{CITY}']}}\n"
	                "  - {id: rest, kind: any, required: false}\n",
	                "HARBORTON, May 3 –", "HARBORTON", "", (Date){0, 5, 3});
}
END_TEST

START_TEST(the_stamp_of_a_wire_is_no_dateline)
{
	Reading reading;

	reading_begin(
		&reading, "standard",
		STR("Council opens bridge\n\n"
	            "HARBORTON, OH / Acme Wire / May 3, 2024 12:15\n\n"
	            "The council has opened the bridge over the river.\n"));
	ck_assert(span_empty(reading.result.release->dateline.span));
	ck_assert_str_eq(reading_kinds(&reading), "headline date-line lead");
	reading_end(&reading);
}
END_TEST

/* A headline, `items` list items, and a lead with a dateline. */
static bool
found_below(uint32_t items)
{
	Reading reading;
	Arena arena = {0};
	Buf text = buf_memory(&arena);
	bool found;

	buf_text(&text, "Council opens bridge\n");
	while (items--)
		buf_text(&text, "• a stone\n");
	buf_text(&text, "HARBORTON, May 3, 2024 –" PROSE "\n");
	reading_begin(&reading, SCHEMA_IN("en") LOOSE, buf_view(&text));
	found = !span_empty(reading.result.release->dateline.span);
	reading_end(&reading);
	arena_end(&arena);
	return found;
}

START_TEST(a_dateline_is_looked_for_among_the_first_blocks)
{
	ck_assert(found_below(LIMIT_DATELINE_BLOCKS - 2));
	ck_assert(!found_below(LIMIT_DATELINE_BLOCKS - 1));
}
END_TEST

Suite *
dateline_suite(void)
{
	const TTest *const tests[] = {
		english_forms,
		other_languages,
		what_is_no_dateline,
		only_the_first_counts_and_only_at_the_top,
		a_dash_inside_a_word_ends_a_dateline,
		a_word_of_companies_is_no_region,
		a_line_above_the_lead_counts_when_the_lead_has_none,
		the_stamp_of_a_wire_is_no_dateline,
		a_dateline_is_looked_for_among_the_first_blocks,
		a_dateline_is_short,
		templates_of_a_schema,
	};

	return SUITE_OF("dateline", tests);
}
