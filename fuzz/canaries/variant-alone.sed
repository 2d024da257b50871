# a rule is silent when others have spoken
# harness: variant
# file: src/rules/rule.c
# claim: i >= a->count && j >= b->count\|rule == two->rule\|span.begin + moved
s/^\t\tif (run->severity == SEVERITY_OFF)/\t\tif (run->severity == SEVERITY_OFF || (run->findings->count > 2 \&\& i % 2))/
