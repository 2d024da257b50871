# a list loses what stands behind a map
# harness: yaml
# file: src/schema/yaml.c
# claim: top - \(items\|pairs\) == node->count\|!member
s/^\tlevel->node->count++;/\tlevel->node->count += level->node->count < 3;/
