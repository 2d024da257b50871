/* part.c - the blocks of sections, and what the schema says of their text. */
#include "rules/part.h"

#include "lex/phone.h"
#include "lex/url.h"
#include "text/unicode.h"

bool
part_next(const RuleRun *run, uint32_t *at, uint32_t kinds, Part *part)
{
	const Release *release = run->release;
	const Dateline *dateline = &release->dateline;

	while (*at < release->blocks.count) {
		uint32_t index = (*at)++;
		uint32_t section = run->alignment->section_of[index];

		if (section == NONE || run->alignment->transposed[index] ||
		    !(kinds >> run->schema->sections[section].kind & 1))
			continue;
		part->index = index;
		part->block = &release->blocks.items[index];
		part->section = &run->schema->sections[section];
		part->text = part->block->span;
		if (!span_empty(dateline->span) && dateline->block == index &&
		    dateline->span.begin == part->text.begin)
			part->text.begin = dateline->span.end;
		return true;
	}
	return false;
}

/* The key under `each` that says the same as `key`. */
static SectionKey
each_key(SectionKey key)
{
	switch (key) {
#define EACH(name)               \
	case SECTION_KEY_##name: \
		return SECTION_KEY_EACH_##name;
		EACH(CHARS_MIN)
		EACH(CHARS_MAX)
		EACH(WORDS_MIN)
		EACH(WORDS_MAX)
		EACH(SENTENCES_MIN)
		EACH(SENTENCES_MAX)
		EACH(END_PUNCTUATION)
		EACH(FORBID)
		EACH(REQUIRE)
#undef EACH
	default:
		return key;
	}
}

/* The value without its origin. */
static const Value *
value_of(const Part *part, SectionKey key)
{
	bool plural = part->section->kind == ASK_PARAGRAPHS ||
	              part->section->kind == ASK_QUOTED_PARAGRAPHS;

	return section_value(part->section, plural ? each_key(key) : key);
}

const Value *
part_value(RuleRun *run, const Part *part, SectionKey key)
{
	const Value *value = value_of(part, key);

	if (value->set) {
		run->required_by = value->origin;
		run->via = value->via;
	}
	return value;
}

bool
part_lists(RuleRun *run, const Part *part, SectionKey key, const char *word)
{
	return rule_lists(run, value_of(part, key), word);
}

bool
part_forbids(RuleRun *run, const Part *part, const char *word)
{
	if (part_lists(run, part, SECTION_KEY_FORBID, word))
		return true;
	if (!run->setting->set)
		return false;
	run->required_by = run->setting->origin;
	run->via = run->setting->via;
	return fact_prose(run, part->index);
}

uint32_t
part_words(const RuleRun *run, const Part *part)
{
	const Release *release = run->release;
	uint32_t words = part->block->words, at;

	for (at = part->block->tokens.begin;
	     at < part->block->tokens.end && words &&
	     release->tokens.items[at].begin < part->text.begin;
	     at++)
		words -= release->tokens.items[at].kind == TOKEN_WORD ||
		         release->tokens.items[at].kind == TOKEN_NUMBER;
	return words;
}

Span
part_head(const RuleRun *run, const Part *part)
{
	const Line *line =
		&run->source->lines
			 .items[fact_line(run, part->block->span.begin) - 1];
	Span span = part->block->span;

	return (Span){span.begin, span.end < line->end ? span.end : line->end};
}

/* Reports a number out of the range of two keys; true once it did. */
static bool
judge_range(RuleRun *run, const Part *part, uint32_t number, SectionKey low,
            const char *unit)
{
	const Value *least = value_of(part, low);
	const Value *most = value_of(part, (SectionKey)(low + 1));

	if (least->present && number < least->number) {
		part_value(run, part, low);
		rule_report(run, part_head(run, part), "%u %s, at least %lld",
		            number, unit, (long long)least->number);
		return true;
	}
	if (!most->present || number <= most->number)
		return false;
	part_value(run, part, (SectionKey)(low + 1));
	rule_report(run, part_head(run, part), "%u %s, at most %lld", number,
	            unit, (long long)most->number);
	return true;
}

/* True when `part` stands where a standfirst would but is none: a bullet or what
 * introduces bullets, a salutation or an announcement, a byline or letterhead,
 * contact data, the line of the dateline. */
