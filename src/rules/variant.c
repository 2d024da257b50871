/* variant.c - two spellings of one name in a release.
 *
 * Everybody who is introduced by a full name gives the spellings; a word is a
 * variant when it occurs once, looks like a name, and is one edit from a last
 * name that occurs more often. All spellings that lie one letter apart share
 * a form with that letter left out, so each word asks for as many forms as it
 * has letters, whatever the number of names. */
#include "rules/family.h"

#include "base/limits.h"
#include "rules/part.h"
#include "rules/variant.h"
#include "text/unicode.h"

enum { SHORTEST = VARIANT_SHORTEST, SHORTEST_FIRST = 6, SHORTEST_GIVEN = 4 };

/* A word of a name that the text proves. */
typedef struct Bearer {
	uint32_t given; /* tokens of the name; the same for a single word */
	uint32_t last;
	Spelling surname;
	uint32_t count; /* occurrences of the last name */
	bool unproven;  /* it only looks like a name */
} Bearer;

typedef struct Form {
	uint64_t hash;
	uint32_t bearer; /* + 1; 0 = free */
} Form;

typedef struct Names {
	Array(Bearer) bearers;
	Form *forms;
	uint32_t mask;
} Names;

/* The hash of `word` without its letter `skip`; all of it for `skip` past the
 * end. */
static uint64_t
form_hash(const Spelling *word, uint32_t skip)
{
	uint64_t hash = 14695981039346656037u;
	uint32_t i;

	for (i = 0; i < word->count; i++)
		if (i != skip)
			hash = (hash ^ word->codes[i]) * 1099511628211u;
	return hash;
}

static void
add_form(Names *names, uint64_t hash, uint32_t bearer)
{
	uint32_t at = (uint32_t)(hash >> 32) & names->mask, probes;

	for (probes = 0; probes < LIMIT_PROBES && names->forms[at].bearer;
	     probes++)
		at = (at + 1) & names->mask;
	if (!names->forms[at].bearer)
		names->forms[at] = (Form){hash, bearer + 1};
}

static void
add_bearer(const RuleRun *run, Names *names, uint32_t given, uint32_t last)
{
	Bearer *bearer;

	if (names->bearers.count >= LIMIT_NAMES)
		return;
	bearer = array_push(run->arena, &names->bearers);
	*bearer = (Bearer){
		given, last,
		spelling_read(run, &run->release->tokens.items[last]), 0,
		false};
}

/* True when `person` is called by the first word of the name alone. */
static bool
called_by_given(const Person *person)
{
	uint32_t i;

	for (i = 0; i < person->mentions.count; i++)
		if (person->mentions.items[i].form == MENTION_GIVEN)
			return true;
	return false;
}

/* Adds the last name of a person, and each word of an organisation that no
 * lexicon knows. */
static void
add_person(const RuleRun *run, Names *names, const Person *person)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t first = fact_token(run, person->name.begin);
	uint32_t end = fact_token(run, person->name.end), last = end;
	uint32_t surname = fact_token(run, person->surname.begin);

	if (person->kind != PERSON_PERSON) {
		for (; first < end; first++)
			if (!tokens[first].word)
				add_bearer(run, names, first, first);
		return;
	}
	/* the surname may be that of another mention: find it in the name */
	while (last > first && tokens[last - 1].hash != tokens[surname].hash)
		last--;
	if (last > first)
		add_bearer(run, names, first, last - 1);
	if (last > first + 1 && called_by_given(person))
		add_bearer(run, names, first, first);
}

/* Adds the words that follow another name without a sign between: "Ann Lee" of
 * whom the text doesn't prove that she is a person. */
static void
add_unproven(const RuleRun *run, Names *names, Tally *asked)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t i;

	for (i = 1; i < tokens->count && names->bearers.count < LIMIT_NAMES;
	     i++) {
		const Token *token = &tokens->items[i];

		if (token->word || !variant_is_name(token) ||
		    !variant_is_name(token - 1) ||
		    tally_slot(asked, token)->used)
			continue;
		tally_ask(asked, token);
		add_bearer(run, names, i - 1, i);
		names->bearers.items[names->bearers.count - 1].unproven = true;
	}
}

