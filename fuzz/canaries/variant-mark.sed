# a byte order mark belongs to the first line
# harness: variant
# file: src/text/source.c
# claim: a->count == b->count\|one->rule == two->rule\|one->detail\|span.
s/line.begin += source->text.len - source->body.len;/line.begin += 0;/
