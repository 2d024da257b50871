# CR LF ends two lines
# harness: check
# file: src/text/line.c
# claim: lf->count && j == crlf->count\|rule == crlf\|span.begin + added
s/if (left < 2 || bytes\[1\] != '\\n')/if (left)/
