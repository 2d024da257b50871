/* introduced.c - whether the text around a quotation says in another way than
 * by a verb of saying whose words they are. */
#include "rules/introduced.h"

#include "base/limits.h"
#include "text/unicode.h"

enum {
	NAME_LINE = 10,   /* words of a name and an office on their own */
	MORE_TOKENS = 4,  /* in which "She added" stands */
	LOOK_BACK = 8,    /* paragraphs from a statement to its announcement */
	ANNOUNCEMENT = 3, /* words of "issued a statement", at least */
	LONG_WORD = 4,    /* bytes; shorter ones stay small in a title */
	TITLE_WORDS = 5,  /* long words of a title, at least */
	TITLE_SHARE = 75, /* percent of them that have a capital */
};

/* "Her advice is plain: “…”", "Ann Lee said," at the end of the paragraph
 * before. */
static bool
follows_colon(const RuleRun *run, const Quote *quote)
{
	Str text = run->source->text;
	uint32_t at = quote->span.begin;
	bool line = false;

	while (at > 0) {
		Utf8 last = utf8_before(text, at);

		if (last.code == '\n' || last.code == '\r')
			line = true;
		else if (!unicode_space(last.code))
			return last.code == ':' || (line && last.code == ',');
		at -= last.len;
	}
	return false;
}

/* The first of the tokens of the paragraph before the quotation that are looked
 * at. */
static uint32_t
window_before(const RuleRun *run, const Quote *quote)
{
	uint32_t first =
		run->release->blocks.items[quote->blocks.begin].tokens.begin;
	uint32_t at = fact_token(run, quote->span.begin);

	return at - first > LIMIT_CUE_WINDOW ? at - LIMIT_CUE_WINDOW : first;
}

/* "Ann Lee noted that the quay is long. “We have waited ten years.”" */
static bool
follows_saying(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	const Token *tokens = release->tokens.items;
	uint32_t end = fact_token(run, quote->span.begin), i;

	for (i = window_before(run, quote); i < end; i++) {
		LexMatch verb = lex_match(release->lexicon, tokens, i, i + 1,
		                          LEX_CUE_VERB);

		if ((verb.entry && verb.entry->strength == CUE_YES) ||
		    /* "according to", not the "in" of "in her remarks" */
		    lex_match(release->lexicon, tokens, i,
		              release->tokens.count, LEX_CUE_FIXED)
		                    .tokens > 1)
			return true;
	}
	return false;
}

/* "She added, “…”" right after the paragraph of the quotation. */
static bool
before_more(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	Range tokens;
	uint32_t i;

	if (quote->blocks.end >= release->blocks.count)
		return false;
	tokens = release->blocks.items[quote->blocks.end].tokens;
	for (i = tokens.begin; i < tokens.end && i - tokens.begin < MORE_TOKENS;
	     i++) {
		LexMatch verb = lex_match(release->lexicon,
		                          release->tokens.items, i, i + 1,
		                          LEX_CUE_VERB);

		if (verb.entry && verb.entry->value == CUE_ADDITIVE)
			return true;
	}
	return false;
}

/* "issued the following statement", "released a statement" */
static bool
announces(const Release *release, uint32_t at, uint32_t end)
{
	const Token *tokens = release->tokens.items;

	return lex_match(release->lexicon, tokens, at, end, LEX_STATEMENT_LEAD)
	               .entry ||
	       lex_match(release->lexicon, tokens, at, end, LEX_CUE_PHRASE)
	                       .tokens >= ANNOUNCEMENT;
}

/* True when a quotation that begins in `block` has its speaker. */
static bool
holds_speech(const Release *release, const Block *block)
{
	uint32_t i;

	for (i = block->quotes.begin; i < block->quotes.end; i++)
		if (release->quotes.items[i].attribution != NONE)
			return true;
	return false;
}

/* "Ann Lee issued the following statement after the vote." in one of the
 * paragraphs before one that begins with a quotation, or "The story goes like
 * this:" with nothing but quotations and their lists between them. Whoever is
 * quoted there by name ends it. */
static bool
follows_announcement(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	uint32_t block = quote->blocks.begin;
	bool colon = true;
	uint32_t back;

	if (quote->span.begin != release->blocks.items[block].span.begin)
		return false;
	for (back = 1; back <= LOOK_BACK && back <= block; back++) {
		const Block *above = &release->blocks.items[block - back];
		bool list = above[1].flags & BLOCK_LIST_ITEM;
		Range tokens = above->tokens;
		uint32_t i;

		if (holds_speech(release, above))
			return false;
		if (colon && !list && above->flags & BLOCK_COLON)
			return true;
		for (i = tokens.begin;
		     i < tokens.end && i - tokens.begin < LIMIT_CUE_WINDOW; i++)
			if (announces(release, i, tokens.end))
				return true;
		colon &= !above->words ||
		         above->flags & (BLOCK_QUOTE_FIRST | BLOCK_QUOTED |
		                         BLOCK_LIST_ITEM);
	}
	return false;
}

