/* yaml_bytes.c - the bytes of a schema, looked at before libyaml does.
 *
 * libyaml 0.2.5 guesses at UTF-16, counts NEL, LS, PS and a lone CR as line
 * ends, takes quadratic time for %TAG lines, and lets bidirectional controls
 * pass. None of that reaches it. */
#include "schema/yaml.h"
#include "text/unicode.h"
#include "text/utf8.h"

typedef struct Scan {
	FaultLog *log;
	SchemaText text;
	uint32_t line;
	uint32_t begin; /* of the line */
	bool indent;    /* only spaces so far in this line */
} Scan;

/* The place of byte `at` of the line being read. */
static Origin
place(const Scan *scan, uint32_t at)
{
	Str before = str_slice(scan->text.bytes, scan->begin, at);

	return (Origin){.path = scan->text.path,
	                .line = scan->line,
	                .column = utf8_count(before) + 1};
}

static bool
utf16(Str bytes)
{
	return bytes.len >= 2 &&
	       ((str_byte(bytes, 0) == 0xFF && str_byte(bytes, 1) == 0xFE) ||
	        (str_byte(bytes, 0) == 0xFE && str_byte(bytes, 1) == 0xFF));
}

bool
yaml_refused(uint32_t code)
{
	return unicode_control(code) || unicode_bidi(code) || code == 0x85 ||
	       code == 0x2028 || code == 0x2029 || code == 0xFEFF ||
	       code == 0xFFFE || code == 0xFFFF;
}

/* One character that is no line end; false when the file is refused. */
static bool
character(Scan *scan, uint32_t at, Utf8 c)
{
	if (c.fault != UTF8_GOOD) {
		fault_add(scan->log, FAULT_ENCODING, place(scan, at),
		          "byte 0x%02X", str_byte(scan->text.bytes, at));
		return false;
	}
	if (yaml_refused(c.code)) {
		fault_add(scan->log, FAULT_CONTROL, place(scan, at), "U+%04X",
		          (unsigned)c.code);
		return false;
	}
	if (c.code == '%' && at == scan->begin) {
		fault_add(scan->log, FAULT_DIRECTIVE, place(scan, at),
		          "a line begins with %%");
		return false;
	}
	if (c.code == '\t' && scan->indent) {
		fault_add(scan->log, FAULT_TAB, place(scan, at),
		          "indent with spaces");
		return false;
	}
	scan->indent = scan->indent && c.code == ' ';
	return true;
}

bool
yaml_bytes(FaultLog *log, SchemaText text, uint32_t most, uint32_t *skip)
{
	Scan scan = {.log = log, .text = text, .line = 1, .indent = true};
	Str bytes = text.bytes;
	uint32_t at;

	*skip = str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0;
	scan.begin = *skip;
	if (bytes.len > most) {
		fault_add(log, FAULT_TOO_LARGE, place(&scan, *skip),
		          "%u bytes, at most %u", bytes.len, most);
		return false;
	}
	if (utf16(bytes)) {
		fault_add(log, FAULT_ENCODING, place(&scan, 0),
		          "the file looks like UTF-16: save it as UTF-8");
		return false;
	}
	for (at = *skip; at < bytes.len;) {
		Utf8 c = utf8_at(bytes, at);
		bool crlf = c.code == '\r' && at + 1 < bytes.len &&
		            bytes.ptr[at + 1] == '\n';

		if (c.code == '\r' && !crlf) {
			fault_add(log, FAULT_CONTROL, place(&scan, at),
			          "a carriage return without a line feed");
			return false;
		}
		if (c.code != '\n' && !crlf && !character(&scan, at, c))
			return false;
		at += c.len;
		if (c.code == '\n') {
			scan.line++;
			scan.begin = at;
			scan.indent = true;
		}
	}
	return true;
}
