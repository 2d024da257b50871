/* narrative.c - the text outside quotations, word by word. */
#include "parse/narrative.h"

#include "base/limits.h"
#include "parse/classes.h"
#include "parse/verb.h"

static ItemKind
kind_of(const Token *token)
{
	if (token->kind != TOKEN_SIGN)
		return token->kind == TOKEN_MARK ? ITEM_SIGN : ITEM_WORD;
	switch (token->sign) {
	case ',':
		return ITEM_COMMA;
	case ':':
		return ITEM_COLON;
	case '-':
		/* A hyphen glued on both sides is part of a word. */
		return token->shape & (SHAPE_SPACE_BEFORE |
		                       SHAPE_SPACE_AFTER) ||
		                       token->end - token->begin > 1
		               ? ITEM_DASH
		               : ITEM_SIGN;
	case 0x2013:
	case 0x2014:
		return ITEM_DASH;
	case '.':
	case '!':
	case '?':
	case ';':
	case 0x2026:
		return ITEM_STOP;
	case '(':
	case '[':
		return ITEM_OPEN;
	case ')':
	case ']':
		return ITEM_CLOSE;
	default:
		return ITEM_SIGN;
	}
}

static void
begin_frame(Arena *arena, Narrative *narrative, uint32_t block)
{
	Frame *frame = array_push(arena, &narrative->frames);

	frame->block = block;
	frame->items = (Range){narrative->items.count, narrative->items.count};
	frame->cues = (Range){narrative->cues.count, narrative->cues.count};
}

static Item *
add_item(Arena *arena, Narrative *narrative, ItemKind kind, uint32_t token)
{
	Item *item = array_push(arena, &narrative->items);

	item->kind = (uint8_t)kind;
	item->token = token;
	item->quote = item->cue = NONE;
	item->frame = narrative->frames.count - 1;
	return item;
}

static bool
starts_sentence(const Token *token)
{
	return token->kind == TOKEN_MARK ||
	       token->shape & (SHAPE_CAPITAL | SHAPE_DIGITS);
}

/* The stop that the quotation ends with, '.' '!' '?' …, or 0. */
static uint16_t
last_stop(const Release *release, const Quote *quote)
{
	const Token *last;

	if (quote->tokens.begin == quote->tokens.end)
		return 0;
	last = &release->tokens.items[quote->tokens.end - 1];
	return last->kind == TOKEN_SIGN && kind_of(last) == ITEM_STOP &&
	                       last->sign != ';'
	               ? last->sign
	               : 0;
}

typedef struct Reader {
	Arena *arena;
	Narrative *narrative;
	Range tokens;
	uint32_t block;
	uint32_t quote;    /* next outermost quotation to come */
	uint32_t sentence; /* of the release */
} Reader;

static void
end_frame(Reader *reader, bool soft)
{
	Narrative *narrative = reader->narrative;
	Frame *frame = &narrative->frames.items[narrative->frames.count - 1];

	frame->items.end = narrative->items.count;
	frame->cues.end = narrative->cues.count;
	frame->soft = soft;
	begin_frame(reader->arena, narrative, reader->block);
}

/* Takes the quotation at token `at`; gives the token behind it. */
static uint32_t
take_quote(Reader *reader, uint32_t at)
{
	Narrative *narrative = reader->narrative;
	Release *release = narrative->release;
	const Quote *quote = &release->quotes.items[reader->quote];
	uint32_t behind = quote->tokens.end + (quote->close != GLYPH_NONE);
	uint16_t stop = last_stop(release, quote);

	if (at < quote->tokens.begin) {
		add_item(reader->arena, narrative, ITEM_QUOTE,
		         quote->tokens.begin)
			->quote = reader->quote;
		narrative->quote_item[reader->quote] = narrative->items.count -
		                                       1;
	}
	if (behind > reader->tokens.end)
		return reader->tokens.end;
	narrative->quote_behind[reader->quote] = narrative->items.count;
	if (stop && behind < reader->tokens.end &&
	    starts_sentence(&release->tokens.items[behind]))
		end_frame(reader, stop != '.' && stop != 0x2026);
	return behind > at ? behind : at + 1;
}

/* True when the outermost quotation to come covers token `at`. */
static bool
at_quote(Reader *reader, uint32_t at)
{
	const Release *release = reader->narrative->release;

	while (reader->quote < release->quotes.count) {
		const Quote *quote = &release->quotes.items[reader->quote];

		if (!quote->depth && quote->tokens.end > at)
			return quote->tokens.begin <= at + 1;
		reader->quote++;
	}
	return false;
}

