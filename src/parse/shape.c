/* shape.c - the outer shape of a block: case, first and last sign, markup. */
#include "parse/feature.h"

#include "text/unicode.h"

enum {
	UPPER_SHARE = 70, /* per cent of the letters */
	UPPER_LEAST = 4,  /* letters */
	TITLE_SHARE = 70, /* per cent of the longer words */
	TITLE_LEAST = 3,  /* longer words */
	LONG_WORD = 4,    /* bytes */
	TAG_BYTES = 256,
};

uint32_t
feature_sign(const Release *release, uint32_t at)
{
	const Token *token = &release->tokens.items[at];

	return token->kind == TOKEN_SIGN ? token->sign : 0;
}

uint32_t
feature_words(const Release *release, uint32_t begin, uint32_t end)
{
	uint32_t words = 0;
	uint32_t i;

	for (i = begin; i < end; i++) {
		const Token *token = &release->tokens.items[i];

		words += token->kind == TOKEN_WORD ||
		         token->kind == TOKEN_NUMBER ||
		         token->kind == TOKEN_ADDRESS;
	}
	return words;
}

static void
count_letters(const Release *release, Block *block)
{
	Str text = source_text(release->source, block->span);
	uint32_t at = 0;

	while (at < text.len) {
		Utf8 next = utf8_at(text, at);

		if (unicode_letter(next.code)) {
			block->letters++;
			block->capitals += unicode_upper(next.code);
		}
		at += next.len;
	}
}

static void
find_case(const Release *release, Block *block)
{
	uint32_t longer = 0;
	uint32_t capital = 0;
	uint32_t i;

	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		const Token *token = &release->tokens.items[i];

		if (token->kind != TOKEN_WORD ||
		    token->end - token->begin < LONG_WORD)
			continue;
		longer++;
		capital += (token->shape & SHAPE_CAPITAL) != 0;
	}
	if (longer >= TITLE_LEAST && capital * 100 >= longer * TITLE_SHARE)
		block->flags |= BLOCK_TITLE_CASE;
	if (block->letters >= UPPER_LEAST &&
	    block->capitals * 100 >= block->letters * UPPER_SHARE)
		block->flags |= BLOCK_UPPER;
}

static bool
is_closer(uint32_t code)
{
	switch (code) {
	case ')':
	case ']':
	case '"':
	case '\'':
	case '*':
	case 0xBB:
	case 0xAB:
	case 0x2018:
	case 0x2019:
	case 0x201C:
	case 0x201D:
	case 0x203A:
		return true;
	default:
		return unicode_space(code);
	}
}

/* The last sign, behind closing marks and brackets. */
static void
find_end(const Release *release, Block *block)
{
	Str text = release->source->text;
	uint32_t end = block->span.end;

	while (end > block->span.begin) {
		Utf8 last = utf8_before(text, end);

		switch (last.code) {
		case '.':
		case '!':
		case '?':
		case 0x2026:
		case 0x3002:
			block->flags |= BLOCK_STOP;
			return;
		case ':':
			block->flags |= BLOCK_COLON;
			return;
		default:
			if (!is_closer(last.code))
				return;
		}
		end -= last.len;
	}
}

