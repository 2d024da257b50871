/* release.h - the understood release: pure data.
 *
 * parse/ builds it, align/ adds the sections, rules/ and dump only read it.
 * It borrows the Source and owns nothing: all memory is the arena's. Blocks,
 * tokens, sentences, quotes are arrays in text order that refer to each other
 * by index; NONE (UINT32_MAX) is no index. Absent spans are empty. */
#ifndef PRCHECK_RELEASE_H
#define PRCHECK_RELEASE_H

#include "base/date.h"
#include "lex/word.h"
#include "text/source.h"

#define NONE UINT32_MAX

typedef enum SectionKind {
#define SECTION(NAME, name, what) SECTION_##NAME,
#include "doc/kinds.def"
	SECTION_KINDS,
} SectionKind;

typedef enum QuoteKind {
#define QUOTE(NAME, name) QUOTE_##NAME,
#include "doc/kinds.def"
	QUOTE_KINDS,
} QuoteKind;

typedef enum Pattern {
#define PATTERN(NAME, name) PATTERN_##NAME,
#include "doc/kinds.def"
	PATTERNS,
} Pattern;

typedef enum PersonKind {
#define PERSON(NAME, name) PERSON_##NAME,
#include "doc/kinds.def"
	PERSON_KINDS,
} PersonKind;

/* Indices [begin, end) into an array. */
typedef struct Range {
	uint32_t begin;
	uint32_t end;
} Range;

/* Features of a block, each decided in one pass over it. */
enum {
	BLOCK_STOP = 1 << 0,        /* ends with . ! ? … (closers allowed) */
	BLOCK_COLON = 1 << 1,       /* ends with : */
	BLOCK_LIST_ITEM = 1 << 2,   /* begins with a bullet or a number */
	BLOCK_END_MARK = 1 << 3,    /* is an end mark as a whole */
	BLOCK_RULE = 1 << 4,        /* only signs: ----, ***, _____ */
	BLOCK_DATELINE = 1 << 5,    /* begins with a dateline */
	BLOCK_DATE = 1 << 6,        /* is a date, perhaps with place or time */
	BLOCK_QUOTE_FIRST = 1 << 7, /* begins with an opening mark */
	BLOCK_QUOTED = 1 << 8,      /* wholly inside one quotation */
	BLOCK_UPPER = 1 << 9,       /* letters mostly capitals */
	BLOCK_TITLE_CASE = 1 << 10, /* most longer words begin with a capital */
	BLOCK_MAIL = 1 << 11,       /* mail residue: From:, Subject: */
	BLOCK_MARKUP = 1 << 12,     /* holds markup: <p>, [link](…) */
	BLOCK_SPEAKER_INTRO = 1
	                      << 13, /* ends in a cue and a colon: "X said:" */
	BLOCK_CONTACT_DATA =
		1 << 14, /* mostly contact data: name, phone, e-mail */
	BLOCK_SENTENCES = 1 << 15, /* two or more sentences */
	BLOCK_EMBARGO = 1 << 16,   /* speaks of an embargo with a moment */
};

/* A block: a paragraph, a heading, a list item… One line, or several joined
 * lines of a hard-wrapped text. */
typedef struct Block {
	Span span;     /* without blanks around */
	uint32_t line; /* index of its first line */
	uint32_t lines;
	uint32_t blanks;  /* blank lines before it */
	uint32_t flags;   /* BLOCK_* */
	uint8_t label;    /* Label, LABEL_NONE */
	Span label_span;  /* the words of the label, with its colon */
	bool label_alone; /* nothing follows the label in this block */
	Range tokens;     /* one at least */
	Range sentences;
	Range quotes; /* quotations that begin in this block */
	uint32_t words;
	uint32_t letters;
	uint32_t capitals;
	uint16_t emails;
	uint16_t phones;
	uint16_t urls;
} Block;

typedef struct Sentence {
	Span span; /* with its closing marks */
	Range tokens;
	uint32_t block;
} Sentence;

/* Faults of marks, as the automaton saw them; the quote rules make findings
 * of them. */
typedef enum MarkFaultKind {
	MARK_UNCLOSED,     /* opener without closer in its paragraph or run */
	MARK_UNOPENED,     /* closer without opener */
	MARK_MISMATCH,     /* closed by a mark that is not its partner */
	MARK_NESTING,      /* the same pair inside itself */
	MARK_TOO_DEEP,     /* deeper than the schema's depth */
	MARK_CONTINUATION, /* a run whose paragraph lacks the opener, or that is
	                     * never closed */
	MARK_CONTINUATION_AMBIGUOUS, /* a run with another speaker inside */
	MARK_FAULTS,
} MarkFaultKind;

typedef struct MarkFault {
	uint8_t kind;   /* MarkFaultKind */
	uint8_t open;   /* Glyph */
	uint8_t close;  /* Glyph found, or expected */
	bool single;    /* of single marks: apostrophes make it doubtful */
	Span span;      /* the mark at fault */
	Span related;   /* the other end: opener, or the intervening speaker */
	uint32_t quote; /* the quotation it belongs to, or NONE */
} MarkFault;

/* Where a speaker is looked for. */
typedef enum AttemptPlace {
#define ATTEMPT(NAME, words) ATTEMPT_##NAME,
#include "doc/kinds.def"
	ATTEMPTS,
} AttemptPlace;

/* Why none was found there. */
typedef enum Failure {
#define FAILURE(NAME, words) FAILURE_##NAME,
#include "doc/kinds.def"
	FAILURES,
} Failure;

