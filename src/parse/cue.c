/* cue.c - a verb of saying and whose it is. */
#include "parse/cue.h"

#include "base/limits.h"
#include "parse/apposition.h"
#include "parse/classes.h"
#include "parse/clause.h"
#include "parse/subject.h"

/* Past adverbs and auxiliaries that stand between speaker and cue. */
uint32_t
cue_helpers_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	while (at < limit && item_at(narrative, at)->cue == NONE &&
	       item_is(item_at(narrative, at), IS_ADVERB | IS_AUXILIARY))
		at++;
	return at;
}

/* A pronoun for who is told: они мне сказали */
static bool
is_told(const Item *item)
{
	return item_is(item, IS_ADDRESSEE) && item_is(item, IS_FUNCTION) &&
	       !item_is(item, IS_PRONOUN | IS_DETERMINER);
}

/* "Roe brightly said": an adverb that the lexicon lacks, behind a speaker or
 * another helper. */
static bool
is_new_adverb(const Narrative *narrative, uint32_t at, uint32_t low)
{
	const Item *before = item_at(narrative, at) - 1;

	return at > low && !item_at(narrative, at)->classes &&
	       (before->kind == ITEM_COMMA ||
	        item_is(before,
	                IS_NAME | IS_PRONOUN | IS_ADVERB | IS_AUXILIARY)) &&
	       word_like_adverb(narrative, at);
}

/* The same, backwards: the begin of the helpers that end before `at`. */
uint32_t
cue_helpers_begin(const Narrative *narrative, uint32_t at, uint32_t low)
{
	while (at > low &&
	       (is_told(item_at(narrative, at - 1)) ||
	        (item_is(item_at(narrative, at - 1),
	                 IS_ADVERB | IS_AUXILIARY) &&
	         !item_is(item_at(narrative, at - 1), IS_PRONOUN)) ||
	        is_new_adverb(narrative, at - 1, low)))
		at--;
	return at;
}

bool
cue_is_fixed(const Cue *cue)
{
	return cue->entry->category == LEX_CUE_FIXED;
}

/* A word that is mostly a noun says something only next to a speaker. */
bool
cue_trusted(const Narrative *narrative, const Cue *cue, const Phrase *speaker)
{
	const Item *item = item_at(narrative, cue->item);

	if (cue->items > 1 || !item_is(item, IS_HOMOGRAPH))
		return true;
	if (speaker->kind == PHRASE_NONE)
		return false;
	if (narrative->release->lexicon->verb_second)
		return true;
	return speaker->kind != PHRASE_OTHER;
}

/* A noun: "the claim", "his report", "Senate report". */
bool
cue_is_noun(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	const Item *item = item_at(narrative, cue->item);
	uint32_t behind = cue->item + cue->items;

	if (cue->item == low || cue_is_fixed(cue) ||
	    !item_is(item, IS_HOMOGRAPH))
		return false;
	/* "went on by saying, …" */
	if (cue->participle && behind < narrative->items.count &&
	    item_is(item - 1, IS_PREPOSITION) &&
	    (item_at(narrative, behind)->kind != ITEM_WORD ||
	     item_is(item_at(narrative, behind), IS_RELATIVE)))
		return false;
	return item_is(item - 1,
	               IS_DETERMINER | IS_POSSESSIVE | IS_PREPOSITION) &&
	       !item_is(item - 1, IS_PRONOUN);
}

bool
cue_is_passive(const Narrative *narrative, const Cue *cue)
{
	uint32_t low = frame_at(narrative, item_at(narrative, cue->item)->frame)
	                       ->items.begin;
	uint32_t at = cue_helpers_begin(narrative, cue->item, low);

	if (narrative->release->lexicon->verb_second || cue->participle ||
	    cue->entry->category != LEX_CUE_VERB)
		return false;
	for (; at < cue->item; at++)
		if (item_is(item_at(narrative, at), IS_PASSIVE))
			return true;
	return false;
}

bool
cue_needs_pause(const Cue *cue)
{
	return cue->entry->category == LEX_CUE_VERB &&
	       cue->entry->strength == CUE_NO;
}

