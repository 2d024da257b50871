/* contact.c - the contact: whether it is there, what is in it, where it is. */
#include "rules/contact.h"
#include "rules/family.h"

#include "lex/phone.h"
#include "lex/url.h"
#include "text/unicode.h"

enum {
	INITIALS = 2, /* bytes: "TJ Lee" */
};

/* True for a block with contact data of its own. */
static bool
is_contact(const RuleRun *run, uint32_t index)
{
	const Block *block = &run->release->blocks.items[index];

	return fact_section(run, index) == SECTION_CONTACT ||
	       block->label == LABEL_CONTACT ||
	       (block->flags & BLOCK_CONTACT_DATA &&
	        (block->emails || block->phones));
}

/* The first contact block, or the number of blocks. */
static uint32_t
first_contact(const RuleRun *run)
{
	uint32_t i;

	for (i = 0; i < run->release->blocks.count; i++)
		if (is_contact(run, i))
			break;
	return i;
}

/* The first block of a contact section, or the number of blocks: a number
 * somewhere in the text is none. */
static uint32_t
first_section(const RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t i;

	for (i = 0; i < blocks->count; i++)
		if (fact_section(run, i) == SECTION_CONTACT ||
		    blocks->items[i].label == LABEL_CONTACT)
			break;
	return i;
}

/* The next section of the schema that is a contact, from `from`; NULL past the
 * last one. */
static const SchemaSection *
next_section(const RuleRun *run, uint32_t *from)
{
	while (*from < run->schema->section_count) {
		const SchemaSection *section =
			&run->schema->sections[(*from)++];

		if (section->kind == ASK_CONTACT)
			return section;
	}
	return NULL;
}

const Value *
contact_value(RuleRun *run, SectionKey key)
{
	const SchemaSection *section;
	uint32_t i;

	for (i = 0; (section = next_section(run, &i));) {
		const Value *value = section_value(section, key);

		if (!value->set)
			continue;
		run->required_by = value->origin;
		run->via = value->via;
		return value;
	}
	return NULL;
}

/* True when the structure says itself that a contact is missing. */
static bool
structure_asks(const RuleRun *run)
{
	const SchemaSection *section;
	uint32_t i;

	for (i = 0; (section = next_section(run, &i));)
		if (section->parent == NONE &&
		    section_value(section, SECTION_KEY_REQUIRED)->number)
			return true;
	return false;
}

/* The empty place behind the last block. */
static Span
text_end(const RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;
	uint32_t end = blocks->items[blocks->count - 1].span.end;

	return (Span){end, end};
}

void
contact_missing(RuleRun *run)
{
	const Blocks *blocks = &run->release->blocks;

	if (blocks->count && !structure_asks(run) &&
	    first_contact(run) == blocks->count)
		rule_report(run, text_end(run), "no address and no number");
}

/* True for a word that a name is made of; `last` may be glued to an address by
 * a lost line break ("Ann Leeann@example.org"). */
static bool
is_name_word(const RuleRun *run, const Token *token, bool last)
{
	const Lexicon *lexicon = run->release->lexicon;
	Str text = run->release->source->text;

	if (last && token->kind == TOKEN_ADDRESS)
		return unicode_upper(utf8_at(text, token->begin).code);
	return token->kind == TOKEN_WORD && token->shape & SHAPE_CAPITAL &&
	       (!(token->shape & SHAPE_ALL_CAPITALS) ||
	        token->end - token->begin <= INITIALS) &&
	       !lex_is(lexicon, token, LEX_ORG_WORD) &&
	       !lex_is(lexicon, token, LEX_FUNCTION);
}

/* True for two words that look like the name of a person, behind the label of
 * the block, which a lost line break may glue to the first of them. */
static bool
is_name(const RuleRun *run, const Block *block, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return at + 1 < block->tokens.end &&
	       token->end > block->label_span.end &&
	       is_name_word(run, token, false) &&
	       is_name_word(run, token + 1, true) &&
	       token[0].end < token[1].begin;
}

