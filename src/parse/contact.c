/* contact.c - the addresses and numbers of a block. */
#include "lex/phone.h"
#include "lex/url.h"
#include "parse/feature.h"

enum {
	LINE_WORDS = 14,  /* a longer line with an address is no data */
	PROSE_WORDS = 12, /* a sentence of more words is prose */
	DATUM_WORDS = 12, /* words to each address of a longer block */
};

static uint16_t
one_more(uint16_t count)
{
	return count < UINT16_MAX ? (uint16_t)(count + 1) : count;
}

static void
count_data(const Release *release, Block *block)
{
	Str text = release->source->text;
	const Token *tokens = release->tokens.items;
	uint32_t i = block->tokens.begin;

	while (i < block->tokens.end) {
		uint32_t next = i;

		switch (address_kind(text, &tokens[i])) {
		case ADDRESS_EMAIL:
			block->emails = one_more(block->emails);
			break;
		case ADDRESS_URL:
			block->urls = one_more(block->urls);
			break;
		default:
			/* a number begins where no figure stands before it */
			if (i > block->tokens.begin &&
			    tokens[i - 1].kind == TOKEN_NUMBER &&
			    !(tokens[i].shape & SHAPE_SPACE_BEFORE))
				break;
			next = phone_at(text, tokens, i, block->tokens.end,
			                NULL);
			if (next > i)
				block->phones = one_more(block->phones);
			break;
		}
		i = next > i ? next : i + 1;
	}
}

void
contact_find(const Release *release, Block *block)
{
	uint32_t data;
	bool prose = block->flags & BLOCK_STOP && block->words > PROSE_WORDS;

	count_data(release, block);
	data = (uint32_t)block->emails + block->phones;
	if (block->flags & BLOCK_RULE || prose)
		return;
	if (data &&
	    (block->words <= LINE_WORDS || block->words <= data * DATUM_WORDS))
		block->flags |= BLOCK_CONTACT_DATA;
}
