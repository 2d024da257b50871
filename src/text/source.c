/* source.c - the bytes of a release, what is odd about them, and places. */
#include "text/source.h"

#include "base/limits.h"
#include "text/unicode.h"

#include <string.h>

enum { CHECKPOINT_BYTES = 4096, SAMPLE_BYTES = 4096 };

/* What the one pass over the bytes has seen. */
typedef struct Reading {
	Arena *arena;
	Source *source;
	uint32_t at;
	uint32_t points;
	uint32_t astral;
	uint32_t wide; /* well-formed code points of several bytes */
} Reading;

/* True when the eight bytes at `at` are printable ASCII. */
static inline bool
plain_eight(Str text, uint32_t at)
{
	uint64_t ones = 0x0101010101010101u, eight;

	if (text.len - at < sizeof eight)
		return false;
	memcpy(&eight, text.ptr + at, sizeof eight);
	/* A byte borrows below 0x20 and carries above 0x7E; what a neighbour
	 * adds to that is only ever a false alarm. */
	return !(((eight - ones * 0x20) | (eight + ones) | eight) &
	         (ones * 0x80));
}

/* Lists an odd character, or lengthens the run that ends where it begins. */
static void
odd_add(Reading *reading, OddKind kind, Utf8 found)
{
	Odds *odds = &reading->source->odds;
	Span span = {reading->at, reading->at + found.len};
	Odd *last = odds->count ? &odds->items[odds->count - 1] : NULL;

	if (last && last->kind == kind && last->code == found.code &&
	    last->span.end == span.begin) {
		last->span.end = span.end;
		return;
	}
	if (odds->count >= LIMIT_ODDS) {
		reading->source->truncated = true;
		return;
	}
	*array_push(reading->arena, odds) = (Odd){(uint8_t)kind, found.fault,
	                                          found.code, span};
}

/* True for an invisible character that belongs there: a ZWJ or ZWNJ that joins
 * emoji or letters which need it, and the tags of a flag, the last ones. */
static bool
legitimate(Str text, Utf8 found, uint32_t at)
{
	uint32_t next = at + found.len;
	uint32_t before = at > 0 ? utf8_before(text, at).code : 0;

	if (found.code >= 0xE0020)
		return before == 0x1F3F4 ||
		       (before >= 0xE0020 && before < 0xE007F);
	if (found.code != 0x200C && found.code != 0x200D)
		return false;
	return unicode_joined(before) ||
	       (next < text.len && unicode_joined(utf8_at(text, next).code));
}

/* True for printable ASCII and for the Latin, Greek, Cyrillic, Armenian and
 * Hebrew blocks, which hold nothing odd. */
static bool
surely_even(uint32_t code)
{
	return (code >= 0x20 && code < 0x7F) || (code > 0xAD && code < 0x600);
}

/* The kind of an odd code point, or ODD_KINDS for all others. */
static OddKind
odd_kind(Str text, Utf8 found, uint32_t at)
{
	uint32_t code = found.code;

	if (found.fault != UTF8_GOOD)
		return ODD_ILL_FORMED;
	if (code == '\t')
		return ODD_TAB;
	if (code == 0)
		return ODD_NUL;
	if (unicode_control(code))
		return ODD_CONTROL;
	if (code == 0xFEFF && at == 0)
		return ODD_BOM;
	if (code == UTF8_REPLACEMENT)
		return ODD_REPLACEMENT;
	if (unicode_bidi(code))
		return ODD_BIDI;
	if (unicode_invisible(code) && !legitimate(text, found, at))
		return ODD_INVISIBLE;
	return ODD_KINDS;
}

/* Reads code points until one ends at or after `limit`. */
static void
read_until(Reading *reading, uint32_t limit)
{
	Str text = reading->source->text;

	while (reading->at < limit) {
		Utf8 found;
		OddKind kind;

		if (plain_eight(text, reading->at)) {
			reading->at += 8;
			reading->points += 8;
			continue;
		}
		found = utf8_at(text, reading->at);
		reading->wide += found.len > 1 && !found.fault;
		if (!surely_even(found.code)) {
			kind = odd_kind(text, found, reading->at);
			if (kind != ODD_KINDS)
				odd_add(reading, kind, found);
			reading->astral += found.code > 0xFFFF;
		}
		reading->at += found.len;
		reading->points++;
	}
}

static void
read_bytes(Reading *reading)
{
	Source *source = reading->source;
	uint32_t len = source->text.len;
	uint32_t i, count = len / CHECKPOINT_BYTES + 1;

	source->checkpoints = arena_take(reading->arena, count,
	                                 sizeof(Checkpoint));
	source->checkpoint_count = count;
	for (i = 0; i < count; i++) {
		uint32_t rest = len - i * CHECKPOINT_BYTES;

		source->checkpoints[i] = (Checkpoint){
			reading->at, reading->points, reading->astral};
		read_until(reading, rest > CHECKPOINT_BYTES
		                            ? len - rest + CHECKPOINT_BYTES
		                            : len);
	}
}