/* What the contacts of a release hold. */
typedef struct Holdings {
	bool name, email, phone, url;
} Holdings;

/* True for a line beside a contact: a name may stand alone above its number. */
static bool
is_beside_contact(const RuleRun *run, uint32_t index)
{
	const Blocks *blocks = &run->release->blocks;

	return !(blocks->items[index].flags & BLOCK_STOP) &&
	       ((index > 0 && is_contact(run, index - 1)) ||
	        (index + 1 < blocks->count && is_contact(run, index + 1)));
}

static Holdings
contact_holdings(const RuleRun *run)
{
	const Release *release = run->release;
	Holdings has = {0};
	uint32_t i, k;

	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];

		if (is_contact(run, i)) {
			has.email |= block->emails > 0;
			has.phone |= block->phones > 0;
			has.url |= block->urls > 0;
		} else if (!is_beside_contact(run, i)) {
			continue;
		}
		for (k = block->tokens.begin; k < block->tokens.end; k++)
			has.name |= is_name(run, block, k);
	}
	return has;
}

static bool
holds(const Holdings *has, Str what)
{
	return str_equal(what, STR("name"))    ? has->name
	       : str_equal(what, STR("email")) ? has->email
	       : str_equal(what, STR("phone")) ? has->phone
	       : str_equal(what, STR("url"))   ? has->url
	                                       : true;
}

/* One item of `require`: a name, or "any-of:email|phone". */
static bool
item_holds(const Holdings *has, Str item)
{
	uint32_t at, end;

	if (!str_starts(item, STR("any-of:")))
		return holds(has, item);
	for (at = 7; at < item.len; at = end + 1) {
		end = str_find(item, '|', at);
		if (holds(has, str_slice(item, at, end)))
			return true;
	}
	return false;
}

void
contact_fields(RuleRun *run)
{
	static const Str fallback[] = {{"any-of:email|phone", 18}};
	const Value *require = contact_value(run, SECTION_KEY_REQUIRE);
	const Str *items = require ? require->items : fallback;
	uint32_t count = require ? require->count : 1;
	uint32_t first = first_section(run), i;
	Holdings has;

	if (first == run->release->blocks.count)
		return;
	has = contact_holdings(run);
	for (i = 0; i < count; i++) {
		Str item = items[i];

		if (item_holds(&has, item))
			continue;
		if (str_starts(item, STR("any-of:")))
			item = str_slice(item, 7, item.len);
		rule_report(run, run->release->blocks.items[first].span,
		            "no %.*s", STR_ARG(item));
	}
}

/* The digits that a country's numbers have, by their first digits. */
static bool
country_digits(Str digits, uint32_t *least, uint32_t *most)
{
	static const struct {
		const char *code;
		uint32_t least, most;
	} countries[] = {
#define COUNTRY(code, least, most) {code, least, most},
#include "rules/country.def"
#undef COUNTRY
	};
	uint32_t i;

	for (i = 0; i < sizeof countries / sizeof *countries; i++)
		if (str_starts(digits, str_from(countries[i].code))) {
			*least = countries[i].least;
			*most = countries[i].most;
			return true;
		}
	return false;
}

enum { PHONE_DIGITS = 24 };

/* The digits of the number that begins with the + at `begin`, up to the end of
 * its groups; a 0 in brackets does not count. */
static Span
read_digits(Str text, Span span, char *digits, uint32_t *count)
{
	uint32_t at = span.begin + 1;

	*count = 0;
	for (; at < span.end && *count < PHONE_DIGITS; at++) {
		char byte = text.ptr[at];

		if (str_starts(str_slice(text, at, span.end), STR("(0)"))) {
			at += 2;
			continue;
		}
		if (byte >= '0' && byte <= '9')
			digits[(*count)++] = byte;
		else if (byte != ' ' && byte != '-' && byte != '.' &&
		         byte != '(' && byte != ')' && byte != '/')
			break;
	}
	/* a number stands behind the + */
	while (text.ptr[at - 1] < '0' || text.ptr[at - 1] > '9')
		at--;
	return (Span){span.begin, at};
}

