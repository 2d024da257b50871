/* language.c - the language of a text: the lexicon whose letters and function
 * words it shows.
 *
 * The decision needs a margin, because a wrong language is worse than none:
 * Dutch shows a tenth of the function words of German. */
#include "parse/parse.h"

#include "base/limits.h"
#include "text/unicode.h"

#include <string.h>

enum {
	LETTER_CODES = 0x600, /* Latin, Greek, Cyrillic */
	WORD_BYTES = 48,      /* longer words are no function words */
	HITS_LEAST = 3,
	BRIEF_TEXT = 25,    /* words: two function words are enough, */
	SINGLE_TEXT = 12,   /* in a single sentence one */
	SHARE_LEAST = 16,   /* per cent of the words */
	SHARE_CYRILLIC = 8, /* fewer articles, and the letters decide */
	SHARE_CERTAIN = 28, /* then broken letters are no matter: mojibake */
	FOREIGN_MOST = 8,   /* per thousand of the letters */
	FOREIGN_CERTAIN = 40,
	FOREIGN_WEIGHT = 4,    /* function words that a foreign letter costs */
	SHORT_TEXT = 60,       /* words */
	FOREIGN_FREE = 2,      /* letters: a name in a short text */
	OWN_SCRIPT_LEAST = 35, /* per cent of the letters */
};

/* What one lexicon finds in the text. */
typedef struct Claim {
	const Lexicon *lexicon;
	uint8_t letters[LETTER_CODES / 8];
	bool cyrillic;
	uint32_t hits;
	uint32_t verbs; /* of saying */
	uint32_t foreign;
} Claim;

typedef struct Census {
	Claim claims[LIMIT_LANGUAGES];
	uint32_t count;
	uint32_t words;
	uint32_t letters;
	uint32_t cyrillic;
	char word[WORD_BYTES];
	uint32_t len;       /* of `word`; WORD_BYTES: too long */
	bool word_cyrillic; /* its last letter is */
} Census;

static void
claim_begin(Claim *claim, const Lexicon *lexicon)
{
	uint32_t i;

	*claim = (Claim){.lexicon = lexicon};
	for (i = 0; i < lexicon->letter_count; i++) {
		uint32_t code = lexicon->letters[i];

		if (code >= LETTER_CODES)
			continue;
		claim->letters[code / 8] |= (uint8_t)(1u << code % 8);
		if (unicode_script(code) == SCRIPT_CYRILLIC)
			claim->cyrillic = true;
	}
}

static bool
claim_knows(const Claim *claim, uint32_t code)
{
	return code < LETTER_CODES && claim->letters[code / 8] & 1u << code % 8;
}

/* Counts a word that the language has: as a function word or a verb of
 * saying. */
static void
claim_word(Claim *claim, Str folded)
{
	uint32_t word = lexicon_word(claim->lexicon, folded);
	uint32_t node = word ? claim->lexicon->starts[word] : 0;
	uint32_t count = 0;
	uint32_t i;
	const LexEntry *entries;

	if (!node)
		return;
	entries = lexicon_entries(claim->lexicon, node, &count);
	for (i = 0; i < count; i++) {
		if (entries[i].category == LEX_CUE_VERB) {
			claim->verbs++;
		} else if (entries[i].category == LEX_FUNCTION) {
			claim->hits++;
			return;
		}
	}
}

static void
end_word(Census *census)
{
	Str word = {census->word, census->len};
	uint32_t i;

	if (!census->len)
		return;
	census->words++;
	if (census->len < WORD_BYTES)
		for (i = 0; i < census->count; i++) {
			Claim *claim = &census->claims[i];

			/* Tables of the other script needn't be touched. */
			if (claim->cyrillic == census->word_cyrillic)
				claim_word(claim, word);
		}
	census->len = 0;
}

static void
add_letter(Census *census, uint32_t code)
{
	bool cyrillic = unicode_script(code) == SCRIPT_CYRILLIC;
	uint32_t folded = unicode_fold(code);
	uint32_t i;
	char bytes[4];
	uint32_t len = utf8_write(folded == 0x451 ? 0x435 : folded, bytes);

	census->letters++;
	census->cyrillic += cyrillic;
	census->word_cyrillic = cyrillic;
	if (folded >= 0x80)
		for (i = 0; i < census->count; i++) {
			Claim *claim = &census->claims[i];

			/* Latin names are at home in Cyrillic text */
			if (claim->cyrillic == cyrillic || !claim->cyrillic)
				claim->foreign += !claim_knows(claim, folded);
		}
	if (census->len + len > WORD_BYTES) {
		census->len = WORD_BYTES;
		return;
	}
	memcpy(census->word + census->len, bytes, len);
	census->len += len;
}

