/* sign.c - the typography rules for signs: brackets, repeated stops, spaces
 * beside them, markup. */
#include "rules/family.h"

#include "base/limits.h"
#include "text/unicode.h"

static Span
token_span(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return (Span){token->begin, token->end};
}

/* True for a stop that French sets apart. */
static bool
is_high(uint32_t sign)
{
	return sign == ';' || sign == ':' || sign == '?' || sign == '!';
}

/* True for a word of letters, no initialism and nothing with digits. */
static bool
is_plain_word(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	Str text = run->source->text;
	uint32_t i;

	if (at >= tokens->count || tokens->items[at].kind != TOKEN_WORD)
		return false;
	for (i = tokens->items[at].begin; i < tokens->items[at].end; i++)
		if (text.ptr[i] == '.' ||
		    (text.ptr[i] >= '0' && text.ptr[i] <= '9'))
			return false;
	return true;
}

/* True when a space stands wrongly before the sign at `at`: a word before it,
 * a space or the end of the block behind it. */
static bool
space_before(const RuleRun *run, uint32_t at, bool french)
{
	const Token *token = &run->release->tokens.items[at];
	uint32_t sign = fact_sign(run, at);

	if (!at || !(token->shape & SHAPE_SPACE_BEFORE) ||
	    !(token->shape & SHAPE_SPACE_AFTER) ||
	    token->shape & SHAPE_LINE_FIRST || (is_high(sign) && french))
		return false;
	if (sign != ',' && sign != '.' && sign != '?' && sign != '!' &&
	    sign != ';' && sign != ':')
		return false;
	/* "Name : value" is a table of two columns, ". . ." an ellipsis */
	if (sign == ':' || fact_sign(run, at + 1) == '.')
		return false;
	return is_plain_word(run, at - 1);
}

/* True for a comma that joins two words without a space. */
static bool
tight_comma(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return fact_sign(run, at) == ',' && at &&
	       !(token->shape & (SHAPE_SPACE_BEFORE | SHAPE_SPACE_AFTER)) &&
	       is_plain_word(run, at - 1) && is_plain_word(run, at + 1) &&
	       /* one letter may be what is left of a mark */
	       utf8_count(source_text(run->source, token_span(run, at + 1))) >
	               1;
}

/* The spaces between tokens `at` - 1 and `at`. */
static Span
gap_before(const RuleRun *run, uint32_t at)
{
	const Token *tokens = run->release->tokens.items;

	return (Span){tokens[at - 1].end, tokens[at].begin};
}

/* Reports what a French stop lacks, or nothing. */
static void
report_french(RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	if (!is_high(fact_sign(run, at)) || !at ||
	    token->shape & SHAPE_SPACE_BEFORE ||
	    !(token->shape & SHAPE_SPACE_AFTER) || !is_plain_word(run, at - 1))
		return;
	rule_fix(run,
	         rule_report(run, token_span(run, at), "no space before \"%c\"",
	                     (char)fact_sign(run, at)),
	         true, (Span){token->begin, token->begin}, STR("\xC2\xA0"));
}

void
typography_punctuation_space(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	bool french = str_equal(run->release->language, STR("fr"));
	bool required = rule_param(run, "french-space")->number == 1;
	uint32_t i;

	for (i = 0; fact_language(run) && i < tokens->count; i++) {
		Span span;

		if (tokens->items[i].kind != TOKEN_SIGN)
			continue;
		span = token_span(run, i);
		if (i + 1 < tokens->count &&
		    fact_mojibake(run, token_span(run, i + 1)))
			continue;
		if (space_before(run, i, french))
			rule_fix(run,
			         rule_report(run, span, "space before \"%c\"",
			                     (char)fact_sign(run, i)),
			         true, gap_before(run, i), STR(""));
		else if (tight_comma(run, i))
			rule_fix(run,
			         rule_report(run, span, "no space after \",\""),
			         true, (Span){span.end, span.end}, STR(" "));
		else if (french && required)
			report_french(run, i);
	}
}

/* The end of the run of `.`, `,` … that begins at byte `at`. */
static uint32_t
run_end(Str text, uint32_t at)
{
	char first = text.ptr[at];
	bool bang = first == '!' || first == '?';
	uint32_t end = at + 1;

	while (end < text.len &&
	       (text.ptr[end] == first ||
	        (bang && (text.ptr[end] == '!' || text.ptr[end] == '?'))))
		end++;
	return end;
}

