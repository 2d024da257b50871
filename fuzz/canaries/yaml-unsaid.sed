# an anchor is refused without a word
# harness: yaml
# file: src/schema/yaml.c
# claim: root || faults.count > 0
s/^\tfault_add(run->log, id, event_place(run), "%s", detail);/\tif (id != FAULT_ALIAS) fault_add(run->log, id, event_place(run), "%s", detail);/
