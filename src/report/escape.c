/* escape.c - text of strangers made harmless for terminals, logs and JSON. */
#include "report/escape.h"

#include "text/unicode.h"
#include "text/utf8.h"

enum { COMMAND_LETTERS = 32 };

static bool
ascii_letter(uint8_t c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* log command = "##" *letter "[" ; true at its bracket */
static bool
opens_command(Str text, uint32_t at)
{
	uint32_t steps = COMMAND_LETTERS;

	if (text.ptr[at] != '[')
		return false;
	while (at > 0 && steps-- > 0 && ascii_letter(str_byte(text, at - 1)))
		at--;
	return at >= 2 && text.ptr[at - 1] == '#' && text.ptr[at - 2] == '#';
}

/* True for what a reader can't see or a terminal would obey. */
static bool
unsafe(uint32_t code)
{
	if (code < 0x80)
		return code < 0x20 || code == 0x7F;
	return unicode_control(code) || unicode_bidi(code) ||
	       unicode_invisible(code) || code == 0x85 || code == 0x2028 ||
	       code == 0x2029;
}

/* `value`, a byte or code point, in at least `least` hexadecimal digits. */
static uint32_t
hex(Buf *out, uint32_t value, uint32_t least, const char *alphabet)
{
	uint32_t digits = least;

	while (value >> (digits * 4))
		digits++;
	if (out) {
		uint32_t i = digits;

		while (i-- > 0)
			buf_byte(out, alphabet[value >> (i * 4) & 15]);
	}
	return digits;
}

static uint32_t
name_character(Buf *out, uint32_t code)
{
	uint32_t digits;

	if (out)
		buf_text(out, "<U+");
	digits = hex(out, code, 4, "0123456789ABCDEF");
	if (out)
		buf_byte(out, '>');
	return digits + 4;
}

static uint32_t
name_bytes(Buf *out, Str bytes)
{
	uint32_t i;

	for (i = 0; out && i < bytes.len; i++) {
		buf_byte(out, '<');
		hex(out, str_byte(bytes, i), 2, "0123456789abcdef");
		buf_byte(out, '>');
	}
	return bytes.len * 4;
}

Piece
escape_piece(Buf *out, Str text, uint32_t at)
{
	Utf8 c = utf8_at(text, at);
	Str bytes = str_slice(text, at, at + c.len);

	if (c.fault != UTF8_GOOD)
		return (Piece){c.len, name_bytes(out, bytes)};
	if (unsafe(c.code) || opens_command(text, at))
		return (Piece){c.len, name_character(out, c.code)};
	if (out)
		buf_str(out, bytes);
	return (Piece){c.len, unicode_width(c.code)};
}

/* The end of the run of plain ASCII that begins at `at`. */
static uint32_t
plain_end(Str text, uint32_t at)
{
	while (at < text.len && str_byte(text, at) >= 0x20 &&
	       str_byte(text, at) < 0x7F && text.ptr[at] != '[' &&
	       text.ptr[at] != '"' && text.ptr[at] != '\\')
		at++;
	return at;
}

void
escape_terminal(Buf *out, Str text)
{
	uint32_t at = 0;

	while (at < text.len) {
		uint32_t end = plain_end(text, at);

		buf_str(out, str_slice(text, at, end));
		at = end;
		if (at < text.len)
			at += escape_piece(out, text, at).len;
	}
}

/* True where a line that begins with the path could be a command. */
static bool
path_commands(Str path)
{
	uint32_t at;

	/* a ":" follows the path */
	if (path.len && path.ptr[0] == ':')
		return true;
	for (at = 0; at + 1 < path.len; at++)
		if (path.ptr[at] == ':' && path.ptr[at + 1] == ':')
			return path.ptr[0] != '/';
	return false;
}

void
escape_path(Buf *out, Str path)
{
	if (path_commands(path))
		buf_text(out, "./");
	escape_terminal(out, path);
}

void
escape_start(Buf *out, Str text, uint32_t columns)
{
	uint32_t at = 0, steps = columns * 4;
	Piece piece;

	while (at < text.len) {
		char c = text.ptr[at];
		bool blank = c == '\n' || c == '\r' || c == '\t';

		piece = escape_piece(NULL, text, at);
		if (blank)
			piece.width = 1;
		if (piece.width > columns || steps-- == 0)
			break;
		if (blank)
			buf_byte(out, ' ');
		else
			escape_piece(out, text, at);
		columns -= piece.width;
		at += piece.len;
	}
	if (at < text.len)
		buf_text(out, "…");
}

static void
json_unit(Buf *out, uint32_t unit)
{
	buf_text(out, "\\u");
	hex(out, unit, 4, "0123456789abcdef");
}

/* A character that is not plain ASCII. */
static uint32_t
json_piece(Buf *out, Str text, uint32_t at)
{
	Utf8 c = utf8_at(text, at);

	if (c.fault != UTF8_GOOD) {
		buf_text(out, "\xEF\xBF\xBD");
	} else if (c.code == '"' || c.code == '\\') {
		buf_byte(out, '\\');
		buf_byte(out, (char)c.code);
	} else if (c.code == '\n') {
		buf_text(out, "\\n");
	} else if (!unsafe(c.code) && !opens_command(text, at)) {
		buf_str(out, str_slice(text, at, at + c.len));
	} else if (c.code < 0x10000) {
		json_unit(out, c.code);
	} else {
		json_unit(out, 0xD7C0 + (c.code >> 10));
		json_unit(out, 0xDC00 + (c.code & 0x3FF));
	}
	return c.len;
}

void
escape_json(Buf *out, Str text)
{
	uint32_t at = 0;

	buf_byte(out, '"');
	while (at < text.len) {
		uint32_t end = plain_end(text, at);

		buf_str(out, str_slice(text, at, end));
		at = end;
		if (at < text.len)
			at += json_piece(out, text, at);
	}
	buf_byte(out, '"');
}
