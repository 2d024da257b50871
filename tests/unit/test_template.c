/* test_template.c - text shapes compiled and matched. */
#include "expect.h"
#include "lexicon_fixture.h"

#include "base/buf.h"
#include "base/limits.h"
#include "lex/template.h"

#include <string.h>

static Arena arena;

static const FixtureRow rows[] = {
	{LEX_MONTH, "March", 3, false},
	{LEX_MONTH, "May", 5, false},
	{LEX_MONTH, "Nov.", 11, false},
	{LEX_MONTH, "Feb", 2, false},
	{LEX_WEEKDAY, "Monday", 1, false},
	{LEX_TIME_ZONE, "ET", 0, false},
	{LEX_PARTICLE, "de", 0, false},
	{LEX_PARTICLE, "accanto", 0, false},
	{LEX_ORG_WORD, "Inc.", 0, false},
	{LEX_ABBREVIATION, "a.m.", 0, false},
	{LEX_ABBREVIATION, "Va.", 0, false},
};

static const Str issuers[] = {{"Acme Widgets, Inc.", 18}, {"Acme", 4}};
static const Str wires[] = {{"Bramble Wire", 12}, {"24-7Gazette", 11}};

/* The text that the longest match at the front takes; "-" for no match. */
static Str
taken(Str shape, Str text, bool exact, bool with_wires)
{
	const Lexicon *lexicon = LEXICON_OF(
		&arena, ((Lexicon){.language = "en"}), rows);
	TemplateWorld world = {.lexicon = lexicon,
	                       .text = text,
	                       .issuers = issuers,
	                       .issuer_count = 2,
	                       .wires = wires,
	                       .wire_count = with_wires ? 2 : 0};
	Template template;
	Tokens tokens = {0};
	uint32_t end;
	TemplateError error = template_compile(&arena, shape, &template);

	ck_assert_msg(!error.message, "%.*s: %s", STR_ARG(shape),
	              error.message ? error.message : "");
	words_cut(&arena, lexicon, text, (Span){0, text.len}, &tokens);
	end = template_match(&template, &world, tokens.items, 0, tokens.count,
	                     exact);
	if (end == UINT32_MAX)
		return STR("-");
	return str_slice(text, 0, end ? tokens.items[end - 1].end : 0);
}

#define expect_match(shape, text, want) \
	expect_str(taken(STR(shape), STR(text), false, true), want)
#define expect_whole(shape, text) \
	expect_str(taken(STR(shape), STR(text), true, true), text)
#define expect_not(shape, text) \
	expect_str(taken(STR(shape), STR(text), true, true), "-")

START_TEST(literals)
{
	expect_whole("Published", "PUBLISHED");
	expect_match("Published:", "Published: now", "Published:");
	expect_whole("don't", "Don’t");
	expect_whole("Inc.", "Inc.");
	expect_whole("etc.", "etc.");
	expect_not("Published", "Publish");
	expect_not("Publish", "Published");
	expect_whole("media contact", "Media\xC2\xA0  Contact");
	expect_not("media contact", "mediacontact");
	expect_not("mediacontact", "media contact");
	expect_whole("a / b", "a/b");
	expect_whole("a / b", "a / b");
	expect_not("a/b", "a / b");
	expect_whole("(x) \\[y\\] \\{z\\} \\|", "(x) [y] {z} |");
	expect_whole("\\(a\\|)", "(a|)");
	expect_whole("(a\\|b)", "(a|b)");
	expect_whole("a\\", "a\\");
	expect_whole("[a)] b", "a) b");
	/* as many tokens as a set of lengths holds, and one more */
	expect_whole("+++++++++++++++++++++++++++++++",
	             "+++++++++++++++++++++++++++++++");
	expect_not("++++++++++++++++++++++++++++++++",
	           "++++++++++++++++++++++++++++++++");
	/* a space where the text has none: beside a mark, not in 日本 */
	expect_whole("a \"b\"", "a\"b\"");
	expect_not("{word} {word}", "日本");
	expect_whole("{any}本", "日本");
}
END_TEST

