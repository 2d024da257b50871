/* email.c - e-mail addresses that can't be right. */
#include "rules/contact.h"
#include "rules/family.h"

#include "lex/url.h"
#include "text/unicode.h"

/* True when `domain` is one of `rejected`, or lies below one without a dot. */
static bool
is_rejected(const Value *rejected, Str domain)
{
	uint32_t i, last = domain.len;

	while (last && domain.ptr[last - 1] != '.')
		last--;
	for (i = 0; rejected && i < rejected->count; i++)
		if (unicode_folds_alike(domain, rejected->items[i]) ||
		    unicode_folds_alike(str_slice(domain, last, domain.len),
		                        rejected->items[i]))
			return true;
	return false;
}

/* True for a handle that is glued to a name: press@harbour. */
static bool
lacks_domain(const RuleRun *run, uint32_t at)
{
	const Token *token = &run->release->tokens.items[at];

	return address_kind(run->source->text, token) == ADDRESS_HANDLE && at &&
	       token[-1].kind == TOKEN_WORD && token[-1].end == token->begin;
}

/* Where the name begins that ends at token `at`: anna.reeve of
 * anna.reeve@quay. */
static uint32_t
mailbox_begin(const RuleRun *run, uint32_t at)
{
	const Token *tokens = run->release->tokens.items;

	while (at && tokens[at - 1].end == tokens[at].begin &&
	       (tokens[at - 1].kind == TOKEN_WORD ||
	        tokens[at - 1].kind == TOKEN_NUMBER ||
	        fact_sign(run, at - 1) == '.' ||
	        fact_sign(run, at - 1) == '-' || fact_sign(run, at - 1) == '_'))
		at--;
	return tokens[at].begin;
}

/* True when something is glued to the domain at `span`: @example.com202. */
static bool
runs_on(const RuleRun *run, Span span)
{
	Str text = run->source->text;

	return str_find(str_slice(text, 0, span.end), '.', span.begin) <
	               span.end ||
	       (span.end < text.len && text.ptr[span.end] == '-');
}

void
contact_email(RuleRun *run)
{
	const Tokens *tokens = &run->release->tokens;
	Origin none = run->required_by, via = run->via;
	const Value *rejected = contact_value(run,
	                                      SECTION_KEY_EMAIL_REJECT_DOMAINS);
	Str text = run->source->text;
	uint32_t i;

	for (i = 0; i < tokens->count; i++) {
		const Token *token = &tokens->items[i];
		Span span = {token->begin, token->end};
		uint32_t at = str_find(str_slice(text, 0, span.end), '@',
		                       span.begin);

		if (lacks_domain(run, i)) {
			Origin by = run->required_by, through = run->via;
			bool glued = runs_on(run, span);

			run->required_by = none;
			run->via = via;
			span.begin = mailbox_begin(run, i);
			rule_report(run, span,
			            glued ? "\"%.*s\" runs into what stands "
			                    "beside it"
			                  : "\"%.*s\" has no domain",
			            STR_ARG(fact_words(run, span)));
			run->required_by = by;
			run->via = through;
		} else if (address_kind(text, token) == ADDRESS_EMAIL &&
		           is_rejected(rejected,
		                       str_slice(text, at + 1, span.end))) {
			rule_report(run, span, "nobody has the domain %.*s",
			            STR_ARG(str_slice(text, at + 1, span.end)));
		}
	}
}
