/* fit.c - the table of fits: kind of section by evidence of block. */
#include "align/fit.h"

enum {
	TITLE_WORDS = 30, /* words of a headline that is not odd */
	TITLE_LONG = 45,
	FEW_WORDS = 4,
	KICKER_WORDS = 6,
	CROSSHEAD_WORDS = 12,
	STANDFIRST_WORDS = 30,
	STANDFIRST_LONG = 80,
	GLUED_WORDS = 6,
	LEAD_WORDS = 12,
	LINK_WORDS = 14,
	SPEAKER_WORDS = 14,
};

static bool
has(const Sight *sight, uint32_t flags)
{
	return (sight->block->flags & flags) != 0;
}

/* What can be no text at all. */
bool
fit_mark(const Sight *sight)
{
	return has(sight, BLOCK_END_MARK | BLOCK_RULE);
}

static bool
is_line(const Sight *sight)
{
	uint8_t label = sight->block->label;

	return label == LABEL_RELEASE_LINE || label == LABEL_EMBARGO ||
	       label == LABEL_REFERENCE || label == LABEL_DATE_LINE ||
	       has(sight, BLOCK_DATE | BLOCK_EMBARGO);
}

/* Two sentences or a dateline make a headline impossible. */
static uint32_t
fit_headline(const Sight *sight)
{
	const Block *block = sight->block;
	uint32_t role = sight->seen->role;
	uint32_t cost = 15;

	if (role == ROLE_HEADLINE || role == ROLE_HEADLINE_MORE)
		return 0;
	if (fit_mark(sight) || sight->seen->tag ||
	    has(sight, BLOCK_DATELINE | BLOCK_LIST_ITEM | BLOCK_EMBARGO |
	                       BLOCK_CONTACT_DATA | BLOCK_DATE) ||
	    (has(sight, BLOCK_SENTENCES) && !sight->seen->heading) ||
	    block->words > TITLE_LONG)
		return COST_NEVER;
	if (block->label != LABEL_NONE && block->label != LABEL_ABOUT &&
	    (block->label != LABEL_RELEASE_LINE || block->label_alone))
		return COST_NEVER;
	if (block->label != LABEL_NONE)
		cost += 45;
	if (has(sight, BLOCK_STOP | BLOCK_COLON))
		cost += 40;
	if (block->words > TITLE_WORDS)
		cost += 25;
	if (block->words < FEW_WORDS)
		cost += 10;
	if (sight->seen->run != LABEL_NONE)
		cost += 30;
	/* a title far below the lead is a crosshead, one without text below
	 * a line of the page */
	if (sight->survey->lead != NONE && sight->at > sight->survey->lead &&
	    sight->at != sight->survey->below &&
	    (sight->at > sight->survey->lead + 1 ||
	     sight->at + 1 >= sight->survey->count || !sight->seen[1].prose))
		cost += 50;
	return cost;
}

static uint32_t
fit_kicker(const Sight *sight)
{
	if (fit_mark(sight) || is_line(sight) || sight->seen->tag ||
	    sight->block->label != LABEL_NONE || !sight->seen->heading ||
	    sight->block->words > KICKER_WORDS)
		return COST_NEVER;
	if (sight->seen->role != ROLE_NONE)
		return 60;
	return sight->survey->headline != NONE &&
	                       sight->at < sight->survey->headline
	               ? 10
	               : 70;
}

static uint32_t
fit_subheadline(const Sight *sight)
{
	const Block *block = sight->block;

	if (fit_mark(sight) || sight->seen->tag ||
	    has(sight, BLOCK_DATELINE | BLOCK_EMBARGO | BLOCK_DATE) ||
	    block->words > STANDFIRST_LONG)
		return COST_NEVER;
	/* "About us" above the lead belongs to the menu of the page */
	if (block->label == LABEL_ABOUT && block->label_alone &&
	    sight->seen->before_lead)
		return 50;
	if (block->label != LABEL_NONE)
		return COST_NEVER;
	if (sight->seen->role == ROLE_STANDFIRST)
		return has(sight, BLOCK_SENTENCES) ? 15 : 5;
	if (sight->seen->role == ROLE_LEAD)
		/* "… made this statement:" introduces what follows */
		return has(sight, BLOCK_SENTENCES | BLOCK_COLON) ||
		                       block->words > STANDFIRST_WORDS
		               ? 95
		               : 45;
	if (has(sight, BLOCK_LIST_ITEM))
		return sight->seen->before_lead ? 35 : COST_NEVER;
	if (has(sight, BLOCK_CONTACT_DATA))
		return COST_NEVER;
	return sight->seen->before_lead || sight->seen->displaced ? 20 : 75;
}