/* A search for a speaker that found none. */
typedef struct Attempt {
	uint8_t place;   /* AttemptPlace */
	uint8_t failure; /* Failure */
	Span words;      /* that were searched; empty: none */
	Span cue;        /* the word of saying among them; empty: none */
} Attempt;

/* Why a speaker is no known person. */
typedef enum Unresolved {
#define UNRESOLVED(NAME, words) UNRESOLVED_##NAME,
#include "doc/kinds.def"
	UNRESOLVEDS,
} Unresolved;

typedef struct Attribution {
	uint8_t pattern; /* Pattern */
	Span speaker;    /* the whole noun phrase with title and apposition */
	Span head;       /* the name, pronoun or noun in it */
	Span cue; /* the verb with its auxiliaries, or the phrase; of a verb
	                    * in parts from the first to the last; the colon or
	                    * dash where no verb stands */
	uint8_t cue_class;    /* CueClass, when a cue was found */
	uint8_t cue_strength; /* CueStrength */
	uint32_t person;      /* index into people, NONE */
	bool pronoun;         /* the head is a pronoun or a descriptor */
	bool descriptor;
	uint8_t unresolved; /* Unresolved, when person is NONE */
	bool ambiguous;     /* several candidates of equal rank */
	uint32_t candidates[4];
	uint32_t candidate_count;
	uint32_t cue_sentence; /* sentence that holds the cue, NONE */
} Attribution;

typedef struct Quote {
	Span span;       /* with its marks */
	Span inner;      /* without */
	uint8_t kind;    /* QuoteKind */
	uint8_t open;    /* Glyph */
	uint8_t close;   /* Glyph, GLYPH_NONE when unclosed */
	uint8_t depth;   /* 0 = outermost; only these are attributed */
	bool broken;     /* its marks have a fault */
	uint8_t failure; /* of near_cue, when attribution is NONE: Failure */
	uint8_t attempt_count;
	uint32_t paragraphs;
	Range blocks; /* that it covers */
	Range tokens; /* without its marks */
	uint32_t words;
	uint32_t sentences;
	uint32_t attribution; /* index into attributions, NONE */
	uint32_t second; /* a further attribution of the same words, NONE */
	uint32_t
		continues; /* the quotation whose attribution it shares, NONE */
	Span near_cue;     /* the nearest word of saying; empty: none */
	Attempt *attempts; /* all that was tried, when attribution is NONE */
} Quote;

typedef struct Mention {
	Span span;
	uint32_t block;
	uint32_t sentence;
	uint8_t form;     /* MentionForm */
	bool subject;     /* of a reporting verb or of its sentence */
	bool cue_subject; /* of a reporting verb */
} Mention;

typedef enum MentionForm {
	MENTION_FULL,
	MENTION_SURNAME,
	MENTION_HONORIFIC,
	MENTION_GIVEN,
	MENTION_DESCRIPTOR,
	MENTION_PRONOUN,
	MENTION_ORGANISATION
} MentionForm;

typedef struct Person {
	Span name;      /* the fullest form, where first written so */
	Span surname;   /* its last name token with particles; empty for
	                      * organisations */
	Span role;      /* title or apposition at the first mention */
	uint8_t kind;   /* PersonKind */
	uint8_t gender; /* Gender, only where the text itself says */
	Array(Mention) mentions;
} Person;

typedef struct Dateline {
	Span span; /* empty: none */
	Span place;
	Span wire; /* empty: none */
	Span date_span;
	Date date; /* zeros: what is not given */
	uint32_t block;
} Dateline;

/* A section of the schema laid over blocks; written by align. */
typedef struct Section {
	uint8_t kind;    /* SectionKind */
	Str id;          /* of the schema's section; empty: unmatched */
	uint32_t schema; /* index into Schema.sections, NONE */
	Span span;
	uint32_t block;
} Section;

typedef Array(Block) Blocks;
typedef Array(Sentence) Sentences;
typedef Array(Quote) Quotes;
typedef Array(MarkFault) MarkFaults;
typedef Array(Attribution) Attributions;
typedef Array(Person) People;
typedef Array(Section) Sections;

typedef struct Release {
	const Source *source;
	const Lexicon *lexicon; /* of the language found */
	Str language;           /* "en", or "und" */
	bool wrapped;           /* lines were joined */
	Span wrapped_at;        /* the first lines that show it */
	bool overlong;          /* more blocks than a schema may align */
	Blocks blocks;
	Tokens tokens;
	uint8_t *persons; /* per token: 1 = part of a person's name */
	Sentences sentences;
	Quotes quotes; /* all depths, by begin */
	MarkFaults mark_faults;
	Attributions attributions;
	People people;
	Dateline dateline;
	Sections sections;
	uint32_t words;
} Release;

/* Names as in kinds.def. */
const char *
section_kind_name(SectionKind kind);
const char *
quote_kind_name(QuoteKind kind);
const char *
pattern_name(Pattern pattern);
const char *
person_kind_name(PersonKind kind);

/* The block / sentence that holds byte `offset` or begins first after it; the
 * last one past the end; NONE when there are none. O(log n). */
uint32_t
release_block_at(const Release *release, uint32_t offset);
uint32_t
release_sentence_at(const Release *release, uint32_t offset);

/* True when `span` lies inside an outermost quotation that is not a term. */
bool
release_quoted(const Release *release, Span span);

#endif
