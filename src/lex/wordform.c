/* wordform.c - a word while it is read: its folded form, hash and shape. */
#include "lex/wordform.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* The folded form of each ASCII letter and digit; 0 for all other bytes. */
static const uint8_t folds[256] = {
	['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e',
	['F'] = 'f', ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j',
	['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o',
	['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't',
	['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y',
	['Z'] = 'z', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd',
	['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i',
	['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n',
	['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's',
	['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x',
	['y'] = 'y', ['z'] = 'z', ['0'] = '0', ['1'] = '1', ['2'] = '2',
	['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
	['8'] = '8', ['9'] = '9',
};

/* Of the folded bytes, letters alone have this bit. */
enum { LETTER_BIT = 0x40 };

void
form_begin(WordForm *form)
{
	form->state = (FormState){.hash = LEXICON_HASH};
}

/* Adds one folded code point. */
static void
add(WordForm *form, uint32_t code)
{
	FormState *state = &form->state;
	char bytes[4];
	uint32_t i, len;

	state->last = code;
	state->last_hash = state->hash;
	state->last_len = state->len;
	len = utf8_write(code == 0x451 ? 0x435 : code, bytes);
	for (i = 0; i < len; i++) {
		state->hash = lexicon_hash_byte(state->hash, (uint8_t)bytes[i]);
		if (state->len < LIMIT_WORD_BYTES)
			form->bytes[state->len] = bytes[i];
		state->len++;
	}
}

void
form_joint(WordForm *form, uint32_t code)
{
	add(form, code);
	form->state.segment = 0;
}

/* Counts the capitals and digits of the `count` ASCII bytes before `at`. */
static void
count_unusual(WordForm *form, uint32_t at, uint32_t count)
{
	FormState *state = &form->state;

	for (; count; count--) {
		uint8_t byte = str_byte(form->text, at - count);

		state->uppers += byte != folds[byte];
		if (!(byte & LETTER_BIT)) {
			state->digits = true;
			state->letters--;
			state->segment--;
		}
	}
}

/* Adds ASCII letters and digits; most words are read here alone. The bytes of
 * a word that is too long go round the buffer: nobody reads them. */
static uint32_t
ascii_run(WordForm *form, uint32_t at)
{
	FormState *state = &form->state;
	uint32_t hash = state->hash, before = hash, len = state->len;
	uint32_t begin = at, end = form->text.len;
	const char *text = form->text.ptr; /* not to be read again: a store
	                                    * to `bytes` might change it */
	uint8_t byte, fold, changed = 0, all = LETTER_BIT;

	for (; at < end; at++) {
		byte = (uint8_t)text[at];
		fold = folds[byte];
		if (!fold)
			break;
		before = hash;
		hash = lexicon_hash_byte(hash, fold);
		form->bytes[len++ % LIMIT_WORD_BYTES] = (char)fold;
		changed |= fold ^ byte;
		all &= fold;
	}
	if (at == begin)
		return at;
	state->hash = hash;
	state->len = len;
	state->last = (uint8_t)form->bytes[(len - 1) % LIMIT_WORD_BYTES];
	state->last_hash = before;
	state->last_len = len - 1;
	state->letters += at - begin;
	state->segment += at - begin;
	if (changed || !all)
		count_unusual(form, at, at - begin);
	return at;
}

/* The offset after invisible characters when a letter or digit follows
 * them, else `at`. */
static uint32_t
skip_invisible(const WordForm *form, uint32_t at)
{
	uint32_t next = at;

	while (next < form->text.len) {
		Utf8 found = utf8_at(form->text, next);

		if (unicode_letter(found.code) || unicode_digit(found.code) ||
		    unicode_mark(found.code))
			return next;
		if (!unicode_invisible(found.code))
			break;
		next += found.len;
	}
	return at;
}

/* A combining mark changes the letter before it, or follows it. */
static void
add_mark(WordForm *form, uint32_t mark)
{
	FormState *state = &form->state;
	uint32_t both = state->last ? unicode_compose(state->last, mark) : 0;

	if (!both) {
		add(form, mark);
		return;
	}
	state->hash = state->last_hash;
	state->len = state->last_len;
	add(form, both);
}

/* Adds the code point at `at` of two bytes or more; gives the offset after
 * it, or `at` when it belongs to no word. */
static uint32_t
wide_one(WordForm *form, uint32_t at)
{
	FormState *state = &form->state;
	Utf8 found = utf8_at(form->text, at);

	if (unicode_letter(found.code)) {
		if (found.code > 0x3000 && unicode_ideograph(found.code))
			return at;
		add(form, unicode_fold_sign(found.code));
		state->letters++;
		state->segment++;
		state->uppers += unicode_upper(found.code);
		return at + found.len;
	}
	if (unicode_digit(found.code)) {
		add(form, found.code);
		state->digits = true;
		return at + found.len;
	}
	if (unicode_mark(found.code)) {
		add_mark(form, found.code);
		return at + found.len;
	}
	if (unicode_invisible(found.code)) {
		uint32_t next = skip_invisible(form, at);

		if (next != at)
			state->last = 0;
		return next;
	}
	return at;
}

uint32_t
form_run(WordForm *form, uint32_t at)
{
	for (;;) {
		uint32_t next;

		at = ascii_run(form, at);
		if (at >= form->text.len || str_byte(form->text, at) < 0x80)
			return at;
		next = wide_one(form, at);
		if (next == at)
			return at;
		at = next;
	}
}

void
form_text(WordForm *form, Span span)
{
	Folding folding = {str_slice(form->text, 0, span.end), span.begin};
	uint32_t code;

	while ((code = unicode_fold_next(&folding)) != UNICODE_END)
		add(form, code);
}

uint32_t
form_find(const WordForm *form)
{
	if (form->state.len > LIMIT_WORD_BYTES)
		return 0;
	return lexicon_find(form->lexicon, (Str){form->bytes, form->state.len},
	                    form->state.hash);
}

uint32_t
form_stem(const WordForm *form)
{
	if (form->state.len > LIMIT_WORD_BYTES)
		return 0;
	return lexicon_stem(form->lexicon, (Str){form->bytes, form->state.len});
}

bool
form_letter_at(const WordForm *form, uint32_t at)
{
	if (at >= form->text.len)
		return false;
	if (str_byte(form->text, at) < 0x80)
		return folds[str_byte(form->text, at)] & LETTER_BIT;
	return unicode_letter(utf8_at(form->text, at).code);
}

bool
form_digit_at(const WordForm *form, uint32_t at)
{
	return at < form->text.len && str_byte(form->text, at) >= '0' &&
	       str_byte(form->text, at) <= '9';
}

uint32_t
form_apostrophe_at(const WordForm *form, uint32_t at, bool inner)
{
	const uint8_t *bytes = (const uint8_t *)form->text.ptr + at;

	if (at >= form->text.len)
		return 0;
	if (bytes[0] == '\'')
		return 1;
	if (form->text.len - at < 3 || bytes[0] != 0xE2 || bytes[1] != 0x80)
		return 0;
	return bytes[2] == 0x99 || (inner && bytes[2] == 0x98) ? 3 : 0;
}
