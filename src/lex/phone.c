/* phone.c - telephone numbers: groups of digits held together by + ( ) - / .
 *
 * A number must show that it is one: by a plus, brackets, two separators, or
 * a shape that neither a date nor a sum has. */
#include "lex/phone.h"

#include "base/limits.h"

enum { DIGITS_LEAST = 7, DIGITS_MOST = 15, PAIRS = 5 };

/* What was seen of a candidate. */
typedef struct Candidate {
	uint32_t digits;
	uint32_t groups;
	uint32_t joins; /* - / . between groups */
	uint32_t first; /* digits of the first group */
	uint32_t longest;
	uint32_t dots; /* joins inside one token */
	bool zero;     /* the first digit is 0 */
	bool plus;
	bool bracket;
	bool open;  /* a bracket is open */
	bool words; /* 1-800-FLOWERS */
} Candidate;

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Adds the digit groups of a number token: 214.653.3756 is one token. False
 * for a token that no telephone number holds (sums, times). */
static bool
add_number(Candidate *seen, Str number)
{
	uint32_t run = 0;
	uint32_t i;

	for (i = 0; i <= number.len; i++) {
		if (i < number.len && is_digit(number.ptr[i])) {
			run++;
			continue;
		}
		if (i < number.len && number.ptr[i] != '.')
			return false;
		if (!seen->groups) {
			seen->first = run;
			seen->zero = number.ptr[0] == '0';
		}
		if (run > seen->longest)
			seen->longest = run;
		seen->groups++;
		seen->digits += run;
		if (i < number.len) {
			seen->joins++;
			seen->dots++;
		}
		run = 0;
	}
	return true;
}

/* True for a sign that may stand inside a number. */
static bool
add_sign(Candidate *seen, const Token *token)
{
	switch (token->sign) {
	case '(':
		if (seen->open || seen->bracket)
			return false;
		seen->open = true;
		return true;
	case ')':
		if (!seen->open)
			return false;
		seen->open = false;
		seen->bracket = true;
		return true;
	case '-':
	case 0x2013:
	case 0x2011:
	case '/':
	case '.':
		if (!seen->groups)
			return false;
		seen->joins++;
		return true;
	default:
		return false;
	}
}

/* phone = ["+"] group *( sign group ); accepted by digits and shape */
static bool
convincing(const Candidate *seen)
{
	if (seen->open || seen->digits < DIGITS_LEAST ||
	    seen->digits > DIGITS_MOST)
		return false;
	if (seen->plus || seen->words)
		return true;
	if (seen->bracket)
		return seen->groups >= 2;
	if (seen->groups == PAIRS && seen->longest == 2)
		/* 01 23 45 67 89 */
		return seen->zero && seen->digits == 2 * PAIRS;
	if (seen->groups == 4 && seen->dots == 3)
		return false; /* 192.0.2.10 */
	if (seen->groups >= 3)
		/* 2024-03-15 and 15.03.2024 have eight digits */
		return seen->joins >= 1 && seen->digits >= 9 &&
		       seen->longest >= 3;
	if (seen->groups == 2)
		/* 2010-2015 is a range of years */
		return seen->joins == 1 && seen->first != seen->longest;
	return seen->digits >= 10 && seen->digits <= 12;
}

/* True when the word after "1-800-" spells the rest. */
static bool
spelled(const Candidate *seen, const Token *token)
{
	return seen->groups >= 2 && seen->joins >= 2 && seen->first == 1 &&
	       token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	       !(token->shape & SHAPE_SPACE_BEFORE);
}

uint32_t
phone_at(Str text, const Token *tokens, uint32_t at, uint32_t end,
         uint32_t *digits)
{
	Candidate seen = {0};
	uint32_t best = at;
	uint32_t i = at;

	if (end - at > LIMIT_PHONE_TOKENS)
		end = at + LIMIT_PHONE_TOKENS;
	if (i < end && tokens[i].kind == TOKEN_SIGN && tokens[i].sign == '+') {
		seen.plus = true;
		i++;
	}
	for (; i < end; i++) {
		const Token *token = &tokens[i];

		if (token->kind == TOKEN_NUMBER) {
			if (!add_number(&seen, str_slice(text, token->begin,
			                                 token->end)))
				break;
		} else if (spelled(&seen, token)) {
			seen.words = true;
			seen.digits += token->end - token->begin;
		} else if (token->kind != TOKEN_SIGN ||
		           !add_sign(&seen, token)) {
			break;
		} else {
			continue;
		}
		if (convincing(&seen)) {
			best = i + 1;
			if (digits)
				*digits = seen.digits;
		}
	}
	return best;
}
