/* label.c - what a block says of itself in its first words.
 *
 *	labelled = *sign label [ ":" | dash | "." ] rest
 *
 * A phrase of the lexicon is a label only where it stands like one: alone,
 * before a colon, at a line end, glued to what follows by a lost line break,
 * or before what its kind demands (a date, a name, contact data). */
#include "base/limits.h"
#include "lex/datetext.h"
#include "parse/feature.h"
#include "text/unicode.h"

enum {
	HEADING_WORDS = 12, /* an "About X" line of its own */
	CONTACT_WORDS = 40, /* a contact in a sentence */
	NUMBER_WORDS = 6,   /* the number of a release and what surrounds it */
	EMBARGO_WORDS = 10, /* "EMBARGOED UNTIL DELIVERY OF THE SPEECH" */
	PIECE_BYTES = 64,
};

typedef struct Labelling {
	const Release *release;
	const Block *block;
	uint32_t begin;  /* first token of the phrase */
	uint32_t end;    /* after the phrase */
	uint32_t offset; /* byte after the phrase: inside a glued token */
	uint8_t label;
	bool glued;
} Labelling;

static const Token *
token_of(const Labelling *at, uint32_t index)
{
	return &at->release->tokens.items[index];
}

static Str
text_of(const Labelling *at, uint32_t index)
{
	return source_text(
		at->release->source,
		(Span){token_of(at, index)->begin, token_of(at, index)->end});
}

/* The bytes of `text` before a capital that a lost line break glued to it
 * ("ContactAnna", "CONTACTAnna"), or 0. */
static uint32_t
glue_point(Str text)
{
	uint32_t at = 0;
	uint32_t before = 0; /* where the last character begins */
	bool lower = false;  /* the last one is lower case */
	bool upper = false;
	uint32_t uppers = 0;

	while (at < text.len) {
		uint32_t code = utf8_at(text, at).code;

		if (lower && unicode_upper(code))
			return at;
		/* CONTACTAnna: the last capital begins the name */
		if (upper && uppers > 2 && unicode_lower(code))
			return before;
		lower = unicode_lower(code);
		upper = unicode_upper(code);
		uppers += upper;
		before = at;
		at += utf8_at(text, at).len;
	}
	return 0;
}

/* The word id of the first `len` bytes of `text`, folded. */
static uint32_t
piece_word(const Lexicon *lexicon, Str text, uint32_t len)
{
	char folded[PIECE_BYTES];
	uint32_t out = 0;
	uint32_t at = 0;

	while (at < len) {
		Utf8 next = utf8_at(text, at);
		char bytes[4];
		uint32_t count = utf8_write(unicode_fold(next.code), bytes);
		uint32_t i;

		if (out + count > PIECE_BYTES)
			return 0;
		for (i = 0; i < count; i++)
			folded[out++] = bytes[i];
		at += next.len;
	}
	return lexicon_word(lexicon, (Str){folded, out});
}

/* The label of kind contact at `node`, LABEL_NONE for none. */
static uint8_t
contact_at(const Lexicon *lexicon, uint32_t node)
{
	uint32_t count = 0;
	const LexEntry *entries;
	uint32_t i;

	entries = lexicon_entries(lexicon, node, &count);
	for (i = 0; i < count; i++)
		if (entries[i].category == LEX_LABEL &&
		    entries[i].value == LABEL_CONTACT)
			return LABEL_CONTACT;
	return LABEL_NONE;
}

/* glued = contact-label name, without a space between them. The longest such
 * label: "Contact DetailsName". */
static void
find_glued(Labelling *at)
{
	const Lexicon *lexicon = at->release->lexicon;
	uint32_t node = 0;
	uint32_t i;

	/* no further than a phrase of the lexicon goes */
	for (i = at->begin; i < at->block->tokens.end; i++) {
		const Token *token = token_of(at, i);
		Str text = text_of(at, i);
		uint32_t cut = 0;
		uint32_t word;

		if (token->kind != TOKEN_WORD && token->kind != TOKEN_ADDRESS)
			return;
		cut = glue_point(text);
		if (cut) {
			word = piece_word(lexicon, text, cut);
			if (!word)
				return;
			node = i == at->begin
			               ? lexicon->starts[word]
			               : lexicon_step(lexicon, node, word);
			at->label = contact_at(lexicon, node);
			at->glued = at->label != LABEL_NONE;
			at->end = i;
			at->offset = token->begin + cut;
			return;
		}
		if (!token->word)
			return;
		node = i == at->begin
		               ? lexicon->starts[token->word]
		               : lexicon_step(lexicon, node, token->word);
		if (!node)
			return;
	}
}

static bool
is_dash(uint32_t sign)
{
	return sign == '-' || sign == 0x2013 || sign == 0x2014;
}

/* True when a colon, a spaced dash, a stop or a line end parts the phrase
 * from the rest. */
