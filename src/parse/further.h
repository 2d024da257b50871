/* further.h - speakers of a quotation that has none beside it. */
#ifndef PRCHECK_FURTHER_H
#define PRCHECK_FURTHER_H

#include "parse/cue.h"
#include "parse/resolve.h"

/* What is known while the quotations are taken in text order. */
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

/* The frame of a quotation's first words; NONE for one inside another. */
uint32_t
speech_frame(const Speech *speech, uint32_t quote);

/* Nothing but quotations and their attributions stands between the latest
 * attributed quotation and this one, and no new subject. */
bool
further_goes_on(const Speech *speech, uint32_t quote);

/* The sentence right before, which has no quotation and says who speaks now:
 * She added something. “A.” */
Found
further_announced(const Speech *speech, uint32_t quote);

/* The sentence right before, or one of the few before it that may count. */
Found
further_sentence(const Speech *speech, uint32_t quote);

/* The last sentence of the paragraph before, when that may lead in the
 * quotation; NONE with the reason, when it may not. */
uint32_t
further_above(const Speech *speech, uint32_t quote, Failure *why);

/* The last sentence of the paragraph before, when this one begins with the
 * quotation. */
Found
further_paragraph(const Speech *speech, uint32_t quote);

/* The paragraph before ends with who says its last quotation, and this block
 * begins with one. */
bool
further_next_paragraph(const Speech *speech, uint32_t quote);

/* The quotation stands in a sentence that reports somebody's words by its
 * verb alone: Er warnte vor Eile. Es sei „viel zu früh“. */
bool
further_is_reported(const Speech *speech, uint32_t quote);

/* Whose words such a sentence reports: the speaker of one of the few
 * sentences before it in the paragraph. */
Found
further_reported(const Speech *speech, uint32_t quote);

/* Gives `found` the speaker of a sentence before, when its cue is an adverb that
 * points there: Sie warnte vor Eile. Demnach sei es „zu früh“. */
void
further_source(const Speech *speech, uint32_t quote, Found *found);

#endif
