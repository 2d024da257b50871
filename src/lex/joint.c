/* joint.c - one word with what joins its parts: apostrophes, hyphens, dots. */
#include "lex/joint.h"

#include "lex/address.h"
#include "lex/clitic.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* A word while its parts are joined. */
typedef struct Parts {
	WordForm *form;
	uint32_t begin;
	uint32_t at;      /* end of what belongs to the word so far */
	FormState before; /* the form before its last apostrophe */
	uint32_t suffix;  /* offset behind that apostrophe; 0 = none */
	uint32_t word;    /* id, when known before the end */
	bool hyphen;
	bool dotted;
	bool address;
} Parts;

static uint8_t
byte_at(const WordForm *form, uint32_t at)
{
	return at < form->text.len ? str_byte(form->text, at) : 0;
}

static bool
upper_at(const WordForm *form, uint32_t at)
{
	uint8_t byte = byte_at(form, at);

	if (byte < 0x80)
		return byte >= 'A' && byte <= 'Z';
	return unicode_upper(utf8_at(form->text, at).code);
}

/* The number of letters at `at`, at most 3. */
static uint32_t
letters_at(const WordForm *form, uint32_t at)
{
	uint32_t count = 0;

	while (count < 3 && form_letter_at(form, at)) {
		at += utf8_at(form->text, at).len;
		count++;
	}
	return count;
}

/* True when the elided word (l', d', qu') that was read is one of its own
 * before the letter at `next`. Names keep theirs: O'Brien, D'Angelo. */
static bool
elided(const Parts *parts, uint32_t word, uint32_t next)
{
	const WordForm *form = parts->form;
	const LexEntry *entries;
	uint32_t i, count;
	uint32_t node = lexicon_step(form->lexicon, 0, word);

	if (!upper_at(form, parts->begin) || !upper_at(form, next))
		return true;
	entries = lexicon_entries(form->lexicon, node, &count);
	for (i = 0; i < count; i++)
		if (entries[i].category != LEX_ELISION &&
		    entries[i].category != LEX_PARTICLE)
			return true;
	return false;
}

/* True when the lexicon knows the word together with the letters at `next`:
 * aujourd'hui, o'clock. */
static bool
known_whole(WordForm *form, uint32_t next)
{
	FormState state = form->state;
	uint32_t word;

	form_run(form, next);
	word = form_find(form);
	form->state = state;
	return word != 0;
}

/* joint = "'" before a letter; an elided word ends with it. False: the word
 * has ended. */
static bool
take_apostrophe(Parts *parts)
{
	WordForm *form = parts->form;
	bool inner = form_apostrophe_at(form, parts->at, false) == 0;
	uint32_t len = form_apostrophe_at(form, parts->at, true);
	uint32_t next = parts->at + len, word;
	FormState before = form->state;

	if (!len || (inner && !form_letter_at(form, next)))
		return false;
	form_joint(form, '\'');
	word = form_find(form);
	if (!form_letter_at(form, next)) {
		if (word)
			parts->at = next;
		else
			form->state = before;
		parts->word = word;
		return false;
	}
	if (word && elided(parts, word, next) && !known_whole(form, next)) {
		parts->at = next;
		parts->word = word;
		return false;
	}
	parts->before = before;
	parts->suffix = next;
	parts->at = form_run(form, next);
	return true;
}

/* joint = "-" before a letter or digit */
static bool
take_hyphen(Parts *parts)
{
	WordForm *form = parts->form;
	uint32_t next = parts->at + 1;
	Token clitic;

	if (clitic_read(form, parts->at, &clitic))
		return false;

	if (byte_at(form, parts->at) == 0xE2) {
		uint32_t code = utf8_at(form->text, parts->at).code;

		if (code != 0x2010 && code != 0x2011)
			return false;
		next = parts->at + 3;
	}
	if (!form_letter_at(form, next) && !form_digit_at(form, next))
		return false;
	parts->hyphen = true;
	form_joint(form, '-');
	parts->at = form_run(form, next);
	return true;
}

/* True behind one capital and a hyphen, which do not hide an abbreviation:
 * D-Wis., R-S.C. */
static bool
behind_letter(const Parts *parts)
{
	return upper_at(parts->form, parts->begin) &&
	       byte_at(parts->form, parts->begin + 1) == '-';
}

/* True when the dot before the letters at `next` is inside an initialism:
 * U.S, a.m, M.Sc, Ph.D. */
static bool
dot_joins(const Parts *parts, uint32_t next)
{
	const FormState *state = &parts->form->state;
	uint32_t letters = letters_at(parts->form, next);

	if ((parts->hyphen && !behind_letter(parts)) || parts->suffix ||
	    state->digits || letters == 0 || letters > 2)
		return false;
	if (state->segment == 1 || parts->dotted)
		return true;
	return state->segment == 2 && state->uppers && letters == 1 &&
	       upper_at(parts->form, next) &&
	       byte_at(parts->form,
	               next + utf8_at(parts->form->text, next).len) == '.';
}

