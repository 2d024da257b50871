# a fault of a lexicon lies in line 0
# harness: lexicon
# file: src/schema/yaml.c
# claim: origin.line >= 1
s/mark\.line + 1/mark.line/