static uint32_t
fit_lead(const Sight *sight)
{
	const Block *block = sight->block;

	if (fit_mark(sight) || sight->seen->tag || is_line(sight) ||
	    block->label != LABEL_NONE)
		return COST_NEVER;
	if (sight->seen->role == ROLE_LEAD)
		return 0;
	if (has(sight, BLOCK_CONTACT_DATA))
		return 90;
	if (has(sight, BLOCK_LIST_ITEM) || sight->seen->before_lead)
		return 60;
	if (!has(sight, BLOCK_STOP | BLOCK_COLON))
		return block->words < LEAD_WORDS ? 70 : 50;
	return 20;
}

static uint32_t
fit_paragraph(const Sight *sight)
{
	const Block *block = sight->block;
	uint32_t cost = 0;

	if (fit_mark(sight) || block->label == LABEL_CONTACT)
		return COST_NEVER;
	if (sight->seen->tag)
		return 60;
	if (has(sight, BLOCK_DATELINE))
		return 70;
	if (is_line(sight))
		return block->label == LABEL_NONE ? 40 : 85;
	if (block->label != LABEL_NONE)
		return block->label == LABEL_LINKS ||
		                       block->label == LABEL_BACKGROUND
		               ? 40
		               : 80;
	if (sight->seen->before_lead)
		cost += 40;
	if (has(sight, BLOCK_LIST_ITEM))
		cost += 20;
	else if (sight->seen->heading)
		cost += 12;
	if (has(sight, BLOCK_CONTACT_DATA))
		cost += 30;
	if (sight->seen->run == LABEL_CONTACT)
		cost += 25;
	else if (sight->seen->run != LABEL_NONE)
		cost += 10;
	return cost;
}

static uint32_t
fit_crosshead(const Sight *sight)
{
	const Block *block = sight->block;

	if (fit_mark(sight) || sight->seen->tag || is_line(sight) ||
	    block->label != LABEL_NONE ||
	    has(sight, BLOCK_SENTENCES | BLOCK_LIST_ITEM | BLOCK_DATELINE |
	                       BLOCK_CONTACT_DATA | BLOCK_QUOTE_FIRST))
		return COST_NEVER;
	if (sight->seen->before_lead || block->urls)
		return 70;
	if (has(sight, BLOCK_STOP))
		return block->words <= CROSSHEAD_WORDS ? 30 : COST_NEVER;
	return block->words <= CROSSHEAD_WORDS ? 5 : 40;
}

static uint32_t
fit_list(const Sight *sight)
{
	if (fit_mark(sight) || sight->block->label != LABEL_NONE)
		return COST_NEVER;
	if (!has(sight, BLOCK_LIST_ITEM))
		return sight->seen->list_intro && sight->seen->before_lead
		               ? 8
		               : COST_NEVER;
	return sight->seen->run == LABEL_CONTACT ? 30 : 0;
}

/* The first block: a label or data; further ones: what the label reaches. */
static uint32_t
fit_contact(const Sight *sight, bool more)
{
	if (fit_mark(sight) || has(sight, BLOCK_DATELINE | BLOCK_EMBARGO))
		return COST_NEVER;
	if (sight->block->label == LABEL_CONTACT)
		return 0;
	if (sight->block->label != LABEL_NONE)
		return COST_NEVER;
	if (sight->seen->run == LABEL_CONTACT)
		return more ? 0 : sight->seen->run_first ? 5 : 25;
	if (has(sight, BLOCK_CONTACT_DATA))
		return more ? 5 : 20;
	return COST_NEVER;
}

static uint32_t
fit_links(const Sight *sight, bool more)
{
	const Block *block = sight->block;

	if (fit_mark(sight) || has(sight, BLOCK_DATELINE | BLOCK_EMBARGO))
		return COST_NEVER;
	if (block->label == LABEL_LINKS)
		return 0;
	if (block->label != LABEL_NONE || sight->seen->before_lead)
		return COST_NEVER;
	if (more && sight->seen->run == LABEL_LINKS && !sight->seen->prose)
		return 0;
	return block->urls && block->words <= LINK_WORDS &&
	                       (!has(sight, BLOCK_STOP) ||
	                        block->words <= FEW_WORDS)
	               ? 10
	               : COST_NEVER;
}

