# findings of one place are in any order
# harness: check
# file: src/base/finding.c
# claim: strcmp(before->rule->id
s/order = strcmp(a->rule->id, b->rule->id);/order = strcmp(b->rule->id, a->rule->id);/
