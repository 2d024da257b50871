# a telephone number ends behind its tokens
# harness: shape
# file: src/lex/phone.c
# claim: end <= count\|phone_at(
s/best = i + 1;/best = i + 2;/
