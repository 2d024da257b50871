# a line ends past its line end
# harness: source
# file: src/text/line.c
# claim: line.begin == at && line.end <= line.next
s/return (Line){begin, at, at + len,/return (Line){begin, at + len + 1, at + len,/