static void
take_census(Census *census, Str text)
{
	uint32_t at = 0;

	while (at < text.len) {
		Utf8 next = utf8_at(text, at);

		if (unicode_letter(next.code))
			add_letter(census, next.code);
		else if (!unicode_mark(next.code))
			end_word(census);
		at += next.len;
	}
	end_word(census);
}

/* True when nothing speaks against the language. */
static bool
possible(const Census *census, const Claim *claim)
{
	uint32_t own = claim->cyrillic ? census->cyrillic
	                               : census->letters - census->cyrillic;

	bool certain = claim->hits * 100 >= census->words * SHARE_CERTAIN;

	if (claim->foreign > FOREIGN_FREE &&
	    claim->foreign * 1000 > census->letters * (certain ? FOREIGN_CERTAIN
	                                                       : FOREIGN_MOST))
		return false;
	return own * 100 >= census->letters * OWN_SCRIPT_LEAST;
}

/* The function words found, less what letters of other languages cost. */
static uint32_t
weight(const Claim *claim)
{
	uint32_t lost = claim->foreign * FOREIGN_WEIGHT;

	return lost < claim->hits ? claim->hits - lost : 0;
}

/* In a single sentence of Cyrillic the letters decide, where only one
 * language has them all; where several do, the one whose verbs of saying stand
 * in it. */
static const Lexicon *
by_letters(const Census *census)
{
	const Lexicon *only = NULL, *saying = NULL;
	uint32_t i, letters = 0, verbs = 0;

	if (census->words >= BRIEF_TEXT ||
	    census->cyrillic * 2 < census->letters)
		return NULL;
	for (i = 0; i < census->count; i++) {
		const Claim *claim = &census->claims[i];

		if (!claim->cyrillic || claim->foreign)
			continue;
		only = claim->lexicon;
		letters++;
		if (claim->verbs) {
			saying = claim->lexicon;
			verbs++;
		}
	}
	return letters == 1 ? only : verbs == 1 ? saying : NULL;
}

static uint32_t
hits_least(const Census *census)
{
	if (census->words < SINGLE_TEXT)
		return 1;
	return census->words < BRIEF_TEXT ? 2 : HITS_LEAST;
}

/* The lexicon that wins by a margin, or NULL: half as much again as any other,
 * in a short text twice as much. */
static const Lexicon *
winner(const Census *census)
{
	const Claim *best = NULL;
	uint32_t margin = census->words < SHORT_TEXT ? 4 : 3;
	uint32_t least = SHARE_LEAST;
	uint32_t second = 0;
	uint32_t i;

	for (i = 0; i < census->count; i++) {
		const Claim *claim = &census->claims[i];

		if (!possible(census, claim))
			continue;
		if (!best || weight(claim) > weight(best)) {
			if (best)
				second = weight(best);
			best = claim;
		} else if (weight(claim) > second) {
			second = weight(claim);
		}
	}
	if (!best || best->hits < hits_least(census))
		return NULL;
	if (best->cyrillic)
		least = SHARE_CYRILLIC;
	if (best->hits * 100 < census->words * least)
		return NULL;
	return best->hits * 2 >= second * margin ? best->lexicon : NULL;
}

void
parse_language(Release *release, const Grammar *grammar)
{
	const Lexicon *lexicon = grammar->lexicon;

	if (!lexicon) {
		Census census = {0};
		uint32_t i;

		for (i = 0; i < grammar->candidate_count && i < LIMIT_LANGUAGES;
		     i++)
			claim_begin(&census.claims[i], grammar->candidates[i]);
		census.count = i;
		take_census(&census, str_slice(release->source->body, 0,
		                               LIMIT_LANGUAGE_BYTES));
		lexicon = winner(&census);
		if (!lexicon)
			lexicon = by_letters(&census);
	}
	if (!lexicon)
		lexicon = grammar->neutral;
	release->lexicon = lexicon;
	release->language = str_from(lexicon->language);
}
