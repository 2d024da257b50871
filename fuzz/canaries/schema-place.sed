# a fault lies in line 0
# harness: schema
# file: src/schema/yaml.c
# claim: fault->origin.line >= 1
s/mark\.line + 1/mark.line/
