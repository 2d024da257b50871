# a command for the log of a build passes
# harness: report
# file: src/report/escape.c
# claim: !str_starts(rest, STR("##\[
s/if (text\.ptr\[at\] != '\[')/if (text.ptr[at])/
