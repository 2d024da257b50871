# a lexicon is opened again for each word
# harness: schema
# file: src/schema/grammar_fill.c
# claim: opened <=
s/^\tif (!str_starts(name, builtin_prefix))/\tfor (uint32_t n = 0; n < 40 \&\& filling->world->open; n++)\n\t\tfilling->world->open(filling->world->context, arena, place.path, name, text, \&shown);\n&/