bool
cue_stands_alone(const Narrative *narrative, const Cue *cue)
{
	return cue_is_fixed(cue) && cue->entry->slot == SLOT_NONE &&
	       !item_is(item_at(narrative, cue->item), IS_PREPOSITION);
}

/* The first cue of the frame at or after `item`, or its last plus one. */
uint32_t
cue_from(const Narrative *narrative, const Frame *frame, uint32_t item)
{
	uint32_t low = frame->cues.begin, high = frame->cues.end, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (narrative->cues.items[middle].item < item)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Past those who are told, behind the cue: "сказал журналистам". */
static uint32_t
told_end(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t most = at + LIMIT_NAME_WORDS;

	while (at < limit && at < most &&
	       item_is(item_at(narrative, at), IS_ADDRESSEE))
		at++;
	return at;
}

/* The speaker behind a cue: what follows those who are told; a pronoun with
 * a noun right behind it is the object: "сказала нам соседка". */
Phrase
speaker_behind(const Narrative *narrative, uint32_t at, uint32_t limit)
{
	uint32_t told = told_end(narrative, at, limit);
	Phrase phrase, next = {0};

	if (narrative->release->lexicon->verb_second)
		return clause_behind(narrative, at, limit);
	if (told > at)
		next = phrase_after(narrative,
		                    cue_helpers_end(narrative, told, limit),
		                    limit);
	if (phrase_found(&next))
		return next;
	phrase = phrase_after(narrative, at, limit);
	/* but "сказал он журналистам", "сказала она и ушла" */
	if (phrase.kind == PHRASE_PRONOUN && at + 1 < limit &&
	    !item_is(item_at(narrative, at + 1),
	             IS_ADDRESSEE | IS_CONJUNCTION | IS_RELATIVE))
		next = phrase_after(narrative, at + 1, limit);
	else if (phrase_found(&phrase) && phrase.kind != PHRASE_NAME)
		phrase.items.end = restriction_end(narrative, phrase.items.end,
		                                   limit);
	return phrase_is_somebody(&next) && next.kind != PHRASE_PRONOUN
	               ? next
	               : phrase;
}

/* The phrase, unless it is one word behind a preposition: "about this". */
static Phrase
unhung(const Narrative *narrative, Phrase phrase, uint32_t low)
{
	const Item *head = item_at(narrative, phrase.head.begin);

	if ((phrase.kind == PHRASE_OTHER || (phrase.kind == PHRASE_PRONOUN &&
	                                     head->gender == GENDER_NEUTER)) &&
	    phrase.items.end == phrase.items.begin + 1 &&
	    phrase.items.begin > low &&
	    item_is(item_at(narrative, phrase.items.begin - 1), IS_PREPOSITION))
		return (Phrase){0};
	return phrase;
}

/* The subject before a circumstance, "Jane Roe in her speech", whose noun
 * begins at item `at`; "with", "of" make no circumstance. Between commas on
 * both sides, or on none. */
static Phrase
before_circumstance(const Narrative *narrative, uint32_t at, uint32_t low,
                    bool closed)
{
	enum { SMALL_WORDS = 3 };
	uint32_t looks = SMALL_WORDS;

	while (at > low + 1 && looks-- && !item_at(narrative, at)->numeral &&
	       item_is(item_at(narrative, at - 1), IS_GRAMMAR)) {
		const Item *item = item_at(narrative, --at);

		if (item_is(item, IS_RELATIVE))
			break;
		if (!item_is(item, IS_PREPOSITION))
			continue;
		if (item_is(item, IS_ATTACHING) || item->cue != NONE ||
		    closed != (item[-1].kind == ITEM_COMMA))
			break;
		return unhung(
			narrative,
			phrase_before(narrative,
		                      cue_helpers_begin(narrative, at, low),
		                      low),
			low);
	}
	return (Phrase){0};
}

/* The subject before the cue. What stands behind a preposition is none. */
static Phrase
subject_before(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	enum { CIRCUMSTANCES = 3 };
	uint32_t end = cue_helpers_begin(narrative, cue->item, low);
	bool closed = end > low &&
	              item_at(narrative, end - 1)->kind == ITEM_COMMA;
	Phrase first = phrase_before(narrative, end, low);
	Phrase phrase = first;
	uint32_t looks = CIRCUMSTANCES;

	while (phrase_found(&phrase) && phrase.kind != PHRASE_PRONOUN &&
	       looks--) {
		phrase = before_circumstance(narrative, phrase.items.begin, low,
		                             closed);
		if (phrase_is_somebody(&phrase))
			return phrase;
	}
	return unhung(narrative, first, low);
}

/* The verb goes on behind another one: "…, but told his friends". */
static bool
goes_on(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	uint32_t at = cue_helpers_begin(narrative, cue->item, low);

	return at > low + 1 &&
	       item_is(item_at(narrative, at - 1), IS_CONJUNCTION);
}

/* What fills the slot [begin, end) of a cue, where a possessive is enough:
 * "in her words". */
static Phrase
slot_phrase(const Narrative *narrative, uint32_t begin, uint32_t end)
{
	Phrase phrase = phrase_within(narrative, begin, end);

	/* "wie Anna Weber am Montag erklärte" */
	if (!phrase_found(&phrase) && narrative->release->lexicon->verb_second)
		phrase = clause_behind(narrative, begin, end);
	if (!phrase_found(&phrase) && end == begin + 1 &&
	    item_is(item_at(narrative, begin), IS_POSSESSIVE))
		return (Phrase){.kind = PHRASE_OTHER,
		                .items = {begin, end},
		                .head = {begin, end}};
	return phrase;
}

/* The narrator's own view, "meiner Ansicht nach". */
static bool
is_own_view(const Narrative *narrative, const Phrase *phrase)
{
	const Release *release = narrative->release;

	return phrase_found(phrase) &&
	       lex_is(release->lexicon,
	              &release->tokens.items
	                       [item_at(narrative, phrase->head.begin)->token],
	              LEX_FIRST_PERSON);
}

/* The subject of a cue that has one beside it. */
static Phrase
own_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t limit)
{
	uint32_t behind = cue->item + cue->items;
	Phrase phrase, later;

	if (cue_is_fixed(cue) && cue->entry->slot == SLOT_AFTER)
		return phrase_named(narrative, behind, limit);
	if (cue_is_fixed(cue) && cue->tail != NONE)
		return slot_phrase(narrative, behind, cue->tail);
	if (!cue_is_fixed(cue) && narrative->release->lexicon->verb_second)
		return clause_subject(narrative, cue, low, limit);
	if (cue->entry->slot == SLOT_NONE && cue->item > low &&
	    narrative->release->lexicon->verb_second &&
	    item_is(item_at(narrative, cue->item), IS_PREPOSITION))
		return clause_first(narrative, (Range){low, cue->item});
	if (cue_stands_alone(narrative, cue) &&
	    narrative->release->lexicon->verb_second) {
		phrase = clause_source(narrative, cue->item, low);
		if (phrase_found(&phrase))
			return phrase;
	}
	phrase = subject_before(narrative, cue, low);
	if (cue_is_fixed(cue) && is_own_view(narrative, &phrase))
		return (Phrase){0};
	if (phrase_is_somebody(&phrase) || cue_is_fixed(cue) ||
	    !narrative->release->lexicon->inversion ||
	    goes_on(narrative, cue, low))
		return phrase;
	later = speaker_behind(
		narrative, cue_helpers_end(narrative, behind, limit), limit);
	/* "Similarly argued the minister": what opens the sentence is no
	 * speaker when one follows the verb. */
	if (phrase_found(&phrase) &&
	    (phrase.items.begin > low || !phrase_is_somebody(&later)))
		return phrase;
	return phrase_is_somebody(&later) ? later : (Phrase){0};
}

