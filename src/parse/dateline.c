/* dateline.c - place, date and wire before the lead.
 *
 *	dateline = ( place | "(" place-or-wire ")" ) *part
 *	part     = [ "," ] date [ time ] [ "." ] | "(" ( date | wire ) ")"
 *	           | "/" wire "/" | place | dash
 *
 * The last part that closes (a dash, a slash, a bracket with a wire, the stop
 * after a date) ends the dateline. What proves it: a city in capitals, a date,
 * a wire, or a place with its region; see proven(). */
#include "parse/dateline.h"

#include "base/limits.h"
#include "lex/datetext.h"
#include "parse/feature.h"
#include "parse/place.h"

enum {
	BRACKET_TOKENS = 12,
	SMALL_WORD = 3,  /* bytes: "at" before a time; the least of a city */
	PROSE_WORDS = 5, /* least after a dateline */
	OPEN_PROSE = 20, /* words of prose that need no stop */
	ZONE_WORDS = 3,  /* "Eastern Standard Time" */
	ZONE_TOKENS = 8, /* "PM America/Port_of_Spain" */
};

typedef struct Finder {
	const Release *release;
	const Lexicon *lexicon;
	const Token *tokens;
	Str text;
	uint32_t begin;
	uint32_t at;
	uint32_t end;
	Dateline line;   /* as read so far */
	Dateline kept;   /* as of the last closing part */
	uint32_t closed; /* token after it, 0 = none */
	bool upper;      /* the city is in capitals */
	bool region;     /* the place has a region */
	bool bracket;    /* "(Washington, D.C.)": the place may be a wire */
	bool small_wire; /* "(ots)" */
	bool dash;       /* a dash closes */
	bool timed;      /* a time of day follows the date */
	uint32_t glued;  /* byte after a dash inside a token, 0 = none */
} Finder;

static uint32_t
sign_at(const Finder *finder, uint32_t at)
{
	if (at >= finder->end || finder->tokens[at].kind != TOKEN_SIGN)
		return 0;
	return finder->tokens[at].sign;
}

static bool
dash_at(const Finder *finder, uint32_t at)
{
	uint32_t sign = sign_at(finder, at);

	return sign == '-' || sign == 0x2013 || sign == 0x2014 ||
	       sign == 0x2012 || sign == 0x2015;
}

static bool
capital_at(const Finder *finder, uint32_t at)
{
	return place_capital(finder->release, at, finder->end);
}

static uint32_t
token_bytes(const Finder *finder, uint32_t at)
{
	return finder->tokens[at].end - finder->tokens[at].begin;
}

static Span
span_of(const Finder *finder, uint32_t begin, uint32_t end)
{
	Span span = {finder->tokens[begin].begin, finder->tokens[end - 1].end};

	return span;
}

static void
close_here(Finder *finder)
{
	finder->closed = finder->at;
	finder->kept = finder->line;
}

static bool
read_place(Finder *finder)
{
	PlaceName place;

	if (!place_read(finder->release, finder->at, finder->end, &place))
		return false;
	finder->upper = place.upper;
	finder->region = place.region;
	finder->line.place = span_of(finder, finder->at, place.end);
	finder->at = place.end;
	finder->glued = place.glued;
	if (place.glued) {
		finder->line.place.end = place.glued - 1;
		finder->dash = true;
		close_here(finder);
	}
	return true;
}

/* moment = ( "@" | "," | word ) time *zone ; after an "@" everything up to the
 * dash is the time. The token after it, or `at`. */
static uint32_t
after_moment(const Finder *finder, uint32_t at)
{
	uint32_t begin = at;
	uint32_t end;
	uint32_t i;

	while (sign_at(finder, begin) == '@' || sign_at(finder, begin) == ',' ||
	       (begin < finder->end &&
	        token_bytes(finder, begin) <= SMALL_WORD &&
	        lex_is(finder->lexicon, &finder->tokens[begin],
	               LEX_PREPOSITION)))
		begin++;
	end = timetext_at(finder->lexicon, finder->text, finder->tokens, begin,
	                  finder->end);
	if (end == begin)
		return at;
	if (sign_at(finder, at) == '@')
		for (i = 0; i < ZONE_TOKENS && end < finder->end &&
		            !dash_at(finder, end);
		     i++)
			end++;
	else
		for (i = 0;
		     i < ZONE_WORDS && begin > at && capital_at(finder, end);
		     i++)
			end++;
	return end;
}