START_TEST(optional_and_choice)
{
	expect_whole("About Acme[:]", "About Acme");
	expect_whole("About Acme[:]", "About Acme:");
	expect_whole("[the ]end", "end");
	expect_whole("[the ]end", "the end");
	expect_whole("x (said|added|wrote):", "x wrote:");
	expect_not("x (said|added|wrote):", "x told:");
	expect_whole("((a|b) c|d[ e]) f", "b c f");
	expect_whole("((a|b) c|d[ e]) f", "d f");
	expect_whole("((a|b) c|d[ e]) f", "d e f");
	expect_not("((a|b) c|d[ e]) f", "a e f");
	expect_whole("(a|)b", "b");
	expect_whole("(/{wire}/|({wire}))", "/Bramble Wire/");
	expect_whole("(/{wire}/|({wire}))", "(24-7Gazette)");
	expect_whole("a [b] c", "a c");
}
END_TEST

START_TEST(any_and_words)
{
	expect_whole("{any} (said|added):", "Jane Roe, minister, said:");
	expect_whole("{any}said:", "said:");
	expect_whole("From: {text}", "From: Ministry of Silly Walks");
	expect_not("From: {text}", "From:");
	expect_whole("From:{any}", "From:");
	expect_whole("{words}", "three small words");
	expect_match("{words}", "three small, words", "three small");
	expect_not("{words}", "a, b");
	expect_whole("{word} {word}", "two words");
	expect_not("{word}", "two words");
	expect_whole("{any}", "");
	expect_match("{any}", "", "");
	expect_whole("{any}{any}{any}x", "a b c x");
}
END_TEST

START_TEST(datelines)
{
	static const char *wire =
		"{CITY}[, {region}], {month-ap} {day}, {year} "
		"(/{wire}/|({wire})) {dash} ";

	expect_str(taken(str_from(wire),
	                 STR("NEW YORK, N.Y., Nov. 3, 2024 (Bramble Wire) -- "
	                     "Acme said"),
	                 false, true),
	           "NEW YORK, N.Y., Nov. 3, 2024 (Bramble Wire) --");
	expect_str(taken(str_from(wire),
	                 STR("ST. LOUIS, March 3, 2024 /Other Wire/ — Acme"),
	                 false, false),
	           "ST. LOUIS, March 3, 2024 /Other Wire/ —");
	expect_str(taken(str_from(wire),
	                 STR("New York, March 3, 2024 "
	                     "(Bramble Wire) -- Acme"),
	                 false, true),
	           "-");
	expect_match("{CITY}[, {region}]--({wire})--",
	             "McLEAN, Va.--(Bramble Wire)--Acme",
	             "McLEAN, Va.--(Bramble Wire)--");
	expect_not("{CITY}--({wire})--", "LONDON -- (Bramble Wire) --");
	expect_match("{city}, {day} {month} {year} {dash} ",
	             "Rio de Janeiro, 3 March 2024 – x",
	             "Rio de Janeiro, 3 March 2024 –");
	expect_match("{city} {dash}", "Washington, D.C. -", "-");
	expect_match("{city}, {region} {dash}", "Washington, D.C. -",
	             "Washington, D.C. -");
}
END_TEST