/* “The Harbour and Its Ferries: A Short History of Tarn Haven”. */
static bool
is_title(const RuleRun *run, const Quote *quote)
{
	uint32_t words = 0, capitals = 0, i;

	for (i = quote->tokens.begin; i < quote->tokens.end; i++) {
		const Token *token = &run->release->tokens.items[i];

		if (token->kind != TOKEN_WORD ||
		    token->end - token->begin < LONG_WORD)
			continue;
		words++;
		capitals += (token->shape & SHAPE_CAPITAL) != 0;
	}
	return words >= TITLE_WORDS && capitals * 100 >= words * TITLE_SHARE;
}

/* True when what begins at token `at` may be a name on its own: words with
 * capitals, and then no verb but a sign or a preposition. */
static bool
is_name(const Release *release, uint32_t at, uint32_t end)
{
	const Token *token = &release->tokens.items[at];
	uint32_t i;

	if (lex_is(release->lexicon, token, LEX_FUNCTION) ||
	    lex_is(release->lexicon, token, LEX_PREPOSITION))
		return false;
	for (i = at; i < end && i - at < NAME_LINE; i++, token++) {
		bool dot = token->kind == TOKEN_SIGN && token->sign == '.';

		if (!dot && (token->kind != TOKEN_WORD ||
		             !(token->shape & SHAPE_CAPITAL)))
			return i > at && (token->kind == TOKEN_SIGN ||
			                  lex_is(release->lexicon, token,
			                         LEX_PREPOSITION));
	}
	return true;
}

/* True when a verb of saying follows in the sentence of token `at`: whoever is
 * named there says something else. */
static bool
says_more(const Release *release, uint32_t at)
{
	uint32_t sentence = release_sentence_at(
		release, release->tokens.items[at].begin);
	uint32_t end = release->sentences.items[sentence].tokens.end;
	uint32_t i;

	for (i = at; i < end && i - at < LIMIT_CUE_WINDOW; i++) {
		LexMatch verb = lex_match(release->lexicon,
		                          release->tokens.items, i, i + 1,
		                          LEX_CUE_VERB);

		/* "the Norland State Government" states nothing */
		if (verb.entry && verb.entry->strength == CUE_YES &&
		    !(release->tokens.items[i].shape & SHAPE_CAPITAL))
			return true;
	}
	return false;
}

/* “The quay is open.” Ann Lee, chair of the board; also “…,” said : Ann Lee. */
static bool
before_name(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, quote->span.end);
	uint32_t block = quote->blocks.end ? quote->blocks.end - 1 : 0;
	uint32_t end = release->blocks.items[block].tokens.end;

	return at < end && release->tokens.items[at].kind == TOKEN_WORD &&
	       (lex_is(release->lexicon, &release->tokens.items[at],
	               LEX_CUE_VERB) ||
	        (is_name(release, at, end) && !says_more(release, at)));
}

static bool
holds_comma(const RuleRun *run, const Block *block)
{
	Str text = source_text(run->source, block->span);

	return str_find(text, ',', 0) < text.len;
}

/* True when nothing but the quotation is left of its last block, and a short
 * line follows: "Ann Lee, chair of the board". */
static bool
before_name_line(const RuleRun *run, const Quote *quote)
{
	const Blocks *blocks = &run->release->blocks;
	const Block *next = blocks->items + quote->blocks.end;

	return quote->blocks.end < blocks->count && next->words > 1 &&
	       next->words <= NAME_LINE &&
	       !(next->flags & (BLOCK_STOP | BLOCK_COLON)) &&
	       !lex_is(run->release->lexicon,
	               &run->release->tokens.items[next->tokens.begin],
	               LEX_FUNCTION) &&
	       next->label == LABEL_NONE && holds_comma(run, next) &&
	       fact_token(run, quote->span.end) >= next->tokens.begin;
}

/* True when the paragraph above ends in a quotation that has its speaker, who
 * goes on in this one. */