/* date-part = [ "," ] *word date [ moment ] [ ":" | "." ] */
static bool
read_date(Finder *finder)
{
	uint32_t at = finder->at;
	uint32_t i;
	DateText date;

	if (!span_empty(finder->line.date_span))
		return false;
	if (sign_at(finder, at) == ',')
		at++;
	for (i = 0; i < 2 && at < finder->end; i++)
		if (lex_is(finder->lexicon, &finder->tokens[at], LEX_DATE_WORD))
			at++;
	if (at >= finder->end ||
	    !datetext_at(finder->lexicon, finder->text, finder->tokens, at,
	                 finder->end, &date) ||
	    !date.date.day)
		return false;
	finder->line.date = date.date;
	finder->line.date_span = date.span;
	at = after_moment(finder, date.end);
	finder->timed = at > date.end;
	finder->at = at;
	if ((sign_at(finder, at) == ':' && !span_empty(finder->line.place)) ||
	    (sign_at(finder, at) == '.' &&
	     (dash_at(finder, at + 1) || capital_at(finder, at + 1) ||
	      (at + 1 < finder->end &&
	       finder->tokens[at + 1].kind == TOKEN_MARK)))) {
		finder->at++;
		close_here(finder);
	}
	return true;
}

/* True when tokens [begin, end) can be the name of a wire. */
static bool
is_wire(Finder *finder, uint32_t begin, uint32_t end)
{
	uint32_t i;
	bool small = true;

	/* "Friday, May 8th (4:30 to 5 p.m.)" is an appointment */
	if (timetext_at(finder->lexicon, finder->text, finder->tokens, begin,
	                end) > begin)
		return false;
	for (i = begin; i < end; i++) {
		if (sign_at(finder, i) == ':' || sign_at(finder, i) == '(')
			return false;
		small = small && !(finder->tokens[i].shape & SHAPE_CAPITAL);
	}
	finder->small_wire = small && finder->tokens[begin].kind == TOKEN_WORD;
	return feature_words(finder->release, begin, end) > 0;
}

/* bracket = "(" ( date | wire ) ")" ; slash = "/" ( date | wire ) "/" */
static bool
read_bracket(Finder *finder, uint32_t open, uint32_t close)
{
	uint32_t begin = finder->at + 1;
	uint32_t at = begin;
	DateText date;

	if (sign_at(finder, finder->at) != open)
		return false;
	while (at < finder->end && at - begin < BRACKET_TOKENS &&
	       sign_at(finder, at) != close)
		at++;
	if (sign_at(finder, at) != close || at == begin)
		return false;
	if (datetext_at(finder->lexicon, finder->text, finder->tokens, begin,
	                at, &date)) {
		if (!date.date.day || after_moment(finder, date.end) != at)
			return false;
		finder->line.date = date.date;
		finder->line.date_span = date.span;
	} else if (span_empty(finder->line.place) &&
	           finder->at == finder->begin) {
		finder->line.place = span_of(finder, begin, at);
		finder->bracket = true;
		if (!capital_at(finder, begin))
			return false;
	} else if (span_empty(finder->line.wire) &&
	           is_wire(finder, begin, at)) {
		finder->line.wire = span_of(finder, begin, at);
	} else {
		return false;
	}
	finder->at = at + 1;
	if (!span_empty(finder->line.wire))
		close_here(finder);
	return true;
}

/* "[Lima, Peru - March 3, 2026] -": the bracket around it all. */
static bool
read_frame(Finder *finder)
{
	if (sign_at(finder, finder->at) != ']')
		return false;
	finder->at++;
	return true;
}

/* dash = 1*( "-" | "–" | "—" ) */
static bool
read_dash(Finder *finder)
{
	if (!dash_at(finder, finder->at))
		return false;
	while (dash_at(finder, finder->at))
		finder->at++;
	finder->dash = true;
	close_here(finder);
	return true;
}

/* "March 3, 2026, Lima, Peru —": the place after the date has a region, or is
 * in capitals, and ends in a dash. */
static bool
read_place_behind(Finder *finder)
{
	Dateline before = finder->line;
	uint32_t at = finder->at;

	if (span_empty(before.date_span) || !span_empty(before.place))
		return false;
	if (sign_at(finder, at) == ',')
		finder->at++;
	if (read_place(finder) && (finder->region || finder->upper) &&
	    (finder->glued || dash_at(finder, finder->at)))
		return true;
	finder->line = before;
	finder->at = at;
	return false;
}

/* "(NewMediaWire) - September 1, 2024 - Glendale, CA –": what stood in the
 * bracket was the wire, and the place follows a dash and ends in one. */
