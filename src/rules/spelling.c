/* spelling.c - words compared letter by letter, and how often they occur. */
#include "rules/spelling.h"

#include "text/unicode.h"

Spelling
spelling_read(const RuleRun *run, const Token *token)
{
	Spelling spelling = {{0}, 0};
	Folding folding = {
		source_text(run->source, (Span){token->begin, token->end}), 0};
	uint32_t code;

	while ((code = unicode_fold_next(&folding)) != UNICODE_END) {
		if (code == '\'')
			break; /* a possessive */
		if (spelling.count == SPELLING_LETTERS ||
		    !unicode_letter(code)) {
			spelling.count = 0;
			break;
		}
		spelling.codes[spelling.count++] = code;
	}
	return spelling;
}

uint32_t
spelling_distance(const Spelling *left, const Spelling *right, uint32_t limit)
{
	uint32_t rows[3][SPELLING_LETTERS + 1], i, k;
	uint32_t *two = rows[0], *one = rows[1], *row = rows[2], *free;

	if (left->count > right->count + limit ||
	    right->count > left->count + limit)
		return limit + 1;
	for (k = 0; k <= right->count; k++)
		one[k] = two[k] = k;
	for (i = 1; i <= left->count; i++) {
		row[0] = i;
		for (k = 1; k <= right->count; k++) {
			bool same = left->codes[i - 1] == right->codes[k - 1];
			uint32_t best = one[k - 1] + !same;

			if (one[k] + 1 < best)
				best = one[k] + 1;
			if (row[k - 1] + 1 < best)
				best = row[k - 1] + 1;
			if (i > 1 && k > 1 &&
			    left->codes[i - 1] == right->codes[k - 2] &&
			    left->codes[i - 2] == right->codes[k - 1] &&
			    two[k - 2] + 1 < best)
				best = two[k - 2] + 1;
			row[k] = best;
		}
		free = two;
		two = one;
		one = row;
		row = free;
	}
	return one[right->count] > limit ? limit + 1 : one[right->count];
}

bool
spelling_inflected(const RuleRun *run, const Spelling *left,
                   const Spelling *right, uint32_t least)
{
	uint32_t shorter = left->count < right->count ? left->count
	                                              : right->count;
	uint32_t same = 0;
	uint32_t ending = run->release->lexicon->stem_matching ? 3 : least;

	while (same < shorter && left->codes[same] == right->codes[same])
		same++;
	return same == shorter || same + ending >= shorter;
}

bool
spelling_custom(const Spelling *left, const Spelling *right)
{
	uint32_t at = 0, a, b;

	while (at < left->count && at < right->count &&
	       left->codes[at] == right->codes[at])
		at++;
	if (at == left->count || at == right->count || at == 0)
		return true;
	a = left->codes[at];
	b = right->codes[at];
	if (at + 2 > left->count || at + 2 > right->count ||
	    (left->count != right->count && (a == 'u' || b == 'u')))
		return true;
	if (at + 2 != left->count)
		return (a == 's' && b == 'z') || (a == 'z' && b == 's');
	switch (left->codes[at + 1]) {
	case 'n': /* man, men */
		return left->codes[at - 1] == 'm';
	case 'r': /* or, er */
		return (a == 'o' && b == 'e') || (a == 'e' && b == 'o');
	default: /* er, re */
		return a == right->codes[at + 1] && left->codes[at + 1] == b;
	}
}

TallySlot *
tally_slot(Tally *tally, const Token *token)
{
	uint32_t at = token->hash % (LIMIT_NAMES * 8);

	while (tally->slots[at].used && tally->slots[at].hash != token->hash)
		at = (at + 1) % (LIMIT_NAMES * 8);
	return &tally->slots[at];
}

void
tally_ask(Tally *tally, const Token *token)
{
	TallySlot *slot = tally_slot(tally, token);

	slot->used = true;
	slot->hash = token->hash;
}

void
tally_count(Tally *tally, const Tokens *tokens)
{
	uint32_t i;

	for (i = 0; i < tokens->count; i++)
		if (tokens->items[i].kind == TOKEN_WORD)
			tally_slot(tally, &tokens->items[i])->count++;
}
