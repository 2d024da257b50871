# a message shows the words as they are
# harness: options
# file: src/cli/message.c
# claim: does not hold: .*c\.code\|UTF8_GOOD\|str_starts(rest
s/escape_terminal(out, str_from(words));/buf_text(out, words);/
