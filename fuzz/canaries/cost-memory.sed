# arrays move by a few items and leave what they were behind
# harness: cost
# file: src/base/array.c
# claim: arena.total <=
s/count < LARGE . size ? count : count . 2/4/
s/arena_grow(arena, items, count, .capacity, size)/memcpy(arena_take(arena, *capacity, size), items, count * size)/
