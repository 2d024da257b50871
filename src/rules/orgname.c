/* orgname.c - whether a company is written in one way. */
#include "rules/family.h"
#include "rules/part.h"

#include "base/limits.h"
#include "text/unicode.h"

/* What may differ between two forms of a name. */
enum { DIFF_CASE = 1 << 0, DIFF_COMMA = 1 << 1, DIFF_DOT = 1 << 2 };

/* company = 1*word [","] suffix   Acme, Inc. */
typedef struct Company {
	uint32_t begin; /* first token of the name */
	uint32_t end;   /* token after it */
	uint32_t suffix;
	bool comma;
	bool dots;         /* in the suffix, or behind it */
	bool dot_sure;     /* no sentence ends here */
	bool set;          /* in capitals, as the words around it */
	uint32_t reported; /* DIFF_*: of the first company of a group */
	uint32_t next;     /* index + 1 in the same bucket */
} Company;

typedef struct Companies {
	Array(Company) items; /* the first of each name */
	uint32_t *buckets;    /* index + 1 */
	uint32_t mask;
} Companies;

/* The text of the suffix in letters alone: "Inc", "LLC" of "L.L.C.". */
static Str
bare_suffix(const RuleRun *run, const Token *token)
{
	Str text = source_text(run->source, (Span){token->begin, token->end});
	char *out = arena_take(run->arena, text.len + 1u, 1);
	uint32_t i, len = 0;

	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\'' || str_byte(text, i) >= 0x80)
			break;
		if (text.ptr[i] != '.')
			out[len++] = text.ptr[i];
	}
	return (Str){out, len};
}

static bool
is_suffix(const RuleRun *run, const Value *suffixes, const Token *token)
{
	enum { MOST = 16 };

	return token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	       token->end - token->begin <= MOST &&
	       fact_listed(suffixes, bare_suffix(run, token));
}

/* True for a word that a name may be made of. */
static bool
is_name_word(const RuleRun *run, const Token *token)
{
	return token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	       !(token->shape & SHAPE_POSSESSIVE) &&
	       !lex_is(run->release->lexicon, token, LEX_FUNCTION);
}

/* True when the words from `at` on are in capitals. */
static bool
in_capitals(const RuleRun *run, uint32_t at, uint32_t end)
{
	const Token *tokens = run->release->tokens.items;

	for (; at < end; at++)
		if (!(tokens[at].shape & SHAPE_ALL_CAPITALS))
			return false;
	return true;
}

/* True when the name is in capitals only as its line or its sentence is: the
 * legal form is, too ("ACME, INC."), or the word before or behind. */
static bool
set_in_capitals(const RuleRun *run, const Value *suffixes,
                const Company *company)
{
	Str suffix = bare_suffix(run,
	                         &run->release->tokens.items[company->suffix]);
	uint32_t i;

	if (!in_capitals(run, company->end - 1, company->end))
		return false;
	for (i = 0; i < suffixes->count; i++)
		if (str_equal(suffixes->items[i], suffix))
			break;
	return i == suffixes->count ||
	       (company->begin > 0 &&
	        in_capitals(run, company->begin - 1, company->begin)) ||
	       (company->begin > 1 &&
	        fact_sign(run, company->begin - 1) == '&') ||
	       (company->suffix + 1 < run->release->tokens.count &&
	        in_capitals(run, company->suffix + 1, company->suffix + 2));
}

/* The company whose suffix is at token `at`; false when no name stands before
 * it. */
static bool
read_company(const RuleRun *run, const Value *suffixes, uint32_t at,
             Company *company)
{
	enum { MOST = 5 };
	const Token *tokens = run->release->tokens.items;
	uint32_t block = release_block_at(run->release, tokens[at].begin);
	const Block *home = &run->release->blocks.items[block];
	uint32_t low = home->tokens.begin;
	uint32_t sentence = release_sentence_at(run->release, tokens[at].begin);
	Str text = source_text(run->source,
	                       (Span){tokens[at].begin, tokens[at].end});

	*company = (Company){.suffix = at, .end = at};
	if (home->flags & BLOCK_UPPER)
		return false;
	if (at > low && fact_sign(run, at - 1) == ',') {
		company->comma = true;
		company->end--;
	}
	company->begin = company->end;
	while (company->begin > low && company->end - company->begin < MOST &&
	       is_name_word(run, &tokens[company->begin - 1]))
		company->begin--;
	company->dots = str_find(text, '.', 0) < text.len ||
	                fact_sign(run, at + 1) == '.';
	company->dot_sure = run->release->sentences.items[sentence].tokens.end >
	                    at + 2;
	if (company->begin == company->end)
		return false;
	company->set = set_in_capitals(run, suffixes, company);
	return true;
}

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return source_text(run->source, (Span){token->begin, token->end});
}