/* A participle without an auxiliary: "…, saying", but not "she was saying". */
static bool
is_bare_participle(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	uint32_t at = cue_helpers_begin(narrative, cue->item, low);

	for (; at < cue->item; at++)
		if (item_is(item_at(narrative, at), IS_AUXILIARY))
			return false;
	return cue->participle;
}

bool
cue_is_aside(const Narrative *narrative, const Cue *cue, const Cue *other,
             uint32_t low)
{
	uint32_t end = cue_helpers_begin(narrative, other->item, low), begin;

	if (low + LIMIT_PHRASE_WINDOW < end)
		low = end - LIMIT_PHRASE_WINDOW;
	if (cue->item <= low)
		return false;
	begin = part_begin(narrative, cue->item, low);
	return begin > low && !cue_is_fixed(cue) &&
	       item_at(narrative, end - 1)->kind == ITEM_COMMA &&
	       item_at(narrative, begin - 1)->kind == ITEM_COMMA &&
	       item_is(item_at(narrative, begin),
	               IS_PREPOSITION | IS_RELATIVE) &&
	       part_end(narrative, begin, end) == end - 1;
}

Phrase
cue_sentence_speaker(const Narrative *narrative, const Frame *frame,
                     const Cue *cue)
{
	uint32_t i;

	for (i = frame->cues.begin;; i++) {
		const Cue *first = &narrative->cues.items[i];
		Phrase phrase;

		if (first == cue || i - frame->cues.begin == LIMIT_CUES_TRIED)
			break;
		if (is_bare_participle(narrative, first, frame->items.begin) ||
		    cue_is_aside(narrative, first, cue, frame->items.begin))
			continue;
		phrase = own_subject(narrative, first, frame->items.begin,
		                     cue->item);
		if (phrase_found(&phrase) && phrase.kind != PHRASE_OTHER)
			return phrase;
	}
	return (Phrase){0};
}

