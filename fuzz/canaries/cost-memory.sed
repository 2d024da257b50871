# arrays grow by a few items
# harness: cost
# file: src/base/array.c
# claim: arena.total <=
s/count \* 2 : FIRST_CAPACITY/count + 4 : FIRST_CAPACITY/
