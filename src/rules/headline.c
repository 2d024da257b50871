/* headline.c - the headline: its length, capitals, marks, who it names. */
#include "rules/part.h"
#include "rules/phrasing.h"

#include "rules/family.h"

void
headline_length(RuleRun *run)
{
	part_judge_length(run, PART(HEADLINE));
}

/* Lines of a text that was wrapped by hand are no lines: the first one is
 * then as long as those of the body. */
static bool
broken_on_purpose(const RuleRun *run, const Part *part)
{
	enum { SHORT = 55 };

	return utf8_count(source_text(run->source, part_head(run, part))) <
	       SHORT;
}

void
headline_lines(RuleRun *run)
{
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, PART(HEADLINE), &part)) {
		const Value *most = part_value(run, &part, SECTION_KEY_LINES);

		if (most->present && part.block->lines > most->number &&
		    broken_on_purpose(run, &part))
			rule_report(run, part_head(run, &part),
			            "%u lines, at most %lld", part.block->lines,
			            (long long)most->number);
	}
}

void
headline_all_capitals(RuleRun *run)
{
	enum { LETTERS = 15 }; /* fewer may be acronyms */
	int64_t most = rule_param(run, "max-percent")->number;
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, PART(HEADLINE), &part)) {
		uint64_t share =
			part.block->letters < LETTERS
				? 0
				: 100 * (uint64_t)part.block->capitals /
					  part.block->letters;

		if ((int64_t)share > most &&
		    (run->setting->set ||
		     part_lists(run, &part, SECTION_KEY_FORBID, "all-caps")))
			rule_report(run, part_head(run, &part),
			            "%u of 100 letters, at most %lld",
			            (unsigned)share, (long long)most);
	}
}

/* Words of a headline whose first letter the house may choose. */
typedef struct Choices {
	uint32_t capitals;
	uint32_t smalls;
} Choices;

/* A short word of grammar, which titles write small. */
static bool
grammatical(const Lexicon *lexicon, const Token *token)
{
	return lex_is(lexicon, token, LEX_FUNCTION) ||
	       lex_is(lexicon, token, LEX_PREPOSITION) ||
	       lex_is(lexicon, token, LEX_CONJUNCTION) ||
	       lex_is(lexicon, token, LEX_DETERMINER);
}

/* A word that a mark before it makes the first of a sentence, or that is
 * written in its own way. */
static bool
fixed_case(const RuleRun *run, const Part *part, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	const Token *before = token - 1;

	return at == part->block->tokens.begin || token->kind != TOKEN_WORD ||
	       token->shape &
	               (SHAPE_ALL_CAPITALS | SHAPE_DIGITS | SHAPE_DOTTED) ||
	       run->release->persons[at] ||
	       (before->kind == TOKEN_SIGN && before->sign != ',') ||
	       grammatical(run->release->lexicon, token) ||
	       !part_narrated(run, (Span){token->begin, token->end});
}

static Choices
count_choices(const RuleRun *run, const Part *part)
{
	enum { SHORTER = 4 }; /* bytes: house styles differ on these */
	const Release *release = run->release;
	Choices choices = {0};
	uint32_t at;

	for (at = part->block->tokens.begin; at < part->block->tokens.end;
	     at++) {
		const Token *token = &release->tokens.items[at];

		if (token->end - token->begin < SHORTER ||
		    fixed_case(run, part, at))
			continue;
		if (token->shape & SHAPE_CAPITAL)
			choices.capitals++;
		else
			choices.smalls++;
	}
	return choices;
}

void
headline_case(RuleRun *run)
{
	enum { LEAST = 4, NAMES = 70, SMALLS = 30 }; /* words, per cent */
	uint32_t at = 0;
	Part part;

	while (fact_language(run) &&
	       part_next(run, &at, PART(HEADLINE), &part)) {
		Str want = part_value(run, &part, SECTION_KEY_CASE)->text;
		Choices found = count_choices(run, &part);
		uint32_t all = found.capitals + found.smalls;

		if (all < LEAST || part.block->flags & BLOCK_UPPER)
			continue;
		if (str_equal(want, STR("sentence")) &&
		    found.capitals * 100 >= all * NAMES &&
		    !run->release->lexicon->noun_capitals)
			rule_report(run, part_head(run, &part),
			            "%u of %u longer words have a capital, "
			            "sentence case asked for",
			            found.capitals, all);
		else if (str_equal(want, STR("title")) &&
		         found.smalls * 100 > all * SMALLS)
			rule_report(run, part_head(run, &part),
			            "%u of %u longer words have no capital, "
			            "title case asked for",
			            found.smalls, all);
	}
}

void
headline_end_punctuation(RuleRun *run)
{
	part_judge_end(run, PART(HEADLINE));
}

/* The word before the sign at `at` with it ("Yahoo!"). */
static Str
word_with_sign(const RuleRun *run, uint32_t first, uint32_t at)
{
	const Token *sign = &run->release->tokens.items[at];
	Span span = {sign->begin, sign->end};

	if (at > first && sign[-1].end == sign->begin)
		span.begin = sign[-1].begin;
	return source_text(run->source, span);
}

/* Reports each `sign` outside quotations in headlines that forbid `word`. An
 * exclamation mark that is not the last sign is mostly one of a name. */
