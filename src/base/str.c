/* str.c - borrowed text. */
#include "base/str.h"

#include <string.h>

Str
str_from(const char *text)
{
	if (!text)
		return (Str){"", 0};
	return (Str){text, (uint32_t)strlen(text)};
}

bool
str_equal(Str a, Str b)
{
	return a.len == b.len && (a.len == 0 || !memcmp(a.ptr, b.ptr, a.len));
}

int
str_compare(Str a, Str b)
{
	uint32_t shorter = a.len < b.len ? a.len : b.len;
	int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;

	if (order != 0)
		return order;
	return a.len < b.len ? -1 : a.len > b.len;
}

bool
str_starts(Str s, Str prefix)
{
	return s.len >= prefix.len &&
	       str_equal((Str){s.ptr, prefix.len}, prefix);
}

bool
str_ends(Str s, Str suffix)
{
	return s.len >= suffix.len &&
	       str_equal(str_slice(s, s.len - suffix.len, s.len), suffix);
}

Str
str_slice(Str s, uint32_t begin, uint32_t end)
{
	if (end > s.len)
		end = s.len;
	if (begin > end)
		begin = end;
	/* No bytes may have no address, which has no place after it. */
	return (Str){begin ? s.ptr + begin : s.ptr, end - begin};
}

uint32_t
str_find(Str s, char byte, uint32_t from)
{
	const char *found;

	if (from >= s.len)
		return s.len;
	found = memchr(s.ptr + from, byte, s.len - from);
	return found ? (uint32_t)(found - s.ptr) : s.len;
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Str
str_trim(Str s)
{
	while (s.len > 0 && blank(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len > 0 && blank(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

static uint32_t
least(uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t low = a < b ? a : b;

	return low < c ? low : c;
}

/* Optimal string alignment, three rows at a time. */
uint32_t
str_distance(Str a, Str b, uint32_t limit)
{
	uint32_t rows[3][STR_DISTANCE_MAX + 1];
	uint32_t *before = rows[0], *above = rows[1], *row = rows[2], *spare;
	uint32_t i, j;

	if (a.len > STR_DISTANCE_MAX || b.len > STR_DISTANCE_MAX)
		return limit + 1;
	for (j = 0; j <= b.len; j++)
		above[j] = before[j] = j;
	for (i = 1; i <= a.len; i++) {
		row[0] = i;
		for (j = 1; j <= b.len; j++) {
			bool same = a.ptr[i - 1] == b.ptr[j - 1];

			row[j] = least(above[j] + 1, row[j - 1] + 1,
			               above[j - 1] + (same ? 0 : 1));
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
			    a.ptr[i - 2] == b.ptr[j - 1] &&
			    before[j - 2] + 1 < row[j])
				row[j] = before[j - 2] + 1;
		}
		spare = before;
		before = above;
		above = row;
		row = spare;
	}
	return above[b.len] > limit ? limit + 1 : above[b.len];
}
