# a quotation mark ends a string of JSON
# harness: report
# file: src/report/escape.c
# claim: json_reader_accepts
s/^\t       text\.ptr\[at\] != '"' && /\t       /
