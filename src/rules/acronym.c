/* acronym.c - whether the reader is told what an acronym stands for. */
#include "rules/family.h"
#include "rules/part.h"
#include "rules/phrasing.h"

#include "base/limits.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	JUDGED = PART_BODY | PART(LEAD), /* sections whose acronyms count */
	BUCKETS = 256,
	LETTERS = 7, /* of a longer one nobody makes initials */
};

/* An acronym, and what the text says of it. */
typedef struct Acronym {
	uint32_t token; /* its first use in the narration of the body */
	bool explained;
	bool name;     /* it is one, or part of one */
	uint32_t next; /* index + 1 in the same bucket */
} Acronym;

typedef struct Acronyms {
	Array(Acronym) items;      /* in the order of their first use */
	uint32_t buckets[BUCKETS]; /* index + 1 */
} Acronyms;

/* The index + 1 of the acronym with that hash, or 0. */
static uint32_t
find(const RuleRun *run, const Acronyms *acronyms, uint32_t hash)
{
	uint32_t at = acronyms->buckets[hash % BUCKETS];
	uint32_t looks = LIMIT_RESOLVE_BACK;

	for (; at && looks--; at = acronyms->items.items[at - 1].next) {
		uint32_t token = acronyms->items.items[at - 1].token;

		if (run->release->tokens.items[token].hash == hash)
			return at;
	}
	return 0;
}

/* True for II, IV, XIX. */
static bool
is_numeral(Str text)
{
	uint32_t i;

	for (i = 0; i < text.len; i++)
		if (str_find(STR("IVXLC"), text.ptr[i], 0) == 5)
			return false;
	return true;
}

/* True for capitals that may stand for words: none that the lexicon has (CEO,
 * GMT), no numeral, nothing of `known`. */
static bool
is_acronym(const RuleRun *run, const Token *token, const Value *known,
           uint32_t least)
{
	Str text = source_text(run->source, (Span){token->begin, token->end});
	uint32_t letters = utf8_count(text);

	return token->kind == TOKEN_WORD && token->word == 0 &&
	       token->shape & SHAPE_ALL_CAPITALS &&
	       !(token->shape &
	         (SHAPE_DIGITS | SHAPE_DOTTED | SHAPE_POSSESSIVE)) &&
	       letters >= least && letters <= LETTERS && !is_numeral(text) &&
	       str_find(text, '-', 0) == text.len && !fact_listed(known, text);
}

/* True when the word beside an acronym has a capital, so that both are a name,
 * or a line in capitals. */
static bool
beside_capital(const RuleRun *run, Range block, uint32_t at)
{
	const Token *tokens = run->release->tokens.items;

	return (at > block.begin && tokens[at - 1].kind == TOKEN_WORD &&
	        tokens[at - 1].shape & SHAPE_CAPITAL &&
	        (tokens[at - 1].shape & SHAPE_ALL_CAPITALS ||
	         !lex_is(run->release->lexicon, &tokens[at - 1],
	                 LEX_FUNCTION))) ||
	       (at + 1 < block.end && tokens[at + 1].kind == TOKEN_WORD &&
	        tokens[at + 1].shape & SHAPE_CAPITAL);
}

/* True when the words around show that it is a noun as a whole: an article
 * stands before it, and behind it the phrase ends. A company is called by its
 * initials alone, and "the ABC platform" by its name. */
static bool
is_noun(const RuleRun *run, Range block, uint32_t at)
{
	static const LexCategory others[] = {
		LEX_AUXILIARY, LEX_PREPOSITION, LEX_CONJUNCTION, LEX_RELATIVE,
		LEX_CUE_VERB,  LEX_CUE_ADVERB,  LEX_FUNCTION};
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	uint32_t i;

	if (at == block.begin ||
	    !lex_is(lexicon, &tokens[at - 1], LEX_DETERMINER))
		return false;
	if (at + 1 == block.end)
		return true;
	if (tokens[at + 1].kind == TOKEN_SIGN) {
		uint32_t sign = fact_sign(run, at + 1);

		return sign < 0x80 &&
		       str_find(STR(".,;:!?()"), (char)sign, 0) < 8;
	}
	for (i = 0; i < sizeof others / sizeof *others; i++)
		if (lex_is(lexicon, &tokens[at + 1], others[i]))
			return true;
	return lexicon->noun_capitals &&
	       !(tokens[at + 1].shape & SHAPE_CAPITAL);
}