START_TEST(dates_and_times)
{
	expect_whole("{day} {month} {year}", "31 May 2024");
	expect_whole("{day} {month}", "3rd March");
	expect_not("{day} {month}", "32 May");
	expect_not("{day} {month}", "0 May");
	expect_whole("{month} {day}", "Feb. 3");
	expect_whole("{month} {day}", "Feb 3");
	expect_whole("{month-ap} {day}", "Sept. 3");
	expect_not("{month-ap} {day}", "Sep. 3");
	expect_whole("{year}-{mm}-{dd}", "2024-03-15");
	expect_not("{year}-{mm}-{dd}", "2024-13-15");
	expect_not("{year}-{mm}-{dd}", "2024-3-15");
	expect_not("{year}", "824");
	expect_whole("{weekday}, {day} {month-gen}", "Monday, 3 May");
	expect_whole("{time}", "10:30");
	expect_whole("{time}", "4 a.m.");
	expect_whole("{time}", "2 p.m.");
	expect_whole("{time}", "7.30pm");
	expect_whole("{time}", "14h30");
	expect_whole("{time}", "10 Uhr");
	expect_whole("{time} {tz}", "09:00 ET");
	expect_whole("{time} {tz}", "4 a.m. ET");
	expect_not("{time}", "25:00");
	expect_not("{time}", "10:61");
	expect_not("{time}", "10");
	expect_not("{time}", "7.30");
	expect_whole("{time}", "noon");
}
END_TEST

START_TEST(times_in_every_form)
{
	static const char *const times[] = {
		"10:30",    "10h30",     "10h",    "10:30am",  "10.30 pm",
		"10am",     "10pm",      "10a.m.", "10p.m.",   "10:30 p.m.",
		"24:00",    "0:00",      "9 hrs",  "9 heures", "9 h",
		"midnight", "10:59 Uhr",
	};
	static const char *const others[] = {
		"100:30", "10:3",  "10:300", "10.30", "10H",  "10h5", "10x",
		"24",     "10 xm", "10:am",  "10,30", ":30",  "x",    "25 Uhr",
		"10:30x", "10h60", "10.m.",  "1:2:3", "10 -", "٣ pm",
	};
	uint32_t i;

	for (i = 0; i < sizeof times / sizeof *times; i++)
		ck_assert_msg(str_equal(taken(STR("{time}"), str_from(times[i]),
		                              true, true),
		                        str_from(times[i])),
		              "%s", times[i]);
	for (i = 0; i < sizeof others / sizeof *others; i++)
		ck_assert_msg(str_equal(taken(STR("{time}"),
		                              str_from(others[i]), true, true),
		                        STR("-")),
		              "%s", others[i]);
}
END_TEST

START_TEST(figures_of_dates)
{
	expect_whole("{day}", "1");
	expect_whole("{day}", "31st");
	expect_whole("{day}", "1er");
	expect_not("{day}", "32");
	expect_not("{day}", "001");
	expect_not("{day}", "5.2");
	expect_not("{day}", "16:30");
	expect_not("{day}", "3rdrd");
	expect_not("{day}", "x");
	expect_not("{day}", "٣");
	expect_not("{month} {day}", "Feb . 3");
	expect_whole("{dd}/{mm}/{year}", "31/12/2024");
	expect_not("{dd}/{mm}/{year}", "31/13/2024");
	expect_not("{dd}/{mm}/{year}", "00/12/2024");
	expect_not("{dd}/{mm}/{year}", "1/12/2024");
	expect_not("{year}", "0999");
	expect_not("{year}", "1234567890");
	expect_not("{year}", "2024s");
	expect_whole("{number}", "12.5");
	expect_not("{number}", "x");
	expect_whole("{words}", "Anna 5 x");
	expect_match("{word}", "5 Anna", "5");
	expect_not("{word}", "-");
	expect_whole("x {dash} y", "x \xE2\x80\x95 y");
	expect_whole("x {dash} y", "x - y");
	expect_not("x {dash} y", "x + y");
	expect_not("x {dash} y", "x z y");
	expect_not("x {dash} y", "x → y");
}
END_TEST

