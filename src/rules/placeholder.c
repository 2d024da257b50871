/* placeholder.c - words, brackets, fields and figures that stand in for what
 * was never written. */
#include "rules/family.h"

#include "text/unicode.h"

enum { BRACKET_TOKENS = 16, FIELD_BYTES = 60 };

static Str
token_text(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return source_text(run->source, (Span){token->begin, token->end});
}

/* True when `words` holds `word` in any case, of any script. */
static bool
listed(const Value *words, Str word)
{
	uint32_t i;

	for (i = 0; i < words->count; i++)
		if (unicode_folds_alike(words->items[i], word))
			return true;
	return false;
}

/* The parameter `name` of another rule of this family. */
static const Value *
param_of(const RuleRun *run, RuleId rule, const char *name)
{
	RuleRun other = *run;

	other.rule = &rule_table[rule];
	other.setting = &run->schema->rules[rule];
	return rule_param(&other, name);
}

/* The words that brackets are judged by: read once a release. */
typedef struct BracketWords {
	const Value *openers;
	const Value *fields;
} BracketWords;

static BracketWords
bracket_words(const RuleRun *run)
{
	return (BracketWords){
		param_of(run, RULE_placeholder_bracket, "openers"),
		param_of(run, RULE_placeholder_bracket, "fields")};
}

/* True when the tokens [from, to) are words of `fields` in capitals, at least
 * one; `first`: one capital letter each is enough. */
static bool
all_fields(const RuleRun *run, const Value *fields, uint32_t from, uint32_t to,
           bool first)
{
	uint32_t i;

	for (i = from; i < to; i++) {
		const Token *token = &run->release->tokens.items[i];
		uint32_t shape = first ? SHAPE_CAPITAL : SHAPE_ALL_CAPITALS;

		if (token->kind == TOKEN_SIGN &&
		    (token->sign == '/' || token->sign == ','))
			continue;
		if (token->kind != TOKEN_WORD || !(token->shape & shape) ||
		    !listed(fields, token_text(run, i)))
			return false;
	}
	return to > from;
}

/* True when the first word asks for a text; in lower case it may also be
 * speech: "[add] more". */
static bool
asks(const RuleRun *run, const Value *openers, uint32_t from, uint32_t to)
{
	const Token *token = &run->release->tokens.items[from];

	return to > from + 1 && token->kind == TOKEN_WORD &&
	       !release_quoted(run->release,
	                       (Span){token->begin, token->end}) &&
	       listed(openers, token_text(run, from));
}

/* The token after the bracket that closes the one at `at` and asks for a
 * text, or `at`. */
static uint32_t
bracket_end(const RuleRun *run, BracketWords words, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t open = fact_sign(run, at), close, end;

	if (open != '[' && open != '(' && open != '<')
		return at;
	close = open == '[' ? ']' : open == '(' ? ')' : '>';
	for (end = at + 1; end < tokens->count; end++)
		if (fact_sign(run, end) == close || end - at > BRACKET_TOKENS ||
		    tokens->items[end].shape & SHAPE_LINE_FIRST)
			break;
	if (fact_sign(run, end) != close || end == at + 1 ||
	    tokens->items[end].shape & SHAPE_LINE_FIRST)
		return at;
	if (open == '[' && (asks(run, words.openers, at + 1, end) ||
	                    all_fields(run, words.fields, at + 1, end, false)))
		return end + 1;
	if (open == '<' && all_fields(run, words.fields, at + 1, end, true))
		return end + 1;
	if (open != '<' && lex_match(run->release->lexicon, tokens->items,
	                             at + 1, end, LEX_PLACEHOLDER)
	                                   .tokens == end - at - 1)
		return end + 1;
	return at;
}

void
placeholder_bracket(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	BracketWords words = bracket_words(run);
	uint32_t i, end;

	for (i = 0; i < tokens->count; i++) {
		Span span;

		if (tokens->items[i].kind != TOKEN_SIGN)
			continue;
		end = bracket_end(run, words, i);
		if (end == i)
			continue;
		span = (Span){tokens->items[i].begin,
		              tokens->items[end - 1].end};
		rule_report(run, span, "\"%.*s\"",
		            STR_ARG(fact_words(run, span)));
		i = end - 1;
	}
}

