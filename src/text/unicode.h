/* unicode.h - classes of code points, as far as releases need them.
 *
 * ASCII is answered here, the rest by utf8proc. Independent of any locale. */
#ifndef PRCHECK_UNICODE_H
#define PRCHECK_UNICODE_H

#include "base/arena.h"
#include "base/buf.h"

/* One class of spaces for all matching: TAB, SP, NBSP U+00A0, NNBSP U+202F,
 * and the typographic spaces U+2000..200A, U+205F, U+3000. No line ends. */
bool
unicode_space(uint32_t code);

bool
unicode_letter(uint32_t code);

bool
unicode_upper(uint32_t code); /* title case counts as upper */

bool
unicode_lower(uint32_t code);

bool
unicode_digit(uint32_t code); /* decimal digits */

/* Combining marks, which belong to the letter before. */
bool
unicode_mark(uint32_t code);

/* Latin, Cyrillic, Greek letters; SCRIPT_OTHER for the rest, SCRIPT_NONE for
 * what is no letter. */
typedef enum Script {
	SCRIPT_NONE,
	SCRIPT_LATIN,
	SCRIPT_CYRILLIC,
	SCRIPT_GREEK,
	SCRIPT_OTHER,
} Script;
Script
unicode_script(uint32_t code);

/* Letters of scripts written without spaces between words, each of which
 * counts as a word: Han, Hiragana, Katakana. */
bool
unicode_ideograph(uint32_t code);

/* What ZWJ and ZWNJ legitimately stand beside: letters and marks of scripts
 * other than Latin, Cyrillic and Greek, and emoji. */
bool
unicode_joined(uint32_t code);

/* Simple lower case of a code point. */
uint32_t
unicode_fold(uint32_t code);

/* The same, and what else matching takes for equal: typographic apostrophes
 * are ', hyphens -. Not yet ё, which is е after its marks are composed. */
uint32_t
unicode_fold_sign(uint32_t code);

/* The code point that a letter and a combining mark form together, or 0. */
uint32_t
unicode_compose(uint32_t letter, uint32_t mark);

/* Columns of a terminal: 0, 1 or 2. */
uint32_t
unicode_width(uint32_t code);

/* Bidirectional controls: U+061C 200E 200F 202A-202E 2066-2069. */
bool
unicode_bidi(uint32_t code);

/* Invisible: U+00AD 180E 200B-200D 2060-2064 FEFF, tags E0000-E007F. */
bool
unicode_invisible(uint32_t code);

/* Controls: C0 but TAB LF CR, DEL, C1 but NEL. */
bool
unicode_control(uint32_t code);

/* A text on its way through the folding of unicode_fold_text:
 * `Folding folding = {text, 0};`. */
typedef struct Folding {
	Str text;
	uint32_t at; /* byte that is read next */
} Folding;

/* The next folded code point, or UNICODE_END. */
enum { UNICODE_END = 0x110000 };
uint32_t
unicode_fold_next(Folding *folding);

/* Folds for matching: lower case, any space -> SP, runs of spaces -> one SP,
 * typographic apostrophes (’ ʼ ‘) -> ', ё -> е, hyphens U+2010 U+2011 -> -,
 * soft hyphens and zero-width characters dropped, letters composed with their
 * marks, ill-formed bytes -> U+FFFD. Appends to `out`. */
void
unicode_fold_text(Buf *out, Str text);

/* The same in memory of `arena`. */
Str
unicode_folded(Arena *arena, Str text);

/* True when `text` folds to `folded`. */
bool
unicode_folds_to(Str text, Str folded);

/* The version of the Unicode tables. */
const char *
unicode_version(void);

/* True when both texts fold to the same. */
bool
unicode_folds_alike(Str a, Str b);

#endif
