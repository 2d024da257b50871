/* saying.c - how an attribution is put: its verb, its tense, its place, its
 * order, its commas. */
#include "rules/family.h"

#include "text/unicode.h"

#include <string.h>

static const char *
class_name(uint32_t class)
{
	static const char *const names[] = {
#define CUE(NAME, name) name,
#include "lex/cueclass.def"
#undef CUE
	};

	return names[class];
}

/* The severity for a cue of `class`: that of the list that names it, unless
 * rules: gives one. */
static Severity
class_severity(RuleRun *run, const char *class)
{
	Severity severity = SEVERITY_OFF;

	if (rule_lists(run,
	               schema_value(run->schema, KEY_ATTRIBUTION_VERBS_FORBID),
	               class))
		severity = SEVERITY_ERROR;
	else if (rule_lists(
			 run,
			 schema_value(run->schema, KEY_ATTRIBUTION_VERBS_WARN),
			 class))
		severity = SEVERITY_WARNING;
	if (severity != SEVERITY_OFF && run->setting->set)
		severity = run->setting->severity;
	return severity;
}

/* True for a few words inside a sentence: a title or coinage, said by nobody
 * ("this suggests a return to “staying power”"). */
static bool
is_fragment(const RuleRun *run, const Quote *quote)
{
	const Value *least = schema_value(run->schema,
	                                  KEY_ATTRIBUTION_REQUIRED_FROM_WORDS);

	return quote->kind == QUOTE_TERM ||
	       (int64_t)quote->words < least->number;
}

/* True when the cue tells what somebody did in the sentence before the
 * quotation, and not how the quotation was said. */
static bool
only_tells(const Attribution *attribution)
{
	return attribution->pattern == PATTERN_PREPOSITIONAL ||
	       attribution->pattern == PATTERN_PREVIOUS_SENTENCE ||
	       attribution->pattern == PATTERN_PREVIOUS_PARAGRAPH;
}

void
attribution_verb(RuleRun *run)
{
	uint32_t at = 0, last = UINT32_MAX;
	const Quote *quote;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);
		const char *class = class_name(attribution->cue_class);

		if (span_empty(attribution->cue) || is_fragment(run, quote) ||
		    attribution->cue_strength != CUE_YES ||
		    only_tells(attribution) || attribution->cue.begin == last)
			continue;
		last = attribution->cue.begin;
		run->severity = class_severity(run, class);
		if (run->severity == SEVERITY_OFF)
			continue;
		rule_report(run, attribution->cue, "\"%.*s\" is of class %s",
		            STR_ARG(fact_words(run, attribution->cue)), class);
	}
}

/* True when nothing but blanks stands between the attribution and the opening
 * mark of the part of the quotation that follows it. */
static bool
touches(const RuleRun *run, const Attribution *attribution, const Quote *part)
{
	Str text = run->source->text;
	uint32_t begin = attribution->cue.end > attribution->speaker.end
	                         ? attribution->cue.end
	                         : attribution->speaker.end;
	uint32_t at = part->span.begin;

	while (at > begin) {
		Utf8 last = utf8_before(text, at);

		if (!unicode_space(last.code) && last.code != '\n' &&
		    last.code != '\r')
			return false;
		at -= last.len;
	}
	return at == begin;
}

/* True when the dot of an abbreviation before the part may end the sentence:
 * "said Ann Lee of Acme Inc. “The quay”". */
static bool
may_begin(const RuleRun *run, const Quote *part)
{
	Str text = run->source->text;
	uint32_t at = part->span.begin;

	while (at > 0 && unicode_space(utf8_before(text, at).code))
		at -= utf8_before(text, at).len;
	return at > 0 && text.ptr[at - 1] == '.' &&
	       unicode_upper(utf8_at(text, part->inner.begin).code);
}

/* A later part of a quotation, in the sentence of its first part. */
static void
judge_interruption(RuleRun *run, const Quote *part,
                   const Attribution *attribution, Str style)
{
	Span mark = {part->span.begin, part->inner.begin};

	if (str_equal(style, STR("russian")))
		rule_report(run, mark, "marks stand at both ends only")->help =
			STR("take away the marks around the attribution");
	else if (touches(run, attribution, part) && !may_begin(run, part))
		rule_report(run, mark, "no comma after the attribution")->help =
			STR("put a comma before the quotation goes on");
}

void
attribution_interruption(RuleRun *run)
{
	Str style = rule_value(run, KEY_QUOTES_PUNCTUATION)->text;
	uint32_t at = 0;
	const Quote *quote;

	if (str_equal(style, STR("french")) || str_equal(style, STR("spanish")))
		return;
	while ((quote = fact_next_quote(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);

		if (quote->continues != NONE && attribution &&
		    attribution->pattern == PATTERN_MIDDLE)
			judge_interruption(run, quote, attribution, style);
	}
}

/* The next outermost quotation after `quote` that shares its attribution, or
 * NULL. */
static const Quote *
next_part(const RuleRun *run, const Quote *quote)
{
	uint32_t at = (uint32_t)(quote - run->release->quotes.items) + 1;
	const Quote *next = fact_next_quote(run, &at);

	return next && next->continues != NONE ? next : NULL;
}

/* Where the attribution of `quote` stands, as `attribution.position` says. */
static const char *
position(const RuleRun *run, const Quote *quote, const Attribution *attribution)
{
	uint32_t begin = span_empty(attribution->cue)
	                         ? attribution->speaker.begin
	                         : attribution->cue.begin;
	const Quote *next = next_part(run, quote);

	if (begin < quote->span.begin)
		return "before";
	return next && next->blocks.begin == quote->blocks.begin ? "middle"
	                                                         : "after";
}

/* True when `list` is empty or names `word`. */
static bool
may_be(const Value *list, const char *word)
{
	return list->count == 0 || fact_listed(list, str_from(word));
}

void
attribution_position(RuleRun *run)
{
	const Value *places = rule_value(run, KEY_ATTRIBUTION_POSITION);
	const Quote *quote;
	uint32_t at = 0;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);
		const char *place = position(run, quote, attribution);

		if (quote->kind != QUOTE_DIRECT || may_be(places, place) ||
		    attribution->pattern == PATTERN_PREVIOUS_SENTENCE ||
		    attribution->pattern == PATTERN_PREVIOUS_PARAGRAPH ||
		    span_contains(quote->span, attribution->speaker) ||
		    !fact_prose(run, quote->blocks.begin))
			continue;
		rule_report(run,
		            span_empty(attribution->speaker)
		                    ? attribution->cue
		                    : attribution->speaker,
		            strcmp(place, "middle") == 0
		                    ? "in the %s of the quotation"
		                    : "%s the quotation",
		            place);
	}
}

