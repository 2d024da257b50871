/* evidence.c - the roles of the first blocks. */
#include "align/evidence.h"

#include "align/reach.h"
#include "base/limits.h"

enum {
	HEADING_WORDS = 45,     /* a title of more words is none */
	HEADING_SENTENCES = 30, /* the same with a stop inside */
	PROSE_WORDS = 8,        /* a sentence; fewer words are a line */
	COLON_WORDS = 10,       /* "… the following decisions:" is prose */
	TITLE_REACH = 4,    /* blocks from a title with a stop to the lead */
	STOPPED_TITLE = 25, /* words of a title that ends with a stop */
	SHORT_TITLE = 3,    /* words: a letterhead rather than a title */
	NAME_WORDS = 5,     /* a name, a role, a street at the top */
	INTRO_WORDS = 6,
	GLUED_WORDS = 4, /* words after "For immediate release:" */
	STANDFIRST_WORDS = 45,
	COMPARED = 80,     /* tokens of two blocks that are compared */
	CONTENT_BYTES = 4, /* shorter words say nothing */
	CONTENT_LEAST = 4,
	REPEATED = 90, /* the same, below a lead */
	SHARED = 75,   /* per cent of a standfirst that the lead repeats */
};

static const Block *
block_of(const Release *release, uint32_t at)
{
	return &release->blocks.items[at];
}

static bool
is_noise(const Block *block)
{
	return block->flags & (BLOCK_RULE | BLOCK_MAIL | BLOCK_END_MARK |
	                       BLOCK_DATE | BLOCK_EMBARGO);
}

/* tag = dash *any dash, a few words between: "--News Line--" */
static bool
is_tag(const Release *release, const Block *block)
{
	const Token *tokens = release->tokens.items;
	uint32_t begin = block->tokens.begin;
	uint32_t end = block->tokens.end;

	if (block->flags & (BLOCK_RULE | BLOCK_MAIL))
		return true;
	if (end - begin < 3 || block->words > NAME_WORDS)
		return false;
	return tokens[begin].kind == TOKEN_SIGN && tokens[begin].sign == '-' &&
	       tokens[end - 1].kind == TOKEN_SIGN &&
	       tokens[end - 1].sign == '-';
}

/* Words of the block behind its label. */
static uint32_t
words_after_label(const Release *release, const Block *block)
{
	uint32_t words = 0;
	uint32_t i;

	for (i = block->tokens.begin; i < block->tokens.end; i++) {
		const Token *token = &release->tokens.items[i];

		words += token->begin >= block->label_span.end &&
		         token->kind != TOKEN_SIGN && token->kind != TOKEN_MARK;
	}
	return words;
}

static void
look_at(const Release *release, uint32_t at, Evidence *seen)
{
	const Block *block = block_of(release, at);
	bool plain = block->label == LABEL_NONE &&
	             !(block->flags & (BLOCK_RULE | BLOCK_MAIL |
	                               BLOCK_END_MARK | BLOCK_LIST_ITEM));

	seen->tag = is_tag(release, block);
	seen->prose = plain && !(block->flags & BLOCK_DATE) &&
	              (block->flags & BLOCK_DATELINE ||
	               (block->flags & BLOCK_STOP &&
	                block->words >= PROSE_WORDS) ||
	               (block->flags & BLOCK_COLON &&
	                !(block->flags & (BLOCK_TITLE_CASE | BLOCK_UPPER)) &&
	                block->words >= (block->flags & BLOCK_SPEAKER_INTRO
	                                         ? INTRO_WORDS
	                                         : COLON_WORDS)) ||
	               block->words > HEADING_WORDS);
	/* "Is it ready? Experts doubt it" is a title as well */
	seen->heading = plain && !seen->tag && block->words &&
	                !(block->flags & (BLOCK_STOP | BLOCK_DATELINE)) &&
	                block->words <= (block->flags & BLOCK_SENTENCES
	                                         ? HEADING_SENTENCES
	                                         : HEADING_WORDS);
}

/* True when `share` per cent of the longer words of block `first` come again
 * in `second`: the standfirst that the lead then says in full. */
static bool
says_again(const Release *release, uint32_t first, uint32_t second,
           uint32_t share)
{
	const Block *a = block_of(release, first);
	const Block *b = block_of(release, second);
	const Token *tokens = release->tokens.items;
	uint32_t content = 0;
	uint32_t shared = 0;
	uint32_t i;
	uint32_t j;

	/* a lead begins with words, not with a date or a number */
	if (tokens[b->tokens.begin].kind == TOKEN_NUMBER)
		return false;
	for (i = a->tokens.begin;
	     i < a->tokens.end && i < a->tokens.begin + COMPARED; i++) {
		if (tokens[i].kind != TOKEN_WORD ||
		    tokens[i].end - tokens[i].begin < CONTENT_BYTES)
			continue;
		content++;
		for (j = b->tokens.begin;
		     j < b->tokens.end && j < b->tokens.begin + COMPARED; j++)
			if (tokens[j].hash == tokens[i].hash) {
				shared++;
				break;
			}
	}
	return content >= CONTENT_LEAST && shared * 100 >= content * share;
}