/* True when what follows a single letter and a dot makes it an initial: a
 * capital, perhaps behind spaces or one line end. */
static bool
initial_before(const WordForm *form, uint32_t next)
{
	bool line = false;

	while (next < form->text.len) {
		Utf8 found = utf8_at(form->text, next);

		if (found.code == '\n' && !line)
			line = true;
		else if (!unicode_space(found.code) && found.code != '\r')
			return unicode_upper(found.code);
		next += found.len;
	}
	return false;
}

/* True when the part behind "D-" is known with the dot at `next` - 1. */
static bool
known_behind_letter(const Parts *parts, uint32_t next)
{
	WordForm probe = *parts->form;

	if (!parts->hyphen || !behind_letter(parts))
		return false;
	form_begin(&probe);
	form_text(&probe, (Span){parts->begin + 2, next});
	return form_find(&probe) != 0;
}

/* The dot behind a word belongs to it after an initialism, a known
 * abbreviation, an initial. */
static void
end_with_dot(Parts *parts)
{
	WordForm *form = parts->form;
	FormState before = form->state;
	uint32_t next = parts->at + 1;
	bool dots = byte_at(form, next) == '.';

	if (dots && (!parts->dotted || byte_at(form, next + 1) == '.'))
		return;
	form_joint(form, '.');
	parts->word = form_find(form);
	if (parts->dotted || parts->word) {
		parts->at = next;
		if (!parts->word) {
			FormState whole = form->state;

			form->state = before;
			parts->word = form_find(form);
			form->state = whole;
		}
		return;
	}
	form->state = before;
	if (known_behind_letter(parts, next)) {
		parts->at = next;
		parts->dotted = true;
		return;
	}
	/* One letter, so nothing is joined to it but perhaps digits. */
	if (before.letters == 1 && before.uppers == 1 && !before.digits &&
	    initial_before(form, next)) {
		parts->at = next;
		parts->dotted = true;
	}
}

/* joint = "." in an initialism, a domain name, a version number */
static bool
take_dot(Parts *parts)
{
	WordForm *form = parts->form;
	uint32_t next = parts->at + 1;
	bool digit = form_digit_at(form, next);

	if ((digit || form_letter_at(form, next)) &&
	    parts->begin >= form->tried) {
		uint32_t end = address_domain(form->text, parts->begin,
		                              &form->tried);

		if (end > parts->begin) {
			parts->at = end;
			parts->address = true;
			return false;
		}
	}
	/* J.-P. */
	if (byte_at(form, next) == '-' && form->state.segment == 1 &&
	    upper_at(form, next + 1)) {
		form_joint(form, '.');
		parts->dotted = true;
		parts->at = next;
		return true;
	}
	if (dot_joins(parts, next)) {
		parts->dotted = true;
	} else if (!digit || !form_digit_at(form, parts->at - 1)) {
		end_with_dot(parts);
		return false;
	}
	form_joint(form, '.');
	parts->at = form_run(form, next);
	return true;
}

static bool
take_joint(Parts *parts)
{
	switch (byte_at(parts->form, parts->at)) {
	case '.':
		return take_dot(parts);
	case '-':
		return take_hyphen(parts);
	case '\'':
		return take_apostrophe(parts);
	case 0xE2:
		return take_hyphen(parts) || take_apostrophe(parts);
	default:
		return false;
	}
}

/* A word in 's that the lexicon doesn't know whole is a possessive and looked
 * up without it. */
static void
settle_possessive(Parts *parts, Token *token)
{
	WordForm *form = parts->form;

	if (!parts->suffix || parts->at != parts->suffix + 1 ||
	    (byte_at(form, parts->suffix) | 0x20) != 's')
		return;
	parts->word = form_find(form);
	if (parts->word)
		return;
	token->shape |= SHAPE_POSSESSIVE;
	form->state = parts->before;
}

/* Fills the token from the form. */
static void
settle(Parts *parts, Token *token)
{
	WordForm *form = parts->form;
	const FormState *state = &form->state;

	token->begin = parts->begin;
	token->end = parts->at;
	settle_possessive(parts, token);
	if (parts->address) {
		token->kind = TOKEN_ADDRESS;
		form_begin(form);
		form_text(form, (Span){parts->begin, parts->at});
	}
	token->hash = state->hash;
	token->word = parts->word ? parts->word : form_find(form);
	token->stem = form_stem(form);
	if (upper_at(form, parts->begin))
		token->shape |= SHAPE_CAPITAL;
	if (state->letters >= 2 && state->uppers == state->letters)
		token->shape |= SHAPE_ALL_CAPITALS;
	if (state->digits)
		token->shape |= SHAPE_DIGITS;
	if (parts->dotted)
		token->shape |= SHAPE_DOTTED;
}

