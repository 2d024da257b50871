# a long line is shown whole
# harness: cost
# file: src/base/limits.def
# claim: steps_count() <=\|out.len <=
s/SNIPPET_COLUMNS, 92,/SNIPPET_COLUMNS, 100000,/
