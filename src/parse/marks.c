/* marks.c - which glyph may open, close, or be no quotation mark at all. */
#include "parse/marks.h"

static void
add_pair(Pairs *pairs, MarkPair pair)
{
	if (!pairs->opens[pair.open])
		pairs->partner[pair.open] = pair.close;
	pairs->opens[pair.open] = true;
	pairs->closes[pair.open][pair.close] = true;
	pairs->closes_any[pair.close] = true;
}

Pairs
pairs_of(const Release *release, const Grammar *grammar)
{
	Pairs pairs = {0};
	uint32_t i;

	for (i = 0; i < grammar->outer_count; i++)
		add_pair(&pairs, grammar->outer[i]);
	for (i = 0; i < grammar->inner_count; i++)
		add_pair(&pairs, grammar->inner[i]);
	for (i = 0; i < release->lexicon->mark_count; i++)
		add_pair(&pairs, release->lexicon->marks[i]);
	return pairs;
}

static bool
is_dash(uint16_t sign)
{
	return sign == '-' || sign == 0x2013 || sign == 0x2014;
}

/* What may stand directly left of an opener: "=" does in markup. */
static bool
leads_in(const Token *token)
{
	if (token->kind == TOKEN_MARK)
		return true;
	return token->kind == TOKEN_SIGN &&
	       (token->sign == '(' || token->sign == '[' ||
	        token->sign == '/' || token->sign == '=' ||
	        token->sign == 0xBF || token->sign == 0xA1 ||
	        is_dash(token->sign));
}

/* What may stand directly right of a closer: a sign, or, where the space is
 * lost behind a stop, the words of the author: ,"said Ann. */
static bool
leads_out(const Token *mark)
{
	const Token *next = mark + 1;

	if (next->kind == TOKEN_MARK || next->kind == TOKEN_SIGN)
		return true;
	return next->kind == TOKEN_WORD && !(next->shape & SHAPE_CAPITAL) &&
	       mark[-1].kind == TOKEN_SIGN &&
	       (mark[-1].sign == ',' || mark[-1].sign == '.' ||
	        mark[-1].sign == '!' || mark[-1].sign == '?');
}

/* What stands behind a closer and never behind an opener. */
static bool
is_stop(const Token *token)
{
	return token->kind == TOKEN_SIGN &&
	       (token->sign == '.' || token->sign == ',' ||
	        token->sign == ';' || token->sign == ':' ||
	        token->sign == ')' || token->sign == ']');
}

Stance
mark_stance(const Release *release, Range tokens, uint32_t at)
{
	const Token *mark = &release->tokens.items[at];
	bool first = at == tokens.begin, last = at + 1 == tokens.end;
	bool spaced = first || mark->shape & SHAPE_SPACE_BEFORE;
	bool open_right = last || mark->shape & SHAPE_SPACE_AFTER;
	Stance stance;

	stance.attached = !spaced;
	stance.opening = !open_right && !is_stop(mark + 1) &&
	                 (spaced || leads_in(mark - 1));
	stance.closing = !spaced && (open_right || leads_out(mark));
	/* Glued to signs on both sides: a stop on the left closes. */
	if (stance.opening && stance.closing) {
		if (mark[-1].kind == TOKEN_MARK)
			stance.opening = mark[1].kind != TOKEN_SIGN;
		stance.closing = !stance.opening;
	}
	return stance;
}

bool
mark_doubtful(Glyph glyph)
{
	return glyph_level(glyph) == 1 && glyph != GLYPH_LEFT_CHEVRON &&
	       glyph != GLYPH_RIGHT_CHEVRON &&
	       glyph != GLYPH_LEFT_WHITE_CORNER &&
	       glyph != GLYPH_RIGHT_WHITE_CORNER;
}

bool
mark_glued(const Release *release, const Pairs *pairs, Range tokens,
           uint32_t at)
{
	const Token *mark = &release->tokens.items[at];
	Stance stance = mark_stance(release, tokens, at);

	return stance.attached && !stance.opening && !stance.closing &&
	       pairs->closes[mark->sign][mark->sign] &&
	       mark[-1].kind == TOKEN_SIGN &&
	       (mark[-1].sign == ',' || mark[-1].sign == '.' ||
	        mark[-1].sign == '!' || mark[-1].sign == '?');
}

