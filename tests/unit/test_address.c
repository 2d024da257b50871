/* test_address.c - where addresses of the web and of mail end. */
#include "base/buf.h"
#include "base/limits.h"
#include "lex/address.h"
#include "lex/word.h"

#include "expect.h"

#include <string.h>

static Arena arena;

/* The addresses among the tokens of `text`, with bars between them. */
static Str
addresses(Str text)
{
	const Lexicon lexicon = {.language = "en"};
	Buf found = buf_memory(&arena);
	Tokens tokens = {0};
	uint32_t i;

	words_cut(&arena, &lexicon, text, (Span){0, text.len}, &tokens);
	buf_text(&found, "");
	for (i = 0; i < tokens.count; i++) {
		const Token *token = &tokens.items[i];

		if (token->kind != TOKEN_ADDRESS)
			continue;
		if (found.len)
			buf_byte(&found, '|');
		buf_str(&found, str_slice(text, token->begin, token->end));
	}
	return found.len ? buf_view(&found) : STR("");
}

#define expect_addresses(text, want) expect_str(addresses(STR(text)), want)

START_TEST(paths_end_before_what_sentences_add)
{
	static const char trailing[] = ".,;:!?'*][(";
	uint32_t i;

	for (i = 0; trailing[i]; i++) {
		Str text = arena_format(&arena, "https://example.org/a%c b",
		                        trailing[i]);

		ck_assert_msg(str_equal(addresses(text),
		                        STR("https://example.org/a")),
		              "%c: %.*s", trailing[i],
		              STR_ARG(addresses(text)));
	}
	expect_addresses("https://example.org/a_(b)",
	                 "https://example.org/a_(b)");
	expect_addresses("(https://example.org/a)", "https://example.org/a");
}
END_TEST

START_TEST(paths_end_before_other_bytes)
{
	static const char stops[] = "\"<>\\^`{|}\x7F\t ";
	uint32_t i;

	for (i = 0; stops[i]; i++) {
		Str text = arena_format(&arena, "https://example.org/a%cb",
		                        stops[i]);

		ck_assert_msg(str_equal(addresses(text),
		                        STR("https://example.org/a")),
		              "%02x: %.*s", (unsigned)stops[i],
		              STR_ARG(addresses(text)));
	}
}
END_TEST

START_TEST(bare_domains)
{
	expect_addresses("example.org", "example.org");
	expect_addresses("www.quay.harbour", "www.quay.harbour");
	expect_addresses("quay.harbour", "");
	expect_addresses("quay.harbour/plan", "quay.harbour/plan");
	expect_addresses("quay.harbour/ plan", "");
	/* what a sentence adds makes no path */
	expect_addresses("quay.harbour/: plan", "");
	expect_addresses("example.org/: plan", "example.org/");
	expect_addresses("example.org:8080/plan x", "example.org:8080/plan");
	expect_addresses("example.org: plan", "example.org");
	expect_addresses("example.org?a=b", "example.org?a=b");
	expect_addresses("example.org#a", "example.org#a");
	expect_addresses("a-b.example.org", "a-b.example.org");
	expect_addresses("example.o1g", "");
	expect_addresses("example.o", "");
	/* nothing that could be a scheme stands right before */
	expect_addresses("://example.org/a", "example.org/a");
	expect_addresses("x ://example.org/a", "example.org/a");
	expect_addresses("gopherplus://example.org/a",
	                 "gopherplus://example.org/a");
	expect_addresses("gopherpluss://example.org/a", "example.org/a");
}
END_TEST

/* One byte more than a domain may have: the last label is cut at the bound,
 * and what is left of the text begins a label there. */
START_TEST(long_domains)
{
	char bytes[LIMIT_DOMAIN_BYTES + 5];
	uint32_t i;

	for (i = 0; i < sizeof bytes; i++)
		bytes[i] = i % 2 ? '.' : 'a';
	memcpy(bytes + LIMIT_DOMAIN_BYTES - 4, ".org", 4);
	ck_assert(str_equal(addresses((Str){bytes, LIMIT_DOMAIN_BYTES}),
	                    (Str){bytes, LIMIT_DOMAIN_BYTES}));
	memcpy(bytes + LIMIT_DOMAIN_BYTES - 7, "aa.org.com", 10);
	ck_assert(str_equal(addresses((Str){bytes, LIMIT_DOMAIN_BYTES + 3}),
	                    (Str){bytes, LIMIT_DOMAIN_BYTES - 1}));
}
END_TEST

START_TEST(mail)
{
	expect_addresses("ann.lee+x_y-z%w@example.org",
	                 "ann.lee+x_y-z%w@example.org");
	expect_addresses("ann@example.org.", "ann@example.org");
	/* signs before the first letter are not of it */
	expect_addresses("..ann@example.org", "ann@example.org");
	expect_addresses("._@example.org", "@example.org");
	/* a word that reaches over the begin of the address is of it */
	expect_addresses("o'lee@example.org", "o'lee@example.org");
}
END_TEST

Suite *
address_suite(void)
{
	const TTest *const tests[] = {
		paths_end_before_what_sentences_add,
		paths_end_before_other_bytes,
		bare_domains,
		long_domains,
		mail,
	};

	return SUITE_OF("address", tests);
}
