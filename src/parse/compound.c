/* compound.c - what a compound noun is, told by its last part. */
#include "parse/compound.h"

#include "base/limits.h"

enum {
	FIRST_BYTES = 3, /* of the part before: "Tor" of "Torwart" */
	LAST_BYTES = 5,  /* of the last part: shorter ones end any word */
};

/* The classes of persons among the meanings of a word. */
static uint32_t
person_classes(const Lexicon *lexicon, uint32_t word)
{
	uint32_t count = 0, classes = 0, i;
	const LexEntry *entries;

	if (!lexicon->starts[word])
		return 0;
	entries = lexicon_entries(lexicon, lexicon->starts[word], &count);
	for (i = 0; i < count; i++)
		switch (entries[i].category) {
		case LEX_TITLE:
			classes |= IS_TITLE;
			break;
		case LEX_PERSON_DESCRIPTOR:
			classes |= IS_PERSON_NOUN;
			break;
		case LEX_MASCULINE:
			classes |= IS_MASCULINE;
			break;
		case LEX_FEMININE:
			classes |= IS_FEMININE;
			break;
		default:
			break;
		}
	return (classes & (IS_TITLE | IS_PERSON_NOUN)) ? classes : 0;
}

/* The longest last part that the lexicon knows counts. */
static uint32_t
last_part(const Lexicon *lexicon, Str text)
{
	uint32_t at, word, classes;

	for (at = FIRST_BYTES; at + LAST_BYTES <= text.len; at++) {
		word = lexicon_word(lexicon, str_slice(text, at, text.len));
		classes = word ? person_classes(lexicon, word) : 0;
		if (classes)
			return classes;
	}
	return 0;
}

uint32_t
compound_classes(Arena *arena, const Release *release, const Token *token)
{
	const Lexicon *lexicon = release->lexicon;
	uint32_t classes;
	Str text;

	if (!lexicon->noun_capitals || token->kind != TOKEN_WORD ||
	    !(token->shape & SHAPE_CAPITAL) ||
	    token->end - token->begin < FIRST_BYTES + LAST_BYTES ||
	    token->end - token->begin > LIMIT_WORD_BYTES)
		return 0;
	text = word_folded(arena, release->source->text, token);
	classes = last_part(lexicon, text);
	/* "des Hafenmeisters" */
	if (!classes && str_ends(text, STR("s")))
		classes = last_part(lexicon, str_slice(text, 0, text.len - 1));
	return classes;
}
