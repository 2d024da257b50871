/* word.c - text cut into tokens: words, numbers, marks and signs. */
#include "lex/word.h"

#include "lex/address.h"
#include "lex/clitic.h"
#include "lex/joint.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* A scheme before "://" has at most so many letters. */
enum { SCHEME_MOST = 10 };

/* The cutting of one span. */
typedef struct Cutter {
	Arena *arena;
	Tokens *tokens;
	uint32_t first; /* index of the first token of the span */
	uint32_t begin; /* of the span */
	uint8_t before; /* SHAPE_ of what stands before the next token */
	WordForm form;
} Cutter;

static uint8_t
byte_at(const Cutter *cutter, uint32_t at)
{
	return at < cutter->form.text.len ? str_byte(cutter->form.text, at) : 0;
}

static Token *
last_token(const Cutter *cutter)
{
	return cutter->tokens->count > cutter->first
	               ? &cutter->tokens->items[cutter->tokens->count - 1]
	               : NULL;
}

/* Appends a token; gives the offset after it. */
static uint32_t
push(Cutter *cutter, Token token)
{
	Token *last = last_token(cutter);

	if (last && cutter->before & SHAPE_SPACE_BEFORE)
		last->shape |= SHAPE_SPACE_AFTER;
	token.shape |= cutter->before;
	cutter->before = 0;
	*array_push(cutter->arena, cutter->tokens) = token;
	return token.end;
}

/* A sign of one or more characters, with its id in the lexicon. */
static uint32_t
push_sign(Cutter *cutter, uint32_t begin, uint32_t end, uint32_t sign)
{
	Token token = {.begin = begin, .end = end, .kind = TOKEN_SIGN};

	token.sign = (uint16_t)(sign > 0xFFFF ? 0xFFFF : sign);
	form_begin(&cutter->form);
	if (end - begin == 1 && sign < 0x80)
		form_joint(&cutter->form, sign);
	else
		form_text(&cutter->form, (Span){begin, end});
	token.hash = cutter->form.state.hash;
	token.word = form_find(&cutter->form);
	return push(cutter, token);
}

static uint32_t
push_address(Cutter *cutter, uint32_t begin, uint32_t end)
{
	Token token = {.begin = begin, .end = end, .kind = TOKEN_ADDRESS};

	form_begin(&cutter->form);
	form_text(&cutter->form, (Span){begin, end});
	token.hash = cutter->form.state.hash;
	token.word = form_find(&cutter->form);
	return push(cutter, token);
}

/* Takes back the tokens that begin at or after `begin`, or reach over it;
 * gives where the earliest of them begins. */
static uint32_t
take_back(Cutter *cutter, uint32_t begin)
{
	Token *last;

	while ((last = last_token(cutter)) && last->end > begin) {
		if (last->begin < begin)
			begin = last->begin;
		cutter->before = last->shape &
		                 (SHAPE_SPACE_BEFORE | SHAPE_LINE_FIRST);
		cutter->tokens->count--;
	}
	return begin;
}

/* "@": the middle of an e-mail address, or the begin of a handle. */
static uint32_t
cut_at_sign(Cutter *cutter, uint32_t at)
{
	Str text = cutter->form.text;
	Span mail = address_mail(text, at, cutter->begin);
	uint32_t end;

	if (!span_empty(mail)) {
		uint32_t begin = take_back(cutter, mail.begin);

		return push_address(cutter, begin, mail.end);
	}
	end = address_tag(text, at);
	if (end > at)
		return push_address(cutter, at, end);
	return push_sign(cutter, at, at + 1, '@');
}

/* ":": behind a scheme it makes a web address of the word before. */
static uint32_t
cut_colon(Cutter *cutter, uint32_t at)
{
	const Token *last = last_token(cutter);
	uint32_t end;

	/* a scheme ends in no stop, also where "p." is a word */
	if (byte_at(cutter, at + 1) == '/' && last && last->end == at &&
	    last->kind == TOKEN_WORD && byte_at(cutter, at - 1) != '.' &&
	    at - last->begin <= SCHEME_MOST) {
		end = address_url(cutter->form.text, at);
		if (end > at) {
			uint32_t begin = take_back(cutter, last->begin);

			return push_address(cutter, begin, end);
		}
	}
	return push_sign(cutter, at, at + 1, ':');
}

/* The offset after the run of `byte` at `at`. */
static uint32_t
run_end(const Cutter *cutter, uint32_t at, uint8_t byte)
{
	while (byte_at(cutter, at) == byte)
		at++;
	return at;
}

/* "...": an ellipsis; a fourth dot alone behind it is the full stop. */
static uint32_t
cut_dots(Cutter *cutter, uint32_t at)
{
	uint32_t end = run_end(cutter, at, '.');

	if (end - at < 3)
		return push_sign(cutter, at, at + 1, '.');
	if (end - at == 4)
		end--;
	return push_sign(cutter, at, end, 0x2026);
}

/* A glyph: the apostrophe of an elision, or a mark. */
static uint32_t
cut_mark(Cutter *cutter, uint32_t at, Glyph glyph, uint32_t len)
{
	Token token = {0};
	const Token *last = last_token(cutter);
	bool apart = !last || last->end < at || last->kind == TOKEN_SIGN ||
	             last->kind == TOKEN_MARK;
	uint32_t apostrophe = form_apostrophe_at(&cutter->form, at, true);

	if (apart && apostrophe == len &&
	    joint_elision(&cutter->form, at, len, &token))
		return push(cutter, token);
	/* Phrases of the lexicon may hold marks: "editors’ notes". */
	token = (Token){.begin = at,
	                .end = at + len,
	                .kind = TOKEN_MARK,
	                .sign = (uint16_t)glyph};
	form_begin(&cutter->form);
	form_text(&cutter->form, (Span){at, at + len});
	token.hash = cutter->form.state.hash;
	token.word = form_find(&cutter->form);
	return push(cutter, token);
}

