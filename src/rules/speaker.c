/* speaker.c - who speaks: persons, and pronouns that stand for them. */
#include "rules/family.h"
#include "rules/fullname.h"
#include "rules/unattributed.h"

#include "base/limits.h"

/* True when the pronoun at `head` is of one gender: he, she and their like,
 * which stand for persons. */
static bool
personal(const RuleRun *run, Span head)
{
	const Release *release = run->release;
	uint32_t token = fact_token(run, head.begin);
	LexMatch match = lex_match(release->lexicon, release->tokens.items,
	                           token, release->tokens.count, LEX_PRONOUN);

	return match.entry &&
	       (match.entry->gender == GENDER_MASCULINE ||
	        match.entry->gender == GENDER_FEMININE) &&
	       !lex_is(release->lexicon, &release->tokens.items[token],
	               LEX_RELATIVE);
}

/* Paragraphs from the last mention of `person` before `offset` to it; only
 * mentions by name count unless pronouns may stand for pronouns. UINT32_MAX
 * when there is none, or too many pronouns lie between. */
static uint32_t
paragraphs_back(const RuleRun *run, const Person *person, uint32_t offset)
{
	bool chain = schema_value(run->schema,
	                          KEY_ATTRIBUTION_PRONOUNS_FOLLOW_CHAIN)
	                     ->number != 0;
	uint32_t low = 0, high = person->mentions.count, i;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (person->mentions.items[middle].span.begin < offset)
			low = middle + 1;
		else
			high = middle;
	}
	for (i = low; i > 0 && low - i < LIMIT_RESOLVE_BACK; i--) {
		const Mention *mention = &person->mentions.items[i - 1];

		if (chain || (mention->form != MENTION_PRONOUN &&
		              mention->form != MENTION_DESCRIPTOR))
			return release_block_at(run->release, offset) -
			       mention->block;
	}
	return UINT32_MAX;
}

/* For each block, the last one up to it in which a person is named, or NONE. */
static const uint32_t *
blocks_with_names(const RuleRun *run)
{
	const Release *release = run->release;
	uint32_t *last = arena_take(run->arena, release->blocks.count,
	                            sizeof *last);
	uint32_t i, k;

	for (i = 0; i < release->blocks.count; i++)
		last[i] = NONE;
	for (i = 0; i < release->people.count; i++) {
		const Person *person = &release->people.items[i];

		if (person->kind != PERSON_PERSON)
			continue;
		for (k = 0; k < person->mentions.count; k++) {
			const Mention *mention = &person->mentions.items[k];

			if (mention->form <= MENTION_GIVEN)
				last[mention->block] = mention->block;
		}
	}
	for (i = 1; i < release->blocks.count; i++) {
		if (last[i] == NONE)
			last[i] = last[i - 1];
	}
	return last;
}

/* A pronoun of one gender that nobody resolved: with names near it, it is
 * unclear; without any, nobody is meant. */
static void
judge_unresolved(RuleRun *run, Span head, const uint32_t *names)
{
	const Value *most = rule_value(
		run, KEY_ATTRIBUTION_PRONOUNS_WINDOW_PARAGRAPHS);
	uint32_t block = release_block_at(run->release, head.begin);

	if (!personal(run, head))
		return;
	if (names[block] == NONE)
		rule_report(run, head, "\"%.*s\": nobody is named before it",
		            STR_ARG(fact_words(run, head)));
	else if (most->set && block - names[block] > most->number)
		rule_report(run, head,
		            "\"%.*s\": named %u paragraphs before, at most "
		            "%lld",
		            STR_ARG(fact_words(run, head)),
		            block - names[block], (long long)most->number);
}

