/* classes.c - the classes of words, and the verbs of saying among them. */
#include "parse/classes.h"

#include "base/limits.h"
#include "parse/compound.h"

/* Entries of the phrases at one word: "in" begins dozens of fixed cues. */
enum { MATCHES = 96 };

static uint32_t
class_of(uint8_t category)
{
	switch (category) {
#define WORD_CLASS(NAME, category) \
	case category:             \
		return (uint32_t)IS_##NAME;
#include "parse/narrative.def"
#undef WORD_CLASS
	default:
		return 0;
	}
}

static bool
has_slot_inside(const LexEntry *entry)
{
	return entry->category == LEX_CUE_FIXED &&
	       (entry->slot == SLOT_INSIDE || entry->slot == SLOT_POSSESSIVE);
}

/* The cue that begins at an item: the longest, phrases before verbs. Those
 * with a slot inside come first while `inside`, else not at all. */
static bool
better_cue(const LexMatch *match, const LexMatch *best, bool inside)
{
	uint8_t category = match->entry->category;

	if (has_slot_inside(match->entry) && !inside)
		return false;
	if (best->entry && has_slot_inside(best->entry))
		return false;
	if (category != LEX_CUE_VERB && category != LEX_CUE_PHRASE &&
	    category != LEX_CUE_FIXED && category != LEX_STATEMENT_LEAD)
		return false;
	/* "sagte" is first of all that of sagen, not of zusagen. */
	if (best->entry && match->tokens == best->tokens &&
	    match->entry->particle && !best->entry->particle)
		return false;
	/* the matches come with the longest last */
	return true;
}

/* "US", "IT", "WHO" in running text are no pronouns. */
static bool
is_acronym(const Narrative *narrative, const Token *token, uint32_t block)
{
	return token->kind == TOKEN_WORD && token->shape & SHAPE_ALL_CAPITALS &&
	       token->end - token->begin <= 3 &&
	       !(narrative->release->blocks.items[block].flags & BLOCK_UPPER);
}

/* "one senior official": a word stands behind the determiner. Only its shape
 * is known yet. */
static bool
leads_noun(const Narrative *narrative, uint32_t item)
{
	const Item *next = &narrative->items.items[item + 1];

	return item + 1 < narrative->items.count && next->kind == ITEM_WORD &&
	       !lex_is(narrative->release->lexicon,
	               &narrative->release->tokens.items[next->token],
	               LEX_CUE_VERB) &&
	       !lex_is(narrative->release->lexicon,
	               &narrative->release->tokens.items[next->token],
	               LEX_AUXILIARY);
}

/* A determiner, or the word behind one: "some", "the former". */
static bool
behind_article(const Narrative *narrative, uint32_t item)
{
	const Item *self = &narrative->items.items[item];

	return self->classes & IS_DETERMINER ||
	       (item > narrative->frames.items[self->frame].items.begin &&
	        item_is(self - 1, IS_DETERMINER));
}

/* "April Marlow", "June Hale": a word with a capital follows, no number. */
static bool
leads_name(const Narrative *narrative, uint32_t item)
{
	const Item *next = &narrative->items.items[item + 1];
	const Token *tokens = narrative->release->tokens.items;

	return item + 1 < narrative->items.count &&
	       next->frame == next[-1].frame && next->kind == ITEM_WORD &&
	       tokens[next->token].kind == TOKEN_WORD &&
	       tokens[next->token].shape & SHAPE_CAPITAL &&
	       tokens[next[-1].token].shape & SHAPE_CAPITAL;
}

/* "Lena Jun wrote": a name before it, a verb of saying behind. */
static bool
ends_name(const Narrative *narrative, uint32_t item)
{
	const Item *self = &narrative->items.items[item], *next = self + 1;

	return item > narrative->frames.items[self->frame].items.begin &&
	       item_is(self - 1, IS_NAME) &&
	       item + 1 < narrative->items.count &&
	       next->frame == self->frame && next->kind == ITEM_WORD &&
	       lex_is(narrative->release->lexicon,
	              &narrative->release->tokens.items[next->token],
	              LEX_CUE_VERB);
}