/* A dash, or the pronoun behind a verb that ends right here. */
static uint32_t
cut_hyphen(Cutter *cutter, uint32_t at)
{
	const Token *last = last_token(cutter);
	Token clitic;

	if (last && last->end == at && last->kind == TOKEN_WORD &&
	    clitic_read(&cutter->form, at, &clitic))
		return push(cutter, clitic);
	return push_sign(cutter, at, run_end(cutter, at, '-'), '-');
}

static uint32_t
cut_ascii(Cutter *cutter, uint32_t at)
{
	uint8_t byte = byte_at(cutter, at);
	uint32_t len, end;
	Glyph glyph;

	switch (byte) {
	case '"':
	case '\'':
	case '`':
		glyph = glyph_at(cutter->form.text, at, &len);
		return cut_mark(cutter, at, glyph, len);
	case '.':
		return cut_dots(cutter, at);
	case '-':
		return cut_hyphen(cutter, at);
	case ':':
		return cut_colon(cutter, at);
	case '@':
		return cut_at_sign(cutter, at);
	case '#':
		end = address_tag(cutter->form.text, at);
		if (end > at)
			return push_address(cutter, at, end);
		break;
	default:
		break;
	}
	return push_sign(cutter, at, at + 1, byte);
}

/* The offset after the run of ill-formed bytes at `at`. */
static uint32_t
ill_formed_end(Str text, uint32_t at)
{
	while (at < text.len) {
		Utf8 found = utf8_at(text, at);

		if (found.fault == UTF8_GOOD)
			break;
		at += found.len;
	}
	return at;
}

/* Anything but ASCII. */
static uint32_t
cut_wide(Cutter *cutter, uint32_t at)
{
	Str text = cutter->form.text;
	Utf8 found = utf8_at(text, at);
	uint32_t code = found.code, len;
	Glyph glyph;
	Token token;

	if (found.fault != UTF8_GOOD)
		return push_sign(cutter, at, ill_formed_end(text, at),
		                 UTF8_REPLACEMENT);
	if (unicode_letter(code)) {
		joint_word(&cutter->form, at, &token);
		return push(cutter, token);
	}
	if (unicode_space(code)) {
		cutter->before |= SHAPE_SPACE_BEFORE;
		return at + found.len;
	}
	if (code == 0x85 || code == 0x2028 || code == 0x2029) {
		cutter->before |= SHAPE_SPACE_BEFORE | SHAPE_LINE_FIRST;
		return at + found.len;
	}
	if (unicode_invisible(code) || unicode_bidi(code))
		return at + found.len;
	glyph = glyph_at(text, at, &len);
	if (glyph != GLYPH_NONE)
		return cut_mark(cutter, at, glyph, len);
	if (unicode_digit(code)) {
		joint_number(&cutter->form, at, &token);
		return push(cutter, token);
	}
	return push_sign(cutter, at, at + found.len, code);
}

/* One token, or the space before one; gives the offset after it. */
static uint32_t
cut_one(Cutter *cutter, uint32_t at)
{
	uint8_t byte = byte_at(cutter, at);
	Token token;

	if (byte >= 0x80)
		return cut_wide(cutter, at);
	if (byte == ' ' || byte == '\t') {
		cutter->before |= SHAPE_SPACE_BEFORE;
		return at + 1;
	}
	if (byte == '\n' || byte == '\r') {
		cutter->before |= SHAPE_SPACE_BEFORE | SHAPE_LINE_FIRST;
		return at + 1;
	}
	if ((uint8_t)((byte | 0x20) - 'a') < 26) {
		joint_word(&cutter->form, at, &token);
		return push(cutter, token);
	}
	if ((uint8_t)(byte - '0') < 10) {
		joint_number(&cutter->form, at, &token);
		return push(cutter, token);
	}
	return cut_ascii(cutter, at);
}

/* tokens = *( space / line-end / word / number / address / mark / sign ) */
void
words_cut(Arena *arena, const Lexicon *lexicon, Str text, Span span,
          Tokens *tokens)
{
	Cutter cutter;
	uint32_t end = span.end < text.len ? span.end : text.len;
	uint32_t at = span.begin;
	Token *last;

	cutter.arena = arena;
	cutter.tokens = tokens;
	cutter.first = tokens->count;
	cutter.begin = span.begin;
	cutter.before = SHAPE_SPACE_BEFORE | SHAPE_LINE_FIRST;
	cutter.form.lexicon = lexicon;
	cutter.form.text = str_slice(text, 0, end);
	cutter.form.tried = 0;
	while (at < end)
		at = cut_one(&cutter, at);
	last = last_token(&cutter);
	if (last)
		last->shape |= SHAPE_SPACE_AFTER;
}

Str
word_folded(Arena *arena, Str text, const Token *token)
{
	Str folded = unicode_folded(arena,
	                            str_slice(text, token->begin, token->end));

	if (token->shape & SHAPE_POSSESSIVE)
		folded.len -= 2;
	return folded;
}
