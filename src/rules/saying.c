/* saying.c - how an attribution is put: its verb and its commas. */
#include "rules/family.h"

#include "text/unicode.h"

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
	       (quote->kind == QUOTE_PARTIAL &&
	        (int64_t)quote->words < least->number);
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
		    attribution->pattern == PATTERN_PREPOSITIONAL ||
		    attribution->cue.begin == last)
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
