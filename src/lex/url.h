/* url.h - what kind of address a token is: web, mail, handle, hash tag. */
#ifndef PRCHECK_URL_H
#define PRCHECK_URL_H

#include "lex/word.h"

typedef enum AddressKind {
	ADDRESS_NONE,
	ADDRESS_URL,
	ADDRESS_EMAIL,
	ADDRESS_HANDLE, /* @name */
	ADDRESS_TAG,    /* #name */
} AddressKind;

/* The kind of `token`; ADDRESS_NONE unless it is a TOKEN_ADDRESS. */
AddressKind
address_kind(Str text, const Token *token);

#endif
