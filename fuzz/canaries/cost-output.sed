# a long line is shown whole
# harness: cost
# file: src/base/limits.def
# claim: steps_count() <=\|written <=
s/SNIPPET_COLUMNS, 92,/SNIPPET_COLUMNS, 100000,/
