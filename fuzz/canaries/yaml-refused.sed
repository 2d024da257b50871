# what libyaml refuses passes for the end of the file
# harness: yaml
# file: src/schema/yaml.c
# claim: !root
s/^\t\t\trefuse_parser(run);/\t\t\tif (!run->root) refuse_parser(run);/
