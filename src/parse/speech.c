/* speech.c - who says what: people, patterns and kinds brought together.
 *
 * Sentences are taken in text order, so that each quotation sees what was
 * said before it and pronouns find the subjects before them. */
#include "base/limits.h"
#include "parse/intro.h"
#include "parse/kind.h"
#include "parse/parse.h"
#include "parse/resolve.h"
#include "parse/subject.h"

typedef struct Speech {
	Arena *arena;
	Release *release;
	const Grammar *grammar;
	Narrative *narrative;
	Registry *registry;
	Resolver resolver;
	uint32_t last; /* latest attributed quotation, NONE */
	uint32_t seen; /* frames whose subjects are remembered */
} Speech;

static const Item *
item_at(const Speech *speech, uint32_t at)
{
	return &speech->narrative->items.items[at];
}

/* The frame of a quotation's first words; NONE for one inside another. */
static uint32_t
quote_frame(const Speech *speech, uint32_t quote)
{
	uint32_t item = speech->narrative->quote_item[quote];

	return item == NONE ? NONE : item_at(speech, item)->frame;
}

static Span
range_span(const Narrative *narrative, Range items)
{
	return narrative_span(narrative, items.begin, items.end);
}

static void
set_speaker(Speech *speech, const Narrative *narrative, const Found *found,
            Attribution *attribution)
{
	Resolution resolution;
	uint32_t i;

	attribution->speaker = range_span(narrative, found->speaker.items);
	attribution->head = range_span(narrative, found->speaker.head);
	attribution->descriptor = found->speaker.kind == PHRASE_DESCRIPTOR;
	attribution->pronoun =
		found->speaker.kind == PHRASE_PRONOUN ||
		(attribution->descriptor &&
	         found->speaker.items.end - found->speaker.items.begin <= 2);
	resolution = resolve_phrase(
		&speech->resolver, narrative, &found->speaker,
		narrative->frames.items[found->frame].block);
	attribution->person = resolution.person;
	attribution->candidate_count = resolution.candidate_count;
	attribution->ambiguous = resolution.candidate_count > 1;
	for (i = 0; i < resolution.candidate_count; i++) {
		attribution->candidates[i] = resolution.candidates[i];
		people_prove(speech->registry, resolution.candidates[i],
		             EVIDENCE_SPEAKER);
	}
	if (resolution.person != NONE)
		people_prove(speech->registry, resolution.person,
		             EVIDENCE_SPEAKER);
}

/* A new attribution from what was found in `narrative`. */
static uint32_t
add_attribution(Speech *speech, const Narrative *narrative, const Found *found)
{
	Attribution attribution = {
		.pattern = found->pattern,
		.person = NONE,
		.cue_sentence = NONE,
	};

	if (found->cue) {
		attribution.cue = narrative_span(narrative, found->cue->item,
		                                 found->cue->item +
		                                         found->cue->items);
		attribution.cue_class = found->cue->entry->value;
		attribution.cue_strength = found->cue->entry->strength;
		attribution.cue_sentence = release_sentence_at(
			speech->release, attribution.cue.begin);
	}
	if (found->speaker.kind != PHRASE_NONE)
		set_speaker(speech, narrative, found, &attribution);
	*array_push(speech->arena,
	            &speech->release->attributions) = attribution;
	return speech->release->attributions.count - 1;
}

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

/* Nothing but quotations and their attributions stands between the latest
 * attributed quotation and this one, and no new subject. */
static bool
goes_on(const Speech *speech, uint32_t quote)
{
	const Quote *quotes = speech->release->quotes.items;
	uint32_t last = speech->last, frame = quote_frame(speech, quote), f;
	const Attribution *attribution;

	if (last == NONE || frame == NONE ||
	    quotes[last].blocks.end != quotes[quote].blocks.begin + 1)
		return false;
	attribution =
		&speech->release->attributions.items[quotes[last].attribution];
	f = quote_frame(speech, last);
	if (f == NONE)
		f = speech->narrative->block_frame[quotes[quote].blocks.begin];
	if (frame > f + LIMIT_CONTINUE_FRAMES)
		return false;
	for (; f < frame; f++) {
		Phrase subject = frame_subject(speech->narrative, f);
		Span span;

		if (subject.kind == PHRASE_NONE ||
		    subject.kind == PHRASE_PRONOUN ||
		    subject.kind == PHRASE_OTHER)
			continue;
		span = range_span(speech->narrative, subject.items);
		if (!span_meets(span, attribution->speaker) &&
		    people_at(speech->registry, subject.head.begin) !=
		            attribution->person)
			return false;
	}
	return true;
}