bool
feature_bullet(uint32_t sign)
{
	static const uint16_t bullets[] = {
		'*',    '-',    0xB7,   0x2013, 0x2014, 0x2022, 0x2023,
		0x25A0, 0x25AA, 0x25CF, 0x25E6, 0x27A2, 0xF0A7, 0xF0B7,
	};
	uint32_t i;

	for (i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (bullets[i] == sign)
			return true;
	return false;
}

/* item = bullet SPACE text | [ "(" ] number ( "." | ")" ) SPACE text */
static bool
is_item(const Release *release, const Block *block)
{
	const Token *tokens = release->tokens.items;
	uint32_t at = block->tokens.begin;
	uint32_t end = block->tokens.end;
	bool bracket;
	bool letter;
	uint32_t sign;

	if (end - at < 2)
		return false;
	sign = feature_sign(release, at);
	if (feature_bullet(sign))
		return tokens[at].shape & SHAPE_SPACE_AFTER &&
		       !feature_bullet(feature_sign(release, at + 1));
	bracket = sign == '(';
	at += bracket;
	letter = tokens[at].kind == TOKEN_WORD &&
	         tokens[at].end - tokens[at].begin == 1;
	if (end - at < 3 ||
	    (!letter && (tokens[at].kind != TOKEN_NUMBER ||
	                 tokens[at].end - tokens[at].begin > 2)))
		return false;
	sign = feature_sign(release, at + 1);
	if (sign != ')' && (sign != '.' || bracket || letter))
		return false;
	/* "3. März" is a date */
	return tokens[at + 1].shape & SHAPE_SPACE_AFTER &&
	       !lex_is(release->lexicon, &tokens[at + 2], LEX_MONTH);
}

static bool
opens_quote(const Release *release, const Block *block)
{
	const Lexicon *lexicon = release->lexicon;
	const Token *first = &release->tokens.items[block->tokens.begin];
	uint32_t i;

	if (first->kind != TOKEN_MARK)
		return false;
	for (i = 0; i < lexicon->mark_count; i++)
		if (lexicon->marks[i].open == first->sign)
			return true;
	return false;
}

/* tag = "<" [ "/" | "!" ] letter *any ">" ; link = "](" ;
 * entity = "&" word ";" */
static bool
has_markup(Str text)
{
	uint32_t close = 0;
	uint32_t i;

	for (i = 0; i + 2 < text.len; i++) {
		char first = text.ptr[i];
		char second = text.ptr[i + 1];
		char third = (char)((second == '/' || second == '!'
		                             ? text.ptr[i + 2]
		                             : second) |
		                    0x20);

		if (first == ']' && second == '(')
			return true;
		if (first == '&' &&
		    (second == '#' || (second >= 'a' && second <= 'z'))) {
			uint32_t end = i + 2;

			while (end < text.len && end < i + 8 &&
			       text.ptr[end] >= '0' && text.ptr[end] <= 'z')
				if (text.ptr[end++] == ';')
					return true;
		}
		if (first != '<' || third < 'a' || third > 'z')
			continue;
		if (close <= i)
			close = str_find(text, '>', i);
		if (close < text.len && close - i < TAG_BYTES)
			return true;
	}
	return false;
}

/* mail = ( "From" | "To" | "Cc" | "Bcc" | "Sent" | "Subject" | "Fwd" | "Re" )
 * ":", the header fields of RFC 5322, which every language writes so */
static bool
is_mail(const Release *release, const Block *block)
{
	static const Str fields[] = {
		{"From", 4}, {"To", 2},      {"Cc", 2},  {"Bcc", 3},
		{"Sent", 4}, {"Subject", 7}, {"Fwd", 3}, {"Reply-To", 8},
	};
	const Token *tokens = release->tokens.items;
	uint32_t at = block->tokens.begin;
	uint32_t i;
	Str first;

	if (block->tokens.end - at < 2 || feature_sign(release, at + 1) != ':')
		return false;
	first = str_slice(release->source->text, tokens[at].begin,
	                  tokens[at].end);
	for (i = 0; i < sizeof fields / sizeof *fields; i++)
		if (str_equal(first, fields[i]))
			return true;
	return false;
}

void
shape_find(const Release *release, Block *block)
{
	count_letters(release, block);
	block->words = feature_words(release, block->tokens.begin,
	                             block->tokens.end);
	find_case(release, block);
	find_end(release, block);
	/* characters that nobody sees are no tokens */
	if (block->tokens.begin == block->tokens.end)
		return;
	if (is_item(release, block))
		block->flags |= BLOCK_LIST_ITEM;
	if (opens_quote(release, block))
		block->flags |= BLOCK_QUOTE_FIRST;
	if (has_markup(source_text(release->source, block->span)))
		block->flags |= BLOCK_MARKUP;
	if (is_mail(release, block))
		block->flags |= BLOCK_MAIL;
}
