/* clause.c - the subject of a verb of saying where the verb stands second.
 *
 * One part of the sentence stands before the finite verb: the subject, or
 * something else, and then the subject is the first noun phrase behind the
 * verb that may be one by its article. In a clause that ends with its verb the
 * subject opens it. */
#include "parse/clause.h"

#include "base/limits.h"
#include "parse/chunk.h"
#include "parse/head.h"

/* Entries of one word: a verb has one for each of its prefixes. */
enum { ENTRIES = 24 };

/* Where a clause may end. */
static bool
ends_clause(const Narrative *narrative, uint32_t at, uint32_t end)
{
	const Item *item = item_at(narrative, at);

	return at >= end ||
	       (item->kind != ITEM_WORD && item->kind != ITEM_QUOTE &&
	        item->kind != ITEM_SIGN && item->kind != ITEM_OPEN) ||
	       item_is(item, IS_CONJUNCTION);
}

/* The word `particle` as the last one of its clause, or NONE. */
static uint32_t
find_particle(const Narrative *narrative, uint32_t particle, uint32_t at,
              uint32_t end)
{
	const Token *tokens = narrative->release->tokens.items;
	uint32_t most = at + LIMIT_PHRASE_WINDOW;

	for (; at < end && at < most; at++) {
		const Item *item = item_at(narrative, at);

		if (item->kind == ITEM_STOP || item->kind == ITEM_COLON)
			break;
		if (item->kind == ITEM_WORD &&
		    tokens[item->token].word == particle &&
		    ends_clause(narrative, at + 1, end))
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

	if (low + LIMIT_PHRASE_WINDOW < item)
		low = item - LIMIT_PHRASE_WINDOW;
	if (at == low || item_is(item_at(narrative, at - 1), IS_CONJUNCTION))
		return NONE;
	while (at > low) {
		const Item *before = item_at(narrative, --at);

		if (before->kind == ITEM_COMMA || before->kind == ITEM_COLON ||
		    before->kind == ITEM_STOP || before->kind == ITEM_DASH)
			break;
		if (item_is(before, IS_AUXILIARY) &&
		    !item_is(before, IS_POSSESSIVE))
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
	if (plain)
		cue->entry = plain;
	return plain != NULL;
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

/* The subject of a passive does not speak: "wurde kritisiert". */
static bool
is_passive(const Narrative *narrative, const Cue *cue)
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
clause_join(const Narrative *narrative, Cue *cue, uint32_t end)
{
	uint32_t low = frame_at(narrative, item_at(narrative, cue->item)->frame)
	                       ->items.begin;
	uint32_t behind = cue->item + cue->items, auxiliary;

	cue->whole = (Range){cue->item, behind};
	if (cue->entry->category == LEX_CUE_FIXED ||
	    cue->entry->category == LEX_STATEMENT_LEAD)
		return true;
	if (cue->items == 1 && !choose_entry(narrative, cue, end))
		return false;
	if (cue->whole.end > behind)
		return true;
	for (;
	     behind < end && item_is(item_at(narrative, behind), IS_AUXILIARY);
	     behind++)
		widen(cue, behind);
	if (!ends_clause(narrative, behind, end))
		return true;
	auxiliary = find_auxiliary(narrative, cue->item, low);
	if (auxiliary != NONE)
		widen(cue, auxiliary);
	return true;
}

uint32_t
clause_governed(const Narrative *narrative, const Cue *cue, uint32_t end)
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

/* The phrase [begin, core) with its appositions up to `end`. */
static Phrase
as_phrase(const Narrative *narrative, uint32_t begin, uint32_t core,
          uint32_t end)
{
	return head_find(narrative, begin, core, end);
}

/* Past what may stand between subject and verb, or open a sentence: adverbs,
 * "doch", a comma. */
static uint32_t
skip_light(const Narrative *narrative, uint32_t at, uint32_t end)
{
	while (at < end && (item_is(item_at(narrative, at),
	                            IS_ADVERB | IS_CONJUNCTION | IS_TIME) ||
	                    item_at(narrative, at)->kind == ITEM_COMMA))
		at++;
	return at;
}

/* Past a relative clause that opens at the comma `at` and is closed by the
 * comma right before `verb`. */
static uint32_t
skip_relative(const Narrative *narrative, uint32_t at, uint32_t verb)
{
	if (at + 2 < verb && item_at(narrative, at)->kind == ITEM_COMMA &&
	    (item_is(item_at(narrative, at + 1), IS_RELATIVE) ||
	     item_is(item_at(narrative, at + 2), IS_RELATIVE)) &&
	    item_at(narrative, verb - 1)->kind == ITEM_COMMA)
		return verb;
	return at;
}

/* subject = ( pronoun | noun-phrase appositions [relative] ) *adverb
 * from item `at` on, as all that stands before the verb. */
static Phrase
subject_at(const Narrative *narrative, uint32_t at, uint32_t verb)
{
	uint32_t core, end;

	if (item_is(item_at(narrative, at), IS_ADDRESSEE))
		return (Phrase){0};
	if (item_is(item_at(narrative, at), IS_PRONOUN)) {
		if (skip_light(narrative, at + 1, verb) != verb)
			return (Phrase){0};
		return as_phrase(narrative, at, at + 1, at + 1);
	}
	core = chunk_end(narrative, at, verb, true);
	if (core == at || !chunk_nominative(narrative, at, verb))
		return (Phrase){0};
	end = chunk_appositions(narrative, core, verb);
	if (skip_light(narrative, skip_relative(narrative, end, verb), verb) !=
	    verb)
		return (Phrase){0};
	return as_phrase(narrative, at, core, end);
}

/* What stands before the verb, when it is the subject. The clause begins at
 * `low` or behind a sign or joining word. */
static Phrase
subject_before(const Narrative *narrative, uint32_t low, uint32_t verb)
{
	uint32_t at = low;

	if (low + LIMIT_PHRASE_WINDOW < verb)
		at = verb - LIMIT_PHRASE_WINDOW;
	for (; at < verb; at++) {
		const Item *before = item_at(narrative, at) - 1;
		uint32_t from;
		Phrase phrase;

		if (at > low && before->kind != ITEM_COMMA &&
		    before->kind != ITEM_COLON && before->kind != ITEM_DASH &&
		    before->kind != ITEM_QUOTE && before->kind != ITEM_STOP &&
		    !item_is(before, IS_CONJUNCTION | IS_SUBORDINATOR))
			continue;
		from = skip_light(narrative, at, verb);
		if (from == verb)
			break;
		phrase = subject_at(narrative, from, verb);
		if (phrase_found(&phrase))
			return phrase;
	}
	return (Phrase){0};
}

Phrase
clause_behind(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	if (limit > at + LIMIT_PHRASE_WINDOW)
		limit = at + LIMIT_PHRASE_WINDOW;
	while (at < limit) {
		const Item *item = item_at(narrative, at);
		uint32_t end = chunk_end(narrative, at, limit, false);

		if (item_is(item, IS_PRONOUN) && end == at)
			return as_phrase(narrative, at, at + 1, at + 1);
		if (end > at && chunk_nominative(narrative, at, limit) &&
		    !item_is(item, IS_ADDRESSEE))
			return as_phrase(
				narrative, at, end,
				chunk_appositions(narrative, end, limit));
		if (end > at) {
			at = end;
			continue;
		}
		if (item->kind != ITEM_WORD ||
		    item_is(item, IS_CONJUNCTION | IS_SUBORDINATOR))
			break;
		at++;
		if (item_is(item, IS_PREPOSITION)) {
			end = chunk_end(narrative, at, limit, false);
			at = end > at ? end : at;
		}
	}
	return (Phrase){0};
}

/* Where the clause that ends with the verb group [verb, end) begins: behind
 * its joining word; NONE for a clause of another kind. */
static uint32_t
final_begin(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t end)
{
	uint32_t at = cue->whole.begin;

	if (low + LIMIT_PHRASE_WINDOW < at)
		low = at - LIMIT_PHRASE_WINDOW;
	if (!ends_clause(narrative, cue->whole.end, end) || at == low ||
	    item_at(narrative, at - 1)->kind == ITEM_COMMA)
		return NONE;
	while (at > low) {
		const Item *item = item_at(narrative, --at);

		if (item_is(item, IS_SUBORDINATOR) &&
		    (at == low || item[-1].kind == ITEM_COMMA ||
		     item_is(item - 1, IS_CONJUNCTION)))
			return at;
		if (at > low && item_is(item, IS_RELATIVE) &&
		    item[-1].kind == ITEM_COMMA)
			return at;
	}
	return NONE;
}

/* subordinate = joining-word … subject … verb | relative … verb */
static Phrase
subject_final(const Narrative *narrative, uint32_t opener, uint32_t low,
              uint32_t verb)
{
	const Item *item = item_at(narrative, opener);

	if (item_is(item, IS_SUBORDINATOR) || opener < low + 2)
		return clause_behind(narrative, opener + 1, verb);
	if (!chunk_nominative(narrative, opener, verb))
		return clause_behind(narrative, opener + 1, verb);
	return phrase_before(narrative, opener - 1, low);
}

/* agent = "von" phrase   of a passive */
static Phrase
agent(const Narrative *narrative, const Cue *cue)
{
	uint32_t at, core;

	for (at = cue->whole.begin; at < cue->item; at++) {
		if (!item_is(item_at(narrative, at), IS_ATTACHING) ||
		    !item_is(item_at(narrative, at), IS_PREPOSITION) ||
		    item_is(item_at(narrative, at), IS_DETERMINER))
			continue;
		core = chunk_end(narrative, at + 1, cue->item, false);
		if (core > at + 1)
			return as_phrase(narrative, at + 1, core, core);
	}
	return (Phrase){0};
}

Phrase
clause_first(const Narrative *narrative, Range items)
{
	return clause_behind(narrative,
	                     skip_light(narrative, items.begin, items.end),
	                     items.end);
}

Phrase
clause_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
               uint32_t limit)
{
	uint32_t end = frame_at(narrative, item_at(narrative, cue->item)->frame)
	                       ->items.end;
	uint32_t opener = final_begin(narrative, cue, low, end);
	Phrase phrase;

	if (is_passive(narrative, cue))
		return agent(narrative, cue);
	if (opener != NONE) {
		phrase = subject_final(narrative, opener, low,
		                       cue->whole.begin);
		if (phrase_found(&phrase))
			return phrase;
	}
	phrase = subject_before(narrative, low, cue->whole.begin);
	if (phrase_found(&phrase))
		return phrase;
	/* "kam und sagte": the verb goes on with the subject before */
	if (cue->whole.begin > low &&
	    item_is(item_at(narrative, cue->whole.begin - 1), IS_CONJUNCTION))
		return clause_first(narrative, (Range){low, cue->whole.begin});
	return clause_behind(narrative, cue->whole.begin + 1, limit);
}
