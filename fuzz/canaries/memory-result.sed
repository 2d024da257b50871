# half a result is left without memory
# harness: memory
# file: src/prcheck.c
# claim: !result.release
s/^\t\t\*result = (PrcheckResult){0};//
