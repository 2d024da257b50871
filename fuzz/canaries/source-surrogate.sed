# a surrogate passes for a code point
# harness: source
# file: src/text/utf8.c
# claim: (found.fault == UTF8_GOOD) == good
s/byte == 0xED/byte == 0xEE/
