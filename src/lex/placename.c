/* placename.c - names of places and organisations as templates take them. */
#include "lex/placename.h"

#include "base/limits.h"

enum { PLACE_MOST = 4, LINK_BYTES = 5, LINKS_MOST = 2 };

static const Str regions[] = {
#define REGION(name) {(name), sizeof(name) - 1},
#include "lex/region.def"
#undef REGION
};

static uint32_t
length_of(const Token *token)
{
	return token->end - token->begin;
}

/* McLEAN, MacDILL: capitals but for the prefix. */
static bool
scottish(Str word)
{
	uint32_t i;
	bool prefix = str_starts(word, STR("Mc")) ||
	              str_starts(word, STR("Mac"));

	for (i = prefix ? 3 : 0; i < word.len; i++)
		if (str_byte(word, i) >= 'a' && str_byte(word, i) <= 'z')
			return false;
	return prefix && word.len > 4;
}

/* True for a word that counts in a name of that shape. */
static bool
counts(const TemplatePlace *place, const Token *token, PlaceShape shape)
{
	if (shape == PLACE_ORGANISATION && token->kind == TOKEN_NUMBER)
		return true;
	if (token->kind != TOKEN_WORD || !(token->shape & SHAPE_CAPITAL))
		return false;
	return shape != PLACE_CAPITALS || token->shape & SHAPE_ALL_CAPITALS ||
	       length_of(token) <= 2 ||
	       scottish(
		       str_slice(place->world->text, token->begin, token->end));
}

/* True for what may stand between words that count: de, upon, am, & */
static bool
links(const TemplatePlace *place, const Token *token, PlaceShape shape)
{
	if (token->kind == TOKEN_SIGN)
		return shape == PLACE_ORGANISATION && token->sign == '&';
	return token->kind == TOKEN_WORD &&
	       (length_of(token) <= LINK_BYTES ||
	        lex_is(place->world->lexicon, token, LEX_PARTICLE));
}

/* True for a dot that belongs to the short word before it, and for the comma
 * before Inc. */
static bool
attached(const TemplatePlace *place, const Token *token, PlaceShape shape)
{
	if (token->kind != TOKEN_SIGN || token->shape & SHAPE_SPACE_BEFORE)
		return false;
	if (token->sign == '.')
		return length_of(token - 1) <= LINK_BYTES;
	return token->sign == ',' && shape == PLACE_ORGANISATION &&
	       place->tokens + place->end > token + 1 &&
	       lex_is(place->world->lexicon, token + 1, LEX_ORG_WORD);
}

/* name = word *( [ link ] word ) with a dot after short words */
uint32_t
placename_lengths(const TemplatePlace *place, PlaceShape shape)
{
	uint32_t most = shape == PLACE_ORGANISATION ? LIMIT_TEMPLATE_NAME
	                                            : PLACE_MOST;
	uint32_t words = 0, between = 0, ahead, lengths = 0;

	for (ahead = 0; ahead + 1 < TEMPLATE_REACH; ahead++) {
		const Token *token = &place->tokens[place->at + ahead];

		if (place->at + ahead >= place->end)
			break;
		if (counts(place, token, shape)) {
			if (++words > most)
				break;
			between = 0;
			lengths |= 1u << (ahead + 1);
		} else if (words && !between && attached(place, token, shape)) {
			if (token->sign == '.')
				lengths |= 1u << (ahead + 1);
		} else if (!words || ++between > LINKS_MOST ||
		           !links(place, token, shape)) {
			break;
		}
	}
	return lengths;
}

uint32_t
placename_region(const TemplatePlace *place)
{
	uint32_t i, lengths = 0;

	for (i = 0; i < sizeof regions / sizeof *regions; i++) {
		Str region = regions[i];
		Str text = str_slice(place->world->text,
		                     place->tokens[place->at].begin,
		                     place->world->text.len);

		/* Most differ in the first letter. */
		if ((str_byte(text, 0) | 0x20) == str_byte(region, 0))
			lengths |= template_literal_lengths(place, region);
	}
	return lengths;
}