static void
judge_sign(RuleRun *run, uint16_t sign, const char *word, const Value *allow)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t at = 0, i;
	Part part;

	while (part_next(run, &at, PART(HEADLINE), &part)) {
		Range range = part.block->tokens;

		for (i = range.begin; i < range.end; i++) {
			Span span = {tokens[i].begin, tokens[i].end};
			Finding *finding;

			if (tokens[i].kind != TOKEN_SIGN ||
			    tokens[i].sign != sign ||
			    (sign == '!' && i + 1 < range.end) ||
			    !part_narrated(run, span) ||
			    (!run->setting->set &&
			     !part_lists(run, &part, SECTION_KEY_FORBID,
			                 word)) ||
			    fact_listed(allow,
			                word_with_sign(run, range.begin, i)))
				continue;
			finding = rule_report(run, span, "\"%c\"", (char)sign);
			if (sign == '!')
				rule_fix(run, finding, true, span, STR(""));
		}
	}
}

void
headline_exclamation(RuleRun *run)
{
	judge_sign(run, '!', "exclamation", rule_param(run, "allow"));
}

void
headline_question(RuleRun *run)
{
	judge_sign(run, '?', "question", rule_param(run, "allow"));
}

void
headline_issuer(RuleRun *run)
{
	uint32_t at = 0;
	Part part;

	if (!schema_value(run->schema, KEY_ISSUER_NAME)->present)
		return;
	while (part_next(run, &at, PART(HEADLINE), &part)) {
		Str name = schema_value(run->schema, KEY_ISSUER_NAME)->text;

		if ((run->setting->set ||
		     part_lists(run, &part, SECTION_KEY_REQUIRE, "issuer")) &&
		    !phrasing_issuer(run, part.block->tokens))
			rule_report(run, part_head(run, &part),
			            "\"%.*s\" is not in it", STR_ARG(name));
	}
}

void
headline_quote(RuleRun *run)
{
	Str want = rule_param(run, "marks")->text;
	uint32_t at = 0;
	const Quote *quote;

	while ((quote = fact_next_quote(run, &at))) {
		Str open = source_text(run->source, (Span){quote->span.begin,
		                                           quote->inner.begin});
		bool single = quote->open == GLYPH_LEFT_SINGLE ||
		              quote->open == GLYPH_STRAIGHT_SINGLE;

		if (fact_section(run, quote->blocks.begin) !=
		            SECTION_HEADLINE ||
		    str_equal(want, STR("any")) ||
		    single == str_equal(want, STR("single")))
			continue;
		rule_report(run, quote->span, "%.*s is no %.*s mark",
		            STR_ARG(open), STR_ARG(want));
	}
}

void
headline_link(RuleRun *run)
{
	part_judge_links(run, PART(HEADLINE), rule_param(run, "allow"));
}

/* prefix = 2*most capital-word ":"   of a headline, "First Last: claim". Gives
 * the token of the colon, or NONE. */
static uint32_t
prefix_end(const RuleRun *run, const Part *part, int64_t most)
{
	const Lexicon *lexicon = run->release->lexicon;
	const Token *tokens = run->release->tokens.items;
	Range range = part->block->tokens;
	uint32_t at;

	for (at = range.begin; at < range.end && at - range.begin < most;
	     at++) {
		const Token *token = &tokens[at];

		if (token->kind != TOKEN_WORD ||
		    !(token->shape & SHAPE_CAPITAL) ||
		    token->shape & (SHAPE_ALL_CAPITALS | SHAPE_DIGITS) ||
		    grammatical(lexicon, token) ||
		    lex_is(lexicon, token, LEX_ORG_WORD) ||
		    lex_is(lexicon, token, LEX_LABEL) ||
		    lex_is(lexicon, token, LEX_WEEKDAY) ||
		    lex_is(lexicon, token, LEX_MONTH))
			break;
	}
	if (at < range.begin + 2 || at + 1 >= range.end ||
	    tokens[at].kind != TOKEN_SIGN || tokens[at].sign != ':')
		return NONE;
	return at;
}

/* True when the word `name` stands in a block after `headline`. */
static bool
recurs(const Release *release, uint32_t headline, const Token *name)
{
	uint32_t at = release->blocks.items[headline].tokens.end;

	for (; at < release->tokens.count; at++)
		if (release->tokens.items[at].hash == name->hash &&
		    release->tokens.items[at].kind == TOKEN_WORD)
			return true;
	return false;
}

void
headline_speaker(RuleRun *run)
{
	int64_t most = rule_param(run, "max-name-words")->number;
	const Token *tokens = run->release->tokens.items;
	uint32_t at = 0, colon;
	Part part;

	while (part_next(run, &at, PART(HEADLINE), &part)) {
		const Value *value = part_value(run, &part,
		                                SECTION_KEY_SPEAKER_PREFIX);
		Span span = part_head(run, &part);
		Str words;

		if (!fact_language(run) ||
		    (!value->present && !run->setting->set))
			continue;
		colon = prefix_end(run, &part, most);
		if (colon == NONE) {
			if (str_equal(value->text, STR("required")))
				rule_report(run, span,
				            "no name before a colon");
			continue;
		}
		span = (Span){tokens[part.block->tokens.begin].begin,
		              tokens[colon - 1].end};
		words = fact_words(run, span);
		if (str_equal(value->text, STR("forbid")))
			rule_report(run, span, "\"%.*s\" before the colon",
			            STR_ARG(words));
		else if (!recurs(run->release, part.index, &tokens[colon - 1]))
			rule_report(run, span, "\"%.*s\" is not in the body",
			            STR_ARG(words));
	}
}
