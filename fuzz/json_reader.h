/* json_reader.h - a strict reader of JSON (RFC 8259) that only says yes or no. */
#ifndef PRCHECK_FUZZ_JSON_READER_H
#define PRCHECK_FUZZ_JSON_READER_H

#include "base/str.h"

/* True when `text` is one JSON value, in UTF-8 without controls, whose escapes
 * of surrogates come in pairs, nested no deeper than 60. */
bool
json_reader_accepts(Str text);

/* How many lines `text` has, the last one perhaps without its end, each one a
 * value; UINT32_MAX when one is none. */
uint32_t
json_reader_lines(Str text);

#endif
