/* templatetoken.c - how many tokens of a text a {token} may take. */
#include "lex/templatetoken.h"

#include "base/limits.h"
#include "lex/phone.h"
#include "lex/placename.h"
#include "lex/url.h"
#include "text/unicode.h"

/* The set of one length. */
#define LENGTH(count) (1u << (count))

enum { WIRE_WORDS = 5 };

_Static_assert((int)LIMIT_PHRASE_WORDS + 1 < (int)TEMPLATE_REACH &&
                       (int)LIMIT_PHONE_TOKENS < (int)TEMPLATE_REACH,
               "phrases and telephone numbers are lengths of the set");

static const Str months_ap[] = {
	{"jan.", 4},    {"feb.", 4},     {"march", 5},    {"april", 5},
	{"may", 3},     {"june", 4},     {"july", 4},     {"aug.", 4},
	{"sept.", 5},   {"oct.", 4},     {"nov.", 4},     {"dec.", 4},
	{"january", 7}, {"february", 8}, {"august", 6},   {"september", 9},
	{"october", 7}, {"november", 8}, {"december", 8},
};

/* The token at the place, which is never behind the last one. */
static const Token *
first_token(const TemplatePlace *place)
{
	return &place->tokens[place->at];
}

static const Token *
token_at(const TemplatePlace *place, uint32_t ahead)
{
	return place->end - place->at > ahead
	               ? &place->tokens[place->at + ahead]
	               : NULL;
}

static Str
text_of(const TemplatePlace *place, const Token *token)
{
	return str_slice(place->world->text, token->begin, token->end);
}

/* True when the token `ahead` is that sign, with no space before it. */
static bool
sign_follows(const TemplatePlace *place, uint32_t ahead, uint16_t sign)
{
	const Token *token = token_at(place, ahead);

	return token && token->kind == TOKEN_SIGN && token->sign == sign &&
	       !(token->shape & SHAPE_SPACE_BEFORE);
}

/* The leading digits of `text`; `len` says how many. */
static uint32_t
digits_of(Str text, uint32_t *len)
{
	uint32_t value = 0;

	for (*len = 0; *len < text.len && *len < 9; ++*len) {
		uint8_t byte = str_byte(text, *len);

		if (byte < '0' || byte > '9')
			break;
		value = value * 10 + byte - '0';
	}
	return value;
}

uint32_t
template_literal_lengths(const TemplatePlace *place, Str literal)
{
	const Token *token = first_token(place);
	Folding text = {place->world->text, token->begin};
	Folding want = {literal, 0};
	uint32_t code, ahead;

	while ((code = unicode_fold_next(&want)) != UNICODE_END)
		if (unicode_fold_next(&text) != code)
			return 0;
	for (ahead = 0; ahead + 1 < TEMPLATE_REACH; ahead++) {
		token = token_at(place, ahead);
		if (!token || token->end > text.at)
			break;
		if (token->end == text.at)
			return LENGTH(ahead + 1);
	}
	return 0;
}

/* A number of exactly `figures` digits from `low` to `high`; with `ordinal`
 * of at most that many, and letters of an ordinal may follow. */
static uint32_t
figure(const TemplatePlace *place, uint32_t figures, uint32_t low,
       uint32_t high)
{
	const Token *token = first_token(place);
	Str text = text_of(place, token);
	uint32_t len, value = digits_of(text, &len);

	return len == text.len && len == figures && value >= low &&
	                       value <= high
	               ? LENGTH(1)
	               : 0;
}

/* day = 1*2digit [ "st" / "nd" / "er" / "." … ] */
static uint32_t
day(const TemplatePlace *place)
{
	const Token *token = first_token(place);
	const Lexicon *lexicon = place->world->lexicon;
	Str text = text_of(place, token);
	uint32_t len, value = digits_of(text, &len);

	if (token->kind != TOKEN_NUMBER || !len || len > 2 || value < 1 ||
	    value > 31)
		return 0;
	/* 3rd, 1er, 1º; not 16:30, 5.2 */
	if (text.len > len && (text.len > len + 3 || str_byte(text, len) < 'a'))
		return 0;
	if (lexicon && lexicon->ordinal_dot && sign_follows(place, 1, '.'))
		return LENGTH(1) | LENGTH(2);
	return LENGTH(1);
}