static uint32_t
fit_quoted(const Sight *sight, bool more)
{
	if (fit_mark(sight) || sight->block->label != LABEL_NONE)
		return COST_NEVER;
	if (has(sight, BLOCK_QUOTED))
		return 0;
	if (has(sight, BLOCK_QUOTE_FIRST))
		return 20;
	/* "— Anna Berg, director" under the quotation */
	return more && has(sight, BLOCK_LIST_ITEM) && !has(sight, BLOCK_STOP) &&
	                       sight->block->words <= SPEAKER_WORDS
	               ? 10
	               : COST_NEVER;
}

/* The label that a line of the masthead has by its kind. */
static uint8_t
line_label(uint8_t kind)
{
	switch (kind) {
	case ASK_RELEASE_LINE:
		return LABEL_RELEASE_LINE;
	case ASK_REFERENCE:
		return LABEL_REFERENCE;
	case ASK_EMBARGO:
		return LABEL_EMBARGO;
	default:
		return LABEL_DATE_LINE;
	}
}

static uint32_t
fit_line(const Sight *sight, uint8_t kind)
{
	const Block *block = sight->block;
	uint8_t label = line_label(kind);

	if (fit_mark(sight))
		return COST_NEVER;
	if (label == LABEL_EMBARGO)
		return has(sight, BLOCK_EMBARGO) ? 0 : COST_NEVER;
	if (block->label == label)
		return label == LABEL_RELEASE_LINE && !block->label_alone &&
		                       block->words > GLUED_WORDS * 2
		               ? 40
		               : 0;
	if (label == LABEL_DATE_LINE && has(sight, BLOCK_DATE) &&
	    block->label == LABEL_NONE)
		return 0;
	return COST_NEVER;
}

/* What a label reaches: all up to the next one. */
static uint32_t
fit_labelled_more(const Sight *sight, uint8_t label)
{
	const Block *block = sight->block;

	if (fit_mark(sight) || has(sight, BLOCK_DATELINE | BLOCK_EMBARGO))
		return COST_NEVER;
	/* "Website: …" inside a boilerplate, where no links are asked for */
	if (block->label == LABEL_LINKS && label != LABEL_LINKS)
		return 30;
	if (block->label != LABEL_NONE)
		return block->label == label ? 0 : COST_NEVER;
	if (sight->seen->run == LABEL_CONTACT && label != LABEL_CONTACT)
		return 45;
	if (block->urls && sight->seen->heading && block->words <= LINK_WORDS)
		return 20;
	return sight->seen->run == label ? 0 : 8;
}

uint32_t
fit(const Sight *sight, const SchemaSection *section, bool more)
{
	switch (section->kind) {
	case ASK_RELEASE_LINE:
	case ASK_REFERENCE:
	case ASK_EMBARGO:
	case ASK_DATE_LINE:
		return fit_line(sight, section->kind);
	case ASK_CONTACT:
		return fit_contact(sight, more);
	case ASK_HEADLINE:
		return fit_headline(sight);
	case ASK_KICKER:
		return fit_kicker(sight);
	case ASK_SUBHEADLINE:
		return fit_subheadline(sight);
	case ASK_LEAD:
		return fit_lead(sight);
	case ASK_PARAGRAPH:
	case ASK_PARAGRAPHS:
		return fit_paragraph(sight);
	case ASK_CROSSHEAD:
		return fit_crosshead(sight);
	case ASK_LIST:
		return fit_list(sight);
	case ASK_QUOTED_PARAGRAPHS:
	case ASK_BLOCK_QUOTE:
		return fit_quoted(sight, more);
	case ASK_LABELLED:
		return more ? fit_labelled_more(sight, section->label)
		            : COST_NEVER;
	case ASK_END_MARK:
		return has(sight, BLOCK_END_MARK) ? 0 : COST_NEVER;
	case ASK_LINKS:
		return fit_links(sight, more);
	default: /* any: a sequence or group has no blocks of its own */
		return 30;
	}
}
