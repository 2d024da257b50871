# a sentence reaches past its block
# harness: parse
# file: src/parse/sentence.c
# claim: span.end <= text.len\|span_contains(outer, inner)
s/tokens\.items\[end - 1\]\.end;/tokens.items[end - 1].end + (end - begin > 3);/
