/* charname.h - what characters that cannot be seen are called. */
#ifndef PRCHECK_CHARNAME_H
#define PRCHECK_CHARNAME_H

#include <stdint.h>

typedef struct CharName {
	uint32_t code;
	const char *name; /* "ZWSP", as in the parameters of rules */
	const char *what; /* "zero-width space" */
} CharName;

/* The name of a control character: "STX". */
const char *
charname_control(uint32_t code);

/* The names of an invisible or bidirectional character. Never NULL. */
const CharName *
charname_hidden(uint32_t code);

#endif