static Names
read_names(const RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	Names names = {0};
	Tally *tally;
	uint32_t slots = 64, i, k;

	for (i = 0; i < run->release->people.count &&
	            names.bearers.count < LIMIT_NAMES;
	     i++)
		add_person(run, &names, &run->release->people.items[i]);
	tally = arena_new(run->arena, Tally);
	for (i = 0; i < names.bearers.count; i++)
		tally_ask(tally, &tokens->items[names.bearers.items[i].last]);
	add_unproven(run, &names, tally);
	tally_count(tally, tokens);
	while (slots < names.bearers.count * SPELLING_LETTERS * 2)
		slots *= 2;
	names.mask = slots - 1;
	names.forms = arena_take(run->arena, slots, sizeof *names.forms);
	for (i = 0; i < names.bearers.count; i++) {
		Bearer *bearer = &names.bearers.items[i];
		const Spelling *word = &bearer->surname;

		bearer->count =
			tally_slot(tally, &tokens->items[bearer->last])->count;
		if (word->count < SHORTEST || bearer->count < 2)
			continue;
		for (k = 0; k <= word->count; k++)
			add_form(&names, form_hash(word, k), i);
	}
	return names;
}

/* The bearer whose last name is one edit from `word`, or NONE; NONE also when
 * it is somebody's name as it stands. */
static uint32_t
find_near(const Names *names, const Spelling *word)
{
	uint32_t near = NONE, i, at, probes;

	for (i = 0; i <= word->count; i++) {
		uint64_t hash = form_hash(word, i);

		at = (uint32_t)(hash >> 32) & names->mask;
		for (probes = 0;
		     probes < LIMIT_PROBES && names->forms[at].bearer;
		     probes++, at = (at + 1) & names->mask) {
			const Bearer *bearer =
				&names->bearers
					 .items[names->forms[at].bearer - 1];
			uint32_t far;

			if (names->forms[at].hash != hash)
				continue;
			far = spelling_distance(word, &bearer->surname, 1);
			if (far == 0)
				return NONE;
			if (far == 1 && near == NONE)
				near = names->forms[at].bearer - 1;
		}
	}
	return near;
}

/* True for one of several names with commas between them. */
static bool
in_list(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	const Token *token = &tokens->items[at];

	return at >= 2 && at + 2 < tokens->count && token[-1].sign == ',' &&
	       token[1].sign == ',' && variant_is_name(&token[-2]) &&
	       variant_is_name(&token[2]);
}

/* True when the word before `token` leaves it a bare last name, or is the
 * given name of `bearer`. */
static bool
named_alone(const RuleRun *run, const Bearer *bearer, uint32_t at)
{
	const Release *release = run->release;
	const Token *token = &release->tokens.items[at];
	const Token *before;

	if (in_list(run, at))
		return false;
	if (at + 1 < release->tokens.count && variant_is_name(token + 1) &&
	    !(token->shape & SHAPE_POSSESSIVE) &&
	    !lex_is(release->lexicon, token + 1, LEX_NAME_SUFFIX) &&
	    !lex_is(release->lexicon, token + 1, LEX_CUE_VERB))
		return false; /* the first word of another name */
	if (at == 0)
		return true;
	before = token - 1;
	if (before->hash == release->tokens.items[bearer->given].hash)
		return true;
	if (before->kind != TOKEN_WORD || !(before->shape & SHAPE_CAPITAL) ||
	    before->begin <
	            release->blocks
	                    .items[release_block_at(release, token->begin)]
	                    .span.begin)
		return true;
	/* an initial in the name of the bearer, or a title, also a short
	 * one (DA) */
	return (before->shape & SHAPE_DOTTED &&
	        before->hash == release->tokens.items[bearer->last - 1].hash) ||
	       before->shape & SHAPE_ALL_CAPITALS ||
	       lex_is(release->lexicon, before, LEX_HONORIFIC) ||
	       lex_is(release->lexicon, before, LEX_TITLE) ||
	       lex_is(release->lexicon, before, LEX_FUNCTION) ||
	       (bearer->given == bearer->last &&
	        bearer->surname.count >= SHORTEST_FIRST);
}