/* True when both are the same company: the same words before the same suffix,
 * in any case. The first words of a sentence may be taken for part of a name
 * that has two of its own. */
static bool
same_company(const RuleRun *run, const Company *left, const Company *right)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t lefts = left->end - left->begin;
	uint32_t rights = right->end - right->begin;
	uint32_t shared = lefts < rights ? lefts : rights, i;

	if (lefts != rights && shared < 2)
		return false;
	for (i = 1; i <= shared; i++)
		if (tokens[left->end - i].hash != tokens[right->end - i].hash)
			return false;
	return unicode_folds_alike(bare_suffix(run, &tokens[left->suffix]),
	                           bare_suffix(run, &tokens[right->suffix]));
}

/* How the forms of one company differ: DIFF_*. */
static uint32_t
differences(const RuleRun *run, const Company *left, const Company *right)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t i, found = 0;

	if (left->comma != right->comma)
		found |= DIFF_COMMA;
	if (left->dots != right->dots && left->dot_sure && right->dot_sure)
		found |= DIFF_DOT;
	if (left->set || right->set)
		return found;
	for (i = 1;
	     left->end - left->begin >= i && right->end - right->begin >= i;
	     i++)
		if (!str_equal(token_text(run, left->end - i),
		               token_text(run, right->end - i)))
			found |= DIFF_CASE;
	if (!str_equal(bare_suffix(run, &tokens[left->suffix]),
	               bare_suffix(run, &tokens[right->suffix])))
		found |= DIFF_CASE;
	return found;
}

/* The first form of the company, which it becomes itself when it is new. */
static Company *
first_form(const RuleRun *run, Companies *companies, const Company *company)
{
	uint32_t hash = run->release->tokens.items[company->end - 1].hash;
	uint32_t *bucket = &companies->buckets[hash & companies->mask];
	uint32_t looks = LIMIT_RESOLVE_BACK, at;
	Company *item;

	for (at = *bucket; at && looks--; at = item->next) {
		item = &companies->items.items[at - 1];
		if (same_company(run, item, company))
			return item;
	}
	item = array_push(run->arena, &companies->items);
	*item = *company;
	item->next = *bucket;
	*bucket = companies->items.count;
	return item;
}

/* The name with its suffix, and the dot behind it unless that may be the stop
 * of the sentence. */
static Span
company_span(const RuleRun *run, const Company *company)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t last = company->suffix;

	if (company->dot_sure && fact_sign(run, last + 1) == '.')
		last++;
	return (Span){tokens[company->begin].begin, tokens[last].end};
}

/* The bits of the words in `fold`. */
static uint32_t
judged_differences(const RuleRun *run)
{
	const Value *fold = rule_param(run, "fold");

	return (fact_listed(fold, STR("case")) ? DIFF_CASE : 0u) |
	       (fact_listed(fold, STR("comma")) ? DIFF_COMMA : 0u) |
	       (fact_listed(fold, STR("suffix-dot")) ? DIFF_DOT : 0u);
}

void
name_organisation_variant(RuleRun *run)
{
	enum { BUCKETS = 256 };
	const Tokens *tokens = &run->release->tokens;
	const Value *suffixes = rule_param(run, "suffixes");
	uint32_t judged = judged_differences(run), at;
	Companies companies = {.mask = BUCKETS - 1};

	companies.buckets = arena_take(run->arena, BUCKETS, sizeof(uint32_t));
	for (at = 0; at < tokens->count; at++) {
		Company company, *first;
		uint32_t found;
		Str words;

		if (!is_suffix(run, suffixes, &tokens->items[at]) ||
		    !read_company(run, suffixes, at, &company))
			continue;
		first = first_form(run, &companies, &company);
		found = differences(run, first, &company) & judged &
		        ~first->reported;
		if (!found)
			continue;
		first->reported |= found;
		words = fact_words(run, company_span(run, &company));
		rule_relate(run,
		            rule_report(run, company_span(run, &company),
		                        "\"%.*s\"", STR_ARG(words)),
		            company_span(run, first), "the form before");
	}
}
