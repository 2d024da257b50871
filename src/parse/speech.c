/* speech.c - who says what: people, patterns and kinds brought together.
 *
 * Sentences are taken in text order, so that each quotation sees what was
 * said before it and pronouns find the subjects before them. */
#include "base/limits.h"
#include "parse/ascribe.h"
#include "parse/attempt.h"
#include "parse/further.h"
#include "parse/kind.h"
#include "parse/parse.h"
#include "parse/resolve.h"

/* A quotation that shares the attribution of an earlier one. */
static void
share(Speech *speech, uint32_t quote, uint32_t earlier, Pattern pattern)
{
	Quote *quotes = speech->release->quotes.items;
	Attribution shared = speech->release->attributions
	                             .items[quotes[earlier].attribution];

	shared.pattern = (uint8_t)pattern;
	*array_push(speech->arena, &speech->release->attributions) = shared;
	quotes[quote].attribution = speech->release->attributions.count - 1;
	quotes[quote].continues = earlier;
}

/* Subjects of all frames before `frame` become known. */
static void
catch_up(Speech *speech, uint32_t frame)
{
	while (speech->seen < frame)
		resolve_frame(&speech->resolver, speech->seen++);
}

/* The verb before the quotation leads it in, and what stands behind belongs
 * to another sentence or names nobody: Anna Weber sagte am Montag: „A“ Laut
 * dem Amt … */
static bool
leads_in(const Found *before, const Found *after)
{
	return before->pattern == PATTERN_BEFORE &&
	       (!before->apart || after->frame != before->frame ||
	        after->speaker.kind == PHRASE_NONE);
}

/* What stands beside the quotation itself. */
static Found
beside(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	Found after = pattern_after(narrative, quote);
	Found before = pattern_before(narrative, quote);

	if (speech->release->lexicon->verb_second && !after.loose &&
	    after.pattern != PATTERN_NONE)
		return leads_in(&before, &after) ? before : after;
	if (before.pattern == PATTERN_PREPOSITIONAL && !before.loose &&
	    after.loose)
		return before;
	/* "The board warned of haste: “We must wait,” Roe said." */
	if (before.pattern != PATTERN_NONE && !before.loose &&
	    (!before.apart || after.pattern != PATTERN_AFTER ||
	     after.frame != before.frame || after.cue->participle) &&
	    before.pattern != PATTERN_PREPOSITIONAL)
		return before;
	/* "Roe called it “rigged” in a letter" */
	if (after.pattern != PATTERN_NONE &&
	    (phrase_found(&after.speaker) || !phrase_found(&before.speaker)))
		return after;
	if (before.pattern != PATTERN_NONE)
		return before;
	before = pattern_aside(narrative, quote);
	if (before.pattern != PATTERN_NONE)
		return before;
	before = pattern_colon(narrative, quote);
	if (before.pattern != PATTERN_NONE)
		return before;
	return pattern_dash(narrative, quote);
}

/* A speaker before and another attribution behind: said twice, unless what
 * is behind leads in the next quotation. */
static Found
said_again(const Speech *speech, uint32_t quote, const Found *first)
{
	const Narrative *narrative = speech->narrative;
	Found again = pattern_after(narrative, quote);
	Found none = {0};
	uint32_t behind, end;

	if (again.pattern != PATTERN_AFTER ||
	    first->pattern != PATTERN_BEFORE || again.cue == first->cue ||
	    again.frame != first->frame)
		return none;
	end = narrative->frames.items[again.frame].items.end;
	if (end > again.cue->item + LIMIT_CUE_WINDOW)
		end = again.cue->item + LIMIT_CUE_WINDOW;
	for (behind = again.cue->item; behind < end; behind++)
		if (item_at(speech->narrative, behind)->kind == ITEM_QUOTE)
			return none;
	return again;
}

/* The cue before this quotation already serves the one before it in the same
 * sentence: “A,” she said, “b.” */
