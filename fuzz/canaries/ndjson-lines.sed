# a last line without its end is dropped
# harness: ndjson
# file: src/cli/lines.c
# claim: == lines
s/return give(reader, reader->end, false, line);/return LINE_LAST;/
