/* address.c - where web addresses, e-mail addresses, handles and hash tags
 * begin and end. */
#include "lex/address.h"

#include "base/limits.h"
#include "text/unicode.h"
#include "text/utf8.h"

static const Str tlds[] = {
#define TLD(name) {(name), sizeof(name) - 1},
#include "lex/tld.def"
#undef TLD
};

static bool
alphanumeric(uint8_t byte)
{
	return (byte >= '0' && byte <= '9') ||
	       ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

static bool
alphanumeric_at(Str text, uint32_t at)
{
	return at < text.len && alphanumeric(str_byte(text, at));
}

/* True for ASCII that may stand in a path, a query, a fragment. */
static bool
path_byte(uint8_t byte)
{
	return byte > 0x20 && byte < 0x7F && byte != '"' && byte != '<' &&
	       byte != '>' && byte != '\\' && byte != '^' && byte != '`' &&
	       byte != '{' && byte != '|' && byte != '}';
}

/* True for what a sentence adds behind an address. */
static bool
trailing(uint8_t byte)
{
	return byte == '.' || byte == ',' || byte == ';' || byte == ':' ||
	       byte == '!' || byte == '?' || byte == '\'' || byte == '*' ||
	       byte == ']' || byte == '[' || byte == '(';
}

/* The end of the path that begins at `at`. A closing bracket belongs to it
 * when it holds the opening one. */
static uint32_t
path_end(Str text, uint32_t at)
{
	uint32_t begin = at, opened = 0, closed = 0;

	while (at < text.len) {
		Utf8 found = utf8_at(text, at);

		if (found.code < 0x80 ? !path_byte((uint8_t)found.code)
		                      : !unicode_letter(found.code))
			break;
		opened += found.code == '(';
		closed += found.code == ')';
		at += found.len;
	}
	while (at > begin) {
		uint8_t byte = str_byte(text, at - 1);

		if (byte == ')' && closed > opened)
			closed--;
		else if (!trailing(byte))
			break;
		opened -= byte == '(';
		at--;
	}
	return at;
}

uint32_t
address_url(Str text, uint32_t colon)
{
	Str rest = str_slice(text, colon, text.len);
	uint32_t end;

	if (!str_starts(rest, STR("://")))
		return colon;
	end = path_end(text, colon + 3);
	return end > colon + 3 ? end : colon;
}

/* A name of a domain: labels of letters, digits and hyphens. */
typedef struct Domain {
	uint32_t end;
	uint32_t labels;
	uint32_t last; /* begin of the last label */
} Domain;

/* domain = label *( "." label ) */
static Domain
domain_at(Str text, uint32_t at)
{
	Domain domain = {at, 0, at};
	uint32_t most = text.len - at < LIMIT_DOMAIN_BYTES
	                        ? text.len
	                        : at + LIMIT_DOMAIN_BYTES;

	while (alphanumeric_at(text, at) && at < most) {
		domain.last = at;
		domain.labels++;
		while (at < most && (alphanumeric_at(text, at) ||
		                     (str_byte(text, at) == '-' &&
		                      alphanumeric_at(text, at + 1))))
			at++;
		domain.end = at;
		if (at >= most || str_byte(text, at) != '.')
			break;
		at++;
	}
	return domain;
}

/* True when the last label is the end of a domain name that everybody
 * knows. */
static bool
known_end(Str text, Domain domain)
{
	Str label = str_slice(text, domain.last, domain.end);
	uint32_t i;

	for (i = 0; i < sizeof tlds / sizeof *tlds; i++)
		if (unicode_folds_to(label, tlds[i]))
			return true;
	return false;
}

/* True when the last label has letters alone, two at least. */
static bool
lettered_end(Str text, Domain domain)
{
	uint32_t at;

	for (at = domain.last; at < domain.end; at++)
		if (str_byte(text, at) < 'A')
			return false;
	return domain.end - domain.last >= 2;
}

uint32_t
address_domain(Str text, uint32_t begin, uint32_t *seen)
{
	Domain domain = domain_at(text, begin);
	Str rest = str_slice(text, domain.end, text.len);
	/* a slash and more than what a sentence adds */
	bool path = str_starts(rest, STR("/")) &&
	            path_end(text, domain.end) > domain.end + 1;
	bool www = unicode_folds_to(str_slice(text, begin, begin + 4),
	                            STR("www."));

	*seen = domain.end;
	if (domain.labels < 2 || !lettered_end(text, domain) ||
	    (!www && !path && !known_end(text, domain)))
		return begin;
	if (rest.len >= 2 && rest.ptr[0] == ':' && alphanumeric_at(rest, 1))
		return path_end(text, domain.end);
	if (rest.len &&
	    (rest.ptr[0] == '/' || rest.ptr[0] == '?' || rest.ptr[0] == '#'))
		return path_end(text, domain.end);
	return domain.end;
}

static bool
local_byte(uint8_t byte)
{
	return alphanumeric(byte) || byte == '.' || byte == '_' ||
	       byte == '-' || byte == '+' || byte == '%';
}

/* mail = local "@" label 1*( "." label ) */
Span
address_mail(Str text, uint32_t at, uint32_t floor)
{
	uint32_t begin = at;
	Domain domain;

	if (floor + LIMIT_MAIL_LOCAL < at)
		floor = at - LIMIT_MAIL_LOCAL;
	while (begin > floor && local_byte(str_byte(text, begin - 1)))
		begin--;
	while (begin < at && !alphanumeric_at(text, begin))
		begin++;
	if (begin == at || !alphanumeric_at(text, at + 1))
		return (Span){at, at};
	domain = domain_at(text, at + 1);
	if (domain.labels < 2 || !lettered_end(text, domain))
		return (Span){at, at};
	return (Span){begin, domain.end};
}

/* handle = "@" 1*( letter / digit / "_" / "." )
 * tag    = "#" 1*( letter / digit / "_" ), with a letter */
uint32_t
address_tag(Str text, uint32_t at)
{
	bool handle = str_byte(text, at) == '@', letters = false;
	uint32_t end = at + 1;

	while (end < text.len) {
		Utf8 found = utf8_at(text, end);

		if (unicode_letter(found.code))
			letters = true;
		else if (!unicode_digit(found.code) && found.code != '_' &&
		         (!handle || found.code != '.'))
			break;
		end += found.len;
	}
	while (handle && end > at + 1 && text.ptr[end - 1] == '.')
		end--;
	return letters ? end : at;
}
