/* datetext.c - dates as they are written.
 *
 *	date    = [ weekday [ "," ] ] ( day-first | month-first | figures )
 *	day-first   = day [ "." | ordinal ] *word month [ "." ] [ year-part ]
 *	month-first = month [ "." ] day [ ordinal ] [ "," ] [ year ]
 *	              | month [ "." ] *word year
 *	year-part   = [ "," ] *word year *year-word
 *	figures = YYYY "-" MM "-" DD | DD "." MM "." YYYY
 *
 * `word` is a date word of the lexicon: of, de, le; `year-word` one that may
 * stand behind a year: года. "2025 on." is a year and two others. */
#include "lex/datetext.h"

#include "text/unicode.h"

enum { WORDS_BETWEEN = 2 };

typedef struct Reader {
	const Lexicon *lexicon;
	Str text;
	const Token *tokens;
	uint32_t at;
	uint32_t end;
} Reader;

static Str
token_text(const Reader *reader, uint32_t at)
{
	return str_slice(reader->text, reader->tokens[at].begin,
	                 reader->tokens[at].end);
}

static bool
sign_is(const Reader *reader, uint32_t at, uint16_t sign)
{
	return at < reader->end && reader->tokens[at].kind == TOKEN_SIGN &&
	       reader->tokens[at].sign == sign;
}

/* The figures at the start of `text`, at most `most` of them; `len` says how
 * many. */
static uint32_t
figures(Str text, uint32_t most, uint32_t *len)
{
	uint32_t value = 0;
	uint32_t i = 0;

	while (i < text.len && i < most && text.ptr[i] >= '0' &&
	       text.ptr[i] <= '9')
		value = value * 10 + (uint32_t)(text.ptr[i++] - '0');
	*len = i;
	return value;
}

/* A whole number of one to four figures, or 0. */
static uint32_t
number_at(const Reader *reader, uint32_t at)
{
	uint32_t len;
	uint32_t value;
	Str text;

	if (at >= reader->end || reader->tokens[at].kind != TOKEN_NUMBER)
		return 0;
	text = token_text(reader, at);
	value = figures(text, 4, &len);
	return len == text.len ? value : 0;
}

static uint32_t
year_at(const Reader *reader, uint32_t at)
{
	uint32_t value = number_at(reader, at);

	return value >= 1000 ? value : 0;
}

/* day = figures [ letters of an ordinal ], 1 to 39: an impossible day must
 * still be seen */
static uint32_t
day_at(Reader *reader, DateText *found)
{
	uint32_t len;
	uint32_t value;
	Str text;

	if (reader->at >= reader->end)
		return 0;
	text = token_text(reader, reader->at);
	value = figures(text, 3, &len);
	if (!len || len > 2 || value < 1 || value > 39)
		return 0;
	if (text.len > len + 4)
		return 0;
	if (text.len > len) {
		/* 3rd, 1er, 16th; not 16-year, 3D, 5.2, 10:30 */
		if (str_byte(text, len) < 'a' || text.len == len + 1)
			return 0;
		found->ordinal = true;
	}
	reader->at++;
	return value;
}

static void
skip_words(Reader *reader, LexCategory words)
{
	uint32_t i;

	for (i = 0; i < WORDS_BETWEEN && reader->at < reader->end; i++) {
		if (!lex_is(reader->lexicon, &reader->tokens[reader->at],
		            words))
			return;
		reader->at++;
		if (sign_is(reader, reader->at, '.') &&
		    !(reader->tokens[reader->at].shape & SHAPE_SPACE_BEFORE) &&
		    token_text(reader, reader->at - 1).len <= 4)
			reader->at++;
	}
}

static uint32_t
month_at(Reader *reader)
{
	LexMatch match = {0};

	if (reader->at < reader->end)
		match = lex_match(reader->lexicon, reader->tokens, reader->at,
		                  reader->end, LEX_MONTH);
	if (!match.entry)
		return 0;
	reader->at += match.tokens;
	return match.entry->value;
}

/* "Feb." but not the stop after "in March." */
static void
skip_stop(Reader *reader)
{
	if (sign_is(reader, reader->at, '.') && reader->at + 1 < reader->end &&
	    reader->tokens[reader->at + 1].kind == TOKEN_NUMBER)
		reader->at++;
}

/* year-part = [ "," ] *word year *year-word; nothing when there is no year */
static uint32_t
year_part(Reader *reader)
{
	Reader ahead = *reader;
	uint32_t year;

	if (sign_is(&ahead, ahead.at, ','))
		ahead.at++;
	skip_words(&ahead, LEX_DATE_WORD);
	year = year_at(&ahead, ahead.at);
	if (!year)
		return 0;
	ahead.at++;
	*reader = ahead;
	skip_words(reader, LEX_YEAR_WORD);
	return year;
}

/* figures = YYYY "-" MM "-" DD | DD "." MM "." YYYY */
static bool
read_figures(Reader *reader, Date *date)
{
	uint32_t at = reader->at;
	uint32_t year = year_at(reader, at);
	uint32_t i;
	uint32_t part[3] = {0};
	uint32_t length[3] = {0};
	Str text;

	if (year && sign_is(reader, at + 1, '-') &&
	    sign_is(reader, at + 3, '-') && number_at(reader, at + 2) &&
	    number_at(reader, at + 4)) {
		part[0] = number_at(reader, at + 4);
		part[1] = number_at(reader, at + 2);
		part[2] = year;
		reader->at += 5;
	} else {
		text = token_text(reader, at);
		for (i = 0; i < 3; i++) {
			part[i] = figures(text, 4, &length[i]);
			text = str_slice(text, length[i], text.len);
			if (i < 2 && (!text.len || text.ptr[0] != '.'))
				return false;
			text = str_slice(text, i < 2, text.len);
		}
		if (text.len || length[0] > 2 || length[1] > 2 ||
		    length[2] != 4)
			return false;
		reader->at++;
	}
	if (!part[0] || part[0] > 39 || !part[1] || part[1] > 12 ||
	    part[2] < 1000)
		return false;
	date->day = (uint8_t)part[0];
	date->month = (uint8_t)part[1];
	date->year = (int16_t)part[2];
	return true;
}