/* Judges where the person of a pronoun or descriptor was last mentioned. */
static void
judge_distance(RuleRun *run, const Attribution *attribution)
{
	const Person *person = &run->release->people.items[attribution->person];
	const Value *most = rule_value(
		run, attribution->descriptor
			     ? KEY_ATTRIBUTION_DESCRIPTORS_WINDOW_PARAGRAPHS
			     : KEY_ATTRIBUTION_PRONOUNS_WINDOW_PARAGRAPHS);
	uint32_t back = paragraphs_back(run, person, attribution->head.begin);

	if (back != UINT32_MAX && most->set && back > most->number)
		rule_report(run, attribution->head,
		            "\"%.*s\": named %u paragraphs before, at most "
		            "%lld",
		            STR_ARG(fact_words(run, attribution->head)), back,
		            (long long)most->number);
}

/* Judges a speaker that is a pronoun or descriptor, by the keys for its kind.
 * `names`: for each block the last one with a name. */
static void
judge_stand_in(RuleRun *run, const Attribution *attribution,
               const uint32_t *names)
{
	bool descriptor = attribution->descriptor;
	Span head = attribution->head;

	if (!rule_value(run, descriptor ? KEY_ATTRIBUTION_DESCRIPTORS_ALLOW
	                                : KEY_ATTRIBUTION_PRONOUNS_ALLOW)
	             ->number)
		rule_report(run, head, "\"%.*s\": this house names the speaker",
		            STR_ARG(fact_words(run, head)));
	else if (attribution->person != NONE)
		judge_distance(run, attribution);
	else if (!descriptor)
		judge_unresolved(run, head, names);
}

void
attribution_pronoun(RuleRun *run)
{
	uint32_t at = 0, last = UINT32_MAX;
	const uint32_t *names = blocks_with_names(run);
	const Quote *quote;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);

		if (!attribution->pronoun || attribution->ambiguous ||
		    span_empty(attribution->head) ||
		    attribution->head.begin == last)
			continue;
		last = attribution->head.begin;
		judge_stand_in(run, attribution, names);
	}
}

/* True when the schema knows a full name that ends in `surname`. */
static bool
known_person(const RuleRun *run, Str surname)
{
	const Value *known = schema_value(run->schema, KEY_KNOWN_PEOPLE);
	uint32_t i;

	for (i = 0; i < known->count; i++) {
		if (str_ends(known->items[i], surname))
			return true;
	}
	return false;
}

/* True when `surname` is one edit away from that of another person: it is
 * misspelt, not unknown. */
static bool
misspelt(const RuleRun *run, const Person *bare)
{
	const People *people = &run->release->people;
	Str surname = source_text(run->source, bare->surname);
	uint32_t i;

	for (i = 0; i < people->count && i < LIMIT_NAMES; i++) {
		const Person *person = &people->items[i];

		if (person != bare && person->kind == PERSON_PERSON &&
		    str_distance(surname,
		                 source_text(run->source, person->surname),
		                 1) <= 1)
			return true;
	}
	return false;
}

/* A person whose fullest form in the release is a surname, perhaps with an
 * honorific. */
static bool
bare(const RuleRun *run, const Person *person)
{
	uint32_t i;

	if (person->kind != PERSON_PERSON || span_empty(person->surname))
		return false;
	for (i = 0; i < person->mentions.count; i++) {
		if (person->mentions.items[i].form == MENTION_FULL)
			return false;
	}
	return !known_person(run, source_text(run->source, person->surname)) &&
	       !misspelt(run, person);
}

/* Where `person` is first named. */
static uint32_t
named_from(const Person *person)
{
	return person->mentions.count ? person->mentions.items[0].span.begin
	                              : person->name.begin;
}

/* True for a word that names nobody: "Experts", "Jr.", "With". */
static bool
common_word(const RuleRun *run, const Token *token)
{
	static const LexCategory common[] = {
		LEX_NAME_SUFFIX, LEX_FUNCTION,          LEX_PREPOSITION,
		LEX_GROUP,       LEX_PERSON_DESCRIPTOR, LEX_ORG_DESCRIPTOR,
	};
	uint32_t i;

	for (i = 0; i < sizeof common / sizeof *common; i++) {
		if (lex_is(run->release->lexicon, token, common[i]))
			return true;
	}
	return false;
}