/* A sentence of the release that begins at token `at`, outside quotations. */
static bool
at_sentence(Reader *reader, uint32_t at)
{
	const Release *release = reader->narrative->release;

	while (reader->sentence < release->sentences.count &&
	       release->sentences.items[reader->sentence].tokens.begin < at)
		reader->sentence++;
	return reader->sentence < release->sentences.count &&
	       release->sentences.items[reader->sentence].tokens.begin == at;
}

/* True when the quotation at `item` is the name behind the word for what
 * bears it: компания «Северный порт». It is said by nobody. */
static bool
names_thing(const Narrative *narrative, uint32_t item, uint32_t first)
{
	const Release *release = narrative->release;
	const Item *self = &narrative->items.items[item];
	const Quote *quote = &release->quotes.items[self->quote];
	uint32_t at;

	if (!release->lexicon->org_before || item == first ||
	    self[-1].frame != self->frame || quote->broken ||
	    !item_is(self - 1, IS_ORG_WORD | IS_ORG_NOUN | IS_TITLE) ||
	    quote->tokens.end - quote->tokens.begin > LIMIT_NAME_WORDS ||
	    !quote->words ||
	    !(release->tokens.items[quote->tokens.begin].shape & SHAPE_CAPITAL))
		return false;
	for (at = quote->tokens.begin; at < quote->tokens.end; at++)
		if (kind_of(&release->tokens.items[at]) == ITEM_STOP ||
		    kind_of(&release->tokens.items[at]) == ITEM_COMMA ||
		    lex_is(release->lexicon, &release->tokens.items[at],
		           LEX_PRONOUN) ||
		    lex_is(release->lexicon, &release->tokens.items[at],
		           LEX_FIRST_PERSON))
			return false;
	return true;
}

/* The dot behind a number that counts, "am 3. Mai", is no stop. */
static bool
is_ordinal_dot(const Narrative *narrative, uint32_t item)
{
	const Release *release = narrative->release;
	const Item *self = &narrative->items.items[item];
	const Token *dot = &release->tokens.items[self->token];

	return release->lexicon->ordinal_dot && dot->sign == '.' &&
	       !(dot->shape & SHAPE_SPACE_BEFORE) && item > 0 &&
	       self[-1].frame == self->frame && self[-1].numeral &&
	       item + 1 < frame_at(narrative, self->frame)->items.end;
}

static void
read_tokens(Reader *reader)
{
	Narrative *narrative = reader->narrative;
	const Token *tokens = narrative->release->tokens.items;
	uint32_t at = reader->tokens.begin, first = narrative->items.count;
	uint32_t item;
	const Frame *frame;

	begin_frame(reader->arena, narrative, reader->block);
	while (at < reader->tokens.end) {
		frame = &narrative->frames.items[narrative->frames.count - 1];
		if (at_sentence(reader, at) &&
		    frame->items.begin < narrative->items.count &&
		    narrative->items.items[narrative->items.count - 1].kind !=
		            ITEM_QUOTE)
			end_frame(reader, false);
		if (at_quote(reader, at)) {
			at = take_quote(reader, at);
			continue;
		}
		add_item(reader->arena, narrative, kind_of(&tokens[at]), at);
		at++;
	}
	narrative->frames.items[narrative->frames.count - 1].items.end =
		narrative->items.count;
	for (item = first; item < narrative->items.count; item++) {
		Item *self = &narrative->items.items[item];

		if (self->kind == ITEM_WORD) {
			classes_read(reader->arena, narrative, item,
			             reader->tokens.end);
		} else if (self->kind == ITEM_STOP &&
		           is_ordinal_dot(narrative, item)) {
			self->kind = ITEM_SIGN;
		} else if (self->kind == ITEM_QUOTE &&
		           names_thing(narrative, item, first)) {
			self->kind = ITEM_WORD;
			self->classes = IS_NAME | IS_ORG_WORD;
		}
	}
}

/* Makes a cue whole, with its other parts before item `end`: false when they
 * are missing, or when it is itself a part of the cue before it. */
static bool
complete(Narrative *narrative, Cue *cue, const Cue *before, uint32_t end,
         uint32_t tokens_end)
{
	if (!cue_complete(narrative, cue, tokens_end, end)) {
		LexMatch match = cue_without_slot(narrative, cue->item,
		                                  tokens_end);

		if (!match.entry)
			return false;
		cue->entry = match.entry;
		cue->items = match.tokens;
		cue->tail = NONE;
	}
	cue->whole = (Range){cue->item, cue->item + cue->items};
	if (before && before->item + before->items >= cue->item + cue->items &&
	    cue->entry->category == LEX_CUE_FIXED)
		return false;
	if (!narrative->release->lexicon->verb_second)
		return true;
	if (before && before->whole.end == cue->item + 1)
		return false;
	return verb_join(narrative, cue, end);
}

