/* charname.c - what characters that cannot be seen are called. */
#include "rules/charname.h"

const char *
charname_control(uint32_t code)
{
	static const char *const names[] = {
		"NUL", "SOH", "STX", "ETX", "EOT",          "ENQ",       "ACK",
		"BEL", "BS",  "TAB", "LF",  "vertical tab", "form feed", "CR",
		"SO",  "SI",  "DLE", "DC1", "DC2",          "DC3",       "DC4",
		"NAK", "SYN", "ETB", "CAN", "EM",           "SUB",       "ESC",
		"FS",  "GS",  "RS",  "US",
	};

	if (code < sizeof names / sizeof *names)
		return names[code];
	return code == 0x7F ? "DEL" : "of Latin-1";
}

const CharName *
charname_hidden(uint32_t code)
{
	static const CharName table[] = {
		{0x00AD, "SHY", "soft hyphen"},
		{0x061C, "ALM", "Arabic letter mark"},
		{0x180E, "MVS", "Mongolian vowel separator"},
		{0x200B, "ZWSP", "zero-width space"},
		{0x200C, "ZWNJ", "zero-width non-joiner"},
		{0x200D, "ZWJ", "zero-width joiner"},
		{0x200E, "LRM", "left-to-right mark"},
		{0x200F, "RLM", "right-to-left mark"},
		{0x202A, "LRE", "left-to-right embedding"},
		{0x202B, "RLE", "right-to-left embedding"},
		{0x202C, "PDF", "end of an embedding"},
		{0x202D, "LRO", "left-to-right override"},
		{0x202E, "RLO", "right-to-left override"},
		{0x2060, "WJ", "word joiner"},
		{0x2066, "LRI", "left-to-right isolate"},
		{0x2067, "RLI", "right-to-left isolate"},
		{0x2068, "FSI", "isolate"},
		{0x2069, "PDI", "end of an isolate"},
	};
	static const CharName other = {0, "", "invisible character"};
	uint32_t i;

	for (i = 0; i < sizeof table / sizeof *table; i++) {
		if (table[i].code == code)
			return &table[i];
	}
	return &other;
}