static bool
no_standfirst(const RuleRun *run, uint32_t kinds, const Part *part)
{
	enum { LINE = 4, LETTERHEAD = 6, SALUTATION = 5 }; /* fewer words */
	const Block *block = part->block;
	const Blocks *blocks = &run->release->blocks;
	Str text = source_text(run->source, block->span);

	if (kinds != PART(SUBHEADLINE))
		return false;
	return block->flags & (BLOCK_LIST_ITEM | BLOCK_COLON) ||
	       block->emails || block->phones ||
	       (block->words < SALUTATION && str_ends(text, STR(","))) ||
	       (part->index + 1 < blocks->count &&
	        block[1].flags & BLOCK_LIST_ITEM) ||
	       (!(block->flags & BLOCK_STOP) &&
	        (block->words < LINE ||
	         (block->words < LETTERHEAD &&
	          block->flags & (BLOCK_TITLE_CASE | BLOCK_UPPER)))) ||
	       (run->release->dateline.block == part->index &&
	        !span_empty(run->release->dateline.span));
}

void
part_judge_length(RuleRun *run, uint32_t kinds)
{
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, kinds, &part)) {
		uint32_t chars = fact_characters(run, part.block->span);

		if (!no_standfirst(run, kinds, &part) &&
		    !judge_range(run, &part, chars, SECTION_KEY_CHARS_MIN,
		                 "characters") &&
		    !judge_range(run, &part, part_words(run, &part),
		                 SECTION_KEY_WORDS_MIN, "words"))
			judge_range(run, &part,
			            part.block->sentences.end -
			                    part.block->sentences.begin,
			            SECTION_KEY_SENTENCES_MIN, "sentences");
	}
}

/* True for the stop of an abbreviation ("Inc.") or of an ellipsis. */
static bool
abbreviated(const RuleRun *run, const Block *block)
{
	const Release *release = run->release;
	const Token *last;

	last = &release->tokens.items[block->tokens.end - 1];
	if (last->kind == TOKEN_WORD)
		return true;
	if (block->tokens.end - block->tokens.begin < 2 ||
	    last->kind != TOKEN_SIGN)
		return false;
	if (run->source->text.ptr[block->span.end - 2] == '.')
		return true;
	return lex_is(release->lexicon, last - 1, LEX_ABBREVIATION);
}

/* The last code point of the block. */
static uint32_t
last_code(const RuleRun *run, const Block *block, Span *span)
{
	Utf8 last = utf8_before(run->source->text, block->span.end);

	*span = (Span){block->span.end - last.len, block->span.end};
	return last.code;
}

/* The block ends with a stop, a mark behind one, or where a link stands. */
static bool
ends_whole(const RuleRun *run, const Part *part, bool colon)
{
	const Block *block = part->block;
	const Token *last;

	if (block->flags & BLOCK_STOP || (colon && block->flags & BLOCK_COLON))
		return true;
	last = &run->release->tokens.items[block->tokens.end - 1];
	return last->kind == TOKEN_MARK || last->kind == TOKEN_ADDRESS ||
	       (last->kind == TOKEN_SIGN &&
	        (last->sign == ')' || last->sign == ']'));
}

/* True for a paragraph that has a sentence before its last one, and no item of
 * a list: what is shorter may be a heading, a name, a cell of a table. A name
 * or a number at its end may be a source, or a heading that lost its line. */
static bool
whole_prose(const RuleRun *run, const Part *part)
{
	const Block *block = part->block;
	const Token *last = &run->release->tokens.items[block->tokens.end - 1];

	if (last->kind == TOKEN_NUMBER ||
	    last->shape & (SHAPE_CAPITAL | SHAPE_DIGITS))
		return false;
	return part->block->flags & BLOCK_SENTENCES &&
	       !(part->block->flags & BLOCK_TITLE_CASE) &&
	       fact_prose(run, part->index) &&
	       str_byte(run->source->text, part->block->span.end - 1) != ';';
}

/* True when the block after it carries the sentence on, or is an item of a list
 * that it introduces: a line was broken, not a sentence. */
