/* reach.c - how far labels reach, and what belongs to a contact. */
#include "align/reach.h"

enum {
	NAME_WORDS = 5,      /* a name, a role, a street at the top */
	CONTACT_LINE = 14,   /* a line of a contact block at the end */
	CONTACT_PROSE = 12,  /* a sentence of more words is prose */
	NAMES_BEFORE = 2,    /* name lines above a number without a label */
	ANNOUNCE_WORDS = 10, /* "Media inquiries and expert views:" */
	RESIDUE_WORDS = 3,
};

/* What is in force while the blocks are walked. */
typedef struct Walk {
	uint8_t run;   /* Label */
	bool labelled; /* a label began it, not data alone */
	bool prose;    /* the body has begun */
} Walk;

static const Block *
block_of(const Release *release, uint32_t at)
{
	return &release->blocks.items[at];
}

/* Labels that are whole by themselves and reach no further. */
static bool
is_line_label(uint8_t label)
{
	return label == LABEL_RELEASE_LINE || label == LABEL_EMBARGO ||
	       label == LABEL_REFERENCE || label == LABEL_DATE_LINE;
}

/* True when block `at` still belongs to a contact begun above it. */
static bool
contact_goes_on(const Release *release, const Survey *survey, uint32_t at,
                bool top)
{
	const Block *block = block_of(release, at);
	uint32_t most = top ? NAME_WORDS : CONTACT_LINE;

	if (block->flags & BLOCK_CONTACT_DATA ||
	    (block->urls && block->words <= NAME_WORDS))
		return true;
	if (block->flags & (BLOCK_DATELINE | BLOCK_DATE | BLOCK_SENTENCES))
		return false;
	if (block->flags & BLOCK_STOP && block->words > CONTACT_PROSE)
		return false;
	return !survey->blocks[at].prose && block->words <= most &&
	       (!top || !(block->flags & BLOCK_UPPER) ||
	        block->words <= RESIDUE_WORDS);
}

/* The label in force at block `at` when it was `run` above it. */
static uint8_t
run_at(const Release *release, Survey *survey, uint32_t at, Walk *walk)
{
	const Block *block = block_of(release, at);
	Evidence *seen = &survey->blocks[at];
	bool top = !walk->prose || !walk->labelled;
	uint8_t run = walk->run;

	if (block->flags & BLOCK_DATELINE)
		run = LABEL_NONE;
	if (block->label != LABEL_NONE) {
		walk->labelled = true;
		run = is_line_label(block->label) ? LABEL_NONE : block->label;
		seen->run_first = run != LABEL_NONE;
	} else if (block->flags & BLOCK_CONTACT_DATA &&
	           !(block->flags & BLOCK_LIST_ITEM) && run != LABEL_CONTACT) {
		walk->labelled = false;
		run = LABEL_CONTACT;
		seen->run_first = true;
	} else if (run == LABEL_CONTACT &&
	           !contact_goes_on(release, survey, at, top)) {
		run = LABEL_NONE;
	}
	return run;
}

/* The reach of labels: to the next label or end mark; a contact ends at the
 * first prose, and at the top at the first line longer than a name. */
void
reach_labels(const Release *release, Survey *survey)
{
	Walk walk = {.run = LABEL_NONE};
	bool ended = false;
	uint32_t i;

	for (i = 0; i < survey->count; i++) {
		const Block *block = block_of(release, i);
		Evidence *seen = &survey->blocks[i];

		seen->after_end = ended;
		if (block->flags & BLOCK_END_MARK) {
			ended = true;
			walk.run = LABEL_NONE;
			continue;
		}
		walk.run = run_at(release, survey, i, &walk);
		seen->run = walk.run;
		/* "Return", "Share this": what the page had below the text */
		if (ended && walk.run == LABEL_NONE && seen->heading &&
		    block->words <= RESIDUE_WORDS)
			seen->tag = true;
		walk.prose = walk.prose ||
		             (seen->prose && walk.run == LABEL_NONE);
	}
}

/* True for "Media inquiries:" and the like above contact data. */
static bool
announces(const Release *release, const Evidence *seen, uint32_t at)
{
	return seen->heading && block_of(release, at)->flags & BLOCK_COLON &&
	       block_of(release, at)->words <= ANNOUNCE_WORDS;
}

/* Names above a number or address without a label: "Anna Berg", "+46 …". */
void
reach_names(const Release *release, Survey *survey)
{
	uint32_t i;
	uint32_t back;

	for (i = 1; i < survey->count; i++) {
		const Block *block = block_of(release, i);

		if (!survey->blocks[i].run_first ||
		    survey->blocks[i].run != LABEL_CONTACT ||
		    block->label != LABEL_NONE)
			continue;
		for (back = 1; back <= NAMES_BEFORE && back <= i; back++) {
			Evidence *above = &survey->blocks[i - back];

			if (above->role != ROLE_NONE ||
			    above->run == LABEL_CONTACT || above->run_first)
				break;
			if (!announces(release, above, i - back) &&
			    (!above->heading || above->run != LABEL_NONE ||
			     block_of(release, i - back)->words > NAME_WORDS))
				break;
			above->run = LABEL_CONTACT;
			above->run_first = true;
			survey->blocks[i - back + 1].run_first = false;
		}
	}
}