static bool
is_middle(const Speech *speech, uint32_t quote, const Found *found)
{
	const Quote *quotes = speech->release->quotes.items;
	uint32_t item = speech->narrative->quote_item[quote], earlier;
	Span cue;

	if (item == NONE)
		return false;
	earlier = quote_before(speech->narrative, item);
	if (earlier == NONE || quotes[earlier].attribution == NONE ||
	    speech->release->attributions.items[quotes[earlier].attribution]
	                    .pattern == PATTERN_EMBEDDED)
		return false;
	if (!found->cue)
		return found->pattern == PATTERN_NONE;
	cue = narrative_span(speech->narrative, found->cue->item,
	                     found->cue->item + found->cue->items);
	return span_meets(cue, speech->release->attributions
	                               .items[quotes[earlier].attribution]
	                               .cue);
}

/* The quotation right before this one, joined by a word such as "and", when
 * somebody says it: „alt“ und „schwach“. */
static uint32_t
joined_to(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	uint32_t item = narrative->quote_item[quote], earlier;

	if (item == NONE || item < 2 ||
	    !item_is(item_at(narrative, item - 1), IS_CONJUNCTION) ||
	    item_at(narrative, item - 2)->kind != ITEM_QUOTE ||
	    item_at(narrative, item - 2)->frame !=
	            item_at(narrative, item)->frame)
		return NONE;
	earlier = item_at(narrative, item - 2)->quote;
	return speech->release->quotes.items[earlier].attribution == NONE
	               ? NONE
	               : earlier;
}

static Found
within_marks(Speech *speech, uint32_t quote, const Narrative **inside)
{
	const Lexicon *lexicon = speech->release->lexicon;

	if (!lexicon->attribution_dash &&
	    lexicon->punctuation != PUNCTUATION_FRENCH)
		return (Found){0};
	*inside = narrative_inside(speech->arena, speech->release,
	                           speech->grammar, quote);
	return pattern_inside(*inside);
}

/* Gives the quotation its kind by what was found in `narrative`, and the
 * attribution, unless it is no speech at all. */
static void
settle(Speech *speech, uint32_t quote, const Narrative *narrative,
       const Found *found)
{
	Quote *self = &speech->release->quotes.items[quote];

	self->kind = (uint8_t)kind_of_quote(speech->narrative, quote, found);
	if (found->pattern != PATTERN_NONE && self->kind != QUOTE_TERM)
		self->attribution = ascribe(speech, narrative, found);
}

/* The same with the attribution of an earlier quotation. */
static void
settle_shared(Speech *speech, uint32_t quote, uint32_t earlier, Pattern pattern)
{
	Found found = {.pattern = (uint8_t)pattern};
	Quote *self = &speech->release->quotes.items[quote];

	self->kind = (uint8_t)kind_of_quote(speech->narrative, quote, &found);
	if (self->kind != QUOTE_TERM)
		share(speech, quote, earlier, pattern);
}

/* Settles a quotation for which nothing beside it was found. */
static void
look_further(Speech *speech, uint32_t quote)
{
	const Narrative *inside = speech->narrative;
	Found found = within_marks(speech, quote, &inside);

	if (found.pattern != PATTERN_NONE) {
		settle(speech, quote, inside, &found);
		return;
	}
	found = further_announced(speech, quote);
	if (found.pattern != PATTERN_NONE) {
		settle(speech, quote, speech->narrative, &found);
		return;
	}
	if (further_goes_on(speech, quote)) {
		settle_shared(speech, quote, speech->last,
		              further_is_reported(speech, quote)
		                      ? PATTERN_EMBEDDED
		                      : PATTERN_CONTINUED);
		return;
	}
	if (further_next_paragraph(speech, quote)) {
		settle_shared(speech, quote, speech->last,
		              PATTERN_PREVIOUS_PARAGRAPH);
		return;
	}
	if (further_is_reported(speech, quote))
		found = further_reported(speech, quote);
	if (found.pattern == PATTERN_NONE)
		found = further_sentence(speech, quote);
	if (found.pattern == PATTERN_NONE)
		found = further_paragraph(speech, quote);
	settle(speech, quote, speech->narrative, &found);
	if (found.pattern == PATTERN_NONE)
		attempt_explain(speech, quote);
}