/* True for the first word of its sentence, whose capital says nothing. */
static bool
begins_sentence(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	uint32_t sentence = release_sentence_at(run->release, token->begin);

	return run->release->sentences.items[sentence].span.begin ==
	       token->begin;
}

/* For each token, whether it ends the name of somebody whom the text proves to
 * be a person. */
static const bool *
mentioned(const RuleRun *run)
{
	const Release *release = run->release;
	bool *ends = arena_take(run->arena, release->tokens.count + 1u,
	                        sizeof *ends);
	uint32_t i, k;

	for (i = 0; i < release->people.count; i++) {
		const Person *person = &release->people.items[i];

		for (k = 0; k < person->mentions.count; k++) {
			uint32_t end = fact_token(
				run, person->mentions.items[k].span.end);

			if (person->kind == PERSON_PERSON)
				ends[end - 1] = true;
		}
	}
	return ends;
}

static Suspects
find_suspects(const RuleRun *run, const Names *names)
{
	const Release *release = run->release;
	const Value *allow = schema_value(run->schema,
	                                  KEY_PEOPLE_NAME_VARIANTS_ALLOW);
	const bool *persons = mentioned(run);
	Suspects suspects = {0};
	uint32_t at;

	for (at = 0; at < release->tokens.count && suspects.count < LIMIT_NAMES;
	     at++) {
		const Token *token = &release->tokens.items[at];
		Spelling word;
		uint32_t near;
		Suspect *suspect;

		if (!variant_is_name(token) || token->word ||
		    (!persons[at] && begins_sentence(run, at) &&
		     token->end - token->begin < SHORTEST_FIRST))
			continue;
		word = spelling_read(run, token);
		near = word.count >= SHORTEST ? find_near(names, &word) : NONE;
		if (near == NONE ||
		    (names->bearers.items[near].unproven && !persons[at]) ||
		    spelling_inflected(run, &word,
		                       &names->bearers.items[near].surname,
		                       !persons[at]) ||
		    !named_alone(run, &names->bearers.items[near], at) ||
		    fact_listed(allow,
		                source_text(run->source,
		                            (Span){token->begin, token->end})))
			continue;
		suspect = array_push(run->arena, &suspects);
		*suspect = (Suspect){at, names->bearers.items[near].last,
		                     false};
	}
	return suspects;
}

static void
report_variant(RuleRun *run, uint32_t token, uint32_t other)
{
	const Token *tokens = run->release->tokens.items;
	Span span = {tokens[token].begin, tokens[token].end};
	Span right = {tokens[other].begin, tokens[other].end};
	Str word, elsewhere;

	if (tokens[token].shape & SHAPE_POSSESSIVE) {
		uint32_t at = span.begin;

		while (at < span.end &&
		       unicode_letter(utf8_at(run->source->text, at).code))
			at += utf8_at(run->source->text, at).len;
		span.end = at > span.begin ? at : span.end;
	}
	word = fact_words(run, span);
	elsewhere = fact_words(run, right);
	rule_relate(run,
	            rule_report(run, span, "\"%.*s\", elsewhere \"%.*s\"",
	                        STR_ARG(word), STR_ARG(elsewhere)),
	            right, "the other spelling");
}

/* Two given names of one last name: one edit apart, and neither a short form
 * of the other (Steve, Steven). */
