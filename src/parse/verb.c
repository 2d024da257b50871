/* verb.c - the parts of a verb of saying that stand apart.
 *
 * "teilte die Stadt mit": the separable prefix ends the clause and says which
 * verb it is. "hatte sie gesagt": so does the participle, and the auxiliary is
 * the finite verb. */
#include "parse/verb.h"

#include "base/limits.h"
#include "parse/chunk.h"

/* Entries of one word: a verb has one for each of its prefixes. */
enum { ENTRIES = 24 };

bool
verb_ends_clause(const Narrative *narrative, uint32_t at, uint32_t end)
{
	const Item *item = item_at(narrative, at);

	return at >= end ||
	       (item->kind != ITEM_WORD && item->kind != ITEM_QUOTE &&
	        item->kind != ITEM_SIGN && item->kind != ITEM_OPEN) ||
	       item_is(item, IS_CONJUNCTION);
}

/* True for the word `particle`; 0 = any separable prefix. */
static bool
is_particle(const Narrative *narrative, const Item *item, uint32_t particle)
{
	const Token *token = &narrative->release->tokens.items[item->token];

	if (item->kind != ITEM_WORD)
		return false;
	if (particle)
		return token->word == particle;
	return !item_is(item, IS_ADVERB) &&
	       lex_is(narrative->release->lexicon, token, LEX_PREFIX);
}

/* The word `particle` as the last one of its clause, or NONE; 0 = any
 * separable prefix. */
static uint32_t
find_particle(const Narrative *narrative, uint32_t particle, uint32_t at,
              uint32_t end)
{
	uint32_t most = at + LIMIT_PHRASE_WINDOW;

	for (; at < end && at < most; at++) {
		const Item *item = item_at(narrative, at);

		if (item->kind == ITEM_STOP || item->kind == ITEM_COLON)
			break;
		if (!particle &&
		    (item->kind == ITEM_COMMA || item_is(item, IS_CONJUNCTION)))
			break;
		if (is_particle(narrative, item, particle) &&
		    verb_ends_clause(narrative, at + 1, end))
			return at;
	}
	return NONE;
}

/* True when the form holds its prefix itself: "mitteilte". */
static bool
holds_prefix(const Narrative *narrative, const Cue *cue, const LexEntry *entry)
{
	const Lexicon *lexicon = narrative->release->lexicon;
	uint32_t word = narrative->release->tokens
	                        .items[item_at(narrative, cue->item)->token]
	                        .word;

	return str_starts(lexicon_text(lexicon, word),
	                  lexicon_text(lexicon, entry->particle));
}

/* The auxiliary before the last word of a clause, or NONE: "hatte … gesagt". */
static uint32_t
find_auxiliary(const Narrative *narrative, uint32_t item, uint32_t low)
{
	uint32_t at = item;
	bool comma = false;

	if (low + LIMIT_PHRASE_WINDOW < item)
		low = item - LIMIT_PHRASE_WINDOW;
	if (at == low || item_is(item_at(narrative, at - 1), IS_CONJUNCTION))
		return NONE;
	while (at > low) {
		const Item *before = item_at(narrative, --at);

		if (before->kind == ITEM_COLON || before->kind == ITEM_STOP ||
		    before->kind == ITEM_DASH)
			break;
		comma = comma || before->kind == ITEM_COMMA;
		if (!item_is(before, IS_AUXILIARY) ||
		    item_is(before, IS_POSSESSIVE))
			continue;
		/* „…“, wird Anna Weber, die Leiterin, zitiert */
		if (!comma || (at > low + 1 && before[-1].kind == ITEM_COMMA &&
		               before[-2].kind == ITEM_QUOTE))
			return at;
	}
	return NONE;
}

static void
widen(Cue *cue, uint32_t item)
{
	if (item < cue->whole.begin)
		cue->whole.begin = item;
	if (item >= cue->whole.end)
		cue->whole.end = item + 1;
}

/* The entry of the verb that its prefix in the clause asks for. */
static bool
choose_entry(const Narrative *narrative, Cue *cue, uint32_t end)
{
	LexMatch matches[ENTRIES];
	uint32_t token = item_at(narrative, cue->item)->token, i, at;
	uint32_t count = lex_matches(narrative->release->lexicon,
	                             narrative->release->tokens.items, token,
	                             token + 1, matches, ENTRIES);
	const LexEntry *plain = NULL;

	for (i = 0; i < count; i++) {
		const LexEntry *entry = matches[i].entry;

		if (entry->category != LEX_CUE_VERB)
			continue;
		if (!entry->particle || holds_prefix(narrative, cue, entry)) {
			plain = entry;
			continue;
		}
		at = find_particle(narrative, entry->particle, cue->item + 1,
		                   end);
		if (at == NONE)
			continue;
		cue->entry = entry;
		widen(cue, at);
		return true;
	}
	/* "fand … statt" is another verb than "fand" */
	if (!plain || (!plain->particle &&
	               find_particle(narrative, 0, cue->item + 1, end) != NONE))
		return false;
	cue->entry = plain;
	return true;
}

