# a long line is shown whole
# harness: cost
# file: src/base/limits.def
# claim: steps <=\|written <=
s/SNIPPET_COLUMNS, 92,/SNIPPET_COLUMNS, 100000,/
