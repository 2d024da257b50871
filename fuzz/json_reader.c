/* json_reader.c - a strict reader of JSON that only says yes or no. */
#include "json_reader.h"

#include "text/utf8.h"

#include <string.h>

enum { DEEPEST = 60 };

typedef struct JsonReader {
	Str text;
	uint32_t at;
	char open[DEEPEST]; /* '{' or '[' */
	uint32_t depth;
} JsonReader;

static char
peek(const JsonReader *reader)
{
	return reader->at < reader->text.len ? reader->text.ptr[reader->at]
	                                     : '\0';
}

static bool
take(JsonReader *reader, char c)
{
	if (peek(reader) != c || reader->at >= reader->text.len)
		return false;
	reader->at++;
	return true;
}

static void
skip_blanks(JsonReader *reader)
{
	while (peek(reader) && strchr(" \t\r\n", peek(reader)))
		reader->at++;
}

/* unit = 4HEXDIG, or -1 */
static int32_t
take_unit(JsonReader *reader)
{
	static const char alphabet[] = "0123456789abcdefABCDEF";
	int32_t unit = 0;
	int i;

	for (i = 0; i < 4; i++) {
		char c = peek(reader);
		const char *digit = c ? strchr(alphabet, c) : NULL;
		int32_t value;

		if (!digit)
			return -1;
		value = (int32_t)(digit - alphabet);
		unit = unit * 16 + (value < 16 ? value : value - 6);
		reader->at++;
	}
	return unit;
}

static bool
take_escape(JsonReader *reader)
{
	char c = peek(reader);
	int32_t unit;

	if (!c || !strchr("\"\\/bfnrtu", c))
		return false;
	reader->at++;
	if (c != 'u')
		return true;
	unit = take_unit(reader);
	if (unit < 0xD800 || unit > 0xDFFF)
		return unit >= 0;
	if (unit > 0xDBFF || !take(reader, '\\') || !take(reader, 'u'))
		return false;
	unit = take_unit(reader);
	return unit >= 0xDC00 && unit <= 0xDFFF;
}

static bool
take_string(JsonReader *reader)
{
	if (!take(reader, '"'))
		return false;
	while (reader->at < reader->text.len) {
		Utf8 c = utf8_at(reader->text, reader->at);

		if (c.fault != UTF8_GOOD || c.code < 0x20)
			return false;
		reader->at += c.len;
		if (c.code == '"')
			return true;
		if (c.code == '\\' && !take_escape(reader))
			return false;
	}
	return false;
}

static bool
take_digits(JsonReader *reader)
{
	uint32_t begin = reader->at;

	while (peek(reader) >= '0' && peek(reader) <= '9')
		reader->at++;
	return reader->at > begin;
}

/* number = [ "-" ] digits [ "." digits ] [ e [ sign ] digits ] */
static bool
take_number(JsonReader *reader)
{
	take(reader, '-');
	if (!take(reader, '0') && !take_digits(reader))
		return false;
	if (take(reader, '.') && !take_digits(reader))
		return false;
	if (take(reader, 'e') || take(reader, 'E')) {
		if (!take(reader, '-'))
			take(reader, '+');
		return take_digits(reader);
	}
	return true;
}

static bool
take_word(JsonReader *reader, const char *word)
{
	Str rest = str_slice(reader->text, reader->at, reader->text.len);

	if (!str_starts(rest, str_from(word)))
		return false;
	reader->at += str_from(word).len;
	return true;
}

/* key = string ":" */
static bool
take_key(JsonReader *reader)
{
	skip_blanks(reader);
	if (!take_string(reader))
		return false;
	skip_blanks(reader);
	return take(reader, ':');
}

/* A value without parts, or the begin of one with parts. */
static bool
take_value(JsonReader *reader, bool *whole)
{
	char c = peek(reader);

	*whole = true;
	if (c == '"')
		return take_string(reader);
	if (c != '{' && c != '[')
		return take_word(reader, "null") || take_word(reader, "true") ||
		       take_word(reader, "false") || take_number(reader);
	if (reader->depth == DEEPEST)
		return false;
	reader->open[reader->depth++] = c;
	reader->at++;
	skip_blanks(reader);
	if (take(reader, c == '{' ? '}' : ']')) {
		reader->depth--;
		return true;
	}
	*whole = false;
	return c == '[' || take_key(reader);
}

/* What follows a value: the ends of what it closes, then a comma. */
static bool
take_next(JsonReader *reader)
{
	while (reader->depth) {
		bool object = reader->open[reader->depth - 1] == '{';

		skip_blanks(reader);
		if (take(reader, ','))
			return !object || take_key(reader);
		if (!take(reader, object ? '}' : ']'))
			return false;
		reader->depth--;
	}
	return true;
}

bool
json_reader_accepts(Str text)
{
	JsonReader reader = {.text = text};
	bool whole;

	do {
		skip_blanks(&reader);
		if (!take_value(&reader, &whole) ||
		    (whole && !take_next(&reader)))
			return false;
	} while (reader.depth);
	skip_blanks(&reader);
	return reader.at == text.len;
}

uint32_t
json_reader_lines(Str text)
{
	uint32_t at, end, count = 0;

	for (at = 0; at < text.len; at = end + 1, count++) {
		end = str_find(text, '\n', at);
		if (!json_reader_accepts(str_slice(text, at, end)))
			return UINT32_MAX;
	}
	return count;
}
