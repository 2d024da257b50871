# a parser of libyaml is never given back
# harness: memory
# file: src/schema/yaml.c
# claim: allocator_live() == live
s/^\tyaml_parser_delete(&run->parser);//