/* UTF-16 shows a mark at the front, or NULs at every other byte. */
static Encoding
guess_utf16(Str text)
{
	uint32_t i, nuls[2] = {0, 0};
	uint32_t sample;

	if (str_starts(text, STR("\xFF\xFE")))
		return ENCODING_UTF16_LE;
	if (str_starts(text, STR("\xFE\xFF")))
		return ENCODING_UTF16_BE;
	text = str_slice(text, 0, SAMPLE_BYTES);
	sample = text.len;
	for (i = str_find(text, '\0', 0); i < sample;
	     i = str_find(text, '\0', i + 1))
		nuls[i % 2]++;
	if (nuls[0] + nuls[1] < 2 || nuls[0] + nuls[1] < sample / 16)
		return ENCODING_UTF8;
	if (nuls[1] >= nuls[0] * 10)
		return ENCODING_UTF16_LE;
	if (nuls[0] >= nuls[1] * 10)
		return ENCODING_UTF16_BE;
	return ENCODING_UTF8;
}

static bool
one_of(Str bytes, uint8_t byte)
{
	return str_find(bytes, (char)byte, 0) < bytes.len;
}

/* Ill-formed bytes that no Windows-1252 text has. */
static bool
undefined_1252(uint8_t byte)
{
	return one_of(STR("\x81\x8D\x8F\x90\x9D"), byte);
}

/* А to я, Ёё and Ґґ Єє Іі Її. */
static bool
letter_1251(uint8_t byte)
{
	return byte >= 0xC0 ||
	       one_of(STR("\xA8\xB8\xA5\xB4\xAA\xBA\xB2\xB3\xAF\xBF"), byte);
}

/* Among ill-formed bytes, runs of three and more are words of a Cyrillic
 * code page; one or two alone between ASCII are accents and quotes. */
static Encoding
guess_windows(const Source *source, uint32_t wide)
{
	uint32_t i, j, bytes = 0, in_words = 0, alone = 0;

	for (i = 0; i < source->odds.count; i++) {
		const Odd *odd = &source->odds.items[i];
		uint32_t len = span_length(odd->span);
		bool letters = true, defined = true;

		if (odd->kind != ODD_ILL_FORMED)
			continue;
		for (j = odd->span.begin; j < odd->span.end; j++) {
			uint8_t byte = str_byte(source->text, j);

			letters = letters && letter_1251(byte);
			defined = defined && !undefined_1252(byte);
		}
		bytes += len;
		if (len >= 3 && letters)
			in_words += len;
		if (len <= 2 && defined)
			alone += len;
	}
	if (bytes <= wide)
		return ENCODING_UTF8;
	if (in_words >= bytes / 2 + bytes % 2)
		return ENCODING_WINDOWS_1251;
	return alone >= bytes - bytes / 10 ? ENCODING_WINDOWS_1252
	                                   : ENCODING_UTF8;
}

Source *
source_read(Arena *arena, Str path, Str text)
{
	Source *source = arena_new(arena, Source);
	Reading reading = {.arena = arena, .source = source};

	source->path = path;
	source->text = text;
	source->body = text;
	if (str_starts(text, STR("\xEF\xBB\xBF")))
		source->body = str_slice(text, 3, text.len);
	source->lines = lines_split(arena, text);
	read_bytes(&reading);
	source->encoding = guess_utf16(text);
	if (source->encoding == ENCODING_UTF8)
		source->encoding = guess_windows(source, reading.wide);
	return source;
}

/* What lies before `offset`, counted on from `from`. */
static Checkpoint
count_on(Str text, Checkpoint from, uint32_t offset)
{
	while (from.offset < offset) {
		Utf8 found;

		if (offset - from.offset >= 8 &&
		    plain_eight(text, from.offset)) {
			from.offset += 8;
			from.points += 8;
			continue;
		}
		found = utf8_at(text, from.offset);
		if (found.len > offset - from.offset)
			break;
		from.offset += found.len;
		from.points++;
		from.astral += found.code > 0xFFFF;
	}
	return from;
}

/* What lies before `offset` in the whole text. */
static Checkpoint
count_before(const Source *source, uint32_t offset)
{
	uint32_t i = offset / CHECKPOINT_BYTES;

	/* The code point at a boundary may reach over it. */
	if (source->checkpoints[i].offset > offset)
		i--;
	return count_on(source->text, source->checkpoints[i], offset);
}

/* What lies between the begin of the line of `offset` and `offset`. */
static Checkpoint
count_in_line(const Source *source, uint32_t line, uint32_t offset)
{
	uint32_t begin = source->lines.items[line].begin;
	Checkpoint here, there;

	if (line == 0)
		begin = source->text.len - source->body.len;
	if (offset < begin)
		offset = begin;
	if (offset - begin <= CHECKPOINT_BYTES)
		return count_on(source->text, (Checkpoint){.offset = begin},
		                offset);
	here = count_before(source, offset);
	there = count_before(source, begin);
	here.points -= there.points;
	here.astral -= there.astral;
	return here;
}

Line
source_line(const Source *source, uint32_t index)
{
	Line line = source->lines.items[index];

	if (index == 0)
		line.begin += source->text.len - source->body.len;
	return line;
}

Place
source_place(const Source *source, uint32_t offset)
{
	uint32_t line;

	if (offset > source->text.len)
		offset = source->text.len;
	line = line_at(&source->lines, offset);
	return (Place){line + 1,
	               count_in_line(source, line, offset).points + 1};
}

uint32_t
source_utf16_column(const Source *source, uint32_t offset)
{
	Checkpoint before;

	if (offset > source->text.len)
		offset = source->text.len;
	before = count_in_line(source, line_at(&source->lines, offset), offset);
	return before.points + before.astral + 1;
}

Str
source_text(const Source *source, Span span)
{
	return str_slice(source->text, span.begin, span.end);
}
