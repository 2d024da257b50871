/* url.c - addresses told apart by their first sign and an inner @. */
#include "lex/url.h"

AddressKind
address_kind(Str text, const Token *token)
{
	Str address = str_slice(text, token->begin, token->end);
	uint32_t at;

	if (token->kind != TOKEN_ADDRESS)
		return ADDRESS_NONE;
	if (address.ptr[0] == '#')
		return ADDRESS_TAG;
	at = str_find(address, '@', 0);
	if (at == 0)
		return ADDRESS_HANDLE;
	if (at == address.len)
		return ADDRESS_URL;
	/* https://user@host and https://host/@user are web addresses */
	return str_find(address, '/', 0) < at ? ADDRESS_URL : ADDRESS_EMAIL;
}