static bool
parted(const Labelling *at)
{
	const Token *next;
	uint32_t sign;

	if (at->end >= at->block->tokens.end)
		return true;
	next = token_of(at, at->end);
	sign = feature_sign(at->release, at->end);
	if (next->shape & SHAPE_LINE_FIRST)
		return true;
	if (sign == ':' || (sign == '.' && next->shape & SHAPE_SPACE_AFTER))
		return true;
	return is_dash(sign) && next->shape & SHAPE_SPACE_BEFORE &&
	       next->shape & SHAPE_SPACE_AFTER;
}

static bool
alone(const Labelling *at)
{
	return !feature_words(at->release, at->end, at->block->tokens.end);
}

/* True when a date, a weekday or a time stands near the phrase. */
static bool
moment_follows(const Labelling *at)
{
	const Release *release = at->release;
	const Token *tokens = release->tokens.items;
	uint32_t end = at->block->tokens.end;
	uint32_t most = at->end + LIMIT_LABEL_TOKENS;
	uint32_t i;

	if (end > most)
		end = most;
	for (i = at->end; i < end; i++) {
		DateText date;

		if (datetext_at(release->lexicon, release->source->text, tokens,
		                i, end, &date) ||
		    timetext_at(release->lexicon, release->source->text, tokens,
		                i, end) > i ||
		    lex_is(release->lexicon, &tokens[i], LEX_WEEKDAY))
			return true;
	}
	return false;
}

/* True when a short rest holds a number: "No. 24-117". */
static bool
number_follows(const Labelling *at)
{
	uint32_t end = at->block->tokens.end;
	uint32_t i;

	if (feature_words(at->release, at->end, end) > NUMBER_WORDS ||
	    at->block->flags & BLOCK_STOP)
		return false;
	for (i = at->end; i < end; i++)
		if (token_of(at, i)->shape & SHAPE_DIGITS)
			return true;
	return false;
}

static bool
same_folded(Str a, Str b)
{
	uint32_t i = 0;
	uint32_t j = 0;

	while (i < a.len && j < b.len) {
		Utf8 left = utf8_at(a, i);
		Utf8 right = utf8_at(b, j);

		if (unicode_fold(left.code) != unicode_fold(right.code))
			return false;
		i += left.len;
		j += right.len;
	}
	return i == a.len && j == b.len;
}

/* Where the name after "About" comes again: "About Acme Acme is a …", also
 * glued, "About AcmeAcme is a …". The byte where the text begins, or 0. */
static uint32_t
name_again(const Labelling *at)
{
	uint32_t end = at->block->tokens.end;
	Str name = text_of(at, at->end);
	uint32_t i;

	if (end > at->end + LIMIT_LABEL_TOKENS)
		end = at->end + LIMIT_LABEL_TOKENS;
	for (i = at->end; i < end; i++) {
		Str text = text_of(at, i);
		uint32_t cut;

		if (i > at->end &&
		    token_of(at, i)->hash == token_of(at, at->end)->hash)
			return token_of(at, i)->begin;
		cut = token_of(at, i)->kind == TOKEN_WORD ? glue_point(text)
		                                          : 0;
		if (cut && same_folded(str_slice(text, cut, text.len), name))
			return token_of(at, i)->begin + cut;
		/* one name of one word, glued to itself */
		if (i == at->end && text.len % 2 == 0 && text.len >= 8 &&
		    str_equal(str_slice(text, 0, text.len / 2),
		              str_slice(text, text.len / 2, text.len)))
			return token_of(at, i)->begin + text.len / 2;
	}
	return 0;
}

/* True when the name after "About" ends at token `i`: at a colon, a line end
 * or a double or spaced dash. */
static bool
name_ends(const Labelling *at, uint32_t i)
{
	uint8_t shape = token_of(at, i)->shape;

	if (feature_sign(at->release, i) == ':')
		return true;
	if (i == at->end)
		return false;
	return shape & SHAPE_LINE_FIRST ||
	       (is_dash(feature_sign(at->release, i)) &&
	        shape & SHAPE_SPACE_BEFORE);
}

/* True when the word begins like a name: a capital in it ("iBoat"), or no word
 * of the language. */
static bool
name_like(const Labelling *at, uint32_t index)
{
	const Token *token = token_of(at, index);
	Str text = text_of(at, index);
	uint32_t i;

	if (token->kind != TOKEN_WORD || !token->word)
		return true;
	for (i = 0; i < text.len; i += utf8_at(text, i).len)
		if (unicode_upper(utf8_at(text, i).code))
			return true;
	return false;
}

/* True when the rest of the block is a name with a stop of its own: "About
 * Acme Inc.", "About acme." */
static bool
stopped_name(const Labelling *at)
{
	uint32_t end = at->block->tokens.end;
	uint32_t i;

	if (feature_words(at->release, at->end, end) == 1)
		return true;
	for (i = at->end; i < end; i++)
		if (!name_like(at, i))
			return false;
	return true;
}

