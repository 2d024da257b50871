# text that runs backwards reaches the terminal
# harness: report
# file: src/report/escape.c
# claim: !unicode_bidi(c.code)
s/unicode_bidi(code) ||$//
