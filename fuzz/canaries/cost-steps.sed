# each token looks at all before it
# harness: cost
# file: src/lex/word.c
# claim: steps_count() <=
s/^\t\*array_push(cutter->arena, cutter->tokens) = token;/\tfor (uint32_t i = 0; i < cutter->tokens->count; i++)\n\t\tif (cutter->tokens->items[i].end == token.begin + 1)\n\t\t\ttoken.kind = 0;\n&/
