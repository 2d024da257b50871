# an error lies outside of the template
# harness: template
# file: src/lex/template.c
# claim: error.offset <= line
s/{\.offset = offset,/{.offset = offset + 9999,/
