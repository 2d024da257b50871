/* style.c - words and marks of the narration that a house does not want. */
#include "rules/family.h"
#include "rules/part.h"
#include "rules/phrasing.h"

/* The sections that style rules judge. */
enum { JUDGED = PART_BODY | PART(LEAD) | PART(SUBHEADLINE) };

/* turn = 1*4word ":" …   at the start of a sentence. Two of them, or one with
 * an initial (A. Marlow: …), make a transcript: nobody narrates. */
static bool
is_transcript(const RuleRun *run)
{
	enum { WORDS = 5, TURNS = 2 };
	const Release *release = run->release;
	uint32_t i, k, turns = 0;

	for (i = 0; i < release->sentences.count && turns < TURNS; i++) {
		const Sentence *sentence = &release->sentences.items[i];
		Range range = sentence->tokens;

		if (!fact_prose(run, sentence->block))
			continue;
		for (k = range.begin; k < range.end && k < range.begin + WORDS;
		     k++) {
			const Token *token = &release->tokens.items[k];

			if (token->kind == TOKEN_SIGN && token->sign == ':' &&
			    k > range.begin) {
				turns += release->tokens.items[range.begin]
				                                 .shape &
				                         SHAPE_DOTTED
				                 ? TURNS
				                 : 1;
				break;
			}
			if (token->kind != TOKEN_WORD ||
			    !(token->shape & SHAPE_CAPITAL))
				break;
		}
	}
	return turns >= TURNS;
}

/* True when the narration of the block can be told from its speech. */
static bool
told_apart(const Part *part, const bool *faulty)
{
	return !faulty[part->index] &&
	       !(part->block->flags &
	         (BLOCK_QUOTED | BLOCK_LIST_ITEM | BLOCK_UPPER |
	          BLOCK_CONTACT_DATA | BLOCK_MAIL)) &&
	       part->block->label == LABEL_NONE;
}

/* "US" is no pronoun, nor is the I of a numeral ("Phase I"). */
static bool
is_pronoun(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	if (token->shape & SHAPE_ALL_CAPITALS || token->shape & SHAPE_DOTTED)
		return false;
	if (!(token->shape & SHAPE_CAPITAL))
		return true;
	/* a capital inside the sentence: a title ("Call Me") */
	if (token->end - token->begin > 1)
		return at == 0 || token[-1].kind != TOKEN_WORD ||
		       !(token[-1].shape & SHAPE_CAPITAL);
	return at + 1 < run->release->tokens.count &&
	       token[1].kind == TOKEN_WORD &&
	       !(token[1].shape & SHAPE_CAPITAL) &&
	       (at == 0 || !(token[-1].shape & SHAPE_CAPITAL) ||
	        token[-1].kind != TOKEN_WORD ||
	        lex_is(run->release->lexicon, token - 1, LEX_FUNCTION));
}

/* True where `token` is a pronoun of the first person in the narration. */
static bool
is_first_person(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return lex_is(run->release->lexicon, token, LEX_FIRST_PERSON) &&
	       is_pronoun(run, at) &&
	       part_narrated(run, (Span){token->begin, token->end});
}

void
style_first_person(RuleRun *run)
{
	const Release *release = run->release;
	const bool *faulty = fact_faulty_blocks(run);
	bool narrated = fact_language(run) && !is_transcript(run);
	const Value *allow = rule_param(run, "allow");
	uint32_t at = 0, i;
	Part part;

	while (narrated && part_next(run, &at, JUDGED, &part)) {
		if (!told_apart(&part, faulty) ||
		    !part_forbids(run, &part, "first-person"))
			continue;
		for (i = part.block->tokens.begin; i < part.block->tokens.end;
		     i++) {
			const Token *token = &release->tokens.items[i];
			Span span = {token->begin, token->end};
			Str word = source_text(run->source, span);

			if (!is_first_person(run, i) ||
			    fact_listed(allow, word))
				continue;
			word = fact_words(run, span);
			rule_report(run, span, "\"%.*s\"", STR_ARG(word));
			break;
		}
	}
}

/* True when the block is somebody's speech or letter: it says "I" or "we". */
static bool
speaks_itself(const RuleRun *run, const Block *block)
{
	uint32_t i;

	for (i = block->tokens.begin; i < block->tokens.end; i++)
		if (is_first_person(run, i))
			return true;
	return false;
}

/* True for a capital in the midst of a sentence: a word of a title. */
static bool
in_title(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	uint32_t sentence = release_sentence_at(run->release, token->begin);

	return token->shape & SHAPE_CAPITAL &&
	       run->release->sentences.items[sentence].tokens.begin != at;
}

