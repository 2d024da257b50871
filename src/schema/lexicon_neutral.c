/* lexicon_neutral.c - the lexicon of no language: marks and no words. */
#include "schema/builtin.h"

static const MarkPair marks[] = {
	{GLYPH_LEFT_DOUBLE, GLYPH_RIGHT_DOUBLE},
	{GLYPH_STRAIGHT_DOUBLE, GLYPH_STRAIGHT_DOUBLE},
	{GLYPH_LEFT_GUILLEMET, GLYPH_RIGHT_GUILLEMET},
	{GLYPH_LOW_DOUBLE, GLYPH_LEFT_DOUBLE},
	{GLYPH_LOW_DOUBLE, GLYPH_RIGHT_DOUBLE},
	{GLYPH_RIGHT_DOUBLE, GLYPH_RIGHT_DOUBLE},
	{GLYPH_LEFT_CORNER, GLYPH_RIGHT_CORNER},
	{GLYPH_LEFT_WHITE_CORNER, GLYPH_RIGHT_WHITE_CORNER},
	{GLYPH_TWO_GRAVES, GLYPH_TWO_STRAIGHT},
	{GLYPH_TWO_STRAIGHT, GLYPH_TWO_STRAIGHT},
	{GLYPH_LEFT_SINGLE, GLYPH_RIGHT_SINGLE},
	{GLYPH_STRAIGHT_SINGLE, GLYPH_STRAIGHT_SINGLE},
	{GLYPH_LEFT_CHEVRON, GLYPH_RIGHT_CHEVRON},
	{GLYPH_LOW_SINGLE, GLYPH_LEFT_SINGLE},
};

static const LexWord words[] = {{0}};
static const uint32_t slots[] = {0};
static const LexNode nodes[] = {{0}};
static const uint32_t starts[] = {0};
static const LexEdge edges[] = {{0}};
static const LexEntry entries[] = {{0}};
static const uint32_t letters[] = {0};

const Lexicon lexicon_neutral = {
	.language = "und",
	.name = "undetermined",
	.strings = "",
	.words = words,
	.word_count = 1,
	.slots = slots,
	.nodes = nodes,
	.node_count = 1,
	.starts = starts,
	.edges = edges,
	.entries = entries,
	.marks = marks,
	.mark_count = (uint32_t)(sizeof marks / sizeof *marks),
	.letters = letters,
	.inversion = true,
};