START_TEST(wires_that_nobody_listed)
{
	expect_str(taken(STR("/{wire}/"), STR("/Bramble & Sons-Wire 7/"), true,
	                 false),
	           "/Bramble & Sons-Wire 7/");
	expect_str(taken(STR("/{wire}/"), STR("/24 Bramble/"), true, false),
	           "/24 Bramble/");
	expect_str(taken(STR("/{wire}/"), STR("/-Bramble/"), true, false), "-");
	expect_str(taken(STR("/{wire}/"), STR("/Bramble (Wire)/"), true, false),
	           "-");
	expect_str(taken(STR("/{wire}/"), STR("/Bramble \xE2\x80\x9CWire/"),
	                 true, false),
	           "-");
	expect_str(taken(STR("/{wire}/"), STR("/one two three four five/"),
	                 true, false),
	           "/one two three four five/");
	expect_str(taken(STR("/{wire}/"), STR("/one two three four five six/"),
	                 true, false),
	           "-");
	expect_str(taken(STR("/{wire}"), STR("/one two"), true, false),
	           "/one two");
	expect_str(taken(STR("/{wire}/"), STR("/Roe - Co. 7/"), true, false),
	           "/Roe - Co. 7/");
	/* of those that are listed, in the possessive too */
	expect_whole("{wire} x", "Bramble Wire\xE2\x80\x99s x");
	expect_whole("{wire} x", "Bramble Wire's x");
	expect_not("{wire} x", "Bramble x");
}
END_TEST

START_TEST(names)
{
	expect_whole("About {issuer}[:]", "About Acme Widgets, Inc.:");
	expect_whole("About {issuer}[:]", "About ACME");
	expect_whole("{issuer} board", "Acme’s board");
	expect_not("About {issuer}", "About Acne");
	expect_whole("About {org}", "About Roe & Sons of London, Inc.");
	expect_whole("About {org}", "About Route 66 Partners");
	expect_not("About {org}", "About Roe + Sons");
	expect_match("{org}", "Acme,", "Acme");
	expect_match("{org}", "Bramble, and", "Bramble");
	expect_match("{org}",
	             "Roe de la Roe de la Roe de la Roe de la Roe de la Roe de "
	             "la Roe de la Roe de la Roe de la Roe de la Roe de la Roe",
	             "Roe de la Roe de la Roe de la Roe de la Roe de la Roe de "
	             "la Roe de la Roe de la Roe de la Roe de la Roe");
	expect_whole("{city}", "Croce accanto Ponte");
	expect_not("{city}", "Croce accanta Ponte");
	expect_not("{city}", "Area 51");
	expect_whole("{CITY}", "MacDILL");
	expect_not("{CITY}", "MacDill");
	expect_not("{CITY}", "McNy");
	expect_not("{CITY}", "McN");
	expect_whole("{city}", "Stoke-on-Trent");
	expect_whole("{city}", "St. Albans");
	expect_not("{city}", "lower");
	expect_not("{city}", "One Two Three Four Five");
	expect_whole("{country}", "United Kingdom");
	expect_whole("{CITY}", "RIO de JANEIRO");
	expect_not("{CITY}", "Rio");
	expect_whole("{person}", "Jane Q. Roe");
	expect_not("{person}", "Jane");
}
END_TEST

START_TEST(contacts)
{
	expect_whole("{email}", "press@example.org");
	expect_not("{email}", "example.org");
	expect_whole("{url}", "https://example.org/x");
	expect_not("{url}", "press@example.org");
	expect_whole("Tel: {phone}", "Tel: +44 20 7946 0123");
	expect_not("Tel: {phone}", "Tel: 12");
	expect_whole("{number} {dash} {number}", "3 – 4");
}
END_TEST

static void
expect_error(Str shape, const char *message, uint32_t offset)
{
	Template template = {.count = 9};
	TemplateError error = template_compile(&arena, shape, &template);

	ck_assert_ptr_nonnull(error.message);
	ck_assert_str_eq(error.message, message);
	ck_assert_uint_eq(error.offset, offset);
	ck_assert_uint_eq(template.count, 0);
}