/* The number of Xs when the token is nothing else, or 0. */
static uint32_t
count_xs(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	Str word;
	uint32_t i;

	if (at >= tokens->count || tokens->items[at].kind != TOKEN_WORD)
		return 0;
	word = token_text(run, at);
	for (i = 0; i < word.len; i++)
		if (word.ptr[i] != 'X' && (word.ptr[i] != '.' || !i))
			return 0;
	return word.len;
}

static bool
is_currency(uint32_t sign)
{
	return sign == '$' || sign == 0xA3 || sign == 0xA5 ||
	       (sign >= 0x20A0 && sign <= 0x20BF);
}

/* The tokens of an unfilled figure at `at`, or 0.
 * figure = currency 1*X / 1*X ["." 1*X] "%" / 2*X unit / "00" unit */
static uint32_t
figure_tokens(const RuleRun *run, const Value *units, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t next = at, xs = count_xs(run, at);
	bool zeros = tokens->items[at].kind == TOKEN_NUMBER &&
	             str_equal(token_text(run, at), STR("00"));

	if (!xs && !zeros)
		return 0;
	if (tokens->items[at].shape & SHAPE_SPACE_BEFORE)
		next = at + 1;
	else if (at && xs && is_currency(fact_sign(run, at - 1)))
		return 1;
	else
		return 0;
	if (fact_sign(run, next) == '.' && count_xs(run, next + 1))
		next += 2;
	if (xs && fact_sign(run, next) == '%')
		return next + 1 - at;
	if (next < tokens->count && (xs >= 2 || zeros) &&
	    tokens->items[next].kind == TOKEN_WORD &&
	    tokens->items[next].shape & SHAPE_SPACE_BEFORE &&
	    listed(units, token_text(run, next)))
		return next + 1 - at;
	return 0;
}

void
placeholder_number(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *units = rule_param(run, "units");
	uint32_t i, count;

	for (i = 0; i < tokens->count; i++) {
		Span span;

		count = figure_tokens(run, units, i);
		if (!count)
			continue;
		span = (Span){tokens->items[i].begin,
		              tokens->items[i + count - 1].end};
		if (i && is_currency(fact_sign(run, i - 1)))
			span.begin = tokens->items[i - 1].begin;
		/* "X." is one token, and the stop may end the sentence */
		if (run->source->text.ptr[span.end - 1] == '.')
			span.end--;
		rule_report(run, span, "\"%.*s\"",
		            STR_ARG(fact_words(run, span)));
		i += count - 1;
	}
}

static bool
is_name(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;

	return at < tokens->count && tokens->items[at].kind == TOKEN_WORD &&
	       tokens->items[at].shape & SHAPE_CAPITAL;
}

/* True for a single word that may be a part of a name: initials, or a Roman
 * number. */
static bool
part_of_name(const RuleRun *run, uint32_t at)
{
	const Token *tokens = run->release->tokens.items;
	bool first = tokens[at].shape & SHAPE_LINE_FIRST;

	return (!first && at && is_name(run, at - 1)) ||
	       (is_name(run, at + 1) &&
	        !(tokens[at + 1].shape & SHAPE_LINE_FIRST));
}

/* The length in tokens of a placeholder of the lexicon at `at`, or 0. */
static uint32_t
lexicon_tokens(const RuleRun *run, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	const Token *token = &tokens->items[at];
	LexMatch match = lex_match(run->release->lexicon, tokens->items, at,
	                           tokens->count, LEX_PLACEHOLDER);

	if (!match.entry || token->kind == TOKEN_ADDRESS ||
	    token->kind == TOKEN_NUMBER)
		return 0;
	if (match.tokens > 1)
		return match.tokens;
	if (token->kind == TOKEN_WORD &&
	    (!(token->shape & SHAPE_ALL_CAPITALS) ||
	     token->shape & SHAPE_POSSESSIVE || part_of_name(run, at)))
		return 0;
	return 1;
}

/* The tokens of a word of `placeholders.extra` at `at`, or 0: it is compared
 * as written. */
static uint32_t
extra_tokens(const RuleRun *run, const Value *extra, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t begin = tokens->items[at].begin, i, end;

	for (i = 0; i < extra->count; i++) {
		Str item = extra->items[i];
		Span span = {begin, begin + item.len};

		if (!str_equal(source_text(run->source, span), item))
			continue;
		end = fact_token(run, span.end);
		if (end > at && tokens->items[end - 1].end == span.end)
			return end - at;
	}
	return 0;
}