/* A date goes on behind the item: "Sun 2 March", "Mon, Feb 3". */
static bool
leads_date(const Narrative *narrative, uint32_t item)
{
	const Release *release = narrative->release;
	uint32_t frame = item_at(narrative, item)->frame;
	const Token *token;

	if (++item < narrative->items.count &&
	    item_at(narrative, item)->kind == ITEM_COMMA)
		item++;
	if (item >= narrative->items.count ||
	    item_at(narrative, item)->frame != frame)
		return false;
	token = &release->tokens.items[item_at(narrative, item)->token];
	return token->kind == TOKEN_NUMBER ||
	       lex_is(release->lexicon, token, LEX_MONTH);
}

/* "Jane Sun", "said Sun", "Sun said": a weekday cut short that stands where
 * somebody's name does. */
static bool
is_short_name(const Narrative *narrative, uint32_t item)
{
	enum { LETTERS = 4 };
	const Release *release = narrative->release;
	const Item *self = item_at(narrative, item);
	const Token *token = &release->tokens.items[self->token];
	uint32_t begin = frame_at(narrative, self->frame)->items.begin;

	if (token->end - token->begin > LETTERS ||
	    !(token->shape & SHAPE_CAPITAL) || token->shape & SHAPE_DOTTED ||
	    leads_date(narrative, item))
		return false;
	if (item > begin && item_is(self - 1, IS_NAME | IS_HONORIFIC))
		return (self->classes & IS_WEEKDAY) != 0;
	if (item > begin && self[-1].kind == ITEM_WORD)
		return item_is(self - 1, IS_CUE) && item > begin + 1 &&
		       self[-2].kind != ITEM_WORD;
	return item + 1 < narrative->items.count &&
	       self[1].frame == self->frame && self[1].kind == ITEM_WORD &&
	       lex_is(release->lexicon, &release->tokens.items[self[1].token],
	              LEX_CUE_VERB);
}

/* "A." of a name, which is no article. */
static bool
is_initial(const Token *token)
{
	return token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	       token->shape & SHAPE_DOTTED && token->end - token->begin <= 3;
}

bool
word_ends_in(const Narrative *narrative, uint32_t item, LexCategory category)
{
	enum { STEM = 3, ENDING = 8 };
	const Release *release = narrative->release;
	const Token *token =
		&release->tokens.items[item_at(narrative, item)->token];
	Str text = str_slice(release->source->text, token->begin, token->end);
	uint32_t len, count, i;

	for (len = 1; len <= ENDING && len + STEM <= text.len; len++) {
		uint32_t word = lexicon_word(
			release->lexicon,
			str_slice(text, text.len - len, text.len));
		const LexEntry *entries = lexicon_entries(
			release->lexicon,
			lexicon_step(release->lexicon, 0, word), &count);

		for (i = 0; word && i < count; i++)
			if (entries[i].category == category)
				return true;
	}
	return false;
}

bool
word_is_participle(const Narrative *narrative, uint32_t item)
{
	return word_ends_in(narrative, item, LEX_PARTICIPLE);
}

bool
word_like_adverb(const Narrative *narrative, uint32_t item)
{
	const Item *self = item_at(narrative, item);

	return self->kind == ITEM_WORD && !self->classes && self->cue == NONE &&
	       word_ends_in(narrative, item, LEX_ADVERB_ENDING);
}

/* Behind an article or a possessive stands a noun or adjective: "Roe's
 * thinking", "a written statement", but "that said", "some said". */
static bool
behind_owner(const Narrative *narrative, uint32_t item)
{
	const Item *self = &narrative->items.items[item], *before = self - 1;
	const Token *tokens = narrative->release->tokens.items;

	if (item == narrative->frames.items[self->frame].items.begin ||
	    before->kind != ITEM_WORD)
		return false;
	if (tokens[before->token].shape & SHAPE_POSSESSIVE)
		return true;
	return item_is(before, IS_DETERMINER | IS_POSSESSIVE) &&
	       !item_is(before, IS_PRONOUN | IS_RELATIVE | IS_ADDRESSEE) &&
	       (word_is_participle(narrative, item) ||
	        leads_noun(narrative, item));
}

