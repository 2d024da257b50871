# a key stands a line too low
# harness: yaml
# file: src/schema/yaml.c
# claim: place.line ==
s/\.line = (uint32_t)mark\.line + 1,/.line = (uint32_t)mark.line + 1 + (mark.line > 1),/