static bool
goes_on(const RuleRun *run, const Part *part)
{
	enum { LINE = 120 }; /* code points of a line broken by hand */
	const Release *release = run->release;
	const Block *next = part->block + 1;
	const Token *first = &release->tokens.items[next->tokens.begin];

	if (part->index + 1 >= release->blocks.count)
		return false;
	if (next->flags & BLOCK_LIST_ITEM || first->kind == TOKEN_ADDRESS ||
	    (next->blanks == 0 &&
	     fact_characters(run, part->block->span) <= LINE))
		return true;
	return first->kind == TOKEN_WORD &&
	       unicode_lower(
		       utf8_at(source_text(run->source,
	                                   (Span){first->begin, first->end}),
	                       0)
			       .code);
}

void
part_judge_end(RuleRun *run, uint32_t kinds)
{
	uint32_t at = 0;
	Part part;

	while (part_next(run, &at, kinds, &part)) {
		const Value *end = part_value(run, &part,
		                              SECTION_KEY_END_PUNCTUATION);
		bool none = str_equal(end->text, STR("none"));
		bool stop = str_equal(end->text, STR("period"));
		Finding *finding;
		Span span;
		uint32_t code;

		if (!end->present || part.block->flags & BLOCK_RULE ||
		    no_standfirst(run, kinds, &part) ||
		    (kinds == PART_BODY &&
		     (!whole_prose(run, &part) || goes_on(run, &part))) ||
		    (!none && !stop && !str_equal(end->text, STR("required"))))
			continue;
		code = last_code(run, part.block, &span);
		if (none && code == '.' && !abbreviated(run, part.block)) {
			finding = rule_report(run, span,
			                      "it ends with a full stop");
			rule_fix(run, finding, true, span, STR(""));
		} else if (!none && !ends_whole(run, &part, !stop)) {
			Str words = fact_words(run, span);

			rule_report(run, span,
			            "it ends with \"%.*s\", not with a stop",
			            STR_ARG(words));
		}
	}
}

/* A domain alone is mostly the name of a company: Example.com. */
static bool
is_name(const RuleRun *run, const Token *token)
{
	Str text = source_text(run->source, (Span){token->begin, token->end});

	return str_find(text, '/', 0) == text.len &&
	       !str_starts(text, STR("www.")) && !str_starts(text, STR("WWW."));
}

/* The kind of link that begins at token `at`, in words of `forbid`; `end` is
 * the token after it. */
static const char *
link_kind(const RuleRun *run, uint32_t at, uint32_t limit, uint32_t *end)
{
	const Tokens *tokens = &run->release->tokens;

	*end = at + 1;
	switch (address_kind(run->source->text, &tokens->items[at])) {
	case ADDRESS_URL:
		return is_name(run, &tokens->items[at]) ? NULL : "url";
	case ADDRESS_EMAIL:
		return "email";
	case ADDRESS_NONE:
		*end = phone_at(run->source->text, tokens->items, at, limit,
		                NULL);
		return *end > at ? "phone" : NULL;
	default:
		return NULL;
	}
}

void
part_judge_links(RuleRun *run, uint32_t kinds, const Value *allow)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t at = 0, i, end;
	Part part;

	while (part_next(run, &at, kinds, &part)) {
		if (kinds & PART_BODY && !fact_prose(run, part.index))
			continue;
		for (i = part.block->tokens.begin;
		     i<part.block->tokens.end; i = end> i ? end : i + 1) {
			const char *kind = link_kind(
				run, i, part.block->tokens.end, &end);
			Span span = {tokens->items[i].begin,
			             tokens->items[end > i ? end - 1 : i].end};
			Str words;

			if (!kind ||
			    !part_lists(run, &part, SECTION_KEY_FORBID, kind) ||
			    fact_listed(allow, source_text(run->source, span)))
				continue;
			words = fact_words(run, span);
			rule_report(run, span, "\"%.*s\"", STR_ARG(words));
		}
	}
}

/* The last quotation that begins at or before `offset`, or NONE. */
static uint32_t
quote_before(const Quotes *quotes, uint32_t offset)
{
	uint32_t low = 0, high = quotes->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (quotes->items[middle].span.begin <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : NONE;
}

bool
part_narrated(const RuleRun *run, Span span)
{
	enum { BACK = 8 }; /* quotations inside one that are stepped over */
	const Quotes *quotes = &run->release->quotes;
	uint32_t at = quote_before(quotes, span.begin), looks;

	for (looks = 0; at != NONE && looks < BACK; looks++) {
		const Quote *quote = &quotes->items[at];

		if (span.begin < quote->span.end)
			return false;
		if (quote->depth == 0 || at == 0)
			break;
		at--;
	}
	return true;
}