static void
collect(const RuleRun *run, Acronyms *acronyms, const Value *known,
        uint32_t least)
{
	uint32_t at = 0, i;
	Part part;

	while (part_next(run, &at, JUDGED, &part)) {
		Range block = part.block->tokens;

		if (part.block->flags & (BLOCK_UPPER | BLOCK_CONTACT_DATA))
			continue;
		for (i = fact_token(run, part.text.begin); i < block.end; i++) {
			const Token *token = &run->release->tokens.items[i];
			uint32_t index = find(run, acronyms, token->hash);
			Acronym *acronym;

			if (!is_acronym(run, token, known, least) ||
			    !part_narrated(run,
			                   (Span){token->begin, token->end}))
				continue;
			if (!index) {
				acronym = array_push(run->arena,
				                     &acronyms->items);
				acronym->token = i;
				acronym->name = !is_noun(run, block, i);
				acronym->next = acronyms->buckets[token->hash %
				                                  BUCKETS];
				index = acronyms->items.count;
				acronyms->buckets[token->hash % BUCKETS] =
					index;
			}
			acronym = &acronyms->items.items[index - 1];
			acronym->name |= beside_capital(run, block, i);
		}
	}
}

static void
explain(const RuleRun *run, Acronyms *acronyms, uint32_t hash)
{
	uint32_t index = find(run, acronyms, hash);

	if (index)
		acronyms->items.items[index - 1].explained = true;
}

/* Goes on with the folded first letter of `word`. */
static uint32_t
hash_initial(uint32_t hash, Str word)
{
	Folding folding = {str_slice(word, 0, utf8_at(word, 0).len), 0};
	uint32_t code, len, i;
	char bytes[4];

	while ((code = unicode_fold_next(&folding)) != UNICODE_END) {
		len = utf8_write(code, bytes);
		for (i = 0; i < len; i++)
			hash = lexicon_hash_byte(hash, (uint8_t)bytes[i]);
	}
	return hash;
}

/* Takes the words from token `at` on as the words behind acronyms: their
 * initials, small words left out. */
static void
read_initials(const RuleRun *run, Acronyms *acronyms, uint32_t at)
{
	enum { WORDS = 12 };
	const Tokens *tokens = &run->release->tokens;
	uint32_t hash = LEXICON_HASH, letters = 0, i;

	for (i = at; i < tokens->count && i < at + WORDS && letters < LETTERS;
	     i++) {
		const Token *token = &tokens->items[i];
		Str word = source_text(run->source,
		                       (Span){token->begin, token->end});

		if (token->kind != TOKEN_WORD ||
		    (i > at && token->shape & SHAPE_LINE_FIRST))
			return;
		if (lex_is(run->release->lexicon, token, LEX_FUNCTION) &&
		    !(token->shape & SHAPE_CAPITAL))
			continue;
		hash = hash_initial(hash, word);
		if (++letters > 1)
			explain(run, acronyms, hash);
	}
}

/* explanation = words "(" acronym ")" | acronym "(" words ")"
 *             | words with its initials */
static void
find_explanations(const RuleRun *run, Acronyms *acronyms)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t at;

	for (at = 0; at < tokens->count; at++) {
		const Token *token = &tokens->items[at];
		uint32_t sign = at ? fact_sign(run, at - 1) : 0;

		if (token->kind != TOKEN_WORD)
			continue;
		if (token->shape & SHAPE_ALL_CAPITALS &&
		    (sign == '(' || sign == '[' || sign == '/' ||
		     (at > 0 && tokens->items[at - 1].kind == TOKEN_MARK) ||
		     fact_sign(run, at + 1) == '('))
			explain(run, acronyms, token->hash);
		if (token->shape & SHAPE_CAPITAL)
			read_initials(run, acronyms, at);
	}
}

void
name_acronym(RuleRun *run)
{
	const Value *known = rule_param(run, "known");
	uint32_t least = (uint32_t)rule_param(run, "min-letters")->number, i;
	Acronyms *acronyms = arena_new(run->arena, Acronyms);

	if (!fact_language(run))
		return;
	collect(run, acronyms, known, least);
	if (acronyms->items.count)
		find_explanations(run, acronyms);
	for (i = 0; i < acronyms->items.count; i++) {
		const Acronym *acronym = &acronyms->items.items[i];
		const Token *token =
			&run->release->tokens.items[acronym->token];
		Span span = {token->begin, token->end};
		Str words;

		if (acronym->name || acronym->explained)
			continue;
		words = fact_words(run, span);
		rule_report(run, span, "\"%.*s\"", STR_ARG(words));
	}
}