/* Cues are found after the frames of a block are cut: gives each frame its
 * range, and drops the incomplete ones. */
static void
range_cues(Narrative *narrative, uint32_t first_frame, uint32_t tokens_end)
{
	uint32_t from = narrative->frames.items[first_frame].cues.begin;
	uint32_t cue = from, kept = from, f;

	for (f = first_frame; f < narrative->frames.count; f++) {
		Frame *frame = &narrative->frames.items[f];

		frame->cues.begin = kept;
		while (cue < narrative->cues.count &&
		       narrative->cues.items[cue].item < frame->items.end) {
			Cue next = narrative->cues.items[cue++];
			Item *item = &narrative->items.items[next.item];
			const Cue *before =
				kept > frame->cues.begin
					? &narrative->cues.items[kept - 1]
					: NULL;

			item->cue = NONE;
			if (!complete(narrative, &next, before,
			              frame->items.end, tokens_end))
				continue;
			item->cue = kept;
			narrative->cues.items[kept++] = next;
		}
		frame->cues.end = kept;
	}
	narrative->cues.count = kept;
}

/* The tokens of a block behind its dateline: a place is no speaker. */
static Range
prose_tokens(const Release *release, uint32_t block)
{
	Range tokens = release->blocks.items[block].tokens;

	if (!span_empty(release->dateline.span) &&
	    release->dateline.block == block)
		while (tokens.begin < tokens.end &&
		       release->tokens.items[tokens.begin].begin <
		               release->dateline.span.end)
			tokens.begin++;
	return tokens;
}

Narrative *
narrative_read(Arena *arena, Release *release, const Grammar *grammar)
{
	Narrative *narrative = arena_new(arena, Narrative);
	Reader reader = {.arena = arena, .narrative = narrative};
	uint32_t block, i;

	narrative->release = release;
	narrative->grammar = grammar;
	narrative->block_frame = arena_take(arena, release->blocks.count + 1u,
	                                    sizeof(uint32_t));
	narrative->quote_item = arena_take(arena, release->quotes.count + 1u,
	                                   sizeof(uint32_t));
	narrative->quote_behind = arena_take(arena, release->quotes.count + 1u,
	                                     sizeof(uint32_t));
	for (i = 0; i < release->quotes.count; i++)
		narrative->quote_item[i] = narrative->quote_behind[i] = NONE;
	for (block = 0; block < release->blocks.count; block++) {
		uint32_t first = narrative->frames.count;

		narrative->block_frame[block] = first;
		reader.block = block;
		reader.tokens = prose_tokens(release, block);
		read_tokens(&reader);
		range_cues(narrative, first, reader.tokens.end);
	}
	narrative->block_frame[block] = narrative->frames.count;
	return narrative;
}

Narrative *
narrative_inside(Arena *arena, Release *release, const Grammar *grammar,
                 uint32_t quote)
{
	Narrative *narrative = arena_new(arena, Narrative);
	Reader reader = {.arena = arena, .narrative = narrative};

	narrative->release = release;
	narrative->grammar = grammar;
	narrative->block_frame = arena_take(arena, 2, sizeof(uint32_t));
	reader.block = release->quotes.items[quote].blocks.begin;
	reader.tokens = release->quotes.items[quote].tokens;
	reader.quote = release->quotes.count;
	reader.sentence = release->sentences.count;
	read_tokens(&reader);
	range_cues(narrative, 0, reader.tokens.end);
	narrative->block_frame[1] = narrative->frames.count;
	return narrative;
}

Span
narrative_span(const Narrative *narrative, uint32_t begin, uint32_t end)
{
	const Item *items = narrative->items.items;
	const Token *tokens = narrative->release->tokens.items;
	const Quotes *quotes = &narrative->release->quotes;
	Span span;

	span.begin = tokens[items[begin].token].begin;
	span.end = tokens[items[end - 1].token].end;
	if (items[begin].quote != NONE)
		span.begin = quotes->items[items[begin].quote].span.begin;
	if (items[end - 1].quote != NONE)
		span.end = quotes->items[items[end - 1].quote].span.end;
	return span;
}