void
placeholder_token(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *extra = rule_value(run, KEY_PLACEHOLDERS_EXTRA);
	const Value *units = param_of(run, RULE_placeholder_number, "units");
	BracketWords words = bracket_words(run);
	uint32_t i, count;

	for (i = 0; i < tokens->count; i++) {
		Span span;

		count = bracket_end(run, words, i) - i;
		if (!count)
			count = figure_tokens(run, units, i);
		if (count) {
			i += count - 1;
			continue;
		}
		count = extra_tokens(run, extra, i);
		while (!count || i + count < tokens->count) {
			uint32_t more = lexicon_tokens(run, i + count);

			if (!more)
				break;
			count += more;
		}
		if (!count)
			continue;
		span = (Span){tokens->items[i].begin,
		              tokens->items[i + count - 1].end};
		rule_report(run, span, "\"%.*s\"",
		            STR_ARG(fact_words(run, span)));
		i += count - 1;
	}
}

/* The end of the field that `open` begins at `at` and `close` ends, with a
 * name between them, or `at`. */
static uint32_t
field_end(Str text, uint32_t at, Str open, Str close)
{
	uint32_t i = at + open.len;
	bool capitals = true, name = false;

	if (!str_starts(str_slice(text, at, text.len), open))
		return at;
	for (; i < text.len && i - at < FIELD_BYTES; i++) {
		char byte = text.ptr[i];

		if (str_starts(str_slice(text, i, text.len), close))
			break;
		if (byte == '\n' || byte == '\r' || byte == '%' ||
		    byte == '<' || byte == '{')
			return at;
		name |= byte == '_' || (byte >= 'A' && byte <= 'Z') ||
		        (byte >= 'a' && byte <= 'z');
		capitals &= byte < 'a' || byte > 'z';
	}
	if (!name || i >= text.len || i - at >= FIELD_BYTES)
		return at;
	/* << and >> are quotation marks of typewriters, %% of nobody. */
	if ((open.ptr[0] == '<' || open.ptr[0] == '%') && !capitals)
		return at;
	return i + close.len;
}

/* The end of underscores to be written on, between words of a line, or
 * `at`. */
static uint32_t
blank_end(const RuleRun *run, uint32_t at)
{
	enum { SHORTEST = 4 };
	Str text = run->source->text;
	const Line *line =
		&run->source->lines.items[line_at(&run->source->lines, at)];
	uint32_t end = at;
	uint32_t token;

	while (end < line->end && text.ptr[end] == '_')
		end++;
	if (end - at < SHORTEST)
		return at;
	token = fact_token(run, end);
	return token < run->release->tokens.count &&
	                       run->release->tokens.items[token].begin <
	                               line->end &&
	                       fact_token(run, line->begin) <
	                               fact_token(run, at)
	               ? end
	               : at;
}

/* The end of %s or %d standing alone, or `at`. */
static uint32_t
format_end(Str text, uint32_t at)
{
	Str rest = str_slice(text, at, text.len);
	uint32_t before = at ? str_byte(text, at - 1) : ' ';
	uint32_t after = rest.len > 2 ? str_byte(rest, 2) : ' ';

	if (!str_starts(rest, STR("%s")) && !str_starts(rest, STR("%d")))
		return at;
	if (before != ' ' && before != '\n' && before != '"')
		return at;
	if (at >= 2 && before == ' ' && text.ptr[at - 2] >= '0' &&
	    text.ptr[at - 2] <= '9')
		return at;
	return str_find(STR(" .,\"\r\n"), (char)after, 0) < 6 ? at + 2 : at;
}

void
placeholder_template(RuleRun *run)
{
	static const struct {
		const char *open, *close;
	} fields[] = {{"{{", "}}"}, {"<<", ">>"}, {"${", "}"}, {"%%", "%%"}};
	Str text = run->source->text;
	uint32_t at, end, i;

	for (at = 0; at<text.len; at = end> at ? end : at + 1) {
		char byte = text.ptr[at];

		end = at;
		if (byte == '_')
			end = blank_end(run, at);
		else if (byte == '%')
			end = format_end(text, at);
		for (i = 0; i < 4 && end == at; i++)
			if (byte == fields[i].open[0])
				end = field_end(text, at,
				                str_from(fields[i].open),
				                str_from(fields[i].close));
		if (end > at)
			rule_report(run, (Span){at, end}, "\"%.*s\"",
			            STR_ARG(fact_words(run, (Span){at, end})));
		while (end == at && byte == '_' && at + 1 < text.len &&
		       text.ptr[at + 1] == '_')
			end = ++at;
	}
}