/* A phrase of the lexicon, with the dot of an abbreviation. */
static uint32_t
phrase(const TemplatePlace *place, LexCategory category)
{
	LexMatch match = lex_match(place->world->lexicon, place->tokens,
	                           place->at, place->end, category);

	if (!match.entry)
		return 0;
	if (sign_follows(place, match.tokens, '.'))
		return LENGTH(match.tokens) | LENGTH(match.tokens + 1);
	return LENGTH(match.tokens);
}

static uint32_t
month_ap(const TemplatePlace *place)
{
	uint32_t i, lengths = 0;

	for (i = 0; i < sizeof months_ap / sizeof *months_ap; i++)
		lengths |= template_literal_lengths(place, months_ap[i]);
	return lengths;
}

/* half = "a.m." / "p.m." / "am" / "pm" / "uhr" / "h", one token each */
static bool
half_of_day(const TemplatePlace *place, uint32_t ahead)
{
	static const Str halves[] = {{"a.m.", 4},   {"p.m.", 4}, {"am", 2},
	                             {"pm", 2},     {"uhr", 3},  {"h", 1},
	                             {"heures", 6}, {"hrs", 3}};
	TemplatePlace next = *place;
	uint32_t i;

	if (!token_at(place, ahead))
		return false;
	next.at += ahead;
	for (i = 0; i < sizeof halves / sizeof *halves; i++) {
		if (template_literal_lengths(&next, halves[i]))
			return true;
	}
	return false;
}

/* time = hour [ ( ":" / "." / "h" ) minutes ] [ half ], with one of both */
static uint32_t
time_of_day(const TemplatePlace *place)
{
	const Token *token = first_token(place);
	Str text = text_of(place, token);
	uint32_t len, rest, value = digits_of(text, &len);
	bool shown = false;

	if (token->kind != TOKEN_NUMBER) {
		return template_literal_lengths(place, STR("noon")) |
		       template_literal_lengths(place, STR("midnight"));
	}
	if (!len || len > 2 || value > 24)
		return 0;
	text = str_slice(text, len, text.len);
	if (text.len && (text.ptr[0] == ':' || text.ptr[0] == '.' ||
	                 (text.ptr[0] | 0x20) == 'h')) {
		uint8_t byte = str_byte(text, 0);

		value = digits_of(str_slice(text, 1, text.len), &rest);
		if (value > 59 || (rest != 2 && (byte != 'h' || rest)))
			return 0;
		shown = byte != '.';
		text = str_slice(text, 1 + rest, text.len);
	}
	if (text.len)
		return unicode_folds_to(text, STR("am")) ||
		                       unicode_folds_to(text, STR("pm")) ||
		                       unicode_folds_to(text, STR("a.m.")) ||
		                       unicode_folds_to(text, STR("p.m."))
		               ? LENGTH(1)
		               : 0;
	return (shown ? LENGTH(1) : 0) |
	       (half_of_day(place, 1) ? LENGTH(2) : 0);
}

/* One of `names`, perhaps as a possessive. */
static uint32_t
named(const TemplatePlace *place, const Str *names, uint32_t count)
{
	uint32_t begin = first_token(place)->begin;
	uint32_t i, ahead, lengths = 0;
	const Token *token;

	for (i = 0; i < count; i++) {
		for (ahead = 0; ahead < LIMIT_TEMPLATE_NAME; ahead++) {
			Str text;

			token = token_at(place, ahead);
			if (!token)
				break;
			text = str_slice(place->world->text, begin, token->end);
			if (unicode_folds_alike(text, names[i]))
				lengths |= LENGTH(ahead + 1);
			if (!(token->shape & SHAPE_POSSESSIVE))
				continue;
			text.len -= 2;
			while ((str_byte(text, text.len) & 0xC0) == 0x80)
				text.len--;
			if (unicode_folds_alike(text, names[i]))
				lengths |= LENGTH(ahead + 1);
		}
	}
	return lengths;
}