/* The sentence right before, or one of the few before it that may count. */
static Found
in_sentence_before(const Speech *speech, uint32_t quote)
{
	uint32_t frame = quote_frame(speech, quote), back;
	uint32_t block = speech->release->quotes.items[quote].blocks.begin;
	Found found = {0};

	if (frame == NONE)
		return found;
	for (back = 1; back <= speech->grammar->look_back; back++) {
		if (back > frame ||
		    speech->narrative->frames.items[frame - back].block !=
		            block)
			break;
		found = intro_read(speech->narrative, frame - back);
		if (found.pattern != PATTERN_NONE)
			break;
	}
	return found;
}

/* A block that may hold the words that introduce the one after it. */
static bool
is_prose(const Block *block)
{
	return block->label == LABEL_NONE &&
	       !(block->flags & (BLOCK_END_MARK | BLOCK_RULE | BLOCK_MAIL |
	                         BLOCK_CONTACT_DATA)) &&
	       (block->flags &
	        (BLOCK_STOP | BLOCK_COLON | BLOCK_QUOTE_FIRST)) != 0;
}

/* The last sentence of the paragraph before, when this one begins with the
 * quotation. */
static Found
in_paragraph_before(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	uint32_t frame = quote_frame(speech, quote), last;
	uint32_t block = speech->release->quotes.items[quote].blocks.begin;
	Found found = {0};

	if (!speech->grammar->paragraph_intro || frame == NONE || !block ||
	    frame != narrative->block_frame[block] ||
	    narrative->frames.items[frame].items.begin !=
	            narrative->quote_item[quote] ||
	    !is_prose(&speech->release->blocks.items[block - 1]))
		return found;
	last = narrative->block_frame[block];
	while (last > narrative->block_frame[block - 1] &&
	       narrative->frames.items[last - 1].items.begin ==
	               narrative->frames.items[last - 1].items.end)
		last--;
	if (last == narrative->block_frame[block - 1])
		return found;
	found = intro_read(narrative, last - 1);
	if (found.pattern != PATTERN_NONE)
		found.pattern = PATTERN_PREVIOUS_PARAGRAPH;
	return found;
}

/* The paragraph before ends with a quotation that somebody says, and this
 * block begins with one. */
static bool
paragraph_goes_on(const Speech *speech, uint32_t quote)
{
	const Quote *quotes = speech->release->quotes.items;
	uint32_t block = quotes[quote].blocks.begin;
	uint32_t frame = quote_frame(speech, quote);

	return speech->last != NONE && block > 0 && frame != NONE &&
	       speech->grammar->paragraph_intro &&
	       quotes[speech->last].blocks.end == block &&
	       frame == speech->narrative->block_frame[block] &&
	       speech->narrative->frames.items[frame].items.begin ==
	               speech->narrative->quote_item[quote];
}

