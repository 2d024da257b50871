/* harmless.h - what must hold of all bytes that the program prints. */
#ifndef PRCHECK_FUZZ_HARMLESS_H
#define PRCHECK_FUZZ_HARMLESS_H

#include "base/str.h"

/* `text` is whole lines of UTF-8 without a character that a terminal or a CI
 * log could obey, or that a reader couldn't see. Gives the number of lines. */
uint32_t
harmless_lines(Str text);

#endif
