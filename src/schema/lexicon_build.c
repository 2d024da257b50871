/* lexicon_build.c - a draft becomes tables: words, trie, entries. */
#include "schema/lexicon_build.h"

#include "base/limits.h"
#include "lex/word.h"
#include "schema/builtin.h"
#include "schema/lexicon_base.h"
#include "text/unicode.h"
#include "text/utf8.h"

#include <string.h>

/* A stem has at least so many letters. */
enum { STEM_LEAST = 4 };

typedef struct Build {
	FaultLog *log;
	Arena *arena;
	const LexDraft *draft;
	const Lexicon *known; /* what the first pass gave, or NULL in it */
	WordTable table;
	Buf folded;    /* the word being looked at */
	Tokens tokens; /* of the phrase being looked at */
	Array(Sequence) sequences;
	Array(LexEntry) entries;
	Array(Sequence) tails; /* of each entry, parallel: empty = none */
} Build;

/* A part of a phrase, before or after its slot. */
typedef struct Part {
	uint32_t words[LIMIT_PHRASE_WORDS];
	uint32_t count;
	bool good;
} Part;

static void
fault(const Build *build, const LexPhrase *phrase, const char *what)
{
	Str shown = fault_clip(build->arena, phrase->text);

	if (build->known)
		fault_add(build->log, FAULT_LEXICON, phrase->place,
		          "\"%.*s\": %s", STR_ARG(shown), what);
}

/* `text` folded; good until the next call. */
static Str
fold(Build *build, Str text)
{
	build->folded.len = 0;
	unicode_fold_text(&build->folded, text);
	return buf_view(&build->folded);
}

/* The same of a token, as word_folded gives it. */
static Str
fold_token(Build *build, Str text, const Token *token)
{
	Str folded = fold(build, str_slice(text, token->begin, token->end));

	if (token->shape & SHAPE_POSSESSIVE)
		folded.len -= 2;
	return folded;
}

static bool
one_piece(Str text)
{
	return str_find(text, ' ', 0) == text.len;
}

/* The whole part as one word. */
static void
take_whole(Build *build, Str text, Part *part)
{
	Str folded = fold(build, text);

	if (!folded.len || folded.len > LIMIT_WORD_BYTES)
		return;
	part->words[part->count++] = words_intern(&build->table, folded);
	part->good = true;
}

/* First pass: words without spaces, and pieces that end with a dot or an
 * apostrophe: "z. B.", "editors' note". */
static void
take_pieces(Build *build, Str text, Part *part)
{
	uint32_t at = 0;

	if (one_piece(text)) {
		take_whole(build, text, part);
		return;
	}
	while (at < text.len) {
		uint32_t end = str_find(text, ' ', at);
		Str piece = fold(build, str_slice(text, at, end));

		if ((str_ends(piece, STR(".")) || str_ends(piece, STR("'"))) &&
		    piece.len <= LIMIT_WORD_BYTES)
			words_intern(&build->table, piece);
		at = end + 1;
	}
}

/* Second pass: cut as a release is. */
static void
take_tokens(Build *build, const LexPhrase *phrase, Str text, Part *part)
{
	const Tokens *tokens = &build->tokens;
	uint32_t i;

	build->tokens.count = 0;
	words_cut(build->arena, build->known, text, (Span){0, text.len},
	          &build->tokens);
	part->good = tokens->count > 0 && tokens->count <= LIMIT_PHRASE_WORDS;
	if (!part->good)
		fault(build, phrase,
		      tokens->count ? "more words than a phrase may have"
		                    : "no words");
	for (i = 0; i < tokens->count && part->good; i++) {
		const Token *token = &tokens->items[i];
		Str folded = fold_token(build, text, token);

		part->good = folded.len <= LIMIT_WORD_BYTES;
		if (!part->good)
			fault(build, phrase, "a word that is too long");
		else
			part->words[part->count++] = words_intern(&build->table,
			                                          folded);
	}
}

static Part
take_part(Build *build, const LexPhrase *phrase, Str text)
{
	Part part = {.count = 0};

	text = str_trim(text);
	if (!text.len)
		part.good = true;
	else if (build->known)
		take_tokens(build, phrase, text, &part);
	else
		take_pieces(build, text, &part);
	return part;
}

static Sequence
sequence_of(Build *build, const Part *part, uint32_t entry)
{
	uint32_t *words = arena_take(build->arena, part->count, sizeof *words);

	memcpy(words, part->words, part->count * sizeof *words);
	return (Sequence){words, part->count, entry};
}

/* The first slot of a phrase: its offset, or the length. All slots have three
 * bytes. */