/* A capital letter beside a name is more of the name, or another one, unless it
 * is a title: then who speaks is not clear enough to judge. */
static bool
stands_alone(const RuleRun *run, Span head)
{
	const Release *release = run->release;
	const Token *tokens = release->tokens.items;
	const Token *token;
	uint32_t at = fact_token(run, head.begin);

	if (tokens[at].end != head.end ||
	    tokens[at].shape & (SHAPE_POSSESSIVE | SHAPE_DOTTED) ||
	    common_word(run, &tokens[at]))
		return false;
	token = &tokens[at + 1];
	if (at + 2 < release->tokens.count && token->sign == ',' &&
	    release->persons[at + 2])
		return false;
	if (at + 1 < release->tokens.count && token->kind == TOKEN_WORD &&
	    token->shape & SHAPE_CAPITAL && !(token->shape & SHAPE_LINE_FIRST))
		return false;
	if (at == 0)
		return true;
	token = &tokens[at - 1];
	return token->kind != TOKEN_WORD ||
	       tokens[at].shape & SHAPE_LINE_FIRST ||
	       lex_is(release->lexicon, token, LEX_HONORIFIC) ||
	       lex_is(release->lexicon, token, LEX_TITLE) ||
	       lex_is(release->lexicon, token, LEX_CUE_VERB);
}

/* True when `attribution` says clearly that a person speaks `quote`, and no more
 * than a name of that person: a verb of saying beside a name that stands alone,
 * no other name with it, and no apposition, which introduces somebody too. */
static bool
clear_speaker(const RuleRun *run, const Quote *quote,
              const Attribution *attribution)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, attribution->speaker.begin);

	if (quote->kind != QUOTE_DIRECT || attribution->pronoun ||
	    attribution->descriptor || attribution->cue_strength != CUE_YES ||
	    !fact_prose(run, quote->blocks.begin) ||
	    attribution->speaker.end > attribution->head.end ||
	    !stands_alone(run, attribution->head))
		return false;
	for (; at < release->tokens.count &&
	       release->tokens.items[at].begin < attribution->speaker.end;
	     at++) {
		Span token = {release->tokens.items[at].begin,
		              release->tokens.items[at].end};

		if (release->persons[at] &&
		    !span_contains(attribution->head, token))
			return false;
	}
	return true;
}

/* Where it first becomes unclear who speaks: at a quotation whose speaker is
 * missing, unless the schema lets that pass, or in a block whose marks have a
 * fault. UINT32_MAX: nowhere. */
static uint32_t
first_unclear(const RuleRun *run, const bool *faulty)
{
	const Blocks *blocks = &run->release->blocks;
	const RuleInfo *rule = &rule_table[RULE_attribution_missing];
	Origin origin, via;
	Introduction introduction;
	const Quote *quote = NULL;
	uint32_t at = 0, unclear = UINT32_MAX;

	if (rule_severity(run->schema, rule, &origin, &via) != SEVERITY_OFF)
		quote = unattributed_next(run, faulty, &at, &introduction);
	if (quote)
		unclear = quote->span.begin;
	for (at = 0; at < blocks->count && !faulty[at]; at++)
		continue;
	if (at < blocks->count && blocks->items[at].span.begin < unclear)
		unclear = blocks->items[at].span.begin;
	return unclear;
}

/* Who is named first behind such a place may have been introduced there: the
 * rule that reports it says what is wrong. */
void
attribution_unintroduced(RuleRun *run)
{
	const Release *release = run->release;
	bool *judged = arena_take(run->arena, release->people.count,
	                          sizeof *judged);
	const bool *faulty = fact_faulty_blocks(run);
	const bool *full = fullname_find(run);
	uint32_t at = 0, unclear = first_unclear(run, faulty);
	const Quote *quote;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);
		uint32_t person = attribution->person;
		uint32_t head = fact_token(run, attribution->head.begin);

		if (person == NONE || judged[person] ||
		    faulty[quote->blocks.begin] ||
		    !clear_speaker(run, quote, attribution))
			continue;
		judged[person] = true;
		if (named_from(&release->people.items[person]) < unclear &&
		    bare(run, &release->people.items[person]) &&
		    !full[release->tokens.items[head].hash % FULL_NAMES])
			rule_report(run, attribution->head,
			            "\"%.*s\" is never named in full",
			            STR_ARG(fact_words(run, attribution->head)))
				->help = STR("give the full name and the role "
			                     "at the first mention");
	}
}

