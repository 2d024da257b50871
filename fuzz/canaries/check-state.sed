# a check depends on the one before
# harness: check
# file: src/prcheck.c
# claim: a->count == b->count\|one->
s/^\tarena_guard(arena, \&exhausted);/\tstatic uint32_t turn;\n\tPrcheckOptions changed = *options;\n\tchanged.most_findings = turn++ % 7 == 6 ? 1 : options->most_findings;\n\toptions = \&changed;\n&/