void
typography_punctuation_repeat(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	bool emphatic = rule_param(run, "allow-emphatic")->number != 0;
	Str text = run->source->text;
	uint32_t i, end;

	for (i = 0; i < tokens->count; i++) {
		uint32_t sign = fact_sign(run, i);
		bool first = tokens->items[i].shape & SHAPE_LINE_FIRST;
		Span span = token_span(run, i);

		if (sign != '.' && sign != ',' && sign != ';' && sign != '!' &&
		    sign != '?')
			continue;
		end = run_end(text, span.begin);
		if (end - span.begin < 2)
			continue;
		span.end = end;
		while (i + 1 < tokens->count &&
		       tokens->items[i + 1].begin < end)
			i++;
		/* more dots are an ellipsis; at the begin of a line a path */
		if ((sign == '.' &&
		     (span.end - span.begin > 2 || first ||
		      (end < text.len && text.ptr[end] == '/'))) ||
		    (emphatic && (sign == '!' || sign == '?')))
			continue;
		rule_report(run, span, "\"%.*s\"",
		            STR_ARG(fact_words(run, span)));
	}
}

/* A bracket that has no partner so far. */
typedef struct Bracket {
	uint32_t token;
	uint32_t block;
	uint32_t sign;
	bool answered; /* a closer of another kind was reported in its place */
} Bracket;
typedef Array(Bracket) Brackets;

static uint32_t
partner_of(uint32_t sign)
{
	return sign == ')' ? '(' : sign == ']' ? '[' : sign == '}' ? '{' : 0;
}

/* True for a closer without opener that is no fault: 1) a) iv) and :-) */
static bool
enumerates(const RuleRun *run, uint32_t at)
{
	enum { LONGEST = 4 };
	const Token *token;

	if (!at)
		return false;
	token = &run->release->tokens.items[at - 1];
	if (token->kind == TOKEN_SIGN)
		return token->sign == ':' || token->sign == ';' ||
		       token->sign == '-' || token->sign == '.';
	return token->end - token->begin <= LONGEST &&
	       (token->shape & SHAPE_SPACE_BEFORE || at == 1 ||
	        token->shape & SHAPE_LINE_FIRST) &&
	       token->end == run->release->tokens.items[at].begin &&
	       (token->kind == TOKEN_NUMBER || token->end - token->begin <= 2);
}

/* True for an opener that begins an emoticon: :( or :-( */
static bool
is_emoticon(const RuleRun *run, uint32_t at)
{
	uint32_t before = at ? fact_sign(run, at - 1) : 0;

	return (before == ':' || before == '-') &&
	       !(run->release->tokens.items[at].shape & SHAPE_SPACE_BEFORE) &&
	       run->release->tokens.items[at].shape & SHAPE_SPACE_AFTER;
}

/* True when a closer of the block may end the opener `at`. One that was answered
 * waits to the end of its block, unless another one opens meanwhile. */
static bool
is_ended(const Brackets *open, uint32_t at, uint32_t closer, uint32_t block)
{
	const Bracket *opener = &open->items[at];

	return opener->sign == partner_of(closer) &&
	       (!opener->answered ||
	        (at + 1 == open->count && opener->block == block));
}

/* Takes the opener that the closer at `at` ends; false when none of its kind
 * is open near enough. Openers above it stay unclosed: they go to `faults`. */
static bool
close_bracket(RuleRun *run, Brackets *open, Brackets *faults, uint32_t block,
              uint32_t at)
{
	uint32_t sign = fact_sign(run, at), i, look = open->count;

	while (look && look + LIMIT_QUOTE_DEPTH > open->count &&
	       !is_ended(open, look - 1, sign, block))
		look--;
	if (!look || !is_ended(open, look - 1, sign, block) ||
	    open->items[look - 1].block + LIMIT_BRACKET_BLOCKS < block)
		return false;
	/* in a later block a) and 1) are no closers */
	if (open->items[look - 1].block != block && enumerates(run, at))
		return false;
	for (i = look; i < open->count; i++)
		*array_push(run->arena, faults) = open->items[i];
	open->count = look - 1;
	return true;
}

static void
report_bracket(RuleRun *run, const Bracket *bracket)
{
	rule_report(run, token_span(run, bracket->token),
	            partner_of(bracket->sign) ? "\"%c\" without its opener"
	                                      : "\"%c\" without its closer",
	            (char)bracket->sign);
}

void
typography_brackets(RuleRun *run)
{
	const Release *release = run->release;
	Brackets open = {0}, faults = {0};
	uint32_t block, i;

	for (block = 0; block < release->blocks.count; block++) {
		Range range = release->blocks.items[block].tokens;

		for (i = range.begin; i < range.end; i++) {
			uint32_t sign = fact_sign(run, i);
			Bracket bracket = {i, block, sign, false};

			if (sign == '(' || sign == '[' || sign == '{') {
				if (!is_emoticon(run, i))
					*array_push(run->arena,
					            &open) = bracket;
			} else if (partner_of(sign) &&
			           !close_bracket(run, &open, &faults, block,
			                          i) &&
			           !enumerates(run, i)) {
				/* (north]: one fault, at the closer */
				if (open.count &&
				    open.items[open.count - 1].block == block)
					open.items[open.count - 1].answered =
						true;
				*array_push(run->arena, &faults) = bracket;
			}
		}
	}
	for (i = 0; i < open.count; i++)
		*array_push(run->arena, &faults) = open.items[i];
	for (i = 0; i < faults.count; i++)
		if (!faults.items[i].answered)
			report_bracket(run, &faults.items[i]);
}