/* Reports the first phrase of `words` in the narration of each block whose
 * section forbids `what`; `strict`: neither in speeches nor in titles. */
static void
judge_phrases(RuleRun *run, const char *what, const Value *words, bool strict)
{
	const Phrasing *phrases = phrasing_cut(run, words);
	const Token *tokens = run->release->tokens.items;
	const bool *faulty = fact_faulty_blocks(run);
	bool narrated = fact_language(run) && !is_transcript(run);
	uint32_t at = 0;
	Part part;

	while (narrated && part_next(run, &at, JUDGED, &part)) {
		Range found = {part.block->tokens.begin, 0};

		if (!told_apart(&part, faulty) ||
		    !part_forbids(run, &part, what) ||
		    (strict && speaks_itself(run, part.block)))
			continue;
		for (;; found.begin = found.end) {
			Span span;
			Str text;

			found = phrasing_next(run, phrases, found.begin,
			                      part.block->tokens.end);
			if (found.begin == found.end)
				break;
			span = (Span){tokens[found.begin].begin,
			              tokens[found.end - 1].end};
			if (!part_narrated(run, span) ||
			    (strict && in_title(run, found.begin)))
				continue;
			text = fact_words(run, span);
			rule_report(run, span, "\"%.*s\"", STR_ARG(text));
			break;
		}
	}
}

/* Speeches and letters, which say "I" or "we", speak to somebody by right; so do
 * titles: “Know Your Harbour”. */
void
style_second_person(RuleRun *run)
{
	judge_phrases(run, "second-person", rule_param(run, "words"), true);
}

void
style_hype(RuleRun *run)
{
	judge_phrases(run, "hype", rule_param(run, "words"), false);
}

/* True for a sign that ends words: behind a blank, or behind a lone letter that
 * is glued to a sign, it is what remains of a mark that was lost. */
static bool
ends_words(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	const Token *before = token - 1;
	Str text;

	if (at == 0)
		return false;
	if (token->shape & SHAPE_SPACE_BEFORE)
		return run->release->lexicon->punctuation == PUNCTUATION_FRENCH;
	text = source_text(run->source, (Span){before->begin, before->end});
	return before->kind != TOKEN_WORD || utf8_count(text) > 1 ||
	       before->shape & SHAPE_SPACE_BEFORE;
}

/* Reports the first `sign` in the narration of each block whose section forbids
 * `what`. */
static void
judge_sign(RuleRun *run, const char *what, uint32_t sign)
{
	const Token *tokens = run->release->tokens.items;
	const bool *faulty = fact_faulty_blocks(run);
	bool narrated = fact_language(run) && !is_transcript(run);
	const Value *allow = rule_param(run, "allow");
	uint32_t at = 0, i;
	Part part;

	while (narrated && part_next(run, &at, JUDGED, &part)) {
		if (!told_apart(&part, faulty) ||
		    !part_forbids(run, &part, what))
			continue;
		for (i = part.block->tokens.begin; i < part.block->tokens.end;
		     i++) {
			Span span = {tokens[i].begin, tokens[i].end};
			Span word = span;

			if (tokens[i].kind != TOKEN_SIGN ||
			    tokens[i].sign != sign || !ends_words(run, i) ||
			    !part_narrated(run, span))
				continue;
			if (i > part.block->tokens.begin &&
			    tokens[i - 1].end == span.begin)
				word.begin = tokens[i - 1].begin;
			if (fact_listed(allow, source_text(run->source, word)))
				continue;
			rule_report(run, span, "in line %u",
			            fact_line(run, span.begin));
			break;
		}
	}
}

void
style_exclamation(RuleRun *run)
{
	judge_sign(run, "exclamation", '!');
}

void
style_question(RuleRun *run)
{
	judge_sign(run, "question", '?');
}

void
style_all_capitals(RuleRun *run)
{
	enum { LETTERS = 15 }; /* fewer may be acronyms */
	int64_t most = rule_param(run, "max-percent")->number;
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, JUDGED | PART(CROSSHEAD), &part)) {
		const Block *block = part.block;
		uint32_t share = block->letters < LETTERS
		                         ? 0
		                         : (uint32_t)(100ull * block->capitals /
		                                      block->letters);

		if (share > most && part_forbids(run, &part, "all-caps"))
			rule_report(run, part_head(run, &part),
			            "%u of 100 letters, at most %lld", share,
			            (long long)most);
	}
}
