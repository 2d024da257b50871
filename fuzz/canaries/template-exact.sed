# a part passes for a match of the whole
# harness: template
# file: src/lex/templaterun.c
# claim: end == slow
s/(!exact || machine\.place\.at == end)/(!exact || machine.place.at + 1 >= end)/