/* The phrase "wird zitiert" with its parts apart: its subject does speak. */
static bool
is_phrase(const Narrative *narrative, uint32_t auxiliary, uint32_t participle)
{
	const Lexicon *lexicon = narrative->release->lexicon;
	const Token *tokens = narrative->release->tokens.items;
	uint32_t node = lexicon_step(
		lexicon, 0, tokens[item_at(narrative, auxiliary)->token].word);
	uint32_t count = 0, i;
	const LexEntry *entries;

	if (node)
		node = lexicon_step(
			lexicon, node,
			tokens[item_at(narrative, participle)->token].word);
	if (!node)
		return false;
	entries = lexicon_entries(lexicon, node, &count);
	for (i = 0; i < count; i++)
		if (entries[i].category == LEX_CUE_PHRASE)
			return true;
	return false;
}

bool
verb_is_passive(const Narrative *narrative, const Cue *cue)
{
	uint32_t word = narrative->release->tokens
	                        .items[item_at(narrative, cue->item)->token]
	                        .word;
	uint32_t at;

	if (cue->items > 1 || word == cue->entry->lemma)
		return false;
	for (at = cue->whole.begin; at < cue->whole.end; at++) {
		if (!item_is(item_at(narrative, at), IS_PASSIVE))
			continue;
		if (at == cue->whole.begin || at > cue->item)
			return !is_phrase(narrative, at, cue->item);
	}
	return false;
}

bool
verb_quotes(const Narrative *narrative, const Cue *cue)
{
	const Release *release = narrative->release;
	uint32_t token = item_at(narrative, cue->item)->token;

	return lex_is(release->lexicon, &release->tokens.items[token],
	              LEX_QUOTING);
}

/* The verb is an attribute within a noun phrase: "die gestern veröffentlichte
 * Studie"; but "das sagte Anna Weber". */
static bool
is_attribute(const Narrative *narrative, const Cue *cue, uint32_t low,
             uint32_t end)
{
	uint32_t at = cue->item;

	if (low + LIMIT_NAME_WORDS < at)
		low = at - LIMIT_NAME_WORDS;
	while (at > low) {
		const Item *item = item_at(narrative, --at);

		if (item->kind != ITEM_WORD && item->kind != ITEM_COMMA)
			break;
		if (!item_is(item, IS_DETERMINER | IS_POSSESSIVE) ||
		    (at + 1 == cue->item &&
		     (at == low || item[-1].kind != ITEM_WORD)))
			continue;
		if (chunk_end(narrative, at, end, false) > cue->item)
			return true;
	}
	return false;
}

bool
verb_join(const Narrative *narrative, Cue *cue, uint32_t end)
{
	uint32_t low = frame_at(narrative, item_at(narrative, cue->item)->frame)
	                       ->items.begin;
	uint32_t behind = cue->item + cue->items, auxiliary;

	cue->whole = (Range){cue->item, behind};
	if (cue->entry->category == LEX_CUE_FIXED ||
	    cue->entry->category == LEX_STATEMENT_LEAD)
		return true;
	if (cue->items == 1 && (is_attribute(narrative, cue, low, end) ||
	                        !choose_entry(narrative, cue, end)))
		return false;
	if (cue->whole.end > behind)
		return true;
	for (;
	     behind < end && item_is(item_at(narrative, behind), IS_AUXILIARY);
	     behind++)
		widen(cue, behind);
	if (!verb_ends_clause(narrative, behind, end))
		return true;
	auxiliary = find_auxiliary(narrative, cue->item, low);
	if (auxiliary != NONE)
		widen(cue, auxiliary);
	return true;
}

uint32_t
verb_governed(const Narrative *narrative, const Cue *cue, uint32_t end)
{
	const Token *tokens = narrative->release->tokens.items;
	uint32_t low = cue->whole.end;

	if (!cue->entry->governs)
		return 0;
	if (end > low + 2)
		low = end - 2;
	while (end > low) {
		const Item *item = item_at(narrative, --end);

		if (item->kind != ITEM_WORD)
			break;
		if (tokens[item->token].word == cue->entry->governs)
			return end;
	}
	return 0;
}
