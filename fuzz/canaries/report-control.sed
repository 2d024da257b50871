# an escape sequence reaches the terminal
# harness: report
# file: src/report/escape.c
# claim: c.code == '\\n' || c.code >= 0x20
s/return code < 0x20 || code == 0x7F;/return code == 0x7F;/;s/str_byte(text, at) >= 0x20 \&\&/str_byte(text, at) >= 0x1B \&\&/