/* True when `allow` holds the name of a tag. */
static bool
tag_known(const Value *allow, Str name)
{
	static const char *const tags[] = {
		"a",      "b",      "br",     "i",     "p",      "em",
		"li",     "ol",     "ul",     "td",    "tr",     "th",
		"hr",     "h1",     "h2",     "h3",    "h4",     "u",
		"tt",     "tbody",  "div",    "img",   "sub",    "sup",
		"span",   "font",   "strong", "table", "center", "blockquote",
		"iframe", "script", "style",  "small",
	};
	uint32_t i;

	if (fact_listed(allow, name))
		return false;
	for (i = 0; i < sizeof tags / sizeof *tags; i++)
		if (unicode_folds_to(name, str_from(tags[i])))
			return true;
	return false;
}

static bool
is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* tag = "<" ["/"] name [attributes] ["/"] ">"; its end, or `at`. */
static uint32_t
tag_end(Str text, const Value *allow, uint32_t at)
{
	enum { LONGEST = 300 };
	uint32_t begin = at + 1, name, end;

	if (begin < text.len && text.ptr[begin] == '/')
		begin++;
	for (name = begin;
	     name < text.len && name - begin < 12 &&
	     (is_letter(text.ptr[name]) || is_digit(text.ptr[name]));)
		name++;
	if (name >= text.len ||
	    (text.ptr[name] != '>' && text.ptr[name] != ' ' &&
	     text.ptr[name] != '/') ||
	    !tag_known(allow, str_slice(text, begin, name)))
		return at;
	for (end = name; end < text.len && end - at < LONGEST; end++) {
		if (text.ptr[end] == '>')
			return end + 1;
		if (text.ptr[end] == '<' || text.ptr[end] == '\n')
			break;
	}
	return at;
}

static bool
is_hex(char byte)
{
	return is_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
}

static bool
is_lower(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

/* entity = "&" 2*8 lower ";" / "&#" 2*8 digit ";" / "&#x" 2*8 hex ";"; its
 * end or `at`. */
static uint32_t
entity_end(Str text, uint32_t at)
{
	enum { LONGEST = 8 };
	Str rest = str_slice(text, at, text.len);
	uint32_t begin = str_starts(rest, STR("&#x"))  ? 3
	                 : str_starts(rest, STR("&#")) ? 2
	                                               : 1;
	bool (*const belongs[])(char) = {NULL, is_lower, is_digit, is_hex};
	uint32_t i = begin;

	while (i < rest.len && i - begin < LONGEST &&
	       belongs[begin](rest.ptr[i]))
		i++;
	return i - begin >= 2 && i < rest.len && rest.ptr[i] == ';' ? at + i + 1
	                                                            : at;
}

/* bold = "**" non-space … "**"; link = "](http"; its end, or `at`. */
static uint32_t
markdown_end(Str text, uint32_t at)
{
	enum { LONGEST = 200 };
	uint32_t i;

	if (text.ptr[at] == ']')
		return str_starts(str_slice(text, at, text.len), STR("](http"))
		               ? at + 2
		               : at;
	if (!str_starts(str_slice(text, at, text.len), STR("**")) ||
	    (at && text.ptr[at - 1] == '*') || at + 2 >= text.len ||
	    text.ptr[at + 2] == ' ' || text.ptr[at + 2] == '*')
		return at;
	for (i = at + 2; i + 1 < text.len && i - at < LONGEST; i++) {
		if (text.ptr[i] == '\n')
			break;
		if (text.ptr[i] == '*' && text.ptr[i + 1] == '*')
			return text.ptr[i - 1] == ' ' ? at : i + 2;
	}
	return at;
}

void
typography_markup(RuleRun *run)
{
	const Value *allow = rule_param(run, "allow");
	bool markdown = !fact_listed(allow, STR("markdown"));
	const Lines *lines = &run->source->lines;
	Str text = run->source->text;
	uint32_t at, end;

	for (at = 0; at<text.len; at = end> at ? end : at + 1) {
		char byte = text.ptr[at];
		const Line *line;

		end = at;
		if (byte == '<')
			end = tag_end(text, allow, at);
		else if (byte == '&')
			end = entity_end(text, at);
		else if (markdown && (byte == '*' || byte == ']'))
			end = markdown_end(text, at);
		if (end == at)
			continue;
		rule_report(run, (Span){at, end}, "\"%.*s\"",
		            STR_ARG(fact_words(run, (Span){at, end})));
		line = &lines->items[line_at(lines, at)];
		end = line->next > end ? line->next : end;
	}
}