/* with = "," preposition phrase participle   the participle of an aside has
 * its own subject: "…, with one of them saying" */
static Phrase
aside_subject(const Narrative *narrative, const Cue *cue, uint32_t low)
{
	uint32_t end = cue_helpers_begin(narrative, cue->item, low), at = end;

	if (low + LIMIT_NAME_WORDS < end)
		low = end - LIMIT_NAME_WORDS;
	while (at > low && item_at(narrative, at - 1)->kind != ITEM_COMMA)
		at--;
	if (at == low || at == end ||
	    !item_is(item_at(narrative, at), IS_PREPOSITION))
		return (Phrase){0};
	return phrase_within(narrative, at + 1, end);
}

/* The verb of saying right before the comma before a participle: "Roe said,
 * adding". */
static const Cue *
cue_before(const Narrative *narrative, const Frame *frame, const Cue *cue)
{
	uint32_t index = cue_from(narrative, frame, cue->item);
	const Cue *last;

	if (index == frame->cues.begin)
		return NULL;
	last = &narrative->cues.items[index - 1];
	return last->item + last->items + 1 == cue->item &&
	                       item_at(narrative, cue->item - 1)->kind ==
	                               ITEM_COMMA
	               ? last
	               : NULL;
}

/* The subject of a participle: that of its sentence. */
static Phrase
participle_subject(const Narrative *narrative, const Cue *cue)
{
	uint32_t index = item_at(narrative, cue->item)->frame;
	const Frame *frame = frame_at(narrative, index);
	Phrase phrase = aside_subject(narrative, cue, frame->items.begin);
	const Cue *last = cue_before(narrative, frame, cue);

	if (phrase_found(&phrase))
		return phrase;
	if (last)
		phrase = own_subject(narrative, last, frame->items.begin,
		                     cue->item);
	if (!phrase_is_somebody(&phrase))
		phrase = frame_subject(narrative, index);
	if (phrase_is_somebody(&phrase) && phrase.items.end <= cue->item)
		return phrase;
	return cue_sentence_speaker(narrative, frame, cue);
}

Phrase
cue_subject(const Narrative *narrative, const Cue *cue, uint32_t low,
            uint32_t limit)
{
	Phrase phrase;

	if (is_bare_participle(narrative, cue, low) && !cue_is_fixed(cue)) {
		phrase = participle_subject(narrative, cue);
		if (phrase_found(&phrase))
			return phrase;
	}
	return own_subject(narrative, cue, low, limit);
}