/* A verb of saying that is something else here: part of a title ("press
 * secretary"), or a name with a capital inside a sentence ("Echo"). */
static bool
is_noun_here(const Narrative *narrative, uint32_t item, const LexMatch *cue)
{
	const Item *self = &narrative->items.items[item];
	const Frame *frame = &narrative->frames.items[self->frame];
	uint32_t flags = narrative->release->blocks.items[frame->block].flags;
	/* many capitals are no title where each noun has one */
	uint32_t titles = narrative->release->lexicon->noun_capitals
	                          ? BLOCK_UPPER
	                          : BLOCK_UPPER | BLOCK_TITLE_CASE;

	if (cue->tokens > 1 || cue->entry->category != LEX_CUE_VERB)
		return false;
	if (self->classes & (IS_TITLE | IS_PERSON_NOUN | IS_ORG_WORD) &&
	    !narrative->release->lexicon->stem_matching)
		return true;
	if (behind_owner(narrative, item))
		return true;
	return self->classes & IS_NAME && item > frame->items.begin &&
	       self[-1].kind == ITEM_WORD && !(flags & titles);
}

/* A word of a cue that began before it: "say" of "went on to say", but not
 * "read" of "the statement read", which has its own subject. */
static bool
within_cue(const Narrative *narrative, uint32_t item)
{
	const Cue *last;

	if (!narrative->cues.count)
		return false;
	last = &narrative->cues.items[narrative->cues.count - 1];
	return last->item + last->items > item &&
	       last->entry->category != LEX_CUE_FIXED &&
	       !item_is(&narrative->items.items[last->item], IS_DETERMINER);
}

/* What the shape of the word says of its classes: numbers, initials,
 * acronyms, names. */
static void
settle_classes(Narrative *narrative, uint32_t item)
{
	Item *self = &narrative->items.items[item];
	const Token *token = &narrative->release->tokens.items[self->token];
	uint32_t block = narrative->frames.items[self->frame].block;

	self->numeral = token->kind == TOKEN_NUMBER;
	if (self->classes & IS_PRONOUN && behind_article(narrative, item) &&
	    leads_noun(narrative, item))
		self->classes &= ~(uint32_t)IS_PRONOUN;
	if (is_initial(token))
		self->classes = IS_NAME;
	if ((self->classes & IS_MONTH &&
	     (leads_name(narrative, item) || ends_name(narrative, item))) ||
	    (self->classes & (IS_WEEKDAY | IS_MONTH) &&
	     !(self->classes & IS_GRAMMAR) && is_short_name(narrative, item)))
		self->classes = IS_NAME;
	if (is_acronym(narrative, token, block))
		self->classes &= ~(uint32_t)IS_GRAMMAR;
	if (token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	    !(self->classes & (IS_GRAMMAR | IS_TIME)))
		self->classes |= IS_NAME;
}

/* Classes and cue of the word at `item`; phrases class the words after it
 * too, which come later in the text. */
void
classes_read(Arena *arena, Narrative *narrative, uint32_t item, uint32_t end)
{
	const Lexicon *lexicon = narrative->release->lexicon;
	Item *items = narrative->items.items;
	const Token *tokens = narrative->release->tokens.items;
	uint32_t token = items[item].token, count, i, k;
	LexMatch matches[MATCHES], cue = {0};

	count = lex_matches(lexicon, tokens, token, end, matches, MATCHES);
	for (i = 0; i < count; i++) {
		const LexEntry *entry = matches[i].entry;
		uint32_t class = class_of(entry->category);

		if (matches[i].tokens > 1)
			class &= ~(uint32_t)IS_HOMOGRAPH;
		for (k = 0; k < matches[i].tokens && class; k++)
			if (item + k < narrative->items.count)
				items[item + k].classes |= class;
		if (entry->category == LEX_PRONOUN ||
		    entry->category == LEX_POSSESSIVE) {
			items[item].gender = entry->gender;
			items[item].number = entry->number;
		}
		if (better_cue(&matches[i], &cue, true))
			cue = matches[i];
	}
	if (!count)
		items[item].classes |= compound_classes(
			arena, narrative->release, &tokens[token]);
	settle_classes(narrative, item);
	if (cue.entry && !is_noun_here(narrative, item, &cue) &&
	    !within_cue(narrative, item)) {
		Cue *added = array_push(arena, &narrative->cues);

		added->entry = cue.entry;
		added->item = item;
		added->items = cue.tokens;
		added->tail = NONE;
		added->participle = word_is_participle(narrative, item);
		items[item].cue = narrative->cues.count - 1;
	}
}

