# a quotation mark in a printed text is bare
# harness: schema
# file: src/schema/schema_print.c
# claim: schema && str_equal(shown
s/text\.ptr\[i\] == '"' || text\.ptr\[i\] == '\\\\'/text.ptr[i] == '\\\\'/