static bool
continues_above(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	uint32_t block = quote->blocks.begin;
	const Quote *above = quote - 1;

	return quote > release->quotes.items &&
	       quote->span.begin == release->blocks.items[block].span.begin &&
	       above->depth == 0 && above->blocks.end == block &&
	       (above->attribution != NONE || above->continues != NONE) &&
	       fact_token(run, above->span.end) >=
	               release->blocks.items[block].tokens.begin;
}

/* "[1] Lee, Ann. “A history of ferries.” The Harbour, vol. 3" */
static bool
in_note(const RuleRun *run, const Quote *quote)
{
	const Block *block = &run->release->blocks.items[quote->blocks.begin];
	Str text = source_text(run->source, block->span);

	/* the mark of the quotation, at least, stands behind the bracket */
	return text.ptr[0] == '[' && text.ptr[1] >= '0' && text.ptr[1] <= '9';
}

/* True when a verb of saying is glued to the word behind it: "saidAnn Lee". */
static bool
is_glued_verb(const RuleRun *run, const Token *token)
{
	Str word = source_text(run->source, (Span){token->begin, token->end});
	Token verb = *token;
	uint32_t i;

	for (i = 0; i < word.len; i += utf8_at(word, i).len)
		if (unicode_upper(utf8_at(word, i).code))
			break;
	if (token->kind != TOKEN_WORD || !i || i == word.len)
		return false;
	verb.word = lexicon_word(run->release->lexicon, str_slice(word, 0, i));
	return verb.word && lex_is(run->release->lexicon, &verb, LEX_CUE_VERB);
}

static bool
holds_glued_verb(const RuleRun *run, uint32_t begin, uint32_t end)
{
	uint32_t i;

	for (i = begin; i < end; i++)
		if (is_glued_verb(run, &run->release->tokens.items[i]))
			return true;
	return false;
}

/* True when the paragraph has a speaker already: an earlier quotation of it is
 * attributed, or lost blanks hide who said it. */
static bool
goes_on(const RuleRun *run, const Quote *quote)
{
	const Release *release = run->release;
	uint32_t last = release->blocks.items[quote->blocks.begin].tokens.end;
	uint32_t end = fact_token(run, quote->span.end);
	const Quote *before = quote;
	uint32_t back;

	for (back = 0; back < LIMIT_QUOTE_BACK; back++) {
		if (before == release->quotes.items ||
		    before[-1].blocks.end <= quote->blocks.begin)
			break;
		before--;
		if (before->attribution != NONE || before->continues != NONE ||
		    before_name(run, before))
			return true;
	}
	if (last > end + LIMIT_CUE_WINDOW)
		last = end + LIMIT_CUE_WINDOW;
	return holds_glued_verb(run, window_before(run, quote),
	                        quote->tokens.begin) ||
	       holds_glued_verb(run, end, last);
}

/* True when one of the tokens [begin, end) is part of a person's name. */
static bool
holds_person(const Release *release, uint32_t begin, uint32_t end)
{
	for (; begin < end; begin++)
		if (release->persons[begin])
			return true;
	return false;
}

/* "Ann Lee thanked the crew. “It was a long day.”" */
static bool
follows_person(const RuleRun *run, const Quote *quote)
{
	return holds_person(run->release, window_before(run, quote),
	                    fact_token(run, quote->span.begin));
}

/* The same in the paragraph above. */
static bool
stands_below_person(const RuleRun *run, const Quote *quote)
{
	uint32_t block = quote->blocks.begin;
	Range above;

	if (block == 0 || !fact_prose(run, block - 1))
		return false;
	above = run->release->blocks.items[block - 1].tokens;
	if (above.end - above.begin > LIMIT_CUE_WINDOW)
		above.begin = above.end - LIMIT_CUE_WINDOW;
	return holds_person(run->release, above.begin, above.end);
}

/* True for what runs over paragraphs: a statement or a speech, whose speaker
 * the release names as it likes. */
static bool
is_speech(const Quote *quote)
{
	return quote->blocks.end - quote->blocks.begin > 1;
}

Introduction
introduction_find(const RuleRun *run, const Quote *quote)
{
	if (follows_colon(run, quote) || follows_saying(run, quote) ||
	    follows_person(run, quote) || before_name(run, quote) ||
	    before_name_line(run, quote) || in_note(run, quote) ||
	    is_title(run, quote) || is_speech(quote) || goes_on(run, quote) ||
	    follows_announcement(run, quote))
		return INTRODUCTION_POSSIBLE;
	if (before_more(run, quote) || continues_above(run, quote) ||
	    stands_below_person(run, quote))
		return INTRODUCTION_GUESSED;
	return INTRODUCTION_NONE;
}