/* day-first = day [ "." | ordinal ] *word month [ "." ] [ year-part ] */
static bool
read_day_first(Reader *reader, DateText *found)
{
	Reader ahead = *reader;
	uint32_t day = day_at(&ahead, found);
	uint32_t month;

	if (!day)
		return false;
	if (sign_is(&ahead, ahead.at, '.'))
		ahead.at++;
	skip_words(&ahead, LEX_DATE_WORD);
	month = month_at(&ahead);
	if (!month)
		return false;
	found->date.day = (uint8_t)day;
	found->date.month = (uint8_t)month;
	*reader = ahead;
	skip_stop(&ahead);
	found->date.year = (int16_t)year_part(&ahead);
	/* without a year the stop is that of the sentence */
	if (found->date.year)
		*reader = ahead;
	return true;
}

/* month-first = month [ "." ] ( day [ ordinal ] [ "," ] [ year ] | year ) */
static bool
read_month_first(Reader *reader, DateText *found)
{
	Reader ahead = *reader;
	uint32_t month = month_at(&ahead);
	uint32_t day;

	if (!month)
		return false;
	skip_stop(&ahead);
	day = day_at(&ahead, found);
	found->month_first = day != 0;
	found->date.month = (uint8_t)month;
	found->date.day = (uint8_t)day;
	found->date.year = (int16_t)year_part(&ahead);
	if (!day && !found->date.year)
		return false;
	*reader = ahead;
	return true;
}

/* weekday = name [ "." ] [ "," ] */
static void
read_weekday(Reader *reader, DateText *found)
{
	LexMatch match = lex_match(reader->lexicon, reader->tokens, reader->at,
	                           reader->end, LEX_WEEKDAY);

	if (!match.entry)
		return;
	found->weekday = match.entry->value;
	found->weekday_span.begin = reader->tokens[reader->at].begin;
	reader->at += match.tokens;
	found->weekday_span.end = reader->tokens[reader->at - 1].end;
	if (sign_is(reader, reader->at, '.'))
		reader->at++;
	if (sign_is(reader, reader->at, ','))
		reader->at++;
	skip_words(reader, LEX_DATE_WORD);
}

bool
datetext_at(const Lexicon *lexicon, Str text, const Token *tokens, uint32_t at,
            uint32_t end, DateText *found)
{
	Reader reader = {lexicon, text, tokens, at, end};

	*found = (DateText){0};
	if (at >= end || tokens[at].kind == TOKEN_SIGN ||
	    tokens[at].kind == TOKEN_MARK)
		return false;
	read_weekday(&reader, found);
	if (reader.at >= end)
		return false;
	if (!read_day_first(&reader, found) &&
	    !read_month_first(&reader, found)) {
		found->ordinal = false;
		if (!read_figures(&reader, &found->date))
			return false;
	}
	found->begin = at;
	found->end = reader.at;
	found->span.begin = tokens[at].begin;
	found->span.end = tokens[reader.at - 1].end;
	return true;
}

/* What stands behind the hour in its token shows that it is one: 16:30, 4pm,
 * 7.30p.m., 16h, 16h30; not 3rd, 5.2, 10km */
static bool
shows_time(Str rest)
{
	uint32_t len;

	if (str_starts(rest, STR(":")))
		return true;
	if (str_starts(rest, STR("h"))) {
		figures(str_slice(rest, 1, rest.len), 2, &len);
		return rest.len == 1 + len;
	}
	if (str_starts(rest, STR("."))) {
		figures(str_slice(rest, 1, rest.len), 2, &len);
		rest = str_slice(rest, 1 + len, rest.len);
	}
	return unicode_folds_to(rest, STR("am")) ||
	       unicode_folds_to(rest, STR("pm")) ||
	       unicode_folds_to(rest, STR("a.m.")) ||
	       unicode_folds_to(rest, STR("p.m."));
}

/* time = hour [ ":" minutes ] [ half ] [ zone [ "/" time ] ], shown to be one
 * by its colon, its half of the day, or its zone */
uint32_t
timetext_at(const Lexicon *lexicon, Str text, const Token *tokens, uint32_t at,
            uint32_t end)
{
	Reader reader = {lexicon, text, tokens, at, end};
	bool shown;
	uint32_t len;
	uint32_t i = at;
	Str first;

	if (i >= end)
		return at;
	first = token_text(&reader, i);
	if (figures(first, 3, &len) > 24 || !len || len > 2)
		return at;
	shown = shows_time(str_slice(first, len, first.len));
	i++;
	while (i < end) {
		LexMatch zone = lex_match(lexicon, tokens, i, end,
		                          LEX_TIME_ZONE);
		Str word = token_text(&reader, i);
		char half = word.len >= 2 ? (char)(word.ptr[0] | 0x20) : '\0';

		if (zone.entry) {
			i += zone.tokens;
			shown = true;
		} else if (word.len <= 4 && (half == 'a' || half == 'p') &&
		           (word.ptr[1] == '.' ||
		            (char)(word.ptr[1] | 0x20) == 'm')) {
			i++;
			shown = true;
		} else {
			break;
		}
	}
	return shown ? i : at;
}