bool
mark_strayed(const Release *release, const Pairs *pairs, Range tokens,
             uint32_t at)
{
	const Token *mark = &release->tokens.items[at];

	return at > tokens.begin && mark->shape & SHAPE_SPACE_AFTER &&
	       pairs->closes[mark->sign][mark->sign] &&
	       mark[-1].kind == TOKEN_SIGN &&
	       (mark[-1].sign == ',' || mark[-1].sign == ':');
}

bool
mark_measures(const Release *release, Range tokens, uint32_t at)
{
	const Token *mark = &release->tokens.items[at];

	if (at == tokens.begin || mark->shape & SHAPE_SPACE_BEFORE)
		return false;
	return mark[-1].kind == TOKEN_NUMBER &&
	       (mark->sign == GLYPH_STRAIGHT_DOUBLE ||
	        mark->sign == GLYPH_RIGHT_DOUBLE ||
	        mark->sign == GLYPH_STRAIGHT_SINGLE ||
	        mark->sign == GLYPH_RIGHT_SINGLE);
}

/* The mark at `at` in the count of closers that have no opener yet. */
static void
match(const Release *release, const Pairs *pairs, Range tokens, uint32_t at,
      Stance stance, Ahead *ahead)
{
	const Token *mark = &release->tokens.items[at];
	uint32_t *closers = &ahead->surplus[pairs->partner[mark->sign]];

	if (stance.opening && pairs->opens[mark->sign] && *closers) {
		--*closers;
		ahead->matched[at - tokens.begin] = true;
	} else if (stance.closing &&
	           (!mark_measures(release, tokens, at) ||
	            !(mark->shape & SHAPE_SPACE_AFTER) ||
	            at + 1 >= tokens.end || mark[1].kind != TOKEN_WORD)) {
		ahead->surplus[mark->sign]++;
	}
}

Ahead
marks_ahead(Arena *arena, const Release *release, const Pairs *pairs,
            Range tokens)
{
	uint32_t count = tokens.end - tokens.begin, at;
	uint32_t single = NONE, twofold = NONE, behind = NONE, doubles = 0;
	Ahead ahead = {0};

	ahead.single = arena_take(arena, count, sizeof *ahead.single);
	ahead.twofold = arena_take(arena, count, sizeof *ahead.twofold);
	ahead.matched = arena_take(arena, count, sizeof *ahead.matched);
	for (at = tokens.end; at-- > tokens.begin;) {
		const Token *token = &release->tokens.items[at];
		Stance stance;

		ahead.single[at - tokens.begin] = single;
		ahead.twofold[at - tokens.begin] = twofold;
		ahead.matched[at - tokens.begin] = false;
		if (token->kind != TOKEN_MARK)
			continue;
		stance = mark_stance(release, tokens, at);
		match(release, pairs, tokens, at, stance, &ahead);
		if (glyph_level((Glyph)token->sign) == 1) {
			single = stance.closing   ? at
			         : stance.opening ? NONE
			                          : single;
			continue;
		}
		twofold = stance.closing ? at : stance.opening ? NONE : twofold;
		if (stance.closing && !doubles++) {
			behind = single;
			single = NONE;
		} else if (stance.opening && doubles && !--doubles) {
			single = behind;
		}
	}
	return ahead;
}

static bool
ends_in_s(const Release *release, const Token *token)
{
	char last = release->source->text.ptr[token->end - 1];

	return last == 's' || last == 'S' || last == 'z' || last == 'x';
}

bool
mark_apostrophe(const Release *release, Range tokens, const Ahead *ahead,
                uint32_t at, bool open)
{
	const Token *mark = &release->tokens.items[at];
	Stance stance = mark_stance(release, tokens, at);
	bool closer_later = ahead->single[at - tokens.begin] != NONE;

	if (mark->sign != GLYPH_RIGHT_SINGLE &&
	    mark->sign != GLYPH_STRAIGHT_SINGLE)
		return false;
	if (stance.attached && mark[-1].kind == TOKEN_NUMBER)
		return !open || closer_later;
	if (!stance.attached)
		return mark->sign == GLYPH_RIGHT_SINGLE || !closer_later;
	if (!open)
		return true;
	return closer_later && mark[-1].kind == TOKEN_WORD &&
	       ends_in_s(release, mark - 1) && mark->shape & SHAPE_SPACE_AFTER;
}