/* A block that may be the headline: 2 = by itself, 1 = glued to a release
 * line, 0 = no. */
static uint32_t
title_rank(const Release *release, const Survey *survey, uint32_t at)
{
	const Block *block = block_of(release, at);
	const Evidence *seen = &survey->blocks[at];

	if (is_noise(block) || seen->tag ||
	    block->flags & (BLOCK_LIST_ITEM | BLOCK_CONTACT_DATA))
		return 0;
	if (block->label == LABEL_RELEASE_LINE)
		return words_after_label(release, block) >= GLUED_WORDS;
	if (block->label != LABEL_NONE || seen->run == LABEL_CONTACT)
		return 0;
	if (seen->heading)
		return 2;
	if (!(block->flags & BLOCK_STOP) || block->flags & BLOCK_DATELINE ||
	    !block->words || block->words > STOPPED_TITLE)
		return 0;
	/* two sentences are a title only right above a date line */
	return !(block->flags & BLOCK_SENTENCES) ||
	                       (at + 1 < survey->count &&
	                        block_of(release, at + 1)->flags & BLOCK_DATE)
	               ? 2
	               : 0;
}

/* True when prose follows block `at` with nothing but lines between; a title
 * there would be the real one. */
static bool
prose_next(const Release *release, const Survey *survey, uint32_t at)
{
	uint32_t i;

	for (i = at + 1; i < survey->count && i <= at + TITLE_REACH; i++) {
		if (survey->blocks[i].prose)
			return true;
		if (title_rank(release, survey, i) == 2)
			return false;
	}
	return false;
}

/* The block that is the lead: that of the dateline, else the first prose
 * after a title, or the first prose when nothing before it is a title. */
static uint32_t
find_lead(const Release *release, const Survey *survey)
{
	uint32_t most = survey->count < LIMIT_TITLE_BLOCKS ? survey->count
	                                                   : LIMIT_TITLE_BLOCKS;
	bool title = false;
	uint32_t i;
	uint32_t next;

	if (release->dateline.block < survey->count &&
	    block_of(release, release->dateline.block)->flags & BLOCK_DATELINE)
		return release->dateline.block;
	for (i = 0; i < most; i++) {
		if (block_of(release, i)->flags & BLOCK_END_MARK)
			return NONE;
		if (!survey->blocks[i].prose) {
			title = title || title_rank(release, survey, i);
			continue;
		}
		/* a title may end with a stop when nothing stands above */
		if (!title && title_rank(release, survey, i) &&
		    prose_next(release, survey, i)) {
			title = true;
			continue;
		}
		for (next = i + 1; next < survey->count; next++)
			if (survey->blocks[next].prose ||
			    survey->blocks[next].heading)
				break;
		if (next == survey->count || !survey->blocks[next].prose)
			return i;
		if (block_of(release, i)->flags & BLOCK_SENTENCES ||
		    block_of(release, i)->words > STANDFIRST_WORDS ||
		    block_of(release, next)->words <=
		            block_of(release, i)->words ||
		    !says_again(release, i, next, SHARED))
			return i;
		return next;
	}
	return NONE;
}

/* The headline above the lead: the first title; a glued one only when there
 * is no other; one of a few words only when none is longer. */
static uint32_t
find_headline(const Release *release, const Survey *survey)
{
	uint32_t end = survey->lead;
	uint32_t glued = NONE;
	uint32_t brief = NONE;
	uint32_t i;

	if (end == NONE)
		end = survey->count < LIMIT_TITLE_BLOCKS ? survey->count
		                                         : LIMIT_TITLE_BLOCKS;
	for (i = 0; i < end; i++) {
		uint32_t rank = title_rank(release, survey, i);

		if (rank == 1 && glued == NONE)
			glued = i;
		if (rank != 2)
			continue;
		if (block_of(release, i)->words > SHORT_TITLE)
			return i;
		if (brief == NONE)
			brief = i;
	}
	if (brief != NONE && (glued == NONE || glued > brief))
		return brief;
	return glued;
}

/* A line of the masthead, which may stand between any two of the rest. */
static bool
is_masthead(const Block *block)
{
	return is_noise(block) || block->label == LABEL_RELEASE_LINE ||
	       block->label == LABEL_REFERENCE ||
	       block->label == LABEL_DATE_LINE;
}

/* True for what a title may stand above: prose, or sentences with numbers. */
static bool
is_text(const Release *release, const Survey *survey, uint32_t at)
{
	const Block *block = block_of(release, at);

	return survey->blocks[at].prose ||
	       (block->flags & BLOCK_LIST_ITEM && block->flags & BLOCK_STOP &&
	        block->words >= PROSE_WORDS);
}

/* The title below a lead that has none above, lines of the masthead aside,
 * with text below it: the two changed places. */
