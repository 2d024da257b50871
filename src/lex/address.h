/* address.h - where web addresses, e-mail addresses, handles and hash tags
 * begin and end. */
#ifndef PRCHECK_ADDRESS_H
#define PRCHECK_ADDRESS_H

#include "base/str.h"

/* All functions look at `text` up to its end, which is the end of the span
 * that is cut. Sentence punctuation at the end of an address is not of it. */

/* The end of the address whose scheme ends at `colon` ("://"), or `colon`. */
uint32_t
address_url(Str text, uint32_t colon);

/* The end of a web address without a scheme that begins at `begin`
 * (www.example.org, example.org/path), or `begin`. `seen` gets the offset up
 * to which no other can begin. */
uint32_t
address_domain(Str text, uint32_t begin, uint32_t *seen);

/* The e-mail address around the @ at `at`, not beginning before `floor`;
 * empty when there is none. */
Span
address_mail(Str text, uint32_t at, uint32_t floor);

/* The end of the @handle or #tag that begins at `at`, or `at`. */
uint32_t
address_tag(Str text, uint32_t at);

#endif