/* True when nothing but the name, perhaps with a title, is the speaker: a long
 * one reads better behind its verb. */
static bool
short_speaker(const RuleRun *run, const Attribution *attribution, int64_t most)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, attribution->speaker.begin), words = 0;
	for (; at < release->tokens.count &&
	       release->tokens.items[at].begin < attribution->speaker.end;
	     at++, words++) {
		if (release->tokens.items[at].kind == TOKEN_SIGN)
			return false;
	}
	return words <= most && at < release->tokens.count &&
	       release->tokens.items[at].kind != TOKEN_WORD &&
	       fact_sign(run, at) != ',';
}

void
attribution_order(RuleRun *run)
{
	const Lexicon *lexicon = run->release->lexicon;
	int64_t most = rule_param(run, "max-words")->number;
	uint32_t at = 0;
	const Quote *quote;

	while ((quote = fact_next_attributed(run, &at))) {
		const Attribution *attribution = fact_attribution(run, quote);

		/* Elsewhere grammar puts the verb first. */
		if (lexicon->punctuation != PUNCTUATION_AMERICAN &&
		    lexicon->punctuation != PUNCTUATION_BRITISH)
			return;
		if (quote->kind == QUOTE_TERM || span_empty(attribution->cue) ||
		    attribution->pattern != PATTERN_AFTER ||
		    attribution->cue.begin > attribution->speaker.begin ||
		    attribution->cue.begin < quote->span.end ||
		    !short_speaker(run, attribution, most))
			continue;
		rule_report(run,
		            (Span){attribution->cue.begin,
		                   attribution->speaker.end},
		            "the verb before the speaker");
	}
}

enum { TENSE_NONE, TENSE_PAST, TENSE_PRESENT };

/* The tense of the cue of `attribution`, if its form tells one. */
static int
tense_of(const RuleRun *run, const Attribution *attribution)
{
	const Release *release = run->release;
	uint32_t at = fact_token(run, attribution->cue.begin);
	const Token *token = &release->tokens.items[at];

	if (attribution->cue_strength != CUE_YES ||
	    !fact_beside(run, attribution->speaker, attribution->cue))
		return TENSE_NONE;
	if (lex_is(release->lexicon, token, LEX_PRESENT_CUE))
		return TENSE_PRESENT;
	return lex_is(release->lexicon, token, LEX_PAST_CUE) ? TENSE_PAST
	                                                     : TENSE_NONE;
}

/* The next attribution of the body that has a tense: a cue verb right beside
 * a quotation in prose. NULL at the end. */
static const Attribution *
next_tensed(const RuleRun *run, uint32_t *from, int *tense)
{
	const Quote *quote;

	while ((quote = fact_next_attributed(run, from))) {
		const Attribution *attribution = fact_attribution(run, quote);

		*tense = tense_of(run, attribution);
		if (quote->kind == QUOTE_DIRECT && *tense != TENSE_NONE &&
		    fact_prose(run, quote->blocks.begin))
			return attribution;
	}
	return NULL;
}

/* The tense that the cues of the release should have: the house's, or that of
 * most of them, of the first when they are even. */
static int
wanted_tense(const RuleRun *run)
{
	Str house = rule_param(run, "tense")->text;
	uint32_t at = 0, counts[3] = {0};
	int tense, first = TENSE_NONE;

	if (!str_equal(house, STR("consistent")))
		return str_equal(house, STR("past")) ? TENSE_PAST
		                                     : TENSE_PRESENT;
	while (next_tensed(run, &at, &tense)) {
		counts[tense]++;
		if (first == TENSE_NONE)
			first = tense;
	}
	if (counts[TENSE_PAST] == counts[TENSE_PRESENT])
		return first;
	return counts[TENSE_PAST] > counts[TENSE_PRESENT] ? TENSE_PAST
	                                                  : TENSE_PRESENT;
}

void
attribution_tense(RuleRun *run)
{
	int wanted = wanted_tense(run), tense;
	const Attribution *attribution;
	uint32_t at = 0, last = UINT32_MAX;

	while ((attribution = next_tensed(run, &at, &tense))) {
		Str words;

		if (tense == wanted || attribution->cue.begin == last)
			continue;
		last = attribution->cue.begin;
		words = fact_words(run, attribution->cue);
		rule_report(run, attribution->cue, "\"%.*s\" is %s",
		            STR_ARG(words),
		            tense == TENSE_PAST ? "past" : "present");
	}
}