/* wire = one of the wires / 1*5( word / number / address / sign ) */
static uint32_t
wire(const TemplatePlace *place)
{
	uint32_t ahead, lengths = 0;
	const TemplateWorld *world = place->world;

	if (world->wire_count)
		return named(place, world->wires, world->wire_count);
	for (ahead = 0; ahead < WIRE_WORDS; ahead++) {
		const Token *token = token_at(place, ahead);

		if (!token || token->kind == TOKEN_MARK)
			break;
		if (token->kind != TOKEN_SIGN)
			lengths |= LENGTH(ahead + 1);
		else if (!ahead || (token->sign != '-' && token->sign != '&' &&
		                    token->sign != '.'))
			break;
	}
	return lengths;
}

/* person = as the parser saw, or two to four words with a capital */
static uint32_t
person(const TemplatePlace *place)
{
	const uint8_t *persons = place->world->persons;
	uint32_t ahead = 0, lengths = 0;

	if (!persons)
		return placename_lengths(place, PLACE_WORDS) & ~LENGTH(1);
	while (ahead < LIMIT_TEMPLATE_NAME && token_at(place, ahead) &&
	       persons[place->at + ahead]) {
		ahead++;
		lengths = LENGTH(ahead);
	}
	return lengths;
}

static uint32_t
address(const TemplatePlace *place, bool mail)
{
	AddressKind kind = address_kind(place->world->text, first_token(place));

	return kind == (mail ? ADDRESS_EMAIL : ADDRESS_URL) ? LENGTH(1) : 0;
}

static uint32_t
phone(const TemplatePlace *place)
{
	uint32_t end = phone_at(place->world->text, place->tokens, place->at,
	                        place->end, NULL);

	return end > place->at ? LENGTH(end - place->at) : 0;
}

static bool
dash(const Token *token)
{
	return token->kind == TOKEN_SIGN &&
	       (token->sign == '-' ||
	        (token->sign >= 0x2012 && token->sign <= 0x2015));
}

uint32_t
template_token_lengths(const TemplatePlace *place, TemplateToken token)
{
	const Token *first = first_token(place);
	const TemplateWorld *world = place->world;

	switch (token) {
	case TEMPLATE_CAPITAL_CITY:
		return placename_lengths(place, PLACE_CAPITALS);
	case TEMPLATE_CITY:
	case TEMPLATE_COUNTRY:
		return placename_lengths(place, PLACE_WORDS);
	case TEMPLATE_REGION:
		return placename_lengths(place, PLACE_WORDS) |
		       placename_region(place);
	case TEMPLATE_DAY:
		return day(place);
	case TEMPLATE_DD:
		return figure(place, 2, 1, 31);
	case TEMPLATE_MM:
		return figure(place, 2, 1, 12);
	case TEMPLATE_YEAR:
		return figure(place, 4, 1000, 9999);
	case TEMPLATE_MONTH:
	case TEMPLATE_MONTH_GEN:
		return phrase(place, LEX_MONTH);
	case TEMPLATE_MONTH_AP:
		return month_ap(place);
	case TEMPLATE_WEEKDAY:
		return phrase(place, LEX_WEEKDAY);
	case TEMPLATE_TIME:
		return time_of_day(place);
	case TEMPLATE_TZ:
		return phrase(place, LEX_TIME_ZONE);
	case TEMPLATE_WIRE:
		return wire(place);
	case TEMPLATE_DASH:
		return dash(first) ? LENGTH(1) : 0;
	case TEMPLATE_NUMBER:
		return first->kind == TOKEN_NUMBER ? LENGTH(1) : 0;
	case TEMPLATE_WORD:
		return first->kind == TOKEN_WORD || first->kind == TOKEN_NUMBER
		               ? LENGTH(1)
		               : 0;
	case TEMPLATE_PERSON:
		return person(place);
	case TEMPLATE_ISSUER:
		return named(place, world->issuers, world->issuer_count);
	case TEMPLATE_ORG:
		return named(place, world->issuers, world->issuer_count) |
		       placename_lengths(place, PLACE_ORGANISATION);
	case TEMPLATE_EMAIL:
		return address(place, true);
	case TEMPLATE_PHONE:
		return phone(place);
	case TEMPLATE_URL:
		return address(place, false);
	default: /* {any}, of which {text} is made, as {words} of {word} */
		return LENGTH(1);
	}
}