static uint32_t
find_below(const Release *release, const Survey *survey)
{
	uint32_t at;

	if (survey->lead == NONE || survey->headline != NONE)
		return NONE;
	for (at = survey->lead + 1;
	     at + 1 < survey->count && at <= survey->lead + TITLE_REACH; at++) {
		if (is_masthead(block_of(release, at)) ||
		    survey->blocks[at].tag)
			continue;
		return title_rank(release, survey, at) == 2 &&
		                       survey->blocks[at].heading &&
		                       is_text(release, survey, at + 1)
		               ? at
		               : NONE;
	}
	return NONE;
}

/* A salutation, no title: "To our members," */
static bool
ends_in_comma(const Release *release, const Block *block)
{
	const Token *tokens = release->tokens.items;
	uint32_t end = block->tokens.end;

	return tokens[end - 1].kind == TOKEN_SIGN &&
	       tokens[end - 1].sign == ',';
}

/* True when the headline of block `at` goes on in the next one: that begins
 * in lower case, or `at` ends in a word or sign that asks for more. */
static bool
headline_goes_on(const Release *release, const Survey *survey, uint32_t at)
{
	const Token *tokens = release->tokens.items;
	const Block *block = block_of(release, at);
	const Block *next = block_of(release, at + 1);
	const Token *last = &tokens[block->tokens.end - 1];
	const Token *first = &tokens[next->tokens.begin];

	if (!survey->blocks[at + 1].heading || is_noise(next) ||
	    block->flags & BLOCK_STOP || ends_in_comma(release, next) ||
	    survey->blocks[at + 1].run != LABEL_NONE)
		return false;
	if (first->kind == TOKEN_WORD && !(first->shape & SHAPE_CAPITAL) &&
	    !(first->shape & SHAPE_DIGITS))
		return first->word != 0 || next->words > SHORT_TITLE;
	if (last->kind == TOKEN_SIGN)
		return last->sign == ',' || last->sign == '-' ||
		       last->sign == 0x2013 || last->sign == 0x2014 ||
		       last->sign == '&' ||
		       (last->sign == ':' && block->flags & BLOCK_TITLE_CASE);
	if (lex_is(release->lexicon, first, LEX_PREPOSITION) ||
	    lex_is(release->lexicon, first, LEX_CONJUNCTION))
		return true;
	return lex_is(release->lexicon, last, LEX_PREPOSITION) ||
	       lex_is(release->lexicon, last, LEX_CONJUNCTION) ||
	       lex_is(release->lexicon, last, LEX_DETERMINER);
}

static void
give_roles(const Release *release, Survey *survey)
{
	uint32_t end = survey->lead;
	uint32_t i;

	if (survey->lead != NONE)
		survey->blocks[survey->lead].role = ROLE_LEAD;
	if (survey->headline == NONE)
		return;
	if (end == NONE)
		end = survey->headline + 1;
	i = survey->headline;
	survey->blocks[i].role = ROLE_HEADLINE;
	while (i + 1 < end && headline_goes_on(release, survey, i))
		survey->blocks[++i].role = ROLE_HEADLINE_MORE;
	for (i++; i < end; i++) {
		const Evidence *seen = &survey->blocks[i];

		if ((seen->heading || seen->prose) && !seen->list_intro &&
		    seen->run != LABEL_CONTACT &&
		    !is_noise(block_of(release, i)) &&
		    !(block_of(release, i)->flags & BLOCK_CONTACT_DATA))
			survey->blocks[i].role = ROLE_STANDFIRST;
	}
	for (i = 0; i < end; i++)
		survey->blocks[i].before_lead = true;
}

/* A short sentence right below the lead that only repeats it. */
static void
find_displaced(const Release *release, Survey *survey)
{
	uint32_t at = survey->lead;
	const Block *block;

	if (at == NONE || ++at >= survey->count || !survey->blocks[at].prose)
		return;
	block = block_of(release, at);
	survey->blocks[at].displaced =
		!(block->flags & BLOCK_SENTENCES) &&
		block->words <= STANDFIRST_WORDS &&
		block->words < block_of(release, survey->lead)->words &&
		says_again(release, at, survey->lead, REPEATED);
}

Survey
survey_release(Arena *arena, const Release *release, uint32_t count)
{
	Survey survey = {
		.blocks = arena_take(arena, count, sizeof(Evidence)),
		.count = count,
		.headline = NONE,
		.lead = NONE,
		.below = NONE,
	};
	uint32_t i;

	for (i = 0; i < count; i++)
		look_at(release, i, &survey.blocks[i]);
	for (i = 0; i + 1 < count; i++)
		survey.blocks[i].list_intro =
			survey.blocks[i].heading &&
			block_of(release, i)->words <= INTRO_WORDS &&
			block_of(release, i)->flags & BLOCK_COLON &&
			block_of(release, i + 1)->flags & BLOCK_LIST_ITEM;
	reach_labels(release, &survey);
	survey.lead = find_lead(release, &survey);
	survey.headline = find_headline(release, &survey);
	survey.below = find_below(release, &survey);
	give_roles(release, &survey);
	find_displaced(release, &survey);
	reach_names(release, &survey);
	return survey;
}