/* word = run *( joint run ) [ "." ] [ "'s" ] */
void
joint_word(WordForm *form, uint32_t begin, Token *token)
{
	Parts parts = {.form = form, .begin = begin};

	*token = (Token){.kind = TOKEN_WORD};
	form_begin(form);
	parts.at = form_run(form, begin);
	if (parts.at == begin) {
		/* An ideograph is a word; so is a letter that nothing joins. */
		parts.at += utf8_at(form->text, begin).len;
		form_text(form, (Span){begin, parts.at});
	} else {
		while (take_joint(&parts))
			;
	}
	settle(&parts, token);
}

/* The length of the apostrophe of 1'000: three digits follow, not four. */
static uint32_t
thousands_at(const WordForm *form, uint32_t at)
{
	uint32_t len = form_apostrophe_at(form, at, false), i;

	for (i = 0; len && i < 3; i++)
		if (!form_digit_at(form, at + len + i))
			return 0;
	return form_digit_at(form, at + len + 3) ? 0 : len;
}

/* 7.30p.m. */
static void
take_meridian(Parts *parts)
{
	WordForm *form = parts->form;
	uint32_t at = parts->at;

	if ((form->state.last != 'a' && form->state.last != 'p') ||
	    byte_at(form, at) != '.' || (byte_at(form, at + 1) | 0x20) != 'm' ||
	    form_letter_at(form, at + 2))
		return;
	at += byte_at(form, at + 2) == '.' ? 3 : 2;
	form_text(form, (Span){parts->at, at});
	parts->at = at;
}

/* number = digits *( ( "." / "," / ":" / "'" ) digits ) [ letters ] [ "'s" ] */
void
joint_number(WordForm *form, uint32_t begin, Token *token)
{
	Parts parts = {.form = form, .begin = begin};
	uint32_t len;

	*token = (Token){.kind = TOKEN_NUMBER};
	form_begin(form);
	parts.at = form_run(form, begin);
	while (form_digit_at(form, parts.at - 1)) {
		uint8_t byte = byte_at(form, parts.at);

		len = thousands_at(form, parts.at);
		if (!len && (byte == '.' || byte == ',' || byte == ':') &&
		    form_digit_at(form, parts.at + 1))
			len = 1;
		if (!len)
			break;
		form_joint(form, len == 1 ? byte : '\'');
		parts.at = form_run(form, parts.at + len);
	}
	if (byte_at(form, parts.at) == '.' &&
	    form_letter_at(form, parts.at + 1) && begin >= form->tried) {
		uint32_t end = address_domain(form->text, begin, &form->tried);

		parts.address = end > begin;
		if (parts.address)
			parts.at = end;
	}
	if (!parts.address)
		take_meridian(&parts);
	len = form_apostrophe_at(form, parts.at, false);
	if (len && (byte_at(form, parts.at + len) | 0x20) == 's' &&
	    !form_letter_at(form, parts.at + len + 1)) {
		parts.before = form->state;
		parts.suffix = parts.at + len;
		form_text(form, (Span){parts.at, parts.suffix + 1});
		parts.at = parts.suffix + 1;
	}
	settle(&parts, token);
}

/* decade = "'" digit digit "s", and with ’ also a year: ’24 */
static bool
decade(const WordForm *form, uint32_t begin, uint32_t at)
{
	if (!form->lexicon || !form->lexicon->decades ||
	    !form_digit_at(form, at) || !form_digit_at(form, at + 1))
		return false;
	if (byte_at(form, at + 2) == 's')
		return !form_letter_at(form, at + 3);
	return form_apostrophe_at(form, begin, false) == 3 &&
	       !form_digit_at(form, at + 2) && !form_letter_at(form, at + 2);
}

/* elision = "'" letters [ "'" ], known to the lexicon / decade */
bool
joint_elision(WordForm *form, uint32_t begin, uint32_t len, Token *token)
{
	Parts parts = {.form = form, .begin = begin};
	FormState before;
	uint32_t next = begin + len;

	*token = (Token){.kind = TOKEN_WORD};
	if (!form_letter_at(form, next) && !form_digit_at(form, next))
		return false;
	form_begin(form);
	form_joint(form, '\'');
	if (decade(form, begin, next)) {
		parts.at = form_run(form, next);
		settle(&parts, token);
		return true;
	}
	if (form_apostrophe_at(form, begin, false) == 0)
		return false;
	parts.at = form_run(form, next);
	before = form->state;
	len = form_apostrophe_at(form, parts.at, false);
	if (len) {
		form_joint(form, '\'');
		parts.word = form_find(form);
		if (parts.word)
			parts.at += len;
		else
			form->state = before;
	}
	if (!parts.word)
		parts.word = form_find(form);
	if (!parts.word)
		return false;
	settle(&parts, token);
	return true;
}
