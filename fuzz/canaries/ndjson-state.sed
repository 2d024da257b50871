# every other record loses its id
# harness: ndjson
# file: src/cli/ndjson.c
# claim: str_ends(whole.out, second.out)
s/^\tbuf_text(out, record->id ? record->id/\tstatic unsigned turn;\n\tbuf_text(out, record->id \&\& turn++ % 2 ? record->id/