/* Where `person` is named in `sentence`; empty: nowhere. */
static Span
named_in(const Person *person, const Sentence *sentence)
{
	uint32_t low = 0, high = person->mentions.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (person->mentions.items[middle].span.begin <
		    sentence->span.begin)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == person->mentions.count ||
	    !span_contains(sentence->span, person->mentions.items[low].span))
		return (Span){0};
	return person->mentions.items[low].span;
}

/* True when the names `left` and `right` are joined by "and": nothing else but
 * titles stands between them. */
static bool
conjoined(const RuleRun *run, Span left, Span right)
{
	enum { REACH = 8 }; /* words of a title */
	const Release *release = run->release;
	Span first = left.begin < right.begin ? left : right;
	Span second = left.begin < right.begin ? right : left;
	uint32_t at = fact_token(run, first.end), steps;
	uint32_t end = fact_token(run, second.begin);

	if (span_empty(left) || span_empty(right))
		return false;
	for (steps = 0; at < end && steps < REACH; at++, steps++) {
		if (lex_is(release->lexicon, &release->tokens.items[at],
		           LEX_CONJUNCTION))
			return end - at <= REACH &&
			       (at + 1 == end ||
			        lex_match(release->lexicon,
			                  release->tokens.items, at + 1, end,
			                  LEX_HONORIFIC)
			                .entry ||
			        lex_match(release->lexicon,
			                  release->tokens.items, at + 1, end,
			                  LEX_TITLE)
			                .entry);
		if (release->tokens.items[at].kind != TOKEN_SIGN)
			return false;
	}
	return false;
}

/* True when the two that the speaker of `quote` may be are of equal rank in the
 * sentence before: "A and B", both of the gender of the pronoun as far as the
 * text itself says. A subject outranks an object, and names don't tell. */
static bool
equal_rank(const RuleRun *run, const Quote *quote,
           const Attribution *attribution)
{
	const Release *release = run->release;
	const Person *one = &release->people.items[attribution->candidates[0]];
	const Person *two = &release->people.items[attribution->candidates[1]];
	uint32_t begin = quote->span.begin < attribution->head.begin
	                         ? quote->span.begin
	                         : attribution->head.begin;
	uint32_t sentence = release_sentence_at(release, begin);
	const Sentence *before;

	if (sentence == 0 || one->gender == GENDER_ANY ||
	    one->gender != two->gender)
		return false;
	before = &release->sentences.items[sentence - 1];
	return conjoined(run, named_in(one, before), named_in(two, before));
}

void
attribution_ambiguous(RuleRun *run)
{
	const People *people = &run->release->people;
	uint32_t at = 0, last = UINT32_MAX;
	const Quote *quote;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);
		Str head, first, second;

		if (!attribution->ambiguous || quote->kind != QUOTE_DIRECT ||
		    attribution->cue_strength != CUE_YES ||
		    !personal(run, attribution->head) ||
		    !equal_rank(run, quote, attribution) ||
		    !fact_prose(run, quote->blocks.begin) ||
		    attribution->head.begin == last)
			continue;
		last = attribution->head.begin;
		head = fact_words(run, attribution->head);
		first = fact_words(
			run, people->items[attribution->candidates[0]].name);
		second = fact_words(
			run, people->items[attribution->candidates[1]].name);
		rule_report(run, attribution->head,
		            "\"%.*s\" may be %.*s or %.*s", STR_ARG(head),
		            STR_ARG(first), STR_ARG(second))
			->help = STR("name the speaker");
	}
}