/* The best cue at an item without a slot inside; entry NULL: none. */
LexMatch
cue_without_slot(const Narrative *narrative, uint32_t item, uint32_t end)
{
	LexMatch matches[MATCHES], cue = {0};
	uint32_t i, count = lex_matches(narrative->release->lexicon,
	                                narrative->release->tokens.items,
	                                narrative->items.items[item].token, end,
	                                matches, MATCHES);

	for (i = 0; i < count; i++)
		if (better_cue(&matches[i], &cue, false))
			cue = matches[i];
	return cue;
}

/* How many items from `at` are the phrase of the trie's `node`; 0 = none. */
static uint32_t
phrase_at(const Narrative *narrative, uint32_t node, uint32_t at, uint32_t end)
{
	const Lexicon *lexicon = narrative->release->lexicon;
	const Token *tokens = narrative->release->tokens.items;
	uint32_t walked = 0, count;

	/* no further than a phrase of the lexicon goes */
	for (count = 0; at + count < end; count++) {
		const Item *item = &narrative->items.items[at + count];

		walked = lexicon_step(lexicon, walked,
		                      tokens[item->token].word);
		if (!walked || item->kind == ITEM_QUOTE)
			return 0;
		if (walked == node)
			return count + 1;
	}
	return 0;
}

/* The second part of the cue, behind its slot. */
static bool
tail_follows(const Narrative *narrative, Cue *cue, uint32_t end)
{
	uint32_t at = cue->item + cue->items, most = at + LIMIT_NAME_WORDS;
	bool possessive = cue->entry->slot == SLOT_POSSESSIVE;

	if (at >= end || (possessive &&
	                  !item_is(&narrative->items.items[at], IS_POSSESSIVE)))
		return false;
	for (at++; cue->entry->tail && at < end && at < most; at++) {
		cue->tail_items = phrase_at(narrative, cue->entry->tail, at,
		                            end);
		if (cue->tail_items)
			break;
		if (possessive)
			return false;
	}
	/* "in the words of": an article alone fills no slot */
	if (!possessive && at == cue->item + cue->items + 1 &&
	    item_is(&narrative->items.items[at - 1], IS_DETERMINER) &&
	    !item_is(&narrative->items.items[at - 1],
	             IS_PRONOUN | IS_POSSESSIVE))
		cue->tail_items = 0;
	cue->tail = cue->tail_items ? at : NONE;
	return cue->tail_items || !cue->entry->tail;
}

/* A cue with a slot inside counts only with its second part: "in her words",
 * "as Jane Roe put it". Several begin with the same word. */
bool
cue_complete(const Narrative *narrative, Cue *cue, uint32_t tokens_end,
             uint32_t end)
{
	LexMatch matches[MATCHES];
	uint32_t i, count;

	if (!has_slot_inside(cue->entry))
		return true;
	count = lex_matches(narrative->release->lexicon,
	                    narrative->release->tokens.items,
	                    narrative->items.items[cue->item].token, tokens_end,
	                    matches, MATCHES);
	for (i = 0; i < count; i++) {
		if (!has_slot_inside(matches[i].entry))
			continue;
		cue->entry = matches[i].entry;
		cue->items = matches[i].tokens;
		if (tail_follows(narrative, cue, end))
			return true;
	}
	return false;
}
