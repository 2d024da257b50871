/* paragraph.c - the paragraphs of the body and the headings between them. */
#include "rules/family.h"
#include "rules/part.h"

#include "text/unicode.h"

void
paragraph_length(RuleRun *run)
{
	part_judge_length(run, PART_BODY);
}

/* Words of a sentence outside quotations. */
static uint32_t
narrated_words(const RuleRun *run, const Sentence *sentence)
{
	uint32_t at, words = 0;

	for (at = sentence->tokens.begin; at < sentence->tokens.end; at++) {
		const Token *token = &run->release->tokens.items[at];

		if (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER)
			words++;
	}
	return words;
}

void
paragraph_sentence_length(RuleRun *run)
{
	const Release *release = run->release;
	int64_t most = rule_param(run, "max")->number;
	uint32_t i;

	for (i = 0; fact_language(run) && i < release->sentences.count; i++) {
		const Sentence *sentence = &release->sentences.items[i];
		const Block *block = &release->blocks.items[sentence->block];
		uint32_t words;

		if (!fact_prose(run, sentence->block) ||
		    block->quotes.begin != block->quotes.end ||
		    release_quoted(release, sentence->span))
			continue;
		words = narrated_words(run, sentence);
		if (words > most)
			rule_report(run, sentence->span,
			            "%u words, at most %lld", words,
			            (long long)most);
	}
}

void
paragraph_end_punctuation(RuleRun *run)
{
	part_judge_end(run, PART_BODY);
}

void
paragraph_link(RuleRun *run)
{
	part_judge_links(run, PART_BODY | PART(LEAD), rule_param(run, "allow"));
}

void
paragraph_capital_start(RuleRun *run)
{
	const Release *release = run->release;
	const Value *allow = rule_param(run, "allow");
	uint32_t at = 0;
	Part part;

	while (fact_language(run) &&
	       part_next(run, &at, PART_BODY | PART(LEAD), &part)) {
		uint32_t first = fact_token(run, part.text.begin);
		const Token *token = &release->tokens.items[first];
		Str word;

		if (!fact_prose(run, part.index) ||
		    first >= part.block->tokens.end ||
		    token->kind != TOKEN_WORD || !token->word ||
		    token->shape & (SHAPE_CAPITAL | SHAPE_DIGITS) ||
		    lex_is(release->lexicon, token, LEX_PARTICLE))
			continue;
		word = source_text(run->source,
		                   (Span){token->begin, token->end});
		if (!unicode_lower(utf8_at(word, 0).code) ||
		    fact_mojibake(run, (Span){token->begin, token->end}) ||
		    fact_listed(allow, word))
			continue;
		rule_report(run, (Span){token->begin, token->end},
		            "\"%.*s\" has no capital", STR_ARG(word));
	}
}

/* Paragraphs right after block `index`, at most two. */
static uint32_t
followers(const RuleRun *run, uint32_t index)
{
	uint32_t i, found = 0;

	for (i = index + 1; i < run->release->blocks.count && i <= index + 2;
	     i++) {
		switch (fact_section(run, i)) {
		case SECTION_PARAGRAPH:
		case SECTION_LIST:
		case SECTION_OTHER:
			found++;
			break;
		default:
			return found;
		}
	}
	return found;
}

/* True for one of several short lines: an address, a signature, a list without
 * bullets. */
static bool
is_line_of_many(const RuleRun *run, uint32_t index)
{
	return (index && fact_section(run, index - 1) == SECTION_CROSSHEAD) ||
	       (index + 1 < run->release->blocks.count &&
	        fact_section(run, index + 1) == SECTION_CROSSHEAD);
}

/* True for a short line that is no heading: it introduces what follows ("The
 * board has two tasks:"), addresses somebody ("Dear Ann, dear Tom:"), holds a
 * figure or goes on in the next block. */
static bool
is_piece(const RuleRun *run, const Part *part)
{
	const Release *release = run->release;
	const Block *block = part->block;
	Str text = source_text(run->source, block->span);
	bool titled = block->flags & (BLOCK_TITLE_CASE | BLOCK_UPPER);
	uint32_t last = text.len ? utf8_before(text, text.len).code : 0;
	uint32_t i;
	Str next;

	if (last == ';' || last == ',' ||
	    (block->flags & BLOCK_COLON &&
	     (!titled || str_find(text, ',', 0) < text.len)))
		return true;
	for (i = block->tokens.begin; i < block->tokens.end; i++)
		if (release->tokens.items[i].kind == TOKEN_NUMBER)
			return true;
	if (part->index + 1 >= release->blocks.count)
		return false;
	next = source_text(run->source, block[1].span);
	return next.len && unicode_lower(utf8_at(next, 0).code);
}

void
paragraph_crosshead(RuleRun *run)
{
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, PART(CROSSHEAD), &part)) {
		const Value *most = part_value(run, &part,
		                               SECTION_KEY_WORDS_MAX);

		if (is_line_of_many(run, part.index) || is_piece(run, &part))
			continue;
		if (most->present && part.block->words > most->number)
			rule_report(run, part_head(run, &part),
			            "%u words, at most %lld", part.block->words,
			            (long long)most->number);
		else if ((most->present || run->setting->set) &&
		         !followers(run, part.index))
			rule_report(run, part_head(run, &part),
			            "no paragraph follows it");
	}
}
