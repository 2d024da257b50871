# a quotation mark ends a string of JSON
# harness: report
# file: src/report/escape.c
# claim: json_reader_accepts\|json_reader_lines
s/^\t       text\.ptr\[at\] != '"' && /\t       /