/* about = label ( [ ":" ] | name ( ":" | dash | <line end> ) |
 * name name-again | name <block end> ); a sentence that happens to begin with
 * "About" has none of these shapes */
static bool
accept_about(Labelling *at)
{
	const Block *block = at->block;
	uint32_t end = block->tokens.end;
	uint32_t again;
	uint32_t i;

	if (alone(at) || parted(at))
		return true;
	/* "About 3 million people …" is a sentence */
	if (token_of(at, at->end)->kind == TOKEN_NUMBER &&
	    block->words > HEADING_WORDS)
		return false;
	if (!(token_of(at, at->end)->shape & SHAPE_CAPITAL) &&
	    !lex_is(at->release->lexicon, token_of(at, at->end),
	            LEX_DETERMINER) &&
	    !lex_is(at->release->lexicon, token_of(at, at->end),
	            LEX_FIRST_PERSON) &&
	    token_of(at, at->end)->kind != TOKEN_MARK &&
	    token_of(at, at->end)->word)
		return false;
	if (block->words <= HEADING_WORDS &&
	    (!(block->flags & BLOCK_STOP) || block->flags & BLOCK_TITLE_CASE ||
	     stopped_name(at))) {
		at->end = end;
		at->offset = block->span.end;
		return true;
	}
	for (i = at->end; i < end && i < at->end + LIMIT_LABEL_TOKENS; i++)
		if (name_ends(at, i)) {
			at->offset = token_of(at, i)->begin;
			at->end = i;
			return true;
		}
	again = name_again(at);
	if (!again)
		return false;
	at->offset = again;
	while (token_of(at, at->end)->end <= again)
		at->end++;
	return true;
}

/* True when the phrase stands as its kind of label stands. */
static bool
accept(Labelling *at)
{
	const Block *block = at->block;

	/* "* Note: …" is an item of its list */
	if (block->flags & BLOCK_LIST_ITEM && at->label != LABEL_EMBARGO &&
	    (at->label != LABEL_CONTACT || !(block->emails + block->phones)))
		return false;
	switch (at->label) {
	case LABEL_ABOUT:
		return accept_about(at);
	case LABEL_RELEASE_LINE:
	case LABEL_DATE_LINE:
		return parted(at) || alone(at) || number_follows(at) ||
		       (block->words <= CONTACT_WORDS / 2 &&
		        !(block->flags & BLOCK_STOP) && moment_follows(at));
	case LABEL_EMBARGO:
		return parted(at) || alone(at) || moment_follows(at) ||
		       (block->flags & BLOCK_UPPER &&
		        block->words <= EMBARGO_WORDS);
	case LABEL_REFERENCE:
		return alone(at) || number_follows(at);
	case LABEL_CONTACT:
		return at->glued || parted(at) ||
		       (block->emails + block->phones > 0 &&
		        block->words <= CONTACT_WORDS);
	case LABEL_SAFE_HARBOR:
		return parted(at) ||
		       (at->end - at->begin >= 2 &&
		        token_of(at, at->end)->shape & SHAPE_CAPITAL);
	default:
		return parted(at);
	}
}

static void
keep(const Labelling *at, Block *block)
{
	uint32_t end = at->end;

	block->label = at->label;
	block->label_span.begin = token_of(at, at->begin)->begin;
	block->label_span.end = at->offset;
	if (end < block->tokens.end && !at->glued &&
	    token_of(at, end)->begin >= at->offset &&
	    feature_sign(at->release, end) == ':') {
		block->label_span.end = token_of(at, end)->end;
		end++;
	}
	block->label_alone = !at->glued && !feature_words(at->release, end,
	                                                  block->tokens.end);
}

void
label_find(const Release *release, Block *block)
{
	Labelling at = {.release = release, .block = block};
	uint32_t end = block->tokens.end;
	LexMatch match;
	uint32_t i;

	if (block->flags & (BLOCK_END_MARK | BLOCK_RULE | BLOCK_QUOTE_FIRST))
		return;
	at.begin = block->tokens.begin;
	/* a block of signs alone is a rule */
	for (i = 0; i < LIMIT_LABEL_SIGNS; i++) {
		if (token_of(&at, at.begin)->kind != TOKEN_SIGN)
			break;
		at.begin++;
	}
	match = lex_match(release->lexicon, release->tokens.items, at.begin,
	                  end, LEX_LABEL);
	if (match.entry && match.entry->value != LABEL_END_MARK) {
		at.label = match.entry->value;
		at.end = at.begin + match.tokens;
		at.offset = token_of(&at, at.end - 1)->end;
		if (accept(&at)) {
			keep(&at, block);
			return;
		}
		at.label = LABEL_NONE;
	}
	find_glued(&at);
	if (at.label != LABEL_NONE && accept(&at))
		keep(&at, block);
}
