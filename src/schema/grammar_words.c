/* grammar_words.c - what the words of a schema mean in its lexicons. */
#include "lex/word.h"
#include "schema/grammar_fill.h"
#include "text/unicode.h"

#include <stdlib.h>

typedef Array(uint32_t) Hashes;

/* The i-th lexicon that the grammar may use, or NULL. */
static const Lexicon *
lexicon_of(const Grammar *grammar, uint32_t i)
{
	if (grammar->lexicon)
		return i ? NULL : grammar->lexicon;
	return i < grammar->candidate_count ? grammar->candidates[i] : NULL;
}

static int
compare(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* The hashes of the words that the schema takes away. */
static void
fill_removed(Arena *arena, Schema *schema)
{
	static const uint8_t lists[] = {KEY_CUE_VERBS_REMOVE,
	                                KEY_TITLES_REMOVE};
	Hashes hashes = {0};
	Buf buf = buf_memory(arena);
	uint32_t i, j;

	for (i = 0; i < sizeof lists; i++) {
		const Value *list = &schema->values[lists[i]];

		for (j = 0; j < list->count; j++) {
			buf.len = 0;
			unicode_fold_text(&buf, list->items[j]);
			*array_push(arena,
			            &hashes) = lexicon_hash(buf_view(&buf));
		}
	}
	if (hashes.count > 1)
		qsort(hashes.items, hashes.count, sizeof *hashes.items,
		      compare);
	schema->grammar.removed = hashes.items;
	schema->grammar.removed_count = hashes.count;
}

/* The label that `text` is in `lexicon`, as a whole or as its first words. */
static Label
label_in(Arena *arena, const Lexicon *lexicon, Str text)
{
	Tokens tokens = {0};
	LexMatch match;

	words_cut(arena, lexicon, text, (Span){0, text.len}, &tokens);
	match = lex_match(lexicon, tokens.items, 0, tokens.count, LEX_LABEL);
	return match.entry ? (Label)match.entry->value : LABEL_NONE;
}

static Label
label_of(Arena *arena, const Grammar *grammar, Str text)
{
	static const char *const names[] = {
		"",
#define LABEL(NAME, name) name,
#include "lex/label.def"
#undef LABEL
	};
	uint32_t i;
	const Lexicon *lexicon;

	if (str_starts(text, STR("builtin:"))) {
		text = str_slice(text, 8, text.len);
		/* it is one of them: structure_check.c */
		for (i = 1; !str_equal(text, str_from(names[i])); i++)
			;
		return (Label)i;
	}
	for (i = 0; (lexicon = lexicon_of(grammar, i)); i++) {
		Label label = label_in(arena, lexicon, text);

		if (label != LABEL_NONE)
			return label;
	}
	return LABEL_NONE;
}

/* The literal words that a template begins with: "About {issuer}[:]". */
static Str
literal_begin(Str text)
{
	uint32_t at = 0;

	while (at < text.len && text.ptr[at] != '{' && text.ptr[at] != '[' &&
	       text.ptr[at] != '(' && text.ptr[at] != '\\')
		at++;
	return str_trim(str_slice(text, 0, at));
}

static Label
section_label(Arena *arena, const Grammar *grammar,
              const SchemaSection *section)
{
	const Value *labels = &section->values[SECTION_KEY_LABELS];
	const Value *pattern = &section->values[SECTION_KEY_LABEL_PATTERN];
	Label label = LABEL_NONE;
	uint32_t i;

	for (i = 0; i < labels->count && label == LABEL_NONE; i++)
		label = label_of(arena, grammar, labels->items[i]);
	if (label == LABEL_NONE && pattern->present)
		label = label_of(arena, grammar, literal_begin(pattern->text));
	return label;
}

void
grammar_words(Arena *arena, Schema *schema)
{
	uint32_t i;

	fill_removed(arena, schema);
	for (i = 0; i < schema->section_count; i++)
		schema->sections[i].label = (uint8_t)section_label(
			arena, &schema->grammar, &schema->sections[i]);
}