START_TEST(errors)
{
	TemplateError error;
	Template template;

	expect_error(STR(""), "template is empty", 0);
	expect_error(STR("a {b"), "'{' is not closed", 2);
	expect_error(STR("a [b"), "'[' is not closed", 2);
	expect_error(STR("a (b"), "'(' is not closed", 2);
	expect_error(STR("a (b|c"), "'(' is not closed", 2);
	expect_error(STR("a ]"), "']' without '['", 2);
	expect_error(STR("(a]"), "']' without '['", 2);
	expect_error(STR("a|b"), "'|' outside of ( )", 1);
	expect_error(STR("[a|b]"), "'|' outside of ( )", 2);
	expect_error(STR("(a[b|c])"), "'|' outside of ( )", 4);
	expect_error(STR("x {cyti}"), "unknown {token}", 2);
	error = template_compile(&arena, STR("{cyti}"), &template);
	expect_str(error.name, "cyti");
	ck_assert_str_eq(error.suggestion, "city");
	error = template_compile(&arena, STR("{Phone}"), &template);
	ck_assert_str_eq(error.suggestion, "phone");
	error = template_compile(&arena, STR("{zzzzzzzzz}"), &template);
	ck_assert_ptr_null(error.suggestion);
	error = template_compile(&arena, STR("{city}"), &template);
	ck_assert_ptr_null(error.message);
}
END_TEST

START_TEST(limits)
{
	char bytes[LIMIT_TEMPLATE_OPS * 2 + 8];
	uint32_t i;
	Template template;
	TemplateError error;

	/* a word, a space, a word…: one op each, and one for the match */
	for (i = 0; i < sizeof bytes; i++)
		bytes[i] = i % 2 ? ' ' : 'a';
	error = template_compile(&arena, (Str){bytes, LIMIT_TEMPLATE_OPS - 1},
	                         &template);
	ck_assert_ptr_null(error.message);
	ck_assert_uint_eq(template.count, LIMIT_TEMPLATE_OPS);
	error = template_compile(&arena, (Str){bytes, LIMIT_TEMPLATE_OPS},
	                         &template);
	ck_assert_str_eq(error.message, "template is too long");
	/* the jump of a choice is the one too many */
	bytes[0] = '(';
	bytes[LIMIT_TEMPLATE_OPS] = '|';
	bytes[LIMIT_TEMPLATE_OPS + 1] = ')';
	error = template_compile(&arena, (Str){bytes, LIMIT_TEMPLATE_OPS + 2},
	                         &template);
	ck_assert_str_eq(error.message, "template is too long");
	bytes[0] = 'a';
	memset(bytes, '[', LIMIT_TEMPLATE_DEPTH + 1);
	memset(bytes + LIMIT_TEMPLATE_DEPTH, 'x', 1);
	memset(bytes + LIMIT_TEMPLATE_DEPTH + 1, ']', LIMIT_TEMPLATE_DEPTH);
	error = template_compile(
		&arena, (Str){bytes, LIMIT_TEMPLATE_DEPTH * 2 + 1}, &template);
	ck_assert_ptr_null(error.message);
	memset(bytes, '[', LIMIT_TEMPLATE_DEPTH + 1);
	error = template_compile(&arena, (Str){bytes, LIMIT_TEMPLATE_DEPTH + 1},
	                         &template);
	ck_assert_str_eq(error.message, "brackets are nested too deep");
}
END_TEST

/* Alternatives that a backtracking matcher would try 2^30 times. */
START_TEST(no_backtracking)
{
	Buf shape = buf_memory(&arena), text = buf_memory(&arena);
	uint32_t i;

	for (i = 0; i < 30; i++) {
		buf_text(&shape, "[{any}a]");
		buf_text(&text, "a ");
	}
	buf_text(&shape, "b");
	expect_str(taken(buf_view(&shape), buf_view(&text), true, true), "-");
}
END_TEST

Suite *
template_suite(void)
{
	const TTest *const tests[] = {
		literals,
		optional_and_choice,
		any_and_words,
		datelines,
		dates_and_times,
		times_in_every_form,
		figures_of_dates,
		wires_that_nobody_listed,
		names,
		contacts,
		errors,
		limits,
		no_backtracking,
	};

	return SUITE_OF("template", tests);
}
