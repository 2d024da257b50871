# a file of a lexicon is sought from nowhere
# harness: schema
# file: src/schema/grammar_fill.c
# claim: str_equal(from,
s/filling->world, place\.path,/filling->world, STR(""),/
