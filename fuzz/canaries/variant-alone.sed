# a rule is silent when others have spoken
# harness: variant
# file: src/rules/rule.c
# claim: a->count == b->count\|one->rule == two->rule\|span.begin == two
s/^\t\tif (run->severity == SEVERITY_OFF)/\t\tif (run->severity == SEVERITY_OFF || (run->findings->count > 2 \&\& i % 2))/
