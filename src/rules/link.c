/* link.c - web addresses: form, number, what they carry along. */
#include "rules/family.h"

#include "lex/url.h"
#include "text/unicode.h"

/* The parts of a web address, as spans of the source. */
typedef struct Address {
	Span whole;
	Span scheme; /* empty: none */
	Span host;   /* without port */
	Span query;  /* after the question mark, without a fragment */
} Address;

static bool
ends_authority(char byte)
{
	return byte == '/' || byte == '?' || byte == '#';
}

/* address = [scheme "://"] [user [":" password] "@"] host [":" port] [path]
 *           ["?" query] */
static Address
address_read(const RuleRun *run, Span whole)
{
	Str text = run->source->text;
	Address address = {.whole = whole};
	uint32_t at = whole.begin, i;

	address.scheme = address.query = (Span){whole.begin, whole.begin};
	for (i = whole.begin; i + 2 < whole.end; i++)
		if (text.ptr[i] == ':' && text.ptr[i + 1] == '/' &&
		    text.ptr[i + 2] == '/') {
			address.scheme.end = i;
			at = i + 3;
			break;
		}
	/* a password may hold a colon: the user ends at the "@" */
	for (i = at; i < whole.end && !ends_authority(text.ptr[i]); i++)
		if (text.ptr[i] == '@')
			at = i + 1;
	address.host.begin = at;
	address.host.end = str_find(str_slice(text, 0, i), ':', at);
	i = address.host.end;
	i = str_find(str_slice(text, 0, whole.end), '?', i);
	if (i < whole.end) {
		address.query.begin = i + 1;
		address.query.end = str_find(str_slice(text, 0, whole.end), '#',
		                             i);
	}
	return address;
}

/* The next web address at or after token `from`, which moves past it. */
static bool
next_address(const RuleRun *run, uint32_t *from, Address *address)
{
	const Tokens *tokens = &run->release->tokens;

	while (*from < tokens->count) {
		const Token *token = &tokens->items[(*from)++];

		if (address_kind(run->source->text, token) != ADDRESS_URL)
			continue;
		*address = address_read(run, (Span){token->begin, token->end});
		return true;
	}
	return false;
}

/* True for a host that only its own machine or nobody knows. */
static bool
is_local(Str host)
{
	return unicode_folds_to(host, STR("localhost")) ||
	       str_ends(host, STR(".localhost")) ||
	       str_ends(host, STR(".local")) ||
	       str_ends(host, STR(".invalid")) ||
	       str_ends(host, STR(".test")) ||
	       str_starts(host, STR("127.0.")) ||
	       str_starts(host, STR("192.168.")) ||
	       str_starts(host, STR("10.0."));
}

/* True for a domain written in letters of other alphabets, too. */
static bool
is_host(Str host)
{
	uint32_t i;

	if (str_find(host, '.', 0) == host.len || host.ptr[0] == '.' ||
	    host.ptr[host.len - 1] == '.')
		return false;
	for (i = 0; i + 1 < host.len; i++)
		if ((host.ptr[i] == '.' && host.ptr[i + 1] == '.') ||
		    host.ptr[i] == ',')
			return false;
	return true;
}

/* True when another scheme stands inside the host: https://https://… */
static bool
scheme_twice(Str host, Str after)
{
	return (unicode_folds_to(host, STR("http")) ||
	        unicode_folds_to(host, STR("https"))) &&
	       (str_starts(after, STR("://")) || str_starts(after, STR("//")));
}

static void
check_address(RuleRun *run, const Value *schemes, const Address *address)
{
	Str scheme = source_text(run->source, address->scheme);
	Str host = source_text(run->source, address->host);
	Str after = str_slice(run->source->text, address->host.end,
	                      address->whole.end);

	if (scheme.len && !fact_listed(schemes, scheme))
		rule_report(run, address->scheme, "no scheme \"%.*s\"",
		            STR_ARG(fact_words(run, address->scheme)));
	else if (scheme_twice(host, after))
		rule_report(run, address->whole, "its scheme stands twice");
	else if (host.len && is_local(host))
		rule_report(run, address->host, "nobody else reaches %.*s",
		            STR_ARG(fact_words(run, address->host)));
	else if (scheme.len && (!host.len || !is_host(host)))
		rule_report(run, address->whole, "\"%.*s\" is no host",
		            STR_ARG(fact_words(run, address->host)));
}

/* True when the tokens from `at` are a scheme without its slashes, "http:/" or
 * "https//", or one behind which its line has no address. */
static bool
broken_scheme(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];
	const Lines *lines = &run->source->lines;
	Str word = source_text(run->source, (Span){token->begin, token->end});
	Str rest;

	if (token->kind != TOKEN_WORD ||
	    (!unicode_folds_to(word, STR("http")) &&
	     !unicode_folds_to(word, STR("https"))))
		return false;
	rest = source_text(
		run->source,
		(Span){token->end,
	               lines->items[line_at(lines, token->begin)].end});
	if (str_starts(rest, STR("://")))
		return rest.len == 3 || rest.ptr[3] == ' ';
	return str_starts(rest, STR(":/")) || str_starts(rest, STR("//")) ||
	       str_starts(rest, STR(":\\"));
}