static bool
read_late_place(Finder *finder)
{
	Dateline before = finder->line;
	uint32_t at = finder->at;

	if (!finder->bracket || finder->closed != at ||
	    !span_empty(finder->line.wire))
		return false;
	if (read_place(finder) &&
	    (finder->glued || dash_at(finder, finder->at))) {
		finder->line.wire = before.place;
		finder->bracket = false;
		if (finder->glued)
			close_here(finder);
		return true;
	}
	finder->line = before;
	finder->at = at;
	return false;
}

/* True when the words after the dateline are prose. */
static bool
prose_follows(const Finder *finder, const Block *block)
{
	uint32_t words = feature_words(finder->release, finder->closed,
	                               finder->end);

	if (words < PROSE_WORDS)
		return false;
	return block->flags & (BLOCK_STOP | BLOCK_COLON) || words >= OPEN_PROSE;
}

/* True when what was read can be nothing but a dateline. */
static bool
proven(const Finder *finder, bool first)
{
	const Dateline *line = &finder->kept;
	const Token *next = &finder->tokens[finder->closed];
	bool begins = finder->glued || next->kind != TOKEN_WORD ||
	              next->shape & SHAPE_CAPITAL ||
	              finder->lexicon->noun_capitals;

	if (!span_empty(line->date_span))
		return !span_empty(line->place) || !span_empty(line->wire);
	if (!span_empty(line->wire))
		return finder->small_wire ||
		       (finder->dash &&
		        (finder->upper || finder->region || finder->bracket));
	/* a dash closed it, for nothing else is left */
	if (finder->upper && span_length(line->place) >= SMALL_WORD)
		return begins || finder->region;
	if (finder->bracket)
		return begins;
	return first && finder->region && begins;
}

/* Reads the parts at the start of the block; false when none closes them. */
static bool
read_parts(Finder *finder)
{
	if (sign_at(finder, finder->at) == '[')
		finder->begin = ++finder->at;
	if (!read_bracket(finder, '(', ')') && !read_place(finder) &&
	    !read_date(finder))
		return false;
	while (!finder->glued &&
	       finder->at - finder->begin <= LIMIT_DATELINE_TOKENS)
		if (!read_dash(finder) && !read_bracket(finder, '(', ')') &&
		    !read_bracket(finder, '/', '/') &&
		    !read_bracket(finder, '[', ']') && !read_frame(finder) &&
		    !read_date(finder) && !read_place_behind(finder) &&
		    !read_late_place(finder))
			break;
	return finder->closed &&
	       finder->closed - finder->begin <= LIMIT_DATELINE_TOKENS;
}

static Finder
finder_of(const Release *release, const Block *block)
{
	Finder finder = {
		.release = release,
		.lexicon = release->lexicon,
		.tokens = release->tokens.items,
		.text = release->source->text,
		.begin = block->tokens.begin,
		.at = block->tokens.begin,
		.end = block->tokens.end,
	};

	return finder;
}

/* The byte after the last part that closes. */
static uint32_t
closed_end(const Finder *finder)
{
	return finder->glued ? finder->glued
	                     : finder->tokens[finder->closed - 1].end;
}

bool
dateline_alone(const Release *release, uint32_t index, Dateline *found)
{
	const Block *block = &release->blocks.items[index];
	Finder finder = finder_of(release, block);

	if (!read_parts(&finder))
		return false;
	/* "Ulm, MN / Acme Wire / March 3, 2026" has no dash at its end; with a
	 * time of day it is the stamp of the wire */
	if (finder.at == finder.end) {
		if (finder.timed && finder.closed < finder.at)
			return false;
		close_here(&finder);
	}
	if (span_empty(finder.kept.date_span) ||
	    span_empty(finder.kept.place) || span_empty(finder.kept.wire))
		return false;
	*found = finder.kept;
	found->span.begin = block->span.begin;
	found->span.end = closed_end(&finder);
	found->block = index;
	return true;
}

bool
dateline_read(const Release *release, uint32_t index, bool first,
              Dateline *found)
{
	const Block *block = &release->blocks.items[index];
	Finder finder = finder_of(release, block);

	if (block->flags & BLOCK_UPPER || !read_parts(&finder) ||
	    !prose_follows(&finder, block) || !proven(&finder, first))
		return false;
	*found = finder.kept;
	found->span.begin = block->span.begin;
	found->span.end = closed_end(&finder);
	found->block = index;
	return true;
}