static void
attribute(Speech *speech, uint32_t quote)
{
	Release *release = speech->release;
	Found found = beside(speech, quote);
	uint32_t item = speech->narrative->quote_item[quote];
	Quote *self;

	further_source(speech, quote, &found);
	if (found.pattern == PATTERN_NONE && joined_to(speech, quote) != NONE) {
		settle_shared(speech, quote, joined_to(speech, quote),
		              PATTERN_EMBEDDED);
	} else if (is_middle(speech, quote, &found)) {
		settle_shared(speech, quote,
		              quote_before(speech->narrative, item),
		              PATTERN_MIDDLE);
	} else if (found.pattern == PATTERN_NONE) {
		look_further(speech, quote);
	} else {
		settle(speech, quote, speech->narrative, &found);
		found = said_again(speech, quote, &found);
		if (release->quotes.items[quote].attribution != NONE &&
		    found.pattern != PATTERN_NONE)
			release->quotes.items[quote].second = ascribe(
				speech, speech->narrative, &found);
	}
	self = &release->quotes.items[quote];
	if (self->attribution == NONE)
		return;
	speech->last = quote;
	if (release->attributions.items[self->attribution].person != NONE &&
	    item != NONE)
		resolve_speaker(
			&speech->resolver,
			release->attributions.items[self->attribution].person,
			item_at(speech->narrative, item)->frame);
}

/* Names beside verbs of saying belong to somebody. */
static void
prove_by_cues(Speech *speech)
{
	const Narrative *narrative = speech->narrative;
	uint32_t f, i;

	for (f = 0; f < narrative->frames.count; f++) {
		const Frame *frame = &narrative->frames.items[f];

		for (i = frame->cues.begin; i < frame->cues.end; i++) {
			const Cue *cue = &narrative->cues.items[i];
			Phrase phrase;
			uint32_t person;

			/* "Work went on", "Sales added two points" */
			if (cue->entry->strength != CUE_YES ||
			    cue->entry->value == CUE_ADDITIVE ||
			    cue_is_passive(narrative, cue))
				continue;
			phrase = cue_subject(narrative, cue, frame->items.begin,
			                     frame->items.end);
			if (phrase.kind != PHRASE_NAME)
				continue;
			person = people_at(speech->registry,
			                   phrase.head.end - 1);
			if (person != NONE &&
			    !bearer_capitals_void(narrative, phrase.head.begin))
				people_prove(speech->registry, person,
				             EVIDENCE_CUE);
		}
	}
}

/* The name of a thing, which nobody says: порт «Северный» */
static bool
is_name(const Narrative *narrative, uint32_t quote)
{
	uint32_t item = narrative->quote_item[quote];

	return item != NONE && item_at(narrative, item)->kind == ITEM_WORD;
}

void
parse_speech(Arena *arena, Release *release, const Grammar *grammar)
{
	Speech speech = {
		.arena = arena,
		.release = release,
		.grammar = grammar,
		.last = NONE,
	};
	uint32_t quote, frame;

	speech.narrative = narrative_read(arena, release, grammar);
	speech.registry = people_read(arena, speech.narrative);
	speech.resolver = resolver_begin(speech.registry);
	prove_by_cues(&speech);
	for (quote = 0; quote < release->quotes.count; quote++) {
		if (release->quotes.items[quote].depth ||
		    is_name(speech.narrative, quote)) {
			release->quotes.items[quote].kind = QUOTE_TERM;
			continue;
		}
		frame = speech_frame(&speech, quote);
		if (frame != NONE)
			catch_up(&speech, frame);
		attribute(&speech, quote);
	}
	catch_up(&speech, speech.narrative->frames.count);
	people_settle(speech.registry);
}
