# the line end at the end counts as a word
# harness: variant
# file: src/parse/feature.c
# claim: a->count == b->count\|one->rule == two->rule\|one->detail
s/^\t\trelease->words += block->words;/&\n\t\trelease->words += release->source->text.len > 9 \&\& release->source->lines.items[release->source->lines.count - 1].begin + 1 == release->source->text.len;/