static uint32_t
slot_at(Str text)
{
	uint32_t at = str_find(text, '{', 0);

	while (at < text.len) {
		Str rest = str_slice(text, at, at + 3);

		if (str_equal(rest, STR("{s}")) || str_equal(rest, STR("{p}")))
			return at;
		at = str_find(text, '{', at + 1);
	}
	return at;
}

static bool
vowel(uint32_t code)
{
	static const uint32_t vowels[] = {
		0x430, 0x435, 0x438, 0x456, 0x457, 0x43E, 0x443,
		0x44B, 0x44D, 0x44E, 0x44F, 0x454, 0x439, 0x44C,
		'a',   'e',   'i',   'o',   'u',   'y',
	};
	uint32_t i;

	for (i = 0; i < sizeof vowels / sizeof *vowels; i++)
		if (vowels[i] == code)
			return true;
	return false;
}

/* The word without its ending: the vowels, й and ь at its end. Short words
 * stay whole. */
static uint32_t
stem_of(Build *build, uint32_t word)
{
	const LexWord *row = &build->table.words.items[word];
	Str text = arena_copy(build->arena,
	                      str_slice(buf_view(&build->table.strings),
	                                row->text, row->text + row->len));
	uint32_t stem;

	while (text.len) {
		Utf8 last = utf8_before(text, text.len);

		if (!vowel(last.code))
			break;
		text.len -= last.len;
	}
	if (utf8_count(text) < STEM_LEAST)
		return word;
	stem = words_intern(&build->table, text);
	build->table.words.items[stem].flags |= LEX_WORD_STEM;
	return stem;
}

static bool
inflects(LexCategory category)
{
	return category == LEX_TITLE || category == LEX_PERSON_DESCRIPTOR ||
	       category == LEX_ORG_DESCRIPTOR || category == LEX_ORG_WORD ||
	       category == LEX_HONORIFIC || category == LEX_PLACE_NOUN;
}

static uint32_t
first_word(Build *build, const LexPhrase *phrase, Str text)
{
	Part part;

	if (!text.len || !build->known)
		return 0;
	part = take_part(build, phrase, text);
	return part.good && part.count ? part.words[0] : 0;
}

/* The entry, its path, and for languages that inflect its path of stems. */
static void
add_entry(Build *build, const LexPhrase *phrase, LexEntry entry, Part *path,
          const Part *tail)
{
	uint32_t index = build->entries.count, i;

	entry.lemma = first_word(build, phrase, phrase->lemma);
	entry.particle = first_word(build, phrase, phrase->particle);
	entry.governs = first_word(build, phrase, phrase->governs);
	*array_push(build->arena, &build->entries) = entry;
	*array_push(build->arena, &build->tails) = sequence_of(build, tail,
	                                                       index);
	*array_push(build->arena, &build->sequences) = sequence_of(build, path,
	                                                           index);
	if (tail->count)
		*array_push(build->arena, &build->sequences) = sequence_of(
			build, tail, (uint32_t)NO_ENTRY);
	if (!build->draft->stem_matching ||
	    !inflects((LexCategory)entry.category) || !build->known)
		return;
	for (i = 0; i < path->count; i++)
		path->words[i] = stem_of(build, path->words[i]);
	*array_push(build->arena, &build->sequences) = sequence_of(build, path,
	                                                           index);
}

static void
add_phrase(Build *build, const LexPhrase *phrase)
{
	Str text = phrase->text;
	uint32_t at = slot_at(text);
	Part before = take_part(build, phrase, str_slice(text, 0, at));
	Part after = take_part(build, phrase,
	                       str_slice(text, at + 3, text.len));
	LexEntry entry = phrase->entry;
	Part none = {.count = 0};

	if (!before.good || !after.good)
		return;
	if (!before.count && !after.count) {
		fault(build, phrase, "no words");
		return;
	}
	if (slot_at(str_slice(text, at + 3, text.len)) <
	    str_slice(text, at + 3, text.len).len) {
		fault(build, phrase, "more than one slot");
		return;
	}
	entry.words = (uint8_t)before.count;
	if (at < text.len && text.ptr[at + 1] == 'p')
		entry.slot = SLOT_POSSESSIVE;
	else if (at < text.len)
		entry.slot = !before.count ? SLOT_BEFORE
		             : after.count ? SLOT_INSIDE
		                           : SLOT_AFTER;
	if (entry.slot == SLOT_BEFORE)
		entry.words = (uint8_t)after.count;
	if (before.count)
		add_entry(build, phrase, entry, &before, &after);
	else
		add_entry(build, phrase, entry, &after, &none);
}