/* What stands beside the quotation itself. */
static Found
beside(const Speech *speech, uint32_t quote)
{
	const Narrative *narrative = speech->narrative;
	Found after = pattern_after(narrative, quote);
	Found before = pattern_before(narrative, quote);

	if (before.pattern != PATTERN_NONE && !before.loose &&
	    before.pattern != PATTERN_PREPOSITIONAL)
		return before;
	if (after.pattern != PATTERN_NONE)
		return after;
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

	if (again.pattern != PATTERN_AFTER || first->loose ||
	    first->pattern != PATTERN_BEFORE || again.cue == first->cue ||
	    again.frame != first->frame)
		return none;
	end = narrative->frames.items[again.frame].items.end;
	for (behind = again.cue->item; behind < end; behind++)
		if (item_at(speech, behind)->kind == ITEM_QUOTE)
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

/* Settles kind and attribution of a quotation for which nothing beside it
 * was found. */
static void
look_further(Speech *speech, uint32_t quote)
{
	Release *release = speech->release;
	const Narrative *inside = speech->narrative;
	Found found = within_marks(speech, quote, &inside), none = {0};
	Quote *self = &release->quotes.items[quote];

	if (found.pattern != PATTERN_NONE) {
		self->kind = QUOTE_DIRECT;
		self->attribution = add_attribution(speech, inside, &found);
		return;
	}
	if (goes_on(speech, quote)) {
		found.pattern = PATTERN_CONTINUED;
		self->kind = (uint8_t)kind_of_quote(speech->narrative, quote,
		                                    &found);
		if (self->kind != QUOTE_TERM)
			share(speech, quote, speech->last, PATTERN_CONTINUED);
		return;
	}
	found = in_sentence_before(speech, quote);
	if (found.pattern == PATTERN_NONE)
		found = in_paragraph_before(speech, quote);
	if (found.pattern == PATTERN_NONE && paragraph_goes_on(speech, quote)) {
		found.pattern = PATTERN_PREVIOUS_PARAGRAPH;
		self->kind = (uint8_t)kind_of_quote(speech->narrative, quote,
		                                    &found);
		if (self->kind != QUOTE_TERM)
			share(speech, quote, speech->last,
			      PATTERN_PREVIOUS_PARAGRAPH);
		return;
	}
	self->kind = (uint8_t)kind_of_quote(
		speech->narrative, quote,
		found.pattern != PATTERN_NONE ? &found : &none);
	if (found.pattern != PATTERN_NONE && self->kind != QUOTE_TERM)
		self->attribution = add_attribution(speech, speech->narrative,
		                                    &found);
	else if (found.pattern == PATTERN_NONE)
		self->tried = TRIED_AFTER | TRIED_BEFORE | TRIED_COLON |
		              TRIED_CONTINUED | TRIED_PREVIOUS_SENTENCE |
		              TRIED_PREVIOUS_PARAGRAPH;
}

static void
attribute(Speech *speech, uint32_t quote)
{
	Release *release = speech->release;
	Quote *self = &release->quotes.items[quote];
	Found found = beside(speech, quote);
	uint32_t item = speech->narrative->quote_item[quote];

	if (is_middle(speech, quote, &found)) {
		found.pattern = PATTERN_MIDDLE;
		self->kind = (uint8_t)kind_of_quote(speech->narrative, quote,
		                                    &found);
		if (self->kind != QUOTE_TERM)
			share(speech, quote,
			      quote_before(speech->narrative, item),
			      PATTERN_MIDDLE);
	} else if (found.pattern == PATTERN_NONE) {
		look_further(speech, quote);
	} else {
		self->kind = (uint8_t)kind_of_quote(speech->narrative, quote,
		                                    &found);
		if (self->kind != QUOTE_TERM)
			self->attribution = add_attribution(
				speech, speech->narrative, &found);
		found = said_again(speech, quote, &found);
		if (self->attribution != NONE && found.pattern != PATTERN_NONE)
			self->second = add_attribution(
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
			item_at(speech, item)->frame);
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
			Phrase phrase = cue_subject(narrative, cue,
			                            frame->items.begin,
			                            frame->items.end);
			uint32_t person;

			if (phrase.kind != PHRASE_NAME)
				continue;
			person = people_at(speech->registry,
			                   phrase.head.end - 1);
			if (person != NONE)
				people_prove(speech->registry, person,
				             EVIDENCE_CUE);
		}
	}
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
		if (release->quotes.items[quote].depth) {
			release->quotes.items[quote].kind = QUOTE_TERM;
			continue;
		}
		frame = quote_frame(&speech, quote);
		if (frame != NONE)
			catch_up(&speech, frame);
		attribute(&speech, quote);
	}
	people_settle(speech.registry);
}
