# one finding too many
# harness: check
# file: src/base/finding.c
# claim: !most || all->count <= most
s/findings->count >= findings->most/findings->count > findings->most/