static bool
same_given(const RuleRun *run, const Bearer *left, const Bearer *right)
{
	const Token *tokens = run->release->tokens.items;
	Spelling a, b;

	if (tokens[left->last].hash != tokens[right->last].hash ||
	    tokens[left->given].hash == tokens[right->given].hash ||
	    left->given == left->last || right->given == right->last ||
	    tokens[left->given].shape & SHAPE_ALL_CAPITALS ||
	    tokens[right->given].shape & SHAPE_ALL_CAPITALS)
		return false;
	a = spelling_read(run, &tokens[left->given]);
	b = spelling_read(run, &tokens[right->given]);
	return a.count >= SHORTEST_GIVEN && b.count >= SHORTEST_GIVEN &&
	       spelling_distance(&a, &b, 1) == 1 &&
	       !spelling_inflected(run, &a, &b, 0) &&
	       a.codes[a.count - 1] == b.codes[b.count - 1];
}

static bool
is_suspect(const RuleRun *run, const Suspects *suspects, uint32_t at)
{
	const Token *tokens = run->release->tokens.items;
	uint32_t i;

	for (i = 0; i < suspects->count; i++)
		if (tokens[suspects->items[i].token].hash == tokens[at].hash)
			return true;
	return false;
}

static void
judge_given_names(RuleRun *run, const Names *names, const Suspects *suspects)
{
	enum { BACK = 16 };
	uint32_t i, k, least;

	for (i = 1; i < names->bearers.count; i++) {
		least = i > BACK ? i - BACK : 0;
		for (k = i; k-- > least;) {
			const Bearer *left = &names->bearers.items[k];
			const Bearer *right = &names->bearers.items[i];

			if (!same_given(run, left, right) ||
			    is_suspect(run, suspects, left->given) ||
			    is_suspect(run, suspects, right->given))
				continue;
			report_variant(run, right->given, left->given);
			break;
		}
	}
}

/* True inside an item of a list, where names of one form stand side by side:
 * authors, winners, places. */
static bool
in_list_item(const RuleRun *run, const Token *token)
{
	uint32_t block = release_block_at(run->release, token->begin);

	return run->release->blocks.items[block].flags & BLOCK_LIST_ITEM;
}

/* Reports those that occur once while the other spelling occurs more often. */
static void
report_suspects(RuleRun *run, const Suspects *suspects)
{
	const Tokens *tokens = &run->release->tokens;
	Tally *tally = arena_new(run->arena, Tally);
	const Value *allow = schema_value(run->schema,
	                                  KEY_PEOPLE_NAME_VARIANTS_ALLOW);
	uint32_t i, k;

	for (i = 0; i < suspects->count; i++) {
		tally_ask(tally, &tokens->items[suspects->items[i].token]);
		tally_ask(tally, &tokens->items[suspects->items[i].other]);
	}
	tally_count(tally, tokens);
	for (i = 0; i < suspects->count; i++) {
		const Token *token = &tokens->items[suspects->items[i].token];
		const Token *other = &tokens->items[suspects->items[i].other];

		if (token->word || tally_slot(tally, token)->count != 1 ||
		    tally_slot(tally, other)->count < 2 ||
		    (suspects->items[i].beside && in_list_item(run, token)) ||
		    fact_listed(allow,
		                source_text(run->source,
		                            (Span){token->begin, token->end})))
			continue;
		for (k = 0; k < i && suspects->items[k].token !=
		                             suspects->items[i].token;
		     k++)
			;
		if (k == i)
			report_variant(run, suspects->items[i].token,
			               suspects->items[i].other);
	}
}

void
name_variant(RuleRun *run)
{
	const Value *most = rule_value(run,
	                               KEY_PEOPLE_NAME_VARIANTS_MAX_DISTANCE);
	Names names;
	Suspects suspects;

	if (!fact_language(run) || (most->present && most->number == 0))
		return;
	names = read_names(run);
	suspects = find_suspects(run, &names);
	variant_neighbours(run, &suspects, -1);
	variant_neighbours(run, &suspects, 1);
	report_suspects(run, &suspects);
	judge_given_names(run, &names, &suspects);
}