/* Judges the number that begins with the + at token `at`. */
static void
check_phone(RuleRun *run, const Block *block, uint32_t at, const Value *low,
            const Value *high)
{
	const Token *token = &run->release->tokens.items[at];
	const Line *line = &run->source->lines.items[line_at(
		&run->source->lines, token->begin)];
	uint32_t end = line->end < block->span.end ? line->end
	                                           : block->span.end;
	uint32_t count, least = 7, most = 15;
	char digits[PHONE_DIGITS];
	Span span = read_digits(run->source->text, (Span){token->begin, end},
	                        digits, &count);

	if (low)
		least = (uint32_t)low->number;
	if (high)
		most = (uint32_t)high->number;
	if (!low && !high)
		country_digits((Str){digits, count}, &least, &most);
	/* more digits may be an extension or a second number */
	if (count >= least)
		return;
	rule_report(run, span, "%u digits, at least %u", count, least);
}

void
contact_phone(RuleRun *run)
{
	const Release *release = run->release;
	const Value *low = contact_value(run, SECTION_KEY_PHONE_DIGITS_MIN);
	const Value *high = contact_value(run, SECTION_KEY_PHONE_DIGITS_MAX);
	uint32_t i, k;

	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];

		for (k = block->tokens.begin;
		     is_contact(run, i) && k < block->tokens.end; k++) {
			const Token *token = &release->tokens.items[k];

			if (token->kind == TOKEN_SIGN && token->sign == '+' &&
			    token->shape & SHAPE_SPACE_BEFORE &&
			    k + 1 < block->tokens.end &&
			    token[1].kind == TOKEN_NUMBER &&
			    token[1].begin == token->end)
				check_phone(run, block, k, low, high);
		}
	}
}

/* Where the body begins and ends: the lead and the last paragraph; false when
 * there is none. */
static bool
body_range(const RuleRun *run, Range *range)
{
	const Sections *sections = &run->release->sections;
	bool found = false;
	uint32_t i;

	for (i = 0; i < sections->count; i++) {
		const Section *section = &sections->items[i];

		if (section->kind != SECTION_LEAD &&
		    section->kind != SECTION_PARAGRAPH)
			continue;
		if (!found)
			range->begin = section->block;
		range->end = section->block;
		found = true;
	}
	return found;
}

void
contact_position(RuleRun *run)
{
	enum { TOP, BOTTOM };
	int64_t at = rule_param(run, "at")->number;
	bool reported = false;
	Range body = {0, 0};
	bool some = body_range(run, &body);
	uint32_t i;

	for (i = 0; some && !reported && i < run->release->blocks.count; i++) {
		bool above = i<body.begin, below = i> body.end;

		if (!is_contact(run, i) || (above && at != BOTTOM) ||
		    (below && at != TOP))
			continue;
		rule_report(run, run->release->blocks.items[i].span, "%s",
		            above   ? "above the body"
		            : below ? "below the body"
		                    : "inside the body");
		reported = true;
	}
}

void
contact_in_body(RuleRun *run)
{
	const Release *release = run->release;
	uint32_t i, k, end;

	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];
		SectionKind kind = fact_section(run, i);

		if ((kind != SECTION_LEAD && kind != SECTION_PARAGRAPH) ||
		    is_contact(run, i) || (!block->emails && !block->phones))
			continue;
		for (k = block->tokens.begin; k < block->tokens.end; k++) {
			const Token *token = &release->tokens.items[k];

			end = phone_at(run->source->text, release->tokens.items,
			               k, block->tokens.end, NULL);
			if (address_kind(run->source->text, token) ==
			    ADDRESS_EMAIL)
				end = k + 1;
			if (end == k)
				continue;
			rule_report(
				run,
				(Span){token->begin, token[end - k - 1].end},
				"%s", "");
			k = end - 1;
		}
	}
}
