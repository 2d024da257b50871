/* place.c - places as datelines write them.
 *
 *	place   = name regions [ "/" name regions ]
 *	name    = capital *( capital | "." | small capital | "&" | "-" )
 *	regions = *2( "," name ) */
#include "parse/place.h"

#include "lex/datetext.h"
#include "parse/feature.h"
#include "text/unicode.h"

enum {
	CITY_TOKENS = 6,
	REGION_TOKENS = 4,
	REGIONS = 2,
	SMALL_WORD = 3,   /* bytes: "de", "am", "sur" inside a name */
	DOTTED_WORD = 6,  /* bytes: "Calif." */
	GLUED_REGION = 6, /* bytes: "D.C.-" */
};

typedef struct Reader {
	const Release *release;
	const Token *tokens;
	uint32_t end;
	PlaceName *place;
} Reader;

static uint32_t
sign_at(const Reader *reader, uint32_t at)
{
	return at < reader->end ? feature_sign(reader->release, at) : 0;
}

bool
place_capital(const Release *release, uint32_t at, uint32_t end)
{
	return at < end && release->tokens.items[at].kind == TOKEN_WORD &&
	       release->tokens.items[at].shape & SHAPE_CAPITAL;
}

static bool
capital_at(const Reader *reader, uint32_t at)
{
	return place_capital(reader->release, at, reader->end);
}

static uint32_t
token_bytes(const Reader *reader, uint32_t at)
{
	return reader->tokens[at].end - reader->tokens[at].begin;
}

static bool
begins_date(const Reader *reader, uint32_t at)
{
	DateText date;

	return datetext_at(reader->release->lexicon,
	                   reader->release->source->text, reader->tokens, at,
	                   reader->end, &date);
}

/* True for a word that no name of a place begins with. */
static bool
no_place(const Reader *reader, uint32_t at)
{
	const Lexicon *lexicon = reader->release->lexicon;
	const Token *token = &reader->tokens[at];

	return lex_is(lexicon, token, LEX_RELATIVE_DATE) ||
	       lex_is(lexicon, token, LEX_WEEKDAY) ||
	       (lex_is(lexicon, token, LEX_FUNCTION) &&
	        !(token->shape & SHAPE_ALL_CAPITALS)) ||
	       begins_date(reader, at);
}

/* True for what may stand between the words of a name at `at`: a small word,
 * an ampersand or a tight hyphen before a capital, the dot of a short word. */
static bool
joins_name(const Reader *reader, uint32_t at)
{
	const Token *token = &reader->tokens[at];
	uint32_t sign = sign_at(reader, at);

	if (sign == '.')
		return token_bytes(reader, at - 1) <= DOTTED_WORD;
	if (!capital_at(reader, at + 1))
		return false;
	if (token->kind == TOKEN_WORD)
		return token_bytes(reader, at) <= SMALL_WORD ||
		       lex_is(reader->release->lexicon, token, LEX_CONJUNCTION);
	return sign == '&' ||
	       (sign == '-' &&
	        !(token->shape & (SHAPE_SPACE_BEFORE | SHAPE_SPACE_AFTER)));
}

/* The token after a name of at most `most` tokens at `at`, or `at`. */
static uint32_t
read_name(const Reader *reader, uint32_t at, uint32_t most, bool *upper)
{
	uint32_t i = at;

	if (!capital_at(reader, at) || no_place(reader, at))
		return at;
	*upper = true;
	while (i < reader->end && i - at < most) {
		if (i > at && begins_date(reader, i))
			break;
		if (capital_at(reader, i)) {
			*upper = *upper &&
			         reader->tokens[i].shape & SHAPE_ALL_CAPITALS;
			i++;
		} else if (joins_name(reader, i)) {
			i++;
		} else {
			break;
		}
	}
	return i;
}

/* The byte after the hyphen of a region that is glued to the first word of the
 * lead, or 0. */
static uint32_t
glued_region(const Reader *reader, uint32_t at)
{
	const Token *token = &reader->tokens[at];
	Str text = str_slice(reader->release->source->text, token->begin,
	                     token->end);
	uint32_t dash = str_find(text, '-', 0);
	uint32_t i;

	if (dash < 2 || dash > GLUED_REGION || dash + 2 >= text.len)
		return 0;
	for (i = 0; i < dash; i++)
		if (text.ptr[i] != '.' && !unicode_upper(str_byte(text, i)))
			return 0;
	if (!unicode_upper(str_byte(text, dash + 1)) ||
	    !unicode_lower(str_byte(text, dash + 2)))
		return 0;
	return token->begin + dash + 1;
}

/* True for a word of companies (Inc.) where a region stands. Two capitals
 * before a dash, a bracket or a comma are a state: NV, CO, AB. */
static bool
is_company(const Reader *reader, uint32_t at, uint32_t next)
{
	const Token *token = &reader->tokens[at];
	uint32_t sign = sign_at(reader, next);

	if (!lex_is(reader->release->lexicon, token, LEX_ORG_WORD))
		return false;
	return !(next == at + 1 && token->shape & SHAPE_ALL_CAPITALS &&
	         token_bytes(reader, at) == 2 &&
	         (sign == '-' || sign == '(' || sign == ',' || sign == '/' ||
	          sign == 0x2013 || sign == 0x2014));
}

/* regions = *2( "," name ), none of them a part of the name of a company */
static uint32_t
read_regions(Reader *reader, uint32_t at)
{
	bool ignored;
	uint32_t i;

	for (i = 0; i < REGIONS && sign_at(reader, at) == ','; i++) {
		uint32_t next = read_name(reader, at + 1, REGION_TOKENS,
		                          &ignored);

		if (next == at + 1 || is_company(reader, at + 1, next))
			break;
		reader->place->region = true;
		reader->place->glued = glued_region(reader, at + 1);
		if (reader->place->glued)
			return at + 2;
		at = next;
	}
	return at;
}

bool
place_read(const Release *release, uint32_t at, uint32_t end, PlaceName *place)
{
	Reader reader = {release, release->tokens.items, end, place};
	bool second = false;
	uint32_t next;

	*place = (PlaceName){0};
	place->end = read_name(&reader, at, CITY_TOKENS, &place->upper);
	if (place->end == at)
		return false;
	place->end = read_regions(&reader, place->end);
	if (!place->upper || sign_at(&reader, place->end) != '/')
		return true;
	next = read_name(&reader, place->end + 1, CITY_TOKENS, &second);
	/* without a region it would be a wire */
	if (next > place->end + 1 && second && sign_at(&reader, next) == ',')
		place->end = read_regions(&reader, next);
	return true;
}
