# CR LF is two characters of a headline
# harness: variant
# file: src/rules/facts.c
# claim: a->count == b->count\|one->rule == two->rule\|one->detail
s/count += !halves_line_end(text, at);/count++;/