void
link_syntax(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *schemes = rule_param(run, "schemes");
	Address address;
	uint32_t i;

	for (i = 0; next_address(run, &i, &address);)
		check_address(run, schemes, &address);
	for (i = 0; i < tokens->count; i++)
		if (broken_scheme(run, i))
			rule_report(run,
			            (Span){tokens->items[i].begin,
			                   tokens->items[i].end},
			            "no \"://\" with an address behind it");
}

/* True for a bare host, which may be a name: "Harbour.com opens a quay". */
static bool
is_bare_host(const RuleRun *run, const Address *address)
{
	Str host = source_text(run->source, address->host);

	return span_empty(address->scheme) &&
	       address->host.end == address->whole.end &&
	       !unicode_folds_to(str_slice(host, 0, 4), STR("www."));
}

void
link_density(RuleRun *run)
{
	const Value *most = rule_value(run, KEY_DOCUMENT_LINKS_PER_100_WORDS);
	uint32_t i, count = 0;
	Address address, last = {0};
	int64_t allowed;

	if (!most->present)
		return;
	allowed = most->number * run->release->words / 100;
	if (allowed < 1)
		allowed = 1;
	for (i = 0; next_address(run, &i, &address);) {
		if (is_bare_host(run, &address))
			continue;
		if (count++ <= allowed)
			last = address;
	}
	if (count > allowed)
		rule_report(run, last.whole, "%u in %u words, at most %lld",
		            count, run->release->words, (long long)allowed);
}

/* The tokens of `phrase`, words parted by spaces, at token `at`, or 0. */
static uint32_t
phrase_tokens(const RuleRun *run, Str phrase, uint32_t at)
{
	const Tokens *tokens = &run->release->tokens;
	uint32_t begin, end, count = 0;

	for (begin = 0; begin < phrase.len; begin = end + 1, count++) {
		const Token *token;

		end = str_find(phrase, ' ', begin);
		if (at + count >= tokens->count)
			return 0;
		token = &tokens->items[at + count];
		if (!unicode_folds_alike(
			    source_text(run->source,
		                        (Span){token->begin, token->end}),
			    str_slice(phrase, begin, end)))
			return 0;
	}
	return count;
}

void
link_click_here(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	const Value *phrases = rule_param(run, "phrases");
	uint32_t i, k, count;

	for (i = 0; i < tokens->count; i++) {
		for (k = count = 0; k < phrases->count && !count; k++)
			count = phrase_tokens(run, phrases->items[k], i);
		if (count) {
			Span span = {tokens->items[i].begin,
			             tokens->items[i + count - 1].end};

			rule_report(run, span, "\"%.*s\"",
			            STR_ARG(fact_words(run, span)));
			i += count - 1;
		}
	}
}

/* True when `name` is one of `denied`, where a star stands for any end. */
static bool
is_denied(const Value *denied, Str name)
{
	uint32_t i;

	for (i = 0; i < denied->count; i++) {
		Str item = denied->items[i];

		if (str_ends(item, STR("*"))
		            ? str_starts(name, str_slice(item, 0, item.len - 1))
		            : str_equal(name, item))
			return true;
	}
	return false;
}

/* The first parameter of the query that is denied; empty when there is
 * none. */
static Span
denied_param(const RuleRun *run, const Value *denied, Span query)
{
	Str text = str_slice(run->source->text, 0, query.end);
	uint32_t at, end, name;

	for (at = query.begin; at < query.end; at = end + 1) {
		end = str_find(text, '&', at);
		name = str_find(str_slice(text, 0, end), '=', at);
		if (str_starts(str_slice(text, at, end), STR("amp;")))
			at += 4;
		if (is_denied(denied, str_slice(text, at, name)))
			return (Span){at, end};
	}
	return (Span){query.end, query.end};
}

void
link_tracking(RuleRun *run)
{
	const Value *params = rule_param(run, "deny-params");
	const Value *hosts = rule_param(run, "deny-hosts");
	Address address;
	uint32_t i;

	for (i = 0; next_address(run, &i, &address);) {
		Str host = source_text(run->source, address.host);
		Span param = denied_param(run, params, address.query);

		if (str_starts(host, STR("www.")))
			host = str_slice(host, 4, host.len);
		if (!span_empty(param))
			rule_report(run, param, "\"%.*s\"",
			            STR_ARG(fact_words(run, param)));
		else if (fact_listed(hosts, host))
			rule_report(run, address.host, "%.*s is a shortener",
			            STR_ARG(fact_words(run, address.host)));
	}
}