/* The paths of the base, entries and tails. */
static void
take_base(Build *build, const BasePaths *paths)
{
	uint32_t i;

	for (i = 0; i < paths->count; i++) {
		const BasePath *path = &paths->items[i];
		Sequence whole = path->path;

		whole.entry = build->entries.count;
		*array_push(build->arena, &build->entries) = path->entry;
		*array_push(build->arena, &build->tails) = path->tail;
		*array_push(build->arena, &build->sequences) = whole;
		if (path->tail.count)
			*array_push(build->arena,
			            &build->sequences) = path->tail;
	}
}

static Lexicon *
shell(Build *build)
{
	Lexicon *lexicon = arena_new(build->arena, Lexicon);
	const LexDraft *draft = build->draft;
	bool bare = draft->marks.count == 0;

	lexicon->language = arena_copy(build->arena, draft->language).ptr;
	lexicon->name = arena_copy(build->arena, draft->name).ptr;
	lexicon->strings =
		arena_copy(build->arena, buf_view(&build->table.strings)).ptr;
	lexicon->words = build->table.words.items;
	lexicon->word_count = build->table.words.count;
	lexicon->slots = build->table.slots;
	lexicon->slot_mask = build->table.slot_mask;
	lexicon->marks = bare ? lexicon_neutral.marks : draft->marks.items;
	lexicon->mark_count = bare ? lexicon_neutral.mark_count
	                           : draft->marks.count;
	lexicon->letters = draft->letters.items;
	lexicon->letter_count = draft->letters.count;
	lexicon->punctuation = draft->punctuation;
	lexicon->attribution_dash = draft->attribution_dash;
	lexicon->drops_subject = draft->drops_subject;
	lexicon->inversion = draft->inversion;
	lexicon->ordinal_dot = draft->ordinal_dot;
	lexicon->stem_matching = draft->stem_matching;
	lexicon->org_before = draft->org_before;
	lexicon->noun_capitals = draft->noun_capitals;
	lexicon->verb_second = draft->verb_second;
	lexicon->decades = draft->decades;
	lexicon->hyphen_pronouns = draft->hyphen_pronouns;
	lexicon->shared_closer = draft->shared_closer;
	return lexicon;
}

/* Tails are nodes, so the trie is built once to know them and once more. */
static void
resolve_tails(Build *build, const Lexicon *lexicon)
{
	uint32_t i;

	for (i = 0; i < build->entries.count; i++) {
		const Sequence *tail = &build->tails.items[i];

		if (tail->count)
			build->entries.items[i].tail = trie_walk(
				lexicon, tail->words, tail->count);
	}
}

static const Lexicon *
pass(FaultLog *log, const LexDraft *draft, const BasePaths *base,
     const Lexicon *known)
{
	Build build = {.log = log,
	               .arena = log->arena,
	               .draft = draft,
	               .known = known};
	Lexicon *lexicon;
	uint32_t i;
	bool fits;

	if (draft->base)
		words_from(&build.table, build.arena, draft->base);
	else
		words_begin(&build.table, build.arena);
	take_base(&build, base);
	build.folded = buf_memory(build.arena);
	for (i = 0; i < draft->phrases.count; i++)
		add_phrase(&build, &draft->phrases.items[i]);
	lexicon = shell(&build);
	fits = trie_build(build.arena, build.sequences.items,
	                  build.sequences.count, build.entries.items, lexicon);
	if (fits && known) {
		resolve_tails(&build, lexicon);
		fits = trie_build(build.arena, build.sequences.items,
		                  build.sequences.count, build.entries.items,
		                  lexicon);
	}
	if (!fits && known)
		fault_add(log, FAULT_LEXICON, draft->phrases.items[0].place,
		          "too many phrases begin with the same words");
	return lexicon;
}

/* True when no phrase has a dot or an apostrophe: the base cuts it as well as
 * the lexicon to come. */
static bool
plain_words(const LexDraft *draft)
{
	uint32_t i, at;

	for (i = 0; i < draft->phrases.count; i++) {
		Str text = draft->phrases.items[i].text;

		for (at = 0; at < text.len; at++)
			if (text.ptr[at] == '.' || text.ptr[at] == '\'' ||
			    str_byte(text, at) >= 0x80)
				return false;
	}
	return true;
}

const Lexicon *
lexicon_build(FaultLog *log, const LexDraft *draft)
{
	BasePaths base = {0};

	if (draft->base)
		base = base_paths(log->arena, draft);
	if (draft->base && plain_words(draft))
		return pass(log, draft, &base, draft->base);
	return pass(log, draft, &base, pass(log, draft, &base, NULL));
}
